import type { Transaction } from 'dexie';
import { deliveryOf } from '../merge/delivery';
import type { Pack } from '../pack/schema';
import type { PackRecord, Stored } from './types';

/** 1 → 2: nothing could be edited before, so the packs are as they were handed over. */
export async function deliverWhatIsThere(transaction: Transaction): Promise<void> {
  const rowsOf = async (table: string, packId: string) =>
    ((await transaction.table(table).where({ packId }).toArray()) as Stored<unknown>[]).map(
      ({ item }) => item,
    );
  for (const record of (await transaction.table('packs').toArray()) as PackRecord[]) {
    const { installedAt, counts: _, ...about } = record;
    const pack = {
      ...about,
      scripts: await rowsOf('scripts', record.id),
      glossary: await rowsOf('terms', record.id),
      knowledge: await rowsOf('entries', record.id),
    } as Pack;
    await transaction
      .table('deliveries')
      .add(deliveryOf(pack, { change: 'before', at: installedAt, how: 'import' }));
  }
}
