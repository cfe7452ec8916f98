import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  exportEspanso,
  exportGlossaryCsv,
  exportGlossaryPack,
  exportPacks,
  exportScriptsCsv,
  exportWorkbook,
  glossaryPack,
} from '../../../knowledge/exchange';
import type { Script, Term } from '../../../knowledge/pack/schema';
import { pack } from '../store/pack';
import { draftOf } from './help';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\ufeff]/gu, ' ').trim())
  .filter((text) => text.length > 0);

const script = (about: Partial<Script>): Script => ({
  id: 's',
  title: 't',
  text: 'x',
  purpose: 'empathy',
  stage: 'accept',
  ...about,
});

describe('what goes out', () => {
  it('no cell is a formula', () => {
    const terms = ['=1+1', ' =1', '＝A1', '　＋1', '-2', '@x', '\t=x'].map(
      (term, at) => ({ id: `t${at}`, term, plain: term }) as Term,
    );
    const { content } = exportGlossaryCsv(terms, 'g');
    for (const line of content.trim().split('\r\n').slice(1)) {
      for (const cell of line.split(',').slice(1, 3)) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    }
  });

  it('a glossary comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(word, fc.constantFrom('=x', "'=x", "''＝x", "'x")), {
          minLength: 1,
          maxLength: 8,
        }),
        (words) => {
          const terms = words.map((term, at) => ({ id: `t${at}`, term, plain: `${term}!` }) as Term);
          const back = draftOf(exportGlossaryCsv(terms, 'g').content).pack.glossary;
          expect(back.map(({ term, plain }) => ({ term, plain }))).toEqual(
            terms.map(({ term, plain }) => ({ term, plain })),
          );
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it('a workbook comes back as it went, with nothing a spreadsheet would run or change', () => {
    const marks = fc.constantFrom('=1+1', '1 < 2 & 3 > 2', ' _x000D_ ', '_x005F_', '一\n二', "'=x");
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(word, marks), { minLength: 1, maxLength: 8 }), (words) => {
        const scripts = words.map((text, at) =>
          script({ id: `s${at}`, title: `第${at}`, text: `${text}。${at}` }),
        );
        const { content } = exportWorkbook({ scripts, glossary: [], knowledge: [] }, 'w');
        const back = draftOf(content, 'w.xlsx').pack.scripts;
        expect(back.map(({ title, text, purpose }) => ({ title, text: text.trim(), purpose }))).toEqual(
          scripts.map(({ title, text, purpose }) => ({ title, text: text.trim(), purpose })),
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('Espanso gets forms for blanks, and the scripts come back from it', () => {
    const scripts = [
      script({
        id: 'a',
        title: '退款',
        text: '{{客户称呼}}，{{方式}}都可以{{|}}。',
        shortcut: 'tk',
        keywords: ['退钱'],
        blanks: [
          { name: '客户称呼', kind: 'customer' },
          { name: '方式', kind: 'choice', choices: ['退款', '换货'] },
        ],
      }),
      script({ id: 'b', title: '=注意: "引号"', text: '一\n# 二: {三}' }),
    ];
    const { content, name } = exportEspanso(scripts, 'x');
    expect(name).toBe('x.yml');
    expect(parse(content).matches[0]).toEqual({
      trigger: ':tk',
      label: '退款',
      search_terms: ['退钱'],
      form: '[[客户称呼]]，[[方式]]都可以$|$。',
      form_fields: { 方式: { type: 'choice', values: ['退款', '换货'] } },
    });
    const back = draftOf(content, name).pack.scripts;
    expect(back.map(({ title, text }) => ({ title, text }))).toEqual(
      scripts.map(({ title, text }) => ({ title, text })),
    );
    expect(back[0]).toMatchObject({
      shortcut: 'tk',
      keywords: ['退钱'],
      blanks: [{ name: '方式', kind: 'choice', choices: ['退款', '换货'] }],
    });
  });

  it('scripts keep purpose, stage and feelings', () => {
    const script: Script = {
      id: 's',
      title: '标题',
      text: '一，"二"\n三{{|}}',
      purpose: 'hold',
      stage: 'followup',
      emotions: ['angry', 'anxious'],
      keywords: ['急'],
      shortcut: 'x',
      tags: ['a', 'b'],
    };
    const { id: _, ...rest } = script;
    expect(draftOf(exportScriptsCsv([script], 's').content).pack.scripts[0]).toMatchObject(rest);
  });

  it('a pack comes back whole', () => {
    const { pack } = draftOf('术语,白话\nAPI,通道\n');
    expect(draftOf(exportPacks([pack], 'p').content).pack).toEqual(pack);
  });

  it('the example in the documentation is a pack, without a fault', () => {
    const page = readFileSync('docs/pack-format.md', 'utf8');
    const draft = draftOf(page.match(/```yaml\n([\s\S]*?)```/)![1]!, 'x.yml');
    expect(draft).toMatchObject({ format: 'warmreply', skipped: [], pack: { id: 'autumn-campaign' } });
    expect(draft.pack).toMatchObject({ scripts: [{}], glossary: [{}], knowledge: [{}] });
  });
});

describe('a glossary for another team', () => {
  const made = (terms: Term[], about: Partial<Parameters<typeof glossaryPack>[0]> = {}) =>
    glossaryPack({
      packs: [{ ...pack(), glossary: terms }],
      owner: '甲组',
      name: '术语',
      ancestors: ['h0'],
      version: '2026-11-22',
      ...about,
    });
  const term = fc.record(
    {
      term: word,
      plain: word,
      aliases: fc.uniqueArray(word, { maxLength: 3 }),
      ours: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: ['term', 'plain'] },
  );
  const terms = fc
    .uniqueArray(term, { minLength: 1, maxLength: 8, selector: (one) => one.term })
    .map((all) => all.map((one, at) => ({ ...one, id: `t${at}` }) as Term));

  it('is the same file whatever the order it is kept in, and comes back whole', () => {
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at);
        const { content } = exportGlossaryPack(made(all), 'g');
        expect(exportGlossaryPack(made(shuffled.map(({ one }) => one)), 'g').content).toBe(content);
        const back = draftOf(content).pack;
        expect(back).toMatchObject({ owner: '甲组', lineage: [expect.any(String), 'h0'] });
        expect([...back.glossary].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          JSON.parse(JSON.stringify([...all].sort((a, b) => (a.id < b.id ? -1 : 1)))),
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('differs in one block when one entry differs', () => {
    const all = ['缓存', 'API', 'SKU'].map((name, at) => ({ id: `t${at}`, term: name, plain: name }));
    const lines = (list: Term[]) => exportGlossaryPack(made(list), 'g').content.split('\n');
    const before = lines(all);
    const after = lines(all.map((one) => (one.term === 'API' ? { ...one, plain: '接口' } : one)));
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, at) => line !== before[at]);
    // The wording, and the name of the content.
    expect(changed).toEqual([expect.stringMatching(/^ {4}"/), '      "plain": "接口"']);
  });

  it('keeps its version while nothing has changed', () => {
    const all = [{ id: 't', term: 'SKU', plain: '货号' }];
    const { lineage, version } = made(all);
    const last = { hash: lineage![0]!, version };
    expect(made(all, { version: '2026-12-01', last }).version).toBe('2026-11-22');
    expect(made([{ ...all[0]!, plain: '品号' }], { version: '2026-12-01', last }).version).toBe('2026-12-01');
  });
});
