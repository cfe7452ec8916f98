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
  /** How the parts of the final score are added up. */
  fit: 0.77,
  cover: 0.53,
  queryCovered: 0.57,
  rowCovered: 0.18,
  bothCovered: 0.54,
  order: 0.26,
  contains: 0.18,
  containsAll: 0.61,
};
