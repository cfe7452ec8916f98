import { buildGlossary } from '../../knowledge/glossary';
import type { Term } from '../../knowledge/pack/schema';

const TERMS = 20_000;
const ROUNDS = 15;

/**
 * `npm run bench -- glossary`: building a matcher for 20,000 terms, looking up a 500-character draft, and texts of
 * 25,000 to 100,000 characters; time per character has to stay the same. Times are medians in ms. The worst case is a
 * text in which every place begins the longest terms and none ends.
 */
export function run() {
  const terms = Array.from({ length: TERMS }, (_, i) => makeTerm(i));
  const buildMs = median(5, () => buildGlossary(terms));
  const glossary = buildGlossary(terms);
  const sentence = `您好，${terms[7]!.term}已经开通，请检查${terms[4_711]!.term}的设置，the ${terms[2]!.term} is on. `;
  const textOf = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
  const draft = textOf(500);
  const find = Object.fromEntries(
    [25_000, 50_000, 100_000].map((length) => {
      const text = textOf(length);
      return [length, median(ROUNDS, () => glossary.find(text))];
    }),
  );
  const deep = buildGlossary([{ id: 'deep', term: '长'.repeat(100), plain: '短' }, ...terms]);
  const almost = `${'长'.repeat(99)}。`.repeat(1_000);
  return {
    terms: TERMS,
    buildMs,
    draftMs: median(200, () => glossary.find(draft)),
    hitsInDraft: glossary.find(draft).length,
    findMs: find,
    perCharacterRatio: round(find[100_000]! / 4 / find[25_000]!),
    worstMs: median(ROUNDS, () => deep.find(almost)),
  };
}

/** Chinese, Latin and mixed terms of two to eight characters, no two alike. */
function makeTerm(i: number): Term {
  const han = String.fromCharCode(0x4e00 + (i % 5_000), 0x5200 + ((i * 7) % 4_000));
  const latin = `q${i.toString(26).replace(/\d/g, (digit) => 'zyxwvutsrq'[Number(digit)]!)}x`;
  const name = [`${han}${String.fromCharCode(0x6000 + (i % 997))}`, `${latin}${han}`, latin][i % 3]!;
  return { id: String(i), term: name, plain: '白话', aliases: i % 5 ? [] : [`${han}别名`] };
}

function median(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return round(times[Math.floor(rounds / 2)]!);
}

const round = (value: number) => Number(value.toFixed(3));
