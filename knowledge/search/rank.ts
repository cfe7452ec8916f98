import type { Query, QueryTools } from './query';
import type { Rows } from './rows';
import { readingsOf } from './tables';
import { compare, type Units, type UnitTools, unitsOf } from './units';
import { WEIGHTS } from './weights';

export interface RankedRow {
  row: number;
  score: number;
}

/** Scores of a row that matches in every way, and of one that is the query itself. */
export const BEST_SCORE =
  WEIGHTS.fit +
  WEIGHTS.cover +
  WEIGHTS.queryCovered +
  WEIGHTS.rowCovered +
  WEIGHTS.bothCovered +
  2 * WEIGHTS.order +
  WEIGHTS.contains +
  WEIGHTS.containsAll;
export const EQUAL_SCORE = BEST_SCORE * 1.1;
/** Order is compared over the first 31 units of the query: one machine word. */
const MAX_ORDER = 31;

/**
 * Scores the best rows again, by what only reading them shows: how much of each side the other covers,
 * order, containment, equality. `scores` and `most` are stage one's sums and the most they could be;
 * `unitsOfRow` may remember.
 */
export function rerank(
  query: Query,
  pool: readonly number[],
  rows: Rows,
  scores: Float32Array,
  most: number,
  tools: QueryTools & UnitTools,
  unitsOfRow: (row: number, text: string) => Units,
): RankedRow[] {
  const mine = unitsOf(query.text, tools, true);
  const parts = query.text.split(' ').filter(Boolean);
  const inOrder = orderMatcher(query.text, tools);
  return pool.map((row) => {
    const text = rows.textOf(row);
    const sum = scores[row]!;
    const fit = sum / Math.sqrt(Math.max(most, 1) * (rows.massOf(row) + WEIGHTS.massFloor));
    const covered = compare(mine, unitsOfRow(row, text));
    const held = parts.filter((part) => text.includes(part)).length / parts.length;
    if (text === query.text) return { row, score: EQUAL_SCORE };
    const score =
      WEIGHTS.fit * fit +
      WEIGHTS.cover * Math.min(1, most > 0 ? sum / most : 0) +
      WEIGHTS.queryCovered * covered.query +
      WEIGHTS.rowCovered * covered.row +
      WEIGHTS.bothCovered * Math.sqrt(covered.query * covered.row) +
      WEIGHTS.order * inOrder(text) +
      WEIGHTS.contains * held +
      (held === 1 ? WEIGHTS.containsAll : 0);
    return { row, score };
  });
}

/**
 * How much of a text comes in the query's order (longest common subsequence, bit-parallel after Hyyrö 2004),
 * where same-sounding characters are the same. 0 to 2: share of the query plus share of both.
 */
function orderMatcher(query: string, tools: QueryTools): (text: string) => number {
  const length = Math.min(query.length, MAX_ORDER);
  const masks = new Map<number, number>();
  const maskOf = (code: number): number => {
    let mask = masks.get(code);
    if (mask !== undefined) return mask;
    mask = 0;
    for (let i = 0; i < length; i++) {
      const other = query.charCodeAt(i);
      if (other === code || soundAlike(tools, code, other)) mask |= 1 << i;
    }
    masks.set(code, mask);
    return mask;
  };
  return (text) => {
    let free = -1;
    for (let i = 0; i < text.length; i++) {
      const used = free & maskOf(text.charCodeAt(i));
      free = (free + used) | (free - used);
    }
    let common = 0;
    for (let i = 0; i < length; i++) if (!(free & (1 << i))) common++;
    return common / length + (2 * common) / (length + Math.min(text.length, 2 * MAX_ORDER));
  };
}

function soundAlike({ tables }: QueryTools, one: number, other: number): boolean {
  const mine = readingsOf(tables, one);
  const theirs = readingsOf(tables, other);
  for (let a = 0; a < mine.length; a++)
    for (let b = 0; b < theirs.length; b++) if (mine[a] === theirs[b]) return true;
  return false;
}
