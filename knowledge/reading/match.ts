import { EN, SIGNS } from './lexicon.en';
import { ZH } from './lexicon.zh';
import { BIT, TAGS, type Tag } from './tags';

/** A word of the lexicon found in a folded text: `[start, end)` and the bits of its tags. */
export interface Hit {
  start: number;
  end: number;
  bits: number;
}

interface Node {
  next: Map<number, Node>;
  bits: number;
}

let root: Node | null = null;

function add(words: Partial<Record<Tag, string>>, into: Node): void {
  for (const tag of TAGS) {
    for (const word of (words[tag] ?? '').split(/\s+/)) {
      if (!word) continue;
      let node = into;
      // `_` joins the words of a phrase, but it is also an eye in a kaomoji
      const spelled = words === EN ? word.replaceAll('_', ' ') : word;
      for (let i = 0; i < spelled.length; i++) {
        const code = spelled.charCodeAt(i);
        let next = node.next.get(code);
        if (!next) {
          next = { next: new Map(), bits: 0 };
          node.next.set(code, next);
        }
        node = next;
      }
      node.bits |= BIT[tag];
    }
  }
}

/** Latin letters and the apostrophe: an English word may not begin or end inside another. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 39;

/** Every longest word of the lexicon from left to right, not overlapping; linear in the text's length. */
export function findWords(text: string): Hit[] {
  if (!root) {
    root = { next: new Map(), bits: 0 };
    for (const words of [ZH, EN, SIGNS]) add(words, root);
  }
  const hits: Hit[] = [];
  let i = 0;
  while (i < text.length) {
    const first = text.charCodeAt(i);
    let node = root.next.get(first);
    const letter = isLetter(first);
    if (!node || (letter && i > 0 && isLetter(text.charCodeAt(i - 1)))) {
      i++;
      continue;
    }
    let end = 0;
    let bits = 0;
    for (let j = i + 1; node; j++) {
      const code = j < text.length ? text.charCodeAt(j) : 0;
      if (node.bits && !(isLetter(text.charCodeAt(j - 1)) && isLetter(code))) {
        end = j;
        bits = node.bits;
      }
      node = code ? node.next.get(code) : undefined;
    }
    if (end) hits.push({ start: i, end, bits });
    i = end || i + 1;
  }
  return hits;
}
