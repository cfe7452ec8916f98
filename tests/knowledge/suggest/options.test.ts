import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../knowledge/pack/schema';
import { optionsScript, timeAndCost } from '../../../knowledge/suggest/options';

const entry = (answer: string, rest: Partial<Entry> = {}): Entry => ({
  id: 'k',
  question: '?',
  answer,
  ...rest,
});
const text = (answer: string, emotion: 'neutral' | 'anxious' = 'neutral') =>
  optionsScript([entry(answer)], { emotion, given: {} })?.text ?? null;

describe('time and cost', () => {
  it.each([
    ['余额几分钟到', { minutes: 3, cost: null }],
    ['寄修，3个工作日，不收钱', { minutes: 4_320, cost: 0 }],
    ['上门修，当天好，收50元', { minutes: 480, cost: 50 }],
    ['swap it in store today, free of charge', { minutes: 480, cost: 0 }],
    ['next day for £6', { minutes: 1_440, cost: 6 }],
    ['請到門市，當場處理', { minutes: 5, cost: null }],
    ['都可以', { minutes: null, cost: null }],
  ])('%s', (words, expected) => {
    expect(timeAndCost(words)).toEqual(expected);
  });
});

describe('options out of an answer', () => {
  it('numbers what is listed and recommends what costs nothing', () => {
    expect(text('两种办法：\n1. 寄回来修，一周，不收钱\n2. 上门修，明天到，收50元')).toBe(
      '①寄回来修，一周，不收钱\n②上门修，明天到，收50元\n不太急的话，建议选①，最省钱。',
    );
  });

  it('recommends the quickest to somebody in a hurry', () => {
    expect(text('1. 寄回来修，一周，不收钱\n2. 上门修，明天到，收50元', 'anxious')).toMatch(
      /赶时间，建议选②/,
    );
  });

  it('takes up “A, or B”', () => {
    expect(text('退到余额，几分钟到账，或者退回银行卡，要3天。')).toBe(
      '①退到余额，几分钟到账\n②退回银行卡，要3天\n您要是赶时间，建议选①，最快。',
    );
    expect(text('Swap it in store today, or we post a new one that arrives in 3 days.')).toMatch(
      /^① Swap it in store today\n② we post a new one that arrives in 3 days\nIf time matters/,
    );
  });

  it('keeps to three lines', () => {
    const three = text('1. 换新，两天到\n2. 退款，3天到账\n3. 留着用，补20元');
    expect(three?.split('\n')).toHaveLength(3);
  });

  it.each([
    ['七天内都可以退。'],
    ['1. 打开设置\n2. 点安全'],
    ['1. 长按电源10秒\n2. 等1分钟再开'],
    [`1. ${'很长的说明'.repeat(20)}，3天\n2. 短的，1天`],
    ['两种都是两天，或者也是两天。'],
  ])('makes none of %j', (answer) => {
    expect(text(answer)).toBeNull();
  });

  it('tells nothing that is for agents only', () => {
    const answer = '1. 寄修，一周，不收钱\n2. 上门修，明天到，收50元';
    expect(optionsScript([entry(answer, { internal: true })], { emotion: 'neutral', given: {} })).toBeNull();
  });
});
