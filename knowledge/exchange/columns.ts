import { asWords } from './clean';
import { plainCell } from './export';
import { normaliseHeader, roleOf } from './header-names';
import { htmlToText, looksLikeHtml } from './html-text';
import { type Converted, fromMustache, fromZammad } from './placeholders';
import type { Table } from './table';
import type { ColumnRole, Found, FormatId, Mapping, Reading, SkippedRow } from './types';
import { unescapeXml } from './xml';

interface TableFormat {
  id: FormatId;
  /** Columns without which it is something else. */
  needs: string[];
  columns: Partial<
    Record<
      'text' | 'title' | 'shortcut' | 'group' | 'tags' | 'keywords' | 'key' | 'language' | 'active',
      string
    >
  >;
  /** Columns of the format that say nothing to us. */
  idle?: string[];
  html?: boolean;
  convert?: (text: string) => Converted;
}

/** The formats of `shared/docs/import-formats.md` that are tables, by their header; the first that fits. */
const FORMATS: TableFormat[] = [
  {
    id: 'qianniu',
    needs: ['快捷短语编码', '快捷短语'],
    columns: { shortcut: '快捷短语编码', text: '快捷短语', group: '快捷短语分组' },
  },
  {
    id: 'merchant-client',
    needs: ['快捷编码', '快捷短语'],
    columns: { shortcut: '快捷编码', text: '快捷短语', group: '快捷短语分组' },
    // `&#44;` is a comma, `&#13;` a line end.
    convert: (text) => ({ text: unescapeXml(text).replace(/\r\n?/g, '\n') }),
  },
  {
    id: 'speech-repo',
    needs: ['内容', '类型', '标签'],
    columns: { text: '内容', group: '类型', tags: '标签' },
  },
  {
    id: 'speech-repo',
    needs: ['内容', '分类', '标签'],
    columns: { text: '内容', group: '分类', tags: '标签' },
  },
  {
    id: 'briskine',
    needs: ['title', 'shortcut', 'body'],
    columns: { key: 'id', title: 'title', shortcut: 'shortcut', tags: 'tags', text: 'body' },
    idle: ['subject', 'cc', 'bcc', 'to'],
    html: true,
    convert: fromMustache,
  },
  {
    id: 'liveperson',
    needs: ['item id', 'text'],
    columns: {
      key: 'item id',
      language: 'language',
      title: 'title',
      text: 'text',
      group: 'categories',
      shortcut: 'hot keys',
    },
  },
  {
    id: 'zammad',
    needs: ['name', 'keywords', 'content'],
    columns: { title: 'name', keywords: 'keywords', text: 'content', active: 'active' },
    idle: ['note'],
    html: true,
    convert: fromZammad,
  },
  { id: 'tars', needs: ['short_code', 'content'], columns: { shortcut: 'short_code', text: 'content' } },
];

/** Columns of our own export that are more than a mapping says (`knowledge/exchange/export-csv.ts`). */
const OWN_MARKS = [
  'id',
  'purpose',
  'stage',
  'emotions',
  'categories',
  'scenes',
  'asks',
  'domain',
  'internal',
];

/** Reads a table that is one of the known formats, or null. The header may stand below a title line. */
export function readKnownTable(table: Table): Reading | null {
  for (let index = 0; index < Math.min(10, table.rows.length); index++) {
    const header = table.rows[index]!.cells.map(normaliseHeader);
    const format = FORMATS.find((candidate) => candidate.needs.every((name) => header.includes(name)));
    if (format) return readRows(table, index, format);
  }
  return null;
}

function readRows(table: Table, headerIndex: number, format: TableFormat): Reading {
  const header = table.rows[headerIndex]!.cells;
  const names = header.map(normaliseHeader);
  const known = new Set([...Object.values(format.columns), ...(format.idle ?? [])]);
  const found: Found[] = [];
  const skipped: SkippedRow[] = [...table.skipped];
  for (const { row, cells } of table.rows.slice(headerIndex + 1)) {
    const cell = (part: keyof TableFormat['columns']) => {
      const name = format.columns[part];
      const at = name === undefined ? -1 : names.indexOf(name);
      return at < 0 ? '' : (cells[at] ?? '').trim();
    };
    if (isHeaderAgain(header, cells)) {
      skipped.push({ row, reason: 'header-again' });
      continue;
    }
    const surplus = cells.slice(header.length).some((value) => value.trim());
    if (surplus) skipped.push({ row, reason: 'too-many-cells', detail: String(header.length) });
    else if (/^(?:false|0|no|否|inactive)$/i.test(cell('active'))) skipped.push({ row, reason: 'inactive' });
    else {
      const raw = cell('text');
      const plain = format.html || looksLikeHtml(raw) ? htmlToText(raw) : raw;
      const converted: Converted = format.convert?.(plain) ?? { text: plain };
      if ('refused' in converted) {
        skipped.push({ row, reason: converted.refused, detail: converted.detail });
        continue;
      }
      found.push({
        row,
        kind: 'script',
        ...converted,
        title: cell('title'),
        // One LivePerson id stands once for every language.
        key: [cell('key'), cell('language')].filter(Boolean).join(':'),
        shortcut: cell('shortcut'),
        group: cell('group'),
        tags: asWords(cell('tags')),
        keywords: asWords(cell('keywords')),
        extra: extraCells(header, cells, (at) => known.has(names[at]!)),
      });
    }
  }
  const named = (part: 'text' | 'title' | 'shortcut') =>
    header[names.indexOf(format.columns[part] ?? '')]?.trim();
  const columns = { text: named('text'), title: named('title'), shortcut: named('shortcut') };
  return { format: format.id, found, skipped, columns };
}

/** A role for each column by its name; what has none is `keep`. Null if there is no header that we can make out. */
export function guessMapping(table: Table): { headerIndex: number; mapping: Mapping; sure: boolean } | null {
  for (let index = 0; index < Math.min(10, table.rows.length); index++) {
    const header = table.rows[index]!.cells.map(normaliseHeader);
    const taken = new Set<ColumnRole>();
    const mapping = header.map((name) => {
      const role = roleOf(name, taken);
      if (!role) return 'keep';
      taken.add(role);
      return role;
    });
    if (!isComplete(mapping)) continue;
    const unknown = header.filter((name, at) => mapping[at] === 'keep' && name && !OWN_MARKS.includes(name));
    return { headerIndex: index, mapping, sure: unknown.length === 0 };
  }
  return null;
}

/** Whether a mapping says enough to make scripts, terms or entries of the rows. */
export function isComplete(mapping: Mapping): boolean {
  return kindOf(mapping) !== null;
}

function kindOf(mapping: Mapping): Found['kind'] | null {
  const has = (role: ColumnRole) => mapping.includes(role);
  if (has('term') && (has('plain') || has('text'))) return 'term';
  if (has('question') && (has('answer') || has('text'))) return 'entry';
  return has('text') ? 'script' : null;
}

/** Reads a table by a mapping, the user's or a sure guess. */
export function readMappedTable(table: Table, headerIndex: number, mapping: Mapping): Reading {
  const kind = kindOf(mapping) ?? 'script';
  const header = headerIndex < 0 ? [] : table.rows[headerIndex]!.cells;
  const width = Math.max(header.length, mapping.length);
  const found: Found[] = [];
  const skipped: SkippedRow[] = [...table.skipped];
  for (const { row, cells } of table.rows.slice(headerIndex + 1)) {
    const cell = (...roles: ColumnRole[]) => {
      const at = mapping.findIndex((role, column) => roles.includes(role) && (cells[column] ?? '').trim());
      return at < 0 ? '' : plainCell(cells[at]!.trim());
    };
    if (header.length > 0 && isHeaderAgain(header, cells)) {
      skipped.push({ row, reason: 'header-again' });
      continue;
    }
    if (cells.slice(width).some((value) => value.trim())) {
      skipped.push({ row, reason: 'too-many-cells', detail: String(width) });
      continue;
    }
    const marks: Record<string, string> = {};
    header.forEach((name, at) => {
      const mark = normaliseHeader(name);
      if (mapping[at] === 'keep' && OWN_MARKS.includes(mark) && cells[at]?.trim())
        marks[mark] = cells[at]!.trim();
    });
    const raw =
      kind === 'term' ? cell('plain', 'text') : kind === 'entry' ? cell('answer', 'text') : cell('text');
    found.push({
      row,
      kind,
      text: looksLikeHtml(raw) ? htmlToText(raw) : raw,
      title: kind === 'term' ? cell('term') : kind === 'entry' ? cell('question') : cell('title'),
      key: marks.id,
      shortcut: cell('shortcut'),
      group: cell('group'),
      tags: asWords(cell('tags')),
      keywords: asWords(cell('keywords', 'aliases')),
      picture: cell('picture'),
      marks,
      extra: extraCells(
        header,
        cells,
        (at) => mapping[at] !== 'keep' || OWN_MARKS.includes(normaliseHeader(header[at]!)),
      ),
    });
  }
  const named = (...roles: ColumnRole[]) => header[mapping.findIndex((role) => roles.includes(role))]?.trim();
  const columns = {
    text:
      kind === 'term' ? named('plain', 'text') : kind === 'entry' ? named('answer', 'text') : named('text'),
    title: kind === 'term' ? named('term') : kind === 'entry' ? named('question') : named('title'),
    shortcut: named('shortcut'),
    picture: named('picture'),
  };
  return { format: 'table', found, skipped, columns };
}

/** Files that were joined have their header more than once. */
function isHeaderAgain(header: readonly string[], cells: readonly string[]): boolean {
  let alike = 0;
  for (const [at, cell] of cells.entries()) {
    const name = normaliseHeader(cell);
    if (!name) continue;
    if (name !== normaliseHeader(header[at] ?? '')) return false;
    alike++;
  }
  return alike >= Math.min(2, header.filter((name) => name.trim()).length);
}

/** TextExpander's CSV has no header: abbreviation, content, perhaps a label. */
export function readHeadless(table: Table): Reading | null {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  if (width < 2 || width > 3 || table.rows.length === 0) return null;
  const fits = table.rows.filter(
    ({ cells }) => /^\S{1,30}$/.test(cells[0]!.trim()) && (cells[1] ?? '').trim(),
  );
  const longer = table.rows.filter(({ cells }) => (cells[1] ?? '').length > cells[0]!.length);
  if (fits.length < table.rows.length * 0.9 || longer.length < table.rows.length * 0.6) return null;
  const reading = readMappedTable(table, -1, ['shortcut', 'text', 'title']);
  return { ...reading, format: 'textexpander' };
}

function extraCells(
  header: string[],
  cells: string[],
  known: (at: number) => boolean,
): Record<string, string> | undefined {
  const extra: [string, string][] = [];
  header.forEach((name, at) => {
    const value = cells[at]?.trim();
    if (value && name.trim() && !known(at)) extra.push([name.trim().slice(0, 100), value]);
  });
  return extra.length ? Object.fromEntries(extra) : undefined;
}
