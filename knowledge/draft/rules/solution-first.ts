import { acknowledgedAt } from '../../reading/acknowledge';
import { finding } from '../find';
import type { Draft } from '../prepare';
import { openFeeling } from './acknowledgement';
import type { RuleCheck } from './index';

/** The feeling is taken up, but only after the matter: the sentences that do it belong in front. */
export const solutionFirst: RuleCheck = (draft, context) => {
  if (!openFeeling(context)) return [];
  const at = acknowledgedAt(draft.plain);
  const sentence = draft.sentences.findIndex(({ start, end }) => start <= at && at < end);
  if (sentence < 1) return [];
  const before = draft.sentences
    .slice(0, sentence)
    .filter(({ start, end }) => !isOpening(draft.plain.slice(start, end)));
  if (before.length === 0) return [];
  const span = { start: before[0]!.start, end: draft.sentences[sentence]!.end };
  return [finding(draft, 'solution-before-empathy', 'warn', span, feelingFirst(draft, span, sentence))];
};

/** A greeting or one's name may come first. */
const isOpening = (sentence: string) =>
  /^[^,]{0,6}(?:您好|你好|早上好|上午好|下午好|晚上好|在的|您说|hello|hi\b|hey|good (?:morning|afternoon|evening)|dear)/.test(
    sentence.trim(),
  ) && sentence.length <= 30;

function feelingFirst(draft: Draft, span: { start: number; end: number }, sentence: number): string {
  const feeling = draft.sentences[sentence]!;
  const closed = (text: string) =>
    /[。！？!?.~～…]$/.test(text) ? text : `${text}${draft.lang === 'zh' ? '。' : '.'}`;
  const gap = draft.lang === 'zh' ? '' : ' ';
  const matter = draft.text.slice(span.start, feeling.start).trim();
  return `${closed(draft.text.slice(feeling.start, feeling.end))}${gap}${matter}`;
}
