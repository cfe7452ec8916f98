import type { Run } from './runs';
import { attribute, attributeNames, classOf, isElement, isPlain, tagOf } from './tree';
import { testNameOf } from './look';
import { wordsOfClass } from './words';

/** What attributes and class names on the way to the words say about a row. */
export interface RowFacts {
  /** Lower-case words of class names, tags of custom elements, short data attributes. */
  words: string[];
  key?: string;
  author?: string;
  /** Epoch ms. */
  sentAt?: number;
  system: boolean;
  bot: boolean;
  /** Name and time that a group shows once for several rows. */
  heads: () => Run[];
}

const KEY = /^(?:id|data-(?:.*-)?(?:id|mid|uuid|guid|cid|key|msgid|messageid|stanza-?id|ts))$/i;
const AUTHOR =
  /^(?:data-(?:.*-)?(?:author|sender|nick|nickname|username|user-name|sender-name|author-name|from-name|display-name)|author|sender|nick|username|sender-name)$/i;
const TIME =
  /^(?:data-(?:.*-)?(?:time|timestamp|ts|date|created(?:-at)?|sent(?:-at)?)|timestamp|datetime|sent-at)$/i;
const NEGATIVE = /^(?:false|0|no)$/i;

/** @param path elements from the outermost of the row to its words */
export function rowFacts(path: readonly Element[], outer?: RowFacts): RowFacts {
  const facts: RowFacts = {
    words: outer ? [...outer.words] : [],
    system: outer?.system ?? false,
    bot: outer?.bot ?? false,
    heads: () => [],
    author: outer?.author,
  };
  for (const el of path) read(el, facts);
  return facts;
}

function read(el: Element, facts: RowFacts): void {
  const classes = classOf(el);
  if (classes) for (const word of classWords(classes)) facts.words.push(word);
  const part = testNameOf(el);
  if (part) facts.words.push(...wordsOfClass(part));
  const tag = tagOf(el);
  if (tag.includes('-')) facts.words.push(...tag.split('-'));
  if (isPlain(el)) return;
  for (const name of attributeNames(el)) {
    if (name === 'class' || name === 'style') continue;
    const value = attribute(el, name)!;
    if (KEY.test(name)) {
      if (value && value.length < 120 && /\d|.{12}/.test(value)) facts.key ??= value;
    } else if (AUTHOR.test(name) && value && value.length <= 60) facts.author = value;
    else if (TIME.test(name)) facts.sentAt ??= timeOf(value);
    if (name === 'data-pre-plain-text') {
      const told = /^\[([^\]]*)\]\s*(.*?):?\s*$/.exec(value);
      if (told?.[2]) facts.author = told[2];
    }
    if (name === 'role' && value === 'separator') facts.system = true;
    if (
      /^(?:data-|is-|from-)|^(?:own|mine|outgoing|incoming|sent|self|me|sender|direction|from|side|type|kind|variant|position|placement|user|me)$/.test(
        name,
      ) &&
      !KEY.test(name)
    ) {
      const bare = wordsOfClass(name.replace(/^data-/, ''));
      if (value === '' || value === 'true' || value === '1') facts.words.push(...bare);
      else if (NEGATIVE.test(value)) facts.words.push(...bare.map((w) => `not-${w}`));
      else if (value.length <= 24 && !/\s/.test(value)) facts.words.push(...wordsOfClass(value));
    }
  }
}

const cache = new Map<string, string[]>();
function classWords(classes: string): string[] {
  let words = cache.get(classes);
  if (!words) {
    words = classes
      .split(/\s+/)
      // Utilities (`left-0`, `self-end`, `md:right-2`) talk of places, not of people.
      .filter(
        (c) =>
          c &&
          !/[:[\]/]|^-?(?:left|right|top|bottom|inset|self|items|justify|text|float|m[trblxy]?|p[trblxy]?|rounded|border|origin|object|bg|max|min|w|h|space|gap|order|out|in|ease|duration|d|align|flex|grid|col|row|css|sc)-/.test(
            c,
          ),
      )
      // The user who is signed in, or the same one as before.
      .flatMap((c) => (/current-*user$/i.test(c) ? ['self'] : /same-*user$/i.test(c) ? [] : wordsOfClass(c)));
    if (cache.size > 5000) cache.clear();
    cache.set(classes, words);
  }
  return words;
}

/** Epoch ms from an attribute: ISO date, seconds or milliseconds. */
export function timeOf(value: string): number | undefined {
  if (/^\d{10}(?:\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  if (/^\d{13}$/.test(value)) return Number(value);
  if (!/\d{4}-\d\d-\d\d|\d{1,2}:\d\d/.test(value) || value.length > 40 || !/\d{4}/.test(value))
    return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}

/** Epoch ms that an element which shows a time keeps in an attribute, itself or the one around it. */
export function timeKept(el: Element): number | undefined {
  for (const at of [el, isElement(el.parentNode) ? el.parentNode : null])
    for (const name of ['datetime', 'data-timestamp', 'data-time', 'title']) {
      const value = at && attribute(at, name);
      const time = value ? timeOf(value) : undefined;
      if (time !== undefined) return time;
    }
  return undefined;
}

/** Epoch ms of a clock written in a row, as today; a clock ahead of now is yesterday's. */
export function clockToday(text: string, now: number): number | undefined {
  const m = /^\D{0,12}(\d{1,2})[:.：](\d\d)(?:[:.：](\d\d))?/.exec(text);
  if (!m || /\d{4}|[/年月-]|yesterday|昨|周|星期|mon|tue|wed|thu|fri|sat|sun/i.test(text)) return undefined;
  let hour = Number(m[1]);
  if (hour > 23 || Number(m[2]) > 59) return undefined;
  if (/下午|晚上|p\.?\s?m/i.test(text) && hour < 12) hour += 12;
  if (/上午|凌晨|a\.?\s?m/i.test(text) && hour === 12) hour = 0;
  const at = new Date(now);
  at.setHours(hour, Number(m[2]), m[3] ? Number(m[3]) : 0, 0);
  const ms = at.getTime();
  return ms > now + 120_000 ? ms - 86_400_000 : ms;
}
