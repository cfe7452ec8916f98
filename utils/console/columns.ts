import type { Run } from './runs';
import { isStatusText, isTimeText } from './words';

/** What one column holds over all rows read so far. */
interface Column {
  rows: number;
  values: Map<string, number>;
  chars: number;
  longest: number;
  times: number;
}

/** What the columns of a transcript are, learned from all rows: the name column repeats, the time column is times. */
export class Columns {
  private readonly seen = new Map<number, Column>();
  /** Rises when a column turns into another thing than it was believed to be. */
  version = 0;
  private readonly verdicts = new Map<number, boolean>();

  add(runs: readonly Run[]): void {
    const words = runs.filter((r) => r.what === 'words' && !r.button && r.hint !== 'hidden');
    const columns = new Set(words.map((r) => r.column));
    if (columns.size < 2) return;
    const counted: [Column, string][] = [];
    for (const run of words) {
      if (!columns.delete(run.column)) continue;
      let column = this.seen.get(run.column);
      if (!column) {
        column = { rows: 0, values: new Map(), chars: 0, longest: 0, times: 0 };
        this.seen.set(run.column, column);
      }
      if (column.rows > 400) continue;
      column.rows++;
      column.chars += run.text.length;
      column.longest = Math.max(column.longest, run.text.length);
      column.values.set(run.text, (column.values.get(run.text) ?? 0) + 1);
      if (isTimeText(run.text)) column.times++;
      counted.push([column, run.text]);
    }
    this.counted.set(runs, counted);
    for (const run of words) this.judgeName(run, words);
  }

  /** The row is no more, or is read anew: pages that draw all rows again would make any words look like a name. */
  remove(runs: readonly Run[]): void {
    for (const [column, text] of this.counted.get(runs) ?? []) {
      const times = column.values.get(text)! - 1;
      if (times) column.values.set(text, times);
      else column.values.delete(text);
      column.rows--;
      column.chars -= text.length;
      if (isTimeText(text)) column.times--;
    }
    this.counted.delete(runs);
  }
  private readonly counted = new WeakMap<readonly Run[], [Column, string][]>();

  /** A column whose few short texts come again and again beside texts that do not. */
  private judgeName(run: Run, runs: readonly Run[]): void {
    const verdict = this.isName(run, runs);
    const before = this.verdicts.get(run.column);
    this.verdicts.set(run.column, verdict);
    if (before !== undefined && before !== verdict) this.version++;
  }

  isName(run: Run, runs: readonly Run[]): boolean {
    const column = this.seen.get(run.column);
    const verdict =
      !!column &&
      column.rows >= 2 &&
      column.longest <= 48 &&
      column.times < column.rows / 2 &&
      column.values.size <= Math.max(1, column.rows * (column.rows < 6 ? 0.67 : 0.5)) &&
      !this.isSteadier(run, runs);
    return verdict;
  }

  /** A later column of the row repeats even more: then this one is not the name. */
  private isSteadier(run: Run, runs: readonly Run[]): boolean {
    const share = (r: Run) => {
      const c = this.seen.get(r.column);
      return c ? c.values.size / c.rows : 1;
    };
    const at = runs.indexOf(run);
    const later = runs
      .slice(at + 1)
      .filter(
        (r) => r.column !== run.column && r.hint === null && !isTimeText(r.text) && !isStatusText(r.text),
      );
    return later.length > 0 && later.every((r) => share(r) < share(run));
  }

  isTime(run: Run): boolean {
    const column = this.seen.get(run.column);
    return !!column && column.rows >= 3 && column.times >= column.rows * 0.8;
  }
}
