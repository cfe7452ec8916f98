import type { ReactNode } from 'react';
import type { FieldSpec, Value } from '../items/fields';
import type { Order } from './sort';

export interface GridColumn<R> {
  id: string;
  name: string;
  /** CSS grid track, e.g. `2fr`. */
  width: string;
  text: (row: R) => string;
  /** Shown instead of the text. */
  show?: (row: R) => ReactNode;
  /** Edited in its cell. */
  edit?: { spec: FieldSpec; value: (row: R) => Value };
}

/** A cell: its row's key, and its column's place; -1 is the box that selects the row. */
export interface Place {
  key: string;
  column: number;
}

export interface GridProps<R> {
  rows: readonly R[];
  keyOf: (row: R) => string;
  columns: readonly GridColumn<R>[];
  /** Names the table for those who don't see it. */
  label: string;
  order: Order | null;
  onOrder: (column: string) => void;
  selection: ReadonlySet<string>;
  onSelection: (selection: ReadonlySet<string>) => void;
  active: Place | null;
  onActive: (place: Place) => void;
  /** The cell being edited is always the active one. */
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onEdit: (row: R, column: GridColumn<R>, value: Value) => void;
  onRemove: () => void;
}

/** The key of the head among the rows. */
export const HEAD = '';
