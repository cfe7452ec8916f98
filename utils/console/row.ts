import type { Looks } from './look';
import type { Reading } from './reading';
import type { RowFacts } from './row-facts';
import type { Run } from './runs';

/** One row as parsed from the page; what it says is resolved when all rows of a turn are in. */
export interface Row {
  /** What the transcript makes of it; its business alone. */
  reading?: Reading;
  el: Element;
  core: Element;
  runs: Run[];
  facts: RowFacts;
  /** Where the words or their bubble stand, measured once. */
  drawn: Element;
  bubble: boolean;
  kind: number;
  /** A name of its own row, over the rows that are its author's. */
  head: boolean;
  /** It is a line and no element. */
  lined?: boolean;
}

export interface RowListOptions {
  transcript: Element;
  looks: Looks;
  /** Never read: the overlay's host, the composer where it lies among the rows. */
  skip(el: Element): boolean;
  observe(root: Node): void;
  /** Selector match for rows where a profile names them. */
  isMessage?: (el: Element) => boolean;
  /** The messages that a profile sees inside an element. */
  messagesIn?: (el: Element) => Element[];
}
