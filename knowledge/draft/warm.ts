import { checkDraft } from './check-draft';
import { prepareDraft } from './prepare';
import { RULES } from './rules';
import type { DraftContext } from './types';

/**
 * Does ahead what the first check of a draft would have to do, one rule after the other and each twice (some engines
 * compile a pattern better at its second use): whoever runs it pauses at each `yield`.
 */
export function* warmDraft(sample: string, context: DraftContext): Generator<void> {
  const draft = prepareDraft(sample);
  yield;
  for (const [, check] of RULES) {
    for (let use = 0; use < 2; use++) {
      check(draft, context);
      yield;
    }
  }
  checkDraft(sample, context);
}
