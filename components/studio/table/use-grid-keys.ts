import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import type { Value } from '../items/fields';
import { type GridColumn, type GridProps, HEAD } from './grid-props';

/** Where the focus goes after a cell was edited. */
export type Then = 'stay' | 'down' | 'right' | 'left' | 'away';

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/** Focus, selection and keys of a grid. Row -1 is the head, column -1 the box that selects. */
export function useGridKeys<R>(props: GridProps<R>) {
  const { rows, keyOf, columns, selection, onSelection, active, onActive, editing, onEditing } = props;
  /** The focus follows after the next drawing. */
  const moved = useRef(false);
  /** Where a selection with Shift begins. */
  const anchor = useRef(0);
  const places = useMemo(() => new Map(rows.map((row, index) => [keyOf(row), index])), [rows, keyOf]);
  const activeIndex = !active ? -2 : active.key === HEAD ? -1 : (places.get(active.key) ?? -2);
  // The active row was filtered away or removed: the first one is where Tab leads.
  const stop =
    activeIndex === -2
      ? { index: rows.length > 0 ? 0 : -1, column: 0 }
      : { index: activeIndex, column: active!.column };

  const go = (index: number, column: number) => {
    const row = Math.min(Math.max(index, -1), rows.length - 1);
    const at = Math.min(Math.max(column, -1), columns.length - 1);
    moved.current = true;
    onActive({ key: row < 0 ? HEAD : keyOf(rows[row]!), column: at });
  };
  const range = (from: number, to: number) =>
    rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(keyOf);
  const select = (index: number, extend: boolean) => {
    const next = new Set(selection);
    if (extend) for (const key of range(anchor.current, index)) next.add(key);
    else {
      const key = keyOf(rows[index]!);
      if (!next.delete(key)) next.add(key);
      anchor.current = index;
    }
    onSelection(next);
    go(index, -1);
  };
  const toggleAll = () => onSelection(selection.size >= rows.length ? new Set() : new Set(rows.map(keyOf)));
  const startEditing = (index: number, column: number) => {
    if (index < 0 || !columns[column]?.edit) return;
    onActive({ key: keyOf(rows[index]!), column });
    onEditing(true);
  };
  const finish = (row: R, column: GridColumn<R>, value: Value | undefined, then: Then) => {
    onEditing(false);
    if (value !== undefined) props.onEdit(row, column, value);
    if (then === 'away') return;
    const { index, column: at } = stop;
    go(index + (then === 'down' ? 1 : 0), at + (then === 'right' ? 1 : then === 'left' ? -1 : 0));
  };
  const press = (event: MouseEvent, index: number, column: number) => {
    if (editing && activeIndex === index && active?.column === column) return;
    if (event.shiftKey) {
      event.preventDefault();
      onSelection(new Set(range(Math.max(activeIndex, 0), index)));
      return;
    }
    anchor.current = index;
    go(index, column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The editor in a cell has its own keys; a key that an input method uses is nobody's.
    if ((editing && activeIndex >= 0) || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { index, column } = stop;
    const jump = event.ctrlKey || event.metaKey;
    const steps = new Map<string, () => void>([
      ['ArrowDown', () => go(index + 1, column)],
      ['ArrowUp', () => go(index - 1, column)],
      ['ArrowRight', () => go(index, column + 1)],
      ['ArrowLeft', () => go(index, column - 1)],
      ['PageDown', () => go(index + PAGE, column)],
      ['PageUp', () => go(Math.max(0, index - PAGE), column)],
      ['Home', () => (jump ? go(0, column) : go(index, -1))],
      ['End', () => (jump ? go(rows.length - 1, column) : go(index, columns.length - 1))],
      ['Enter', () => act(index, column)],
      ['F2', () => startEditing(index, column)],
      [' ', () => (index >= 0 ? select(index, event.shiftKey) : act(index, column))],
      ['Delete', () => index >= 0 && props.onRemove()],
      ['Escape', () => onSelection(new Set())],
    ]);
    if (jump && event.key.toLowerCase() === 'a')
      steps.set(event.key, () => onSelection(new Set(rows.map(keyOf))));
    else if (jump && !['Home', 'End'].includes(event.key)) return;
    const step = steps.get(event.key);
    if (!step || (event.altKey && event.key !== ' ')) return;
    event.preventDefault();
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && index >= 0) {
      if (!selection.has(keyOf(rows[index]!))) anchor.current = index;
      const to = Math.max(0, Math.min(rows.length - 1, index + (event.key === 'ArrowDown' ? 1 : -1)));
      onSelection(new Set(range(anchor.current, to)));
      go(to, column);
      return;
    }
    step();
  };
  const act = (index: number, column: number) => {
    if (index >= 0) {
      if (column < 0) select(index, false);
      else startEditing(index, column);
    } else if (column < 0) toggleAll();
    else if (columns[column]) props.onOrder(columns[column].id);
  };

  const isActive = (index: number, column: number) =>
    activeIndex !== -2 && index === activeIndex && column === active?.column;
  const isStop = (index: number, column: number) => index === stop.index && column === stop.column;
  return {
    activeIndex,
    moved,
    onKeyDown,
    go,
    select,
    toggleAll,
    startEditing,
    finish,
    press,
    isActive,
    isStop,
  };
}
