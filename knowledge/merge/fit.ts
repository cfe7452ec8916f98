import type { ImportDraft } from '../exchange/types';
import type { Pack } from '../pack/schema';
import { alignIds } from './align';
import { type Item, itemsOf, keyOf, LISTS } from './parts';

/**
 * The pack of a file as it would be a new version of `mine`: with the ids that `mine` and `base` have for the same
 * things. A newer version of our own pack needs nothing; another team's pack, or another tool's file, does.
 */
export function fitted({ format, pack }: ImportDraft, mine: Pack | null, base: Pack | null): Pack {
  const samePack = mine?.id === pack.id;
  if (!mine || (samePack && format === 'warmreply')) return pack;
  const known = base ? withMissing(mine, base) : mine;
  const aligned = alignIds(pack, known, samePack || base !== null);
  // Who merges another team's glossary into their own keeps their own name on it.
  const head = samePack ? { ...mine, ...aligned } : { ...aligned, ...headOf(mine) };
  const whole = { ...head, id: mine.id };
  // Another tool's file says what there is, not what there is no longer.
  return format === 'warmreply' || !base ? whole : withMissing(whole, base);
}

/** `pack` with what only `other` has, behind it. */
function withMissing(pack: Pack, other: Pack): Pack {
  const joined = { ...pack };
  for (const list of LISTS) {
    const there = new Set(itemsOf(pack, list).map((item) => keyOf(list, item)));
    const missing = itemsOf(other, list).filter((item) => !there.has(keyOf(list, item)));
    if (missing.length > 0) (joined[list] as Item[]) = [...itemsOf(pack, list), ...missing];
  }
  return joined;
}

function headOf(pack: Pack): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pack).filter(([field]) => !(LISTS as readonly string[]).includes(field)),
  );
}
