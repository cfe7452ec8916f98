import { useEffect } from 'react';
import type { Suggestion } from '../../knowledge/suggest/types';
import { insertSuggestion, returnToDraft, togglePicked } from './actions';
import { usePanel } from './panel-store';

/** Inside the panel: 1–5 insert a card, with Shift they pick it, `/` searches, `b` goes to the first open blank, Escape goes back to the draft; and the summons from the page. */
export function useShortcuts(suggestions: readonly Suggestion[]): void {
  const summoned = usePanel((state) => state.summoned);

  useEffect(() => {
    if (summoned.times === 0 || summoned.target !== 'suggestions') return;
    document
      .querySelector<HTMLElement>('[data-list] [data-action=insert], [data-testid=knowledge-search]')
      ?.focus();
  }, [summoned]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Some input methods send 229 after their composition ended.
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        returnToDraft();
        return;
      }
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // With Shift the key is another character, on every keyboard a different one.
      const digit = (/^[1-5]$/.exec(event.key) ?? /(?<=^(?:Digit|Numpad))[1-5]$/.exec(event.code))?.[0];
      const card = digit ? suggestions[Number(digit) - 1] : undefined;
      if (card) {
        event.preventDefault();
        if (event.shiftKey) togglePicked(card);
        else void insertSuggestion(card);
      } else if (event.key === 'b') {
        document.querySelector<HTMLElement>('[data-testid=draft-blank] input')?.focus();
        event.preventDefault();
      } else if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-testid=knowledge-search]')?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [suggestions]);
}
