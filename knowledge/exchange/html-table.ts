import { htmlToText } from './html-text';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { Table } from './table';
import { xmlTokens } from './xml';

/** What many web backends save as `.xls`: an HTML table, or Excel's XML of 2003. */
export function looksLikeHtmlTable(text: string): boolean {
  return /<(?:table|tr|ss:Row|Row)[\s>]/i.test(text.slice(0, 200_000));
}

/** Rows and cells of the tables in it, all as one. */
export function readHtmlTables(text: string): Table[] {
  const rows: Table['rows'] = [];
  let cells: string[] | null = null;
  let cell: string | null = null;
  let row = 0;
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') {
      if (cell !== null) cell += token.text;
      continue;
    }
    const name = token.name.toLowerCase().replace(/^ss:/, '');
    if (name === 'tr' || name === 'row') {
      if (cells?.some((value) => value.trim())) rows.push({ row, cells });
      cells = token.kind === 'open' ? [] : null;
      if (token.kind === 'open') row++;
      if (rows.length > LIMITS.rows) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    } else if (name === 'td' || name === 'th' || name === 'cell') {
      if (token.kind === 'open' && !token.empty) cell = '';
      else if (cells) {
        cells.push(htmlToText(cell ?? '').replace(/\n{2,}/g, '\n'));
        if (cells.length > LIMITS.columns)
          throw new ImportProblem('too-many-columns', String(LIMITS.columns));
        cell = null;
      }
    } else if (cell !== null && name === 'br') cell += '<br>';
  }
  return [{ rows, skipped: [] }];
}
