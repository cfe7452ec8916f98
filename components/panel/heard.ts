import { buildHeard, type HeardMatcher } from '../../knowledge/glossary';
import type { Term } from '../../knowledge/pack/schema';

let last: { terms: readonly Term[]; matcher: HeardMatcher } | undefined;

/** The glossary read from the customer's side; built once for each library. */
export function heardIn(terms: readonly Term[]): HeardMatcher {
  if (last?.terms !== terms) last = { terms, matcher: buildHeard(terms) };
  return last.matcher;
}
