import type { PlanRow } from '../merge/plan';
import { type ExportFile, tableCsv } from './export';

/** A dry run or an import as a table: what each row of each file came to, with both wordings, owners and decisions. */
export function reportCsv(rows: readonly (PlanRow & { file: string; decision?: string })[]): ExportFile {
  const columns = [
    'file',
    'row',
    'column',
    'state',
    'decision',
    'list',
    'title',
    'mine',
    'mineOwner',
    'theirs',
    'theirsOwner',
    'base',
    'reason',
    'detail',
  ];
  return tableCsv('report', columns, rows as unknown as Record<string, unknown>[]);
}
