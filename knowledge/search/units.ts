import { stem } from './english';
import { charKey, pairKey, wordKey } from './features';
import { isWordUnit } from './normalise';
import type { Concepts } from './synonyms';
import { WEIGHTS } from './weights';

/** A text as a row of comparable units: one for each Chinese character, one for each latin word. */
export interface Units {
  /** Character code, or the word's key (always larger). */
  ids: number[];
  /** How much each tells: rare ones more, fillers less. */
  weights: number[];
  /** Ideas that the unit is part of naming. */
  concepts: (number[] | undefined)[];
  /** Whether the unit stands in a pair, or is a word, that many rows have: what the knowledge base is about. */
  usual: boolean[];
  total: number;
  /** Positions of each unit and the ideas named; made for the query only. */
  at: Map<number, number[]>;
  ideas: Map<number, number[]>;
}

export interface UnitTools {
  concepts: Concepts;
  fillers: Concepts;
  rarity(feature: number): number;
}

/** Rarity of what one row in fifty has. */
const USUAL = Math.log(1 + 0.98 / 0.02);

/** Reads a normalised text; with `lookup` also the maps that `compare` needs of its first text. */
export function unitsOf(text: string, tools: UnitTools, lookup = false): Units {
  const units: Units = {
    ids: [],
    weights: [],
    concepts: [],
    usual: [],
    total: 0,
    at: new Map(),
    ideas: new Map(),
  };
  const { ids, weights, usual } = units;
  const unitAt = new Uint16Array(text.length + 1);
  let charBefore = -1;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    unitAt[i] = ids.length;
    if (isWordUnit(code)) {
      const start = i;
      while (i < text.length && isWordUnit(text.charCodeAt(i))) unitAt[i++] = ids.length;
      const key = wordKey(stem(text.slice(start, i)));
      const rarity = tools.rarity(key);
      ids.push(key);
      usual.push(rarity < USUAL);
      weights.push(rarity * WEIGHTS.unitWord);
      charBefore = -1;
      continue;
    }
    i++;
    if (code !== 32) {
      const rarity = charBefore < 0 ? 0 : tools.rarity(pairKey(charBefore, code));
      const half = (rarity * WEIGHTS.unitPair) / 2;
      const inUsual = charBefore >= 0 && rarity < USUAL;
      if (half) weights[ids.length - 1]! += half;
      if (inUsual) usual[ids.length - 1] = true;
      ids.push(code);
      usual.push(inUsual);
      weights.push(tools.rarity(charKey(code)) + half);
    }
    charBefore = code === 32 ? -1 : code;
  }
  unitAt[text.length] = ids.length;
  for (const { concept, start, end } of tools.concepts.find(text)) {
    for (let u = unitAt[start]!; u < lastUnit(unitAt, start, end); u++) {
      const named = units.concepts[u];
      if (named) named.push(concept);
      else units.concepts[u] = [concept];
    }
  }
  for (const { start, end } of tools.fillers.find(text)) {
    for (let u = unitAt[start]!; u < lastUnit(unitAt, start, end); u++) weights[u]! *= WEIGHTS.unitFiller;
  }
  for (const weight of weights) units.total += weight;
  if (lookup) fillLookup(units);
  return units;
}

const lastUnit = (unitAt: Uint16Array, start: number, end: number) =>
  Math.max(unitAt[end]!, unitAt[start]! + 1);

function fillLookup(units: Units): void {
  const push = (map: Map<number, number[]>, key: number, position: number) => {
    const list = map.get(key);
    if (list) list.push(position);
    else map.set(key, [position]);
  };
  units.ids.forEach((id, i) => {
    push(units.at, id, i);
    for (const concept of units.concepts[i] ?? []) push(units.ideas, concept, i);
  });
}

/** What two texts have in common. */
export interface Likeness {
  /** Shares (0 to 1) of the weight of each that the other has too. */
  query: number;
  row: number;
  /** The row's share again, every unit counting alike. */
  rowPlain: number;
  /** Usual units of each that the other has not: they are about something else. */
  strayQuery: number;
  strayRow: number;
}

export function compare(query: Units, row: Units): Likeness {
  const got = new Float32Array(query.ids.length);
  let rowSum = 0;
  let plainRow = 0;
  let strayRow = 0;
  for (let i = 0; i < row.ids.length; i++) {
    const id = row.ids[i]!;
    let best = 0;
    const places = query.at.get(id);
    if (places) {
      for (const at of places) {
        // A single character in common says little unless its neighbour is in common too.
        const inPair =
          id > 65_535 ||
          (at > 0 && i > 0 && query.ids[at - 1] === row.ids[i - 1]) ||
          (i + 1 < row.ids.length && query.ids[at + 1] === row.ids[i + 1]);
        const worth = inPair ? 1 : WEIGHTS.unitLone;
        if (worth > best) best = worth;
        if (worth > got[at]!) got[at] = worth;
      }
    }
    const concepts = row.concepts[i];
    if (concepts) {
      for (const concept of concepts) {
        const named = query.ideas.get(concept);
        if (!named) continue;
        if (best < WEIGHTS.unitConcept) best = WEIGHTS.unitConcept;
        for (const at of named) if (got[at]! < WEIGHTS.unitConcept) got[at] = WEIGHTS.unitConcept;
      }
    }
    rowSum += best * row.weights[i]!;
    plainRow += best;
    if (row.usual[i]) strayRow += 1 - best;
  }
  let querySum = 0;
  let strayQuery = 0;
  for (let i = 0; i < got.length; i++) {
    querySum += got[i]! * query.weights[i]!;
    if (query.usual[i]) strayQuery += 1 - got[i]!;
  }
  return {
    query: query.total > 0 ? querySum / query.total : 0,
    row: row.total > 0 ? rowSum / row.total : 0,
    rowPlain: row.ids.length > 0 ? plainRow / row.ids.length : 0,
    strayQuery,
    strayRow,
  };
}
