import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import { applyFix, checkDraft, DRAFT_RULES, type DraftContext } from '../../../knowledge/draft';
import { buildGlossary } from '../../../knowledge/glossary';
import type { Emotion } from '../../../knowledge/pack/schema';
import type { CustomerReading } from '../../../knowledge/reading/types';

/** Ten in the morning, so that the times that fixes propose are known. */
const now = new Date(2026, 10, 21, 10).getTime();
const check = (text: string, context: DraftContext = {}) => checkDraft(text, { now, ...context });
const rules = (text: string, context: DraftContext = {}) => check(text, context).map(({ rule }) => rule);
const fixed = (text: string, context: DraftContext = {}) => applyFix(text, check(text, context)[0]!);

const customer = (text: string): Message => ({ id: '1', role: 'customer', text, seenAt: 0, old: false });
const feels = (emotion: Emotion, rest: Partial<CustomerReading> = {}): CustomerReading => ({
  emotion,
  strength: 0.8,
  cues: [],
  course: [emotion],
  category: 'complaint',
  priority: 'important',
  stage: 'accept',
  scenes: ['logistics'],
  given: {},
  missing: [],
  acknowledged: false,
  ...rest,
});
const glossary = buildGlossary([
  { id: 'lbs', term: 'LBS', plain: '附近门店定位' },
  { id: 'sku', term: 'SKU', plain: '款式编号（仓库用）' },
  { id: 'cache', term: 'cache', plain: 'saved copy' },
]);

describe('each rule mends what it finds', () => {
  it.each([
    ['vague', '我们会尽快处理。', '我们会在今天18点前处理。'],
    ['deflecting', '请参考说明书第5页。', '我把您用得上的几步直接写给您。'],
    ['interrogating', '您为什么要退？', '方便和我说说哪里不合适吗？我们一起看怎么处理最省事。'],
    ['over-promise', '保证明天到。', '预计明天到。'],
    ['promise-without-time', '查清楚了我会联系您。', '查清楚了我会在今天18点前联系您。'],
    ['private-data', '电话13812345678打不通', '电话138****5678打不通'],
    ['no-next-step', '好的，再见。', '好的，之后有任何问题，直接回我这条消息就行。再见。'],
    ['vague', 'We will fix it soon.', 'We will fix it by 6 pm today.'],
  ])('%s: %s', (rule, draft, mended) => {
    expect(rules(draft)).toEqual([rule]);
    expect(fixed(draft)).toBe(mended);
    expect(rules(mended)).toEqual([]);
  });

  it('jargon becomes plain words that fit the sentence', () => {
    expect(fixed('用LBS找店', { glossary })).toBe('用附近门店定位找店');
    expect(fixed('这个SKU有货', { glossary })).toBe('这个款式编号有货');
    expect(fixed('Cache is full', { glossary })).toBe('Saved copy is full');
  });

  it('jargon stays where it is explained, or where it is the customer’s own word', () => {
    expect(rules('用LBS（附近门店定位）找店', { glossary })).toEqual([]);
    expect(rules('附近门店定位（LBS）已经打开', { glossary })).toEqual([]);
    expect(rules('LBS也就是附近门店定位', { glossary })).toEqual([]);
    expect(rules('LBS已经打开了', { glossary, messages: [customer('你们的lbs打不开')] })).toEqual([]);
  });

  it('forbidden words give way to the team’s', () => {
    const forbidden = [{ word: '最便宜', instead: '很划算', why: '广告法' }, { word: 'free' }];
    expect(fixed('这是最便宜的', { forbidden })).toBe('这是很划算的');
    expect(check('It is free, feel freedom', { forbidden })).toHaveLength(1);
    expect(check('最便宜', { forbidden })[0]!.data).toEqual({ word: '最便宜', why: '广告法' });
  });
});

describe('the feeling comes first', () => {
  const upset = { reading: feels('angry'), messages: [customer('等了三天还没发货，气死了')] };

  it('asks for an acknowledgement that names the matter', () => {
    const [finding] = check('麻烦发一下订单号。', upset);
    expect(finding).toMatchObject({ rule: 'no-acknowledgement', data: { emotion: 'angry' } });
    const mended = applyFix('麻烦发一下订单号。', finding!);
    expect(mended).toMatch(/^等了三天.*生气.*麻烦发一下订单号。$/);
    expect(rules(mended, upset)).toEqual([]);
  });

  it('moves a late acknowledgement to the front', () => {
    const draft = '明天给您补发。让您等了三天，真对不住。';
    expect(rules(draft, upset)).toEqual(['solution-before-empathy']);
    expect(fixed(draft, upset)).toBe('让您等了三天，真对不住。明天给您补发。');
  });

  it.each([
    ['nobody is upset', { reading: feels('neutral') }],
    ['it was said already', { reading: feels('angry', { acknowledged: true }) }],
    ['it is only a trace', { reading: feels('disappointed', { strength: 0.1 }) }],
    ['nothing is known', {}],
  ])('is silent when %s', (_, context) => {
    expect(rules('麻烦发一下订单号。', context)).toEqual([]);
  });

  it('lets a greeting stand before it', () => {
    expect(rules('您好，我是小暖。等了三天，换谁都着急。', upset)).toEqual([]);
  });
});

describe('what an agent may promise alone', () => {
  const authority = { maxAmount: 50, maxDays: 7, escalateTo: '值班主管' };

  it.each([
    '赔您200元',
    '给您补偿一百元',
    '送您一张¥80的券',
    '减免两百块',
    '延长15天',
    '延期两周',
    '给您发个88元红包',
  ])('%s is passed on', (text) => {
    const [finding] = check(`我${text}。`, { authority });
    expect(finding).toMatchObject({ rule: 'over-promise', severity: 'stop' });
    expect(finding!.fix).toContain('值班主管');
  });

  it.each([
    '赔您50元',
    '给您补偿二十元',
    '延长7天',
    '这件卖200元',
    '退款299元已经提交，三天到账',
    '满200减20',
  ])('%s is within it', (text) => {
    expect(rules(`${text}。`, { authority })).toEqual([]);
  });

  it('is not guessed without a card', () => {
    expect(rules('我给您补偿200元。')).toEqual([]);
  });
});

describe('private data', () => {
  it.each([
    ['11010519491231002X', '110*************2X'],
    ['13812345678', '138****5678'],
    ['4111 1111 1111 1111', '4111 **** **** 1111'],
    ['A123456789', 'A*******89'],
    ['wang.fang@qq.com', 'w***@qq.com'],
  ])('%s is masked', (value, masked) => {
    expect(fixed(`号码${value}对吗`)).toBe(`号码${masked}对吗`);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['no real date', '11010519491331002X'],
    ['a number that fails Luhn', '6222021234567890123'],
    ['an order number', '订单号4111111111111111'],
    ['a masked phone', '138****5678'],
    ['a hotline', '400-820-8820'],
    ['the firm’s mailbox', 'service@shop.example'],
    ['a longer number', '202611211381234567890'],
    ['a price', '1,388.00元'],
  ])('%s is left alone', (_, text) => {
    expect(rules(`${text}，您看一下`)).toEqual([]);
  });
});

describe('the check as a whole', () => {
  it('gives spans that hold in the original, in traditional and full-width text too', () => {
    for (const draft of [
      '我們會盡快處理，保證明天到',
      '　您为什么要退？１３８１２３４５６７８',
      '😀我们会尽快处理',
    ]) {
      const findings = check(draft);
      expect(findings.length).toBeGreaterThan(0);
      for (const { start, end, found } of findings) expect(draft.slice(start, end)).toBe(found);
    }
  });

  it.each([
    ['vague', '應該沒什麼問題，您再試試看。'],
    ['deflecting', '這個不屬於我們的職責，請自行查閱說明書。'],
    ['rude', '請您控制一下情緒。'],
    ['over-promise', '我們保證絕對不會再發生。'],
    ['promise-without-time', '處理完畢後我會跟您聯繫。'],
    ['interrogating', '您為什麼不早點說？'],
  ])('reads traditional characters: %s', (rule, draft) => {
    expect(rules(draft)).toContain(rule);
  });

  it('can be switched off rule by rule', () => {
    for (const rule of DRAFT_RULES)
      expect(rules('您为什么要退？我们会尽快处理', { off: [rule] })).not.toContain(rule);
    expect(rules('您为什么要退？我们会尽快处理', { off: ['vague', 'interrogating'] })).toEqual([]);
  });

  it('proposes times that can still be kept', () => {
    const at = (hour: number) =>
      check('我们会尽快处理', { now: new Date(2026, 10, 21, hour).getTime() })[0]!.fix;
    expect([at(9), at(17), at(22)]).toEqual(['在今天18点前', '在今晚21点前', '在明天上午10点前']);
  });

  it('applies no fix to a draft that has moved on', () => {
    const [finding] = check('我们会尽快处理');
    expect(applyFix('我们今天处理', finding!)).toBe('我们今天处理');
  });

  it('takes anything', () => {
    for (const text of [
      '',
      '   ',
      '\n\n',
      '。。。',
      '😀'.repeat(500),
      '\u200b',
      '<b>"&',
      'a'.repeat(100_000),
      '尽'.repeat(100_000),
    ]) {
      expect(() => check(text, { reading: feels('angry'), glossary })).not.toThrow();
    }
  });

  it('finds nothing wrong with the starter scripts', () => {
    const pack = JSON.parse(
      readFileSync(new URL('../../../knowledge/starter/zh-CN/scripts.json', import.meta.url), 'utf8'),
    );
    const noisy = (pack.scripts as { id: string; text: string }[]).filter(
      ({ text }) => rules(text.replace(/\{\{[^}]*\}\}/g, '今天18点前')).length > 0,
    );
    expect(noisy.length / pack.scripts.length).toBeLessThan(0.02);
  });
});
