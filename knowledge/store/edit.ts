import type { Table } from 'dexie';
import { type BaseIssue, type BaseSchema, parse } from 'valibot';
import { EntrySchema, PackSchema, ScriptSchema, TermSchema } from '../pack/schema';
import type { IndexItem } from '../search/types';
import type { WarmReplyDatabase } from './database';
import { type Changes, nextRevision, recordOf } from './install';
import { mergeChange } from './merge';
import { removeRows } from './remove-rows';
import type { Delivery, Edit, EditConflict, ItemEdit, PackHead, PackRecord, Stored } from './types';

/** The setting with the id of the pack that holds what was written here, not imported. */
export const OWN_PACK = 'ownPack';

/** Either everything was written, or nothing: then `conflicts` says what somebody else changed meanwhile. */
export type Edited = { conflicts: []; changes: Changes } | { conflicts: EditConflict[]; changes: null };

const TABLES = { script: 'scripts', term: 'terms', entry: 'entries' } as const;
const COUNTS = { script: 'scripts', term: 'terms', entry: 'entries' } as const;
const SCHEMAS: Record<ItemEdit['kind'], BaseSchema<unknown, { id: string }, BaseIssue<unknown>>> = {
  script: ScriptSchema,
  term: TermSchema,
  entry: EntrySchema,
};
/** What makes a pack that pack, and what we count ourselves. */
const FIXED = new Set(['id', 'format', 'installedAt', 'counts', 'scripts', 'glossary', 'knowledge']);

type AnyTable = Table<Stored<{ id: string }>, [string, string]>;

export interface EditOptions {
  /** Epoch ms. */
  now?: number;
  /** Told of rows written or removed, of all, while the transaction is under way. */
  onProgress?: (done: number, total: number) => void;
}

/** Rows written by one request. */
const BATCH = 2_000;

/**
 * Writes a change in one transaction. Each part says what was there before it: where somebody else changed something
 * meanwhile, the two are merged field by field, and where both changed the same field nothing at all is written.
 * The same change with `before` and `after` swapped takes it back. Throws when a part does not fit the schema.
 */
export function applyEdit(
  database: WarmReplyDatabase,
  edit: Edit,
  { now = Date.now(), onProgress }: EditOptions = {},
): Promise<Edited> {
  const { packs, scripts, terms, entries, settings, deliveries, meta } = database;
  const byHand = edit.deliveries?.length ? {} : { editedAt: now, ...(edit.by ? { editedBy: edit.by } : {}) };
  return database.transaction(
    'rw',
    [packs, scripts, terms, entries, settings, deliveries, meta],
    async () => {
      const conflicts: EditConflict[] = [];
      const changes: Changes = { changed: [], removed: [], revision: 0 };
      const touched = new Map<string, PackRecord>();
      // Read at once: Dexie loses its transaction in a row of a hundred `await`s that ask the database nothing.
      const ids = [
        ...new Set([...(edit.heads ?? []), ...edit.items, ...edit.packs].map(({ packId }) => packId)),
      ];
      const records = new Map(
        (ids.length > 0 ? await packs.bulkGet(ids) : []).map((record) => [record?.id, record]),
      );
      const packOf = (id: string) => {
        const known = touched.get(id) ?? records.get(id) ?? madeFor(edit, id, now);
        if (known) touched.set(id, known);
        return known;
      };

      const fresh = new Set<string>();
      const leaving = new Set<string>();
      for (const { packId, before, after } of edit.heads ?? []) {
        const record = records.get(packId);
        const current = record ? headOf(record) : null;
        const merged = mergeChange(before, after, current);
        if (merged === 'clash') {
          conflicts.push({ part: 'pack', packId, field: '', before, mine: after, theirs: current });
        } else if (merged.value) {
          if (!record) fresh.add(packId);
          const counts = record?.counts ?? { scripts: 0, terms: 0, entries: 0 };
          touched.set(packId, checked({ ...merged.value, counts }));
        } else if (record) {
          leaving.add(packId);
          touched.set(packId, record);
        }
      }

      const rows: { table: AnyTable; put: Stored<{ id: string }>[]; gone: [string, string][] }[] = [];
      for (const kind of ['script', 'term', 'entry'] as const) {
        const table = database[TABLES[kind]] as unknown as AnyTable;
        const mine = edit.items.filter((item) => item.kind === kind);
        if (mine.length === 0) continue;
        // A pack that was not there has no rows. A request for nothing would let the transaction end (Dexie 4.4).
        const keys = mine
          .filter(({ packId }) => !fresh.has(packId))
          .map(({ packId, id }): [string, string] => [packId, id]);
        const known = keys.length > 0 ? await readRows(table, keys) : [];
        const there = new Map(known.map((row) => [`${row.packId}\n${row.id}`, row]));
        const put: Stored<{ id: string }>[] = [];
        const gone: [string, string][] = [];
        for (const { packId, id, before, after } of mine) {
          const current = there.get(`${packId}\n${id}`)?.item ?? null;
          const merged = mergeChange(before, after, current);
          const record = packOf(packId);
          if (merged === 'clash' || (!record && merged.value)) {
            conflicts.push({ part: 'item', kind, packId, id, before, mine: after, theirs: current });
            continue;
          }
          if (merged.value) {
            const item = parse(SCHEMAS[kind], merged.value);
            put.push({ packId, id, item, ...byHand });
            changes.changed.push({ kind, packId, item } as IndexItem);
          } else if (current) {
            gone.push([packId, id]);
            changes.removed.push({ kind, packId, id });
          }
          const more = (merged.value ? 1 : 0) - (current ? 1 : 0);
          if (record && more !== 0) count(touched, record, COUNTS[kind], more);
        }
        rows.push({ table, put, gone });
      }

      for (const { packId, field, before, after } of edit.packs) {
        const record = packOf(packId);
        const current = (record as Record<string, unknown> | undefined)?.[field] ?? null;
        const merged = mergeChange(before, after, current);
        if (merged === 'clash' || !record || FIXED.has(field)) {
          conflicts.push({ part: 'pack', packId, field, before, mine: after, theirs: current });
          continue;
        }
        const next: Record<string, unknown> = { ...record, [field]: merged.value };
        if (merged.value === null) delete next[field];
        touched.set(packId, checked(next));
      }

      const set: { key: string; value: unknown }[] = [];
      for (const { key, before, after } of edit.settings) {
        const current = (await settings.get(key))?.value ?? null;
        const merged = mergeChange(before, after, current);
        if (merged === 'clash')
          conflicts.push({ part: 'setting', key, before, mine: after, theirs: current });
        else set.push({ key, value: merged.value ?? undefined });
      }

      if (conflicts.length > 0) return { conflicts, changes: null };
      const total = rows.reduce((sum, { put, gone }) => sum + put.length + gone.length, 0);
      let done = 0;
      const tell = (more: number) => {
        done += more;
        onProgress?.(done, total);
      };
      for (const { table, put, gone } of rows) {
        for (let at = 0; at < put.length; at += BATCH) {
          await table.bulkPut(put.slice(at, at + BATCH));
          tell(Math.min(BATCH, put.length - at));
        }
        if (gone.length > 0) await removeRows(table, gone, tell);
      }
      for (const part of edit.deliveries ?? []) await exchange(deliveries, part);
      for (const { key, value } of set) {
        if (value === undefined) await settings.delete(key);
        else await settings.put({ key, value });
      }
      const own = (await settings.get(OWN_PACK))?.value;
      for (const record of touched.values()) {
        if (record.id === edit.home?.id && own !== record.id)
          await settings.put({ key: OWN_PACK, value: record.id });
        // Somebody wrote into the pack that was to go: it stays, with what they wrote.
        if (leaving.has(record.id) && hasNoRows(record)) await packs.delete(record.id);
        // What made the pack, taken back, leaves no trace of it; a pack that was emptied otherwise stays.
        else if (record.id === edit.home?.id && isEmpty(record)) await packs.delete(record.id);
        else await packs.put(record);
      }
      changes.revision = await nextRevision(database);
      return { conflicts: [], changes };
    },
  );
}

/** The pack that the change brings along, for what is written here before there is any pack of one's own. */
function madeFor({ home }: Edit, id: string, now: number): PackRecord | undefined {
  return home?.id === id ? recordOf(home, now) : undefined;
}

function count(
  touched: Map<string, PackRecord>,
  record: PackRecord,
  what: keyof PackRecord['counts'],
  more: number,
) {
  const { counts } = touched.get(record.id) ?? record;
  touched.set(record.id, { ...record, counts: { ...counts, [what]: counts[what] + more } });
}

/** The record, if it still is that of a pack. */
function checked(record: Record<string, unknown>): PackRecord {
  const { installedAt, counts, ...about } = record;
  const { scripts, glossary, knowledge, ...rest } = parse(PackSchema, about);
  return { ...rest, installedAt, counts } as PackRecord;
}

function headOf({ counts: _, ...head }: PackRecord): PackHead {
  return head;
}

function hasNoRows({ counts }: PackRecord): boolean {
  return counts.scripts + counts.terms + counts.entries === 0;
}

/** The rows with these keys that are there. Of a pack with many of them all rows are read: one request, not thousands. */
async function readRows(
  table: AnyTable,
  keys: readonly [string, string][],
): Promise<Stored<{ id: string }>[]> {
  const byPack = new Map<string, [string, string][]>();
  for (const key of keys) {
    const mine = byPack.get(key[0]);
    if (mine) mine.push(key);
    else byPack.set(key[0], [key]);
  }
  const found: Stored<{ id: string }>[] = [];
  for (const [packId, mine] of byPack) {
    const rows = mine.length > BATCH ? await table.where({ packId }).toArray() : await table.bulkGet(mine);
    for (const row of rows) if (row) found.push(row);
  }
  return found;
}

/** Puts a delivery in the place of another; `null` is none. */
async function exchange(
  deliveries: WarmReplyDatabase['deliveries'],
  { before, after }: { before: Delivery | null; after: Delivery | null },
): Promise<void> {
  if (before)
    await deliveries
      .where({ packId: before.packId })
      .filter(({ change, into }) => change === before.change && into === before.into)
      .delete();
  if (after) {
    const { key: _, ...row } = after;
    await deliveries.add(row);
  }
}

function isEmpty(record: PackRecord): boolean {
  const { counts: _, ...about } = record;
  const lists = ['synonyms', 'forbidden', 'standards', 'profiles', 'scenes', 'followUps'];
  const rest = about as unknown as Record<string, unknown[] | undefined>;
  return hasNoRows(record) && lists.every((list) => !rest[list]?.length) && !about.authority;
}
