import type { Pack } from '../pack/schema';
import type { Delivery, Edit, HeadEdit, ItemEdit, PackHead, PackRecord } from '../store/types';
import { fingerprint } from './fingerprint';
import { ROW_KINDS } from './parts';
import type { Neighbour } from './plan';
import { rowChanges } from './resolve';

/** One pack before and after; `null` = not there. */
export interface PackChange {
  record: PackRecord | null;
  before: Pack | null;
  after: Pack | null;
}

/** The change that makes one state of the library of another, row by row, to be written at once or not at all. */
export function editOf(
  packs: readonly PackChange[],
  {
    at,
    elsewhere = [],
    deliveries = [],
  }: {
    /** Epoch ms: packs that come or change are installed then. */
    at: number;
    elsewhere?: readonly Neighbour[];
    deliveries?: readonly Delivery[];
  },
): Edit {
  const items: ItemEdit[] = [];
  const heads: HeadEdit[] = [];
  for (const { record, before, after } of packs) {
    const packId = (after ?? before)!.id;
    const { put, remove, was } = rowChanges(before, after);
    for (const { kind, item } of put) {
      items.push({
        kind,
        packId,
        id: item.id,
        before: was(kind, item.id),
        after: item,
      } as unknown as ItemEdit);
    }
    for (const { kind, id } of remove) {
      items.push({ kind, packId, id, before: was(kind, id), after: null } as ItemEdit);
    }
    // The same file once more is no change, and no newer installation.
    const same = before && after && fingerprint(headOf(before, 0)) === fingerprint(headOf(after, 0));
    if (same && put.length + remove.length === 0) continue;
    heads.push({
      packId,
      before: record && headOf(before!, record.installedAt),
      after: after && headOf(after, at),
    });
  }
  for (const { packId, list, item } of elsewhere) {
    items.push({
      kind: ROW_KINDS[list],
      packId,
      id: item.id,
      before: item,
      after: null,
    } as unknown as ItemEdit);
  }
  return {
    items,
    packs: [],
    settings: [],
    heads,
    deliveries: deliveries.map((after) => ({ before: null, after })),
  };
}

/** The change that takes a change back; where somebody changed the same thing since, it is refused as a conflict. */
export function takenBack(edit: Edit): Edit {
  const swap = <T extends { before: unknown; after: unknown }>(parts: T[]): T[] =>
    parts.map((part) => ({ ...part, before: part.after, after: part.before }));
  return {
    items: swap(edit.items),
    packs: swap(edit.packs),
    settings: swap(edit.settings),
    heads: swap(edit.heads ?? []),
    deliveries: swap(edit.deliveries ?? []),
  };
}

function headOf(pack: Pack, installedAt: number): PackHead {
  const { scripts: _, glossary: __, knowledge: ___, ...head } = pack;
  return { ...head, installedAt } as PackHead;
}
