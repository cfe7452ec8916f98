import { type CharacterTables, isHan, simplify } from './tables';

/** A text in the one form in which everything is compared. */
export interface Normalised {
  /** UTF-16 units: lower case, half width, simplified; whatever is no letter or digit is a single space. */
  text: string;
  /** `at[i]`: where in the original the unit `text[i]` came from. One longer than `text`. */
  at: number[];
}

const LETTER = /^[\p{L}\p{N}]/u;

/**
 * Full width to half width, case, accents, traditional to simplified; punctuation, emoji, control and
 * direction characters become gaps. Reads at most `limit` units, so that its time does not depend on the input.
 */
export function normalise(source: string, tables: CharacterTables, limit = 2_000): Normalised {
  const end = Math.min(source.length, limit);
  const at: number[] = [];
  let text = '';
  let gap = true;
  for (let i = 0; i < end; ) {
    const code = source.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    const plain = plainForm(code, tables);
    if (plain === ' ') {
      if (!gap) {
        text += ' ';
        at.push(i);
      }
      gap = true;
    } else if (plain !== '') {
      text += plain;
      for (let n = 0; n < plain.length; n++) at.push(i);
      gap = false;
    }
    i += width;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    at.pop();
  }
  at.push(end);
  return { text, at };
}

/** One code point as it is compared; `' '` for a gap, `''` for marks that belong to the letter before. */
function plainForm(code: number, tables: CharacterTables): string {
  if (isHan(code)) return String.fromCharCode(simplify(tables, code));
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return String.fromCharCode(code);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code < 128) return code === 39 ? '' : ' ';
  if (code === 0x2019 || code === 0xad || code === 0x200b) return '';
  const form = otherForm(code);
  return form.length === 1 ? String.fromCharCode(simplify(tables, form.charCodeAt(0))) : form;
}

/** Forms of what is neither Han nor ASCII: few characters (，。？！), again and again. */
const otherForms = new Map<number, string>();
const MAX_OTHER_FORMS = 4_096;

function otherForm(code: number): string {
  let form = otherForms.get(code);
  if (form === undefined) {
    form = readOtherForm(code);
    if (otherForms.size >= MAX_OTHER_FORMS) otherForms.clear();
    otherForms.set(code, form);
  }
  return form;
}

function readOtherForm(code: number): string {
  let char = String.fromCodePoint(code);
  if (/^\p{M}/u.test(char)) return '';
  // Accents go (café = cafe); Hangul must stay composed.
  char = char
    .normalize(code < 0x370 ? 'NFKD' : 'NFKC')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  if (!LETTER.test(char)) return ' ';
  return char.length === 1 ? char : char.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A latin letter or a digit: these form words, all other letters are taken one by one. */
export const isWordUnit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
