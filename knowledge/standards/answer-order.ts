import type { Conversation } from '../conversation';
import type { Standard } from '../pack/schema';
import type { CustomerReading } from '../reading/types';
import { type ReplyClock, replyClock } from './reply-clock';
import { standardFor } from './standard-for';

/** Why a conversation stands where it stands: an id, the panel has the sentence. */
export type OrderReason = 'urgent' | 'upset' | 'important' | 'vip' | 'overdue' | 'deadline';

export interface QueuePlace {
  conversation: Conversation;
  clock: Exclude<ReplyClock, { state: 'idle' }>;
  reason: OrderReason;
}

export interface QueueContext {
  /** Epoch ms. */
  now: number;
  standards?: readonly Standard[];
  /** Readings by conversation id, as far as they are known (mostly of conversations that were open). */
  readings?: Readonly<Record<string, CustomerReading | undefined>>;
}

/**
 * Seconds by which a need moves a customer forward. Service standard A sets the order (the urgent first, then
 * soothing) but no figures; these are ours, on the scale of the promised 30 s: an urgent matter passes
 * everybody whose deadline is less than two minutes nearer, and nobody waits for ever behind it.
 */
const URGENT = 120;
const IMPORTANT = 20;
const UPSET = { angry: 45, anxious: 30, disappointed: 20, neutral: 0, happy: 0 } as const;
const VIP = 15;

/** Who of those that wait should be answered first, and why. Conversations where nobody waits are left out. */
export function answerOrder(conversations: readonly Conversation[], context: QueueContext): QueuePlace[] {
  const waiting = conversations.flatMap((conversation) => {
    const clock = replyClock(conversation, standardFor(context.standards ?? [], conversation), context.now);
    if (clock.state === 'idle') return [];
    const needs = needsOf(conversation, context.readings?.[conversation.id]);
    const head = needs.reduce((sum, need) => sum + need.seconds, 0) * 1000;
    return [{ conversation, clock, needs, due: clock.deadline - head }];
  });
  waiting.sort((a, b) => a.due - b.due || a.clock.deadline - b.clock.deadline);
  return waiting.map(({ conversation, clock, needs }, place) => {
    const passed = waiting.slice(place + 1).some((other) => other.clock.deadline < clock.deadline);
    const strongest = needs.sort((a, b) => b.seconds - a.seconds)[0];
    // The need is the reason only if it changed the order; else the clock is.
    const byClock = clock.state === 'overdue' ? 'overdue' : 'deadline';
    return { conversation, clock, reason: passed && strongest ? strongest.reason : byClock };
  });
}

function needsOf(conversation: Conversation, reading: CustomerReading | undefined) {
  const needs: { reason: OrderReason; seconds: number }[] = [];
  if (reading?.priority === 'urgent') needs.push({ reason: 'urgent', seconds: URGENT });
  if (reading?.priority === 'important') needs.push({ reason: 'important', seconds: IMPORTANT });
  const upset = reading ? UPSET[reading.emotion] * reading.strength : 0;
  if (upset > 0) needs.push({ reason: 'upset', seconds: upset });
  if (/vip|贵宾|尊享|钻石|黑金/i.test(conversation.tier ?? '')) needs.push({ reason: 'vip', seconds: VIP });
  return needs;
}
