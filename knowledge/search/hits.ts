import type { Span } from '../reading/types';
import { freshness } from './freshness';
import { exactSpansOf, spansOf } from './highlight';
import { headlineOf } from './items';
import { saidOf } from './said';
import type { SearchIndex } from './search-index';
import type { Found, IndexItem, SearchHit } from './types';

/** Results with their items, as they are shown: fresh ones a little earlier, with what matched. */
export function toHits(
  found: readonly Found[],
  items: readonly (IndexItem['item'] | undefined)[],
  query: string,
  index: SearchIndex,
  today = new Date().toLocaleDateString('sv-SE'),
): SearchHit[] {
  const hits = found.flatMap((hit, i) => {
    // Removed since the index answered.
    if (!items[i]) return [];
    const full = { ...hit, item: items[i] } as IndexItem & Found;
    const fresh = full.kind === 'entry' ? freshness(full.item, today) : 0;
    const spans = spansOf(headlineOf(full), query, index);
    return [
      { hit: { ...full, spans, excerpt: excerptOf(saidOf(full), query, index) }, order: hit.score + fresh },
    ];
  });
  return hits.sort((a, b) => b.order - a.order).map(({ hit }) => hit);
}

/** A match further behind than this is brought into sight. */
const IN_SIGHT = 70;
const BEFORE = 20;
const LONGEST = 300;

export function excerptOf(body: string, query: string, index: SearchIndex): { text: string; spans: Span[] } {
  const spans = exactSpansOf(body, query, index);
  const first = spans[0]?.start ?? 0;
  const from = first > IN_SIGHT ? first - BEFORE : 0;
  const lead = from > 0 ? '…' : '';
  return {
    text: lead + body.slice(from, from + LONGEST),
    spans: spans
      .filter(({ start, end }) => start >= from && end <= from + LONGEST)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  };
}
