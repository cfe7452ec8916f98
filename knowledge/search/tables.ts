/**
 * What the index must know about single characters: how they sound, and the simplified form of traditional ones.
 * Filled once from pinyin-pro and opencc-js (heavy), then kept with the stored index, so that answering a query
 * or indexing one edited entry loads neither of them.
 */
const FIRST = 0x3400;
const LAST = 0x9fff;
/** Readings kept per character; 还 has hai and huan, 行 has three. */
const READINGS = 3;

export interface CharacterTables {
  /** Toneless syllables, `ü` as `v`; index + 1 is the syllable's number in `readings`. */
  syllables: string[];
  /** `READINGS` slots for each character from U+3400 to U+9FFF; 0 = no more. Most usual reading first. */
  readings: Uint16Array;
  /** Simplified form of each character of the same range; 0 = itself. */
  simplified: Uint16Array;
}

/** True for the characters that the tables cover (CJK unified ideographs and extension A). */
export const isHan = (code: number) => code >= FIRST && code <= LAST;

/** Simplified form of a UTF-16 unit. */
export function simplify(tables: CharacterTables, code: number): number {
  return isHan(code) ? tables.simplified[code - FIRST] || code : code;
}

/** Numbers (from 1) of the syllables that a character can be read as; empty when unknown. */
export function readingsOf(tables: CharacterTables, code: number): ArrayLike<number> {
  if (!isHan(code)) return [];
  const at = (code - FIRST) * READINGS;
  let n = 0;
  while (n < READINGS && tables.readings[at + n]) n++;
  return tables.readings.subarray(at, at + n);
}

let bits: { of: CharacterTables; initials: Uint32Array } | undefined;

/** Bit n is set when the character can be typed by the n-th letter of the alphabet. Asked for in inner loops. */
export function initialBits(tables: CharacterTables, code: number): number {
  if (!isHan(code)) return 0;
  if (bits?.of !== tables) bits = { of: tables, initials: fillInitials(tables) };
  return bits.initials[code - FIRST]!;
}

function fillInitials({ readings, syllables }: CharacterTables): Uint32Array {
  const letters = syllables.map((syllable) => 1 << (syllable.charCodeAt(0) - 97));
  const initials = new Uint32Array(LAST - FIRST + 1);
  for (let i = 0; i < readings.length; i++) {
    const syllable = readings[i]!;
    if (syllable) initials[Math.floor(i / READINGS)]! |= letters[syllable - 1]!;
  }
  return initials;
}

let loading: Promise<CharacterTables> | undefined;

/** Loads pinyin-pro and opencc-js and fills the tables: about 100 ms, once per process. */
export function loadCharacterTables(): Promise<CharacterTables> {
  loading ??= fillTables();
  return loading;
}

async function fillTables(): Promise<CharacterTables> {
  const [{ polyphonic }, { Converter }] = await Promise.all([import('pinyin-pro'), import('opencc-js/t2cn')]);
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const size = LAST - FIRST + 1;
  const tables: CharacterTables = {
    syllables: [],
    readings: new Uint16Array(size * READINGS),
    simplified: new Uint16Array(size),
  };
  const numbers = new Map<string, number>();
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code);
    const simple = toSimplified(char);
    if (simple.length === 1 && simple !== char) tables.simplified[code - FIRST] = simple.charCodeAt(0);
    const at = (code - FIRST) * READINGS;
    let n = 0;
    for (const sound of (polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? []).flat()) {
      // Interjections without a vowel (嗯 "ng") would read every stray consonant as a word.
      if (n === READINGS || !/^[a-z]*[aeiouv][a-z]*$/.test(sound)) continue;
      let number = numbers.get(sound);
      if (!number) {
        number = tables.syllables.push(sound);
        numbers.set(sound, number);
      }
      tables.readings[at + n++] = number;
    }
  }
  return tables;
}
