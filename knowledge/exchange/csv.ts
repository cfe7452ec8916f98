import Papa from 'papaparse';
import { roleOf } from './header-names';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { Table } from './table';

/** Quotation marks that are never closed, from which reading starts anew on the next line. */
const MAX_RESTARTS = 20;

/** Cells divided by commas, tabs, semicolons and what else people use, quoted or not. Rows without any text are no rows. */
export function readCsv(text: string, onProgress?: (share: number) => void): Table {
  // One kind of line end: tools that join files mix them.
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const { delimiter, start } = separatorOf(plain);
  const table = parse(plain, start, { delimiter }, onProgress);
  if (table.skipped.length === 0 || !plain.includes('\\"')) return table;
  // Programmers' quotation: a backslash before the mark, not the mark twice.
  const escaped = parse(plain, start, { delimiter, escapeChar: '\\' });
  return escaped.skipped.length < table.skipped.length ? escaped : table;
}

function parse(
  text: string,
  start: number,
  config: { delimiter: string; escapeChar?: string },
  onProgress?: (share: number) => void,
): Table {
  const table: Table = { rows: [], skipped: [] };
  // A line `sep=;` is a row to whoever counts in the file.
  let row = start > 0 ? 1 : 0;
  let from = start;
  for (let restarts = 0; from < text.length; restarts++) {
    const begin = from;
    let rowStart = begin;
    let open = -1;
    Papa.parse<string[]>(text.slice(begin), {
      ...config,
      newline: '\n',
      step({ data, errors, meta }, parser) {
        if (errors.some(({ code }) => code === 'MissingQuotes') && restarts < MAX_RESTARTS) {
          open = rowStart;
          parser.abort();
          return;
        }
        row++;
        rowStart = begin + meta.cursor;
        if (row % 2_000 === 0) onProgress?.(rowStart / text.length);
        if (data.length > LIMITS.columns && data.findLastIndex((cell) => cell.trim()) >= LIMITS.columns)
          throw new ImportProblem('too-many-columns', String(LIMITS.columns));
        if (data.every((cell) => !cell.trim() || isRule(cell, config.delimiter))) return;
        const cells = data.map(cellOf);
        if (errors.some(({ type }) => type === 'Quotes'))
          table.skipped.push({ row, reason: 'broken-quotes' });
        else table.rows.push({ row, cells });
        if (table.rows.length > LIMITS.rows + 1)
          throw new ImportProblem('too-many-rows', String(LIMITS.rows));
      },
    });
    if (open < 0) break;
    // A mark that is never closed would swallow the rest of the file: only its own line is lost.
    table.skipped.push({ row: ++row, reason: 'broken-quotes' });
    const end = text.indexOf('\n', open);
    if (end < 0) break;
    from = end + 1;
  }
  return table;
}

/** The line under the header of a table in Markdown. */
function isRule(cell: string, delimiter: string): boolean {
  return delimiter === '|' && /^\s*:?-{3,}:?\s*$/.test(cell);
}

/** `="0123"` is how people keep Excel from making a number of a code. */
function cellOf(cell: string): string {
  return /^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell;
}

/** Excel's own first line `sep=;` says what divides the cells; else it is guessed. */
function separatorOf(text: string): { delimiter: string; start: number } {
  const said = /^"?sep=(.)"?[ \t]*\n/i.exec(text.slice(0, 20));
  if (said) return { delimiter: said[1]!, start: said[0].length };
  const lines = text
    .slice(0, 60_000)
    .replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[^\p{L}\p{N}]/gu, ''))
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 20);
  return { delimiter: delimiterOf(lines), start: 0 };
}

const DELIMITERS = [',', '\t', ';', '|', '||', '，', '；', '^', '~', '\u0001', '::'];
/** Marks that are so common in sentences that only a header of known names makes them delimiters. */
const IN_SENTENCES = ['，', '；', '^', '~', '::'];

/** The one that makes known names of the header; else the one that divides the first lines most evenly. */
function delimiterOf(lines: readonly string[]): string {
  const scores = DELIMITERS.map((mark) => {
    const named = Math.max(
      0,
      ...lines.slice(0, 10).map((line) => {
        const cells = line.split(mark);
        const known = cells.filter((cell) => roleOf(cell)).length;
        return known >= 2 && known >= cells.filter((cell) => cell.trim()).length / 2 ? known : 0;
      }),
    );
    const counts = lines.map((line) => line.split(mark).length - 1);
    const wanted = counts[0] ?? 0;
    const even = counts.filter((count) => count === wanted).length / Math.max(1, counts.length);
    const evenly = wanted === 0 || IN_SENTENCES.includes(mark) ? 0 : even + Math.min(wanted, 8) / 100;
    return { mark, score: named * 10 + evenly };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best!.score > 0 ? best!.mark : ',';
}
