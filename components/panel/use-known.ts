import { useMemo } from 'react';
import { usePanel } from './panel-store';

const NO_VALUES: Record<string, string> = {};

/** Values for blanks: what was filled in in this conversation, and what is about the agent in all of them. */
export function useKnown(): Record<string, string> {
  const filled = usePanel((state) => state.filled[state.conversation] ?? NO_VALUES);
  const own = usePanel((state) => state.mine.known);
  return useMemo(() => ({ ...own, ...filled }), [own, filled]);
}
