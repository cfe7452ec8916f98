import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Field } from '../ui/Field';
import { t } from '../ui/t';

export interface Column<T> {
  name: string;
  /** CSS grid track, e.g. `2fr`. */
  width: string;
  show: (item: T) => ReactNode;
}

interface ItemTableProps<T> {
  items: readonly T[];
  columns: readonly Column<T>[];
  /** The words that a row is found by. */
  wordsOf: (item: T) => string;
  empty: string;
  testId: string;
  /** Names the table for those who don't see it. */
  label: string;
}

const ROW_HEIGHT = 52;

/** A table of any length: only the rows in sight are in the page. */
export function ItemTable<T>({ items, columns, wordsOf, empty, testId, label }: ItemTableProps<T>) {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(plain(query));
  const words = useMemo(() => items.map((item) => plain(wordsOf(item))), [items, wordsOf]);
  const shown = useMemo(
    () => (wanted ? items.filter((_, index) => words[index]!.includes(wanted)) : items),
    [items, words, wanted],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const grid = { gridTemplateColumns: columns.map((column) => `minmax(0, ${column.width})`).join(' ') };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3" data-testid={testId}>
      <div className="flex flex-wrap items-center gap-3">
        <Field
          label={t('studio.search')}
          labelHidden
          type="search"
          placeholder={t('studio.search')}
          className="w-72 max-w-full"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span className="text-sm text-soft tabular-nums" role="status">
          {t('studio.shown', [String(shown.length), String(items.length)])}
        </span>
      </div>
      {items.length === 0 ? (
        <p className="text-soft">{empty}</p>
      ) : (
        <section
          ref={scroller}
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll it
          tabIndex={0}
          className="min-h-0 flex-1 overflow-auto border-t border-line"
        >
          <table className="block min-w-180" aria-rowcount={shown.length + 1}>
            <thead className="sticky top-0 z-1 block border-b border-line bg-surface text-soft">
              <tr className="grid gap-4 py-1.5 text-left text-sm" style={grid}>
                {columns.map((column) => (
                  <th key={column.name} className="font-normal">
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="relative block" style={{ height: rows.getTotalSize() }}>
              {rows.getVirtualItems().map((row) => (
                <tr
                  key={row.key}
                  aria-rowindex={row.index + 2}
                  className="absolute top-0 left-0 grid w-full items-center gap-4 border-b border-line text-sm"
                  style={{ ...grid, height: ROW_HEIGHT, transform: `translateY(${row.start}px)` }}
                >
                  {columns.map((column) => (
                    <Cell key={column.name}>{column.show(shown[row.index]!)}</Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return (
    <td title={typeof children === 'string' ? children : undefined}>
      <span className="line-clamp-2">{children}</span>
    </td>
  );
}

/** Full-width and half-width, upper and lower case are the same to who searches. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
