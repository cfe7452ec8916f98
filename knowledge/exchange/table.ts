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
