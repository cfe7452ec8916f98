import type { Entry, Pack, Script, Term } from '../pack/schema';
import { fingerprint } from './fingerprint';

/** The lists of a pack, and what names an item in each of them. */
export const LISTS = [
  'scripts',
  'glossary',
  'knowledge',
  'synonyms',
  'forbidden',
  'standards',
  'profiles',
  'scenes',
] as const;
export type ListName = (typeof LISTS)[number];

/** Lists that have tables of their own, with the name of one row. */
export const ROW_KINDS = { scripts: 'script', glossary: 'term', knowledge: 'entry' } as const;
export type RowList = keyof typeof ROW_KINDS;
export const ROW_LISTS = Object.keys(ROW_KINDS) as RowList[];

export function isRowList(list: string): list is RowList {
  return list in ROW_KINDS;
}

/** An item of any list. */
export type Item = Record<string, unknown> | string[];

/** The items of one list of a pack. */
export function itemsOf(pack: Pack | null, list: ListName): Item[] {
  return (pack?.[list] ?? []) as Item[];
}

/** What an item is known by from one version of its pack to the next. */
export function keyOf(list: ListName, item: Item): string {
  if (Array.isArray(item)) return fingerprint([...item].sort());
  if (list === 'forbidden') return folded(item.word);
  if (list === 'standards') return `${item.channel ?? ''} ${item.tier ?? ''}`;
  return String(item.id);
}

/** Items with an id can stand beside another wording of themselves, under a new id. */
export function canKeepBoth(list: ListName | 'head'): boolean {
  return ['scripts', 'glossary', 'knowledge', 'profiles', 'scenes'].includes(list);
}

/**
 * What two teams would both call the item, whatever ids their files have: a script's shortcut (or its text), the term,
 * the question. '' for what has no such name.
 */
export function nameOf(list: RowList, item: Item): string {
  if (Array.isArray(item)) return '';
  if (list === 'glossary') return folded(item.term);
  if (list === 'knowledge') return folded(item.question);
  return item.shortcut ? `/${folded(item.shortcut)}` : folded(item.text);
}

/** The words that count when two items of one name are compared: what customers would read. */
export function wordingOf(list: ListName | 'head', item: unknown): string {
  if (list === 'scripts') return (item as Script).text ?? '';
  if (list === 'glossary') return (item as Term).plain ?? '';
  if (list === 'knowledge') return (item as Entry).answer ?? '';
  if (Array.isArray(item))
    return item.every((word) => typeof word === 'string') ? item.join('，') : readable(item);
  return typeof item === 'object' && item !== null ? readable(item) : String(item ?? '');
}

/** A line that names the item for people. */
export function titleOf(list: ListName | 'head', key: string, item: unknown): string {
  const { shortcut, title, term, question, word, name } = (item ?? {}) as Record<string, unknown>;
  if (list === 'scripts') return [shortcut && `/${shortcut}`, title].filter(Boolean).join(' ') || key;
  if (list === 'synonyms') return Array.isArray(item) ? String(item[0] ?? '') : key;
  return String(term ?? question ?? word ?? title ?? name ?? key).trim() || key;
}

function readable(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/[{}"[\]]/g, '')
    .replace(/,\n/g, '\n')
    .trim();
}

/** Full-width and half-width, upper and lower case, one blank or three are the same name. */
function folded(value: unknown): string {
  return String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
