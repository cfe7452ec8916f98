import type { Pack } from '../pack/schema';
import { fingerprint } from './fingerprint';
import { mergedPack, placeOf } from './merge-pack';
import { ROW_KINDS, ROW_LISTS, type RowList } from './parts';
import { type Decisions, type Neighbour, OPEN_STATES, type Plan, type PlanRow } from './plan';

export interface Resolved {
  /** The target as it shall be. */
  pack: Pack;
  /** Items of other packs that give way. */
  elsewhere: Neighbour[];
}

/** Rows that still wait for a decision. */
export function openRows(rows: readonly PlanRow[], decisions: Decisions): PlanRow[] {
  return rows.filter(({ state, place }) => OPEN_STATES.includes(state) && !decisions[place]);
}

/**
 * What becomes of a plan. Without a decision a clash and a twin keep both wordings, which loses nothing; a conflict
 * keeps mine, so that a caller who can't ask must look at `openRows` first.
 */
export function resolvePlan(plan: Plan, decisions: Decisions): Resolved {
  const merged = mergedPack(plan.mine, plan.theirs, plan.outcomes, (outcome) => decisions[placeOf(outcome)]);
  const without = new Set<string>();
  const elsewhere: Neighbour[] = [];
  for (const { state, place } of plan.rows) {
    const decision = decisions[place];
    if (state === 'clash' && decision === 'theirs') elsewhere.push(plan.rivals[place]!);
    if ((state === 'clash' || state === 'twin') && decision === 'mine') without.add(place);
    if (state === 'twin' && decision === 'theirs') without.add(plan.firsts[place]!);
  }
  const pack = { ...merged };
  for (const list of ROW_LISTS) {
    const kept = merged[list].filter(({ id }) => !without.has(placeOf({ list, key: id })));
    (pack[list] as unknown[]) = kept;
  }
  return { pack, elsewhere };
}

/** What has to be written to make one pack of the other, row by row. */
export interface RowChanges {
  put: { kind: (typeof ROW_KINDS)[RowList]; item: { id: string } & Record<string, unknown> }[];
  remove: { kind: (typeof ROW_KINDS)[RowList]; id: string }[];
  /** What was there before. */
  was(kind: (typeof ROW_KINDS)[RowList], id: string): unknown;
}

export function rowChanges(before: Pack | null, after: Pack | null): RowChanges {
  const put: RowChanges['put'] = [];
  const remove: RowChanges['remove'] = [];
  const known = new Map<string, unknown>();
  for (const list of ROW_LISTS) {
    const kind = ROW_KINDS[list];
    const gone = new Set<string>();
    for (const item of before?.[list] ?? []) {
      gone.add(item.id);
      known.set(`${kind} ${item.id}`, item);
    }
    for (const item of after?.[list] ?? []) {
      const was = known.get(`${kind} ${item.id}`);
      gone.delete(item.id);
      if (was === undefined || fingerprint(was) !== fingerprint(item)) put.push({ kind, item });
    }
    for (const id of gone) remove.push({ kind, id });
  }
  return { put, remove, was: (kind, id) => known.get(`${kind} ${id}`) ?? null };
}
