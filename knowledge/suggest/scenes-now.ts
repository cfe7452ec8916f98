import type { Conversation } from '../conversation';
import type { WrittenLanguage } from '../language';

/** What is known beside the words of the conversation. */
export interface Circumstances {
  /** Epoch ms; days are those of the computer's own time zone. */
  now: number;
  /** Whose calendar counts: holidays differ. */
  language: WrittenLanguage;
  conversation?: Pick<Conversation, 'tier'>;
  /** The customer has been here before (notes of an earlier conversation); undefined = not known. */
  returning?: boolean;
  /** Switched on by the agent, e.g. `outage`. */
  switchedOn?: readonly string[];
  /** Days on which a campaign of the team's runs, `YYYY-MM-DD`, both included. */
  campaigns?: readonly { from?: string; until?: string }[];
}

/** A stretch of days in the calendar of the year, or of the Chinese moon: month and day of its beginning, and how many days. */
type Stretch = readonly [month: number, day: number, days: number];

const SUN: Record<'holiday' | 'campaign', Record<WrittenLanguage, readonly Stretch[]>> = {
  holiday: {
    // New Year, Labour Day, National Day
    hans: [
      [12, 31, 4],
      [5, 1, 5],
      [10, 1, 7],
    ],
    hant: [
      [12, 31, 4],
      [10, 10, 1],
      [12, 24, 3],
    ],
    latin: [
      [12, 20, 14],
      [7, 4, 1],
    ],
  },
  campaign: {
    // 618, Double 11, Double 12
    hans: [
      [6, 1, 20],
      [10, 31, 13],
      [12, 9, 4],
    ],
    hant: [
      [11, 1, 11],
      [12, 9, 4],
    ],
    // Black Friday to Cyber Monday falls on these days in every year
    latin: [[11, 23, 10]],
  },
};
/** Spring Festival from little new year to the Lantern Festival, Dragon Boat, Mid-Autumn. */
const MOON: readonly Stretch[] = [
  [12, 23, 8],
  [1, 1, 15],
  [5, 4, 3],
  [8, 13, 4],
];

const VIP = /vip|贵宾|貴賓|尊享|钻石|鑽石|黑金|白金|黑卡|premium|platinum|\bgold\b|\belite\b/i;
const DAY = 86_400_000;

/** The scenes that are so now, whatever is said: by date, by the customer's standing, by the agent's switch. */
export function scenesNow({
  now,
  language,
  conversation,
  returning,
  switchedOn = [],
  campaigns = [],
}: Circumstances): string[] {
  const scenes = new Set(switchedOn);
  const today = dayOf(now);
  if (inAny(SUN.holiday[language], now, sunDay) || (language !== 'latin' && inAny(MOON, now, moonDay)))
    scenes.add('holiday');
  const own = campaigns.some(({ from, until }) => (from ?? today) <= today && today <= (until ?? today));
  if (own || inAny(SUN.campaign[language], now, sunDay)) scenes.add('campaign');
  if (VIP.test(conversation?.tier ?? '')) scenes.add('vip');
  if (returning !== undefined) scenes.add(returning ? 'returning-customer' : 'new-customer');
  return [...scenes];
}

/** `YYYY-MM-DD` here. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

type Calendar = (time: number) => { month: number; day: number } | null;

const sunDay: Calendar = (time) => {
  const date = new Date(time);
  return { month: date.getMonth() + 1, day: date.getDate() };
};

let moon: Intl.DateTimeFormat | null | undefined;

/** Month and day by the Chinese moon; null where the browser doesn't know it, or in a leap month. */
const moonDay: Calendar = (time) => {
  if (moon === undefined) {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric' });
    moon = format.resolvedOptions().calendar === 'chinese' ? format : null;
  }
  if (!moon) return null;
  const parts = moon.formatToParts(time);
  const month = Number(parts.find(({ type }) => type === 'month')?.value);
  const day = Number(parts.find(({ type }) => type === 'day')?.value);
  return Number.isInteger(month) && Number.isInteger(day) ? { month, day } : null;
};

/** One of the stretches began on one of the days before `now` and has not run out. */
function inAny(stretches: readonly Stretch[], now: number, calendar: Calendar): boolean {
  const noon = new Date(now).setHours(12, 0, 0, 0);
  return stretches.some(([month, day, days]) => {
    for (let back = 0; back < days; back++) {
      const then = calendar(noon - back * DAY);
      if (then?.month === month && then.day === day) return true;
    }
    return false;
  });
}
