import type { Query, QueryTools } from './query';
import type { Rows } from './rows';
import { readingsOf } from './tables';
import { compare, type Units, type UnitTools, unitsOf } from './units';
import { RANK, type RankWeights, WEIGHTS } from './weights';

export interface RankedRow {
  row: number;
  score: number;
}

/** A row that is the query itself is this much better than one that matches in every other way. */
export const EQUAL_SCORE = 1;
const BEST_SCORE = 0.91;
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
  topicFit: (row: number) => number,
): RankedRow[] {
  const mine = unitsOf(query.text, tools, true);
  const parts = query.text.split(' ').filter(Boolean);
  const inOrder = orderMatcher(query.text, tools);
  const rank = RANK[/[^a-z0-9 ]/.test(query.text) ? 'chinese' : 'latin'];
  const best = mostOf(rank) / BEST_SCORE;
  return pool.map((row) => {
    const text = rows.textOf(row);
    if (text === query.text) return { row, score: EQUAL_SCORE };
    const sum = scores[row]!;
    const like = compare(mine, unitsOfRow(row, text));
    const order = inOrder(text);
    const held = parts.filter((part) => text.includes(part)).length / parts.length;
    const score =
      (rank.fit * sum) / Math.sqrt(Math.max(most, 1) * (rows.massOf(row) + WEIGHTS.massFloor)) +
      rank.cover * Math.min(1, most > 0 ? sum / most : 0) +
      rank.queryCovered * like.query +
      rank.rowCovered * like.row +
      rank.rowPlain * like.rowPlain +
      rank.orderQuery * order.query +
      rank.orderBoth * order.both +
      rank.contains * held +
      (held === 1 ? rank.containsAll : 0) +
      rank.topic * topicFit(row) +
      rank.strayQuery * like.strayQuery -
      rank.strayRow * like.strayRow;
    return { row, score: Math.min(BEST_SCORE, Math.max(0, score / best)) };
  });
}

const mostOf = (rank: RankWeights) =>
  rank.fit +
  rank.cover +
  rank.queryCovered +
  rank.rowCovered +
  rank.rowPlain +
  rank.orderQuery +
  rank.orderBoth +
  rank.contains +
  rank.containsAll;

/**
 * How much of a text comes in the query's order (longest common subsequence, bit-parallel after Hyyrö 2004),
 * where same-sounding characters are the same: as a share of the query, and of both.
 */
function orderMatcher(query: string, tools: QueryTools): (text: string) => { query: number; both: number } {
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
    return { query: common / length, both: (2 * common) / (length + Math.min(text.length, 2 * MAX_ORDER)) };
  };
}

function soundAlike({ tables }: QueryTools, one: number, other: number): boolean {
  const mine = readingsOf(tables, one);
  const theirs = readingsOf(tables, other);
  for (let a = 0; a < mine.length; a++)
    for (let b = 0; b < theirs.length; b++) if (mine[a] === theirs[b]) return true;
  return false;
}
