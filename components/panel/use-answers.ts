import { useEffect, useState } from 'react';
import type { Entry } from '../../knowledge/pack/schema';
import { sendMessage } from '../../utils/platform/messages';
import { cautionOf } from './caution';
import { usePanel } from './panel-store';

/** Offered unasked, an answer has to fit better than one that was searched for. */
const GOOD_ENOUGH = 0.5;
const NONE: Entry[] = [];

/** What the knowledge base says to the customer's last message, best first; nothing that needs a warning. */
export function useAnswers(): readonly Entry[] {
  const question = usePanel((state) => lastQuestion(state.messages));
  const [answer, setAnswer] = useState<{ question: string; entries: Entry[] }>({
    question: '',
    entries: NONE,
  });
  useEffect(() => {
    if (question === '') return;
    let superseded = false;
    sendMessage('search', { query: question, options: { kinds: ['entry'], limit: 3 } }).then(
      (hits) => {
        const entries = hits.flatMap((hit) =>
          hit.kind === 'entry' && hit.score >= GOOD_ENOUGH && !cautionOf(hit.item) ? [hit.item] : [],
        );
        if (!superseded) setAnswer({ question, entries });
      },
      // The cards from scripts are there without it; the search box says when the background does not answer.
      () => {},
    );
    return () => {
      superseded = true;
    };
  }, [question]);
  return answer.question === question ? answer.entries : NONE;
}

function lastQuestion(messages: readonly { role: string; text: string }[]): string {
  return messages.findLast((message) => message.role === 'customer')?.text ?? '';
}
