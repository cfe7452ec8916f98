let segmenter: Intl.Segmenter | null | undefined;

/** Characters of context on both sides: no Chinese word that matters here is longer. */
const REACH = 6;

/**
 * Whether a Chinese match is made of the end of one word and the start of the next, as 会员 in 委员会员工.
 * Both edges have to cut through words: the dictionary doesn't know jargon, so one edge proves nothing.
 */
export function cutsThroughWords(text: string, start: number, end: number): boolean {
  if (segmenter === undefined) {
    segmenter =
      typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  }
  if (!segmenter) return false;
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, end + REACH);
  let cutsStart = false;
  let cutsEnd = false;
  for (const { index, segment } of segmenter.segment(around)) {
    const a = from + index;
    const b = a + segment.length;
    if (a < start && b > start) cutsStart = true;
    if (a < end && b > end) cutsEnd = true;
  }
  return cutsStart && cutsEnd;
}
