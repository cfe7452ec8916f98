import type { BackupContents } from '../../knowledge/backup';
import { DRAFT_RULES, type DraftRule } from '../../knowledge/draft/types';
import type { Entry, Pack, Script, Standard, Term } from '../../knowledge/pack/schema';
import { type ItemKey, openStore, type Store } from '../../knowledge/store';
import type {
  Delivery,
  Edit,
  EditConflict,
  Gap,
  InstallReport,
  PackRecord,
} from '../../knowledge/store/types';
import { sendMessage } from '../../utils/platform/messages';
import { trainerName } from './trainer';

/**
 * The studio reads the database itself, since a table of 100,000 rows is no message; it writes through the
 * background, which owns the search index and tells the open panels.
 */
let store: Promise<Store> | undefined;

function opened(): Promise<Store> {
  store ??= openStore();
  store.catch(() => {
    store = undefined;
  });
  return store;
}

export interface Overview {
  packs: PackRecord[];
  counts: { packs: number; scripts: number; terms: number; entries: number; gaps: number };
}

export async function readOverview(): Promise<Overview> {
  const database = await opened();
  const [packs, counts] = await Promise.all([database.listPacks(), database.countAll()]);
  return { packs, counts };
}

export interface Items {
  script: { packId: string; item: Script }[];
  term: { packId: string; item: Term }[];
  entry: { packId: string; item: Entry }[];
}
export type ItemKind = keyof Items;

/** Everything of one kind, or of one pack. */
export async function readItems(wanted: { kind?: ItemKind; packId?: string }): Promise<Items> {
  const items: Items = { script: [], term: [], entry: [] };
  const database = await opened();
  const batches = wanted.kind ? database.rowsOf(wanted.kind) : database.allItems();
  for await (const batch of batches) {
    for (const { kind, packId, item } of batch) {
      if (wanted.packId && packId !== wanted.packId) continue;
      (items[kind] as { packId: string; item: unknown }[]).push({ packId, item });
    }
  }
  return items;
}

/** These items as they are now; `undefined` for those that are gone. */
export async function readByKeys(keys: readonly ItemKey[]): Promise<(Script | Term | Entry | undefined)[]> {
  return (await opened()).itemsByKeys(keys);
}

/** The id of the pack that holds what was written here; null before anything was. */
export async function readOwnPack(): Promise<string | null> {
  const database = await opened();
  const id = await database.ownPack();
  return id && (await database.listPacks()).some((pack) => pack.id === id) ? id : null;
}

/** More items than this are too much for one message, and the search index is built anew anyway. */
const MESSAGE_ITEMS = 2_000;

/** A change by hand, all or nothing; returns what somebody else changed meanwhile, if that stopped it. */
export async function writeEdit(edit: Edit): Promise<EditConflict[]> {
  const signed = { ...edit, by: trainerName() || undefined };
  if (edit.items.length <= MESSAGE_ITEMS) return sendMessage('edit', signed);
  const { conflicts } = await (await opened()).edit(signed);
  if (conflicts.length === 0) await sendMessage('libraryWritten');
  return conflicts;
}

/** A pack as it is installed now, whole; null if there is none. */
export async function readPack(packId: string): Promise<Pack | null> {
  return (await opened()).packById(packId);
}

/** What was handed over into this pack, or out of it, the newest first. */
export async function deliveriesInto(packId: string): Promise<Delivery[]> {
  return (await opened()).deliveries({ into: packId });
}

/** When and by whom an item was last changed by hand; undefined if it never was. */
export async function readEditOf(key: ItemKey): Promise<{ at: number; by?: string } | undefined> {
  return (await opened()).editOf(key);
}

export async function noteDelivery(delivery: Delivery): Promise<void> {
  await (await opened()).noteDelivery(delivery);
}

export async function readSetting(key: string): Promise<unknown> {
  return (await opened()).setting(key);
}

export async function readGaps(): Promise<Gap[]> {
  return (await opened()).listGaps();
}

/** Everything that users brought or set, as of one moment. */
export async function readEverything(): Promise<BackupContents> {
  return (await opened()).readAll();
}

/** All or nothing; returns what was there. Written here, not in the background: it is no message of any size. */
export async function replaceEverything(contents: BackupContents): Promise<BackupContents> {
  const before = await (await opened()).replaceAll(contents);
  await sendMessage('libraryWritten');
  return before;
}

/** All or nothing. A large pack goes straight into the database: it is too much for a message. */
export async function install(pack: Pack): Promise<InstallReport> {
  if (pack.scripts.length + pack.glossary.length + pack.knowledge.length <= MESSAGE_ITEMS)
    return sendMessage('installPack', pack);
  const { report } = await (await opened()).installPack(pack);
  await sendMessage('libraryWritten');
  return report;
}

export function remove(packId: string): Promise<void> {
  return sendMessage('removePack', packId);
}

/** What the user set, before the packs' standards. */
export async function readOwnStandards(): Promise<Standard[]> {
  return ((await (await opened()).setting('standards')) as Standard[] | undefined) ?? [];
}

/** Rules of the draft check that the team does not want: its own list, else what its packs say. */
export async function readRulesOff(): Promise<DraftRule[]> {
  const database = await opened();
  const own = await database.setting('rulesOff');
  const off = Array.isArray(own) ? own : (await database.listPacks()).flatMap((pack) => pack.rulesOff ?? []);
  return DRAFT_RULES.filter((rule) => off.includes(rule));
}

export function saveRulesOff(rules: readonly DraftRule[]): Promise<void> {
  return sendMessage('setSetting', { key: 'rulesOff', value: rules });
}
