import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonEnds, remap } from '../../../utils/composer/remap';

const mark = (start: number, end: number) => ({ start, end, kind: 'jargon' as const });

it('moves what lies behind an edit and keeps what lies before it', () => {
  expect(remap('use API now', 'please use API now', [mark(4, 7)])).toEqual([mark(11, 14)]);
  expect(remap('use API now', 'use API right now', [mark(4, 7)])).toEqual([mark(4, 7)]);
});

it('drops what the edit touched', () => {
  expect(remap('use API now', 'use APPI now', [mark(4, 7)])).toEqual([]);
  expect(remap('use API now', '', [mark(4, 7)])).toEqual([]);
});

it('never marks other letters than before, and never outside the text', () => {
  const words = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, words, fc.nat(), fc.nat(), (head, cut, put, tail, a, b) => {
      const before = head + cut + tail;
      const after = head + put + tail;
      const start = Math.min(a % (before.length + 1), b % (before.length + 1));
      const end = Math.max(a % (before.length + 1), b % (before.length + 1));
      for (const moved of remap(before, after, [mark(start, end)])) {
        expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
      }
    }),
  );
});

it('common ends never overlap', () => {
  expect(commonEnds('aaa', 'aa')).toEqual({ head: 2, tail: 0 });
  expect(commonEnds('ab\ncd', 'ab\nX\ncd')).toEqual({ head: 3, tail: 2 });
});
