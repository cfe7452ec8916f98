import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, withoutMarks } from '../../knowledge/markdown';

describe('withoutMarks', () => {
  it.each([
    ['请先**关机**，再长按 *电源键* 十秒', '请先关机，再长按 电源键 十秒'],
    ['# 退款\n\n1. 打开`我的订单`\n2. 点退款', '退款\n\n1. 打开我的订单\n2. 点退款'],
    ['* 一\n* 二', '- 一\n- 二'],
    ['看[帮助页](https://help.example/a?b=1)吧', '看帮助页 (https://help.example/a?b=1)吧'],
    ['> 您好', '您好'],
  ])('%s', (source, said) => expect(withoutMarks(source)).toBe(said));

  it.each([
    '5*3*2=30',
    '尺寸 10 * 20 * 30',
    '号码 **** 1234',
    '<b>粗</b> & <script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '1.5 元',
    '订单#12',
    '满 3>2',
  ])('leaves %s as it was written', (source) => expect(withoutMarks(source)).toBe(source));

  it('never throws, and never takes letters away', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('**', '*', '`', '# ', '\n', '- ', '1. ', '[', '](', ')', '退款', 'ab ', '> ', '5'),
          { maxLength: 40 },
        ),
        (parts) => {
          const source = parts.join('');
          readMarkdown(source);
          expect(letters(withoutMarks(source))).toBe(letters(source));
        },
      ),
    );
  });

  it('takes no longer for a hostile text than for another of its length', () => {
    for (const part of ['*', '**', '`', '[', '[a](', '**a*', '> ', '1.']) {
      const start = performance.now();
      withoutMarks(part.repeat(20_000 / part.length));
      readMarkdown(part.repeat(20_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(500);
    }
  });
});

describe('readMarkdown', () => {
  it('knows paragraphs, headings, lists, quotes and words in them', () => {
    expect(readMarkdown('# 步骤\n先看**说明**\n再试\n\n- 一\n- 二\n3. 三\n> 注意')).toEqual([
      { kind: 'heading', lines: [[{ kind: 'text', text: '步骤' }]] },
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: '先看' },
            { kind: 'strong', text: '说明' },
          ],
          [{ kind: 'text', text: '再试' }],
        ],
      },
      {
        kind: 'list',
        ordered: false,
        first: 1,
        items: [[{ kind: 'text', text: '一' }], [{ kind: 'text', text: '二' }]],
      },
      { kind: 'list', ordered: true, first: 3, items: [[{ kind: 'text', text: '三' }]] },
      { kind: 'quote', lines: [[{ kind: 'text', text: '注意' }]] },
    ]);
  });

  it('takes HTML and other addresses for text', () => {
    const source = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x)';
    expect(readMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[{ kind: 'text', text: source }]] }]);
  });
});
