import type { Conversation, Role } from '../../knowledge/conversation';
import type { Before, Draft, Highlight, WriteResult } from '../composer/types';
import type { ConsoleProfile, TranscriptSplice } from '../console/types';

/** What the console agent (in the page) tells the panel. Plain data: it crosses a MessagePort or a runtime port. */
export interface AgentEvents {
  /** Sent first, and whenever one of its fields changes. */
  console(state: ConsoleState): void;
  conversations(list: Conversation[]): void;
  /** Change of the open conversation's transcript; from 0 with everything removed when `conversation` changes. */
  transcript(change: { conversation: string; splice: TranscriptSplice }): void;
  draft(draft: Draft | null): void;
  /** The agent selected words of the transcript in the page; '' = none any more. */
  selected(words: string): void;
  /** The agent pressed the shortcut in the page. */
  summon(target: 'suggestions' | 'search'): void;
  /** What teaching would read; null when teaching ended. */
  teaching(step: TeachStep | null): void;
}

export interface ConsoleState {
  state: 'reading' | 'ready' | 'no-console' | 'paused';
  author: ConsoleProfile['author'] | null;
  hasComposer: boolean;
  /** What was taught for this page does not fit it any more; it is read without. */
  outgrown: boolean;
  /** Follows the console's own background. */
  theme: 'light' | 'dark';
  /** Host of the page, for settings that belong to a site. */
  site: string;
  collapsed: boolean;
  /** The panel is drawn over the page (false in the side panel). */
  floating: boolean;
}

export type TeachStep =
  | { step: 'customer' | 'agent' | 'composer' }
  | {
      step: 'preview';
      messages: { role: Role; text: string }[];
      customer: number;
      agent: number;
      broader: boolean;
      narrower: boolean;
    };

/** What the panel asks of the console agent. */
export interface AgentCalls {
  insert(request: {
    text: string;
    select?: { start: number; end: number };
    before?: Before;
  }): Promise<WriteResult>;
  replace(request: {
    start: number;
    end: number;
    expected: string;
    text: string;
    select?: { start: number; end: number };
  }): Promise<WriteResult>;
  highlight(ranges: Highlight[]): Promise<void>;
  /** Focus back into the composer, caret and selection as they were. */
  returnFocus(): Promise<void>;
  correctRole(request: { messageId: string; role: Role }): Promise<boolean>;
  teach(action: 'start' | 'broader' | 'narrower' | 'save' | 'cancel'): Promise<void>;
  forgetProfile(): Promise<void>;
  pause(paused: boolean): Promise<void>;
  collapse(collapsed: boolean): Promise<void>;
  /** Pixels, relative to where it is. */
  move(delta: { dx: number; dy: number; done: boolean }): Promise<void>;
  resize(delta: { dx: number; dy: number; done: boolean }): Promise<void>;
}
