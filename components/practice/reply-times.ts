import type { Standard } from '../../knowledge/pack/schema';
import type { Talk } from './talk';

export interface ReplyTimes {
  /** Seconds to the first answer; null if there was none. */
  first: number | null;
  /** Seconds on average, over all answers. */
  average: number | null;
  answers: number;
  /** Answers within the promised time of the standard, first and later ones by their own figure. */
  within: number;
  /** Customers whose last message has no answer yet. */
  open: number;
}

/** How long the customers waited: from the first unanswered message to the answer, as the reply clock counts. */
export function replyTimes(talks: readonly Talk[], standard: Standard): ReplyTimes {
  const waits: { seconds: number; isFirst: boolean; talk: Talk }[] = [];
  let open = 0;
  for (const talk of talks) {
    let since: number | null = null;
    let isFirst = true;
    for (const line of talk.lines) {
      if (line.from === 'customer') since ??= line.at;
      else {
        if (since !== null) waits.push({ seconds: (line.at - since) / 1_000, isFirst, talk });
        since = null;
        isFirst = false;
      }
    }
    if (since !== null) open++;
  }
  const first = waits.find((wait) => wait.isFirst && wait.talk === talks[0]);
  const promised = (isFirst: boolean) => (isFirst ? standard.first.promised : standard.next.promised);
  return {
    first: first?.seconds ?? null,
    average: waits.length ? waits.reduce((sum, wait) => sum + wait.seconds, 0) / waits.length : null,
    answers: waits.length,
    within: waits.filter((wait) => wait.seconds <= promised(wait.isFirst)).length,
    open,
  };
}
