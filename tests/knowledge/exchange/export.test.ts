import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  exportEspanso,
  exportGlossaryCsv,
  exportPacks,
  exportScriptsCsv,
  exportWorkbook,
} from '../../../knowledge/exchange';
import type { Script, Term } from '../../../knowledge/pack/schema';
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
