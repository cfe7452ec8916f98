import { useMemo } from 'react';
import { t } from '../ui/t';
import { insertFound } from './actions';
import { heardIn } from './heard';
import { NO_TERMS } from './HeardWords';
import { usePanel } from './panel-store';

/** What words mean that were selected in the console, or selected or pointed at in the transcript. */
export function LookUp() {
  const words = usePanel((state) => state.lookUp);
  const terms = usePanel((state) => state.library?.terms ?? NO_TERMS);
  const found = useMemo(() => (words ? heardIn(terms).lookUp(words).slice(0, 3) : []), [words, terms]);
  if (found.length === 0) return null;
  return (
    <section
      data-testid="look-up"
      aria-label={t('lookUp.label')}
      aria-live="polite"
      className="shrink-0 border-t border-line bg-raised px-3 py-1 text-sm"
    >
      {found.map(({ term, start, end, ours, plain }) => {
        const say = plain ?? ours;
        return (
          <p key={`${term.id}:${start}`} className="flex items-start gap-2">
            <span className="min-w-0 flex-1">
              <b className="font-medium text-accent">{words.trim().slice(start, end)}</b>{' '}
              {ours !== say && <span>{ours} · </span>}
              {say}
              {term.picture && <span className="block text-xs text-soft">{term.picture}</span>}
            </span>
            <button
              type="button"
              data-action="insert-term"
              aria-label={t('lookUp.insert', [say])}
              className="min-h-6 shrink-0 rounded border border-line px-2 text-xs hover:bg-hover"
              onClick={() => void insertFound(say)}
            >
              {t('lookUp.use')}
            </button>
          </p>
        );
      })}
    </section>
  );
}
