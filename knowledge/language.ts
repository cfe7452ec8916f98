import { TRADITIONAL } from './reading/traditional';

/** The written language of a text; null where it has no letters (numbers, emoji). */
export type WrittenLanguage = 'hans' | 'hant' | 'latin';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/u;
/** Some characters are traditional in one word and everybody's in another (後/后, 著): one alone proves nothing. */
const FEWEST_TRADITIONAL = 2;
const TRADITIONAL_SHARE = 0.15;
/** A language with fewer lines than this is not what a team works in. */
const FEWEST_ITEMS = 10;
const READ = 400;

export function writtenLanguage(text: string): WrittenLanguage | null {
  const start = text.slice(0, READ);
  const han = start.match(HAN) ?? [];
  if (han.length === 0) return LATIN.test(start) ? 'latin' : null;
  const traditional = han.filter((character) => TRADITIONAL.has(character.charCodeAt(0))).length;
  const enough = traditional >= FEWEST_TRADITIONAL || han.length <= 4;
  return traditional > 0 && enough && traditional / han.length >= TRADITIONAL_SHARE ? 'hant' : 'hans';
}

/** The other way to write Chinese is closer than English. */
const NEXT_BEST: Record<WrittenLanguage, WrittenLanguage[]> = {
  hans: ['hans', 'hant'],
  hant: ['hant', 'hans'],
  latin: ['latin'],
};

const sorted = new WeakMap<readonly unknown[], Map<WrittenLanguage | null, unknown[]>>();

/**
 * The items written in the language of the conversation, or the nearest language of which there is a working set;
 * all of them where there is none. The same list for the same input, so that what is computed from it can be kept.
 */
export function inLanguage<T>(
  items: readonly T[],
  language: WrittenLanguage | null,
  textOf: (item: T) => string,
): readonly T[] {
  if (language === null) return items;
  let groups = sorted.get(items) as Map<WrittenLanguage | null, T[]> | undefined;
  if (!groups) {
    groups = new Map();
    for (const item of items) {
      const key = writtenLanguage(textOf(item));
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    sorted.set(items, groups);
  }
  for (const candidate of NEXT_BEST[language]) {
    const group = groups.get(candidate);
    if (group && group.length >= FEWEST_ITEMS) return group;
  }
  return items;
}
