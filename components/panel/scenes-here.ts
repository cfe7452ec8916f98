import type { Message } from '../../knowledge/conversation';
import { type WrittenLanguage, writtenLanguage } from '../../knowledge/language';
import { activeScenes, type PanelScene } from './active-scenes';
import type { PanelState } from './panel-store';

/** The language to answer in: the customer's own. */
export function conversationLanguage(messages: readonly Message[]): WrittenLanguage | null {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const { role, text } = messages[index]!;
    const language = role === 'customer' ? writtenLanguage(text) : null;
    if (language) return language;
  }
  return null;
}

/** What decides about the scenes of the open conversation. */
export type Here = Pick<
  PanelState,
  'mine' | 'console' | 'customerScenes' | 'conversation' | 'conversations' | 'library' | 'messages'
>;

/** The scenes of the open conversation. `now` is epoch ms. */
export function scenesHere(panel: Here, now: number): PanelScene[] {
  const tier = panel.conversations.find(({ open }) => open)?.tier;
  return activeScenes({
    mine: panel.mine,
    site: panel.console.site,
    customer: panel.customerScenes[panel.conversation] ?? [],
    circumstances: {
      now,
      language: conversationLanguage(panel.messages) ?? 'hans',
      conversation: { tier },
      campaigns: panel.library?.campaigns ?? [],
    },
  });
}
