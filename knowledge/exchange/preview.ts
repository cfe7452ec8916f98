import { readMappedTable } from './columns';
import { toPack } from './to-pack';
import type { ImportDraft, Mapping, UnknownTable } from './types';

/** The table with its first row as names, or as cells like the others. */
export function asHeadless(table: UnknownTable, headless: boolean): UnknownTable {
  if (headless === table.headless) return table;
  const { header, sample } = table;
  if (headless) return { ...table, headless, header: header.map(() => ''), sample: [header, ...sample] };
  return {
    ...table,
    headless,
    header: header.map((_, at) => sample[0]?.[at] ?? ''),
    sample: sample.slice(1),
  };
}

/** What the first rows of a table become with these roles. */
export function previewMapping(table: UnknownTable, mapping: Mapping): ImportDraft {
  const { name, header, sample, firstRow, headless } = table;
  const rows = (headless ? sample : [header, ...sample]).map((cells, at) => ({ row: firstRow + at, cells }));
  return toPack(readMappedTable({ rows, skipped: [] }, headless ? -1 : 0, mapping), name, {
    today: '2000-01-01',
  });
}
