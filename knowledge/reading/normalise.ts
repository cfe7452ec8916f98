import { TRADITIONAL } from './traditional';

/** Longest text that is read whole; of a longer one the beginning and the end, where the matter is put. UTF-16 units. */
const WHOLE = 2_000;

/** Text as the reader compares it, and for each of its UTF-16 units where it stood in the original. */
export interface Folded {
  text: string;
  /** Null: the same place as in the original. */
  at: readonly number[] | null;
}

/** Zero-width characters, direction marks, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
const OTHER = /[A-Z\u2019\u3000\uff01-\uff5e]/;
/** Tags, links, mentions, entities: written by a machine, so no feeling is read from them. */
const MARKUP =
  /<\/?[a-z!][^<>]{0,300}>|https?:\/\/[^\s\u4e00-\u9fff]{1,300}|&(?:nbsp|amp|lt|gt|quot|#\d{1,5});|(?<![\w.])@[\w.-]{1,40}/gi;

/**
 * Simplified, half-width, lower-case, without invisible characters; markup and links blanked.
 * Cuts out the middle of a text longer than `whole`, so that 100,000 characters cost no more than that.
 */
export function fold(original: string, whole = WHOLE): Folded {
  const cut = original.length > whole;
  const half = whole / 2;
  const source = cut ? `${original.slice(0, half)}\n${original.slice(-half + 1)}` : original;
  const shift = original.length - source.length;
  const bare = /[<&@]|:\/\//.test(source) ? source.replace(MARKUP, (m) => ' '.repeat(m.length)) : source;
  const hidden = cut || INVISIBLE.test(bare);
  const at: number[] | null = hidden ? [] : null;
  let text = '';
  for (let i = 0; i < bare.length; i++) {
    const char = bare[i]!;
    if (hidden && INVISIBLE.test(char)) continue;
    const code = bare.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) text += TRADITIONAL.get(code) ?? char;
    else text += OTHER.test(char) ? unwiden(code) : char;
    at?.push(i <= half ? i : cut ? i + shift : i);
  }
  return { text, at };
}

function unwiden(code: number): string {
  if (code === 0x2019) return "'";
  if (code === 0x3000) return ' ';
  return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : code).toLowerCase();
}

/** The range in the original for `[start, end)` in the folded text. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  if (!folded.at) return { start, end };
  return { start: folded.at[start] ?? start, end: (folded.at[end - 1] ?? end - 1) + 1 };
}
