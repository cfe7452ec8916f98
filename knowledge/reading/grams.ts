/** Buckets that character pairs, triples and English words are hashed into. A power of two. */
export const BUCKETS = 16_384;
/** UTF-16 units looked at per message; more would only make long messages slow. */
const MOST = 600;

/**
 * Hashed pieces of a folded text: two and three characters in a row, and whole English words.
 * Digits are all one digit; each bucket is given once.
 */
export function gramsOf(text: string): Set<number> {
  const grams = new Set<number>();
  let before = EDGE;
  let last = EDGE;
  let word = SEED;
  let previousWord = 0;
  let inWord = false;
  const end = Math.min(text.length, MOST);
  for (let i = 0; i <= end; i++) {
    const code = i < end ? kindOf(text.charCodeAt(i)) : EDGE;
    if (isLetter(code)) {
      word = mix(inWord ? word : SEED, code);
      inWord = true;
      continue;
    }
    if (inWord) {
      grams.add(bucket(word));
      if (previousWord) grams.add(bucket(mix(previousWord, word & 0xffff)));
      previousWord = word;
      inWord = false;
      before = last = EDGE;
    }
    if (code !== 32) {
      // apart from spaces inside an English sentence, anything else ends a run of words
      if (code !== 39) previousWord = 0;
      if (code === EDGE && last === EDGE) continue;
      const pair = mix(mix(SEED, last), code);
      grams.add(bucket(pair));
      if (before !== EDGE || last !== EDGE) grams.add(bucket(mix(mix(mix(SEED, before), last), code)));
      before = code === EDGE ? EDGE : last;
      last = code;
    }
  }
  return grams;
}

/** Edge of a clause: commas, full stops and all that is no letter, character, digit or `!?~…`. */
const EDGE = 1;
const DIGIT = 2;
const SEED = 0x811c9dc5;

function kindOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || code === 33 || code === 63 || code === 126 || code === 0x2026)
    return code;
  return code === 32 || code === 39 ? code : EDGE;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** FNV-1a over UTF-16 units. */
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const bucket = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);
