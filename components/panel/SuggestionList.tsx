import type { KeyboardEvent, MouseEvent } from 'react';
import type { Suggestion } from '../../knowledge/suggest/types';
import { t } from '../ui/t';
import { insertSuggestion, isPicked, togglePicked } from './actions';
import { PickIcon } from './Icons';
import { usePanel } from './panel-store';
import { ownerOf } from './prepared';
import { Star } from './Star';
import { TextWithBlanks } from './TextWithBlanks';
import { useArrowKeys } from './use-arrow-keys';

/** The cards: purpose, at most three lines, blanks as chips. Numbers 1–5 insert, with Shift they pick. */
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
        <SuggestionCard key={suggestion.scriptId} suggestion={suggestion} number={index + 1} />
      ))}
    </ol>
  );
}

function SuggestionCard({ suggestion, number }: { suggestion: Suggestion; number: number }) {
  const picked = usePanel((state) => isPicked(state.picked, suggestion));
  const owner = usePanel((state) => ownerOf(state.library, suggestion.scriptId));
  const act = (event: MouseEvent) => {
    if (event.shiftKey) togglePicked(suggestion);
    else void insertSuggestion(suggestion);
  };
  return (
    <li
      data-testid="suggestion"
      data-purpose={suggestion.purpose}
      data-id={suggestion.scriptId}
      data-picked={picked}
      className={`flex items-start border-b border-line ${picked ? 'bg-accent-tint' : ''}`}
    >
      <button
        type="button"
        data-action="insert"
        className="flex min-w-0 flex-1 items-start gap-1 py-2 pr-1 pl-3 text-left hover:bg-hover focus-visible:bg-hover"
        onClick={act}
        onKeyDown={pickWithShiftEnter(suggestion)}
      >
        <span aria-hidden="true" className="w-3 shrink-0 pt-px text-xs text-soft tabular-nums">
          {number}
        </span>
        <span className="min-w-8 shrink-0 pt-px pr-1 text-xs [:lang(en)_&]:min-w-10 font-medium text-accent">
          {t(`purpose.${suggestion.purpose}`)}
          {owner === 'own' && <span className="block font-normal text-soft">{t('mine.mark')}</span>}
        </span>
        <span className="min-w-0 flex-1 text-sm text-pretty whitespace-pre-line">
          <TextWithBlanks text={suggestion.text} />
        </span>
      </button>
      <span className="flex shrink-0 flex-col py-1 pr-1">
        <button
          type="button"
          data-action="pick"
          aria-pressed={picked}
          aria-label={t('combine.pick', [String(number)])}
          title={t('combine.hint')}
          className={`flex size-6 items-center justify-center rounded hover:bg-hover ${picked ? 'text-accent' : 'text-soft'}`}
          onClick={() => togglePicked(suggestion)}
        >
          <PickIcon picked={picked} />
        </button>
        {owner && <Star id={suggestion.scriptId} title={suggestion.title} />}
      </span>
    </li>
  );
}

/** A button's click by Enter does not say whether Shift was held, in every browser. */
function pickWithShiftEnter(suggestion: Suggestion) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    togglePicked(suggestion);
  };
}
