import type { AgentEvents } from '../../utils/messaging/agent-protocol';
import { followEdit } from './inserted-region';
import { NEW_CONVERSATION, NOT_CONNECTED, usePanel } from './panel-store';
import { newlySent } from './sent';

/** How the panel takes in what the console agent tells. */
export const agentEvents: AgentEvents = {
  console: (state) => usePanel.setState({ console: state }),
  conversations: (list) => usePanel.setState({ conversations: list }),
  transcript: ({ conversation, splice }) => {
    const before = usePanel.getState();
    const messages = before.messages.slice();
    messages.splice(splice.from, splice.remove, ...splice.insert);
    const another = conversation !== before.conversation;
    usePanel.setState({ messages, conversation, ...(another ? NEW_CONVERSATION : {}) });
    if (!another) newlySent(splice.insert);
  },
  draft: (draft) =>
    usePanel.setState((before) => {
      const text = draft?.text ?? '';
      const region = followEdit(before.region, before.draft?.text ?? '', text);
      // What is remarked in the next draft is another matter.
      const silenced = text.trim() === '' ? { ...before.silenced, draft: [] } : before.silenced;
      const begun = (before.draft?.text ?? '').trim() === '' && text.trim() !== '';
      return { draft, region, silenced, ...(begun ? { inserted: [] } : {}) };
    }),
  selected: (words) => usePanel.setState({ lookUp: words }),
  teaching: (teaching) => usePanel.setState({ teaching }),
  summon: (target) => {
    const { agent, console, summoned } = usePanel.getState();
    if (console.collapsed) void agent?.call('collapse', false);
    usePanel.setState({ view: 'main', summoned: { target, times: summoned.times + 1 } });
  },
};

/** The console agent left (the page was closed or loaded anew, the tab changed). */
export function disconnected(): void {
  usePanel.setState({
    agent: null,
    console: { ...NOT_CONNECTED, state: 'no-console' },
    conversations: [],
    conversation: '',
    messages: [],
    draft: null,
    teaching: null,
    ...NEW_CONVERSATION,
  });
}
