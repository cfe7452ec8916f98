import { acknowledgedAt, empathyLine } from '../empathy';
import { finding } from '../find';
import type { CustomerReading } from '../../reading/types';
import type { RuleCheck } from './index';

/**
 * From this strength on a feeling wants to be taken up before the matter. A bare report of something wrong reads as
 * slight disappointment; a nudge on each of these would be one too many.
 */
const UPSET_FROM = { angry: 0.2, anxious: 0.22, disappointed: 0.3 } as const;
/** Shorter drafts are still being begun. */
const BEGUN = 6;

export function needsAcknowledging(reading: CustomerReading | undefined): boolean {
  if (!reading || reading.acknowledged || reading.emotion === 'neutral' || reading.emotion === 'happy')
    return false;
  return reading.strength >= UPSET_FROM[reading.emotion];
}

/** 先情绪、后问题 (service standards A, D, E): the customer is upset, nobody has said so, and the draft doesn't either. */
export const acknowledgement: RuleCheck = (draft, context) => {
  if (!needsAcknowledging(context.reading) || draft.text.trim().length < BEGUN) return [];
  if (acknowledgedAt(draft.plain) >= 0) return [];
  const first = draft.sentences[0];
  if (!first) return [];
  const mark = draft.lang === 'zh' ? '。' : '. ';
  const fix = `${empathyLine(draft.lang, context)}${mark}${draft.text.slice(first.start, first.end)}`;
  return [finding(draft, 'no-acknowledgement', 'warn', first, fix, { emotion: context.reading!.emotion })];
};
