import { describe, expect, it } from 'vitest';
import { buildGlossary, buildHeard } from '../../../knowledge/glossary';
import type { Term } from '../../../knowledge/pack/schema';
import { starterPacks } from '../../../knowledge/starter';

const heard = (id: string, says: string[], plain: string): Term => ({
  id,
  term: says[0]!,
  aliases: says.slice(1),
  plain,
  heard: true,
});
const terms: Term[] = [
  heard('a', ['薅羊毛', '薅一把'], '叠加优惠低价下单'),
  heard('b', ['DOA'], 'broken when it arrived'),
  heard('c', ['刷退'], '退款'),
  { id: 'd', term: '双因素认证', aliases: ['2FA', '两步验证'], plain: '登录时的短信确认' },
  { id: 'e', term: '退款', aliases: ['刷退', '退钱'], plain: '把钱还给您' },
];
const words = buildHeard(terms);
const read = (text: string) =>
  words.find(text).map(({ start, end, ours }) => `${text.slice(start, end)}→${ours}`);

describe("customers' words", () => {
  it.each([
    ['就想薅一把羊毛，结果没薅成', ['薅一把→叠加优惠低价下单']],
    ['The kettle was doa!', ['doa→broken when it arrived']],
    ['2fa过不去', ['2fa→双因素认证']],
    ['双因素认证过不去', []],
    ['刷退还没到', ['刷退→退款']],
    ['退钱', ['退钱→退款']],
    ['DOAX https://a.example/doa', []],
    ['', []],
  ])('in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says of our own terms what they mean too', () => {
    expect(words.find('退钱')[0]).toMatchObject({ ours: '退款', plain: '把钱还给您' });
  });

  it('looks up what the agent points at, our own terms as well', () => {
    expect(words.lookUp(' 双因素认证 ').map((word) => word.plain)).toEqual(['登录时的短信确认']);
    expect(words.lookUp('薅羊毛').map((word) => word.ours)).toEqual(['叠加优惠低价下单']);
    expect(words.lookUp('天气')).toEqual([]);
  });

  it('are never remarked on in a draft', () => {
    expect(
      buildGlossary(terms)
        .find('刷退和薅羊毛')
        .map(({ term }) => term.id),
    ).toEqual(['e']);
  });

  it('takes time in proportion to the text', () => {
    const time = (text: string) => {
      const began = performance.now();
      words.find(text);
      return performance.now() - began;
    };
    time('薅羊毛，'.repeat(1_000));
    expect(time('薅羊毛，刷退，'.repeat(15_000))).toBeLessThan(1_000);
  });

  it.each([
    ['zh-CN', '商家砍单还装死，kf已读不回，yzm也收不到', ['砍单', '装死', 'kf', '已读不回', 'yzm']],
    ['zh-CN', '今天天气不错，想问下快递什么时候到', []],
    ['zh-TW', '刷退了沒？等到傻眼，客服又是罐頭回覆', ['刷退了沒', '傻眼', '罐頭回覆']],
    ['en', 'ETA pls? They ghosted me for a fortnight', ['ETA', 'pls', 'ghosted', 'a fortnight']],
  ])('ship for %s: %j', async (locale, text, expected) => {
    const glossary = (await starterPacks(locale)).flatMap((pack) => pack.glossary);
    const found = buildHeard(glossary).find(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
