import { strToU8, zipSync } from 'fflate';
import { columnsOf, type ExportFile, safeCell, type TableKind } from './export';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (ECMA-376) with a sheet for each kind that has items. Every cell is an inline string: a spreadsheet shows
 * what begins with `=` and does not run it.
 */
export function exportWorkbook(
  tables: Partial<Record<TableKind, readonly Record<string, unknown>[]>>,
  name: string,
): ExportFile<Uint8Array<ArrayBuffer>> {
  const sheets = (Object.keys(tables) as TableKind[]).filter((kind) => tables[kind]!.length > 0);
  // A workbook without a sheet is none.
  if (sheets.length === 0) sheets.push('scripts');
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((kind, at) => `<sheet name="${kind}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  sheets.forEach((kind, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = xml(sheetOf(columnsOf(kind, tables[kind] ?? [])));
  });
  return { name: `${name}.xlsx`, type: `${TYPE}.sheet`, content: zipSync(files) as Uint8Array<ArrayBuffer> };
}

function sheetOf(rows: readonly string[][]): string {
  const written = rows.map((cells, row) => {
    const inner = cells.map((cell, column) =>
      cell
        ? `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
        : '',
    );
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML knows no control characters, and no halves of characters; `_x000D_` in a text is Excel's own escape. */
function escaped(text: string): string {
  // An apostrophe before a formula would be taken off when the table is read.
  return (text.startsWith("'") ? safeCell(text) : text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (char) => NAMED[char]!);
}

function xml(body: string): Uint8Array {
  return strToU8(HEAD + body);
}
