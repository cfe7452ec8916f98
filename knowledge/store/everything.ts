import type { BackupContents } from '../backup/contents';
import type { Pack } from '../pack/schema';
import type { WarmReplyDatabase } from './database';
import { gapKey, listGaps } from './gaps';
import { nextRevision, recordOf } from './install';

/** Rows written by one request: the browser gets them in pieces that it can take while it draws. */
const BATCH = 2_000;

/** Everything that users brought or set, read in one transaction. Packs are in the order of their installation. */
export function readAll(database: WarmReplyDatabase): Promise<BackupContents> {
  const { packs, scripts, terms, entries, settings, gaps, deliveries } = database;
  return database.transaction('r', [packs, scripts, terms, entries, settings, gaps, deliveries], async () => {
    const byPack = <T>(rows: { packId: string; item: T }[]) => {
      const groups = new Map<string, T[]>();
      for (const { packId, item } of rows) {
        const group = groups.get(packId);
        if (group) group.push(item);
        else groups.set(packId, [item]);
      }
      return groups;
    };
    const parts = {
      scripts: byPack(await scripts.toArray()),
      glossary: byPack(await terms.toArray()),
      knowledge: byPack(await entries.toArray()),
    };
    const records = await packs.orderBy('installedAt').toArray();
    return {
      packs: records.map(({ installedAt, counts: _, ...about }) => ({
        installedAt,
        pack: {
          ...about,
          scripts: parts.scripts.get(about.id) ?? [],
          glossary: parts.glossary.get(about.id) ?? [],
          knowledge: parts.knowledge.get(about.id) ?? [],
        } as Pack,
      })),
      settings: await settings.toArray(),
      gaps: await listGaps(database),
      deliveries: (await deliveries.toArray()).map(({ key: _, ...delivery }) => delivery),
    };
  });
}

/** One pack, whole, as of one moment. */
export function packById(database: WarmReplyDatabase, packId: string): Promise<Pack | null> {
  const { packs, scripts, terms, entries } = database;
  return database.transaction('r', [packs, scripts, terms, entries], async () => {
    const record = await packs.get(packId);
    if (!record) return null;
    const { installedAt: _, counts: __, ...about } = record;
    return {
      ...about,
      scripts: (await scripts.where({ packId }).toArray()).map(({ item }) => item),
      glossary: (await terms.where({ packId }).toArray()).map(({ item }) => item),
      knowledge: (await entries.where({ packId }).toArray()).map(({ item }) => item),
    } as Pack;
  });
}

/**
 * Puts `contents` in the place of everything, in one transaction: killed at any point, the database is all old or all
 * new. The search index goes with the old contents. Returns the old ones, read in the same transaction.
 */
export function replaceAll(database: WarmReplyDatabase, contents: BackupContents): Promise<BackupContents> {
  const { packs, scripts, terms, entries, settings, gaps, deliveries, index, meta } = database;
  const tables = [packs, scripts, terms, entries, settings, gaps, deliveries, index, meta];
  return database.transaction('rw', tables, async () => {
    const before = await readAll(database);
    for (const table of tables) if (table !== meta) await table.clear();
    for (const { installedAt, pack } of contents.packs) {
      await packs.add(recordOf(pack, installedAt));
      for (const [table, list] of [
        [scripts, 'scripts'],
        [terms, 'glossary'],
        [entries, 'knowledge'],
      ] as const) {
        const items = pack[list];
        for (let at = 0; at < items.length; at += BATCH) {
          const rows = items.slice(at, at + BATCH).map((item) => ({ packId: pack.id, id: item.id, item }));
          await (table as { bulkAdd(rows: unknown[]): PromiseLike<unknown> }).bulkAdd(rows);
        }
      }
    }
    await deliveries.bulkAdd(contents.deliveries);
    await settings.bulkAdd(contents.settings);
    await gaps.bulkAdd(contents.gaps.map((gap) => ({ ...gap, key: gapKey(gap.question) })));
    await nextRevision(database);
    return before;
  });
}
