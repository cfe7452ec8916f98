import { useMemo } from 'react';
import { writtenLanguage } from '../../knowledge/language';
import { checkDraft } from '../../knowledge/draft';
import type { DraftFinding } from '../../knowledge/draft/types';
import type { Entry } from '../../knowledge/pack/schema';
import { readCustomer } from '../../knowledge/reading';
import type { CustomerReading } from '../../knowledge/reading/types';
import { suggest } from '../../knowledge/suggest';
import type { Suggestion } from '../../knowledge/suggest/types';
import { usePanel } from './panel-store';
import { glossaryFor, scriptsFor } from './prepared';
import { conversationLanguage } from './scenes-here';
import { silenceKey } from './silence';
import { useKnown } from './use-known';

/** The last messages carry the mood and the matter; a history of thousands would only cost time. */
const MESSAGES_READ = 60;

/** What the customer feels and needs, or null while they have written nothing. */
export function useReading(): CustomerReading | null {
  const messages = usePanel((state) => state.messages);
  return useMemo(() => {
    const recent = messages.slice(-MESSAGES_READ);
    return recent.some((message) => message.role === 'customer') ? readCustomer(recent) : null;
  }, [messages]);
}

/** The next sentences to offer, best first. `hold` appears when the clock runs out: hence its deadline. */
export function useSuggestions(
  reading: CustomerReading | null,
  deadline: number | null,
  late: boolean,
  answers: readonly Entry[] | null,
  activeScenes: readonly string[],
): Suggestion[] {
  const messages = usePanel((state) => state.messages);
  const library = usePanel((state) => state.library);
  const conversations = usePanel((state) => state.conversations);
  const id = usePanel((state) => state.conversation);
  const known = useKnown();
  const recent = usePanel((state) => state.mine.recent);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `late` asks for new suggestions when the time runs short
  return useMemo(() => {
    // Until the knowledge base has answered there are no cards: what came later would move them under the agent's hand.
    if (!library || !reading || !answers) return [];
    return suggest({
      messages: messages.slice(-MESSAGES_READ),
      reading,
      scripts: scriptsFor(library, conversationLanguage(messages)),
      conversation: conversations.find((conversation) => conversation.id === id),
      now: Date.now(),
      deadline,
      recent,
      known,
      answers,
      activeScenes,
    });
  }, [library, reading, messages, conversations, id, deadline, late, recent, known, answers, activeScenes]);
}

/** What could be said better in the draft; nothing while an input method is composing. */
export function useFindings(reading: CustomerReading | null): DraftFinding[] {
  const draft = usePanel((state) => state.draft);
  const messages = usePanel((state) => state.messages);
  const library = usePanel((state) => state.library);
  const text = draft?.text ?? '';
  const language = writtenLanguage(text);
  const glossary = library ? glossaryFor(library, language) : undefined;
  const silenced = usePanel((state) => state.silenced);
  const conversation = usePanel((state) => state.conversation);
  const found = useMemo(() => {
    if (text.trim() === '') return [];
    return checkDraft(text, {
      reading: reading ?? undefined,
      messages: messages.slice(-MESSAGES_READ),
      glossary,
      authority: library?.authority ?? undefined,
      forbidden: library?.forbidden,
      off: library?.rulesOff,
    });
  }, [text, reading, messages, glossary, library]);
  return useMemo(() => {
    const keys = [...silenced.draft, ...(silenced.conversations[conversation] ?? [])];
    return keys.length === 0 ? found : found.filter((finding) => !keys.includes(silenceKey(finding)));
  }, [found, silenced, conversation]);
}
