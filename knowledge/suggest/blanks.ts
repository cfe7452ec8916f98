import { forScenes } from './by-scene';
import { type WrittenLanguage, writtenLanguage } from '../language';
import type { Blank, Script } from '../pack/schema';
import type { Span } from '../reading/types';

/** Where the caret goes after inserting. */
export const CARET = '{{|}}';
const BLANK = /\{\{\s*([^{}|]{1,200}?)\s*\}\}/g;

/** A blank still open in a text: `text.slice(start, end)` is `{{name}}`. */
export interface OpenBlank extends Span {
  name: string;
}

/** The blanks of a text in reading order, one for each place (a name may come twice). */
export function openBlanks(text: string): OpenBlank[] {
  return Array.from(text.matchAll(BLANK), (match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The blanks' names, each once, in reading order. */
export function blankNames(text: string): string[] {
  return [...new Set(openBlanks(text).map((blank) => blank.name))];
}

/** Puts values in; a blank without a value, or with an empty one, stays open so that it can't be overlooked. */
export function fillBlanks(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(BLANK, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value?.trim() ? value : whole;
  });
}

/**
 * The text as it is inserted, and what to select afterwards: the caret mark's place, else the first open blank,
 * else the end.
 */
export function placeCaret(text: string): { text: string; selection: Span } {
  // a condition that nobody has decided is not so
  text = forScenes(text, []);
  const caret = text.indexOf(CARET);
  const inserted = text.split(CARET).join('');
  if (caret >= 0) return { text: inserted, selection: { start: caret, end: caret } };
  const blank = openBlanks(inserted)[0];
  return {
    text: inserted,
    selection: blank
      ? { start: blank.start, end: blank.end }
      : { start: inserted.length, end: inserted.length },
  };
}

/** What a script says about one of its blanks; a blank it says nothing about is judged by its name. */
export function blankOf(script: Pick<Script, 'blanks'>, name: string): Blank {
  return script.blanks?.find((blank) => blank.name === name) ?? { name, kind: kindByName(name) };
}

function kindByName(name: string): Blank['kind'] {
  if (/订单号|訂單|单号|單號|\border\b/i.test(name))
    return /快递|物流|运单|宅配|貨運|託運|tracking|date|日期/i.test(name) ? 'text' : 'order';
  if (/客户|客戶|顾客|顧客|称呼|稱呼|姓名|customer|\bname\b/i.test(name))
    return /客服|agent|colleague|同事/i.test(name) ? 'text' : 'customer';
  if (/金额|金額|价|價|费用|費用|amount|price|\bfee\b|\bsum\b/i.test(name)) return 'amount';
  if (/日期|哪天|哪一天|\b(?:date|day)\b/i.test(name)) return 'date';
  if (/(?:时间|時間)(?![一二三\d])|几点|幾點|钟点|鐘點|\btime\b(?! (?:one|two|three|\d))/i.test(name))
    return 'time';
  return 'text';
}

/**
 * Values worth one click for a blank, best first: its choices, or real times to promise, in the language of `text`
 * (the script's; without it, of the blank's name). None for what only the agent can know. `now` is epoch ms, the times are in the computer's own
 * time zone.
 */
export function proposals(blank: Blank, now: number, text = ''): string[] {
  if (blank.choices?.length) return [...blank.choices];
  const say = CLOCKS[writtenLanguage(withoutBlanks(text)) ?? writtenLanguage(blank.name) ?? 'hans'];
  const clock = new Date(now);
  if (blank.kind === 'time') {
    const times = [];
    const quarter = new Date(Math.ceil((now + 15 * 60_000) / 300_000) * 300_000);
    if (quarter.getDate() === clock.getDate()) times.push(say.before(quarter));
    if (clock.getHours() < 17) times.push(say.today);
    times.push(say.tomorrow);
    return times;
  }
  if (blank.kind === 'date') {
    return [1, 2, 3].map((days) =>
      say.day(new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + days)),
    );
  }
  return blank.default ? [blank.default] : [];
}

const withoutBlanks = (text: string) => text.replace(BLANK, '');

interface Clock {
  before: (time: Date) => string;
  today: string;
  tomorrow: string;
  day: (date: Date) => string;
}

const two = (minutes: number) => String(minutes).padStart(2, '0');
const monthDay = (date: Date) => `${date.getMonth() + 1}月${date.getDate()}日`;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** How a time is promised in each language. */
const CLOCKS: Record<WrittenLanguage, Clock> = {
  hans: {
    before: (time) => `${time.getHours()}点${two(time.getMinutes())}分前`.replace('点00分', '点'),
    today: '今天18点前',
    tomorrow: '明天上午10点前',
    day: monthDay,
  },
  hant: {
    before: (time) => `${time.getHours()}點${two(time.getMinutes())}分前`.replace('點00分', '點'),
    today: '今天18點前',
    tomorrow: '明天上午10點前',
    day: monthDay,
  },
  latin: {
    before: (time) =>
      `by ${time.getHours() % 12 || 12}:${two(time.getMinutes())} ${time.getHours() < 12 ? 'am' : 'pm'}`.replace(
        ':00',
        '',
      ),
    today: 'by 6 pm today',
    tomorrow: 'by 10 am tomorrow',
    day: (date) => `${MONTHS[date.getMonth()]} ${date.getDate()}`,
  },
};
