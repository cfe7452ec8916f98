import { describe, expect, it } from 'vitest';
import { EMOTIONS, FACTS, PURPOSES, type Script, STAGES } from '../../../knowledge/pack/schema';
import { STARTER_LOCALES, type StarterLocale, starterPacks } from '../../../knowledge/starter';
import { mattersNamed } from '../../../knowledge/reading/matters';
import { fold } from '../../../knowledge/reading/normalise';
import { SCENES as READ_SCENES } from '../../../knowledge/reading/scenes';
import { namedBy } from '../../../knowledge/suggest/circumstances';
import { blankOf, proposals } from '../../../knowledge/suggest';
import { blanksIn, repeated, SCENES } from './helpers';

/** What the reading of a customer can say a message is about. */
const READ: readonly string[] = READ_SCENES;

/** Words that the voice of the product forbids (service standards A, C, D; look-and-voice). */
const STIFF: Record<StarterLocale, RegExp> = {
  'zh-CN':
    /尽快|稍后|稍等|马上|第一时间|一定|保证|肯定|绝对|百分百|亲[，,～~！!]|[您你]为什么|耐心|不便|谅解|[您你]再试|应该可以|说明书第|不归我/,
  'zh-TW':
    /盡快|儘快|稍後|稍等|馬上|第一時間|一定|保證|肯定|絕對|百分百|親[，,～~！!]|[您你]為什麼|耐心|不便之處|見諒|[您你]再試|應該可以/,
  en: /\b(as soon as possible|asap|shortly|guarantee|definitely|for sure|why did you|inconvenience|be patient|calm down|not my department|per our policy)\b/i,
};
/** Blanks that the console and the settings fill in by themselves. */
const FROM_CONSOLE = ['客服名', '客户称呼', '顧客稱呼', 'agent name', 'customer name'];
/** A fixed hour of today is a promise that is false in the evening: times are blanks, or counted from now. */
const HOUR_OF_TODAY =
  /(?:今天|今晚|下午|晚上)(?:[上下]午)?[0-9一二三四五六七八九十]+[点點:]|\bby \d+ ?[ap]m(?! tomorrow)|\bby noon(?! tomorrow)/;
const WANTED: Record<StarterLocale, number> = { 'zh-CN': 300, 'zh-TW': 100, en: 120 };
/** Characters of one text, blanks and all: what fits into three lines of a chat bubble. */
const LONGEST: Record<StarterLocale, number> = { 'zh-CN': 95, 'zh-TW': 95, en: 260 };

/** For any matter: it names neither scenes nor words of customers. */
const isPlain = (script: Script) => !script.keywords?.length && !script.scenes?.length;

describe.each(STARTER_LOCALES)('starter scripts %s', async (locale) => {
  const packs = await starterPacks(locale);
  const scripts: Script[] = packs.flatMap((pack) => pack.scripts);

  it('has enough of them, each its own', () => {
    expect(packs.every((pack) => pack.locale === locale)).toBe(true);
    expect(scripts.length).toBeGreaterThanOrEqual(WANTED[locale]);
    expect(repeated(scripts.map((script) => script.id))).toEqual([]);
    expect(repeated(scripts.map((script) => script.title))).toEqual([]);
    expect(repeated(scripts.map((script) => script.text))).toEqual([]);
    expect(repeated(scripts.flatMap((script) => script.shortcut?.toLowerCase() ?? []))).toEqual([]);
    expect(scripts.filter((script) => !/^[a-z0-9]{2,12}$/.test(script.shortcut ?? ''))).toEqual([]);
  });

  it('leaves no sentence opening to be copied over and over', () => {
    const openings = scripts.map((script) =>
      script.text.replace(/[{}①1]/g, '').slice(0, locale === 'en' ? 24 : 8),
    );
    const worn = repeated(openings).filter((opening) => openings.filter((o) => o === opening).length > 3);
    expect(worn).toEqual([]);
  });

  it('covers every stage, purpose, emotion, scene and fact', () => {
    const has = (test: (script: Script) => boolean) => scripts.some(test);
    expect(STAGES.filter((stage) => !has((s) => s.stage === stage))).toEqual([]);
    expect(PURPOSES.filter((purpose) => !has((s) => s.purpose === purpose))).toEqual([]);
    expect(SCENES.filter((scene) => !has((s) => s.scenes?.includes(scene) ?? false))).toEqual([]);
    expect(FACTS.filter((fact) => !has((s) => s.asks === fact && s.purpose === 'clarify'))).toEqual([]);
    const upset = ['angry', 'anxious', 'disappointed'] as const;
    for (const emotion of EMOTIONS) {
      expect(scripts.filter((s) => s.emotions?.includes(emotion)).length).toBeGreaterThanOrEqual(10);
    }
    for (const emotion of upset) {
      expect(
        scripts.filter((s) => s.purpose === 'empathy' && s.emotions?.includes(emotion)).length,
      ).toBeGreaterThanOrEqual(5);
    }
  });

  it('acknowledges upset customers in the matters that upset people most', () => {
    const matters = ['complaint', 'logistics', 'refund', 'outage', 'price', 'account', 'quality', 'invoice'];
    const covered = (scene: string) =>
      scripts.some((s) => s.purpose === 'empathy' && s.scenes?.includes(scene));
    expect(matters.filter((scene) => !covered(scene))).toEqual([]);
  });

  it('names only scenes that a reading can point to', () => {
    const odd = scripts.flatMap((script) => script.scenes ?? []).filter((scene) => !READ.includes(scene));
    expect(odd).toEqual([]);
  });

  it.each(scripts)('$id reads like one short chat message', (script) => {
    expect(script.text.split('\n').length).toBeLessThanOrEqual(3);
    expect(script.text.length).toBeLessThanOrEqual(LONGEST[locale]);
    expect(script.text.match(/[？?]/g)?.length ?? 0, 'one question at a time').toBeLessThanOrEqual(1);
    expect(script.text.match(/[！!]/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(script.text).not.toMatch(STIFF[locale]);
    expect(script.text, 'an hour of today may be over').not.toMatch(HOUR_OF_TODAY);
    expect(script.text).toBe(script.text.trim());
    if (script.purpose === 'clarify') expect(script.asks).toBeTruthy();
    if (script.purpose === 'options') {
      expect(script.text.match(/[①②③]|[1-3]\)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(scripts.filter((script) => !isPlain(script)))(
    '$id can be found by the words of customers',
    (script) => {
      expect(script.keywords?.length ?? 0).toBeGreaterThanOrEqual(3);
      expect(repeated(script.keywords ?? [])).toEqual([]);
    },
  );

  it('has words that are true in any case for every purpose and every feeling', () => {
    const plain = scripts.filter(isPlain);
    const missing = PURPOSES.flatMap((purpose) =>
      EMOTIONS.filter(
        (emotion) => !plain.some((s) => s.purpose === purpose && (s.emotions ?? EMOTIONS).includes(emotion)),
      ).map((emotion) => `${purpose} ${emotion}`),
    );
    expect(missing).toEqual([]);
    for (const emotion of ['angry', 'anxious', 'disappointed'] as const) {
      expect(
        plain.filter((s) => s.purpose === 'empathy' && s.emotions?.includes(emotion)).length,
      ).toBeGreaterThanOrEqual(2);
    }
    const particular = plain.filter(
      (s) => namedBy(fold(s.text).text).length || mattersNamed(fold(s.text).text).length,
    );
    expect(particular.map((s) => s.id)).toEqual([]);
  });

  it.each(scripts)('$id has well-formed blanks', (script) => {
    const { names, rest } = blanksIn(script.text);
    expect(rest, 'no brace left over').not.toMatch(/[{}[\]]/);
    for (const blank of script.blanks ?? []) {
      expect(names).toContain(blank.name);
      if (blank.kind === 'choice') expect(blank.choices?.length ?? 0).toBeGreaterThanOrEqual(2);
      if (blank.default !== undefined && blank.choices) expect(blank.choices).toContain(blank.default);
    }
    expect(repeated((script.blanks ?? []).map((blank) => blank.name))).toEqual([]);
  });

  it('can be sent without typing anything into it, two times out of three', () => {
    const now = new Date(2026, 10, 21, 10).getTime();
    const open = (script: Script) =>
      blanksIn(script.text).names.filter(
        (name) => !FROM_CONSOLE.includes(name) && proposals(blankOf(script, name), now).length === 0,
      );
    const ready = scripts.filter((script) => open(script).length === 0);
    expect(ready.length / scripts.length).toBeGreaterThan(2 / 3);
  });
});
