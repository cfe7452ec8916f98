import { useRef } from 'react';
import type { Conversation } from '../../knowledge/conversation';
import { readCustomer } from '../../knowledge/reading';
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

  const previews = usePreviewReadings(active);
  const readings = reading && open ? { ...previews, [id]: reading } : previews;
  const standard = standardFor(standards, open);
  const clock = replyClock(open ?? { waitingSince: null, firstResponse: false }, standard, now);
  return {
    open: clock,
    openSpan: standard[clock.kind].promised,
    waiting: answerOrder(active, { now, standards, readings }),
    now,
  };
}

type Readings = Record<string, CustomerReading | undefined>;

/** What those who wait elsewhere feel, as far as their last words in the list tell; each preview is read once. */
function usePreviewReadings(conversations: readonly Conversation[]): Readings {
  const known = useRef(new Map<string, CustomerReading>());
  const waiting = conversations.filter(
    ({ open, waitingSince, preview }) => !open && waitingSince !== null && preview,
  );
  const next = new Map<string, CustomerReading>();
  const readings: Readings = {};
  for (const { id, preview } of waiting) {
    const text = preview!;
    const reading = known.current.get(text) ?? readPreview(text);
    next.set(text, reading);
    readings[id] = reading;
  }
  known.current = next;
  return readings;
}

function readPreview(text: string): CustomerReading {
  return readCustomer([{ id: '', role: 'customer', text, seenAt: 0, old: false }]);
}
