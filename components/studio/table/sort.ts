/** How a table is ordered: by a column's text, up or down; null: as it comes. */
export interface Order {
  column: string;
  down: boolean;
}

/**
 * Rows in order of their texts, those without one last either way. Chinese by sound, as people look things up; beyond
 * `EXACT` rows by code points, because sounds of 100,000 texts take seconds.
 */
export function sortRows<R>(rows: readonly R[], textOf: (row: R) => string, down: boolean): R[] {
  const compare = rows.length > EXACT ? byCode : COLLATOR.compare;
  const keyed = rows.map((row) => ({ row, text: textOf(row).slice(0, COMPARED) }));
  keyed.sort((a, b) => {
    if (!a.text || !b.text) return a.text ? -1 : b.text ? 1 : 0;
    return down ? compare(b.text, a.text) : compare(a.text, b.text);
  });
  return keyed.map(({ row }) => row);
}

const EXACT = 30_000;
/** Characters that decide. */
const COMPARED = 40;
const COLLATOR = new Intl.Collator(['zh-CN', 'en'], { numeric: true, sensitivity: 'base' });
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Full-width and half-width, upper and lower case are the same to who searches. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
