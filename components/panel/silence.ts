import type { DraftFinding, DraftRule } from '../../knowledge/draft/types';

/** These are about the draft as a whole: their words change with every key. */
const WHOLE: ReadonlySet<DraftRule> = new Set([
  'no-acknowledgement',
  'solution-before-empathy',
  'interrogating',
  'too-long',
  'no-next-step',
]);

/** What "not here" is said of: a rule and the words it found, or a rule about the draft as a whole. */
export function silenceKey({ rule, found }: Pick<DraftFinding, 'rule' | 'found'>): string {
  return WHOLE.has(rule) ? rule : `${rule}:${found.trim().toLowerCase()}`;
}
