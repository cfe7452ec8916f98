import { expect, test } from 'vitest';
import { FrozenPostings, GrowingPostings, type Postings } from '../../../knowledge/search/postings';

/** Small repeatable pseudo-random numbers (LCG of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

test('lists of rows are the same in a plain map, growing, and packed', () => {
  const next = numbers(7);
  const plain = new Map<number, number[]>();
  const growing = new GrowingPostings();
  let row = 0;
  for (let i = 0; i < 2_000; i++) {
    row += 1 + (i % 500 === 0 ? 70_000 : next() % 3);
    // Features of all kinds; a few in most rows, most in a few; some twice in a row.
    const features = Array.from(
      { length: 12 },
      (_, n) => (next() % 9) * 2 ** 32 + (n < 4 ? n : next() % 65_536) * 65_537,
    );
    features.push(features[0]!, 0, 2 ** 32 - 1, 8 * 2 ** 32);
    growing.push(row, features);
    for (const feature of new Set(features)) {
      const rows = plain.get(feature) ?? [];
      rows.push(row);
      plain.set(feature, rows);
    }
  }
  const listOf = (postings: Postings, feature: number) => {
    const rows: number[] = [];
    postings.each(feature, (at) => rows.push(at));
    return rows;
  };
  const frozen = new FrozenPostings(growing.pack());
  for (const postings of [growing, frozen]) {
    for (const [feature, rows] of plain) {
      if (postings.count(feature) !== rows.length) expect.fail(`${feature} is in ${rows.length} rows`);
      if (rows.length > 100 || feature % 97 === 0) expect(listOf(postings, feature)).toEqual(rows);
    }
    const unknown = 3 * 2 ** 32 + 12_345_678;
    expect(plain.has(unknown)).toBe(false);
    expect(listOf(postings, unknown)).toEqual([]);
    const scores = new Float32Array(row + 1);
    postings.add(0, 2, scores);
    postings.add(2 ** 32 - 1, 0.5, scores);
    expect(scores[row]).toBe(2.5);
    expect(scores[row - 1]).toBe(plain.get(0)!.includes(row - 1) ? 2.5 : 0);
  }
  expect([...frozen.packed.features]).toEqual([...plain.keys()].sort((a, b) => a - b));
});
