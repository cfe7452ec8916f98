import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportGlossaryCsv, exportPacks, exportScriptsCsv } from '../../../knowledge/exchange';
import type { Script, Term } from '../../../knowledge/pack/schema';
import { draftOf } from './help';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\ufeff]/gu, ' ').trim())
  .filter((text) => text.length > 0);

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
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), (words) => {
        const terms = words.map((term, at) => ({ id: `t${at}`, term, plain: `${term}!` }) as Term);
        const back = draftOf(exportGlossaryCsv(terms, 'g').content).pack.glossary;
        expect(back.map(({ term, plain }) => ({ term, plain }))).toEqual(
          terms.map(({ term, plain }) => ({ term, plain })),
        );
      }),
      { numRuns: 200, seed: 7 },
    );
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
});
