import type { Emotion, Entry, Script, Stage, Term } from '../pack/schema';
import type { Span } from '../reading/types';

export type Findable =
  | { kind: 'entry'; item: Entry }
  | { kind: 'script'; item: Script }
  | { kind: 'term'; item: Term };

export type FindableKind = Findable['kind'];

/** What an index is made of. The same id may come in several packs. */
export type IndexItem = Findable & { packId: string };

export interface SearchOptions {
  /** At most this many; default 20. */
  limit?: number;
  kinds?: readonly FindableKind[];
  /** Category of an entry, domain of a term. */
  category?: string;
  /** Packs of which nothing is wanted. */
  withoutPacks?: readonly string[];
  /** Any of these. */
  scenes?: readonly string[];
  /** The open conversation: scripts made for it come a little earlier. */
  stage?: Stage;
  emotion?: Emotion;
  /** Ids that this agent or the team picked lately, newest first: they come a little earlier. */
  picked?: readonly string[];
}

/** One result, best first. `id` is the item's id, unique within its kind and pack. */
export type SearchHit = Findable & {
  id: string;
  packId: string;
  /** 0 to 1. */
  score: number;
  /** Where the question (entry), title (script) or term matched, for highlighting. */
  spans: Span[];
  /** The words that would be inserted, from the match on when it stands far behind, with what matched. */
  excerpt: { text: string; spans: Span[] };
};

/** How the search index came to be. `rebuilt`: the stored one was missing, damaged or older. */
export interface IndexState {
  state: 'closed' | 'loading' | 'building' | 'ready';
  /** Items indexed so far while building. */
  done: number;
  rebuilt: false | 'missing' | 'damaged' | 'outdated';
}

/**
 * Results below this share little with the query: to be offered as "the nearest", together with noting a gap.
 * Measured on the development split: 99 % of right answers score 0.25 and more, questions about other worlds 0.1.
 */
export const NEAREST_ONLY = 0.2;

/** A result before the item itself has been read. */
export interface Found {
  kind: FindableKind;
  packId: string;
  id: string;
  score: number;
}
