import { LIMITS } from './limits';
import { readStream } from './ole';
import { ImportProblem } from './problem';
import type { Table } from './table';

/** Records of [MS-XLS] that hold what we want; the rest is passed over. */
const RECORD = {
  bof: 0x809,
  eof: 0x0a,
  password: 0x2f,
  sheet: 0x85,
  strings: 0xfc,
  more: 0x3c,
  sharedLabel: 0xfd,
  label: 0x204,
  number: 0x203,
  rk: 0x27e,
  rks: 0xbd,
  formula: 0x06,
  formulaText: 0x207,
} as const;
const EXCEL_97 = 0x600;

interface Part {
  kind: number;
  start: number;
  end: number;
}

/** The sheets of an .xls of Excel 97 or later, as text. Older ones and those with a password are refused by name. */
export function readOldWorkbook(bytes: Uint8Array): Table[] {
  const stream = readStream(bytes, ['Workbook']);
  if (!stream) throw new ImportProblem('old-excel');
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  try {
    return readSheets(view);
  } catch (error) {
    // A length that points behind the end.
    if (error instanceof RangeError) throw new ImportProblem('bad-sheet');
    throw error;
  }
}

function* parts(view: DataView, from: number): Generator<Part> {
  for (let at = from; at + 4 <= view.byteLength; ) {
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    yield { kind: view.getUint16(at, true), start, end };
    at = end;
  }
}

function readSheets(view: DataView): Table[] {
  const sheets: { name: string; at: number }[] = [];
  let strings: string[] = [];
  let shared: Part[] = [];
  for (const part of parts(view, 0)) {
    if (part.kind === RECORD.bof && view.getUint16(part.start, true) !== EXCEL_97)
      throw new ImportProblem('old-excel');
    if (part.kind === RECORD.password) throw new ImportProblem('old-excel');
    if (part.kind === RECORD.strings) shared = [part];
    else if (part.kind === RECORD.more && shared.length > 0) shared.push(part);
    else if (shared.length > 0) {
      strings = sharedStrings(view, shared);
      shared = [];
    }
    if (part.kind === RECORD.sheet && view.getUint8(part.start + 5) === 0) {
      const wide = (view.getUint8(part.start + 7) & 1) === 1;
      const name = characters(view, part.start + 8, view.getUint8(part.start + 6), wide);
      sheets.push({ name, at: view.getUint32(part.start, true) });
    }
    if (part.kind === RECORD.eof) break;
  }
  return sheets.slice(0, LIMITS.columns).map(({ name, at }) => ({ ...readSheet(view, at, strings), name }));
}

function readSheet(view: DataView, from: number, strings: readonly string[]): Table {
  const grid = new Map<number, string[]>();
  let length = 0;
  const put = (row: number, column: number, text: string) => {
    if (column >= LIMITS.columns) throw new ImportProblem('too-many-columns', String(LIMITS.columns));
    length += text.length;
    if (length > LIMITS.textChars) throw new ImportProblem('bomb');
    const cells = grid.get(row) ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    grid.set(row, cells);
  };
  let formula: { row: number; column: number } | null = null;
  for (const { kind, start, end } of parts(view, from)) {
    if (kind === RECORD.eof) break;
    if (kind === RECORD.formulaText && formula) put(formula.row, formula.column, labelAt(view, start));
    if (
      ![RECORD.sharedLabel, RECORD.label, RECORD.number, RECORD.rk, RECORD.rks, RECORD.formula].includes(
        kind as never,
      )
    ) {
      continue;
    }
    const row = view.getUint16(start, true);
    const column = view.getUint16(start + 2, true);
    if (kind === RECORD.sharedLabel) put(row, column, strings[view.getUint32(start + 6, true)] ?? '');
    else if (kind === RECORD.label) put(row, column, labelAt(view, start + 6));
    else if (kind === RECORD.number) put(row, column, String(view.getFloat64(start + 6, true)));
    else if (kind === RECORD.rk) put(row, column, packedNumber(view.getUint32(start + 6, true)));
    else if (kind === RECORD.rks) {
      for (let at = start + 4, place = column; at + 6 <= end - 2; at += 6, place++) {
        put(row, place, packedNumber(view.getUint32(at + 2, true)));
      }
    } else {
      const isNumber = view.getUint16(start + 12, true) !== 0xffff;
      formula = isNumber ? null : { row, column };
      if (isNumber) put(row, column, String(view.getFloat64(start + 6, true)));
    }
  }
  const rows = [...grid]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row: row + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  return { rows, skipped: [] };
}

/** The workbook's strings; one may be cut between records, and then says anew whether it is wide. */
function sharedStrings(view: DataView, records: readonly Part[]): string[] {
  const strings: string[] = [];
  const count = Math.min(view.getUint32(records[0]!.start + 4, true), LIMITS.rows * 4);
  let record = 0;
  let at = records[0]!.start + 8;
  const turn = () => {
    if (at < records[record]!.end || record + 1 >= records.length) return false;
    record++;
    at = records[record]!.start;
    return true;
  };
  const pass = (bytes: number) => {
    let left = bytes;
    while (left > 0) {
      turn();
      const step = Math.min(left, records[record]!.end - at);
      if (step <= 0) return;
      at += step;
      left -= step;
    }
  };
  while (strings.length < count) {
    turn();
    if (at >= records[record]!.end) break;
    let left = view.getUint16(at, true);
    let flags = view.getUint8(at + 2);
    at += 3;
    const runs = flags & 8 ? view.getUint16(at, true) : 0;
    if (flags & 8) at += 2;
    const reading = flags & 4 ? view.getUint32(at, true) : 0;
    if (flags & 4) at += 4;
    let text = '';
    while (left > 0) {
      if (turn()) flags = view.getUint8(at++);
      const width = flags & 1 ? 2 : 1;
      const fit = Math.min(left, Math.floor((records[record]!.end - at) / width));
      if (fit <= 0) throw new ImportProblem('bad-sheet');
      text += characters(view, at, fit, width === 2);
      at += fit * width;
      left -= fit;
    }
    pass(runs * 4 + reading);
    strings.push(text);
  }
  return strings;
}

function labelAt(view: DataView, at: number): string {
  return characters(view, at + 3, view.getUint16(at, true), (view.getUint8(at + 2) & 1) === 1);
}

function characters(view: DataView, at: number, count: number, wide: boolean): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, count * (wide ? 2 : 1));
  // Narrow ones are the low halves of UTF-16, which Latin-1 is and Windows-1252 (TextDecoder's `latin1`) is not.
  return wide ? new TextDecoder('utf-16le').decode(bytes) : String.fromCharCode(...bytes.subarray(0, count));
}

/** Excel's short form of a number: 30 bits of an integer or of a double, perhaps a hundred times too big. */
function packedNumber(rk: number): string {
  let value: number;
  if (rk & 2) value = (rk | 0) >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, rk & 0xfffffffc, true);
    value = view.getFloat64(0, true);
  }
  return String(rk & 1 ? value / 100 : value);
}
