import { type Facet, facetKey } from './features';
import { foundOf } from './items';
import type { Postings } from './postings';
import type { Rows } from './rows';
import type { SearchOptions } from './types';

/** What preference adds at most: it orders equals, and never lifts a worse match over a better one by much. */
const PREFER = { picked: 0.03, stage: 0.015, emotion: 0.015 };

/** Which rows may be results: of the wanted kinds, category, scenes and packs, and not removed. */
export function filterFor(
  { kinds, category, scenes, withoutPacks }: SearchOptions,
  rows: Rows,
  postings: readonly Postings[],
): (row: number) => boolean {
  const groups: number[][] = [];
  const want = (facet: Facet, values: readonly string[]) =>
    groups.push(values.map((value) => facetKey(facet, value)));
  if (kinds) want('kind', kinds);
  if (category !== undefined) want('category', [category]);
  if (scenes) want('scene', scenes);
  const hidden = new Set(withoutPacks);
  const living = (row: number) => {
    const doc = rows.docOf(row);
    return !rows.dead.has(doc) && (hidden.size === 0 || !hidden.has(foundOf(rows.nameOf(doc), 0).packId));
  };
  if (groups.length === 0) return living;
  /** How many of the groups each row has passed, one after the other. */
  const passed = new Uint8Array(rows.count);
  groups.forEach((group, nth) => {
    for (const facet of group) {
      for (const list of postings) {
        list.each(facet, (row) => {
          if (passed[row] === nth) passed[row] = nth + 1;
        });
      }
    }
  });
  return (row) => passed[row] === groups.length && living(row);
}

/** What a document gains by what was picked before and by the conversation's stage and emotion. */
export function preferenceFor(
  { picked, stage, emotion }: SearchOptions,
  rows: Rows,
  postings: readonly Postings[],
): (doc: number) => number {
  const places = new Map((picked ?? []).map((id, place) => [id, place]));
  const docsWith = (feature: number) => {
    const docs = new Set<number>();
    for (const list of postings) list.each(feature, (row) => docs.add(rows.docOf(row)));
    return docs;
  };
  const inStage = stage ? docsWith(facetKey('stage', stage)) : undefined;
  const forEmotion = emotion ? docsWith(facetKey('emotion', emotion)) : undefined;
  return (doc) => {
    const place = places.size > 0 ? places.get(foundOf(rows.nameOf(doc), 0).id) : undefined;
    return (
      (place === undefined ? 0 : PREFER.picked / (1 + place / 10)) +
      (inStage?.has(doc) ? PREFER.stage : 0) +
      (forEmotion?.has(doc) ? PREFER.emotion : 0)
    );
  };
}
