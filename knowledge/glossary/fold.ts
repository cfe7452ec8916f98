/**
 * A text as the glossary compares it: half-width, lower case, without invisible characters.
 * `at[i]` is where folded unit `i` stands in the original (UTF-16), `at[codes.length]` the original's length.
 */
export interface Folded {
  codes: Uint16Array;
  at: Uint32Array;
  length: number;
}

export function fold(text: string): Folded {
  const codes = new Uint16Array(text.length);
  const at = new Uint32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) continue;
    at[length] = i;
    codes[length++] = foldCode(code);
  }
  at[length] = text.length;
  return { codes, at, length };
}

function foldCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code < 0x80) return code;
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return 0x20;
  if (code === 0x2019) return 0x27;
  // Only one-to-one lower-casing keeps the positions.
  if (code < 0x250) {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return code;
}

/** Zero-width characters, soft hyphen, BOM, variation selectors: seen by nobody, so they part no word. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

export const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Letters of the Latin alphabet, with accents, in folded text. */
export const isLatin = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);

export const isWordCode = (code: number) => isLatin(code) || isDigit(code) || code === 0x5f;
