import type { Entry } from '../pack/schema';

/** What freshness adds at most: it orders results that fit alike, and lifts none over one that fits better. */
const OVERDUE = -0.03;
const VERIFIED = 0.015;
const HALF_LIFE_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * What an entry gains or loses by when it was verified and by when its review was due. `today` is a day as in
 * `verifiedOn` (YYYY-MM-DD).
 */
export function freshness({ verifiedOn, reviewBy }: Entry, today: string): number {
  const overdue = reviewBy !== undefined && reviewBy < today ? OVERDUE : 0;
  if (!verifiedOn) return overdue;
  const days = Math.max(0, (Date.parse(today) - Date.parse(verifiedOn)) / DAY_MS);
  return overdue + (Number.isNaN(days) ? 0 : VERIFIED * 0.5 ** (days / HALF_LIFE_DAYS));
}
