import { isMe } from './words';
import type { Row } from './row';
import { classOf, tagOf } from './tree';

interface Kind {
  rows: number;
  texts: Map<string, number>;
  longest: number;
  /** One of them directly before another: names are followed by what is said. */
  adjacent: boolean;
  /** In bolder, smaller or other type, as "bold|size|colour". */
  type: string;
  left: number;
}

/** Nobody's name is longer, in characters. */
const LONGEST_NAME = 32;

/**
 * Flat lists whose children are name, words, name, words, without saying which is which: the kind of child whose few
 * short texts come again and again, never two in a row, in another type than what follows at the same edge.
 */
export class FlatNames {
  private readonly kinds = new Map<number, Kind>();
  private readonly noted = new Map<Row, string>();
  private believed = -1;
  /** Rises when the answer becomes another one. */
  version = 0;

  /** @param left where the row's words begin, as a part of the list's width; null = not measured */
  note(row: Row, left: number | null): void {
    const run = row.runs[0];
    if (!run || row.runs.length > 1 || run.what !== 'words' || row.bubble || row.head) return;
    let kind = this.kinds.get(row.kind);
    if (!kind) {
      const type = `${run.bold}|${run.size}|${run.color}`;
      kind = { rows: 0, texts: new Map(), longest: 0, adjacent: false, type, left: left ?? 0 };
      this.kinds.set(row.kind, kind);
    }
    kind.rows++;
    kind.texts.set(run.text, (kind.texts.get(run.text) ?? 0) + 1);
    kind.longest = Math.max(kind.longest, run.text.length);
    const next = row.el.nextElementSibling;
    kind.adjacent ||= !!next && tagOf(next) === tagOf(row.el) && classOf(next) === classOf(row.el);
    this.noted.set(row, run.text);
    this.settle();
  }

  forget(row: Row): void {
    const text = this.noted.get(row);
    const kind = this.kinds.get(row.kind);
    if (text === undefined || !kind) return;
    this.noted.delete(row);
    kind.rows--;
    const times = kind.texts.get(text)! - 1;
    if (times) kind.texts.set(text, times);
    else kind.texts.delete(text);
  }

  isName(row: Row): boolean {
    return row.kind === this.believed && this.noted.has(row);
  }

  private settle(): void {
    // Names found once stay names while they come again.
    const kept = this.kinds.get(this.believed);
    if (kept && !kept.adjacent && kept.longest <= LONGEST_NAME) return;
    const name = [...this.kinds].find(([, kind]) => this.areNames(kind))?.[0] ?? -1;
    if (name !== this.believed) this.version++;
    this.believed = name;
  }

  private areNames(kind: Kind): boolean {
    if (kind.rows < 3 || kind.adjacent || kind.longest > LONGEST_NAME) return false;
    const again = kind.texts.size <= kind.rows * 0.67 || [...kind.texts.keys()].some(isMe);
    return (
      again &&
      [...this.kinds.values()].some(
        (other) =>
          other !== kind &&
          other.type !== kind.type &&
          other.rows >= kind.rows &&
          other.texts.size > kind.texts.size &&
          Math.abs(other.left - kind.left) < 0.04,
      )
    );
  }
}
