import type { PageRow } from './diff';
import type { RowSigns } from './role-book';
import type { Row } from './row';

/** What is made of a row. */
export interface Reading {
  row: Row;
  version: number;
  signs: RowSigns;
  page: PageRow | null;
  dropped: boolean;
  /** Author that the row itself shows. */
  own: string;
  inherits: boolean;
  /** Taken into the book of roles, and then told as a row. */
  counted: false | 'added' | 'told';
  /** The state of all answers when it was told. */
  answers: number;
  text: string;
  all: string;
  sentAt?: number;
  bot: boolean;
  /** It only names the author of the rows after it. */
  head: boolean;
  /** What the rows up to and with this one leave to the next. */
  after: Thread;
  /** Messages up to and with this row. */
  pages: number;
}

/** What a row may take over from the one before: the author shown last; whether that was in a row of its own. */
export interface Thread {
  author: string;
  afterHead: boolean;
  headed: boolean;
}
export const START: Thread = { author: '', afterHead: false, headed: false };
