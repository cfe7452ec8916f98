import { charKey, initialPairKey, pairKey, soundPairKey } from './features';
import type { Heard } from './pinyin';
import type { Postings } from './postings';
import type { Query } from './query';
import type { RankedRow } from './rank';
import type { Rows } from './rows';
import { type CharacterTables, initialBits, readingsOf } from './tables';

/** Rows looked at for one reading of the query. */
const MAX_ROWS = 6_000;
/** Sure: whole syllables. Less sure: first letters. Unlikely: letters that are words of the knowledge base. */
const SCORE = { syllables: 0.85, initials: 0.6, known: 0.3 };
const STEP = 0.003;

/**
 * Rows that contain what was typed as pinyin. The best places go to the different words that sound so, most
 * usual first: `tk` may be 退款 or 条款, and five times 退款 would hide the other.
 */
export function findHeard(
  query: Query,
  postings: readonly Postings[],
  rows: Rows,
  tables: CharacterTables,
  allowed: (row: number) => boolean,
  limit: number,
): RankedRow[] {
  const found: RankedRow[] = [];
  for (const way of query.heard) {
    const words = new Map<string, number[]>();
    for (const row of candidates(way, postings, tables)) {
      if (!allowed(row)) continue;
      const text = rows.textOf(row);
      const at = placeOf(way, text, tables);
      if (at < 0) continue;
      const word = text.slice(at, at + way.length);
      const list = words.get(word);
      if (list) list.push(row);
      else words.set(word, [row]);
    }
    const initials = way.every((sound) => typeof sound !== 'number' && !sound.syllable);
    const top = query.known ? SCORE.known : initials ? SCORE.initials : SCORE.syllables;
    takeTurns([...words.values()], rows, limit).forEach((row, place) => {
      found.push({ row, score: top - Math.min(place, 80) * STEP });
    });
  }
  return found;
}

/** The first row of every word, then the second of every word, …; titles first, and shorter texts first. */
function takeTurns(words: number[][], rows: Rows, limit: number): number[] {
  const lists = words.sort((a, b) => b.length - a.length).slice(0, limit);
  for (const list of lists)
    list.sort((a, b) => rows.fieldOf(a) - rows.fieldOf(b) || rows.lengthOf(a) - rows.lengthOf(b));
  const order: number[] = [];
  for (let turn = 0; order.length < limit; turn++) {
    const before = order.length;
    for (const list of lists) if (turn < list.length) order.push(list[turn]!);
    if (order.length === before) break;
  }
  return order.slice(0, limit);
}

/** Rows that have the rarest of the features which the way needs. */
function candidates(
  way: readonly Heard[],
  postings: readonly Postings[],
  tables: CharacterTables,
): Set<number> {
  const features = way.length === 1 ? soloFeatures(way[0]!, tables) : [rarest(way, postings)];
  const found = new Set<number>();
  for (const feature of features) {
    for (const list of postings) {
      list.each(feature, (row) => {
        if (found.size < MAX_ROWS) found.add(row);
      });
    }
  }
  return found;
}

function rarest(way: readonly Heard[], postings: readonly Postings[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < way.length; i++) {
    const feature = featureOf(way[i]!, way[i + 1]!);
    let count = 0;
    for (const list of postings) count += list.count(feature);
    if (count < least) {
      least = count;
      best = feature;
    }
  }
  return best;
}

function featureOf(a: Heard, b: Heard): number {
  if (typeof a === 'number') return typeof b === 'number' ? pairKey(a, b) : charKey(a);
  if (typeof b === 'number') return charKey(b);
  return a.syllable && b.syllable
    ? soundPairKey(a.syllable, b.syllable)
    : initialPairKey(a.initial, b.initial);
}

/** A single syllable: every character that is read so. A single first letter says too little. */
function soloFeatures(heard: Heard, tables: CharacterTables): number[] {
  if (typeof heard === 'number') return [charKey(heard)];
  if (!heard.syllable) return [];
  const features: number[] = [];
  for (let code = 0x4e00; code < 0xa000; code++)
    if (soundsLike(heard, code, tables)) features.push(charKey(code));
  return features;
}

function placeOf(way: readonly Heard[], text: string, tables: CharacterTables): number {
  for (let at = 0; at + way.length <= text.length; at++) {
    let i = 0;
    while (i < way.length && soundsLike(way[i]!, text.charCodeAt(at + i), tables)) i++;
    if (i === way.length) return at;
  }
  return -1;
}

/** Whether a character can be what was heard. */
export function soundsLike(heard: Heard, code: number, tables: CharacterTables): boolean {
  if (typeof heard === 'number') return heard === code;
  if (!heard.syllable) return (initialBits(tables, code) & (1 << (heard.initial - 97))) !== 0;
  const readings = readingsOf(tables, code);
  for (let i = 0; i < readings.length; i++) if (readings[i] === heard.syllable) return true;
  return false;
}
