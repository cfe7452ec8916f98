import type { WarmReplyDatabase } from './database';
import type { Delivery, Stored } from './types';

/** What was handed over, the newest first: into a pack, or by names of its content. */
export async function listDeliveries(
  database: WarmReplyDatabase,
  { into, hashes = [] }: { into?: string; hashes?: readonly string[] },
): Promise<Delivery[]> {
  const { deliveries } = database;
  const found =
    into === undefined
      ? await deliveries
          .where('hash')
          .anyOf([...hashes])
          .toArray()
      : await deliveries.where({ into }).toArray();
  return found.sort((a, b) => b.key! - a.key!);
}

/** Remembers a file that was handed out, as the common ancestor of what comes back. The same one again is no news. */
export async function noteDelivery(database: WarmReplyDatabase, delivery: Delivery): Promise<void> {
  const { deliveries } = database;
  await database.transaction('rw', deliveries, async () => {
    const { packId, hash, into } = delivery;
    if (
      (await deliveries
        .where({ packId })
        .filter((known) => known.hash === hash && known.into === into)
        .count()) === 0
    )
      await deliveries.add(delivery);
  });
}

/** Rows of any table, with the pack, the wording and where it came from. */
export async function rowOf(
  database: WarmReplyDatabase,
  { kind, packId, id }: { kind: 'script' | 'term' | 'entry'; packId: string; id: string },
): Promise<Stored<unknown> | undefined> {
  const table = { script: database.scripts, term: database.terms, entry: database.entries }[kind];
  return table.get([packId, id]) as Promise<Stored<unknown> | undefined>;
}
