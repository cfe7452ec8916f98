import type { Pack } from '../pack/schema';
import { fingerprint, hashOf } from './fingerprint';
import { canKeepBoth, type Item, itemsOf, keyOf, LISTS, type ListName } from './parts';
import { type Compared, compareLists, compareThree } from './three-way';

/** Who of the two is right, or both: theirs then stands beside mine under an id of its own. */
export type Decision = 'mine' | 'theirs' | 'both';

/** One item or one field of the head, compared. */
export type Outcome = Compared<unknown> & { list: ListName | 'head' };

/** Fields that only say which file this is: theirs always count. */
const FILE_FIELDS = ['format', 'id', 'version', 'lineage'];

/** Names an outcome within one merge. */
export function placeOf({ list, key }: Pick<Outcome, 'list' | 'key'>): string {
  return `${list} ${key}`;
}

/**
 * Compares a pack as it is here with a newer one, by their last common version (`null`: none is known). Ids must be
 * the same for the same thing, see `alignIds`.
 */
export function comparePacks(base: Pack | null, mine: Pack | null, theirs: Pack): Outcome[] {
  const outcomes: Outcome[] = LISTS.flatMap((list) => {
    const lists = {
      base: base && itemsOf(base, list),
      mine: itemsOf(mine, list),
      theirs: itemsOf(theirs, list),
    };
    return compareLists<Item>(lists, (item) => keyOf(list, item)).map((compared) => ({ ...compared, list }));
  });
  if (!mine) return outcomes;
  for (const field of headFields(mine, theirs)) {
    const three = { base: base?.[field], mine: mine[field], theirs: theirs[field] };
    // Without a common past their head is simply the newer one; what it does not say stays.
    const state = base ? compareThree(three, true) : three.theirs === undefined ? 'kept' : 'changed';
    const same = fingerprint(three.mine ?? null) === fingerprint(three.theirs ?? null);
    if (!same) outcomes.push({ list: 'head', key: field, ...three, state });
  }
  return outcomes;
}

/**
 * The pack after the merge. A conflict without a decision keeps mine, so ask first: `undecided` says which are open.
 * Everything that is nobody's business (unknown fields of items and head) is carried along.
 */
export function mergedPack(
  mine: Pack | null,
  theirs: Pack,
  outcomes: readonly Outcome[],
  decide: (outcome: Outcome) => Decision | undefined,
): Pack {
  const head: Record<string, unknown> = { ...(mine ?? {}) };
  for (const [field, value] of Object.entries(theirs)) {
    if (!mine || FILE_FIELDS.includes(field)) head[field] = value;
  }
  const lists: Record<string, Item[]> = Object.fromEntries(LISTS.map((list) => [list, []]));
  for (const outcome of outcomes) {
    const { list, key } = outcome;
    const kept = keep(outcome, outcome.state === 'conflict' ? (decide(outcome) ?? 'mine') : undefined);
    if (list !== 'head') lists[list]!.push(...(kept as Item[]));
    else if (kept[0] === undefined) delete head[key];
    else head[key] = kept[0];
  }
  return { ...head, ...lists } as Pack;
}

function keep({ list, state, mine, theirs }: Outcome, decision: Decision | undefined): unknown[] {
  const there = (value: unknown) => (value === undefined ? [] : [value]);
  if (state === 'added' || state === 'changed' || state === 'removed') return there(theirs);
  if (state === 'same' || state === 'kept' || decision === 'mine') return there(mine);
  if (decision === 'theirs' || !canKeepBoth(list) || mine === undefined) return there(theirs);
  return theirs === undefined ? [mine] : [mine, besideId(theirs as { id: string })];
}

/** The item under an id of its own, the same whenever it is the same wording. */
export function besideId<T extends { id: string }>(item: T): T {
  return { ...item, id: `${item.id.slice(0, 180)}~${hashOf(fingerprint(item))}` };
}

function headFields(mine: Pack, theirs: Pack): string[] {
  const own: string[] = [...LISTS, ...FILE_FIELDS];
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((field) => !own.includes(field));
}
