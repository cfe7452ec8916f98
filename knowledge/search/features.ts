import { stem } from './english';
import { isWordUnit } from './normalise';
import { type Concepts, hash32 } from './synonyms';
import { type CharacterTables, initialBits, isHan, readingsOf } from './tables';

/** What a row can be found by. A feature's number is its kind × 2³² + what it is. */
export const FEATURE = {
  char: 0,
  pair: 1,
  soundPair: 2,
  initialPair: 3,
  word: 4,
  concept: 5,
  facet: 6,
  answerPair: 7,
  answerWord: 8,
} as const;
export type FeatureKind = keyof typeof FEATURE;

const SPAN = 2 ** 32;
const key = (kind: FeatureKind, value: number) => FEATURE[kind] * SPAN + value;

export const charKey = (code: number) => key('char', code);
export const pairKey = (first: number, second: number) => key('pair', first * 65_536 + second);
export const soundPairKey = (first: number, second: number) => key('soundPair', first * 1_024 + second);
export const initialPairKey = (first: number, second: number) => key('initialPair', first * 256 + second);
export const wordKey = (stemmed: string) => key('word', hash32(stemmed));
export const answerPairKey = (first: number, second: number) => key('answerPair', first * 65_536 + second);
export const answerWordKey = (stemmed: string) => key('answerWord', hash32(stemmed));
export const conceptKey = (concept: number) => key('concept', concept);
export type Facet = 'kind' | 'category' | 'scene' | 'stage' | 'emotion' | 'field';
/** By which results are filtered or preferred. */
export const facetKey = (what: Facet, value: string) => key('facet', hash32(`${what}:${value}`));
export const kindOf = (feature: number) => Math.floor(feature / SPAN);

export interface Word {
  text: string;
  stem: string;
  start: number;
}

/** Latin words and numbers of a normalised text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < text.length; ) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    while (i < text.length && isWordUnit(text.charCodeAt(i))) i++;
    const word = text.slice(start, i);
    words.push({ text: word, stem: stem(word), start });
  }
  return words;
}

/** Codes of the first letters under which a character can be typed. */
function initialsOf(tables: CharacterTables, code: number): number[] {
  const initials: number[] = [];
  for (let left = initialBits(tables, code); left; left &= left - 1)
    initials.push(128 - Math.clz32(left & -left));
  return initials;
}

/** All features of a row's normalised text, some twice. */
export function rowFeatures(text: string, tables: CharacterTables, concepts: Concepts): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || isWordUnit(code)) continue;
    found.push(charKey(code));
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
    if (next === 32 || isWordUnit(next)) continue;
    found.push(pairKey(code, next));
    if (!isHan(code) || !isHan(next)) continue;
    const first = readingsOf(tables, code);
    const second = readingsOf(tables, next);
    for (let a = 0; a < first.length; a++) {
      for (let b = 0; b < second.length; b++) found.push(soundPairKey(first[a]!, second[b]!));
    }
    for (const a of initialsOf(tables, code))
      for (const b of initialsOf(tables, next)) found.push(initialPairKey(a, b));
  }
  for (const word of wordsOf(text)) found.push(wordKey(word.stem));
  for (const { concept } of concepts.find(text)) found.push(conceptKey(concept));
  return found;
}

/** Features of an answer's normalised text, some twice: only what a query's words need, because answers are long. */
export function answerFeatures(text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || isWordUnit(code)) continue;
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
    if (next !== 32 && !isWordUnit(next)) found.push(answerPairKey(code, next));
  }
  for (const word of wordsOf(text)) found.push(answerWordKey(word.stem));
  return found;
}
