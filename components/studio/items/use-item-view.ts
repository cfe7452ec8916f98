import { useDeferredValue, useMemo } from 'react';
import type { ItemKind } from '../data';
import type { Row } from '../rows';
import type { GridColumn } from '../table/grid-props';
import { type Order, plain, sortRows } from '../table/sort';

/** What is wanted of a table: words, a pack, a value of the kind's own filter. */
export interface Wanted {
  query: string;
  packId: string;
  /** Of `FILTER_FIELD`; '' for all. */
  value: string;
}

/** The field that rows of a kind are filtered by. */
export const FILTER_FIELD = { script: 'purpose', term: 'domain', entry: 'category' } as const;

const words = new WeakMap<object, string>();

/** What a row is found by. Worked out once: a row that nobody changed stays the same object. */
function wordsOf(item: object): string {
  let found = words.get(item);
  if (found === undefined) {
    const texts = Object.entries(item).flatMap(([field, value]) => {
      if (field === 'id') return [];
      return Array.isArray(value) ? value : [value];
    });
    found = plain(texts.filter((text) => typeof text === 'string').join('\n'));
    words.set(item, found);
  }
  return found;
}

const fieldText = (item: object, field: string) => String((item as Record<string, unknown>)[field] ?? '');

/** The rows that are wanted, in the wanted order. Every word of the query must be somewhere in the row. */
export function useItemView<K extends ItemKind>(
  kind: K,
  rows: readonly Row<K>[],
  columns: readonly GridColumn<Row<K>>[],
  wanted: Wanted,
  order: Order | null,
): readonly Row<K>[] {
  const query = useDeferredValue(wanted.query);
  const { packId, value } = wanted;
  const found = useMemo(() => {
    const parts = plain(query).split(/\s+/).filter(Boolean);
    if (parts.length === 0 && !packId && !value) return rows;
    return rows.filter(
      (row) =>
        (!packId || row.packId === packId) &&
        (!value || fieldText(row.item, FILTER_FIELD[kind]) === value) &&
        parts.every((part) => wordsOf(row.item).includes(part)),
    );
  }, [rows, query, packId, value, kind]);
  const column = columns.find(({ id }) => id === order?.column);
  return useMemo(
    () => (column && order ? sortRows(found, column.text, order.down) : found),
    [found, column, order],
  );
}

/** The values that the kind's filter offers, most frequent first. */
export function useFilterValues(kind: ItemKind, rows: readonly Row[]): string[] {
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { item } of rows) {
      const value = fieldText(item, FILTER_FIELD[kind]);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 200)
      .map(([value]) => value);
  }, [kind, rows]);
}
