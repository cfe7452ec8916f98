import type { BusinessHours } from '../pack/schema';
import { type Day, dayOf, dayText, epochOf, weekdayOf } from './local-time';

/** `[from, to)` in epoch ms. */
interface Span {
  from: number;
  to: number;
}

/** A team that is closed for longer than this has other worries than our clock: time then counts as it passes. */
const DAYS_AHEAD = 400;
const spansOfDays = new WeakMap<BusinessHours, Map<Day, Span[]>>();

/** Whether the team is there. Hours without any period mean always. */
export function isOpen(hours: BusinessHours, at: number): boolean {
  if (hours.periods.length === 0) return true;
  for (const { from, to } of spansFrom(hours, at)) {
    if (from > at) return false;
    if (at < to) return true;
  }
  return false;
}

/** When the team is there again, epoch ms; null while it is there, or if that is never. */
export function opensAt(hours: BusinessHours, at: number): number | null {
  if (hours.periods.length === 0) return null;
  for (const { from, to } of spansFrom(hours, at)) {
    if (to <= at) continue;
    return from > at ? from : null;
  }
  return null;
}

/** The moment at which `seconds` of business time have passed since `start`, both epoch ms. */
export function afterBusinessTime(start: number, seconds: number, hours: BusinessHours): number {
  let left = seconds * 1000;
  if (hours.periods.length === 0) return start + left;
  let last = start;
  for (const { from, to } of spansFrom(hours, start)) {
    const begin = Math.max(from, start);
    if (to <= begin) continue;
    if (left <= to - begin) return begin + left;
    left -= to - begin;
    last = to;
  }
  return last + left;
}

/** Milliseconds of business time in `[from, to)`; negative if `to` is earlier. */
export function businessTimeBetween(from: number, to: number, hours: BusinessHours): number {
  if (to < from) return -businessTimeBetween(to, from, hours);
  if (hours.periods.length === 0) return to - from;
  let sum = 0;
  for (const span of spansFrom(hours, from)) {
    if (span.from >= to) break;
    sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return sum;
}

/** Open times in order, from the one that may still be under way at `at` (it may have begun the day before). */
function* spansFrom(hours: BusinessHours, at: number): Generator<Span> {
  const first = dayOf(at, hours.timeZone) - 1;
  let open: Span | null = null;
  for (let day = first; day < first + DAYS_AHEAD; day++) {
    for (const span of spansOfDay(hours, day)) {
      // Periods that touch or overlap (a night shift into the morning) are one.
      if (open && span.from <= open.to) open = { from: open.from, to: Math.max(open.to, span.to) };
      else {
        if (open) yield open;
        open = span;
      }
    }
  }
  if (open) yield open;
}

function spansOfDay(hours: BusinessHours, day: Day): Span[] {
  const days = spansOfDays.get(hours) ?? new Map<Day, Span[]>();
  spansOfDays.set(hours, days);
  let spans = days.get(day);
  if (!spans) {
    spans = periodsOf(hours, day)
      .map(({ from, to }) => {
        const [start, end] = [minutesOf(from), minutesOf(to)];
        // To an earlier hour: over midnight, into the next day.
        const over = end <= start ? 1 : 0;
        return { from: epochOf(day, start, hours.timeZone), to: epochOf(day + over, end, hours.timeZone) };
      })
      .filter(({ from, to }) => to > from)
      .sort((a, b) => a.from - b.from);
    days.set(day, spans);
  }
  return spans;
}

/** A day worked in exchange counts like the weekday it names; a holiday has no periods; else the weekday's. */
function periodsOf(hours: BusinessHours, day: Day) {
  const text = dayText(day);
  const worked = hours.workdays?.find((workday) => workday.day === text);
  if (!worked && hours.holidays?.some(({ from, until }) => from <= text && text <= (until ?? from)))
    return [];
  const weekday = worked ? (worked.like ?? firstWorkday(hours)) : weekdayOf(day);
  return hours.periods.filter(({ days }) => days.includes(weekday));
}

function firstWorkday({ periods }: BusinessHours): number {
  return Math.min(...periods.flatMap(({ days }) => days));
}

/** `09:30` in minutes; `24:00` is the day's end. */
function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
