import { fingerprint } from './fingerprint';

/** What an import makes of one thing. */
export type MergeState =
  /** New from them. */
  | 'added'
  /** Their newer wording; nobody had touched it here. */
  | 'changed'
  /** They took it out; nobody had touched it here. */
  | 'removed'
  /** Both have it alike. */
  | 'same'
  /** Changed, added or removed here; they say nothing new about it. */
  | 'kept'
  /** Both changed it, each in another way: somebody has to decide. */
  | 'conflict';

/** One thing in three versions. `undefined` is “not there”. */
export interface Three<T> {
  /** The last version that both sides had; left out when there is none. */
  base?: T;
  mine?: T;
  theirs?: T;
}

/**
 * Compares one thing by its common ancestor. `hasAncestor` false: nothing is known of a common past, so what only one
 * side has was added by it, and what differs is a conflict.
 */
export function compareThree<T>({ base, mine, theirs }: Three<T>, hasAncestor: boolean): MergeState {
  const [was, here, there] = [base, mine, theirs].map((value) =>
    value === undefined ? undefined : fingerprint(value),
  );
  if (here === there) return 'same';
  if (!hasAncestor) return here === undefined ? 'added' : there === undefined ? 'kept' : 'conflict';
  if (there === was) return 'kept';
  if (here !== was) return 'conflict';
  return there === undefined ? 'removed' : was === undefined ? 'added' : 'changed';
}

export interface Compared<T> extends Three<T> {
  key: string;
  state: MergeState;
}

/** Compares three lists item by item; items that are nowhere any more are left out. Keys come in the order of mine. */
export function compareLists<T>(
  lists: { base: readonly T[] | null; mine: readonly T[]; theirs: readonly T[] },
  keyOf: (item: T) => string,
): Compared<T>[] {
  const byKey = (items: readonly T[]) => new Map(items.map((item) => [keyOf(item), item]));
  const base = byKey(lists.base ?? []);
  const mine = byKey(lists.mine);
  const theirs = byKey(lists.theirs);
  return [...new Set([...mine.keys(), ...theirs.keys()])].map((key) => {
    const three = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    return { key, ...three, state: compareThree(three, lists.base !== null) };
  });
}
