import type { DraftFinding } from './types';

/** The draft with one finding's fix put in; unchanged if it has none or the draft has moved on under it. */
export function applyFix(text: string, { start, end, found, fix }: DraftFinding): string {
  if (fix === undefined || text.slice(start, end) !== found) return text;
  return text.slice(0, start) + fix + text.slice(end);
}
