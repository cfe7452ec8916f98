import { FEATURE, kindOf } from './features';
import type { Postings } from './postings';
import type { Query } from './query';
import type { RankedRow } from './rank';
import type { Rows } from './rows';

/** Of a query, the rarest so many pairs and words are looked for in answers. */
const MAX_WANTED = 8;
/** An answer counts when it has this share of what was asked, by rarity. */
const LEAST_COVER = 0.3;
/** What a word counts that questions have as well. */
const KNOWN = 0.2;
/** An answer that has them all: below a question that has them, above one that has half of them. */
export const BEST_ANSWER = 0.38;

/** Features are numbered kind × 2³² + what it is: the same pair or word, in an answer. */
const toAnswer = (feature: number) =>
  feature +
  (kindOf(feature) === FEATURE.pair ? FEATURE.answerPair - FEATURE.pair : FEATURE.answerWord - FEATURE.word) *
    2 ** 32;

/** Rows (each entry's title) whose answers have the query's words, the most first. `scores` is scratch space. */
export function findInAnswers(
  query: Query,
  postings: readonly Postings[],
  rows: Rows,
  rarity: (feature: number) => number,
  scores: Float32Array,
  allowed: (row: number) => boolean,
  limit: number,
): RankedRow[] {
  const countOf = (feature: number) => postings.reduce((sum, list) => sum + list.count(feature), 0);
  let asked = 0;
  const wanted: { feature: number; value: number }[] = [];
  for (const { feature, weight } of query.wanted) {
    const kind = kindOf(feature);
    if (kind !== FEATURE.pair && kind !== FEATURE.word) continue;
    const inAnswer = toAnswer(feature);
    const answers = countOf(inAnswer);
    const questions = countOf(feature);
    // Where two words meet by chance there is a pair that nobody ever wrote.
    if (answers + questions === 0) continue;
    const value = weight * rarity(answers > 0 ? inAnswer : feature);
    asked += value;
    // What questions speak of themselves is found there, and better.
    const onlyHere = answers / (answers + 4 * questions);
    if (answers > 0) wanted.push({ feature: inAnswer, value: value * (KNOWN + (1 - KNOWN) * onlyHere) });
  }
  if (asked === 0) return [];
  wanted.sort((a, b) => b.value - a.value).splice(MAX_WANTED);
  scores.fill(0);
  for (const { feature, value } of wanted) for (const list of postings) list.add(feature, value, scores);
  const found: RankedRow[] = [];
  for (let row = 0; row < rows.count; row++) {
    const cover = scores[row]! / asked;
    if (cover >= LEAST_COVER && allowed(row)) found.push({ row, score: BEST_ANSWER * cover });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}
