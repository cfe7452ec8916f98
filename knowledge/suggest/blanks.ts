import type { Blank, Script } from '../pack/schema';
import type { Span } from '../reading/types';

/** Where the caret goes after inserting. */
const CARET = '{{|}}';
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
  if (/订单号|訂單|单号|order/i.test(name)) return /快递|物流|运单|tracking/i.test(name) ? 'text' : 'order';
  if (/客户|顾客|称呼|姓名|customer|name/i.test(name)) return /客服|agent/i.test(name) ? 'text' : 'customer';
  if (/金额|价|费用|amount|price/i.test(name)) return 'amount';
  if (/日期|哪天|date/i.test(name)) return 'date';
  if (/时间|几点|time/i.test(name)) return 'time';
  return 'text';
}

/**
 * Values worth one click for a blank, best first: its choices, or real times to promise. None for what only the
 * agent can know. `now` is epoch ms, the times are in the computer's own time zone.
 */
export function proposals(blank: Blank, now: number): string[] {
  if (blank.choices?.length) return [...blank.choices];
  const clock = new Date(now);
  if (blank.kind === 'time') {
    const times = [];
    const quarter = new Date(Math.ceil((now + 15 * 60_000) / 300_000) * 300_000);
    if (quarter.getDate() === clock.getDate()) {
      times.push(
        `${quarter.getHours()}点${String(quarter.getMinutes()).padStart(2, '0')}分前`.replace('点00分', '点'),
      );
    }
    if (clock.getHours() < 17) times.push('今天18点前');
    times.push('明天上午10点前');
    return times;
  }
  if (blank.kind === 'date') {
    return [1, 2, 3].map((days) => {
      const day = new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + days);
      return `${day.getMonth() + 1}月${day.getDate()}日`;
    });
  }
  return blank.default ? [blank.default] : [];
}
