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
