import { describe, expect, it } from 'vitest';
import { blankLookalikes } from '../../../knowledge/health/blank-lookalikes';
import { checkHealth } from '../../../knowledge/health/check-health';
import { nearDuplicates } from '../../../knowledge/health/near-duplicates';
import type { HealthInput } from '../../../knowledge/health/types';
import { withUse } from '../../../knowledge/health/usage';
import type { Script } from '../../../knowledge/pack/schema';
import { parse } from 'valibot';
import { PackSchema } from '../../../knowledge/pack/schema';
import { starterPacks } from '../../../knowledge/starter';

const NOW = Date.UTC(2026, 10, 22, 4);
const DAY = 86_400_000;
const script = (id: string, text: string, about: Partial<Script> = {}) => ({
  packId: 'team',
  item: { id, title: id, text, purpose: 'solution', stage: 'answer', ...about } as Script,
});
const entry = (id: string, question: string, answer: string, about = {}) => ({
  packId: 'team',
  item: { id, question, answer, ...about },
});
const term = (id: string, name: string, plain: string, aliases: string[] = [], packId = 'team') => ({
  packId,
  item: { id, term: name, plain, aliases },
});
const look = (part: Partial<HealthInput>) =>
  checkHealth({
    scripts: [],
    terms: [],
    entries: [],
    packs: [],
    usage: null,
    forbidden: [],
    fine: [],
    today: '2026-11-22',
    now: NOW,
    ...part,
  });
const told = (part: Partial<HealthInput>) =>
  look(part).findings.map(({ check, items }) => `${check}: ${items.map(({ id }) => id).join(' ')}`);

describe('what a trainer would put right', () => {
  it('what is to be looked at by today, the longest overdue first', () => {
    const entries = [
      entry('a', '怎么退款', '点退款。', { reviewBy: '2026-11-22' }),
      entry('b', '多久发货', '一天。', { reviewBy: '2026-11-23' }),
      entry('c', '能开发票吗', '能。', { reviewBy: '2026-01-01' }),
    ];
    expect(told({ entries, scripts: [script('s', '您好呀，我在的。', { reviewBy: '2026-10-01' })] })).toEqual(
      ['overdue: c', 'overdue: s', 'overdue: a'],
    );
  });

  it('a whole pack that is to be looked at, before what is in packs; declared fine, it stays quiet', () => {
    const packs = [
      { id: 'spring', name: '春促', reviewBy: '2026-11-22' },
      { id: 'winter', name: '冬促', reviewBy: '2026-11-23' },
      { id: 'team', name: '团队' },
    ];
    const entries = [entry('a', '怎么退款', '点退款。', { reviewBy: '2026-01-01' })];
    const { findings } = look({ packs, entries });
    expect(findings.map(({ pack, items, day }) => [pack?.name ?? items[0]?.id, day])).toEqual([
      ['春促', '2026-11-22'],
      ['a', '2026-01-01'],
    ]);
    expect(look({ packs, fine: findings.map(({ key }) => key) }).counts.overdue).toBe(0);
    const another = [{ id: 'other', name: '春促', reviewBy: '2026-11-22' }];
    expect(look({ packs: another, fine: findings.map(({ key }) => key) }).counts.overdue).toBe(1);
  });

  it('two teams’ words for one term, by alias too, but not a term in two languages', () => {
    const terms = [
      term('a', 'SKU', '货号'),
      term('b', '库存单位', '商品型号', ['ｓｋｕ'], 'other'),
      term('c', 'SKU', 'product number'),
      term('d', '缓存', '临时文件'),
      term('e', '缓存', '临时文件', [], 'other'),
    ];
    expect(told({ terms })).toEqual(['contradiction: a b', 'duplicate: d e']);
  });

  it('one question with two answers contradicts itself; the same twice is a duplicate', () => {
    const entries = [
      entry('a', '怎么退款？', '点退款。'),
      entry('b', '怎么 退款', '请联系客服。'),
      entry('c', '多久可以发货呢？', '一天。'),
      entry('d', '多久可以发货呢', '一天'),
    ];
    expect(told({ entries })).toEqual(['contradiction: a b', 'duplicate: c d']);
  });

  it('nearly the same words, not those that differ in a figure', () => {
    const near = '等了这么久还没收到，换谁都着急，我先帮您看看走到哪里了。';
    expect(
      told({
        scripts: [
          script('a', near),
          script('b', near.replace('看看', '查查')),
          script('c', '满200元减20元，今晚12点前都有效，您慢慢挑。'),
          script('d', '满300元减30元，今晚12点前都有效，您慢慢挑。'),
        ],
      }),
    ).toEqual(['near-duplicate: a b']);
  });

  it('what our own draft check would say, mended where it knows how', () => {
    const { findings } = look({
      scripts: [script('a', '这个SKU有货。'), script('b', '这个问题我们会尽快处理好。')],
      terms: [term('t', 'SKU', '商品货号')],
      forbidden: [{ word: '有货' }],
    });
    expect(findings.map(({ check, rule, fixed }) => ({ check, rule, fixed }))).toEqual(
      expect.arrayContaining([
        { check: 'draft', rule: 'jargon', fixed: '这个商品货号有货。' },
        { check: 'draft', rule: 'forbidden', fixed: undefined },
        expect.objectContaining({ check: 'draft', rule: 'vague' }),
      ]),
    );
  });

  it('more than three lines, an empty answer', () => {
    expect(
      told({
        scripts: [script('a', '一行。\n两行。\n三行。\n四行。')],
        entries: [entry('b', '怎么退款', ' ')],
      }),
    ).toEqual(['too-long: a', 'no-answer: b']);
  });

  it('scripts nobody used for two months, once uses were counted for two months', () => {
    const scripts = [script('a', '您好呀，我在的。'), script('b', '谢谢您的耐心。')];
    let usage = withUse(null, 'a', NOW - 70 * DAY);
    expect(told({ scripts, usage: { ...usage, since: NOW - 10 * DAY } })).toEqual([]);
    expect(told({ scripts, usage })).toEqual(['unused: a', 'unused: b']);
    usage = withUse(usage, 'a', NOW - DAY);
    expect(usage.uses.a).toEqual({ times: 2, lastAt: NOW - DAY });
    expect(told({ scripts, usage })).toEqual(['unused: b']);
  });

  it('what was declared fine stays so until it changes', () => {
    const entries = [entry('a', '怎么退款', '')];
    const { key } = look({ entries }).findings[0]!;
    expect(told({ entries, fine: [key] })).toEqual([]);
    expect(told({ entries: [entry('a', '怎么退货', ' ')], fine: [key] })).toHaveLength(1);
  });

  it('lists the worst of thousands and counts all', () => {
    const entries = Array.from({ length: 500 }, (_, at) => entry(`${at}`, `问题${at}`, ''));
    const { findings, counts, looked } = look({ entries });
    expect([findings.length, counts['no-answer'], looked]).toEqual([200, 500, 500]);
  });
});

describe('gaps that nobody is asked to fill', () => {
  it.each([
    ['您的订单号XX已发货', '您的订单号{{订单号}}已发货'],
    ['您好，{客户姓名}，我在的', '您好，{{客户姓名}}，我在的'],
    ['您的【订单号】我查到了', '您的{{订单号}}我查到了'],
    ['预计（填写日期）到', '预计{{日期}}到'],
    ['Hello [your name], I am here', 'Hello {{name}}, I am here'],
    ['退款金额：____元', '退款金额：{{退款金额}}元'],
    ['请联系×××处理', '请联系{{…}}处理'],
  ])('%s', (text, fixed) => {
    expect(blankLookalikes({ text }).map((one) => one.fixed)).toEqual([fixed]);
  });

  it.each([
    '{{订单号}}已发货{{|}}',
    '这件有 X、L、XL 码',
    '充满电大约用两天（看视频短一些）',
    '【限时】今晚有活动',
    '长×宽 30×20 厘米',
    '【新】配色到啦',
    'XXL 码有货',
  ])('none in: %s', (text) => {
    expect(blankLookalikes({ text })).toEqual([]);
  });

  it('a blank that is described but not in the text', () => {
    expect(blankLookalikes({ text: '好的', blanks: [{ name: '订单号', kind: 'order' }] })).toEqual([
      { found: '{{订单号}}' },
    ]);
  });
});

describe('near-duplicates', () => {
  it('finds planted copies among 20,000 texts within seconds', () => {
    let seed = 7;
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 8;
    };
    const say = () => String.fromCharCode(...Array.from({ length: 24 }, () => 0x4e00 + (next() % 3_000)));
    const texts = Array.from({ length: 20_000 }, () => say());
    texts[19_000] = `${texts[42]}呢`;
    const begun = performance.now();
    expect(nearDuplicates(texts)).toEqual([[42, 19_000]]);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});

it('the starter content is healthy, but for what each shop looks at by itself', async () => {
  for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
    const packs = (await starterPacks(locale)).map((pack) => parse(PackSchema, pack));
    const rows = <T>(part: (pack: (typeof packs)[number]) => T[]) =>
      packs.flatMap((pack) => part(pack).map((item) => ({ packId: pack.id, item })));
    const report = look({
      scripts: rows((pack) => pack.scripts),
      terms: rows((pack) => pack.glossary),
      entries: rows((pack) => pack.knowledge),
      forbidden: packs.flatMap((pack) => pack.forbidden),
    });
    const lines = report.findings
      .filter(({ check }) => check !== 'overdue')
      .map(
        ({ check, rule, found, items }) =>
          `${check} ${rule ?? ''} ${found ?? ''}: ${items.map(({ title }) => title).join(' / ')}`,
      );
    expect(lines).toEqual([]);
  }
});
