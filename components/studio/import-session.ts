import {
  type FormatId,
  type ImportDraft,
  type ImportFile,
  type Mapping,
  readImport,
  reportCsv,
  type UnknownTable,
} from '../../knowledge/exchange';
import {
  countRows,
  type Decision,
  type Decisions,
  deliveryOf,
  editOf,
  type Neighbour,
  OPEN_STATES,
  type PackChange,
  type Plan,
  type PlanRow,
  planImport,
  resolvePlan,
  ROW_KINDS,
  ROW_LISTS,
  type RowState,
} from '../../knowledge/merge';
import type { Pack } from '../../knowledge/pack/schema';
import type { Store } from '../../knowledge/store';
import type { Delivery, Edit } from '../../knowledge/store/types';

/** What of a plan is shown: everything that waits for a decision, and the first rows of each other kind. */
export interface PlanView {
  file: string;
  format: FormatId;
  encoding?: string;
  /** The pack in the file. */
  packName: string;
  version: string;
  /** The pack that it goes into: an installed one, or a new one of that id. */
  targetId: string;
  /** The id that it would have as a pack of its own. */
  ownId: string;
  /** The installed version, when it is newer than the file's. */
  older: string | null;
  /** Whether a version is known that both sides had. */
  hasAncestor: boolean;
  counts: Record<RowState, number>;
  rows: PlanRow[];
}

/** What somebody decided about one plan: `all` for every open row that has no decision of its own. */
export interface Choice {
  all?: Decision;
  some: Decisions;
}

/** What an import did, counted. `kept`: changed here and left so; `left`: rows of the file that did not come in. */
export interface Settled {
  added: number;
  updated: number;
  removed: number;
  same: number;
  kept: number;
  left: number;
}

/** Rows of a kind that are shown; a file of 100,000 rows must not make a page of 100,000 lines. */
const SHOWN = 200;
/** Open rows that are shown: more than that nobody decides one by one. */
const SHOWN_OPEN = 1_000;

interface Entry {
  file: string;
  draft: ImportDraft;
  plan: Plan;
  base: Delivery | null;
  targetId: string;
  installedVersion: string | null;
}

/** One import of one or several files, from reading to writing: nothing is written before `edit` is. */
export function createSession(open: () => Promise<Store>) {
  const entries: Entry[] = [];
  let neighbours: Neighbour[] | undefined;

  /** Items of all packs: what a file says may contradict any of them. */
  async function allNeighbours(store: Store): Promise<Neighbour[]> {
    if (neighbours) return neighbours;
    const names = new Map((await store.listPacks()).map(({ id, name, owner }) => [id, owner || name]));
    const lists = Object.fromEntries(ROW_LISTS.map((list) => [ROW_KINDS[list], list]));
    neighbours = [];
    for await (const batch of store.allItems()) {
      for (const { kind, packId, item } of batch) {
        neighbours.push({
          packId,
          packName: names.get(packId) ?? packId,
          list: lists[kind]!,
          item,
        } as Neighbour);
      }
    }
    return neighbours;
  }

  /** The version that the file and the target last had in common, and where the file belongs. */
  async function ancestry(store: Store, { pack }: ImportDraft, wanted: string | undefined) {
    const known = await store.deliveries({ hashes: pack.lineage ?? [] });
    const byName = pack.lineage?.map((hash) => known.find((one) => one.hash === hash)).find(Boolean) ?? null;
    const installed = new Set((await store.listPacks()).map(({ id }) => id));
    const home = [pack.id, byName?.into].find((id) => id && installed.has(id)) ?? pack.id;
    const targetId = wanted ?? home;
    const into = await store.deliveries({ into: targetId });
    const base = byName ?? into.find(({ packId }) => packId === pack.id) ?? null;
    return { targetId, base: installed.has(targetId) ? base : null };
  }

  async function planned(store: Store, file: string, draft: ImportDraft, wanted?: string): Promise<Entry> {
    const { targetId, base } = await ancestry(store, draft, wanted);
    const mine = await currentPack(store, targetId, entries);
    const others = (await allNeighbours(store)).filter(({ packId }) => packId !== targetId);
    const earlier = entries.filter((entry) => entry.targetId !== targetId).flatMap(rowsOf);
    const plan = planImport(draft, { mine, base: base?.pack ?? null, neighbours: [...others, ...earlier] });
    const installedVersion = mine?.id === draft.pack.id ? mine.version : null;
    return { file, draft, plan, base, targetId, installedVersion };
  }

  return {
    /** Reads a file and plans what it brings; throws `ImportProblem`. `onProgress` is told a share, 0–1. */
    async open(
      file: ImportFile,
      options: { today: string; mapping?: Mapping; headless?: boolean },
      onProgress?: (share: number) => void,
    ): Promise<{ views: PlanView[] } | { table: UnknownTable }> {
      const result = readImport(file, { ...options, onProgress: (share) => onProgress?.(share * 0.7) });
      if (result.kind === 'needs-mapping') return { table: result.table };
      const store = await open();
      const views: PlanView[] = [];
      for (const [at, draft] of result.drafts.entries()) {
        onProgress?.(0.7 + (0.3 * at) / result.drafts.length);
        const entry = await planned(store, file.name, draft);
        entries.push(entry);
        views.push(viewOf(entry));
      }
      return { views };
    },

    /** Plans the way back to a version that was here before; what was changed here since stays. */
    async back(key: number, packId: string): Promise<{ views: PlanView[] }> {
      const store = await open();
      const deliveries = (await store.deliveries({ into: packId })).filter(({ how }) => how !== 'export');
      const wanted = deliveries.find((delivery) => delivery.key === key)!;
      const mine = await store.packById(packId);
      const draft: ImportDraft = {
        format: 'warmreply',
        pack: { ...wanted.pack, id: packId },
        skipped: [],
        rows: { scripts: [], glossary: [], knowledge: [] },
      };
      const base = deliveries[0]!;
      const plan = planImport(draft, { mine, base: base.pack, neighbours: [] });
      const entry = { file: wanted.file ?? wanted.pack.name, draft, plan, base, targetId: packId };
      entries.push({ ...entry, installedVersion: null });
      return { views: [viewOf(entries[0]!)] };
    },

    /** Plans the file anew for another pack. */
    async aim(at: number, targetId: string): Promise<PlanView> {
      const { file, draft } = entries[at]!;
      const others = entries.splice(at, 1);
      const entry = await planned(await open(), file, draft, targetId).catch((error) => {
        entries.splice(at, 0, ...others);
        throw error;
      });
      entries.splice(at, 0, entry);
      return viewOf(entry);
    },

    /** All files as one change of the library, with what it comes to. `now` is epoch ms. */
    async edit(choices: readonly Choice[], now: number): Promise<{ edit: Edit; settled: Settled[] }> {
      const store = await open();
      const records = new Map((await store.listPacks()).map((record) => [record.id, record]));
      const packs = new Map<string, PackChange>();
      const deliveries: Delivery[] = [];
      const settled: Settled[] = [];
      const elsewhere: Neighbour[] = [];
      for (const [at, entry] of entries.entries()) {
        const { draft, base, targetId } = entry;
        let { plan } = entry;
        const done = packs.get(targetId);
        // Two files for one pack: the second meets what was decided for the first.
        if (done) plan = planImport(draft, { mine: done.after, base: base?.pack ?? null, neighbours: [] });
        const decisions = decided(plan.rows, choices[at] ?? { some: {} });
        settled.push(settle(plan.rows, decisions));
        const { pack, elsewhere: rivals } = resolvePlan(plan, decisions);
        elsewhere.push(...rivals);
        // A file of nothing usable leaves no empty pack behind.
        if (!plan.mine && !hasContent(pack)) continue;
        const before = done ? done.before : plan.mine;
        packs.set(targetId, { record: records.get(targetId) ?? null, before, after: pack });
        const delivery = deliveryOf(plan.theirs, {
          ...aboutDelivery(entry),
          change: `import:${now}`,
          at: now,
        });
        const known =
          base?.hash === delivery.hash && base.version === delivery.version && base.into === targetId;
        if (!known) deliveries.push(delivery);
      }
      const stay = elsewhere.filter(({ packId, item }) => {
        const change = packs.get(packId);
        if (change?.after) change.after = withoutItem(change.after, item.id);
        return !change;
      });
      return { edit: editOf([...packs.values()], { at: now, deliveries, elsewhere: stay }), settled };
    },

    /** Every line of the dry run and what was decided, as a table to keep. */
    report(choices: readonly Choice[]) {
      const rows = entries.flatMap(({ file, plan }, at) => {
        const decisions = decided(plan.rows, choices[at] ?? { some: {} });
        return plan.rows.map((row) => ({ file, ...row, decision: decisions[row.place] }));
      });
      return reportCsv(rows);
    },
  };
}

export type ImportSession = ReturnType<typeof createSession>;

/** The pack as it will be after the files before, decided so that nothing is lost; else as it is installed. */
async function currentPack(store: Store, id: string, entries: readonly Entry[]): Promise<Pack | null> {
  const earlier = entries.findLast((entry) => entry.targetId === id);
  return earlier ? resolvePlan(earlier.plan, {}).pack : store.packById(id);
}

function rowsOf({ targetId, draft, plan }: Entry): Neighbour[] {
  const packName = draft.pack.owner || draft.pack.name;
  return ROW_LISTS.flatMap((list) =>
    plan.theirs[list].map((item) => ({ packId: targetId, packName, list, item }) as Neighbour),
  );
}

function aboutDelivery({ file, draft, targetId }: Entry) {
  const { id: packId, lineage, owner: by, version } = draft.pack;
  return {
    packId,
    into: targetId,
    file,
    by,
    version,
    how: 'import' as const,
    ...(lineage?.[0] ? { hash: lineage[0] } : {}),
  };
}

function decided(rows: readonly PlanRow[], { all, some }: Choice): Decisions {
  const decisions: Record<string, Decision> = { ...some };
  if (all) {
    for (const { state, place, both } of rows) {
      if (!OPEN_STATES.includes(state) || decisions[place]) continue;
      decisions[place] = all === 'both' && !both ? 'mine' : all;
    }
  }
  return decisions;
}

function settle(rows: readonly PlanRow[], decisions: Decisions): Settled {
  const settled: Settled = { added: 0, updated: 0, removed: 0, same: 0, kept: 0, left: 0 };
  const counts = countRows(rows.filter(({ state }) => !OPEN_STATES.includes(state)));
  settled.added = counts.added;
  settled.updated = counts.changed;
  settled.removed = counts.removed;
  settled.same = counts.same;
  settled.kept = counts.kept;
  settled.left = counts.skipped;
  for (const { state, place, theirs } of rows) {
    const decision = decisions[place];
    if (state === 'conflict') {
      if (decision === 'both') settled.added++;
      else if (decision === 'theirs') theirs === undefined ? settled.removed++ : settled.updated++;
      else settled.kept++;
    } else if (state === 'clash' || state === 'twin') {
      if (decision === 'mine') settled.left++;
      else if (state === 'twin' && decision === 'theirs') settled.left++;
      else settled.added++;
    }
  }
  return settled;
}

function viewOf({ file, draft, plan, targetId, base, installedVersion }: Entry): PlanView {
  const { format, encoding, pack } = draft;
  const shown = new Map<RowState, number>();
  const rows = plan.rows.filter(({ state, list }) => {
    const many = shown.get(state) ?? 0;
    shown.set(state, many + 1);
    return (
      many < (OPEN_STATES.includes(state) ? SHOWN_OPEN : SHOWN) && !(state === 'same' && list === 'head')
    );
  });
  const newer =
    format === 'warmreply' &&
    installedVersion !== null &&
    installedVersion.localeCompare(pack.version, undefined, { numeric: true }) > 0;
  return {
    file,
    format,
    encoding,
    packName: pack.name,
    version: pack.version,
    targetId,
    ownId: pack.id,
    older: newer ? installedVersion : null,
    hasAncestor: base !== null,
    counts: countRows(plan.rows),
    rows: rows.map(clipped),
  };
}

/** A line of a list is no place for an answer of 20,000 characters. */
function clipped(row: PlanRow): PlanRow {
  const open = OPEN_STATES.includes(row.state);
  const clip = (text: string | undefined) =>
    text !== undefined && !open && text.length > 300 ? `${text.slice(0, 299)}…` : text;
  return { ...row, base: clip(row.base), mine: clip(row.mine), theirs: clip(row.theirs) };
}

function hasContent(pack: Pack): boolean {
  return (
    [
      pack.scripts,
      pack.glossary,
      pack.knowledge,
      pack.synonyms,
      pack.forbidden,
      pack.standards,
      pack.profiles,
      pack.scenes,
    ].some((list) => list.length > 0) ||
    pack.authority !== undefined ||
    (pack.followUps ?? []).length > 0
  );
}

function withoutItem(pack: Pack, id: string): Pack {
  const without = { ...pack };
  for (const list of ROW_LISTS)
    (without[list] as { id: string }[]) = pack[list].filter((item) => item.id !== id);
  return without;
}
