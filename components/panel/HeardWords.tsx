import { useMemo } from 'react';
import type { Term } from '../../knowledge/pack/schema';
import { t } from '../ui/t';
import { heardIn } from './heard';
import { usePanel } from './panel-store';

export const NO_TERMS: Term[] = [];
const MOST = 3;
/** A feeling or a matter is said early or not at all in this way; a pasted log has no slang worth finding. */
const READ = 1_000;

/** The customer's slang with what it means to us, beside their message. */
export function HeardWords({ text }: { text: string }) {
  const terms = usePanel((state) => state.library?.terms ?? NO_TERMS);
  const words = useMemo(() => {
    const found = heardIn(terms).find(text.slice(0, READ));
    const each = new Map(found.map((word) => [text.slice(word.start, word.end), word]));
    return [...each].slice(0, MOST);
  }, [terms, text]);
  if (words.length === 0) return null;
  return (
    <p data-testid="heard" className="flex flex-wrap gap-x-3 text-xs text-soft">
      <span className="sr-only">{t('lookUp.heard')}</span>
      {words.map(([said, { ours, plain }]) => (
        <span key={said}>
          “{said}” → <b className="font-medium text-ink">{ours}</b>
          {plain && plain !== ours ? ` · ${plain}` : ''}
        </span>
      ))}
    </p>
  );
}
