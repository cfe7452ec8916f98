import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combineCards } from '../../../knowledge/suggest';

it('puts cards under one another while three lines are enough', () => {
  expect(combineCards(['等了三天，换谁都着急。', '方便发一下订单号吗？'])).toBe(
    '等了三天，换谁都着急。\n方便发一下订单号吗？',
  );
});

it('lets the shortest neighbours share a line', () => {
  expect(combineCards(['一。\n二二二。', '三三三三三三', '四四四四'])).toBe(
    '一。二二二。\n三三三三三三\n四四四四',
  );
  expect(combineCards(['Long first line here.', 'Ok.', 'Yes.', 'A long last line here.'])).toBe(
    'Long first line here.\nOk. Yes.\nA long last line here.',
  );
});

it('refuses a wall', () => {
  expect(combineCards(Array.from({ length: 6 }, () => '字'.repeat(60)))).toBeNull();
});

it('never makes more than three lines and loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[一-三a-c。 ]{1,12}$/), { maxLength: 8 }), (texts) => {
      const combined = combineCards(texts, Number.POSITIVE_INFINITY)!;
      expect(combined.split('\n').length).toBeLessThanOrEqual(3);
      expect(combined.replace(/[\s，]/g, '')).toBe(texts.join('').replace(/[\s，]/g, ''));
    }),
  );
});
