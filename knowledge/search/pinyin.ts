/** One heard position of a query: a whole syllable, or only its first letter. */
export interface Sound {
  /** The syllable's number in the character tables, 0 when only the initial is known. */
  syllable: number;
  /** Code of the first letter. */
  initial: number;
}

/** A position of a query that is (partly) typed as pinyin: a sound, or a character's code. */
export type Heard = Sound | number;

const MAX_LETTERS = 40;

/**
 * Splits joined pinyin ("tuikuan", "xian") into whole syllables, fewest first, at most `limit` ways. When it
 * is not typed to its end ("tuik"), the tail counts by its first letter. Time is linear in the letters.
 */
export function splitPinyin(letters: string, syllables: ReadonlyMap<string, number>, limit = 3): Sound[][] {
  if (!letters || letters.length > MAX_LETTERS) return [];
  const whole = waysTo(letters, syllables, limit);
  if (whole[letters.length]!.length > 0) return whole[letters.length]!;
  for (let cut = letters.length - 1; cut > 0; cut--) {
    const tail = letters.slice(cut);
    if (whole[cut]!.length === 0 || !beginsSyllable(tail, syllables)) continue;
    return whole[cut]!.map((way) => [...way, { syllable: 0, initial: letters.charCodeAt(cut) }]);
  }
  return [];
}

/** For each length, the best ways to split that much of the letters. */
function waysTo(letters: string, syllables: ReadonlyMap<string, number>, limit: number): Sound[][][] {
  const ways: Sound[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end++) {
    const here: Sound[][] = [];
    for (let size = Math.min(LONGEST, end); size >= 1; size--) {
      const syllable = syllables.get(letters.slice(end - size, end));
      if (!syllable) continue;
      for (const way of ways[end - size]!)
        here.push([...way, { syllable, initial: letters.charCodeAt(end - size) }]);
    }
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, limit));
  }
  return ways;
}

/** "zhuang" */
const LONGEST = 6;

function beginsSyllable(tail: string, syllables: ReadonlyMap<string, number>): boolean {
  if (tail.length >= LONGEST) return false;
  for (const syllable of syllables.keys()) if (syllable.startsWith(tail)) return true;
  return false;
}

/** Every letter as the first letter of a syllable: `tk` for 退款. `i`, `u` and `v` begin none. */
export function asInitials(letters: string): Sound[] | null {
  if (letters.length < 2 || letters.length > 8 || /[^a-hj-tw-z]/.test(letters)) return null;
  return [...letters].map((letter) => ({ syllable: 0, initial: letter.charCodeAt(0) }));
}
