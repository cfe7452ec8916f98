/**
 * How much each kind of evidence counts. Set by random search on the development split only
 * (`docs/decisions/0010-search-index.md` says how); the figures are blunt: ±20 % changes no kind's recall by a point.
 */
export const WEIGHTS = {
  /** Stage one, the postings: what a feature found in a row adds, times its rarity. */
  char: 2.2,
  pair: 1,
  soundPair: 0.13,
  word: 0.41,
  conceptChinese: 1,
  conceptLatin: 0.74,
  /** Factors for what is only said around the question. */
  fillerChar: 0.86,
  fillerPair: 0.53,
  fillerWord: 0.1,
  /** Longer rows have more to match by chance: score / (mass + floor) ** power. */
  massFloor: 2.28,
  massPower: 0.3,
  /** Stage two, the rows read again: pair counts beside characters, a character alone, an idea in other words. */
  unitWord: 2.06,
  unitPair: 0.79,
  unitFiller: 0.41,
  unitLone: 0.3,
  unitConcept: 1,
  /** How much a category that does not suit the query holds a row back in stage one, by unit of log-likelihood. */
  topicEarly: 0.12,
};

/** How the parts of the final score are added up. */
export interface RankWeights {
  /** What stage one summed up: for the size of both sides, and as a share of the most it could be. */
  fit: number;
  cover: number;
  /** Shares of each side that the other has, by rarity, and of the row with every unit counting alike. */
  queryCovered: number;
  rowCovered: number;
  rowPlain: number;
  /** In the query's order: as a share of the query, and of both. */
  orderQuery: number;
  orderBoth: number;
  /** Parts of the query that are there as typed; all of them. */
  contains: number;
  containsAll: number;
  /** By unit of log-likelihood that the row's category does not suit the query. */
  topic: number;
  /** A usual word that only the query has is forgiven; one that only the row has is held against it. */
  strayQuery: number;
  strayRow: number;
}

/** Chinese is compared by characters, English by words: what tells is not the same. */
export const RANK: Record<'chinese' | 'latin', RankWeights> = {
  chinese: {
    fit: 0,
    cover: 0.3,
    queryCovered: 1,
    rowCovered: 0,
    rowPlain: 0.7,
    orderQuery: 0.9,
    orderBoth: 0.05,
    contains: 0,
    containsAll: 0.8,
    topic: 0.18,
    strayQuery: 0.07,
    strayRow: 0.04,
  },
  latin: {
    fit: 0.65,
    cover: 1,
    queryCovered: 0.5,
    rowCovered: 0.85,
    rowPlain: 0,
    orderQuery: 0,
    orderBoth: 0.75,
    contains: 0.25,
    containsAll: 0,
    topic: 0.5,
    strayQuery: 0,
    strayRow: 0,
  },
};
