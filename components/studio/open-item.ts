import { create } from 'zustand';
import type { ItemKind } from './data';

interface OpenItem {
  /** To be shown by its table, which takes it off again. */
  item: { kind: ItemKind; packId: string; id: string } | null;
}

/** Asks the table of its kind to show an item, from anywhere in the studio. */
export const useOpenItem = create<OpenItem>(() => ({ item: null }));

const TABS = { script: 'scripts', term: 'glossary', entry: 'knowledge' } as const;

export function openItem(kind: ItemKind, packId: string, id: string): void {
  useOpenItem.setState({ item: { kind, packId, id } });
  location.hash = TABS[kind];
}

/** A pack whose details are to be shown by the overview, which takes it off again; '' if none. */
export const useOpenPack = create<{ packId: string }>(() => ({ packId: '' }));

export function openPack(packId: string): void {
  useOpenPack.setState({ packId });
  location.hash = 'overview';
}
