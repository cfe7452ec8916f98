import { describe, expect, it } from 'vitest';
import { readEmotion } from '../../../knowledge/reading';

const NEGATIVE = ['angry', 'anxious', 'disappointed'];

describe('readEmotion', () => {
  it.each([
    ['不好吃', true],
    ['没有想象中好用', true],
    ['一点也不难吃', false],
    ['没有异味，也不掉色', false],
    ['会掉色吗', false],
    ['好吃吗', false],
    ['坏了可以换吗', false],
    ['请问怎么退款', false],
    ['您好，麻烦问一下，谢谢', false],
    ['The staff was not helpful', true],
    ['not bad at all', false],
    ['Is it noisy?', false],
    ['服務態度很差', true],
    ['東西很棒，謝謝', false],
  ])('negation, questions, politeness: %s', (text, negative) => {
    expect(readEmotion(text).negative).toBe(negative);
    expect(NEGATIVE.includes(readEmotion(text).emotion)).toBe(negative);
  });

  it.each([
    ['呵呵，你们可真会做生意', 'angry'],
    ['真棒，等了两周等来一个空箱子', 'angry'],
    ['Thanks for nothing', 'angry'],
  ])('sarcasm: %s', (text, emotion) => expect(readEmotion(text).emotion).toBe(emotion));

  it('polite words alone are no happiness', () => {
    for (const text of ['您好', '请问在吗', '好的', '麻烦查一下订单，谢谢', '嗯嗯'])
      expect(readEmotion(text).emotion).toBe('neutral');
  });

  it('grows with intensity', () => {
    const calm = readEmotion('东西有点小失望').strength;
    const loud = readEmotion('太让人失望了！！！骗子！！！').strength;
    expect(loud).toBeGreaterThan(calm + 0.3);
    expect(loud).toBeLessThanOrEqual(1);
  });

  it('shows the words that say so, at their place in the original', () => {
    const text = '我\u200b等了三天，真的<b>太\u200b失望</b>了';
    const said = readEmotion(text).cues.map(({ start, end }) => text.slice(start, end));
    expect(said.map((word) => word.replace(/\u200b/g, ''))).toContain('太失望');
  });

  it('shows only the words that speak for what it read, with their negation', () => {
    const words = (text: string) => readEmotion(text).cues.map(({ start, end }) => text.slice(start, end));
    expect(words('服务不错，但是东西坏了，很失望')).toEqual(expect.arrayContaining(['坏了', '很失望']));
    expect(words('服务不错，但是东西坏了，很失望')).not.toContain('不错');
    expect(words('The staff was not helpful')).toContain('not helpful');
    expect(words('请问怎么退款')).toEqual([]);
  });

  it('reads the same through invisible characters, full-width signs and traditional characters', () => {
    const plain = readEmotion('太差了!再也不来了!');
    expect(readEmotion('太\u200b差\ufeff了！再也\u2060不来了！')).toMatchObject({
      emotion: plain.emotion,
      strength: plain.strength,
    });
    expect(readEmotion('太差了！再也不來了！').emotion).toBe(plain.emotion);
  });
});

describe('bad input', () => {
  const long = 100_000;
  const strange: Record<string, string> = {
    empty: '',
    blanks: ' \n\t\u3000',
    invisible: '\u200b'.repeat(long),
    'invisible inside': '太\u200b差\u200b了'.repeat(long / 5),
    'one character': '差'.repeat(long),
    exclamation: '!'.repeat(long),
    'open tags': '<a'.repeat(long / 2),
    'many tags': '<b>差</b>'.repeat(long / 8),
    ampersands: '&'.repeat(long),
    at: '@a'.repeat(long / 2),
    digits: '1'.repeat(long),
    'digits and dashes': '1-'.repeat(long / 2),
    spaces: `a${' '.repeat(long)}b`,
    emoji: '😡'.repeat(long / 2),
    'half a pair': '\ud83d'.repeat(long),
    latin: 'a'.repeat(long),
    'mixed scripts': 'это очень плохо 最悪です 太差了 terrible '.repeat(long / 40),
    addresses: '市'.repeat(long),
    commas: '，'.repeat(long),
    links: 'https://'.repeat(long / 8),
  };

  it.each(Object.keys(strange))('%s: no exception, and quickly', async (name) => {
    const { readCustomer } = await import('../../../knowledge/reading');
    const text = strange[name]!;
    const message = { id: '1', role: 'customer' as const, text, seenAt: 0, old: false };
    const reading = readCustomer([message]);
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      readCustomer([message]);
      return performance.now() - began;
    });
    // it takes about a millisecond; the slack is for busy machines, and anything quadratic takes seconds
    expect(Math.min(...times)).toBeLessThan(200);
    expect(reading.strength).toBeGreaterThanOrEqual(0);
    for (const { start, end } of reading.cues) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('reads the beginning and the end of a wall of text', () => {
    const wall = '产品型号与参数说明。'.repeat(5_000);
    expect(readEmotion(`骗子公司！气死我了！${wall}再不处理我就投诉！垃圾！`).emotion).toBe('angry');
  });

  it('emoji alone', () => {
    expect(readEmotion('😡😡').emotion).toBe('angry');
    expect(readEmotion('👍👍').emotion).toBe('happy');
    expect(readEmotion('🍎🚗').emotion).toBe('neutral');
  });
});
