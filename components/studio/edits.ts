import { create } from 'zustand';
import { PACK_FORMAT, type Pack } from '../../knowledge/pack/schema';
import type { Edit, EditConflict, ItemEdit } from '../../knowledge/store/types';
import { uiLocale } from '../../utils/platform/lifecycle';
import { t } from '../ui/t';
import { readOwnPack, writeEdit } from './data';
import { today } from './import-run';
import { patchRows } from './rows';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

interface Trouble {
  /** The change that was not written, to be decided. */
  edit: Edit | null;
  conflicts: EditConflict[];
  said: string;
  /** The store's code for why nothing could be written; '' if nothing went wrong. */
  failure: string;
}

const NO_TROUBLE: Trouble = { edit: null, conflicts: [], said: '', failure: '' };

/** What keeps the last change from being written. */
export const useTrouble = create<Trouble>(() => NO_TROUBLE);

/** Writes a change, offers to take it back; false if it was not written (the user sees why). */
export async function change(part: Partial<Edit>, said: string): Promise<boolean> {
  const edit: Edit = { items: [], packs: [], settings: [], ...part };
  if (edit.items.length + edit.packs.length + edit.settings.length === 0) return true;
  if (!(await write(edit, said))) return false;
  useUndo.getState().offer(
    said,
    () => write(swapped(edit), said),
    () => write(edit, said),
  );
  return true;
}

async function write(edit: Edit, said: string): Promise<boolean> {
  try {
    const conflicts = await writeEdit(edit);
    useTrouble.setState(conflicts.length > 0 ? { edit, conflicts, said, failure: '' } : NO_TROUBLE);
    await patchRows(edit.items);
    refresh();
    return conflicts.length === 0;
  } catch (error) {
    useTrouble.setState({ ...NO_TROUBLE, failure: String(error instanceof Error ? error.message : error) });
    return false;
  }
}

/** The change that takes a change back. */
function swapped({ items, packs, settings, home }: Edit): Edit {
  const swap = <T extends { before: unknown; after: unknown }>(parts: T[]): T[] =>
    parts.map((part) => ({ ...part, before: part.after, after: part.before }));
  return { items: swap(items), packs: swap(packs), settings: swap(settings), home };
}

/** Writes mine over what somebody else wrote; what nobody else touched goes along. */
export async function insistOnMine(): Promise<void> {
  const { edit, conflicts, said } = useTrouble.getState();
  useTrouble.setState(NO_TROUBLE);
  if (!edit) return;
  const theirs = new Map(conflicts.map((conflict) => [placeOf(conflict), conflict.theirs]));
  const over = <T extends { before: unknown }>(part: T, place: string): T =>
    theirs.has(place) ? { ...part, before: theirs.get(place) } : part;
  await change(
    {
      ...edit,
      items: edit.items.map((item) => over(item, placeOf({ part: 'item', ...item }))),
      packs: edit.packs.map((part) => over(part, placeOf({ part: 'pack', ...part }))),
      settings: edit.settings.map((part) => over(part, placeOf({ part: 'setting', ...part }))),
    },
    said,
  );
}

/** Leaves what somebody else wrote; the rest of the change is written. */
export async function acceptTheirs(): Promise<void> {
  const { edit, conflicts, said } = useTrouble.getState();
  useTrouble.setState(NO_TROUBLE);
  if (!edit) return;
  const taken = new Set(conflicts.map(placeOf));
  await change(
    {
      ...edit,
      items: edit.items.filter((item) => !taken.has(placeOf({ part: 'item', ...item }))),
      packs: edit.packs.filter((part) => !taken.has(placeOf({ part: 'pack', ...part }))),
      settings: edit.settings.filter((part) => !taken.has(placeOf({ part: 'setting', ...part }))),
    },
    said,
  );
}

/** Keeps theirs, and puts mine beside it as items of their own. */
export async function keepBoth(): Promise<void> {
  const { edit, conflicts, said } = useTrouble.getState();
  const copies = conflicts.flatMap((conflict): ItemEdit[] => {
    if (conflict.part !== 'item' || !conflict.mine) return [];
    const id = newId();
    const { kind, packId } = conflict;
    return [{ kind, packId, id, before: null, after: { ...conflict.mine, id } } as ItemEdit];
  });
  if (edit) await acceptTheirs();
  await change({ items: copies }, said);
}

function placeOf(
  part:
    | { part: 'item'; kind: string; packId: string; id: string }
    | { part: 'pack'; packId: string; field: string }
    | { part: 'setting'; key: string },
): string {
  if (part.part === 'setting') return part.key;
  return part.part === 'pack' ? `${part.packId} ${part.field}` : `${part.kind} ${part.packId} ${part.id}`;
}

export const newId = () => `own:${crypto.randomUUID()}`;

/** Where something new is written: into this pack, or one's own, which comes along while there is none. */
export async function homeFor(packId: string | null): Promise<{ packId: string; home?: Pack }> {
  const known = packId ?? (await readOwnPack());
  if (known) return { packId: known };
  const home = ownPack();
  return { packId: home.id, home };
}

/** An empty pack for what is written here. Its id is this installation's alone: it may be exported. */
export function ownPack(): Pack {
  return {
    format: PACK_FORMAT,
    id: newId(),
    name: t('studio.ownPack'),
    version: today(),
    locale: uiLocale(),
    scripts: [],
    glossary: [],
    knowledge: [],
    synonyms: [],
    forbidden: [],
    standards: [],
    profiles: [],
    scenes: [],
  };
}
