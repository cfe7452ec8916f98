import type { Term } from '../pack/schema';
import type { Span } from '../reading/types';
import { matcherOf } from './build-glossary';

/** A word of the customer's, and what we call it. */
export interface HeardWord extends Span {
  term: Term;
  /** What it is called on our side: for words that only customers say their meaning, else our own term. */
  ours: string;
  /** What it means in everyday words, where that says more than `ours`. */
  plain?: string;
}

/** Reads customers' words for the agent. */
export interface HeardMatcher {
  /** Every word in a customer's message that goes by another name here, in order, not overlapping; linear in the text. */
  find(text: string): HeardWord[];
  /** What is known about words that the agent points at or selects: they as a whole if known, else the words in them. */
  lookUp(words: string): HeardWord[];
}

/**
 * The glossary read the other way round: the customer's slang, short forms and dialect → our term, for the agent to
 * see beside the message. Finds the terms marked `heard` by any of their spellings, and our own terms where the
 * customer calls them by another name (an alias). `lookUp` explains our own terms by their own name as well.
 */
export function buildHeard(terms: readonly Term[]): HeardMatcher {
  // What customers say comes first: an alias of ours must not take it away.
  const matcher = matcherOf([...terms.filter((term) => term.heard), ...terms.filter((term) => !term.heard)]);
  const read = (text: string, own: boolean): HeardWord[] =>
    matcher.find(text).flatMap(({ start, end, term }) => {
      if (term.heard) return [{ start, end, term, ours: term.plain }];
      const same = text.slice(start, end).normalize('NFKC').toLowerCase() === term.term.toLowerCase();
      return same && !own ? [] : [{ start, end, term, ours: term.term, plain: term.plain }];
    });
  return {
    find: (text) => read(text, false),
    lookUp: (words) => read(words.trim().slice(0, LONGEST_LOOK_UP), true),
  };
}

/** More than this is no word that somebody points at. UTF-16 units. */
const LONGEST_LOOK_UP = 200;
