import type { CustomerReading } from '../../knowledge/reading/types';
import {
  answerOrder,
  type QueuePlace,
  type ReplyClock,
  replyClock,
  standardFor,
} from '../../knowledge/standards';
import { usePanel } from './panel-store';
import { useNow } from './use-now';

export interface ReplyClocks {
  /** The open conversation's. */
  open: ReplyClock;
  /** Seconds that the open conversation may take in all, for the ring. */
  openSpan: number;
  /** Everybody who waits, in the order in which they should be answered. */
  waiting: QueuePlace[];
  now: number;
}

const NO_STANDARDS: never[] = [];

/** All reply clocks, redrawn each second while somebody waits. */
export function useReplyClocks(reading: CustomerReading | null): ReplyClocks {
  const conversations = usePanel((state) => state.conversations);
  const standards = usePanel((state) => state.library?.standards ?? NO_STANDARDS);
  const id = usePanel((state) => state.conversation);
  const paused = usePanel((state) => state.console.state === 'paused');

  const active = paused ? [] : conversations;
  const open = active.find((conversation) => conversation.open);
  const anybody =
    open?.waitingSince ?? active.find((conversation) => conversation.waitingSince !== null)?.waitingSince;
  const now = useNow(anybody ?? null);

  const standard = standardFor(standards, open);
  const clock = replyClock(open ?? { waitingSince: null, firstResponse: false }, standard, now);
  return {
    open: clock,
    openSpan: standard[clock.kind].promised,
    waiting: answerOrder(active, { now, standards, readings: reading && open ? { [id]: reading } : {} }),
    now,
  };
}
