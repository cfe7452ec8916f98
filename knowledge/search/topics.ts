import { FEATURE, facetKey, kindOf } from './features';
import type { FrozenPostings, Postings } from './postings';

/**
 * What the team's own categories talk about, learned from the rows themselves: how often each usual feature (a
 * product's name, say) is in a category and how often it is not. "今天会到账吗" names no product, and so rather
 * belongs where questions name none. Naive Bayes over the presence *and* absence of usual features (Bernoulli).
 */
export interface TopicModel {
  categories: string[];
  /** Usual features, and for each the gain of every category when a query has it: `gains[f * categories + c]`. */
  features: Float64Array;
  gains: Float32Array;
  /** Score of every category for a query that has none of the features. */
  base: Float32Array;
}

export const NO_TOPICS: TopicModel = {
  categories: [],
  features: new Float64Array(0),
  gains: new Float32Array(0),
  base: new Float32Array(0),
};

/** A feature is usual when one row in fifty has it, and at least so many rows. */
const USUAL_SHARE = 0.02;
const USUAL_ROWS = 8;
/** More categories than this tell little; the largest are kept. */
const MAX_CATEGORIES = 60;
/** A category is known by at least so many rows. */
const MIN_CATEGORY = 8;
/** Features of one text depend on each other, so their joint evidence is taken at a third. */
const TEMPERATURE = 0.3;
/** The least likely category is held against a row no more than this. */
const FLOOR = -3;
/** Nothing is known of a row without a category. */
const UNKNOWN = -1;

/** Learns from all packed rows. `names` are the categories that occur. */
export function learnTopics(postings: FrozenPostings, rows: number, names: Iterable<string>): TopicModel {
  const known = [...new Set(names)]
    .map((name) => ({ name, size: postings.count(facetKey('category', name)) }))
    .filter(({ size }) => size >= MIN_CATEGORY)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_CATEGORIES);
  if (known.length < 2) return NO_TOPICS;
  const categories = known.map(({ name }) => name);
  const categoryOf = categoriesOfRows(categories, [postings], rows);
  const base = Float32Array.from(known, ({ size }) => Math.log(size / rows));
  const features: number[] = [];
  const gains: number[] = [];
  const counts = new Uint32Array(categories.length + 1);
  postings.packed.features.forEach((feature, at) => {
    const count = postings.packed.counts[at]!;
    if (count < USUAL_SHARE * rows || count < USUAL_ROWS || !isTopical(feature)) return;
    counts.fill(0);
    postings.each(feature, (row) => {
      counts[categoryOf[row]!]!++;
    });
    features.push(feature);
    known.forEach(({ size }, c) => {
      const share = (counts[c + 1]! + count / rows) / (size + 1);
      const absent = Math.log(Math.max(1e-3, 1 - share) / Math.max(1e-3, 1 - count / rows));
      base[c]! += absent;
      gains.push(Math.log(share / (count / rows)) - absent);
    });
  });
  return { categories, features: Float64Array.from(features), gains: Float32Array.from(gains), base };
}

function isTopical(feature: number): boolean {
  const kind = kindOf(feature);
  return kind === FEATURE.char || kind === FEATURE.pair || kind === FEATURE.word;
}

/** For every row the number of its category in the model, from 1; 0 for none. */
export function categoriesOfRows(
  categories: readonly string[],
  postings: readonly Postings[],
  rows: number,
): Uint8Array {
  const found = new Uint8Array(rows);
  categories.forEach((name, c) => {
    const facet = facetKey('category', name);
    for (const list of postings)
      list.each(facet, (row) => {
        found[row] = c + 1;
      });
  });
  return found;
}

/** How well each category suits a query, 0 for the best and below; at 0 what is to be thought of rows without one. */
export function topicsOf(model: TopicModel, wanted: ReadonlySet<number>): Float32Array {
  const n = model.categories.length;
  const fits = new Float32Array(n + 1);
  if (n === 0) return fits;
  fits.set(model.base, 1);
  model.features.forEach((feature, f) => {
    if (wanted.has(feature)) for (let c = 0; c < n; c++) fits[c + 1]! += model.gains[f * n + c]!;
  });
  const best = Math.max(...fits.subarray(1));
  for (let c = 1; c <= n; c++) fits[c] = Math.max(FLOOR, TEMPERATURE * (fits[c]! - best));
  fits[0] = UNKNOWN;
  return fits;
}
