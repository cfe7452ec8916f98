import { Columns } from './columns';
import { readRow } from './read-row';
import { FlatNames } from './flat-names';
import { type Reading, START } from './reading';
import type { RoleBook, RowSigns } from './role-book';
import { clockToday, timeKept } from './row-facts';
import type { Row } from './row';
import { SpokenNames } from './spoken-names';
import { queryFirst } from './selectors';
import type { TranscriptOptions } from './transcript';
import { flatAncestors, flatContains, flatParent, rectOf, shiftOut, tagOf } from './tree';
import {
  isBotBadge,
  isBotName,
  isDayText,
  isDeletedText,
  isEventText,
  isSeparatorText,
  isTimeText,
  isTypingText,
  nameAndTime,
} from './words';

/** What each row says, apart from the rows around it. */
export class RowReader {
  private readonly columns = new Columns();
  private readonly names = new SpokenNames();
  private readonly flat = new FlatNames();
  private readonly kinds = new Map<string, number>();

  constructor(
    private readonly options: TranscriptOptions,
    private readonly book: RoleBook,
  ) {}

  /** Rows that are no more tell nothing of their columns. */
  forget(gone: readonly Row[]): void {
    for (const row of gone) {
      this.columns.remove(row.runs);
      this.names.note(row, null);
      this.flat.forget(row);
    }
  }

  /** New rows: what they say, and their place in the width of the list, in one batch. */
  read(fresh: readonly Row[]): void {
    if (!fresh.length) return;
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
        head: row.head,
        after: START,
        pages: 0,
      };
      this.flat.note(row, signs.gaps?.left ?? null);
      this.say(row.reading, now);
    }
  }

  /** Columns turned out to be something else than was believed when rows were read. */
  get stale(): boolean {
    return this.saidVersion !== this.version;
  }

  /** Rows whose columns turned out to be something else are read once more; false if there are more of them. */
  again(rows: readonly Row[], expired: () => boolean): boolean {
    const now = this.options.now();
    let said = 0;
    for (const { reading } of rows) {
      if (reading!.version === this.version) continue;
      if (said > 0 && said % 32 === 0 && expired()) return false;
      this.say(reading!, now);
      said++;
    }
    this.saidVersion = this.version;
    return true;
  }
  private saidVersion = 0;
  private get version(): number {
    return this.columns.version + this.names.version + this.flat.version;
  }

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

  private say(reading: Reading, now: number): void {
    const { row, signs } = reading;
    const words = readRow(row.runs, { columns: this.columns, labels: this.options.labels });
    const beside = row.facts.heads();
    const heads = beside.length
      ? readRow([...beside, ...row.runs], { columns: this.columns, labels: this.options.labels })
      : null;
    const own = row.facts.author ?? words.author ?? heads?.author ?? '';
    this.names.note(row, own || words.empty || isEventText(words.text) ? null : words.text);
    reading.version = this.version;
    const told = own ? { text: words.text } : this.names.split(words.text, row.lined);
    reading.own = own || (told.name ?? '');
    reading.all = words.all === words.text ? told.text : words.all;
    reading.text = this.givenText(row) ?? told.text;
    const deleted = isDeletedText(reading.text);
    if (deleted) reading.all = reading.text;
    const time = words.time ?? heads?.time ?? told.time;
    const kept = [...beside, ...row.runs].find((r) => r.hint === 'time');
    reading.sentAt =
      row.facts.sentAt ?? (kept && timeKept(kept.el)) ?? (time ? clockToday(time, now) : undefined);
    reading.bot =
      isBotName(reading.own) ||
      row.facts.words.includes('bot') ||
      [...beside, ...row.runs].some(
        (r) => r.what === 'words' && isBotBadge(r.text) && !reading.text.includes(r.text),
      );
    signs.author = reading.own;
    // A name seen late: nothing is taken over from the row before any more.
    reading.inherits = false;
    signs.inherited = false;
    signs.words = row.facts.words;
    const { all } = reading;
    signs.system =
      row.facts.system ||
      (words.empty && all !== '') ||
      isDayText(all) ||
      isSeparatorText(all) ||
      deleted ||
      (reading.text === all && isTimeText(all) && !row.bubble);
    signs.event = !reading.own && isEventText(all);
    reading.dropped =
      words.controls ||
      (words.empty && all === '') ||
      (isTypingText(all) && !/^[.…]+$/.test(all)) ||
      row.runs.every((r) => r.hint === 'typing' || r.button);
    if (this.options.messagesIn && !signs.system && !this.isGiven(row)) reading.dropped = true;
    reading.counted = false;
    reading.head = row.head || this.flat.isName(row);
    if (reading.head) {
      this.book.drop(signs.kind);
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
}

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
