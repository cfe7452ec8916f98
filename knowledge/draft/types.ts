import type { Message } from '../conversation';
import type { Authority, Forbidden } from '../pack/schema';
import type { CustomerReading, Span } from '../reading/types';
import type { GlossaryMatcher } from '../glossary/types';

export const DRAFT_RULES = [
  'jargon',
  'no-acknowledgement',
  'solution-before-empathy',
  'vague',
  'deflecting',
  'interrogating',
  'over-promise',
  'rude',
  'too-long',
  'private-data',
  'promise-without-time',
  'no-next-step',
  'forbidden',
] as const;
export type DraftRule = (typeof DRAFT_RULES)[number];

export interface DraftContext {
  /** The reading of the open conversation, if there is one. */
  reading?: CustomerReading;
  messages?: readonly Message[];
  glossary?: GlossaryMatcher;
  authority?: Authority;
  forbidden?: readonly Forbidden[];
  /** Rules that the team has switched off. */
  off?: readonly DraftRule[];
  /** Epoch ms, for the times that fixes propose; default: the computer's clock. */
  now?: number;
}

/** Something in the draft that could be said better, with a way to say it. Never blocks anything. */
export interface DraftFinding extends Span {
  rule: DraftRule;
  severity: 'hint' | 'warn' | 'stop';
  /** The words found. */
  found: string;
  /** Replaces `[start, end)`; absent where only the agent knows (the panel then says why alone). */
  fix?: string;
  /** Values for the reason's sentence in the UI's language, e.g. `{ term, plain }`. */
  data?: Record<string, string>;
}
