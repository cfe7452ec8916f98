import { type Matter, SIGNS } from './matter-signs';
import type { Scene } from './scenes';

export type { Matter } from './matter-signs';

/** Asked as a rule of the house (“坏了怎么退？”), not told as something that happened. */
const SUPPOSED = /(?:如果|要是|万一|假如|倘若)[^,。!?]{0,16}$|\b(?:if|in case)\b[^,.!?]{0,24}$/;

/** The matters that a text (folded) tells of, the one to take up first in front. */
export function mattersOf(text: string): Matter[] {
  return SIGNS.filter(({ words }) => {
    const found = words.exec(text);
    return found !== null && !SUPPOSED.test(text.slice(Math.max(0, found.index - 24), found.index));
  }).map(({ matter }) => matter);
}

const SCENES_OF = new Map(SIGNS.map(({ matter, scenes }) => [matter, scenes]));

/** The scenes a matter belongs to, the nearest first. */
export const scenesOfMatter = (matter: Matter): readonly Scene[] => SCENES_OF.get(matter)!;
