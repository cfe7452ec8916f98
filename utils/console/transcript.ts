import type { Message, Role } from '../../knowledge/conversation';
import { type Known, type PageRow, reconcile, spliceBetween } from './diff';
import { Looks } from './look';
import type { MediaLabels } from './media';
import { Columns, readRow } from './read-row';
import { RoleBook, type RowSigns } from './role-book';
import { clockToday } from './row-facts';
import { type Row, RowList, type RowListOptions } from './row-list';
import {
  isBotName,
  isDayText,
  isEventText,
  isSeparatorText,
  isTimeText,
  isTypingText,
  nameAndTime,
} from './words';
import { queryFirst } from './selectors';
import { flatAncestors, flatContains, flatParent, rectOf, shiftOut, tagOf } from './tree';
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
  /** What the rows up to and with this one leave to the next. */
  after: Thread;
  /** Messages up to and with this row. */
  pages: number;
}

/** What a row may take over from the one before: the author shown last; whether that was in a row of its own. */
interface Thread {
  author: string;
  afterHead: boolean;
  headed: boolean;
}
const START: Thread = { author: '', afterHead: false, headed: false };

/** A transcript as messages: rows read, said whose they are, matched with what was known. */
export class Transcript {
  readonly list: RowList;
  readonly book: RoleBook;
  private readonly columns = new Columns();
  private rowOfPage = new WeakMap<PageRow, Row>();
  /** Rises when roles given before may be others now. */
  private answers = 0;
  private readonly kinds = new Map<string, number>();
  known: Known[] = [];
  /** How many messages at the start are as they were when they were taken last. */
  private unchanged = 0;
  private awaited: { text: string; at: number }[] = [];
  private scrolled = 0;
  private movedAt = 0;

  constructor(private readonly options: TranscriptOptions) {
    this.list = new RowList({ ...options, looks: new Looks() });
    this.book = new RoleBook(options.customerName);
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
    this.unresolved += this.measure();
    // While much is to be read, what it means is asked at every doubling only: that is about all rows.
    if (!done && this.known.length > 0 && this.unresolved < Math.max(AT_LEAST, this.known.length))
      return false;
    const { rows, from } = this.list.rows();
    this.from = Math.min(this.from, from);
    if (!this.sayAgain(rows, expired)) return false;
    this.complete ||= done;
    this.unresolved = 0;
    const same = this.resolve(rows, this.from, first);
    this.from = rows.length;
    this.reconcile(same, allOld);
    return done;
  }
  /** Rows before this place are resolved as they stand. */
  private from = 0;

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

  /** New rows only: their place in the width of the list, in one batch. */
  private measure(): number {
    for (const row of this.list.takeGone()) this.columns.remove(row.runs);
    const fresh = this.list.takeFresh();
    if (!fresh.length) return 0;
    const now = this.options.now();
    for (const row of fresh) this.columns.add(row.runs);
    let frame: DOMRect | null = null;
    for (const row of fresh) {
      const signs: RowSigns = {
        kind: 0,
        words: [],
        author: '',
        gaps: null,
        bubble: row.bubble,
        system: false,
      };
      const kind = this.kindOf(row);
      signs.kind = kind;
      if (this.book.needsMeasure(kind)) {
        frame ??= rectOf(this.options.transcript);
        signs.gaps = gapsOf(row, frame);
      }
      row.reading = {
        row,
        version: -1,
        signs,
        page: null,
        dropped: false,
        own: '',
        inherits: false,
        counted: false,
        answers: -1,
        text: '',
        all: '',
        bot: false,
        after: START,
        pages: 0,
      };
      this.say(row.reading, now);
    }
    return fresh.length;
  }

  /** Rows whose columns turned out to be something else are read once more; false if there are more of them. */
  private sayAgain(rows: readonly Row[], expired: () => boolean): boolean {
    if (this.saidVersion === this.columns.version) return true;
    this.from = 0;
    const now = this.options.now();
    let said = 0;
    for (const { reading } of rows) {
      if (reading!.version === this.columns.version) continue;
      if (said > 0 && said % 32 === 0 && expired()) return false;
      this.say(reading!, now);
      said++;
    }
    this.saidVersion = this.columns.version;
    return true;
  }
  private saidVersion = 0;
  private unresolved = 0;

  private kindOf(row: Row): number {
    const name = row.runs.find((r) => r.hint === 'author');
    const id = `${row.kind}|${name ? name.column : ''}`;
    let kind = this.kinds.get(id);
    if (kind === undefined) {
      kind = this.kinds.size + 1;
      this.kinds.set(id, kind);
    }
    return kind;
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
      if (row.head) {
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

  private say(reading: Reading, now: number): void {
    const { row, signs } = reading;
    reading.version = this.columns.version;
    const words = readRow(row.runs, { columns: this.columns, labels: this.options.labels });
    const beside = row.facts.heads();
    const heads = beside.length
      ? readRow([...beside, ...row.runs], { columns: this.columns, labels: this.options.labels })
      : null;
    reading.own = row.facts.author ?? words.author ?? heads?.author ?? '';
    reading.all = words.all;
    reading.text = this.givenText(row) ?? words.text;
    const time = words.time ?? heads?.time;
    reading.sentAt = row.facts.sentAt ?? (time ? clockToday(time, now) : undefined);
    reading.bot = isBotName(reading.own) || row.facts.words.includes('bot');
    signs.author = reading.own;
    // A name seen late: nothing is taken over from the row before any more.
    reading.inherits = false;
    signs.inherited = false;
    signs.words = row.facts.words;
    const all = words.all;
    signs.system =
      row.facts.system ||
      (words.empty && all !== '') ||
      isDayText(all) ||
      isSeparatorText(all) ||
      (words.text === all && isTimeText(all) && !row.bubble);
    signs.event = !reading.own && isEventText(all);
    reading.dropped =
      words.controls ||
      (words.empty && all === '') ||
      (isTypingText(all) && !/^[.…]+$/.test(all)) ||
      row.runs.every((r) => r.hint === 'typing' || r.button);
    if (this.options.messagesIn && !signs.system && !this.isGiven(row)) reading.dropped = true;
    reading.counted = false;
    if (row.head) {
      reading.own ||= nameAndTime(words.all)?.name ?? words.all;
      reading.dropped = true;
    }
  }

  /** The words where a profile says they are. */
  private givenText(row: Row): string | null {
    const { textSelectors } = this.options;
    const places = textSelectors?.length ? queryFirst(row.el, textSelectors) : [];
    if (!places.length) return null;
    const runs = row.runs.filter((r) => places.some((p) => flatContains(p, r.el)));
    const { text } = readRow(runs, { columns: this.columns, labels: this.options.labels });
    return text || null;
  }

  /** The row is, lies in or holds what a profile calls a message. */
  private isGiven(row: Row): boolean {
    const { isMessage, messagesIn } = this.options;
    for (let at: Element | null = row.core, i = 0; at && i < 14; at = flatParent(at), i++) {
      if (isMessage?.(at)) return true;
      if (at === row.el) break;
    }
    return (
      (messagesIn?.(row.el).length ?? 0) > 0 ||
      flatAncestors(row.el)
        .slice(0, 8)
        .some((a) => isMessage?.(a))
    );
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
    this.awaited.push({ text: bare(text), at: this.options.now() });
    if (this.awaited.length > 5) this.awaited.shift();
  }

  /** A row that shows what the agent just sent tells whose all rows like it are. */
  private learn(rows: readonly Row[]): void {
    const now = this.options.now();
    this.awaited = this.awaited.filter((a) => now - a.at < 60_000);
    if (!this.awaited.length) return;
    const knownRows = new Set(this.known.slice(-40).map((k) => k.row));
    for (let i = rows.length - 1; i >= Math.max(0, rows.length - 6); i--) {
      const reading = rows[i]!.reading;
      if (
        !reading ||
        reading.dropped ||
        reading.signs.system ||
        (reading.page && knownRows.has(reading.page))
      )
        continue;
      const at = this.awaited.findIndex((a) => a.text === bare(reading.text));
      if (at < 0) continue;
      this.awaited.splice(at, 1);
      this.book.fix(reading.signs, 'agent', true);
      this.learned = true;
    }
  }
  learned = false;
  /** All rows have been read once. */
  private complete = false;

  correct(messageId: string, role: Role): boolean {
    const row = this.rowOf(messageId);
    const reading = row?.reading;
    if (!reading) return false;
    this.book.fix(reading.signs, role, false);
    this.learned = true;
    return true;
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Room left and right of what is drawn, as parts of the list's width. */
function gapsOf(row: Row, frame: DOMRect): { left: number; right: number } | null {
  let rect: DOMRect = rectOf(row.drawn);
  if (!row.bubble || rect.width > frame.width * 0.9) {
    const run = row.runs.find((r) => r.hint === null && !r.button) ?? row.runs[0];
    const el = run && tagOf(run.el) !== 'br' ? run.el : row.core;
    const range = el.ownerDocument.createRange();
    range.selectNodeContents(el);
    const inner = shiftOut(range.getBoundingClientRect(), el);
    rect = inner.width > 0 ? inner : rectOf(el);
  }
  if (rect.width === 0 || frame.width === 0) return null;
  return { left: (rect.left - frame.left) / frame.width, right: (frame.right - rect.right) / frame.width };
}
