import type { Pack } from '../pack/schema';
import { fingerprint } from './fingerprint';
import { nameOf, ROW_LISTS, type RowList } from './parts';

type Row = { id: string } & Record<string, unknown>;

/**
 * Gives the items of `incoming` the ids that the same things have in `known`, which other teams' files and other
 * tools' can't know: first what is alike to the letter, then (`sameSource`: both come from one source, whose ids mean
 * the same) what has the same id, then what alone bears its name on both sides. What is left keeps its id, or gets a
 * new one where that id is already somebody else's.
 */
export function alignIds(incoming: Pack, known: Pack, sameSource: boolean): Pack {
  const aligned = { ...incoming };
  for (const list of ROW_LISTS) (aligned[list] as Row[]) = alignList(list, incoming, known, sameSource);
  return aligned;
}

function alignList(list: RowList, incoming: Pack, known: Pack, sameSource: boolean): Row[] {
  const there = known[list] as Row[];
  const items = incoming[list] as Row[];
  const taken = new Set<string>();
  const idOf = new Map<Row, string>();
  const claim = (item: Row, id: string) => {
    idOf.set(item, id);
    taken.add(id);
  };

  const alike = groups(there, wording);
  for (const item of items) {
    const twin = alike.get(wording(item))?.find(({ id }) => !taken.has(id));
    if (twin) claim(item, twin.id);
  }
  if (sameSource) {
    const ids = new Set(there.map(({ id }) => id));
    for (const item of items) {
      if (!idOf.has(item) && ids.has(item.id) && !taken.has(item.id)) claim(item, item.id);
    }
  }
  const free = (item: { id: string }) => !taken.has(item.id);
  const named = groups(there.filter(free), (item) => nameOf(list, item));
  const left = items.filter((item) => !idOf.has(item));
  const namesakes = groups(left, (item) => nameOf(list, item));
  for (const item of left) {
    const name = nameOf(list, item);
    const [only, ...more] = named.get(name) ?? [];
    if (name && only && more.length === 0 && namesakes.get(name)!.length === 1) claim(item, only.id);
  }
  const ids = new Set([...there.map(({ id }) => id), ...taken]);
  return items.map((item) => {
    const id = idOf.get(item) ?? freeId(item.id, ids);
    ids.add(id);
    return id === item.id ? item : { ...item, id };
  });
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  let id = wanted;
  for (let copy = 2; ids.has(id); copy++) id = `${wanted.slice(0, 190)}#${copy}`;
  return id;
}

const wording = ({ id: _, ...rest }: Row) => fingerprint(rest);

function groups<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = by(item);
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return found;
}
