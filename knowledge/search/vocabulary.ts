import { bitCount, editDistance, letterBits } from './english';

/** A known word that is near to one that was typed. */
export interface NearWord {
  stem: string;
  /** 1 for the word itself, less for a typo or an unfinished word. */
  closeness: number;
}

const MAX_NEAR = 6;

/** The latin words in the index, by stem, for typos and for words not yet typed to their end. */
export class Vocabulary {
  private readonly known = new Set<string>();
  private readonly list: string[] = [];
  private bits: number[] = [];

  constructor(stems: Iterable<string> = []) {
    for (const stem of stems) this.add(stem);
  }

  add(stem: string): void {
    if (this.known.has(stem)) return;
    this.known.add(stem);
    this.list.push(stem);
  }

  has(stem: string): boolean {
    return this.known.has(stem);
  }

  get stems(): readonly string[] {
    return this.list;
  }

  /**
   * Words within one edit (four letters and more) or two (seven and more), and words that begin with it.
   * The letters' bit sets rule out nearly all before any distance is computed.
   */
  near(stem: string): NearWord[] {
    for (let i = this.bits.length; i < this.list.length; i++) this.bits.push(letterBits(this.list[i]!));
    const edits = stem.length < 4 || /\d/.test(stem) ? 0 : stem.length < 7 ? 1 : 2;
    const bits = letterBits(stem);
    const found: NearWord[] = [];
    for (let i = 0; i < this.list.length; i++) {
      const word = this.list[i]!;
      if (stem.length >= 3 && word.length > stem.length && word.startsWith(stem)) {
        found.push({ stem: word, closeness: 0.5 + (0.4 * stem.length) / word.length });
        continue;
      }
      if (!edits || Math.abs(word.length - stem.length) > edits || bitCount(bits ^ this.bits[i]!) > 2 * edits)
        continue;
      const distance = editDistance(stem, word, edits);
      if (distance <= edits) found.push({ stem: word, closeness: distance === 1 ? 0.85 : 0.65 });
    }
    return found.sort((a, b) => b.closeness - a.closeness).slice(0, MAX_NEAR);
  }
}
