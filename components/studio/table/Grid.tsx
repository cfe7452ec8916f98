import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type ComponentProps, type MouseEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { t } from '../../ui/t';
import { CellEditor } from './CellEditor';
import type { GridProps } from './grid-props';
import { useGridKeys } from './use-grid-keys';

const ROW_HEIGHT = 52;
const HEAD_HEIGHT = 34;
/**
 * A table of any length as a spreadsheet has it: only the rows in sight are in the page, one cell has the focus, arrow
 * keys move it (also into the head, where Enter sorts), Enter or F2 edits, Space selects, Shift extends.
 */
export function Grid<R>(props: GridProps<R>) {
  const { rows, keyOf, columns, label, order, onOrder, selection, active, editing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(props);
  const { activeIndex, moved } = keys;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range);
      // The focus must not leave the page with its row.
      if (activeIndex >= 0 && activeIndex < range.count && !places.includes(activeIndex)) {
        places.push(activeIndex);
        places.sort((a, b) => a - b);
      }
      return places;
    },
    [activeIndex],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingEnd: HEAD_HEIGHT,
    rangeExtractor,
  });
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active=true]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  });

  const grid = {
    gridTemplateColumns: `28px ${columns.map((column) => `minmax(0, ${column.width})`).join(' ')}`,
  };
  const allSelected = rows.length > 0 && selection.size >= rows.length;
  const cell = (index: number, column: number) => ({
    tabIndex: keys.isStop(index, column) ? 0 : -1,
    'data-active': keys.isActive(index, column),
    'aria-colindex': column + 2,
  });
  return (
    <Part
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      className="min-h-0 flex-1 overflow-auto border-t border-line"
      onKeyDown={keys.onKeyDown}
    >
      <Part role="rowgroup" className="sticky top-0 z-2 min-w-180 border-b border-line bg-surface text-soft">
        <Part
          role="row"
          aria-rowindex={1}
          className="grid items-stretch text-sm"
          style={{ ...grid, height: HEAD_HEIGHT }}
        >
          <Part
            role="columnheader"
            {...cell(-1, -1)}
            className="flex items-center justify-center"
            onClick={() => keys.toggleAll()}
          >
            <span className="sr-only">{t('edit.selectAll')}</span>
            <Box checked={allSelected} some={selection.size > 0} />
          </Part>
          {columns.map((column, at) => (
            <Part
              key={column.id}
              role="columnheader"
              {...cell(-1, at)}
              aria-sort={order?.column !== column.id ? 'none' : order.down ? 'descending' : 'ascending'}
              data-testid={`sort-${column.id}`}
              className="flex cursor-pointer items-center gap-1 px-2 hover:text-ink"
              onClick={() => {
                keys.go(-1, at);
                onOrder(column.id);
              }}
            >
              {column.name}
              <span aria-hidden="true">{order?.column !== column.id ? '' : order.down ? '↓' : '↑'}</span>
            </Part>
          ))}
        </Part>
      </Part>
      <Part role="rowgroup" className="relative min-w-180" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          const key = keyOf(row);
          const selected = selection.has(key);
          return (
            <Part
              key={key}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selected}
              data-testid="row"
              className={`absolute top-0 left-0 grid w-full items-stretch border-b border-line text-sm ${
                selected ? 'bg-accent-tint' : active?.key === key ? 'bg-hover' : ''
              }`}
              style={{ ...grid, height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            >
              <Part
                role="gridcell"
                {...cell(index, -1)}
                aria-label={t('edit.selectRow')}
                className="flex items-center justify-center"
                onClick={(event: MouseEvent) => keys.select(index, event.shiftKey)}
              >
                <Box checked={selected} />
              </Part>
              {columns.map((column, at) => (
                <Part
                  key={column.id}
                  role="gridcell"
                  {...cell(index, at)}
                  data-column={column.id}
                  aria-readonly={!column.edit}
                  className="relative flex min-w-0 items-center px-2"
                  onMouseDown={(event) => keys.press(event, index, at)}
                  onDoubleClick={() => keys.startEditing(index, at)}
                >
                  {editing && keys.isActive(index, at) && column.edit ? (
                    <CellEditor
                      row={row}
                      spec={column.edit.spec}
                      value={column.edit.value(row)}
                      onDone={(base, value, then) => keys.finish(base, column, value, then)}
                    />
                  ) : (
                    <span className="line-clamp-2 min-w-0" title={column.text(row)}>
                      {column.show?.(row) ?? column.text(row)}
                    </span>
                  )}
                </Part>
              ))}
            </Part>
          );
        })}
      </Part>
    </Part>
  );
}

/**
 * A part of the grid, with the role of its place. No table elements: positioned as these rows are, browsers take their
 * meaning from them.
 */
function Part(props: ComponentProps<'div'>) {
  return <div {...props} />;
}

/** Drawn, not an input: the cell around it is what has the focus and the name. */
function Box({ checked, some = false }: { checked: boolean; some?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-4 place-items-center rounded-sm border text-xs leading-none ${
        checked || some ? 'border-accent bg-accent text-on-accent' : 'border-soft'
      }`}
    >
      {checked ? '✓' : some ? '–' : ''}
    </span>
  );
}
