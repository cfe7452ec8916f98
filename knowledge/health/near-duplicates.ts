/** Pairs of characters that two texts must share, of all that either has, to say nearly the same. */
const ALIKE = 0.75;
/** Shorter texts are alike by chance. */
const SHORTEST = 6;
/** A pair of characters that is in more texts than this leads to none: else a family of thousands costs minutes. */
const COMMON = 300;

/** Letters and figures alone, one width, one case; blanks are no words. */
export function bareText(text: string): string {
  return text
    .replace(/\{\{[^{}]*\}\}/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Groups of texts (as places in the list) that are nearly the same: at least three quarters of their character pairs in common,
 * and the same figures, because what differs in a figure says something else. Texts that are alike to the letter are
 * in one group too. Prefix filtering as in PPJoin (Xiao et al. 2008), so that 100,000 texts take seconds.
 */
export function nearDuplicates(texts: readonly string[]): number[][] {
  const bare = texts.map(bareText);
  const { sets, frequency } = pairSets(bare);
  const numbers = texts.map((text) => (text.normalize('NFKC').match(/\d+/g) ?? []).join(' '));
  const order = sets.map((_, at) => at).sort((a, b) => sets[a]!.length - sets[b]!.length);
  const leading = new Map<number, number[]>();
  const groups = new Groups(texts.length);
  const seen = new Int32Array(texts.length).fill(-1);
  for (const at of order) {
    const set = sets[at]!;
    if (bare[at]!.length < SHORTEST) continue;
    const prefix = set.length - Math.ceil(ALIKE * set.length) + 1;
    for (const pair of set.slice(0, prefix)) {
      if (frequency[pair]! > COMMON) continue;
      const others = leading.get(pair);
      for (const other of others ?? []) {
        if (seen[other] === at || sets[other]!.length < ALIKE * set.length) continue;
        seen[other] = at;
        if (numbers[other] === numbers[at] && share(sets[other]!, set) >= ALIKE) groups.join(other, at);
      }
      if (others) others.push(at);
      else leading.set(pair, [at]);
    }
  }
  // Families of common pairs only: at least those alike to the letter are found.
  const first = new Map<string, number>();
  bare.forEach((text, at) => {
    if (text.length < SHORTEST) return;
    const other = first.get(text);
    if (other === undefined) first.set(text, at);
    else groups.join(other, at);
  });
  return groups.lists();
}

/** Each text's pairs as numbers, the rarest first: a number is the pair's rank by frequency. */
function pairSets(texts: readonly string[]): { sets: Int32Array[]; frequency: Int32Array } {
  const numberOf = new Map<number, number>();
  const counts: number[] = [];
  const raw = texts.map((text) => {
    const pairs = new Set<number>();
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
      let number = numberOf.get(pair);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numberOf.set(pair, number);
      }
      pairs.add(number);
    }
    for (const number of pairs) counts[number]!++;
    return pairs;
  });
  const byRarity = counts.map((_, number) => number).sort((a, b) => counts[a]! - counts[b]!);
  const rank = new Int32Array(counts.length);
  const frequency = new Int32Array(counts.length);
  byRarity.forEach((number, place) => {
    rank[number] = place;
    frequency[place] = counts[number]!;
  });
  return { sets: raw.map((pairs) => Int32Array.from(pairs, (number) => rank[number]!).sort()), frequency };
}

/** Jaccard's coefficient of two sorted sets. */
function share(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both / (a.length + b.length - both || 1);
}

/** Union–find. */
class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  private rootOf(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root]!;
    this.parent[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x !== y) this.parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** Groups of two and more, in the order of the list. */
  lists(): number[][] {
    const lists = new Map<number, number[]>();
    this.parent.forEach((_, at) => {
      const root = this.rootOf(at);
      const list = lists.get(root);
      if (list) list.push(at);
      else lists.set(root, [at]);
    });
    return [...lists.values()].filter((list) => list.length > 1);
  }
}
