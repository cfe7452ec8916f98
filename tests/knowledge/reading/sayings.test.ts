import { describe, expect, it } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import { checkDraft } from '../../../knowledge/draft';
import { buildGlossary } from '../../../knowledge/glossary';
import { ANGRY } from './angry';
import { sayBack } from '../../../knowledge/reading/say-back';
import { EN } from '../../../knowledge/reading/sayings.en';
import { TW } from '../../../knowledge/reading/sayings.tw';
import { ZH } from '../../../knowledge/reading/sayings.zh';
import { starterPacks } from '../../../knowledge/starter';

const UPSET = ['angry', 'anxious', 'disappointed'] as const;
describe.each([
  { name: 'zh-CN', sayings: ZH, lasted: '三天', said: '气死我了，太差劲！', longest: 95 },
  { name: 'zh-TW', sayings: TW, lasted: '三天', said: '氣死我了，太誇張！', longest: 95 },
  { name: 'en', sayings: EN, lasted: 'three weeks', said: 'This is awful, I am furious!', longest: 260 },
])('what is said back in $name', async ({ name, sayings, lasted, said, longest }) => {
  const glossary = buildGlossary((await starterPacks(name)).flatMap((pack) => pack.glossary));
  const messages: Message[] = [{ id: '1', role: 'customer', text: said, seenAt: 0, old: false }];
  const all = [...Object.entries(sayings.matters), ['any', sayings.any] as const];

  it.each(all)('%s acknowledges, and our own draft check has nothing to mend', (_, saying) => {
    const halves = [saying.said, ...(saying.lasting ? [saying.lasting.replace('{t}', lasted)] : [])];
    for (const emotion of UPSET) {
      for (const feels of saying.feels ? [saying.feels] : sayings.feelings[emotion]) {
        for (const half of halves) {
          const order = name === 'en' ? [feels, half] : [half, feels];
          const text = `${order.join(sayings.joint)}${sayings.stop}\n${saying.next}${sayings.stop}`;
          const found = checkDraft(text, { glossary, messages, reading: { ...ANGRY, emotion } });
          expect(found.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([]);
          expect(text.length).toBeLessThanOrEqual(longest);
          expect(text).not.toMatch(/[?？!！]/);
        }
      }
    }
  });
});

describe('how long it has lasted', () => {
  const line = (text: string) => sayBack(/[a-z]{4}/.test(text) ? 'latin' : 'hans', 'angry', text).line;

  it.each([
    ['我的空气炸锅都一个星期了还在路上', '一个星期'],
    ['等了快半个月快递还没到', '半个月'],
    ['快递5天了还没到', '5天'],
    ['退款等了两周还没到账', '两周'],
    ['用了两天就坏了', '两天'],
    ['I have been waiting for two weeks and my parcel still hasn’t arrived', 'two weeks'],
  ])('%s', (text, lasted) => {
    expect(line(text)).toContain(lasted);
  });

  it.each([
    ['说好3天到的快递还没到', '3天'],
    ['两天后要用，快递还没到', '两天'],
    ['7天无理由退货，怎么退款还没到', '7天'],
    ['东西用了一年了，寄修的快递还没到', '一年'],
    ['My parcel has not arrived and I need it in three days', 'three days'],
  ])('%s is not how long they have waited', (text, lasted) => {
    expect(line(text)).not.toContain(lasted);
  });

  it('keeps the characters that the customer wrote', () => {
    expect(sayBack('hant', 'angry', '包裹等了三個禮拜還沒到').line).toContain('三個禮拜');
  });
});
