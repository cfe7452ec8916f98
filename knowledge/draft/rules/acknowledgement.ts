import { acknowledgedAt, empathyLine } from '../empathy';
import { finding } from '../find';
import type { CustomerReading } from '../../reading/types';
import { isUpset } from '../../suggest/upset';
import type { RuleCheck } from './index';

/** Shorter drafts are still being begun. */
const BEGUN = 6;

/** The customer is upset and nobody has said so yet. */
export const needsAcknowledging = (reading: CustomerReading | undefined): reading is CustomerReading =>
  reading !== undefined && !reading.acknowledged && isUpset(reading);

/** 先情绪、后问题 (service standards A, D, E): the customer is upset, nobody has said so, and the draft doesn't either. */
export const acknowledgement: RuleCheck = (draft, context) => {
  if (!needsAcknowledging(context.reading) || draft.text.trim().length < BEGUN) return [];
  if (acknowledgedAt(draft.plain) >= 0) return [];
  const first = draft.sentences[0];
  if (!first) return [];
  const mark = draft.lang === 'zh' ? '。' : '. ';
  const fix = `${empathyLine(draft.lang, context)}${mark}${draft.text.slice(first.start, first.end)}`;
  return [finding(draft, 'no-acknowledgement', 'warn', first, fix, { emotion: context.reading.emotion })];
};
