import { useMemo } from 'react';
import type { Message } from '../../knowledge/conversation';
import { t } from '../ui/t';
import { heardIn } from './heard';
import { NO_TERMS } from './HeardWords';
import { usePanel } from './panel-store';

/** A longer message is shown as it is: nobody looks for a word in a pasted log by its underline. */
const LONGEST = 1_000;

/**
 * A message's words; those that the glossary knows can be pointed at or focused, and are then explained at the panel's
 * foot. The words themselves stay what they are.
 */
export function ExplainedText({ message: { text, role } }: { message: Message }) {
  const terms = usePanel((state) => state.library?.terms ?? NO_TERMS);
  const found = useMemo(() => {
    if (role === 'system' || text.length > LONGEST) return [];
    const heard = heardIn(terms);
    return role === 'customer' ? heard.find(text) : heard.lookUp(text);
  }, [terms, text, role]);
  if (found.length === 0) return text;
  // What is looked up is counted without the spaces around it.
  const shift = role === 'customer' ? 0 : text.length - text.trimStart().length;
  let end = 0;
  return (
    <>
      {found.map((word) => {
        const before = text.slice(end, word.start + shift);
        end = word.end + shift;
        const said = text.slice(word.start + shift, end);
        const explain = () => usePanel.setState({ lookUp: said });
        return (
          <span key={word.start}>
            {before}
            <button
              type="button"
              data-term={word.term.id}
              aria-label={t('lookUp.explain', [said, word.plain ?? word.ours])}
              className="inline border-b border-dotted border-accent text-left"
              onPointerEnter={explain}
              onFocus={explain}
              onClick={explain}
            >
              {said}
            </button>
          </span>
        );
      })}
      {text.slice(end)}
    </>
  );
}
