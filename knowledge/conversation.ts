/** Who wrote a message. `system`: dates, joins, events, hints: nobody's words. */
export type Role = 'customer' | 'agent' | 'system';

/** One message as read from the console, as every part of the product passes it on. */
export interface Message {
  /** Stable while the row lives, unique in its conversation. */
  id: string;
  role: Role;
  /** The message's words alone: no time, name, tick or "edited". */
  text: string;
  /** Author's name where the console shows one. */
  author?: string;
  /** Epoch ms as the row itself says, where it says so. */
  sentAt?: number;
  /** Epoch ms when we first saw it. */
  seenAt: number;
  /** It was there before we looked (history): it starts no clock. */
  old: boolean;
  /** The row says that a bot wrote it: no first response of the agent's. */
  bot?: boolean;
}

/** One conversation of the console, open or only seen in the list of conversations. */
export interface Conversation {
  id: string;
  /** The customer's name as shown, or ''. */
  name: string;
  open: boolean;
  /** Epoch ms of the oldest customer message that nobody has answered; null = nobody waits. */
  waitingSince: number | null;
  /** The agent has not written in it yet: the first response time counts. */
  firstResponse: boolean;
  channel?: string;
  tier?: string;
  /** Last customer words seen, for the list. */
  preview?: string;
}
