import { useEffect, useState } from 'react';
import { NEAREST_ONLY, type SearchHit } from '../../knowledge/search/types';
import { sendMessage } from '../../utils/platform/messages';

export interface Search {
  query: string;
  setQuery(query: string): void;
  hits: SearchHit[];
  /** `nearest`: nothing really matches, these come closest. */
  state: 'empty' | 'searching' | 'found' | 'nearest' | 'nothing' | 'failed';
  noteGap(): void;
  gapNoted: boolean;
}

const MOST_HITS = 12;

/** Asks the background as the agent types, here or `/shortcut` in the draft; an answer to an older query is dropped. */
export function useSearch(typedInDraft: string): Search {
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<{ query: string; hits: SearchHit[]; failed: boolean }>({
    query: '',
    hits: [],
    failed: false,
  });
  const [notedGap, setNotedGap] = useState('');
  const wanted = query.trim() || typedInDraft;

  useEffect(() => {
    if (wanted === '') return;
    let superseded = false;
    const answer = (hits: SearchHit[], failed: boolean) => {
      if (!superseded) setResult({ query: wanted, hits, failed });
    };
    sendMessage('search', { query: wanted, options: { limit: MOST_HITS } }).then(
      (hits) => answer(hits, false),
      () => answer([], true),
    );
    return () => {
      superseded = true;
    };
  }, [wanted]);

  return {
    query,
    setQuery,
    // The last hits stay while the next ones are on their way: no flicker while typing.
    hits: wanted === '' ? [] : result.hits,
    state: wanted === '' ? 'empty' : result.query === wanted ? stateOf(result) : 'searching',
    gapNoted: notedGap === wanted,
    noteGap() {
      setNotedGap(wanted);
      void sendMessage('noteGap', wanted);
    },
  };
}

function stateOf({ hits, failed }: { hits: readonly SearchHit[]; failed: boolean }): Search['state'] {
  if (failed) return 'failed';
  if (hits.length === 0) return 'nothing';
  return hits[0]!.score < NEAREST_ONLY ? 'nearest' : 'found';
}
