import type { ImportDraft, SkippedRow } from '../exchange/types';
import type { Pack } from '../pack/schema';
import { fitted } from './fit';
import { comparePacks, type Decision, type Outcome, placeOf } from './merge-pack';
import { type Item, isRowList, nameOf, ROW_LISTS, type RowList, titleOf, wordingOf } from './parts';
import type { MergeState } from './three-way';

/** An item of another pack, which an imported one may contradict. */
export interface Neighbour {
  packId: string;
  packName: string;
  list: RowList;
  item: Item & { id: string };
}

/** What an import meets: where it goes, and what is there. */
export interface PlanContext {
  /** The pack that it goes into, as it is here; null: a new one. */
  mine: Pack | null;
  /** The last version that both sides had, with the ids of `mine`; null: none is known. */
  base: Pack | null;
  neighbours: readonly Neighbour[];
}

export type RowState =
  | MergeState
  /** The same name says something else in another pack. */
  | 'clash'
  /** Two rows of the file have the same name and different words. */
  | 'twin'
  | 'skipped';

export const ROW_STATES: readonly RowState[] = [
  'conflict',
  'clash',
  'twin',
  'added',
  'changed',
  'removed',
  'kept',
  'same',
  'skipped',
];
/** States that somebody has to decide. */
export const OPEN_STATES: readonly RowState[] = ['conflict', 'clash', 'twin'];

/** One line of the dry run. */
export interface PlanRow {
  state: RowState;
  /** Names it among the decisions. */
  place: string;
  list: Outcome['list'];
  title: string;
  /** Row in the file as a spreadsheet counts, 0 where there is none. */
  row: number;
  column?: string;
  /** Wordings. Of a twin, `mine` is the one that comes first in the file. */
  base?: string;
  mine?: string;
  theirs?: string;
  /** Whose the two wordings are. */
  mineOwner?: string;
  theirsOwner?: string;
  /** Whether both can be kept. */
  both: boolean;
  reason?: SkippedRow['reason'];
  detail?: string;
}

export interface Plan {
  draft: ImportDraft;
  mine: Pack | null;
  /** The draft's pack with the ids of the target, as it is remembered for the next version. */
  theirs: Pack;
  outcomes: Outcome[];
  rows: PlanRow[];
  /** By place: the item of another pack that a clash is about. */
  rivals: Record<string, Neighbour>;
  /** By place of a twin: the place of the row before it. */
  firsts: Record<string, string>;
}

export type Decisions = Readonly<Record<string, Decision>>;

/** The dry run: compares a file with what is there, changes nothing. */
export function planImport(draft: ImportDraft, { mine, base, neighbours }: PlanContext): Plan {
  const theirs = fitted(draft, mine, base);
  const outcomes = comparePacks(base, mine, theirs);
  const rowOf = rowNumbers(draft, theirs);
  const owners = {
    mineOwner: mine?.owner || mine?.name,
    theirsOwner: draft.pack.owner || draft.pack.name,
  };
  const near = new Map(neighbours.map((one) => [`${one.list} ${nameOf(one.list, one.item)}`, one]));
  const seen = new Map<string, Outcome>();
  const rivals: Plan['rivals'] = {};
  const firsts: Plan['firsts'] = {};

  const rows = outcomes.map((outcome): PlanRow => {
    const { list, key, state } = outcome;
    const place = placeOf(outcome);
    const row: PlanRow = {
      state,
      place,
      list,
      title: titleOf(list, key, outcome.theirs ?? outcome.mine ?? outcome.base),
      row: rowOf.get(place) ?? 0,
      ...wordings(outcome),
      both: list !== 'head' && outcome.mine !== undefined && outcome.theirs !== undefined,
    };
    if (state === 'conflict') return { ...row, ...owners };
    if (state !== 'added' || !isRowList(list)) return row;
    const name = nameOf(list, outcome.theirs as Item);
    if (!name) return row;
    const first = seen.get(`${list} ${name}`);
    if (!first) seen.set(`${list} ${name}`, outcome);
    else if (wordingOf(list, first.theirs) !== row.theirs) {
      firsts[place] = placeOf(first);
      const mineWords = wordingOf(list, first.theirs);
      return { ...row, state: 'twin', mine: mineWords, both: true, ...owners, mineOwner: owners.theirsOwner };
    }
    const rival = near.get(`${list} ${name}`);
    if (!rival || wordingOf(list, rival.item) === row.theirs) return row;
    rivals[place] = rival;
    const mineWords = wordingOf(list, rival.item);
    return { ...row, state: 'clash', mine: mineWords, both: true, ...owners, mineOwner: rival.packName };
  });
  return { draft, mine, theirs, outcomes, rows: [...rows, ...draft.skipped.map(skippedRow)], rivals, firsts };
}

/** Scripts, terms and entries by what becomes of them, and rows left out; the other parts of a pack are not counted. */
export function countRows(rows: readonly PlanRow[]): Record<RowState, number> {
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>;
  for (const { state, list } of rows) if (state === 'skipped' || isRowList(list)) counts[state]++;
  return counts;
}

function wordings({ list, base, mine, theirs }: Outcome): Pick<PlanRow, 'base' | 'mine' | 'theirs'> {
  const words = (value: unknown) => (value === undefined ? undefined : wordingOf(list, value));
  return { base: words(base), mine: words(mine), theirs: words(theirs) };
}

/** `alignIds` keeps the order of the file, so the n-th item is still the n-th. */
function rowNumbers({ rows, pack }: ImportDraft, theirs: Pack): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of ROW_LISTS) {
    pack[list].forEach((_, at) => {
      const row = rows?.[list]?.[at];
      if (row !== undefined) found.set(placeOf({ list, key: theirs[list][at]!.id }), row);
    });
  }
  return found;
}

function skippedRow({ row, column, reason, detail }: SkippedRow): PlanRow {
  const place = `skipped ${row} ${column ?? ''}`;
  return { state: 'skipped', place, list: 'head', title: '', row, column, reason, detail, both: false };
}
