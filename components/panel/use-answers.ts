import { useEffect, useState } from 'react';
import type { Entry } from '../../knowledge/pack/schema';
import { saidOf } from '../../knowledge/search/said';
import { sendMessage } from '../../utils/platform/messages';
import { cautionOf } from './caution';
import { usePanel } from './panel-store';

/** Offered unasked, an answer has to fit better than one that was searched for. */
const GOOD_ENOUGH = 0.5;
/** A card must not move under the agent's hand: an answer that takes longer comes too late for this question. */
const PATIENCE_MS = 400;
const NONE: Entry[] = [];

/**
 * What the knowledge base says to the customer's last message, best first, nothing that needs a warning; null while
 * it is being asked.
 */
export function useAnswers(): readonly Entry[] | null {
  const question = usePanel((state) => lastQuestion(state.messages));
  const [answer, setAnswer] = useState<{ question: string; entries: Entry[] }>({
    question: '',
    entries: NONE,
  });
  useEffect(() => {
    if (question === '') return;
    let settled = false;
    const settle = (entries: Entry[]) => {
      if (!settled) setAnswer({ question, entries });
      settled = true;
    };
    const timer = setTimeout(() => settle(NONE), PATIENCE_MS);
    sendMessage('search', { query: question, options: { kinds: ['entry'], limit: 3 }, place: 'cards' }).then(
      (hits) =>
        settle(
          hits.flatMap((hit) =>
            hit.kind === 'entry' && hit.score >= GOOD_ENOUGH && !cautionOf(hit.item)
              ? [{ ...hit.item, answer: saidOf(hit) }]
              : [],
          ),
        ),
      // The cards from scripts are there without it; the search box says when the background does not answer.
      () => settle(NONE),
    );
    return () => {
      settled = true;
      clearTimeout(timer);
    };
  }, [question]);
  if (question === '') return NONE;
  return answer.question === question ? answer.entries : null;
}

function lastQuestion(messages: readonly { role: string; text: string }[]): string {
  return messages.findLast((message) => message.role === 'customer')?.text ?? '';
}
