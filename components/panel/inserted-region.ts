import { commonEnds } from '../../utils/composer/remap';

/** Half-open, in UTF-16 units of the draft. */
export interface Region {
  start: number;
  end: number;
}

/**
 * Where the words that were put in stand after one edit of the draft: what is typed in them or at their end belongs to
 * them. Null once nothing is left of them, or where an edit reached over their edge.
 */
export function followEdit(region: Region | null, before: string, after: string): Region | null {
  if (!region || before === after) return region;
  const { head, tail } = commonEnds(before, after);
  const editEnd = before.length - tail;
  const shift = after.length - before.length;
  if (head >= region.start && editEnd <= region.end) {
    const end = region.end + shift;
    return end > region.start ? { start: region.start, end } : null;
  }
  if (head >= region.end) return region;
  if (editEnd <= region.start) return { start: region.start + shift, end: region.end + shift };
  return null;
}
