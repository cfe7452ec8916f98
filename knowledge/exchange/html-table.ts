import { htmlToText } from './html-text';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';
import type { Table } from './table';
import { attribute, xmlTokens } from './xml';

/** What many web backends save as `.xls`: an HTML table, or Excel's XML of 2003. */
export function looksLikeHtmlTable(text: string): boolean {
  return /<(?:table|tr|ss:Row|Row)[\s>]/i.test(text.slice(0, 200_000));
}

/** A cell that goes on in the rows below: what it says, and for how many more. */
interface Hanging {
  text: string;
  rows: number;
}

/** Rows and cells of the tables in it, all as one. A cell over several rows says the same in each of them. */
export function readHtmlTables(text: string): Table[] {
  const rows: Table['rows'] = [];
  const hanging = new Map<number, Hanging>();
  let cells: string[] | null = null;
  let cell: string | null = null;
  let about = '';
  let row = 0;
  const put = (value: string) => {
    cells!.push(value);
    if (cells!.length > LIMITS.columns) throw new ImportProblem('too-many-columns', String(LIMITS.columns));
  };
  /** Cells from the rows above that stand where the next one would. */
  const putHanging = () => {
    for (let above = hanging.get(cells!.length); above; above = hanging.get(cells!.length)) {
      if (--above.rows <= 0) hanging.delete(cells!.length);
      put(above.text);
    }
  };
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') {
      if (cell !== null) cell += token.text;
      continue;
    }
    const name = token.name.toLowerCase().replace(/^ss:/, '');
    if (name === 'table') hanging.clear();
    else if (name === 'tr' || name === 'row') {
      if (cells) putHanging();
      if (cells?.some((value) => value.trim())) rows.push({ row, cells });
      cells = token.kind === 'open' ? [] : null;
      if (token.kind === 'open') row++;
      if (rows.length > LIMITS.rows) throw new ImportProblem('too-many-rows', String(LIMITS.rows));
    } else if (name === 'td' || name === 'th' || name === 'cell') {
      if (token.kind === 'open') {
        about = token.attributes;
        const place = whole(about, 'ss:Index', LIMITS.columns);
        while (cells && cells.length < place - 1) {
          putHanging();
          if (cells.length < place - 1) put('');
        }
      }
      if (token.kind === 'open' && !token.empty) cell = '';
      else if (cells) {
        putHanging();
        const value = htmlToText(cell ?? '').replace(/\n{2,}/g, '\n');
        const down = whole(about, 'ss:MergeDown', LIMITS.rows) || whole(about, 'rowspan', LIMITS.rows) - 1;
        if (down > 0) hanging.set(cells.length, { text: value, rows: down });
        put(value);
        const across =
          whole(about, 'ss:MergeAcross', LIMITS.columns) || whole(about, 'colspan', LIMITS.columns) - 1;
        for (let more = 0; more < across; more++) put('');
        cell = null;
      }
    } else if (cell !== null && name === 'br') cell += '<br>';
  }
  return [{ rows, skipped: [] }];
}

/** A count in an attribute; 0 for none, `most` at most. */
function whole(attributes: string, name: string, most: number): number {
  const value = Number(attribute(attributes, name) ?? attribute(attributes, name.toUpperCase()) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
}
