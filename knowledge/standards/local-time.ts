/** A calendar day, counted from 1970-01-01, so that the next one is one more. */
export type Day = number;

const DAY_MS = 86_400_000;

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day) => ((((day + 3) % 7) + 7) % 7) + 1;

/** `YYYY-MM-DD`. */
export const dayText = (day: Day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`. */
export const dayOfText = (text: string): Day => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);

/** The calendar day at a moment, in a zone (`Asia/Shanghai`) or the computer's own. */
export function dayOf(at: number, timeZone?: string): Day {
  const { year, month, day } = clockAt(at, timeZone);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/**
 * The moment at which the clocks of a zone show this day and minute. An hour that the clocks skip in spring begins
 * when they have jumped; of an hour that comes twice in autumn it is the first.
 */
export function epochOf(day: Day, minutes: number, timeZone?: string): number {
  if (!timeZone) {
    const date = new Date(day * DAY_MS);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 0, minutes).getTime();
  }
  const wanted = day * DAY_MS + minutes * 60_000;
  // The zone's offset at the wanted moment is one of those around it.
  const candidates = [wanted - DAY_MS, wanted + DAY_MS].map((near) => wanted - offsetAt(near, timeZone));
  const fitting = candidates.filter((at) => at + offsetAt(at, timeZone) === wanted);
  // None fits: the clocks skip it. The later candidate is as far behind the jump as the wanted time is behind its begin.
  return fitting.length > 0 ? Math.min(...fitting) : Math.max(...candidates);
}

/** What to add to UTC for the zone's clock, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockAt(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function clockAt(at: number, timeZone?: string): Clock {
  const format = timeZone ? formatFor(timeZone) : null;
  if (!format) {
    const date = new Date(at);
    return {
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      day: date.getDate(),
      hour: date.getHours(),
      minute: date.getMinutes(),
      second: date.getSeconds(),
    };
  }
  const clock: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) clock[type] = Number(value);
  return clock as unknown as Clock;
}

/** null for a zone that this computer does not know: its own clock then counts. */
function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        calendar: 'iso8601',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      format = null;
    }
    formats.set(timeZone, format);
  }
  return format;
}
