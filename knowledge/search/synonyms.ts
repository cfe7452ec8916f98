import { stem } from './english';
import { isWordUnit, normalise } from './normalise';
import type { CharacterTables } from './tables';

/** A place where a text names an idea: 退钱, 退款 and 返款 name one and the same. */
export interface Named {
  concept: number;
  start: number;
  end: number;
}

interface Node {
  next: Map<number, Node>;
  concepts?: number[];
}

/** 32-bit FNV-1a: the number under which words and ideas are kept in the index. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const MAX_WORDS = 4;

/**
 * Finds the longest members of groups of words that mean the same. A word may be in several groups, and then
 * names each of their ideas. A latin member matches whole words in any form, a Chinese one in any place.
 */
export class Concepts {
  private readonly root: Node = { next: new Map() };

  constructor(groups: readonly (readonly string[])[], tables: CharacterTables) {
    for (const group of groups) {
      const concept = hash32(group.join('|'));
      for (const word of group) {
        const plain = normalise(word, tables).text;
        if (plain) this.add(plain.split(' ').map(stem).join(' '), concept);
      }
    }
  }

  private add(form: string, concept: number): void {
    let node = this.root;
    for (let i = 0; i < form.length; i++) {
      const code = form.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.concepts ??= [];
    if (!node.concepts.includes(concept)) node.concepts.push(concept);
  }

  /** Ideas named in a normalised text, in reading order. */
  find(text: string): Named[] {
    const found: Named[] = [];
    for (let i = 0; i < text.length; ) {
      const latin = isWordUnit(text.charCodeAt(i));
      const { end, concepts } = latin ? this.longestWords(text, i) : this.longestRun(text, i);
      if (concepts) for (const concept of concepts) found.push({ concept, start: i, end });
      i = end;
    }
    return found;
  }

  /** The longest member at `start`; without one, `end` is where to look next. */
  private longestRun(text: string, start: number): { end: number; concepts?: number[] } {
    let best: { end: number; concepts?: number[] } = { end: start + 1 };
    let node: Node | undefined = this.root;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.concepts) best = { end: i + 1, concepts: node.concepts };
    }
    return best;
  }

  private longestWords(text: string, start: number): { end: number; concepts?: number[] } {
    let best: { end: number; concepts?: number[] } | undefined;
    let firstEnd = start;
    let node: Node | undefined = this.root;
    let at = start;
    for (let n = 0; n < MAX_WORDS && node && at < text.length && isWordUnit(text.charCodeAt(at)); n++) {
      let end = at;
      while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
      if (n === 0) firstEnd = end;
      else node = node.next.get(32);
      const form = stem(text.slice(at, end));
      for (let i = 0; i < form.length && node; i++) node = node.next.get(form.charCodeAt(i));
      if (node?.concepts) best = { end, concepts: node.concepts };
      at = text.charCodeAt(end) === 32 ? end + 1 : text.length;
    }
    return best ?? { end: firstEnd };
  }
}
