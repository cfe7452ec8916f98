import { describe, expect, it } from 'vitest';
import { learnFromSent } from '../../../knowledge/mine/learn';

const script = '等了这么久，换作是我也会着急。\n我先查{{订单号}}，{{回复时间}}给您回话。';

describe('learnFromSent', () => {
  it('finds what was typed over the blanks, and no other wording', () => {
    const sent = '等了这么久，换作是我也会着急。\n我先查8812301，今天18点前给您回话。';
    expect(learnFromSent(script, sent)).toEqual({
      from: true,
      values: { 订单号: '8812301', 回复时间: '今天18点前' },
      variant: null,
    });
  });

  it('keeps another wording with its blanks, never the customer’s data', () => {
    const sent = '等了三天，搁谁都着急。\n我先查8812301，今天18点前给您回话，您先忙。';
    expect(learnFromSent(script, sent)).toEqual({
      from: true,
      values: { 订单号: '8812301', 回复时间: '今天18点前' },
      variant: '等了三天，搁谁都着急。\n我先查{{订单号}}，{{回复时间}}给您回话，您先忙。',
    });
  });

  it('keeps nothing where a value’s place was lost', () => {
    const sent = '等了这么久，换作是我也会着急。\n订单8812301我查着呢，今天18点前给您回话。';
    expect(learnFromSent(script, sent).variant).toBeNull();
  });

  it('leaves blanks that were sent open', () => {
    expect(learnFromSent(script, script)).toEqual({ from: true, values: {}, variant: null });
  });

  it('takes marks and spaces for typing, another message for another message', () => {
    expect(learnFromSent('您好，我在的。', '您好 我在的').variant).toBeNull();
    expect(learnFromSent('您好，我在的。', '这个要问一下仓库，晚点回您').variant).toBeNull();
  });

  it('knows a message that was not made from it, and one that it is only a part of', () => {
    expect(learnFromSent(script, '稍等，我问一下仓库的同事').from).toBe(false);
    const stacked = `${script}\n方便告诉我收货地址吗？我让仓库今天就发出来，发出后给您单号。`;
    expect(learnFromSent(script, stacked).from).toBe(true);
  });

  it('finds values at the beginning and the end of lines', () => {
    expect(learnFromSent('{{客户称呼}}您好，我是{{客服名}}', '王女士您好，我是小暖').values).toEqual({
      客户称呼: '王女士',
      客服名: '小暖',
    });
  });

  it('takes any text without an exception', () => {
    for (const odd of ['', '{{', '}}{{|}}', '\u0000', '😀'.repeat(2_000), '{{a}}{{b}}']) {
      expect(() => learnFromSent(odd, script)).not.toThrow();
      expect(() => learnFromSent(script, odd)).not.toThrow();
    }
  });
});
