import Fuse from 'fuse.js';
import type { Span } from '../reading/types';
import { isWordUnit, type Normalised, normalise } from './normalise';
import { soundsLike } from './heard';
import { hear } from './query';
import type { Concepts } from './synonyms';
import type { CharacterTables } from './tables';

/** Fuse.js matches patterns of up to 32 characters in one piece; a highlight needs no more. */
const MAX_PATTERN = 32;

/** What marking needs of an index. */
export interface MarkTools {
  tables: CharacterTables;
  concepts: Concepts;
  fillers: Concepts;
}

/** Where the words of a query stand in a headline, for showing them: places in the headline as it is written. */
export function spansOf(headline: string, query: string, tools: MarkTools): Span[] {
  return spans(headline, query, tools, (text, wanted) => {
    const exact = exactRanges(text, wanted, tools);
    return exact.length > 0 ? exact : fuzzyRanges(text, wanted);
  });
}

/** The same in a longer text: only words that are surely meant. */
export function exactSpansOf(body: string, query: string, tools: MarkTools): Span[] {
  return spans(body, query, tools, (text, wanted) => exactRanges(text, wanted, tools));
}

function spans(
  source: string,
  query: string,
  { tables }: MarkTools,
  find: (text: string, wanted: string) => Range[],
): Span[] {
  const plain = normalise(source, tables);
  const wanted = normalise(query.trimStart(), tables, MAX_PATTERN).text;
  return wanted && plain.text ? toSpans(find(plain.text, wanted), plain, source) : [];
}

/** As typed; else by sound; else the words that both have, and those that mean the same. */
function exactRanges(text: string, wanted: string, tools: MarkTools): Range[] {
  const literal = literalRanges(text, wanted);
  if (literal.length > 0) return literal;
  return (
    heardRanges(text, wanted, tools.tables) ?? [
      ...sharedRanges(text, wanted, tools),
      ...meantRanges(text, wanted, tools),
    ]
  );
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

/** The characters that were typed by their sound, wholly or in part: `tuikuan`, `tk`, `退kuan`. */
function heardRanges(text: string, wanted: string, tables: CharacterTables): Range[] | null {
  for (const way of hear(wanted, new Map(tables.syllables.map((syllable, i) => [syllable, i + 1])))) {
    for (let at = 0; at + way.length <= text.length; at++) {
      if (way.every((heard, i) => soundsLike(heard, text.charCodeAt(at + i), tables)))
        return [[at, at + way.length]];
    }
  }
  return null;
}

/** Runs of two and more characters, and latin words, that both texts have; fillers are not worth a mark. */
function sharedRanges(text: string, wanted: string, { fillers }: MarkTools): Range[] {
  const ranges: Range[] = [];
  const words = new Set(wanted.split(/[^a-z0-9]+/).filter((word) => word.length > 1));
  const filler = new Set(fillers.find(text).flatMap(({ start, end }) => rangeOf(start, end)));
  for (let at = 0; at < text.length; at++) {
    if (isWordUnit(text.charCodeAt(at))) {
      const word = /^[a-z0-9]+/.exec(text.slice(at))![0];
      if (words.has(word) && !filler.has(at)) ranges.push([at, at + word.length]);
      at += word.length - 1;
      continue;
    }
    let length = 0;
    while (at + length < text.length && wanted.includes(text.slice(at, at + length + 1))) length++;
    if (length < 2) continue;
    if (rangeOf(at, at + length).some((place) => !filler.has(place))) ranges.push([at, at + length]);
    at += length - 1;
  }
  return ranges;
}

const rangeOf = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);

/** Words that name an idea which the query names in other words (退钱: 退款). */
function meantRanges(text: string, wanted: string, { concepts }: MarkTools): Range[] {
  const ideas = new Set(
    concepts
      .find(wanted)
      .filter(({ start, end }) => end - start > 1)
      .map(({ concept }) => concept),
  );
  return concepts
    .find(text)
    .filter(({ concept, start, end }) => end - start > 1 && ideas.has(concept))
    .map(({ start, end }) => [start, end]);
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
