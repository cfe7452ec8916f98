import { acknowledgedAt } from '../../reading/acknowledge';
import { empathyLine } from '../empathy';
import { finding } from '../find';
import { fold } from '../fold';
import type { DraftContext } from '../types';
import type { CustomerReading } from '../../reading/types';
import { feelingIsOpen } from '../../suggest/upset';
import type { RuleCheck } from './index';

/** Shorter drafts are still being begun. */
const BEGUN = 6;

/** The reading, if the customer is upset in it and nobody has said so yet. */
export function openFeeling({ reading, messages }: DraftContext): CustomerReading | undefined {
  const agent = messages?.findLast((message) => message.role === 'agent' && !message.bot);
  return reading && feelingIsOpen(reading, fold(agent?.text.slice(0, 500) ?? '')) ? reading : undefined;
}

/** 先情绪、后问题 (service standards A, D, E): the customer is upset, nobody has said so, and the draft doesn't either. */
export const acknowledgement: RuleCheck = (draft, context) => {
  const reading = openFeeling(context);
  if (!reading || draft.text.trim().length < BEGUN) return [];
  if (acknowledgedAt(draft.plain) >= 0) return [];
  const first = draft.sentences[0];
  if (!first) return [];
  const mark = draft.lang === 'zh' ? '。' : '. ';
  const fix = `${empathyLine(draft.lang, context)}${mark}${draft.text.slice(first.start, first.end)}`;
  return [finding(draft, 'no-acknowledgement', 'warn', first, fix, { emotion: reading.emotion })];
};
