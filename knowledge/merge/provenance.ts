import type { Pack } from '../pack/schema';
import type { Delivery } from '../store/types';
import { fingerprint } from './fingerprint';
import type { RowList } from './parts';

/** Where a wording came from. */
export interface Provenance {
  /** The version that brought it as it stands; null when it was written or changed here. */
  brought: Omit<Delivery, 'pack'> | null;
  /** The version that it was changed from here; null when it was written here. */
  before: { delivery: Omit<Delivery, 'pack'>; item: unknown } | null;
}

/**
 * Which version of a pack brought an item as it is now. `deliveries` are those into its pack, the newest first: an item
 * that no later one changed came with the oldest that already had it so.
 */
export function provenanceOf(
  deliveries: readonly Delivery[],
  list: RowList,
  item: { id: string },
): Provenance {
  const handed = deliveries.filter(({ how }) => how !== 'export');
  const wanted = fingerprint(item);
  const inPack = ({ pack }: { pack: Pack }) => pack[list].find(({ id }) => id === item.id);
  const newest = handed.findIndex((delivery) => inPack(delivery) !== undefined);
  if (newest < 0) return { brought: null, before: null };
  let brought: Delivery | null = null;
  for (const delivery of handed.slice(newest)) {
    const there = inPack(delivery);
    if (there === undefined || fingerprint(there) !== wanted) break;
    brought = delivery;
  }
  if (brought) return { brought: aboutOf(brought), before: null };
  const last = handed[newest]!;
  return { brought: null, before: { delivery: aboutOf(last), item: inPack(last) } };
}

function aboutOf({ pack: _, ...about }: Delivery): Omit<Delivery, 'pack'> {
  return about;
}
