import { finding } from '../find';
import { fold } from '../fold';
import { fitPlain } from '../plain-words';
import type { RuleCheck } from './index';

/**
 * 术语转译 (service standard A): a term of ours where the customer has plain words. Left alone where the draft
 * explains it on the spot, or where the customer used the word themselves.
 */
export const jargon: RuleCheck = (draft, { glossary, messages }) => {
  if (!glossary) return [];
  const theirs = fold(
    (messages ?? [])
      .filter((message) => message.role === 'customer')
      .slice(-10)
      .map((message) => message.text.slice(0, 500))
      .join('\n'),
  );
  return glossary.find(draft.text).flatMap(({ term, start, end }) => {
    const word = draft.plain.slice(start, end);
    if (theirs.includes(word) || explained(draft.plain, start, end, fold(term.plain))) return [];
    const place = withArticle(draft.text, start);
    const plain = fitPlain(draft.text, start, end, term.plain, term.term);
    const fix =
      place === start ? plain : `${article(draft.text.slice(place, start), plain)} ${plain.trimStart()}`;
    return [
      finding(draft, 'jargon', 'hint', { start: fix === plain ? start : place, end }, fix, {
        term: draft.text.slice(start, end),
        plain: term.plain,
      }),
    ];
  });
};

/** Where an “a” or “an” right before the term begins, else the term's own place. */
function withArticle(text: string, start: number): number {
  const found = /\ban? $/i.exec(text.slice(Math.max(0, start - 4), start));
  return found ? start - found[0].length : start;
}

/** The article as it has to be before these words, in the case that it had. */
function article(was: string, words: string): string {
  const an = /^[aeiou]/i.test(words.trimStart()) ? 'an' : 'a';
  return /^A/.test(was) ? an[0]!.toUpperCase() + an.slice(1) : an;
}

/** 附近门店（LBS）, LBS（附近门店）, LBS，也就是…, a part of the plain words themselves. */
function explained(text: string, start: number, end: number, plain: string): boolean {
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^["'”』」]?\s*[(（[【]/.test(after) && /[\u4e00-\u9fff]|[a-z]{3}/.test(after)) return true;
  if (/[\u4e00-\u9fffa-z][(（[【]["“「]?$/.test(before) && /^["”」]?[)）\]】]/.test(after)) return true;
  if (
    /^["'”』」]?\s*[,，]?\s*(?:也就是|就是|意思是|指的是|是指|即|也叫|俗称|说白了|通俗|相当于|可以理解|which (?:is|means)|meaning|that is|i\.e\.)/.test(
      after,
    )
  )
    return true;
  if (/(?:所谓的?|叫做?|也就是|称为|简称|known as|called)["“「]?$/.test(before)) return true;
  const around = before.slice(-plain.length) + after.slice(0, plain.length);
  return plain.length > 1 && around.includes(plain);
}
