import type { Message, Role } from '../../knowledge/conversation';
import { type Known, type PageRow, reconcile, spliceBetween } from './diff';
import { Looks } from './look';
import type { MediaLabels } from './media';
import { type Reading, START } from './reading';
import { RoleBook, type RowSigns } from './role-book';
import type { Row, RowListOptions } from './row';
import { RowList } from './row-list';
import { RowReader } from './row-reader';
import { SentDrafts } from './sent-drafts';
import { isTimeText } from './words';
import type { TranscriptSplice } from './types';

export interface TranscriptOptions extends Omit<RowListOptions, 'looks'> {
  now(): number;
  customerName(): string;
  newId(): string;
  labels: MediaLabels;
  /** The role that a profile's selectors give a row, if any. */
  givenRole(row: Row): Role | null;
  agentNames?: readonly string[];
  /** Whose all rows are of which a profile does not tell it. */
  restRole?: Role | null;
  /** Where a profile says the words are. */
  textSelectors?: readonly string[];
}

/** For this long after the list was scrolled, rows that leave a virtual list only left the picture. In ms. */
const SCROLLING = 600;

/** Rows that are worth telling while more are being read. */
const AT_LEAST = 150;

/** A transcript as messages: rows read, said whose they are, matched with what was known. */
export class Transcript {
  readonly list: RowList;
  readonly book: RoleBook;
  private readonly reader: RowReader;
  private rowOfPage = new WeakMap<PageRow, Row>();
  /** Rises when roles given before may be others now. */
  private answers = 0;
  known: Known[] = [];
  /** How many messages at the start are as they were when they were taken last. */
  private unchanged = 0;
  private readonly sent = new SentDrafts();
  private scrolled = 0;
  private movedAt = 0;

  constructor(private readonly options: TranscriptOptions) {
    this.list = new RowList({ ...options, looks: new Looks() });
    this.book = new RoleBook(options.customerName);
    this.reader = new RowReader(options, this.book);
    for (const name of options.agentNames ?? []) this.book.nameAgent(name);
  }

  messages(): Message[] {
    return this.known.map((k) => k.message);
  }

  /** What changed since this was asked last. `told`: the messages as they were then; brought up to date. */
  takeSplice(told: Message[]): TranscriptSplice | null {
    const splice = spliceBetween(told, this.known, this.unchanged);
    this.unchanged = this.known.length;
    if (!splice) return null;
    const { from, remove, insert } = splice;
    const tail = told.splice(from).slice(remove);
    for (const message of insert) told.push(message);
    for (const message of tail) told.push(message);
    return splice;
  }

  /**
   * Reads what changed. @returns false if there is more to read.
   */
  read(expired: () => boolean, allOld: boolean): boolean {
    const first = !this.complete;
    const done = this.list.read(expired);
    this.reader.forget(this.list.takeGone());
    const fresh = this.list.takeFresh();
    this.reader.read(fresh);
    this.unresolved += fresh.length;
    // While much is to be read, what it means is asked at every doubling only: that is about all rows.
    if (!done && this.known.length > 0 && this.unresolved < Math.max(AT_LEAST, this.known.length))
      return false;
    const { rows, from } = this.list.rows();
    this.from = Math.min(this.from, from);
    if (this.reader.stale) {
      this.from = 0;
      if (!this.reader.again(rows, expired)) return false;
    }
    this.complete ||= done;
    this.unresolved = 0;
    const same = this.resolve(rows, this.from, first);
    this.from = rows.length;
    this.reconcile(same, allOld);
    return done;
  }
  /** Rows before this place are resolved as they stand. */
  private from = 0;
  private unresolved = 0;

  /** What is known now was all there before we looked. */
  age(): void {
    this.unchanged = 0;
    this.known = this.known.map((k) => (k.message.old ? k : { ...k, message: { ...k.message, old: true } }));
  }

  /** Nothing of what is read now was known before: another conversation. Call before `read` of its rows. */
  forget(): void {
    this.unchanged = 0;
    this.known = [];
  }

  /**
   * Rows as the page tells them, with roles, from this one on; all of them if an earlier answer changed.
   * @returns how many pages at the start stayed the same
   */
  private resolve(rows: readonly Row[], from: number, first: boolean): number {
    const speakers = this.followThread(rows, from, first);
    this.learn(rows);
    if (speakers.size > 1) this.book.order([...speakers]);
    const changed = this.book.settle();
    if (changed) this.answers++;
    const start = changed ? 0 : from;
    const same = start > 0 ? rows[start - 1]!.reading!.pages : 0;
    this.pages.length = same;
    this.pageRows.length = same;
    const oneSided = this.book.oneSided();
    for (let i = start; i < rows.length; i++) {
      const row = rows[i]!;
      const reading = row.reading!;
      if (!reading.dropped) {
        if (!reading.page || reading.answers !== this.answers || reading.counted !== 'told')
          this.tellRow(row, reading, oneSided);
        this.pages.push(reading.page!);
        this.pageRows.push(row);
      }
      reading.pages = this.pages.length;
    }
    return same;
  }
  private readonly pages: PageRow[] = [];
  private readonly pageRows: Row[] = [];

  /** Later rows of one author often leave the name out. @returns authors in the order in which they speak, the first time */
  private followThread(rows: readonly Row[], from: number, first: boolean): Set<string> {
    const speakers = new Set<string>();
    let { author, afterHead, headed } = from > 0 ? rows[from - 1]!.reading!.after : START;
    for (let i = from; i < rows.length; i++) {
      const row = rows[i]!;
      const reading = row.reading!;
      const { signs } = reading;
      if (reading.head) {
        author = reading.own;
        afterHead = true;
        headed = true;
      } else {
        if (afterHead && signs.system && isTimeText(reading.all)) reading.dropped = true;
        if (!reading.dropped) {
          afterHead = false;
          if (!signs.system) {
            if (reading.own) {
              author = reading.own;
              if (first) speakers.add(author);
            }
            if (!reading.own && (!signs.author || reading.inherits)) {
              reading.inherits = true;
              signs.inherited = !headed;
              if (signs.author !== author) {
                signs.author = author;
                reading.counted = false;
              }
            }
          }
          if (!reading.counted) {
            reading.counted = 'added';
            this.book.add(signs);
          }
        }
      }
      const before = i > 0 ? rows[i - 1]!.reading!.after : START;
      reading.after =
        before.author === author && before.afterHead === afterHead && before.headed === headed
          ? before
          : { author, afterHead, headed };
    }
    return speakers;
  }

  /** The row as the page tells it now: the same object as long as nothing about it changed. */
  private tellRow(row: Row, reading: Reading, oneSided: boolean): void {
    reading.answers = this.answers;
    reading.counted = 'told';
    const role = this.roleOf(row, reading.signs);
    const shown = reading.own || (oneSided ? reading.signs.author : '');
    const author = role === 'system' ? undefined : shown || undefined;
    const text = role === 'system' ? reading.all || reading.text : reading.text;
    const { page, sentAt } = reading;
    const { key } = row.facts;
    if (
      page &&
      page.role === role &&
      page.author === author &&
      page.text === text &&
      page.sentAt === sentAt &&
      page.key === key
    )
      return;
    reading.page = { node: row.core, key, role, text, author, sentAt, bot: reading.bot || undefined };
    this.rowOfPage.set(reading.page, row);
  }

  private roleOf(row: Row, signs: RowSigns): Role {
    const given = this.options.givenRole(row);
    if (given) return given;
    const read = this.book.roleOf(signs);
    return read === 'system' ? read : (this.options.restRole ?? read);
  }

  private reconcile(unchanged: number, allOld: boolean): void {
    const { list, pages } = this;
    const same = unchanged > 0 && this.known[unchanged - 1]?.row === pages[unchanged - 1] ? unchanged : 0;
    // Asking where a list is scrolled to makes the browser lay it out: only virtual lists need to know.
    const top = list.windowed ? this.options.transcript.scrollTop : 0;
    const now = this.options.now();
    if (Math.abs(top - this.scrolled) > 2) this.movedAt = now;
    this.known = reconcile(this.known, pages, {
      now,
      windowed: list.windowed && now - this.movedAt < SCROLLING,
      allOld,
      newId: this.options.newId,
      same,
    });
    this.unchanged = Math.min(this.unchanged, same);
    this.scrolled = top;
  }

  rowOf(messageId: string): Row | undefined {
    for (let i = this.known.length - 1; i >= 0; i--) {
      const { message, row } = this.known[i]!;
      if (message.id === messageId) return this.rowOfPage.get(row);
    }
    return undefined;
  }

  elements(): Element[] {
    return this.pageRows.map((r) => r.core);
  }

  noteSent(text: string): void {
    this.sent.note(text, this.options.now());
  }

  /** A row that shows what the agent just sent tells whose all rows like it are. */
  private learn(rows: readonly Row[]): void {
    if (!this.sent.isAwaited(this.options.now())) return;
    const knownRows = new Set(this.known.slice(-40).map((k) => k.row));
    for (const { reading } of rows.slice(-6).reverse()) {
      if (!reading || reading.dropped || reading.signs.system) continue;
      if (reading.page && knownRows.has(reading.page)) continue;
      if (!this.sent.take(reading.text)) continue;
      this.book.fix(reading.signs, 'agent', true);
    }
  }
  /** All rows have been read once. */
  private complete = false;

  correct(messageId: string, role: Role): boolean {
    const row = this.rowOf(messageId);
    const reading = row?.reading;
    if (!reading) return false;
    this.book.fix(reading.signs, role, false);
    return true;
  }
}
