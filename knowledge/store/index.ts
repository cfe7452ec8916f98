import type { DexieOptions, Table } from 'dexie';
import type { BackupContents } from '../backup/contents';
import { DRAFT_RULES } from '../draft/types';
import { isEffective, localDay } from '../pack/effective';
import type { Entry, Pack, Script } from '../pack/schema';
import type { IndexItem } from '../search/types';
import { type IndexBlob, openDatabase, type WarmReplyDatabase } from './database';
import { listDeliveries, noteDelivery, rowOf } from './deliveries';
import { applyEdit, type Edited, type EditOptions, OWN_PACK } from './edit';
import { packById, readAll, replaceAll } from './everything';
import { toStoreError } from './errors';
import { addGap, answerGap, gapKey, listGaps, putGap, takeBackAnswer } from './gaps';
import { type Changes, type InstallOptions, type Installed, installPack, removePack } from './install';
import { PERSONAL_PACK, putPersonal, removePersonal } from './personal';
import type { Answer, Delivery, Edit, Gap, Library, PackRecord, StoreCounts, Stored } from './types';

export { PERSONAL_PACK } from './personal';
export { STORE_ERRORS, StoreError, type StoreErrorCode } from './errors';

/** The database as the rest of the product sees it. Every function throws `StoreError` and nothing else. */
export interface Store {
  /** All or nothing. The same pack again updates it. */
  installPack(pack: Pack, onProgress?: InstallOptions['onProgress']): Promise<Installed>;
  removePack(packId: string): Promise<Changes>;
  /** A change by hand: all of it, or nothing and the conflicts. */
  edit(edit: Edit, onProgress?: EditOptions['onProgress']): Promise<Edited>;
  /** Packs as they were handed over, the newest first: into a pack, or by names of their content. */
  deliveries(wanted: { into?: string; hashes?: readonly string[] }): Promise<Delivery[]>;
  /** Remembers a file that was handed out, so that what comes back can be compared with it. */
  noteDelivery(delivery: Delivery): Promise<void>;
  /** When (epoch ms) and by whom a row was last written by hand; undefined if it never was, or is not there. */
  editOf(key: ItemKey): Promise<{ at: number; by?: string } | undefined>;
  /** The id of the pack that holds what was written here; null before anything was. */
  ownPack(): Promise<string | null>;
  /** A pack as it is installed now, whole, as it could be exported or put back; null if there is none. */
  packById(packId: string): Promise<Pack | null>;
  listPacks(): Promise<PackRecord[]>;
  loadLibrary(): Promise<Library>;
  countAll(): Promise<StoreCounts>;
  /** In the order asked for; `undefined` for those that are not there. */
  entriesByIds(keys: readonly { packId: string; id: string }[]): Promise<(Entry | undefined)[]>;
  /** Items of any kind, in the order asked for. */
  itemsByKeys(keys: readonly ItemKey[]): Promise<(IndexItem['item'] | undefined)[]>;
  /** The first entry with that id, of whatever pack. */
  entryById(id: string): Promise<Entry | null>;
  /** Items for the index, in batches. */
  allItems(): AsyncIterable<IndexItem[]>;
  /** All rows of one kind, in batches. */
  rowsOf(kind: ItemKey['kind']): AsyncIterable<IndexItem[]>;
  /** Grows with every change to what can be found. */
  revision(): Promise<number>;
  setting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;
  addGap(question: string): Promise<void>;
  /** The latest first. */
  listGaps(): Promise<Gap[]>;
  removeGap(question: string): Promise<void>;
  /** Puts a removed gap back as it was. */
  putGap(gap: Gap): Promise<void>;
  /** The gap becomes an entry of the agent's own pack, in one transaction. */
  answerGap(answer: Answer): Promise<{ packId: string; changes: Changes }>;
  /** Undoes `answerGap`: the entry goes, the gap is back. */
  takeBackAnswer(answer: { packId: string; id: string; gap: Gap }): Promise<Changes>;
  /** Writes a script of the agent's own into their pack, which is made when it is missing. */
  putPersonal(own: { script: Script; emptyPack: Pack }): Promise<Changes>;
  removePersonal(id: string): Promise<Changes>;
  /** Everything that users brought or set, as of one moment. */
  readAll(): Promise<BackupContents>;
  /** Puts these contents in the place of everything, in one transaction: all or nothing. Returns what was there. */
  replaceAll(contents: BackupContents): Promise<BackupContents>;
  readIndex(name: IndexBlob['name']): Promise<IndexBlob | undefined>;
  writeIndex(blob: IndexBlob): Promise<void>;
  hasIndex(): Promise<boolean>;
  dropIndex(): Promise<void>;
  close(): void;
}

/** Names an item of any pack. */
export interface ItemKey {
  kind: IndexItem['kind'];
  packId: string;
  id: string;
}

const BATCH = 2_000;

/** Opens the database `warmreply`. `options` are for tests (another IndexedDB). */
export async function openStore(options?: DexieOptions): Promise<Store> {
  const database = await openDatabase(options);
  return guarded({
    installPack: (pack, onProgress) => installPack(database, pack, { onProgress }),
    removePack: (packId) => removePack(database, packId),
    edit: (edit, onProgress) => applyEdit(database, edit, { onProgress }),
    deliveries: (wanted) => listDeliveries(database, wanted),
    noteDelivery: (delivery) => noteDelivery(database, delivery),
    editOf: async (key) => {
      const { editedAt, editedBy } = (await rowOf(database, key)) ?? {};
      return editedAt === undefined ? undefined : { at: editedAt, by: editedBy };
    },
    ownPack: async () => ((await database.settings.get(OWN_PACK))?.value as string | undefined) ?? null,
    packById: (packId) => packById(database, packId),
    listPacks: () => database.packs.orderBy('installedAt').toArray(),
    loadLibrary: () => loadLibrary(database),
    countAll: () => countAll(database),
    entriesByIds: async (keys) => {
      const rows = await database.entries.bulkGet(
        keys.map(({ packId, id }): [string, string] => [packId, id]),
      );
      return rows.map((row) => row?.item);
    },
    itemsByKeys: (keys) => itemsByKeys(database, keys),
    entryById: async (id) => (await database.entries.where('id').equals(id).first())?.item ?? null,
    allItems: () => inBatches(database, ['script', 'term', 'entry']),
    rowsOf: (kind) => inBatches(database, [kind]),
    revision: async () => Number((await database.meta.get('revision'))?.value ?? 0),
    setting: async (key) => (await database.settings.get(key))?.value,
    setSetting: async (key, value) => {
      await database.settings.put({ key, value });
    },
    addGap: (question) => addGap(database, question, Date.now()),
    listGaps: () => listGaps(database),
    removeGap: (question) => database.gaps.delete(gapKey(question)),
    putGap: (gap) => putGap(database, gap),
    answerGap: (answer) => answerGap(database, answer),
    takeBackAnswer: (answer) => takeBackAnswer(database, answer),
    putPersonal: (own) => putPersonal(database, own),
    removePersonal: (id) => removePersonal(database, id),
    readAll: () => readAll(database),
    replaceAll: (contents) => replaceAll(database, contents),
    readIndex: (name) => database.index.get(name),
    writeIndex: async (blob) => {
      await database.index.put(blob);
    },
    hasIndex: async () => (await database.index.count()) > 0,
    dropIndex: () => database.index.clear(),
    close: () => database.close(),
  });
}

/** `day`: packs that are not in effect on it rest. */
async function loadLibrary(database: WarmReplyDatabase, day = localDay(Date.now())): Promise<Library> {
  const tables = [database.packs, database.scripts, database.terms, database.settings];
  return database.transaction('r', tables, async () => {
    const all = await database.packs.orderBy('installedAt').toArray();
    const packs = all.filter((pack) => isEffective(pack, day));
    const order = new Map(packs.map((pack, place) => [pack.id, place]));
    const inOrder = <T>(rows: { packId: string; item: T }[]) =>
      rows
        .filter(({ packId }) => order.has(packId))
        .sort((a, b) => order.get(a.packId)! - order.get(b.packId)!)
        .map(({ item }) => item);
    const scripts = await database.scripts.toArray();
    const personalPack = (await database.settings.get(PERSONAL_PACK))?.value;
    const off = new Set(packs.flatMap((pack) => pack.rulesOff ?? []));
    return {
      packs,
      campaigns: campaignDays(packs, scripts),
      personal: scripts.filter(({ packId }) => packId === personalPack).map(({ item }) => item),
      scripts: inOrder(scripts),
      terms: inOrder(await database.terms.toArray()),
      resting: all.filter((pack) => !order.has(pack.id)).map(({ id }) => id),
      // All packs': the search index is made with them, and must not be made anew for a holiday.
      synonyms: all.flatMap((pack) => pack.synonyms ?? []),
      standards: packs.flatMap((pack) => pack.standards ?? []),
      forbidden: packs.flatMap((pack) => pack.forbidden ?? []),
      rulesOff: DRAFT_RULES.filter((rule) => off.has(rule)),
      scenes: packs.flatMap((pack) => pack.scenes ?? []),
      authority: packs.findLast((pack) => pack.authority)?.authority ?? null,
    };
  });
}

/** A pack with scripts for a campaign runs it on the days on which it is in effect. */
function campaignDays(
  packs: readonly PackRecord[],
  scripts: readonly Stored<Script>[],
): Library['campaigns'] {
  const running = new Set(
    scripts.flatMap(({ packId, item }) => (item.scenes?.includes('campaign') ? packId : [])),
  );
  return packs.flatMap(({ id, effectiveFrom: from, effectiveUntil: until }) =>
    from && until && running.has(id) ? { from, until } : [],
  );
}

async function itemsByKeys(database: WarmReplyDatabase, keys: readonly ItemKey[]) {
  const found = new Map<ItemKey, IndexItem['item']>();
  const read = async (kind: ItemKey['kind'], table: 'scripts' | 'terms' | 'entries') => {
    const mine = keys.filter((key) => key.kind === kind);
    if (mine.length === 0) return;
    const rows = await database[table].bulkGet(mine.map(({ packId, id }): [string, string] => [packId, id]));
    rows.forEach((row, i) => {
      if (row) found.set(mine[i]!, row.item);
    });
  };
  await Promise.all([read('script', 'scripts'), read('term', 'terms'), read('entry', 'entries')]);
  return keys.map((key) => found.get(key));
}

async function countAll(database: WarmReplyDatabase): Promise<StoreCounts> {
  const [packs, scripts, terms, entries, gaps] = await Promise.all([
    database.packs.count(),
    database.scripts.count(),
    database.terms.count(),
    database.entries.count(),
    database.gaps.count(),
  ]);
  return { packs, scripts, terms, entries, gaps };
}

const TABLES = { script: 'scripts', term: 'terms', entry: 'entries' } as const;

async function* inBatches(
  database: WarmReplyDatabase,
  kinds: readonly ItemKey['kind'][],
): AsyncGenerator<IndexItem[]> {
  try {
    for (const kind of kinds) yield* batchesOf(database, kind);
  } catch (error) {
    throw toStoreError(error);
  }
}

async function* batchesOf(database: WarmReplyDatabase, kind: ItemKey['kind']): AsyncGenerator<IndexItem[]> {
  const table = database[TABLES[kind]] as unknown as Table<Stored<IndexItem['item']>, [string, string]>;
  // By key ranges: an offset would walk over everything before it again.
  let rows = await table.orderBy(':id').limit(BATCH).toArray();
  while (rows.length > 0) {
    yield rows.map(({ packId, item }) => ({ kind, packId, item }) as IndexItem);
    if (rows.length < BATCH) return;
    const last = rows.at(-1)!;
    rows = await table.where(':id').above([last.packId, last.id]).limit(BATCH).toArray();
  }
}

/** Turns whatever a store's function rejects with into a `StoreError`. */
function guarded(store: Store): Store {
  const guard = (value: unknown) => {
    if (typeof value !== 'function') return value;
    return (...args: unknown[]) => {
      const result = value(...args);
      return result instanceof Object && 'then' in result
        ? Promise.resolve(result).catch((error) => {
            throw toStoreError(error);
          })
        : result;
    };
  };
  return Object.fromEntries(
    Object.entries(store).map(([name, value]) => [name, guard(value)]),
  ) as unknown as Store;
}
