import type { Conversation, Message } from '../conversation';
import type { Entry, Purpose, Script } from '../pack/schema';
import type { CustomerReading } from '../reading/types';

export interface SuggestInput {
  messages: readonly Message[];
  reading: CustomerReading;
  scripts: readonly Script[];
  conversation?: Conversation;
  /** Epoch ms. */
  now: number;
  /** Epoch ms at which the promised reply time ends, if somebody waits. */
  deadline?: number | null;
  /** Scenes switched on by hand or by date: `outage`, `holiday`, `campaign`, `vip`, … */
  activeScenes?: readonly string[];
  /** Knowledge that answers the customer's last message, best first: the first becomes a `solution` card. */
  answers?: readonly Entry[];
  /** Script ids this agent inserted lately, newest first. */
  recent?: readonly string[];
  /** Names for blanks known from the console: `客户称呼`, `客服名`, … */
  known?: Readonly<Record<string, string>>;
}

/** One card: a script with what is known already filled in. */
export interface Suggestion {
  /** The script's id, or `entry:` and the id of a knowledge entry. */
  scriptId: string;
  purpose: Purpose;
  title: string;
  /** Text with known blanks filled; those still open are listed. */
  text: string;
  /** Names of the blanks still in `text` as `{{name}}`. */
  blanks: string[];
  script: Script;
  score: number;
}
