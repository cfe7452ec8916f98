import { parseAllDocuments } from 'yaml';
import { readAlfred } from './alfred';
import { checkDepth, cleanData, isRecord } from './clean';
import { guessMapping, readHeadless, readKnownTable, readMappedTable } from './columns';
import { readCsv } from './csv';
import { decode } from './decode';
import { readEspanso } from './espanso';
import { looksLikeHtmlTable, readHtmlTables } from './html-table';
import { LIMITS } from './limits';
import { readFlatObject, readList } from './lists';
import { readOldWorkbook } from './old-sheet';
import { isCompound } from './ole';
import { isOwnPack, readOwnPack } from './own-pack';
import { ImportProblem } from './problem';
import { isWorkbook, readWorkbook } from './sheet';
import { type Table, tableOfRecords } from './table';
import { looksLikePlist, readTextExpander } from './textexpander';
import { toPack } from './to-pack';
import type { ImportDraft, ImportResult, Mapping, Reading, UnknownTable } from './types';
import { isZip, unzip, zipNames } from './zip';

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

export interface ImportOptions {
  /** `YYYY-MM-DD`, the version of packs made from foreign files. */
  today: string;
  /** Roles of a table's columns as the user set them. */
  mapping?: Mapping;
  /** With a mapping: whether the first row is no header; left out, it is guessed. */
  headless?: boolean;
  /** Told the share of the file that is read, 0–1; not more often than every thousand rows. */
  onProgress?: (share: number) => void;
}

/** Rows are read in the first half of the work, and get their shape in the second. */
const halves = ({ onProgress }: ImportOptions) => ({
  first: onProgress && ((share: number) => onProgress(share / 2)),
  second: onProgress && ((share: number) => onProgress(0.5 + share / 2)),
});
const later = (options: ImportOptions): ImportOptions => ({ ...options, onProgress: halves(options).second });

/**
 * Reads any supported file, by what is in it and not by its name. Changes nothing; throws `ImportProblem` for a file
 * that can't be used at all.
 */
export function readImport(file: ImportFile, options: ImportOptions): ImportResult {
  try {
    return read(file, options);
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    // A parser that ran out of stack or memory on a file made for that.
    if (error instanceof RangeError) throw new ImportProblem('bomb');
    throw error;
  }
}

function read({ name, bytes }: ImportFile, options: ImportOptions): ImportResult {
  if (bytes.length === 0) throw new ImportProblem('empty');
  if (bytes.length > LIMITS.fileBytes) throw new ImportProblem('too-large', `${LIMITS.fileBytes / 1e6} MB`);
  if (isCompound(bytes)) return readTables(readOldWorkbook(bytes), name, options);
  if (isZip(bytes)) return readArchive({ name, bytes }, options);
  const { text, encoding } = decode(bytes);
  const result = readText(text, name, options);
  if (result.kind === 'needs-mapping') result.table.encoding = encoding;
  else for (const draft of result.drafts) draft.encoding = encoding;
  return result;
}

function readArchive({ name, bytes }: ImportFile, options: ImportOptions): ImportResult {
  const names = zipNames(bytes);
  if (isWorkbook(names)) return readTables(readWorkbook(bytes, halves(options).first), name, options);
  const files = unzip(bytes, (entry) => /\.(?:json|ya?ml|csv|tsv|txt|textexpander)$/i.test(entry));
  const alfred = readAlfred(files);
  if (alfred) return ready([toPack(alfred, name, later(options))]);
  // A folder of packs: every file must be one that needs no questions.
  const drafts = [...files].flatMap(([entry, content]) => {
    const result = read({ name: entry.split('/').at(-1)!, bytes: content }, options);
    if (result.kind !== 'ready') throw new ImportProblem('unknown-format', entry);
    return result.drafts;
  });
  if (drafts.length === 0) throw new ImportProblem('unknown-format');
  return ready(drafts);
}

/** Pasted cells or the text of a file. */
export function readText(text: string, name: string, options: ImportOptions): ImportResult {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const data = readJson(text);
    // `[customer] hello` is a line of text and no JSON; a real JSON file with a slip in it is told so.
    if (data !== undefined) return readData(data, name, options);
    if (!/\.csv$/i.test(name)) throw new ImportProblem('bad-json', jsonSlip(text));
  }
  if (start.startsWith('<')) {
    if (looksLikePlist(text)) return ready([toPack(readTextExpander(text), name, later(options))]);
    if (looksLikeHtmlTable(text)) return readTables(readHtmlTables(text), name, options);
    throw new ImportProblem('unknown-format');
  }
  if (/^\s*(?:---|#|%YAML|[\w"'-]+\s*:(?:\s|$))/.test(text.slice(0, 2_000)) && looksLikeYaml(text)) {
    return readData(readYaml(text), name, options);
  }
  return readTables([readCsv(text, halves(options).first)], name, options);
}

/** Parsed JSON or YAML, by its shape. */
function readData(data: unknown, name: string, options: ImportOptions): ImportResult {
  if (isOwnPack(data)) return ready([readOwnPack(data)]);
  if (Array.isArray(data)) {
    if (data.length > LIMITS.rows) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    if (data.length > 0 && data.every(isOwnPack)) return ready(data.map(readOwnPack));
    const reading = readList(data);
    if (reading) return fromReading(reading, name, options);
    const table = tableOfRecords(data);
    if (table) return readTables([table], name, options);
  }
  if (isRecord(data)) {
    if (Array.isArray(data.matches) || Array.isArray(data.global_vars))
      return fromReading(readEspanso(data), name, options);
    // The list may be under any name, `macros`, `payload`, and inside others: `data.list`.
    const lists = listsIn(data);
    for (const list of lists) {
      if (list.length > 0 && list.every(isOwnPack)) return ready(list.map(readOwnPack));
      const reading = readList(list);
      if (reading) return fromReading(reading, name, options);
    }
    const tables = lists.map(tableOfRecords).filter((table) => table !== null);
    if (tables.length > 0) return readTables(tables, name, options);
    const single = readList([data]) ?? readFlatObject(data);
    if (single) return fromReading(single, name, options);
    // Records by their names, `{"hi": {"text": "…"}}`: only with fields that people call so, or any settings file would do.
    const records = Object.entries(data).map(([key, value]) => isRecord(value) && { key, ...value });
    const table = records.every(Boolean) ? tableOfRecords(records) : null;
    if (table && guessMapping(table)) return readTables([table], name, options);
  }
  throw new ImportProblem('unknown-format');
}

/** Lists of records in an object, the outer ones first. */
function listsIn(data: Record<string, unknown>, depth = 0): unknown[][] {
  const values = Object.values(data);
  const here = values.filter((value): value is unknown[] => Array.isArray(value));
  const deeper = depth < 4 ? values.filter(isRecord).flatMap((value) => listsIn(value, depth + 1)) : [];
  return [...here, ...deeper];
}

function readTables(tables: Table[], name: string, options: ImportOptions): ImportResult {
  const filled = tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) throw new ImportProblem('empty');
  const drafts: ImportDraft[] = [];
  for (const table of filled) {
    const sheet = filled.length > 1 && table.name ? `${name.replace(/\.[^.]+$/, '')} · ${table.name}` : name;
    const guess = guessMapping(table);
    const headless = options.headless ?? (!guess && !looksLikeHeader(table.rows[0]!.cells));
    const reading =
      readKnownTable(table) ??
      (options.mapping
        ? readMappedTable(table, headless ? -1 : (guess?.headerIndex ?? 0), options.mapping)
        : null) ??
      (guess?.sure && !headless ? readMappedTable(table, guess.headerIndex, guess.mapping) : null) ??
      (guess ? null : readHeadless(table));
    if (reading) {
      drafts.push(toPack(reading, sheet, later(options)));
      continue;
    }
    // Of several sheets the ones that nobody can name are mostly notes; a single one is asked about.
    if (filled.length > 1 && (drafts.length > 0 || table !== filled.at(-1))) continue;
    return { kind: 'needs-mapping', table: askAbout(table, sheet, guess, headless) };
  }
  return ready(drafts);
}

function askAbout(
  table: Table,
  name: string,
  guess: ReturnType<typeof guessMapping>,
  headless: boolean,
): UnknownTable {
  const headerIndex = headless ? -1 : (guess?.headerIndex ?? 0);
  const rows = table.rows.slice(headerIndex + 1);
  const width = Math.max(...table.rows.slice(0, 200).map(({ cells }) => cells.length));
  const names = headless ? [] : table.rows[headerIndex]!.cells;
  const header = Array.from({ length: Math.max(width, names.length) }, (_, at) => names[at] ?? '');
  return {
    name,
    header,
    firstRow: table.rows[Math.max(0, headerIndex)]!.row,
    headless,
    sample: rows.slice(0, 8).map(({ cells }) => cells),
    // A list of phrases, one a line, is what a single column mostly is.
    guess: guess?.mapping ?? header.map((_, at) => (at === 0 && header.length === 1 ? 'text' : 'keep')),
  };
}

/** A first row of names: short ones, all different, none a sentence. */
function looksLikeHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter(Boolean);
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 16 && !/[。！？，,.!?：:{}]/.test(name)) &&
    new Set(names).size === names.length
  );
}

function fromReading(reading: Reading, name: string, options: ImportOptions): ImportResult {
  return ready([toPack(reading, name, later(options))]);
}

function ready(drafts: ImportDraft[]): ImportResult {
  return { kind: 'ready', drafts };
}

/** JSON, or JSON Lines; undefined if it is neither. */
function readJson(text: string): unknown {
  checkDepth(text);
  try {
    return cleanData(JSON.parse(text));
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
  }
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length < 2 || lines.length > LIMITS.rows) return undefined;
  try {
    return cleanData(lines.map((line) => JSON.parse(line)));
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    return undefined;
  }
}

function jsonSlip(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const line = String(error).match(/line (\d+)/)?.[1];
    const position = String(error).match(/position (\d+)/)?.[1];
    return line ?? (position ? String(text.slice(0, Number(position)).split('\n').length) : '');
  }
}

/** A mapping at the top, and no line of cells before it. */
function looksLikeYaml(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() && !/^\s*(?:#|---|%YAML)/.test(line)) ?? '';
  return /^[\w"'-]+\s*:(?:\s|$)/.test(first);
}

function readYaml(text: string): unknown {
  if (text.length > LIMITS.yamlChars)
    throw new ImportProblem('too-large', `${LIMITS.yamlChars / 1e6} MB YAML`);
  checkYamlDepth(text);
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: true });
  const first = documents[0];
  if (!first || !('toJS' in first)) throw new ImportProblem('empty');
  const error = documents.flatMap((document) => ('errors' in document ? document.errors : []))[0];
  if (error) throw new ImportProblem('bad-yaml', String(error.linePos?.[0].line ?? ''));
  try {
    const values = documents.map((document) =>
      cleanData(document.toJS({ maxAliasCount: LIMITS.yamlAliases })),
    );
    return values.length === 1 ? values[0] : values;
  } catch (problem) {
    if (problem instanceof ReferenceError) throw new ImportProblem('bomb');
    throw problem;
  }
}

/** Flow lists and `- - - -` deeper than any file of ours, before the recursive parser meets them. */
function checkYamlDepth(text: string): void {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '[' || char === '{') run++;
    else if (char === '-' && /\s/.test(text[at + 1] ?? '')) run++;
    else if (char === ']' || char === '}' || char === '\n') run = 0;
    if (run > LIMITS.depth) throw new ImportProblem('too-deep', String(LIMITS.depth));
  }
}
