import { loadCharacterTables, type CharacterTables } from './tables';
import { SearchIndex } from './search-index';
import type { IndexItem } from './types';

export interface BuildOptions {
  /** Groups of words that mean the same, from the packs. */
  synonyms?: readonly (readonly string[])[];
  /** Items done so far; called about every 50 ms. */
  onProgress?: (done: number) => void;
  /** Stops the build: it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** For callers that have them already. */
  tables?: CharacterTables;
}

/** After so long the thread is given back for a moment. */
const SLICE_MS = 50;

/** Builds an index over items that come in batches (from a database, say), without holding up the thread. */
export async function buildIndex(
  items: Iterable<IndexItem[]> | AsyncIterable<IndexItem[]>,
  options: BuildOptions = {},
): Promise<SearchIndex> {
  const index = new SearchIndex(options.tables ?? (await loadCharacterTables()), options.synonyms);
  let until = performance.now() + SLICE_MS;
  let done = 0;
  const pause = async () => {
    options.onProgress?.(done);
    await new Promise((resume) => setTimeout(resume));
    options.signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  };
  // Batches, because awaiting every item would take longer than indexing it.
  for await (const batch of items) {
    for (const item of batch) {
      index.add(item);
      done++;
      if (performance.now() >= until) await pause();
    }
  }
  options.signal?.throwIfAborted();
  options.onProgress?.(done);
  return index.freeze();
}
