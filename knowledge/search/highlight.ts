import Fuse from 'fuse.js';
import type { Span } from '../reading/types';
import { type Normalised, normalise } from './normalise';
import { asInitials, type Heard, splitPinyin } from './pinyin';
import { soundsLike } from './heard';
import type { CharacterTables } from './tables';

/** Fuse.js matches patterns of up to 32 characters in one piece; a highlight needs no more. */
const MAX_PATTERN = 32;

/** Where the words of a query stand in a headline, for showing them: places in the headline as it is written. */
export function spansOf(headline: string, query: string, tables: CharacterTables): Span[] {
  const plain = normalise(headline, tables);
  const wanted = normalise(query, tables, MAX_PATTERN).text;
  if (!wanted || !plain.text) return [];
  const literal = literalRanges(plain.text, wanted);
  const ranges =
    literal.length > 0
      ? literal
      : (heardRanges(plain.text, wanted, tables) ?? fuzzyRanges(plain.text, wanted));
  return toSpans(ranges, plain, headline);
}

type Range = [start: number, end: number];

/** Every part of the query that is there as typed. */
function literalRanges(text: string, wanted: string): Range[] {
  const ranges: Range[] = [];
  for (const part of wanted.split(' ')) {
    for (let at = text.indexOf(part); at >= 0 && part; at = text.indexOf(part, at + part.length)) {
      ranges.push([at, at + part.length]);
    }
  }
  return ranges;
}

/** The characters that were typed by their sound. */
function heardRanges(text: string, wanted: string, tables: CharacterTables): Range[] | null {
  const letters = wanted.replaceAll(' ', '');
  if (!/^[a-z]+$/.test(letters)) return null;
  const syllables = new Map(tables.syllables.map((syllable, i) => [syllable, i + 1]));
  const initials = asInitials(letters);
  const ways: Heard[][] = [...splitPinyin(letters, syllables), ...(initials ? [initials] : [])];
  for (const way of ways) {
    for (let at = 0; at + way.length <= text.length; at++) {
      if (way.every((heard, i) => soundsLike(heard, text.charCodeAt(at + i), tables)))
        return [[at, at + way.length]];
    }
  }
  return null;
}

/** Fuse.js finds what is nearly there; runs shorter than two units would only be noise. */
function fuzzyRanges(text: string, wanted: string): Range[] {
  const match = Fuse.match(wanted, text, {
    includeMatches: true,
    ignoreLocation: true,
    threshold: 0.7,
    minMatchCharLength: Math.min(2, wanted.length),
  });
  return (match.indices ?? []).map(([start, end]) => [start, end + 1]);
}

/** Back to the headline as written, in order, without overlaps. */
function toSpans(ranges: readonly Range[], plain: Normalised, headline: string): Span[] {
  const spans: Span[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const span = { start: plain.at[start]!, end: Math.min(endOf(plain, end, headline), headline.length) };
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}

/** Where the original of unit `end - 1` ends: before the gap or mark that may follow it. */
function endOf(plain: Normalised, end: number, headline: string): number {
  const start = plain.at[end - 1]!;
  return start + ((headline.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}
