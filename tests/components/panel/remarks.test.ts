import { describe, expect, it } from 'vitest';
import { trendOf } from '../../../components/panel/emotion-trend';
import { silenceKey } from '../../../components/panel/silence';

describe('silenceKey', () => {
  it('is the rule’s words, or the rule alone where it is about the whole draft', () => {
    expect(silenceKey({ rule: 'vague', found: '尽快' })).not.toBe(
      silenceKey({ rule: 'vague', found: '马上' }),
    );
    expect(silenceKey({ rule: 'jargon', found: 'SKU' })).toBe(silenceKey({ rule: 'jargon', found: 'sku ' }));
    expect(silenceKey({ rule: 'too-long', found: 'a' })).toBe(silenceKey({ rule: 'too-long', found: 'ab' }));
  });
});

describe('trendOf', () => {
  it.each([
    [['neutral', 'neutral', 'angry'], 'worse'],
    [['neutral', 'anxious', 'angry', 'angry'], 'worse'],
    [['angry', 'angry', 'neutral'], 'better'],
    [['angry', 'anxious', 'happy'], 'better'],
    [['anxious', 'disappointed', 'anxious'], null],
    [['angry'], null],
    [[], null],
  ] as const)('%s: %s', (course, trend) => {
    expect(trendOf(course)).toBe(trend);
  });
});
