/**
 * Scenes that the calendar itself switches on, in the computer's own time zone: the public holidays of the Chinese and
 * the Western year, and the shopping festivals on which every shop is busy. A team's own campaigns have their dates in
 * their packs.
 */
export function scenesByDate(now: number, dated: readonly DatedScene[] = []): string[] {
  const date = new Date(now);
  const today = date.toLocaleDateString('sv-SE');
  const scenes = dated.filter(({ from, until }) => from <= today && today <= until).map(({ scene }) => scene);
  if (WESTERN.some((span) => within(span, date)) || LUNAR.some((span) => isLunar(span, date)))
    scenes.push('holiday');
  if (CAMPAIGNS.some((span) => within(span, date))) scenes.push('campaign');
  return [...new Set(scenes)];
}

/** A scene that a pack brings, on the days on which the pack is in effect (`YYYY-MM-DD`, both included). */
export interface DatedScene {
  scene: string;
  from: string;
  until: string;
}

/** `[from, until]` as month × 100 + day, both included. */
type Days = readonly [number, number];

/** New Year, Labour Day, National Day, Christmas. Qingming falls on 4 to 6 April. */
const WESTERN: readonly Days[] = [
  [101, 103],
  [404, 406],
  [501, 505],
  [1001, 1007],
  [1224, 1226],
];
/** Days of the Chinese year: Spring Festival from the 28th of the last month to Lantern, Dragon Boat, Mid-Autumn. */
const LUNAR: readonly Days[] = [
  [1228, 1230],
  [101, 115],
  [505, 505],
  [815, 815],
];
/** 618, Double 11 with its long run-up, Double 12. */
const CAMPAIGNS: readonly Days[] = [
  [601, 620],
  [1020, 1112],
  [1210, 1212],
];

function within([from, until]: Days, date: Date): boolean {
  const day = (date.getMonth() + 1) * 100 + date.getDate();
  return day >= from && day <= until;
}

let calendar: Intl.DateTimeFormat | undefined;

function isLunar([from, until]: Days, date: Date): boolean {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric' });
  const parts = calendar.formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value.replace(/\D+$/, ''));
  // A leap month is written "6bis": a festival falls on the month proper.
  if (parts.some(({ type, value }) => type === 'month' && /\D$/.test(value))) return false;
  const day = part('month') * 100 + part('day');
  return day >= from && day <= until;
}
