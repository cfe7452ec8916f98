import { create } from 'zustand';
import type { Conversation, Message } from '../../knowledge/conversation';
import type { StoreErrorCode } from '../../knowledge/store/errors';
import type { Library } from '../../knowledge/store/types';
import type { Draft, WriteResult } from '../../utils/composer/types';
import type { AgentCalls, AgentEvents, ConsoleState, TeachStep } from '../../utils/messaging/agent-protocol';
import type { Link } from '../../utils/messaging/link';

export type View = 'main' | 'transcript';

/** What the panel shows. The database is the truth for the library, the page for everything else. */
export interface PanelState {
  agent: Link<AgentCalls> | null;
  console: ConsoleState;
  conversations: Conversation[];
  conversation: string;
  messages: Message[];
  draft: Draft | null;
  teaching: TeachStep | null;
  library: Library | null;
  /** The library could not be read: the store's own error code. */
  libraryError: StoreErrorCode | null;
  outcome: (WriteResult & { offered: string; at: number }) | null;
  view: View;
  /** Counts up with each press of the shortcut: the part that is named takes the focus. */
  summoned: { target: 'suggestions' | 'search'; times: number };
  /** Values for blanks that the agent filled in, by conversation. */
  filled: Record<string, Record<string, string>>;
  /** Scripts inserted lately, newest first. */
  recent: string[];
}

const NOT_CONNECTED: ConsoleState = {
  state: 'reading',
  author: null,
  outgrown: false,
  hasComposer: false,
  theme: 'light',
  site: '',
  collapsed: false,
  floating: false,
};

export const usePanel = create<PanelState>(() => ({
  agent: null,
  console: NOT_CONNECTED,
  conversations: [],
  conversation: '',
  messages: [],
  draft: null,
  teaching: null,
  library: null,
  libraryError: null,
  outcome: null,
  view: 'main',
  summoned: { target: 'suggestions', times: 0 },
  filled: {},
  recent: [],
}));

/** How the panel takes in what the console agent tells. */
export const agentEvents: AgentEvents = {
  console: (state) => usePanel.setState({ console: state }),
  conversations: (list) => usePanel.setState({ conversations: list }),
  transcript: ({ conversation, splice }) =>
    usePanel.setState((before) => {
      const messages = before.messages.slice();
      messages.splice(splice.from, splice.remove, ...splice.insert);
      return { messages, conversation };
    }),
  draft: (draft) => usePanel.setState({ draft }),
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
  });
}
