import type { Purpose, Script } from '../pack/schema';
import { fold } from '../reading/normalise';
import { isSmallTalk } from './intent';

/** A script with what comparing needs, computed once for each list of scripts. */
export interface PreparedScript {
  script: Script;
  /** Folded, with how much each says about the matter: near 1 for a word of few scripts, near 0 for one of many. */
  keywords: readonly { word: string; weight: number }[];
  /** How narrow a matter it is for: its keywords' mean weight without small talk, 0 where nothing is left. */
  narrow: number;
  /** Written in Chinese characters. */
  han: boolean;
}

const cache = new WeakMap<readonly Script[], Map<Purpose, PreparedScript[]>>();

/**
 * Scripts by purpose, folded. Remembered for as long as the caller keeps the same array, so pass the same one
 * while the library has not changed.
 */
export function prepare(scripts: readonly Script[]): Map<Purpose, PreparedScript[]> {
  const known = cache.get(scripts);
  if (known) return known;
  const words = scripts.map((script) => [
    ...new Set((script.keywords ?? []).map((word) => fold(word.trim()).text).filter(Boolean)),
  ]);
  const uses = new Map<string, number>();
  for (const word of words.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const smallTalk = new Set([...uses.keys()].filter(isSmallTalk));
  const rarest = Math.log(1 + scripts.length);
  const byPurpose = new Map<Purpose, PreparedScript[]>();
  scripts.forEach((script, i) => {
    const keywords = words[i]!.map((word) => ({
      word,
      weight: Math.log(1 + scripts.length / uses.get(word)!) / rarest,
    }));
    const narrow =
      keywords.reduce((sum, { word, weight }) => sum + (smallTalk.has(word) ? 0 : weight), 0) /
      (keywords.length || 1);
    const prepared = { script, keywords, narrow, han: isHan(script.text) };
    const list = byPurpose.get(script.purpose);
    if (list) list.push(prepared);
    else byPurpose.set(script.purpose, [prepared]);
  });
  cache.set(scripts, byPurpose);
  return byPurpose;
}

export const isHan = (text: string) => /[\u3400-\u9fff]/.test(text);
