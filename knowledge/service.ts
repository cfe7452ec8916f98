import type { BackupContents } from './backup/contents';
import { deliveryOf, editOf, fingerprint, planImport, resolvePlan } from './merge';
import type { Usage } from './health/types';
import { USAGE, withUse } from './health/usage';
import { changeMine, readMine } from './mine/mine';
import type { Mine, MineChange } from './mine/types';
import { localDay } from './pack/effective';
import type { Pack, Script } from './pack/schema';
import { buildIndex } from './search/build';
import { toHits } from './search/hits';
import {
  type IndexChanges,
  type IndexFile,
  IndexUnusable,
  loadIndex,
  saveChanges,
  saveIndex,
} from './search/index-file';
import type { SearchIndex } from './search/search-index';
import type { IndexState, SearchHit, SearchOptions } from './search/types';
import { openStore, type Store } from './store';
import type { Changes } from './store/install';
import type {
  Answer,
  Edit,
  EditConflict,
  Gap,
  InstallReport,
  Library,
  PackRecord,
  StoreCounts,
} from './store/types';

/** Knowledge, as the background offers it. Opens the database and the index when first asked, not before. */
export interface KnowledgeService {
  library(): Promise<Library>;
  /**
   * Best first. Of the queries of one `caller` only the newest is answered: those that a newer one overtook get an
   * empty list.
   */
  search(query: string, options?: SearchOptions, caller?: string): Promise<SearchHit[]>;
  /** A result was inserted: it comes a little earlier from now on. */
  notePicked(id: string): Promise<void>;
  install(pack: Pack): Promise<InstallReport>;
  /**
   * Brings content that ships with the product up to date. What was changed here stays as it is, also where the new
   * version says something else; a pack that was taken out stays out.
   */
  deliver(pack: Pack): Promise<void>;
  removePack(packId: string): Promise<void>;
  /** A change by hand; with conflicts nothing was written. */
  edit(edit: Edit): Promise<EditConflict[]>;
  listPacks(): Promise<PackRecord[]>;
  counts(): Promise<StoreCounts>;
  noteGap(question: string): Promise<void>;
  listGaps(): Promise<Gap[]>;
  removeGap(question: string): Promise<void>;
  putGap(gap: Gap): Promise<void>;
  /** Throws when the entry does not fit the schema. Returns the pack that has it now. */
  answerGap(answer: Answer): Promise<string>;
  takeBackAnswer(answer: { packId: string; id: string; gap: Gap }): Promise<void>;
  /** The agent's favourites, what they used lately, and what else is theirs alone. */
  mine(): Promise<Mine>;
  changeMine(change: MineChange): Promise<void>;
  /** Writes a script of the agent's own. Throws when it does not fit the schema. */
  putPersonal(own: { script: Script; emptyPack: Pack }): Promise<void>;
  removePersonal(id: string): Promise<void>;
  setting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;
  /** Everything that users brought or set. */
  everything(): Promise<BackupContents>;
  /** Somebody else changed the database: the library is read anew, the search index follows. */
  catchUp(): Promise<void>;
  indexState(): IndexState;
  close(): void;
}

/** More changes than this since the index was packed, and it is packed anew. */
const MAX_CHANGES = 2_000;

/** The setting with what is the agent's alone. */
const MINE = 'mine';
/** The setting with the ids of search results that were inserted, newest first. */
const PICKED = 'picked';
const MOST_PICKED = 300;

const DEFAULT_LIMIT = 20;
const SPARE = 6;

const readPicked = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];

export function createKnowledgeService(open: () => Promise<Store> = openStore): KnowledgeService {
  let opening: Promise<Store> | undefined;
  let indexing: Promise<SearchIndex> | undefined;
  let indexId = '';
  let library: Promise<Library> | undefined;
  let libraryDay = '';
  let status: IndexState = { state: 'closed', done: 0, rebuilt: false };
  let picked: Promise<string[]> | undefined;
  const newest = new Map<string, number>();
  /** Changes are applied one after the other: the index must follow the database's order. */
  let queue: Promise<unknown> = Promise.resolve();

  function store(): Promise<Store> {
    opening ??= open().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  function index(): Promise<SearchIndex> {
    if (indexing) return indexing;
    const opened = openIndex();
    indexing = opened;
    opened.catch(() => {
      if (indexing === opened) indexing = undefined;
    });
    return opened;
  }

  function currentLibrary(): Promise<Library> {
    // A new day: packs come into effect, others rest.
    const day = localDay(Date.now());
    if (day !== libraryDay) library = undefined;
    libraryDay = day;
    library ??= store()
      .then((opened) => opened.loadLibrary())
      .catch((error) => {
        library = undefined;
        throw error;
      });
    return library;
  }

  async function openIndex(): Promise<SearchIndex> {
    status = { state: 'loading', done: 0, rebuilt: false };
    const stored = await readStoredIndex(await store());
    if (typeof stored !== 'string') {
      indexId = stored.id;
      status = { state: 'ready', done: stored.index.size, rebuilt: false };
      return stored.index;
    }
    return rebuild(stored);
  }

  async function rebuild(why: IndexState['rebuilt']): Promise<SearchIndex> {
    status = { state: 'building', done: 0, rebuilt: why };
    const opened = await store();
    const revision = await opened.revision();
    const { synonyms } = await currentLibrary();
    const built = await buildIndex(opened.allItems(), {
      synonyms,
      onProgress: (done) => {
        status = { ...status, done };
      },
    });
    indexId = `${revision}-${Date.now().toString(36)}`;
    await keep(opened, built, revision, 'base');
    status = { state: 'ready', done: built.size, rebuilt: why };
    return built;
  }

  /** Stores the index. When there is no room for it, search goes on from memory and is built again next time. */
  async function keep(
    opened: Store,
    built: SearchIndex,
    revision: number,
    part: 'base' | 'changes',
  ): Promise<void> {
    try {
      if (part === 'base') await opened.dropIndex();
      const data = part === 'base' ? saveIndex(built, indexId) : saveChanges(built, indexId);
      await opened.writeIndex({ name: part, revision, data });
    } catch {
      await opened.dropIndex().catch(() => {});
    }
  }

  /**
   * Changes the database, then lets the index follow. The change is done when the database has it: an index that
   * takes long, or fails, holds nothing up (a failed one is built anew by the next search).
   */
  function change<T extends { changes: Changes | null }>(work: (opened: Store) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      const opened = await store();
      // An index that is stored can follow; loaded after the change, it would have to be built anew.
      if (!indexing && (await opened.hasIndex())) await index().catch(() => {});
      const result = await work(opened);
      if (!result.changes) return result;
      library = undefined;
      const following = indexing ? follow(opened, indexing, result.changes) : openIndex();
      indexing = following;
      following.catch(() => {
        if (indexing === following) indexing = undefined;
      });
      return result;
    });
  }

  async function follow(
    opened: Store,
    before: Promise<SearchIndex>,
    { changed, removed, revision }: Changes,
  ) {
    const built = await before;
    const { synonyms } = await currentLibrary();
    const sameSynonyms = JSON.stringify(built.synonyms) === JSON.stringify(synonyms);
    if (!sameSynonyms || built.changes + changed.length + removed.length > MAX_CHANGES) return rebuild(false);
    for (const { kind, packId, id } of removed) built.remove(kind, packId, id);
    for (const item of changed) built.update(item);
    await keep(opened, built, revision, 'changes');
    status = { ...status, done: built.size };
    return built;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  }

  /** Ids of what the agent picked before, newest first. Read once, then kept. */
  function picks(): Promise<string[]> {
    picked ??= store()
      .then((opened) => Promise.all([opened.setting(PICKED), opened.setting(MINE)]))
      .then(([found, own]) => {
        const { recent, favourites } = readMine(own);
        return [...new Set([...readPicked(found), ...recent, ...favourites])];
      })
      .catch((error) => {
        picked = undefined;
        throw error;
      });
    return picked;
  }

  return {
    library: currentLibrary,
    async search(query, options, caller) {
      const turn = (newest.get(caller ?? '') ?? 0) + 1;
      if (caller !== undefined) newest.set(caller, turn);
      const superseded = () => caller !== undefined && newest.get(caller) !== turn;
      const [built, before, { resting }] = await Promise.all([
        index(),
        options?.picked ?? picks(),
        currentLibrary(),
      ]);
      if (superseded()) return [];
      const limit = options?.limit ?? DEFAULT_LIMIT;
      // A few more than are shown: which of them is fresh is known only when they have been read.
      const found = built.search(query, {
        ...options,
        picked: before,
        withoutPacks: resting,
        limit: limit + SPARE,
      });
      const items = await (await store()).itemsByKeys(found);
      if (superseded()) return [];
      return toHits(found, items, query, built).slice(0, limit);
    },
    notePicked: (id) =>
      inTurn(async () => {
        const opened = await store();
        const known = readPicked(await opened.setting(PICKED)).filter((other) => other !== id);
        await opened.setSetting(PICKED, [id, ...known].slice(0, MOST_PICKED));
        picked = undefined;
      }),
    install: async (pack) => (await change((opened) => opened.installPack(pack))).report,
    deliver: async (pack) => {
      await change(async (opened) => {
        const edit = await deliveryEdit(opened, pack);
        return edit ? opened.edit(edit) : { changes: null };
      });
    },
    removePack: async (packId) => {
      await change(async (opened) => ({ changes: await opened.removePack(packId) }));
    },
    edit: async (edit) => (await change((opened) => opened.edit(edit))).conflicts,
    listPacks: async () => (await store()).listPacks(),
    counts: async () => (await store()).countAll(),
    noteGap: async (question) => (await store()).addGap(question),
    listGaps: async () => (await store()).listGaps(),
    removeGap: async (question) => (await store()).removeGap(question),
    putGap: async (gap) => (await store()).putGap(gap),
    answerGap: async (answer) => (await change((opened) => opened.answerGap(answer))).packId,
    takeBackAnswer: async (answer) => {
      await change(async (opened) => ({ changes: await opened.takeBackAnswer(answer) }));
    },
    mine: async () => readMine(await (await store()).setting(MINE)),
    // Of two changes at once neither may be lost.
    changeMine: (wanted) =>
      inTurn(async () => {
        const opened = await store();
        await opened.setSetting(MINE, changeMine(readMine(await opened.setting(MINE)), wanted));
        picked = undefined;
        if (wanted.what !== 'used') return;
        const usage = (await opened.setting(USAGE)) as Usage | undefined;
        await opened.setSetting(USAGE, withUse(usage ?? null, wanted.id, Date.now()));
      }),
    putPersonal: async (own) => {
      await change(async (opened) => ({ changes: await opened.putPersonal(own) }));
    },
    removePersonal: async (id) => {
      await change(async (opened) => ({ changes: await opened.removePersonal(id) }));
    },
    setting: async (key) => (await store()).setting(key),
    setSetting: async (key, value) => (await store()).setSetting(key, value),
    everything: async () => (await store()).readAll(),
    catchUp: () =>
      inTurn(async () => {
        library = undefined;
        picked = undefined;
        // After the one that is under way: its parts must not be stored over the newer ones.
        const following = indexing?.catch(() => {}).then(openIndex);
        indexing = following;
        following?.catch(() => {
          if (indexing === following) indexing = undefined;
        });
      }),
    indexState: () => status,
    close() {
      void opening?.then((opened) => opened.close());
      opening = undefined;
      indexing = undefined;
      library = undefined;
      picked = undefined;
      status = { state: 'closed', done: 0, rebuilt: false };
    },
  };
}

/** What a newer version of a pack that ships changes; null if it is here already, or was taken out. */
async function deliveryEdit(opened: Store, pack: Pack): Promise<Edit | null> {
  const [last] = (await opened.deliveries({ into: pack.id })).filter(({ packId }) => packId === pack.id);
  const record = (await opened.listPacks()).find(({ id }) => id === pack.id) ?? null;
  const delivery = deliveryOf(pack, { change: `starter:${pack.version}`, at: Date.now(), how: 'starter' });
  if (last && (!record || (last.version === pack.version && fingerprint(last.pack) === fingerprint(pack))))
    return null;
  const before = await opened.packById(pack.id);
  const draft = {
    format: 'warmreply' as const,
    pack,
    skipped: [],
    rows: { scripts: [], glossary: [], knowledge: [] },
  };
  const plan = planImport(draft, { mine: before, base: last?.pack ?? null, neighbours: [] });
  const after = resolvePlan(plan, {}).pack;
  return editOf([{ record, before, after }], { at: delivery.at, deliveries: [delivery] });
}

/** The stored index when it fits the library, or why it can't be used. */
async function readStoredIndex(
  opened: Store,
): Promise<{ index: SearchIndex; id: string } | 'missing' | 'damaged' | 'outdated'> {
  const [revision, base, changes] = await Promise.all([
    opened.revision(),
    opened.readIndex('base'),
    opened.readIndex('changes'),
  ]);
  if (!base) return 'missing';
  if ((changes ?? base).revision !== revision) return 'outdated';
  try {
    const file = base.data as IndexFile;
    return { index: loadIndex(file, changes?.data as IndexChanges | undefined), id: file.id };
  } catch (error) {
    if (error instanceof IndexUnusable) return error.older ? 'outdated' : 'damaged';
    throw error;
  }
}
