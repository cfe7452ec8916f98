interface Dates {
  effectiveFrom?: string;
  effectiveUntil?: string;
}

/** The day on this computer's calendar, `YYYY-MM-DD`. `now` is epoch ms. */
export function localDay(now: number): string {
  const date = new Date(now);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a pack counts on this day, both ends included: before and after, nothing of it is suggested or found. */
export function isEffective({ effectiveFrom, effectiveUntil }: Dates, day: string): boolean {
  return (!effectiveFrom || effectiveFrom <= day) && (!effectiveUntil || day <= effectiveUntil);
}
