import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import { inLanguage, writtenLanguage } from '../../../knowledge/language';
import type { Script } from '../../../knowledge/pack/schema';
import { readCustomer, SCENES } from '../../../knowledge/reading';
import { starterPacks } from '../../../knowledge/starter';
import { suggest } from '../../../knowledge/suggest';

/** A customer's first words, what they are about, and a reviewer's list of what the first card may take up. */
interface Opening {
  text: string;
  scenes: string[];
  /** Script ids without their language, matters said back, or `plain`: words that are true in any case. */
  first?: string[];
}

const openings = readFileSync(new URL('first-cards.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Opening);
const scripts = (
  await Promise.all(['zh-CN', 'zh-TW', 'en'].map(async (locale) => await starterPacks(locale)))
)
  .flat()
  .flatMap((pack) => pack.scripts);

const said = (text: string): Message[] => [{ id: '1', role: 'customer', text, seenAt: 0, old: false }];
const read = (text: string) => readCustomer(said(text));
/** As the panel asks: with the scripts in the customer's language. */
const cards = (text: string, more: Partial<Parameters<typeof suggest>[0]> = {}) =>
  suggest({
    messages: said(text),
    reading: read(text),
    scripts: inLanguage(scripts, writtenLanguage(text), (script) => script.text),
    now: new Date(2026, 10, 21, 10).getTime(),
    ...more,
  });

const isPlain = (script: Script) =>
  !script.keywords?.length && !script.scenes?.length && !script.id.startsWith('said:');
const takesUp = (script: Script, wanted: readonly string[]) =>
  wanted.some((name) =>
    name === 'plain'
      ? isPlain(script)
      : script.id === `said:${name}` || script.id.replace(/^\w+-empathy-/, '') === name,
  );

describe('what a customer’s first words are about', () => {
  it('is written down for 120 messages over all scenes', () => {
    expect(openings.length).toBeGreaterThanOrEqual(120);
    const covered = new Set(openings.flatMap((opening) => opening.scenes));
    expect(SCENES.filter((scene) => !covered.has(scene))).toEqual([]);
  });

  it('is read in 95 %', () => {
    const missed = openings.filter(({ text, scenes }) => {
      const found = read(text).scenes;
      return !scenes.includes(found[0]!) && !scenes.includes(found.find((s) => s !== 'complaint')!);
    });
    expect(missed.length / openings.length, missed.map(({ text }) => text).join()).toBeLessThanOrEqual(0.05);
  });
});

describe('the first card for somebody upset', () => {
  const upset = openings.filter(({ text, first }) => first && cards(text)[0]?.purpose === 'empathy');

  it('is an acknowledgement for at least 100 of them', () => {
    expect(upset.length).toBeGreaterThanOrEqual(100);
  });

  it('takes up what they said, and never anything else', () => {
    const wrong = upset.flatMap(({ text, first }) => {
      const card = cards(text)[0]!;
      return takesUp(card.script, first!) ? [] : [`${text} → ${card.scriptId}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** What a card may say only to somebody who has said so; written apart from the rules that hold cards back. */
const ONLY_IF_SAID: readonly (readonly [says: RegExp, told: RegExp])[] = [
  [/孩子|宝宝|your child/, /孩|娃|儿子|女儿|小朋友|\b(?:kid|child|son|daughter)/],
  [/三个人|三种说法/, /说法|个人/],
  [/骑手|外卖/, /骑手|外卖|餐|饭|饿/],
  [/酒店|没房/, /酒店|民宿|房/],
  [/航班|flight/, /航班|飞机|机场|flight/],
  [/礼物|生日|送人/, /礼|生日|送/],
  [/老人家|爸妈|长辈/, /老人|爸|妈|奶|爷/],
  [/拔掉|拔电|unplug/i, /电|火|烟|焦|炸|插|网|漏|spark|smoke|shock|internet/i],
  [/驿站/, /驿站|自提|上门/],
  [/降价|便宜了|差价/, /降|便宜|折|差价|特价|\d/],
  [/修过一次/, /修|又|返/],
  [/机器人/, /机器人|人工|活人/],
  [/会员|一路支持/, /会员|年|vip/i],
  [/投诉是您的权利/, /投诉|12315|举报|曝光/],
];
/** Done, or found out: nobody can have at the customer's first words. */
const ALREADY_DONE =
  /电话通了|已经打了|正在帮您翻|问到了|查过了|责任在我们|我已替您|已请快递|I've (?:called|booked)/;

describe('every card for somebody’s first words', () => {
  it.each(openings)('$text', ({ text }) => {
    for (const card of cards(text)) {
      if (card.purpose === 'clarify' || card.purpose === 'greeting') continue;
      for (const [says, told] of ONLY_IF_SAID) {
        if (says.test(card.text)) expect(text, card.scriptId).toMatch(told);
      }
      // Who has to fill in what was found has looked.
      if (card.blanks.length === 0) expect(card.text, card.scriptId).not.toMatch(ALREADY_DONE);
    }
  });
});

describe('the question', () => {
  it.each([
    ['充电器插上冒烟了，吓死我了', 'who'],
    ['我的空气炸锅都一个星期了还在路上！你们到底发没发？', 'order'],
    ['收到的杯子是碎的，太失望了', 'order'],
    ['退款等了半个月还没到账，急死了', 'order'],
    ['银行卡被你们扣了198，我没开会员！', 'when'],
    ['App一打开就闪退，活动马上结束了，急', 'when'],
  ])('%s asks for the %s', (text, fact) => {
    expect(cards(text).find((card) => card.purpose === 'clarify')?.script.asks).toBe(fact);
  });

  it('is never for what was given', () => {
    const [, second] = cards('订单号20261121001，快递半个月了还没到，气死我了！');
    expect(second?.script.asks).not.toBe('order');
  });
});

describe('an answer from knowledge', () => {
  it('comes after the feeling and the question', () => {
    const answers = [{ id: 'k', question: '多久发货', answer: '付款后48小时内发出。' }];
    const shown = cards('我的空气炸锅都一个星期了还在路上！你们到底发没发？', { answers });
    expect(shown.slice(0, 3).map((card) => card.purpose)).toEqual(['empathy', 'clarify', 'solution']);
    expect(shown[2]!.scriptId).toBe('entry:k');
  });
});

describe('words said back', () => {
  it('never parrot an insult', () => {
    const [first] = cards('什么破玩意，用了两天就坏了，垃圾，退钱！');
    expect(first!.text).not.toMatch(/破玩意|垃圾/);
    expect(first!.text).toContain('两天');
  });

  it('are not said twice', () => {
    const messages: Message[] = [
      ...said('快递半个月了还没到，气死我了！'),
      {
        id: '2',
        role: 'agent',
        text: cards('快递半个月了还没到，气死我了！')[0]!.text,
        seenAt: 1,
        old: false,
      },
      {
        id: '3',
        role: 'customer',
        text: '快递还没到，你们这是什么垃圾服务，气死了！！',
        seenAt: 2,
        old: false,
      },
    ];
    const again = suggest({ messages, reading: readCustomer(messages), scripts, now: 0 });
    expect(again.map((card) => card.text)).not.toContain(messages[1]!.text);
    expect(again.map((card) => card.scriptId)).not.toContain('said:late');
  });

  it('keep a table with nothing but a team’s own script from being first about something else', () => {
    const hotel: Script = {
      id: 'hotel',
      title: '酒店没房',
      purpose: 'empathy',
      stage: 'accept',
      text: '到了酒店却没房，换谁都着急。',
    };
    const text = '快递半个月了还没到，气死我了！';
    const shown = suggest({ messages: said(text), reading: read(text), scripts: [hotel], now: 0 });
    expect(shown.map((card) => card.scriptId)).toEqual(['said:late']);
  });
});
