import type { Highlight } from './types';

/**
 * Moves highlights over one edit of the draft (the stretch between what both texts begin and end with). A highlight that the
 * edit touched is dropped: better none than one on the wrong word.
 */
export function remap(before: string, after: string, ranges: readonly Highlight[]): Highlight[] {
  const { head, tail } = commonEnds(before, after);
  const editEnd = before.length - tail;
  const shift = after.length - before.length;
  return ranges.flatMap((range) => {
    if (range.end <= head) return [range];
    if (range.start >= editEnd) return [{ ...range, start: range.start + shift, end: range.end + shift }];
    return [];
  });
}

/** How many characters two texts have in common at their beginning, and, of the rest, at their end. */
export function commonEnds(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}
