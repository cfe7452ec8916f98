const KEEP = new Set([
  'this',
  'was',
  'has',
  'is',
  'as',
  'us',
  'its',
  'his',
  'yes',
  'plus',
  'status',
  'bonus',
  'news',
  'address',
  'access',
  'sms',
  'gps',
  'bus',
  'gas',
  'need',
  'feed',
  'speed',
  'string',
  'thing',
  'during',
  'king',
  'ring',
  'bring',
]);

/**
 * Takes the usual endings off an English word, so that "refunds", "refunded", "refunding" meet.
 * Lighter than Porter's: only endings that rarely change the meaning.
 */
export function stem(word: string): string {
  if (word.length < 4 || KEEP.has(word) || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:sses|shes|ches|xes|zes)$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (KEEP.has(base)) return base;
  if (/(?:ation|ations)$/.test(base) && base.length > 8) base = base.slice(0, -3);
  else if (base.endsWith('ing') && base.length > 5) base = undouble(base.slice(0, -3));
  else if (base.endsWith('ied') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (base.endsWith('ed') && base.length > 4) base = undouble(base.slice(0, -2));
  else if (base.endsWith('al') && base.length > 7) base = base.slice(0, -2);
  else if (base.endsWith('ment') && base.length > 7) base = base.slice(0, -4);
  else if (base.endsWith('ly') && base.length > 5) base = base.slice(0, -2);
  if (base.endsWith('e') && base.length > 4) base = base.slice(0, -1);
  if (base.endsWith('y') && base.length > 4) base = `${base.slice(0, -1)}i`;
  return base;
}

const undouble = (base: string) => (/([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base);

/** Bit set of the letters in a word: two words that differ by k edits differ in at most 2k bits. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    bits |= code >= 97 ? 1 << (code - 97) : 1 << (26 + (code % 6));
  }
  return bits;
}

export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Edits (a swap of neighbours counts as one) between two short words, or `max + 1` when there are more. */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, max + 1);
}
