import type { Term } from '../pack/schema';
import { type Folded, fold, isDigit, isLatin, isWordCode } from './fold';
import { inflections, needsCapitals } from './inflect';
import { quietSpans } from './quiet';
import type { GlossaryHit, GlossaryMatcher } from './types';
import { WordEdges } from './words';

interface Ending {
  term: Term;
  /** Only the spelling in capitals counts ("IT", not "it"). */
  capitals: boolean;
}

/** A trie in one map: the key is the parent's number and the character, the value the child's number. */
class Trie {
  private readonly next = new Map<number, number>();
  private readonly endings: (Ending | undefined)[] = [undefined];

  add(form: string, ending: Ending): void {
    const { codes, length } = fold(form);
    let node = 0;
    for (let i = 0; i < length; i++) {
      const key = node * 0x10000 + codes[i]!;
      let child = this.next.get(key);
      if (child === undefined) {
        child = this.endings.push(undefined) - 1;
        this.next.set(key, child);
      }
      node = child;
    }
    // The first to claim a spelling keeps it: the pack's order is the team's order.
    if (node !== 0) this.endings[node] ??= ending;
  }

  /** Every term that starts at `from`, longest first, as the folded position after it and what it ends. */
  matches(text: Folded, from: number): { to: number; ending: Ending }[] {
    const found: { to: number; ending: Ending }[] = [];
    let node = 0;
    for (let i = from; i < text.length; i++) {
      const child = this.next.get(node * 0x10000 + text.codes[i]!);
      if (child === undefined) break;
      node = child;
      const ending = this.endings[node];
      if (ending) found.unshift({ to: i + 1, ending });
    }
    return found;
  }
}

/**
 * Makes a matcher from glossary terms. Terms and their aliases are found longest first and never overlapping,
 * whatever their case or width, in their English inflections; never inside a longer Latin word, a number or
 * a link. A look-up costs at most the text's length × the longest term (100 characters by the pack format).
 */
export function buildGlossary(terms: readonly Term[]): GlossaryMatcher {
  return matcherOf(terms.filter((term) => !term.heard));
}

/** As `buildGlossary`, of just these terms, also of those that only customers say. */
export function matcherOf(terms: readonly Term[]): GlossaryMatcher {
  const trie = new Trie();
  // Terms before aliases: another term's alias must not take a term's own name away.
  for (const term of terms) addForms(trie, term, term.term);
  for (const term of terms) for (const alias of term.aliases ?? []) addForms(trie, term, alias);
  return { size: terms.length, find: (text) => findAll(trie, text) };
}

function addForms(trie: Trie, term: Term, name: string): void {
  const spelled = name.trim().normalize('NFKC').replace(/\s+/g, ' ');
  const capitals = needsCapitals(spelled);
  for (const form of capitals ? [spelled] : inflections(spelled)) trie.add(form, { term, capitals });
}

function findAll(trie: Trie, text: string): GlossaryHit[] {
  const folded = fold(text);
  const quiet = quietSpans(text);
  const words = new WordEdges(text);
  const hits: GlossaryHit[] = [];
  let quietAt = 0;
  for (let i = 0; i < folded.length; ) {
    const start = folded.at[i]!;
    while (quietAt < quiet.length && quiet[quietAt]!.end <= start) quietAt++;
    if (quietAt < quiet.length && quiet[quietAt]!.start <= start) {
      i = indexAt(folded, i, quiet[quietAt]!.end);
      continue;
    }
    const match = trie
      .matches(folded, i)
      .find(({ to, ending }) => stands(text, words, folded, i, to, ending));
    if (match) {
      hits.push({ start, end: endOf(folded, match.to), term: match.ending.term });
      i = match.to;
    } else i++;
  }
  return hits;
}

/** Whether the match is a word of its own here. */
function stands(
  text: string,
  words: WordEdges,
  { codes, at, length }: Folded,
  from: number,
  to: number,
  ending: Ending,
): boolean {
  const first = codes[from]!;
  const last = codes[to - 1]!;
  if (from > 0 && isWordCode(first) && glued(codes[from - 1]!, first, codes[from - 2])) return false;
  if (to < length && isWordCode(last) && glued(codes[to]!, last, codes[to + 1])) return false;
  const start = at[from]!;
  const end = at[to - 1]! + 1;
  if (
    ending.capitals &&
    text.slice(start, end).normalize('NFKC') !== text.slice(start, end).normalize('NFKC').toUpperCase()
  ) {
    return false;
  }
  return isWordCode(first) || isWordCode(last) || !words.cutBy(start, end);
}

/** A neighbour that makes the edge a part of a longer word or number; `beyond` tells 3.5 from the end of a sentence. */
function glued(neighbour: number, edge: number, beyond: number | undefined): boolean {
  if (isWordCode(neighbour)) return true;
  const decimal = neighbour === 0x2e || neighbour === 0x2c;
  return decimal && isDigit(edge) && beyond !== undefined && isDigit(beyond) && !isLatin(beyond);
}

/** Original end of a match; invisible characters after it don't belong to it. */
const endOf = (folded: Folded, to: number) => folded.at[to - 1]! + 1;

function indexAt(folded: Folded, from: number, original: number): number {
  let i = from;
  while (i < folded.length && folded.at[i]! < original) i++;
  return i;
}
