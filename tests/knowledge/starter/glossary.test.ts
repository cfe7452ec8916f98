import { describe, expect, it } from 'vitest';
import { STARTER_LOCALES, starterPacks } from '../../../knowledge/starter';
import { blanksIn, mentions, repeated } from './helpers';

const WANTED = { 'zh-CN': 300, 'zh-TW': 60, en: 60 };

describe.each(STARTER_LOCALES)('starter glossary %s', async (locale) => {
  const packs = await starterPacks(locale);
  const all = packs.flatMap((pack) => pack.glossary);
  const terms = all.filter((term) => !term.heard);
  const heard = all.filter((term) => term.heard);
  const names = terms.flatMap((term) => [term.term, ...(term.aliases ?? [])].map((name) => ({ name, term })));

  it('has enough terms, each word explained once', () => {
    expect(terms.length).toBeGreaterThanOrEqual(WANTED[locale]);
    expect(repeated(terms.map((term) => term.id))).toEqual([]);
    expect(repeated(names.map(({ name }) => name.toLowerCase()))).toEqual([]);
    const domains = new Set(terms.map((term) => term.domain));
    for (const domain of ['it', 'telecom', 'ecommerce', 'finance', 'logistics'])
      expect(domains).toContain(domain);
  });

  it('gives every term plain words that fit into a sentence, and a picture of its own', () => {
    for (const term of terms) {
      expect(term.plain, term.term).not.toMatch(/[。！？.!?;；\n]|^\s|\s$/);
      expect(term.plain.length, term.term).toBeLessThanOrEqual(locale === 'en' ? 60 : 20);
      expect(term.picture?.length ?? 0, term.term).toBeGreaterThanOrEqual(6);
    }
    expect(repeated(terms.map((term) => term.picture ?? ''))).toEqual([]);
  });

  it('never explains a hard word by another one', () => {
    const circular = terms.flatMap((term) =>
      names.filter(({ name }) => mentions(term.plain, name)).map(({ name }) => `${term.term}: ${name}`),
    );
    expect(circular).toEqual([]);
  });

  it('keeps our own scripts free of the words it explains', () => {
    const slips = packs
      .flatMap((pack) => pack.scripts)
      .flatMap((script) =>
        names
          .filter(({ name }) => mentions(blanksIn(script.text).rest, name))
          .map(({ name }) => `${script.id}: ${name}`),
      );
    expect(slips).toEqual([]);
  });

  it('knows what customers say, each word once, in words that a line has room for', () => {
    expect(heard.length).toBeGreaterThanOrEqual(55);
    const said = heard.flatMap((term) => [term.term, ...(term.aliases ?? [])]);
    expect(repeated(said.map((name) => name.toLowerCase()))).toEqual([]);
    for (const term of heard) expect(term.plain.length, term.term).toBeLessThanOrEqual(60);
  });
});
