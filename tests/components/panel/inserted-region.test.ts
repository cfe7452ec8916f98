import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followEdit } from '../../../components/panel/inserted-region';

const text = '您好，等了三天换谁都急。谢谢';
const region = { start: 3, end: 12 };

describe('followEdit', () => {
  it.each([
    ['typing in it', '您好，等了三整天换谁都急。谢谢', { start: 3, end: 13 }],
    ['typing right behind it', '您好，等了三天换谁都急。我在谢谢', { start: 3, end: 14 }],
    ['typing before it', '您好王女士，等了三天换谁都急。谢谢', { start: 6, end: 15 }],
    ['typing after it', '您好，等了三天换谁都急。谢谢您', region],
    ['an emptied draft', '', null],
    ['another draft', '在的', null],
  ])('%s', (_what, after, expected) => {
    expect(followEdit(region, text, after)).toEqual(expected);
  });

  it('never leaves the draft', () => {
    const draft = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(
      fc.property(draft, draft, fc.nat(12), fc.nat(12), (before, after, a, b) => {
        const [start, end] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        const moved = followEdit(start < end ? { start, end } : null, before, after);
        if (moved) {
          expect(moved.start).toBeGreaterThanOrEqual(0);
          expect(moved.end).toBeGreaterThan(moved.start);
          expect(moved.end).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });
});
