import { useSyncExternalStore } from 'react';
import { onLibraryChanged } from '../../utils/platform/panel-platform';
import { type ItemKind, type Items, readByKeys, readItems } from './data';

/** A script, term or entry with its pack. A row that nobody changed stays the same object. */
export type Row<K extends ItemKind = ItemKind> = Items[K][number];

export type Rows<K extends ItemKind> = 'loading' | 'failed' | readonly Row<K>[];

interface Held {
  rows: 'loading' | 'failed' | readonly Row[];
  /** Counts readings from the start, so that a slow one never covers a newer one. */
  turn: number;
  reading: boolean;
}

const held: Partial<Record<ItemKind, Held>> = {};
const watchers = new Set<() => void>();
let following = false;

/** All rows of a kind, kept up to date: small changes row by row, whatever their author; large ones by reading all. */
export function useRows<K extends ItemKind>(kind: K): Rows<K> {
  return useSyncExternalStore(watch, () => {
    if (!held[kind]) void load(kind);
    return held[kind]!.rows as Rows<K>;
  });
}

function watch(watcher: () => void): () => void {
  if (!following)
    onLibraryChanged((items) => void (items ? patchRows(items) : Promise.all(loadedKinds().map(load))));
  following = true;
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const loadedKinds = () => Object.keys(held) as ItemKind[];

async function load(kind: ItemKind): Promise<void> {
  const state = held[kind] ?? { rows: 'loading', turn: 0, reading: true };
  held[kind] = state;
  const turn = ++state.turn;
  state.reading = true;
  try {
    const items = await readItems({ kind });
    if (state.turn === turn) state.rows = items[kind];
  } catch {
    if (state.turn === turn) state.rows = 'failed';
  }
  if (state.turn === turn) state.reading = false;
  for (const watcher of watchers) watcher();
}

/** Reads these rows again and puts them in their places. */
export async function patchRows(
  keys: readonly { kind: ItemKind; packId: string; id: string }[],
): Promise<void> {
  for (const kind of loadedKinds()) {
    const state = held[kind]!;
    const mine = keys.filter((key) => key.kind === kind);
    if (mine.length === 0) continue;
    // What is being read now may be older than these.
    if (state.reading) {
      await load(kind);
      continue;
    }
    const items = await readByKeys(mine);
    if (typeof state.rows === 'string') continue;
    const fresh = new Map(mine.map((key, at) => [keyOfRow(key.packId, key.id), items[at]]));
    const rows: Row[] = [];
    for (const row of state.rows) {
      const key = keyOfRow(row.packId, row.item.id);
      if (!fresh.has(key)) {
        rows.push(row);
        continue;
      }
      const item = fresh.get(key);
      if (item) rows.push({ packId: row.packId, item } as Row);
      fresh.delete(key);
    }
    for (const { packId, id } of mine) {
      const item = fresh.get(keyOfRow(packId, id));
      if (item) rows.push({ packId, item } as Row);
      fresh.delete(keyOfRow(packId, id));
    }
    state.rows = rows;
  }
  for (const watcher of watchers) watcher();
}

/** Names a row among those of its kind. */
export const keyOfRow = (packId: string, id: string) => `${packId}\n${id}`;
