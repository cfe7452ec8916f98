import * as v from 'valibot';
import type { Mine, MineChange } from './types';

const MOST_FAVOURITES = 200;
const MOST_RECENT = 20;
const MOST_KNOWN = 50;
const MOST_AS_THEY_ARE = 500;

const Ids = v.fallback(v.array(v.string()), []);
const MineSchema = v.object({
  favourites: Ids,
  recent: Ids,
  known: v.fallback(v.record(v.string(), v.string()), {}),
  scenes: v.fallback(
    v.record(v.string(), v.record(v.string(), v.object({ on: v.boolean(), at: v.number() }))),
    {},
  ),
  asTheyAre: Ids,
});

export const NOTHING_MINE: Mine = { favourites: [], recent: [], known: {}, scenes: {}, asTheyAre: [] };

/** The stored setting, whatever an older version or a restored backup left there: what can't be read is empty. */
export function readMine(stored: unknown): Mine {
  const parsed = v.safeParse(MineSchema, stored);
  return parsed.success ? parsed.output : NOTHING_MINE;
}

/** Pure: panels show the change at once, the background stores the same. */
export function changeMine(mine: Mine, change: MineChange): Mine {
  switch (change.what) {
    case 'favourite':
      return {
        ...mine,
        favourites: change.on
          ? inFront(mine.favourites, change.id, MOST_FAVOURITES)
          : mine.favourites.filter((id) => id !== change.id),
      };
    case 'used':
      return { ...mine, recent: inFront(mine.recent, change.id, MOST_RECENT) };
    case 'known':
      return { ...mine, known: { ...latest(mine.known, MOST_KNOWN - 1), [change.name]: change.value } };
    case 'scene': {
      const { site, scene, on, at } = change;
      return { ...mine, scenes: { ...mine.scenes, [site]: { ...mine.scenes[site], [scene]: { on, at } } } };
    }
    case 'as-it-is':
      return { ...mine, asTheyAre: inFront(mine.asTheyAre, change.id, MOST_AS_THEY_ARE) };
  }
}

function inFront(ids: readonly string[], id: string, most: number): string[] {
  return [id, ...ids.filter((other) => other !== id)].slice(0, most);
}

function latest(values: Record<string, string>, most: number): Record<string, string> {
  return Object.fromEntries(Object.entries(values).slice(-most));
}

/** Blanks that are about the agent: filled in once, right in every conversation. */
const ABOUT_THE_AGENT =
  /客服(?:人员|人員)?(?:名字?|姓名|工号|工號)|我的(?:名字|姓名|工号|工號)|\b(?:agent(?:'s)? name|my name)\b/i;

export function isAboutTheAgent(blank: string): boolean {
  return ABOUT_THE_AGENT.test(blank);
}
