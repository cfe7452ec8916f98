import { fingerprint } from '../merge/fingerprint';

/** What a change makes of the value that is there now; `clash` when somebody else changed the same thing otherwise. */
export type Merged = { value: unknown } | 'clash';

const CLASH = 'clash';
const same = (a: unknown, b: unknown) => fingerprint(a ?? null) === fingerprint(b ?? null);

/**
 * Applies the change `before → after` to what is there now, which somebody else may have changed meanwhile. Objects are
 * merged field by field, lists element by element; nothing of anybody's is lost without a `clash`. `null` = not there.
 */
export function mergeChange(before: unknown, after: unknown, current: unknown): Merged {
  if (same(current, before)) return { value: after ?? null };
  if (same(current, after)) return { value: current ?? null };
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(current))
    return mergeList(before, after, current);
  if (isFields(before) && isFields(after) && isFields(current)) return mergeFields(before, after, current);
  return CLASH;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergeFields(before: Fields, after: Fields, current: Fields): Merged {
  const merged: Fields = { ...current };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[name], after[name])) continue;
    const part = mergeChange(before[name] ?? null, after[name] ?? null, current[name] ?? null);
    if (part === CLASH) return CLASH;
    if (part.value === null) delete merged[name];
    else merged[name] = part.value;
  }
  return { value: merged };
}

/** What was taken out goes, what was added comes in its place; elements that both left alone stay where they are. */
function mergeList(before: unknown[], after: unknown[], current: unknown[]): Merged {
  const left = after.map(fingerprint);
  const removed = before.filter((element) => !takeOne(left, fingerprint(element)));
  const kept = before.map(fingerprint);
  const added = after.filter((element) => !takeOne(kept, fingerprint(element)));
  const merged = [...current];
  let place = merged.length;
  for (const element of removed) {
    const at = merged.findIndex((candidate) => same(candidate, element));
    // Somebody else changed or removed the very element that was changed here.
    if (at < 0) return CLASH;
    merged.splice(at, 1);
    place = at;
  }
  const fresh = added.filter((element) => !current.some((candidate) => same(candidate, element)));
  merged.splice(removed.length === added.length ? place : merged.length, 0, ...fresh);
  return { value: merged };
}

/** Removes one of these from the list; false if there is none. */
function takeOne(list: string[], wanted: string): boolean {
  const at = list.indexOf(wanted);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
