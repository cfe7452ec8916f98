import { useEffect, useState } from 'react';
import { onLibraryChanged } from '../../utils/platform/panel-platform';

export type Fresh<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

const listeners = new Set<() => void>();
let listening = false;

/** Data from the database, read again whenever somebody changes the library: here, in a panel, in another studio. */
export function useFresh<T>(read: () => Promise<T>): Fresh<T> {
  const [fresh, setFresh] = useState<Fresh<T>>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    const load = () =>
      read().then(
        (value) => current && setFresh({ state: 'ready', value }),
        () => current && setFresh({ state: 'failed' }),
      );
    void load();
    const stop = whenLibraryChanges(load);
    return () => {
      current = false;
      stop();
    };
  }, [read]);
  return fresh;
}

/** Calls after each change of the library; returns what ends that. */
export function whenLibraryChanges(listener: () => void): () => void {
  listeners.add(listener);
  if (!listening) onLibraryChanged(refresh);
  listening = true;
  return () => listeners.delete(listener);
}

/** A broadcast does not come back to the page that caused it: call this after a change of one's own. */
export function refresh(): void {
  for (const listener of listeners) listener();
}
