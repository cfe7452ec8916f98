import { describe, expect, it } from 'vitest';
import { copyName, readCopies, spareCopies } from '../../../knowledge/backup/rolling';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 23);
const copies = (list: [hoursAgo: number, own: number][]) =>
  readCopies(list.map(([hours, own]) => copyName(NOW - hours * HOUR, own)));
const hoursLeft = (list: [number, number][]) => {
  const all = copies(list);
  const spare = new Set(spareCopies(all));
  return all.filter((copy) => !spare.has(copy)).map(({ at }) => (NOW - at) / HOUR);
};

describe('automatic copies', () => {
  it('are told by their names, the newest first, whatever else lies there', () => {
    expect(readCopies(['notes.txt', copyName(5, 1), copyName(NOW, 12), 'x-1.warmreply-backup'])).toEqual([
      { name: copyName(NOW, 12), at: NOW, own: 12 },
      { name: copyName(5, 1), at: 5, own: 1 },
    ]);
  });

  it('the three newest stay, and the last of each day for a week', () => {
    expect(
      hoursLeft([
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
        [25, 1],
        [26, 1],
        [49, 1],
        [24 * 6, 1],
        [24 * 9, 1],
        [24 * 10, 1],
      ]),
    ).toEqual([0, 1, 2, 25, 49, 144, 216, 240]);
    expect(hoursLeft(Array.from({ length: 12 }, (_, day) => [day * 24, 1] as [number, number]))).toHaveLength(
      7,
    );
  });

  it('a library that was lost does not push out the copy of what it was', () => {
    expect(
      hoursLeft([
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 9],
        [5, 9],
      ]),
    ).toEqual([0, 1, 2, 4]);
  });
});
