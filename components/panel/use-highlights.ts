import { useEffect } from 'react';
import type { DraftFinding } from '../../knowledge/draft/types';
import { openBlanks } from '../../knowledge/suggest';
import { usePanel } from './panel-store';

/** Underlines what was found, and blanks that are still open, in the console's own composer. */
export function useHighlights(findings: readonly DraftFinding[]): void {
  const agent = usePanel((state) => state.agent);
  const text = usePanel((state) => state.draft?.text ?? '');
  useEffect(() => {
    const ranges = findings
      .filter((finding) => finding.end > finding.start)
      .map(({ rule, start, end }) => ({
        start,
        end,
        kind: rule === 'jargon' ? ('jargon' as const) : ('warn' as const),
      }));
    const open = openBlanks(text).map(({ start, end }) => ({ start, end, kind: 'warn' as const }));
    void agent?.call('highlight', [...open, ...ranges]).catch(() => {});
  }, [agent, findings, text]);
}
