import Papa from 'papaparse';
import type { Entry, Pack, Script, Term } from '../pack/schema';
import type { Gap } from '../store/types';

export interface ExportFile<Content = string> {
  name: string;
  type: string;
  content: Content;
}

/** Columns of a table for people, in their order. */
const COLUMNS = {
  scripts: [
    'id',
    'title',
    'text',
    'shortcut',
    'purpose',
    'stage',
    'emotions',
    'categories',
    'scenes',
    'asks',
    'keywords',
    'tags',
  ],
  glossary: ['id', 'term', 'plain', 'picture', 'aliases', 'domain'],
  knowledge: ['id', 'question', 'answer', 'aliases', 'category', 'tags', 'internal'],
} as const;
export type TableKind = keyof typeof COLUMNS;

/** Header and rows of a table, as text. */
export function columnsOf(kind: TableKind, items: readonly Record<string, unknown>[]): string[][] {
  return [[...COLUMNS[kind]], ...items.map((item) => COLUMNS[kind].map((column) => cell(item[column])))];
}

/**
 * A spreadsheet runs a cell that begins so; leading blanks and full-width signs don't keep it from that
 * (papaparse's own option misses both).
 */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠\t\r]/;
/** The same behind apostrophes of its own, which must not be taken for ours when it comes back. */
const GUARDED = new RegExp(FORMULA.source.replace('^', "^'*"));

/** All packs as one file in our format: a list, or the pack itself if it is one. Fields that we don't know are in it. */
export function exportPacks(packs: readonly Pack[], name: string): ExportFile {
  const data = packs.length === 1 ? packs[0] : packs;
  return { name: `${name}.json`, type: 'application/json', content: `${JSON.stringify(data, null, 2)}\n` };
}

export function exportScriptsCsv(scripts: readonly Script[], name: string): ExportFile {
  return tableCsv(name, COLUMNS.scripts, scripts);
}

export function exportGlossaryCsv(terms: readonly Term[], name: string): ExportFile {
  return tableCsv(name, COLUMNS.glossary, terms);
}

export function exportKnowledgeCsv(entries: readonly Entry[], name: string): ExportFile {
  return tableCsv(name, COLUMNS.knowledge, entries);
}

/** Questions without an answer. Times are UTC, as `YYYY-MM-DD hh:mm`. */
export function exportGapsCsv(gaps: readonly Gap[], name: string): ExportFile {
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const rows = gaps.map(({ question, times, firstAt, lastAt }) => ({
    question,
    answer: '',
    times,
    first: minute(firstAt),
    last: minute(lastAt),
  }));
  // With an empty answer: filled in by a colleague, the file is imported as knowledge once its columns are confirmed.
  return tableCsv(name, ['question', 'answer', 'times', 'first', 'last'], rows);
}

/** Any table for a spreadsheet: a header, and cells that none of them runs as a formula. */
export function tableCsv(
  name: string,
  columns: readonly string[],
  items: readonly Record<string, unknown>[],
): ExportFile {
  const rows = items.map((item) => columns.map((column) => safeCell(cell(item[column]))));
  // The mark in front is for Excel, which reads a CSV without one in the computer's old encoding.
  const content = `\uFEFF${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
  return { name: `${name}.csv`, type: 'text/csv', content };
}

function cell(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return value === undefined || value === null ? '' : String(value);
}

/** A cell that no spreadsheet takes for a formula: an apostrophe in front, as spreadsheets themselves do. */
export function safeCell(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again, so that what was exported comes back as it was. */
export function plainCell(text: string): string {
  return text.startsWith("'") && GUARDED.test(text.slice(1)) ? text.slice(1) : text;
}
