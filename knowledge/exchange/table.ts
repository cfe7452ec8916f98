import Papa from 'papaparse';
import { asText, asWords, isRecord } from './clean';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { SkippedRow } from './types';

/** A sheet or CSV: rows of cells with the number that a spreadsheet shows beside them. */
export interface Table {
  rows: { row: number; cells: string[] }[];
  /** Rows that could not be read as cells. */
  skipped: SkippedRow[];
  /** The sheet's name. */
  name?: string;
}

/** CSV, TSV or semicolons, quoted or not. Rows without any text are no rows. `onProgress` is told the share read. */
export function readCsv(text: string, onProgress?: (share: number) => void): Table {
  const { delimiter, start } = separatorOf(text);
  const table: Table = { rows: [], skipped: [] };
  // A line `sep=;` is a row to whoever counts in the file.
  let row = start > 0 ? 1 : 0;
  Papa.parse<string[]>(text.slice(start), {
    delimiter,
    step({ data: cells, errors, meta }, parser) {
      row++;
      if (row % 2_000 === 0) onProgress?.(meta.cursor / text.length);
      if (cells.length > LIMITS.columns && cells.findLastIndex((cell) => cell.trim()) >= LIMITS.columns) {
        parser.abort();
        throw new ImportProblem('too-many-columns', String(LIMITS.columns));
      }
      if (cells.every((cell) => !cell.trim())) return;
      if (errors.some(({ type }) => type === 'Quotes')) table.skipped.push({ row, reason: 'broken-quotes' });
      else table.rows.push({ row, cells });
      if (table.rows.length > LIMITS.rows + 1) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    },
  });
  return table;
}

/** Excel's own first line `sep=;` says what divides the cells; else it is guessed. */
function separatorOf(text: string): { delimiter: string; start: number } {
  const said = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 20));
  return said ? { delimiter: said[1]!, start: said[0].length } : { delimiter: delimiterOf(text), start: 0 };
}

/** A list of flat records as a table, fields as columns; null if it is something else. Records count from 1. */
export function tableOfRecords(items: readonly unknown[]): Table | null {
  if (items.length === 0 || !items.every(isRecord)) return null;
  const names = new Set<string>();
  for (const item of items) {
    for (const name of Object.keys(item)) names.add(name);
    if (names.size > LIMITS.columns) throw new ImportProblem('too-many-columns', String(LIMITS.columns));
  }
  const header = [...names];
  const rows = items.map((item, index) => ({
    row: index + 1,
    cells: header.map((name) => {
      const value = item[name];
      return Array.isArray(value) ? asWords(value).join(',') : asText(value);
    }),
  }));
  return { rows: [{ row: 0, cells: header }, ...rows], skipped: [] };
}

/** The one that divides the first lines most evenly, quoted parts left out. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 60_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
    .slice(0, 20);
  const [best] = [',', '\t', ';', '|']
    .map((mark) => {
      const counts = lines.map((line) => line.split(mark).length - 1);
      const wanted = counts[0] ?? 0;
      const even = counts.filter((count) => count === wanted).length / Math.max(1, counts.length);
      return { mark, score: wanted === 0 ? 0 : even + Math.min(wanted, 8) / 100 };
    })
    .sort((a, b) => b.score - a.score);
  return best!.score > 0 ? best!.mark : ',';
}
