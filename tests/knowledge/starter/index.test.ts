import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PackSchema } from '../../../knowledge/pack/schema';
import { STARTER_LOCALES, starterLocale, starterPacks } from '../../../knowledge/starter';
import { repeated } from './helpers';

describe('starter packs', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'zh-CN'],
    ['', 'zh-CN'],
  ])('the browser speaking %s gets %s', (tag, locale) => {
    expect(starterLocale(tag)).toBe(locale);
  });

  it('are Chinese unless said otherwise', async () => {
    expect((await starterPacks()).map((pack) => pack.locale)).toEqual(Array(5).fill('zh-CN'));
  });

  it('can all be installed beside each other: no id is used twice', async () => {
    const packs = (await Promise.all(STARTER_LOCALES.map((locale) => starterPacks(locale)))).flat();
    expect(repeated(packs.map((pack) => pack.id))).toEqual([]);
    for (const kind of ['scripts', 'glossary', 'knowledge', 'scenes'] as const) {
      expect(repeated(packs.flatMap((pack) => pack[kind].map((item) => item.id)))).toEqual([]);
    }
  });

  it('survive being exported and read again', async () => {
    for (const pack of await starterPacks()) {
      expect(v.parse(PackSchema, JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    }
  });
});
