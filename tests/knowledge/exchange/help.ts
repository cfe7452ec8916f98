import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { type ImportDraft, ImportProblem, readImport } from '../../../knowledge/exchange';

export const TODAY = '2026-11-21';

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The one draft of a file that needs no questions. */
export function draftOf(content: string | Uint8Array | object, name = 'file.txt'): ImportDraft {
  const bytes =
    content instanceof Uint8Array
      ? content
      : utf8(typeof content === 'string' ? content : JSON.stringify(content));
  const result = readImport({ name, bytes }, { today: TODAY });
  expect(result.kind).toBe('ready');
  if (result.kind !== 'ready') throw new Error('unreachable');
  expect(result.drafts).toHaveLength(1);
  return result.drafts[0]!;
}

export function problemOf(content: string | Uint8Array, name = 'file.txt'): string {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  try {
    readImport({ name, bytes }, { today: TODAY });
  } catch (error) {
    if (error instanceof ImportProblem) return error.id;
    throw error;
  }
  return 'none';
}

/** A workbook as Excel writes it, shared strings and all. */
export function workbook(sheets: Record<string, string[][]>): Uint8Array {
  const strings: string[] = [];
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const letter = (index: number) => String.fromCharCode(65 + index);
  const files: Record<string, Uint8Array> = {};
  const names = Object.keys(sheets);
  names.forEach((name, at) => {
    const rows = sheets[name]!.map((cells, row) => {
      const inner = cells.map((cell, column) => {
        if (!cell) return '';
        strings.push(cell);
        return `<c r="${letter(column)}${row + 1}" t="s"><v>${strings.length - 1}</v></c>`;
      });
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  });
  files['xl/workbook.xml'] = strToU8(
    `<workbook><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  );
  files['xl/sharedStrings.xml'] = strToU8(
    `<sst>${strings.map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r><rPh sb="0" eb="1"><t>dú</t></rPh></si>`).join('')}</sst>`,
  );
  return zipSync(files);
}

/**
 * A workbook of Excel 97 as SheetJS writes it, gzipped: sheet 短语 with 快捷编码, 快捷短语, 快捷短语分组 and three rows,
 * a number as a code, `&#44;` for a comma, wide and narrow strings.
 */
export const OLD_WORKBOOK = new Uint8Array(
  gunzipSync(
    Buffer.from(
      'H4sIAAAAAAACA+2Xz0tUURTHP/fO73HUmbGiXIS8oKwWoaMlhDZJCxGScAgRAp0xcgY1ZZSsRSWmKwv6A9pUBLWqNgXRwqBVEJXLVtouQihwqb64572R0ZVmSNJ84R7uOe97f71zz7n3fv4Um3/4snqBDWjBw6odwl9kU4AuKFFHN2XVtu2C2S5hV2HFtu1Vt3gBn+vPUvl/iolpD1Dwv4n5ABAEQkAYKAMiQDlQAVQ6KYAYEAeqgD3A3tL+2VWlk+3Bi08VconaZBuz1yZ8hTMlRZYECcZop3HL48fRMr52z57Nz9tBF8PkGSDDMMMM/PH4BWymjflPDT7+GrY6fjFO1Z+s387YoWAU/D4y+Y+B0KzCH4AFNC+87+Su8A24xIjJJ6lsIjHWnmJH0CpzSCszh1kFzUqjeIAmxgGZWVxklcjnwnsrslnyGfTmZ881uf5aUknh3RNpiazA9Pha2nwVSx3V/JQW991Q8Kmz5MmRZpCD3kaa2I+yCHe0pU5Q1tGWqsEiSxaL1isWQwxh4e+0GGUUi7kb5vu8JFZY2uDckn1n7RvRK66fJsJjk9HQanF8ceYuXhSKZSbl4AxLslE/esb79t1W192qYfqLqp3vb2lUmjpCqKe9N7sPc4gGGjhNbdfUNY160jfdU44aYZA0Oa5SQ5pR+siRo4bvZp8qVAYf6tHMxdSHjqPdX1LhtRCNrgvRctm8ETSXqZR6TLZwlCDLz37Nnc9cONMj9mNiPy5yUiwTcjFwcEfsU86zQFcUpVbzS1Zk9c5FoaApopIAHU0TlbZGU8L0rGmG6V3TDNPkTI+ucGfqoDZpvmth+122FnbA1TzuugqaYYbcnjzCdBBJtug4r+TFkyzy8xsVMP0bP/UHq+gPFp9kEujZ4BGywfUHnCzVW2TQooX5t/AbIJpFbQAOAAA=',
      'base64',
    ),
  ),
);
