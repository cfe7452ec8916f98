import { strFromU8 } from 'fflate';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { Table } from './table';
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
  const strings = sharedStrings(file('xl/sharedStrings.xml'));
  const tables: Table[] = [];
  for (const token of xmlTokens(file(WORKBOOK))) {
    if (token.kind !== 'open' || localName(token.name) !== 'sheet') continue;
    const target = targets.get(attribute(token.attributes, 'r:id') ?? '');
    if (!target || !files.has(target)) continue;
    tables.push({
      ...readSheet(file(target), strings, onProgress),
      name: attribute(token.attributes, 'name'),
    });
  }
  if (tables.length === 0) throw new ImportProblem('bad-sheet');
  return tables;
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

function readSheet(xml: string, strings: readonly string[], onProgress?: (share: number) => void): Table {
  const rows: Table['rows'] = [];
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let value = '';
  let reading = false;
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
        if (column > LIMITS.columns) throw new ImportProblem('too-many-columns', String(LIMITS.columns));
        type = attribute(token.attributes, 't') ?? 'n';
        value = '';
      } else if (name === 'v' || name === 't') reading = !token.empty;
      continue;
    }
    if (name === 'v' || name === 't') reading = false;
    else if (name === 'c') {
      const cell = cellText(type, value, strings);
      characters += cell.length;
      if (characters > LIMITS.textChars) throw new ImportProblem('bomb');
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = cell;
    } else if (name === 'row' && cells.some((cell) => cell.trim())) {
      rows.push({ row, cells });
      if (rows.length > LIMITS.rows) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    }
  }
  return { rows, skipped: [] };
}

function cellText(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return plainText(strings[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  return plainText(value);
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
