import type { Table } from 'dexie';
import type { Pack } from '../pack/schema';
import type { IndexItem } from '../search/types';
import type { WarmReplyDatabase } from './database';
import { fingerprint } from '../merge/fingerprint';
import type { InstallReport, PackRecord, Stored } from './types';

/** What an installation changed, for the search index. */
export interface Changes {
  changed: IndexItem[];
  removed: { kind: IndexItem['kind']; packId: string; id: string }[];
  /** The library's number after it. */
  revision: number;
}

export type Installed = { report: InstallReport; changes: Changes };

export interface InstallOptions {
  /** Epoch ms. */
  now?: number;
  /** Told of rows written, of all, while the transaction is under way. */
  onProgress?: (done: number, total: number) => void;
}

/** Rows written by one request. */
const BATCH = 2_000;

/** Tables that are filled from a pack, and the part of the pack that fills each. */
const PARTS = [
  { kind: 'script', table: 'scripts', part: 'scripts' },
  { kind: 'term', table: 'terms', part: 'glossary' },
  { kind: 'entry', table: 'entries', part: 'knowledge' },
] as const;

/** Rows of all three tables look the same to us. */
type AnyTable = Table<Stored<{ id: string }>, [string, string]>;

/**
 * Makes the stored pack equal to this one, in one transaction: all or nothing. Rows that are equal are not
 * written; rows that the pack no longer has are removed. When an id comes twice in a part, the last counts.
 */
export function installPack(
  database: WarmReplyDatabase,
  pack: Pack,
  { now = Date.now(), onProgress }: InstallOptions = {},
): Promise<Installed> {
  const total = PARTS.reduce((sum, { part }) => sum + pack[part].length, 0);
  let done = 0;
  return database.transaction(
    'rw',
    [database.packs, database.scripts, database.terms, database.entries, database.meta],
    async () => {
      const report: InstallReport = { added: 0, updated: 0, same: 0, removed: 0 };
      const changes: Changes = { changed: [], removed: [], revision: 0 };
      const known = await database.packs.get(pack.id);
      for (const { kind, table, part } of PARTS) {
        const items = new Map<string, { id: string }>(pack[part].map((item) => [item.id, item]));
        const rows = database[table] as unknown as AnyTable;
        const before = known ? await rows.where({ packId: pack.id }).toArray() : [];
        const gone: [string, string][] = [];
        const same = new Set<string>();
        const older = new Set<string>();
        for (const { id, item } of before) {
          const next = items.get(id);
          if (!next) gone.push([pack.id, id]);
          else if (fingerprint(next) === fingerprint(item)) same.add(id);
          else older.add(id);
        }
        const written = [...items.values()].filter(({ id }) => !same.has(id));
        await rows.bulkDelete(gone);
        done += pack[part].length - written.length;
        for (let at = 0; at < written.length; at += BATCH) {
          const batch = written.slice(at, at + BATCH);
          await rows.bulkPut(batch.map((item) => ({ packId: pack.id, id: item.id, item })));
          done += batch.length;
          onProgress?.(done, total);
        }
        report.added += written.length - older.size;
        report.updated += older.size;
        report.same += same.size;
        report.removed += gone.length;
        for (const item of written) changes.changed.push({ kind, packId: pack.id, item } as IndexItem);
        for (const [packId, id] of gone) changes.removed.push({ kind, packId, id });
      }
      await database.packs.put(recordOf(pack, now));
      changes.revision = await nextRevision(database);
      return { report, changes };
    },
  );
}

/** Takes a pack away with everything it brought. */
export function removePack(database: WarmReplyDatabase, packId: string): Promise<Changes> {
  return database.transaction(
    'rw',
    [database.packs, database.scripts, database.terms, database.entries, database.meta],
    async () => {
      const changes: Changes = { changed: [], removed: [], revision: 0 };
      for (const { kind, table } of PARTS) {
        const rows = database[table] as unknown as AnyTable;
        for (const [, id] of await rows.where({ packId }).primaryKeys())
          changes.removed.push({ kind, packId, id });
        await rows.where({ packId }).delete();
      }
      await database.packs.delete(packId);
      changes.revision = await nextRevision(database);
      return changes;
    },
  );
}

/** What is kept of a pack beside its items. */
export function recordOf(pack: Pack, installedAt: number): PackRecord {
  const { scripts, glossary, knowledge, ...about } = pack;
  const counts = { scripts: scripts.length, terms: glossary.length, entries: knowledge.length };
  return { ...about, installedAt, counts } as PackRecord;
}

/** To be called in the transaction that changed what can be found. */
export async function nextRevision(database: WarmReplyDatabase): Promise<number> {
  const revision = Number((await database.meta.get('revision'))?.value ?? 0) + 1;
  await database.meta.put({ key: 'revision', value: revision });
  return revision;
}
