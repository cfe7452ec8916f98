import type { Conversation } from '../../knowledge/conversation';
import type { Draft } from '../composer/types';
import type { ConsoleProfile, TranscriptSplice } from '../console/types';
import type { AgentCalls, TeachStep } from '../messaging/agent-protocol';

/** What one frame of the page has found. */
export interface SourceFound {
  author: ConsoleProfile['author'];
  hasComposer: boolean;
  /** What was taught for this page does not fit it any more. */
  outgrown: boolean;
  theme: 'light' | 'dark';
}

/** What a frame's console tells the hub in the top frame. */
export interface SourceEvents {
  found(found: SourceFound | null): void;
  conversations(list: Conversation[]): void;
  transcript(change: { conversation: string; splice: TranscriptSplice }): void;
  draft(draft: Draft | null): void;
  teaching(step: TeachStep | null): void;
  /** Words of the transcript that are selected in the page, '' = none any more. */
  selected(words: string): void;
  /** The agent works in this frame now. */
  focused(value: null): void;
  summon(target: 'suggestions' | 'search'): void;
}

/** What the hub asks of a frame's console. */
export type SourceCalls = Pick<
  AgentCalls,
  'insert' | 'replace' | 'highlight' | 'returnFocus' | 'correctRole' | 'teach' | 'forgetProfile'
> & { pause(paused: boolean): Promise<void> };
