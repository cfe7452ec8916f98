import type { Page } from '../drivers/index';

/** One line of a conversation, as the console's own backend knows it (never read back from the page). */
export interface Line {
  role: 'customer' | 'agent' | 'system';
  text: string;
}

/** A real web chat client, running, with the agent signed in. */
export interface RunningConsole {
  url: string;
  /** The customer writes: in the open conversation, or in another one of the list by its name. */
  customerSays(text: string, conversation?: string): Promise<void>;
  /** The open conversation's lines so far, in order. */
  expected(): Line[];
  /** CSS for the composer; ` >>> ` steps into an open shadow root. */
  composer: string;
  /** What the console itself would send now. */
  draft(page: Page): Promise<string>;
  /** The agent's own hand: types `text` where one is given, then sends what the composer holds. */
  sendAsAgent(page: Page, text?: string): Promise<void>;
  /** The agent opens another conversation of the list by a click. */
  openConversation(page: Page, name: string): Promise<void>;
  /** Names of the other conversations in the console's list. */
  others: string[];
  stop(): Promise<void>;
}

export interface ConsoleKind {
  name: 'converse' | 'chatscope' | 'deep-chat' | 'chatui';
  /** Starts a console of its own, on a free port. */
  start(): Promise<RunningConsole>;
}
