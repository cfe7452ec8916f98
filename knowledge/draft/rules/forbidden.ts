import { finding } from '../find';
import { fold } from '../fold';
import type { RuleCheck } from './index';

/** Words that the team never wants to read, with what it says instead. */
export const forbidden: RuleCheck = (draft, { forbidden: words = [] }) =>
  words.flatMap(({ word, instead, why }) => {
    const wanted = fold(word.trim());
    const findings = [];
    for (
      let at = draft.plain.indexOf(wanted);
      wanted && at >= 0;
      at = draft.plain.indexOf(wanted, at + wanted.length)
    ) {
      const end = at + wanted.length;
      if (insideWord(draft.plain, at, end)) continue;
      const data = { word: draft.text.slice(at, end), ...(why ? { why } : {}) };
      findings.push(finding(draft, 'forbidden', 'stop', { start: at, end }, instead, data));
    }
    return findings;
  });

const insideWord = (text: string, start: number, end: number) =>
  (/[a-z0-9]/.test(text[start]!) && /[a-z0-9]/.test(text[start - 1] ?? '')) ||
  (/[a-z0-9]/.test(text[end - 1]!) && /[a-z0-9]/.test(text[end] ?? ''));
