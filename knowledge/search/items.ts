import { facetKey } from './features';
import type { Field } from './rows';
import type { Found, IndexItem } from './types';

/** The texts by which an item is found first; an entry's answer is looked at apart (`answers.ts`). */
export function textsOf(item: IndexItem): [Field, string][] {
  const list = (field: Field, texts: readonly string[] = []): [Field, string][] =>
    texts.map((text) => [field, text]);
  if (item.kind === 'entry') {
    const { question, aliases, tags } = item.item;
    return [['title', question], ...list('alias', aliases), ...list('tag', tags)];
  }
  if (item.kind === 'script') {
    const { title, text, keywords, tags, shortcut } = item.item;
    const labels = [...(keywords ?? []), ...(tags ?? [])];
    return [
      ['title', title],
      ['alias', text],
      ...list('tag', labels),
      ...list('shortcut', shortcut ? [shortcut] : []),
    ];
  }
  const { term, aliases, plain } = item.item;
  return [['title', term], ...list('alias', [...(aliases ?? []), plain])];
}

/** What only an entry has: its answer, found below all questions that match. */
export const answerOf = (item: IndexItem): string => (item.kind === 'entry' ? item.item.answer : '');

/** The item's headline, which is shown and highlighted. */
export function headlineOf(item: IndexItem): string {
  if (item.kind === 'entry') return item.item.question;
  return item.kind === 'script' ? item.item.title : item.item.term;
}

/** An entry's category, a script's categories, a term's domain. */
export function categoriesOf(item: IndexItem): readonly string[] {
  if (item.kind === 'script') return item.item.categories ?? [];
  const category = item.kind === 'entry' ? item.item.category : item.item.domain;
  return category ? [category] : [];
}

/** What the item's rows can be filtered or preferred by. */
export function facetsOf(item: IndexItem): number[] {
  const facets = [facetKey('kind', item.kind)];
  for (const category of categoriesOf(item)) facets.push(facetKey('category', category));
  if (item.kind !== 'script') return facets;
  const { scenes, stage, emotions } = item.item;
  for (const scene of scenes ?? []) facets.push(facetKey('scene', scene));
  for (const emotion of emotions ?? []) facets.push(facetKey('emotion', emotion));
  facets.push(facetKey('stage', stage));
  return facets;
}

/** One string for kind, pack and id: the document's name in the index. */
export const nameOf = (kind: Found['kind'], packId: string, id: string) => `${kind}\n${packId}\n${id}`;

export function foundOf(name: string, score: number): Found {
  const [kind, packId, ...id] = name.split('\n');
  return { kind: kind as Found['kind'], packId: packId!, id: id.join('\n'), score };
}
