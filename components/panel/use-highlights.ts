import { useEffect } from 'react';
import type { DraftFinding } from '../../knowledge/draft/types';
import { usePanel } from './panel-store';

/** Underlines what was found in the console's own composer. */
export function useHighlights(findings: readonly DraftFinding[]): void {
  const agent = usePanel((state) => state.agent);
  useEffect(() => {
    const ranges = findings
      .filter((finding) => finding.end > finding.start)
      .map(({ rule, start, end }) => ({
        start,
        end,
        kind: rule === 'jargon' ? ('jargon' as const) : ('warn' as const),
      }));
    void agent?.call('highlight', ranges).catch(() => {});
  }, [agent, findings]);
}
