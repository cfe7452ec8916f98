import { useEffect, useState } from 'react';
import type { CustomerReading } from '../../knowledge/reading/types';
import {
  type FindableKind,
  type IndexState,
  NEAREST_ONLY,
  type SearchHit,
} from '../../knowledge/search/types';
import { sendMessage } from '../../utils/platform/messages';

/** What the results are limited to; nothing set: everything. */
export interface SearchFilter {
  kind?: FindableKind;
  category?: string;
  scene?: string;
}

export interface Search {
  query: string;
  setQuery(query: string): void;
  filter: SearchFilter;
  setFilter(filter: SearchFilter): void;
  /** Categories and scenes of what was found, the most frequent first: what can be filtered by. */
  offered: { categories: string[]; scenes: string[] };
  hits: SearchHit[];
  /** `nearest`: nothing really matches, these come closest. */
  state: 'empty' | 'searching' | 'found' | 'nearest' | 'nothing' | 'failed';
  /** The index, while an answer takes long, or when it had to be made anew. */
  index: IndexState | null;
  noteGap(): void;
  gapNoted: boolean;
}

const MOST_HITS = 12;
/** An answer that takes longer than this comes with word of how far the index is. */
const LONG_MS = 400;
const MOST_OFFERED = 3;
const EVERYTHING: SearchFilter = {};

/**
 * Asks the background as the agent types, here or `/shortcut` in the draft; an answer to an older query is dropped.
 * What suits the open conversation's stage and feeling comes a little earlier.
 */
export function useSearch(typedInDraft: string, reading: CustomerReading | null): Search {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(EVERYTHING);
  const [result, setResult] = useState<{ asked: string; hits: SearchHit[]; failed: boolean }>({
    asked: '',
    hits: [],
    failed: false,
  });
  const [offered, setOffered] = useState<Search['offered']>({ categories: [], scenes: [] });
  const [notedGap, setNotedGap] = useState('');
  const wanted = query.trim() || typedInDraft;
  const { kind, category, scene } = filter;
  const asked = wanted && JSON.stringify([wanted, kind, category, scene]);
  const stage = reading?.stage;
  const emotion = reading?.emotion;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the customer's next message must not move the results under the agent's hand
  useEffect(() => {
    if (asked === '') {
      // The next search starts with everything again.
      setFilter(EVERYTHING);
      return;
    }
    let superseded = false;
    const answer = (hits: SearchHit[], failed: boolean) => {
      if (superseded) return;
      setResult({ asked, hits, failed });
      // With a filter on, its own choice would be all that is left to choose from.
      if (!category && !scene) setOffered(offeredBy(hits));
    };
    const options = {
      limit: MOST_HITS,
      ...(kind && { kinds: [kind] }),
      ...(category !== undefined && { category }),
      ...(scene !== undefined && { scenes: [scene] }),
      stage,
      emotion,
    };
    sendMessage('search', { query: wanted, options, place: 'box' }).then(
      (hits) => answer(hits, false),
      () => answer([], true),
    );
    return () => {
      superseded = true;
    };
  }, [asked]);

  const searching = asked !== '' && result.asked !== asked;
  return {
    query,
    setQuery,
    filter,
    setFilter,
    offered,
    // The last hits stay while the next ones are on their way: no flicker while typing.
    hits: asked === '' ? [] : result.hits,
    state: asked === '' ? 'empty' : searching ? 'searching' : stateOf(result),
    index: useIndexState(searching, asked === ''),
    gapNoted: notedGap === wanted,
    noteGap() {
      setNotedGap(wanted);
      void sendMessage('noteGap', wanted);
    },
  };
}

/** Asked while an answer is late, and once when the first one is there: was the index made anew? */
function useIndexState(searching: boolean, idle: boolean): IndexState | null {
  const [index, setIndex] = useState<IndexState | null>(null);
  useEffect(() => {
    if (idle) {
      // Said once; the next search is an ordinary one.
      setIndex((now) => (now?.state === 'ready' ? { ...now, rebuilt: false } : null));
      return;
    }
    let over = false;
    const ask = () =>
      void sendMessage('indexState', undefined).then(
        (state) => !over && setIndex((now) => (now?.state === 'ready' && !searching ? now : state)),
        () => {},
      );
    const timer = searching ? setInterval(ask, LONG_MS) : undefined;
    if (!searching) ask();
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [searching, idle]);
  return index;
}

function stateOf({ hits, failed }: { hits: readonly SearchHit[]; failed: boolean }): Search['state'] {
  if (failed) return 'failed';
  if (hits.length === 0) return 'nothing';
  return hits[0]!.score < NEAREST_ONLY ? 'nearest' : 'found';
}

/** What several of the hits have in common is worth filtering by. */
function offeredBy(hits: readonly SearchHit[]): Search['offered'] {
  const categories = hits.flatMap((hit) => {
    if (hit.kind === 'script') return hit.item.categories ?? [];
    return [hit.kind === 'entry' ? hit.item.category : hit.item.domain];
  });
  const scenes = hits.flatMap((hit) => (hit.kind === 'script' ? (hit.item.scenes ?? []) : []));
  const named = mostFrequent(categories);
  // What is a category and a scene at once (complaint) is offered once.
  return { categories: named, scenes: mostFrequent(scenes).filter((scene) => !named.includes(scene)) };
}

function mostFrequent(values: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => value)
    .slice(0, MOST_OFFERED);
}
