import { openBlanks } from '../../knowledge/suggest/blanks';
import type { Suggestion } from '../../knowledge/suggest/types';
import { t } from '../ui/t';
import { insertSuggestion } from './actions';
import { useArrowKeys } from './use-arrow-keys';

/** The cards: purpose, at most three lines, blanks as chips. Numbers 1–5 insert. */
export function SuggestionList({
  suggestions,
  hasReading,
}: {
  suggestions: readonly Suggestion[];
  hasReading: boolean;
}) {
  const onKeyDown = useArrowKeys();
  if (suggestions.length === 0) {
    return (
      <p className="px-3 py-4 text-sm text-soft">{hasReading ? t('suggest.none') : t('suggest.waiting')}</p>
    );
  }
  return (
    <ol aria-label={t('suggest.label')} onKeyDown={onKeyDown} data-list="suggestions">
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.scriptId}
          data-testid="suggestion"
          data-purpose={suggestion.purpose}
          className="border-b border-line"
        >
          <button
            type="button"
            data-action="insert"
            className="flex w-full items-start gap-1 px-3 py-2 text-left hover:bg-hover focus-visible:bg-hover"
            onClick={() => void insertSuggestion(suggestion)}
          >
            <span aria-hidden="true" className="w-3 shrink-0 pt-px text-xs text-soft tabular-nums">
              {index + 1}
            </span>
            <span className="min-w-8 shrink-0 pt-px pr-1 text-xs font-medium text-accent">
              {t(`purpose.${suggestion.purpose}`)}
            </span>
            <span className="min-w-0 flex-1 text-sm whitespace-pre-line">
              <TextWithBlanks text={suggestion.text} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function TextWithBlanks({ text }: { text: string }) {
  const shown = text.replace('{{|}}', '');
  let end = 0;
  return (
    <>
      {openBlanks(shown).map((blank) => {
        const before = shown.slice(end, blank.start);
        end = blank.end;
        return (
          <span key={blank.start}>
            {before}
            <span className="rounded border border-dashed border-accent px-1 whitespace-nowrap text-accent">
              {blank.name}
            </span>
          </span>
        );
      })}
      {shown.slice(end)}
    </>
  );
}
