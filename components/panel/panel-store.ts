import { create } from 'zustand';
import type { Conversation, Message } from '../../knowledge/conversation';
import { NOTHING_MINE } from '../../knowledge/mine/mine';
import type { Mine } from '../../knowledge/mine/types';
import type { Script } from '../../knowledge/pack/schema';
import type { StoreErrorCode } from '../../knowledge/store/errors';
import type { Library } from '../../knowledge/store/types';
import type { Suggestion } from '../../knowledge/suggest/types';
import type { Draft, WriteResult } from '../../utils/composer/types';
import type { AgentCalls, ConsoleState, TeachStep } from '../../utils/messaging/agent-protocol';
import type { Link } from '../../utils/messaging/link';
import type { Region } from './inserted-region';

export type View = 'main' | 'transcript' | 'mine';

/** A script as it was put into the draft: known blanks filled in, the others open. */
export interface Inserted {
  script: Script;
  text: string;
}

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
  mine: Mine;
  outcome: (WriteResult & { offered: string; at: number }) | null;
  view: View;
  /** Counts up with each press of the shortcut: the part that is named takes the focus. */
  summoned: { target: 'suggestions' | 'search'; times: number };
  /** Values for blanks that the agent filled in, by conversation. */
  filled: Record<string, Record<string, string>>;
  /** Scenes that are so for one customer alone (new, returning, VIP), by conversation. */
  customerScenes: Record<string, string[]>;
  /** Cards to be put together into one message. */
  picked: Suggestion[];
  /** What was put into this draft, in order. */
  inserted: Inserted[];
  /** Where the last card stands in the draft: the next one goes behind it. */
  region: Region | null;
  /** Findings that the agent does not want here, by their `silenceKey`: in this draft, and by conversation. */
  silenced: { draft: string[]; conversations: Record<string, string[]> };
  /** Another wording of a script that was sent: worth keeping? */
  learnt: { script: Script; text: string } | null;
  /** Blanks that went out open with the last message. */
  sentOpen: string[];
  /** Words to look up: selected in the page or pointed at in the transcript. */
  lookUp: string;
  /** The last change that can be taken back. */
  undo: { said: string; undo(): Promise<void> } | null;
}

export const NOT_CONNECTED: ConsoleState = {
  state: 'reading',
  author: null,
  outgrown: false,
  hasComposer: false,
  theme: 'light',
  site: '',
  collapsed: false,
  floating: false,
};

/** What belongs to one draft or one conversation, and goes with it. */
export const NEW_CONVERSATION = {
  picked: [],
  inserted: [],
  region: null,
  learnt: null,
  sentOpen: [],
  lookUp: '',
} satisfies Partial<PanelState>;

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
  mine: NOTHING_MINE,
  outcome: null,
  view: 'main',
  summoned: { target: 'suggestions', times: 0 },
  filled: {},
  customerScenes: {},
  silenced: { draft: [], conversations: {} },
  undo: null,
  ...NEW_CONVERSATION,
}));
