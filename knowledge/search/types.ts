import type { Entry, Script, Term } from '../pack/schema';
import type { Span } from '../reading/types';

export type Findable =
  | { kind: 'entry'; item: Entry }
  | { kind: 'script'; item: Script }
  | { kind: 'term'; item: Term };

export interface SearchOptions {
  /** At most this many; default 20. */
  limit?: number;
  kinds?: readonly Findable['kind'][];
  category?: string;
  scenes?: readonly string[];
}

/** One result, best first. `id` is the item's id, unique within its kind. */
export type SearchHit = Findable & {
  id: string;
  /** 0 to 1. */
  score: number;
  /** Where the question (entry), title (script) or term matched, for highlighting. */
  spans: Span[];
};
