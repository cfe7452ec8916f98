import { charKey, conceptKey, pairKey, soundPairKey, wordKey, wordsOf } from './features';
import { isWordUnit, normalise } from './normalise';
import { asInitials, type Heard, splitPinyin } from './pinyin';
import type { Concepts } from './synonyms';
import { type CharacterTables, isHan, readingsOf } from './tables';
import type { Vocabulary } from './vocabulary';
import { WEIGHTS } from './weights';

/** Only this much of a query is searched for; a longer one costs no more than this. */
export const MAX_QUERY = 64;

/** A feature looked for, and how much it counts (to be multiplied by how rare it is). */
export interface Wanted {
  feature: number;
  weight: number;
}

export interface Query {
  /** Normalised, at most `MAX_QUERY` units. */
  text: string;
  /** All its latin words are words of the knowledge base: it is rather not pinyin. */
  known: boolean;
  wanted: Wanted[];
  /** Ways of reading the query's latin letters as pinyin; empty when it has none. */
  heard: Heard[][];
}

export interface QueryTools {
  tables: CharacterTables;
  syllables: ReadonlyMap<string, number>;
  concepts: Concepts;
  fillers: Concepts;
  vocabulary: Vocabulary;
}

/** Works out what a query looks for. */
export function readQuery(source: string, tools: QueryTools): Query {
  const text = normalise(source.trimStart(), tools.tables, MAX_QUERY).text.slice(0, MAX_QUERY);
  const filler = new Uint8Array(text.length);
  for (const { start, end } of tools.fillers.find(text)) filler.fill(1, start, end);
  const wanted = new Map<number, number>();
  const want = (feature: number, weight: number) =>
    wanted.set(feature, Math.max(wanted.get(feature) ?? 0, weight));
  wantCharacters(text, filler, tools.tables, want);
  const words = wordsOf(text);
  for (const word of words) {
    const weight = filler[word.start] ? WEIGHTS.fillerWord : 1;
    want(wordKey(word.stem), WEIGHTS.word * weight);
    if (tools.vocabulary.has(word.stem)) continue;
    for (const near of tools.vocabulary.near(word.stem))
      want(wordKey(near.stem), WEIGHTS.word * weight * near.closeness);
  }
  for (const { concept, start } of tools.concepts.find(text)) {
    want(
      conceptKey(concept),
      isWordUnit(text.charCodeAt(start)) ? WEIGHTS.conceptLatin : WEIGHTS.conceptChinese,
    );
  }
  return {
    text,
    known: words.length > 0 && words.every((word) => tools.vocabulary.has(word.stem)),
    wanted: [...wanted].map(([feature, weight]) => ({ feature, weight })),
    heard: hear(text, tools.syllables),
  };
}

function wantCharacters(
  text: string,
  filler: Uint8Array,
  tables: CharacterTables,
  want: (feature: number, weight: number) => void,
) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || isWordUnit(code)) continue;
    want(charKey(code), WEIGHTS.char * (filler[i] ? WEIGHTS.fillerChar : 1));
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
    if (next === 32 || isWordUnit(next)) continue;
    const weight = filler[i] || filler[i + 1] ? WEIGHTS.fillerPair : 1;
    want(pairKey(code, next), WEIGHTS.pair * weight);
    if (!isHan(code) || !isHan(next)) continue;
    const first = readingsOf(tables, code);
    const second = readingsOf(tables, next);
    for (let a = 0; a < first.length; a++) {
      for (let b = 0; b < second.length; b++)
        want(soundPairKey(first[a]!, second[b]!), WEIGHTS.soundPair * weight);
    }
  }
}

const MAX_RUNS = 6;
const MAX_WAYS = 6;

/** Readings of a query with latin letters as sounds: `tuikuan`, `tk`, `退kuan`. */
export function hear(text: string, syllables: ReadonlyMap<string, number>): Heard[][] {
  if (!/[a-z]/.test(text) || /\d/.test(text)) return [];
  const runs = text.match(/[a-z]+|[^a-z ]+/g) ?? [];
  if (runs.length > MAX_RUNS) return [];
  let ways: Heard[][] = [[]];
  for (const run of runs) {
    const options: Heard[][] = [];
    if (/[a-z]/.test(run)) {
      options.push(...splitPinyin(run, syllables));
      const initials = asInitials(run);
      if (initials) options.push(initials);
    } else {
      options.push(Array.from({ length: run.length }, (_, i) => run.charCodeAt(i)));
    }
    ways = ways.flatMap((way) => options.map((option) => [...way, ...option])).slice(0, MAX_WAYS);
  }
  return ways;
}
