import { describe, expect, it } from 'vitest';
import { STARTER_LOCALES, starterPacks } from '../../../knowledge/starter';
import { repeated } from './helpers';

const WANTED = { 'zh-CN': 60, 'zh-TW': 20, en: 30 };

describe.each(STARTER_LOCALES)('starter shop %s', async (locale) => {
  const packs = await starterPacks(locale);
  const entries = packs.flatMap((pack) => pack.knowledge);

  it('has enough entries, asked in the words of people', () => {
    expect(entries.length).toBeGreaterThanOrEqual(WANTED[locale]);
    expect(repeated(entries.map((entry) => entry.id))).toEqual([]);
    const asked = entries.flatMap((entry) => [entry.question, ...(entry.aliases ?? [])]);
    expect(repeated(asked.map((question) => question.toLowerCase()))).toEqual([]);
    for (const entry of entries) expect(entry.aliases?.length ?? 0, entry.id).toBeGreaterThanOrEqual(2);
  });

  it('answers briefly, with the source and the day it was checked', () => {
    for (const entry of entries) {
      expect(entry.answer.length, entry.id).toBeLessThanOrEqual(locale === 'en' ? 400 : 160);
      expect(entry.answer.split('\n').length, entry.id).toBeLessThanOrEqual(3);
      expect(entry.category && entry.source && entry.tags?.length, entry.id).toBeTruthy();
      expect(entry.verifiedOn! < entry.reviewBy!, entry.id).toBe(true);
    }
  });

  it('shows what internal and overdue entries look like', () => {
    expect(entries.filter((entry) => entry.internal).length).toBeGreaterThanOrEqual(1);
    const shipped = '2026-11-30';
    expect(entries.filter((entry) => entry.reviewBy! < shipped)).toHaveLength(1);
  });

  it('gives the search synonyms, each word in one set', () => {
    const sets = packs.flatMap((pack) => pack.synonyms);
    expect(sets.length).toBeGreaterThanOrEqual(5);
    for (const set of sets) expect(set.length).toBeGreaterThanOrEqual(2);
    expect(repeated(sets.flat())).toEqual([]);
  });
});

describe.each(STARTER_LOCALES)('practice scenes %s', async (locale) => {
  const scenes = (await starterPacks(locale)).flatMap((pack) => pack.scenes);

  it('is a customer who writes by themselves, and loses patience when left alone', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(locale === 'zh-CN' ? 6 : 4);
    expect(repeated(scenes.map((scene) => scene.id))).toEqual([]);
    for (const scene of scenes) {
      expect(scene.turns.length, scene.id).toBeGreaterThanOrEqual(4);
      expect(scene.turns[0], scene.id).toMatchObject({ after: 0 });
      expect(scene.turns[0]!.unprompted, scene.id).toBeUndefined();
      expect(scene.about, scene.id).toBeTruthy();
    }
    expect(
      scenes.filter((scene) => scene.turns.some((turn) => turn.unprompted)).length,
    ).toBeGreaterThanOrEqual(3);
  });
});
