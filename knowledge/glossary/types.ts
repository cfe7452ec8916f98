import type { Term } from '../pack/schema';
import type { Span } from '../reading/types';

export interface GlossaryHit extends Span {
  term: Term;
}

/** Finds every known term in a text, longest first, in time linear in the text. */
export interface GlossaryMatcher {
  find(text: string): GlossaryHit[];
  readonly size: number;
}
