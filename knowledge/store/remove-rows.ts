import { Dexie, type Table } from 'dexie';

/** Fewer than this are quicker deleted one by one. */
const MANY = 2_000;
/** Rows deleted by one request: between two, whoever waits is told how far it is. */
const RUN = 10_000;
/** A run shorter than this is no gain over its single rows. */
const SHORT = 16;

type Key = [packId: string, id: string];

/**
 * Deletes rows that are there. Many rows of one pack go by ranges of keys: one by one, 100,000 took half a minute.
 * Inside of the caller's transaction.
 */
export async function removeRows<T>(
  table: Table<T, Key>,
  keys: readonly Key[],
  onRemoved: (rows: number) => void,
): Promise<void> {
  const byPack = new Map<string, Set<string>>();
  for (const [packId, id] of keys) {
    const ids = byPack.get(packId);
    if (ids) ids.add(id);
    else byPack.set(packId, new Set([id]));
  }
  const single: Key[] = [];
  for (const [packId, ids] of byPack) {
    if (ids.size < MANY) {
      for (const id of ids) single.push([packId, id]);
      continue;
    }
    const there = await table
      .where('[packId+id]')
      .between([packId, Dexie.minKey], [packId, Dexie.maxKey])
      .primaryKeys();
    for (const run of runsOf(there, ids)) {
      if (run.length < SHORT) {
        single.push(...run);
        continue;
      }
      await table.where('[packId+id]').between(run[0]!, run.at(-1)!, true, true).delete();
      onRemoved(run.length);
    }
  }
  for (let at = 0; at < single.length; at += RUN) {
    const batch = single.slice(at, at + RUN);
    await table.bulkDelete(batch);
    onRemoved(batch.length);
  }
}

/** Keys that follow each other in the table and all go, cut at `RUN`. */
function runsOf(there: readonly Key[], ids: ReadonlySet<string>): Key[][] {
  const runs: Key[][] = [];
  let run: Key[] = [];
  for (const key of there) {
    const goes = ids.has(key[1]);
    if (goes) run.push(key);
    if ((!goes || run.length === RUN) && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
