import { strFromU8 } from 'fflate';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { Table } from './table';
import { dateStyles, dateText } from './sheet-dates';
import { attribute, xmlTokens } from './xml';
import { unzip } from './zip';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

export function isWorkbook(names: readonly string[]): boolean {
  return names.includes(WORKBOOK);
}

/** The visible and hidden sheets of an .xlsx in their order, as text: no formula is run, its stored value counts. */
export function readWorkbook(bytes: Uint8Array, onProgress?: (share: number) => void): Table[] {
  const files = unzip(bytes, (name) => name.startsWith('xl/') && /\.(?:xml|rels)$/.test(name));
  const file = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const token of xmlTokens(file(RELATIONS))) {
    if (token.kind !== 'open' || localName(token.name) !== 'Relationship') continue;
    const target = attribute(token.attributes, 'Target') ?? '';
    targets.set(
      attribute(token.attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const book: Book = {
    strings: sharedStrings(file('xl/sharedStrings.xml')),
    dates: dateStyles(file('xl/styles.xml')),
    since1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(file(WORKBOOK).slice(0, 20_000)),
  };
  const tables: Table[] = [];
  for (const token of xmlTokens(file(WORKBOOK))) {
    if (token.kind !== 'open' || localName(token.name) !== 'sheet') continue;
    const target = targets.get(relationOf(token.attributes));
    if (!target || !files.has(target)) continue;
    tables.push({
      ...readSheet(file(target), book, onProgress),
      name: attribute(token.attributes, 'name'),
    });
  }
  if (tables.length === 0) throw new ImportProblem('bad-sheet');
  return tables;
}

/** What the cells of all sheets refer to. */
interface Book {
  strings: readonly string[];
  dates: readonly boolean[];
  since1904: boolean;
}

/** `r:id`, whatever the program calls the namespace. */
function relationOf(attributes: string): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
}

/** The text of each `<si>`: its runs joined, without the reading aids (`rPh`) of Chinese and Japanese. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inText && !inReading) text += token.text;
      continue;
    }
    const name = localName(token.name);
    if (name === 't') inText = token.kind === 'open' && !token.empty;
    else if (name === 'rPh') inReading = token.kind === 'open' && !token.empty;
    else if (name === 'si' && token.kind === 'open') {
      text = '';
      if (token.empty) strings.push('');
    } else if (name === 'si') strings.push(text);
    if (strings.length > LIMITS.rows * 4) throw new ImportProblem('bomb');
  }
  return strings;
}

function readSheet(xml: string, book: Book, onProgress?: (share: number) => void): Table {
  const rows: Table['rows'] = [];
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let style = -1;
  let value = '';
  let reading = false;
  const merged: string[] = [];
  /** The last row as the sheet announces it. */
  let last = 0;
  // Many cells may point to one long shared string.
  let characters = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (reading) value += token.text;
      continue;
    }
    const name = localName(token.name);
    if (token.kind === 'open') {
      if (name === 'dimension') last = Number(attribute(token.attributes, 'ref')?.match(/\d+$/)?.[0] ?? 0);
      else if (name === 'row') {
        if (last > 0 && rows.length % 1_000 === 0) onProgress?.(Math.min(1, row / last));
        row = Number(attribute(token.attributes, 'r')) || row + 1;
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attribute(token.attributes, 'r')) ?? column + 1;
        type = attribute(token.attributes, 't') ?? 'n';
        style = Number(attribute(token.attributes, 's') ?? -1);
        value = '';
      } else if (name === 'mergeCell') {
        const area = attribute(token.attributes, 'ref');
        if (area && merged.length < LIMITS.rows) merged.push(area);
      } else if (name === 'v' || name === 't') reading = !token.empty;
      continue;
    }
    if (name === 'v' || name === 't') reading = false;
    else if (name === 'c') {
      const cell = cellText(type, value, book, style);
      // Whole columns that are only coloured are no cells of ours.
      if (!cell) continue;
      if (column > LIMITS.columns) throw new ImportProblem('too-many-columns', String(LIMITS.columns));
      characters += cell.length;
      if (characters > LIMITS.textChars) throw new ImportProblem('bomb');
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = cell;
    } else if (name === 'row' && cells.some((cell) => cell.trim())) {
      rows.push({ row, cells });
      if (rows.length > LIMITS.rows) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    }
  }
  fillMerged(rows, merged);
  return { rows, skipped: [] };
}

function cellText(type: string, value: string, { strings, dates, since1904 }: Book, style: number): string {
  if (type === 's') return plainText(strings[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type === 'n' && dates[style]) return dateText(value, since1904);
  // ISO 8601, as some programs write it.
  if (type === 'd') return value.replace(/T(?:00:00:00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
  return plainText(value);
}

/**
 * A cell that was merged over several rows says the same for each of them: a group's name beside its scripts. Rows that
 * have nothing but that stay empty. `rows` are in their order.
 */
function fillMerged(rows: Table['rows'], merged: readonly string[]): void {
  // Areas made to overlap a million times fill nothing more.
  let left: number = LIMITS.rows * 2;
  const byRow = new Map(rows.map((one) => [one.row, one.cells]));
  for (const area of merged) {
    const [, from, first, , last] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(area) ?? [];
    const column = (columnOf(from) ?? 0) - 1;
    const text = byRow.get(Number(first))?.[column];
    if (!text || column < 0) continue;
    for (const { cells } of between(rows, Number(first) + 1, Number(last))) {
      if (--left < 0) return;
      while (cells.length < column) cells.push('');
      cells[column] ||= text;
    }
  }
}

/** Rows with these numbers, found without walking over all of them for each merged cell. */
function between(rows: Table['rows'], first: number, last: number): Table['rows'] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && rows[end]!.row <= last) end++;
  return rows.slice(low, end);
}

/** Excel escapes characters that XML can't hold, the carriage return above all, and what looks like its escapes. */
function plainText(value: string): string {
  return value
    .replace(/_x(000D|005F)_/gi, (_, code: string) => (code === '005F' || code === '005f' ? '_' : ''))
    .replace(/\r\n?/g, '\n');
}

/** `AB12` → 28. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference?.match(/^[A-Z]{1,3}/)?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
