import { readBox } from './box';
import type { Looks } from './look';
import { runsOf } from './runs';
import { attribute, classOf, flatElements, styleOf, tagOf } from './tree';
import { isStatusText, isTimeText, wordsOfClass } from './words';

export interface ItemReading {
  id: string;
  name: string;
  preview: string;
  /** Unread messages by number; 0 = no number shown. */
  unread: number;
  /** Said to be unread, or carries a badge without a number. */
  marked: boolean;
  /** Marked as the open one. */
  active: boolean;
  /** The name is in bold type. */
  bold: boolean;
  background: string;
}

const ACTIVE = /^(?:active|selected|current|open|opened|focused|chosen|on)$/;
const COUNT = /^\(?(\d{1,4})\+?\)?$/;
const UNREAD =
  /(\d+)\s*(?:unread|new (?:message|chat)|条未读|條未讀|条新消息|未读|未讀)|(?:unread|未读|未讀)\D{0,12}(\d+)/i;
const UNREAD_ALONE = /^(?:unread|new|未读|未讀|新)(?:\s*(?:messages?|消息|訊息))?$/i;
/** How many are unread, written before the newest words: "[3条] …". */
const COUNT_BEFORE = /^[[【(（](\d{1,3})\s*(?:条|條|new|unread)?[\])）】]\s*(?=\S)/i;
/** More parts than this of one row are not looked at for badges. */
const PARTS = 60;

/**
 * One row of the list of conversations. Null if it says nothing.
 * @param looks shared by the rows of one list, so that style is read once for each kind of part
 * @param onRoot told of every shadow root that the row is drawn in
 */
export function readConversation(
  el: Element,
  looks: Looks,
  onRoot: (root: Node) => void,
): ItemReading | null {
  const box = readBox(el, 0, '', { looks, onRoot, count: 0 });
  if (!box) return null;
  const said = runsOf(box).filter((r) => r.what === 'words' && r.hint !== 'hidden' && r.hint !== 'avatar');
  const outsideButtons = said.filter((r) => !r.button);
  const runs = outsideButtons.length ? outsideButtons : said; // often the whole row is one button
  const parts = partsOf(el);
  const badges = readBadges(parts);
  let unread = badges.count;
  const rest = runs.filter((r) => {
    const count = COUNT.exec(r.text);
    if (
      count &&
      r !== runs[0] &&
      (r.painted || r.hint === 'status' || /^\(/.test(r.text) || runs.length > 2)
    ) {
      unread ||= Number(count[1]);
      return false;
    }
    return (
      !badges.shown.has(r.el) &&
      !isTimeText(r.text) &&
      r.hint !== 'time' &&
      !(isStatusText(r.text) && runs.length > 2) &&
      /[\p{L}\p{N}]/u.test(r.text)
    );
  });
  if (!rest.length) return null;
  const name = rest.find((r) => r.hint === 'author') ?? rest.find((r) => r.bold) ?? rest[0]!;
  const label = (attribute(name.el, 'title') ?? '').trim();
  const text =
    label && (label.startsWith(name.text.replace(/…$/, '')) || name.text.length > 40) ? label : name.text;
  let preview = rest
    .filter((r) => r !== name && r.hint !== 'author')
    .map((r) => r.text)
    .join(' ');
  const before = COUNT_BEFORE.exec(preview);
  if (before) {
    unread ||= Number(before[1]);
    preview = preview.slice(before[0].length);
  }
  return {
    id: idOf(parts) ?? text,
    name: text,
    preview,
    unread,
    marked: badges.marked,
    active: parts.slice(0, 8).some(isActive),
    bold: runs.some((r) => r.bold),
    background: backgroundOf(el),
  };
}

/** The row and what is drawn in it, through open shadow roots, breadth first. */
function partsOf(el: Element): Element[] {
  const parts = [el];
  for (let i = 0; i < parts.length && parts.length < PARTS; i++) parts.push(...flatElements(parts[i]!));
  return parts.slice(0, PARTS);
}

interface Badges {
  count: number;
  /** Unread, without a number. */
  marked: boolean;
  /** Elements whose words are the badge's, not the conversation's. */
  shown: Set<Element>;
}

function readBadges(parts: Element[]): Badges {
  const out: Badges = { count: 0, marked: false, shown: new Set() };
  parts.forEach((at, i) => {
    const words = wordsOfClass(classOf(at));
    const unreadClass = words.includes('unread') && !words.includes('no') && !words.includes('zero');
    if (i < 4 && unreadClass) out.marked = true;
    const kids = flatElements(at);
    const text = (at.textContent ?? '').trim();
    const told = ['title', 'aria-label', 'data-count', 'data-badge', 'data-unread', 'data-unread-count']
      .map((name) => (attribute(at, name) ?? '').trim())
      .filter(Boolean);
    if (kids.length === 0 || text.length <= 24) told.push(text);
    const said = told.map((t) => UNREAD.exec(t)).find((m) => m !== null);
    const isBadge =
      words.includes('badge') ||
      unreadClass ||
      (words.includes('notification') && !words.includes('notifications'));
    if (said && i > 0) out.count ||= Number(said[1] ?? said[2]);
    else if (i > 0 && told.some((t) => UNREAD_ALONE.test(t)) && tagOf(at) !== 'button') out.marked = true;
    // Rolling digits show all ten: the number itself is in an attribute.
    const number = told.map((t) => COUNT.exec(t)).find((m) => m !== null);
    if (number && isDrawn(at) && (isBadge || (told.length > 1 && /^\d+$/.test(text)))) {
      out.count ||= Number(number[1]);
      for (const part of [at, ...Array.from(at.querySelectorAll('*'))]) out.shown.add(part);
    }
    if (i > 0 && !text && kids.length === 0 && (isBadge ? isDrawn(at) : isDot(at))) out.marked = true;
  });
  return out;
}

const isDrawn = (el: Element): boolean => {
  const style = styleOf(el);
  return style.display !== 'none' && style.visibility !== 'hidden' && Number.parseFloat(style.width) !== 0;
};

/** A small round spot in a colour that calls: green and grey ones say who is there. */
function isDot(el: Element): boolean {
  if (/^(?:img|svg|path|input|hr|br)$/.test(tagOf(el))) return false;
  const style = styleOf(el);
  const width = Number.parseFloat(style.width);
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(style.backgroundColor);
  if (!rgb || rgb[4] === '0' || !(width >= 4 && width <= 14) || style.display === 'none') return false;
  if (!(Number.parseFloat(style.borderTopLeftRadius) >= width / 3)) return false;
  const [red, green, blue] = [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  const calls = Math.max(red, blue) - Math.min(red, green, blue) > 60;
  return calls && !(green > red * 1.2 && green > blue * 1.1);
}

/** The first surface of its own from the row inwards. */
function backgroundOf(el: Element): string {
  let out = '';
  let at: Element | undefined = el;
  for (let i = 0; at && i < 3; i++) {
    out += styleOf(at).backgroundColor;
    at = flatElements(at).find((k) => tagOf(k) !== 'style');
  }
  return out;
}

export function isActive(el: Element): boolean {
  if (
    attribute(el, 'aria-selected') === 'true' ||
    attribute(el, 'data-active') === 'true' ||
    attribute(el, 'data-state') === 'active'
  )
    return true;
  const current = attribute(el, 'aria-current');
  if (current !== null && current !== 'false') return true;
  return classOf(el)
    .split(/\s+/)
    .some(
      (token) =>
        !/[:[]/.test(token) &&
        /(?:active|selected|current|open|opened|chosen)$/i.test(token) &&
        wordsOfClass(token).some((w) => ACTIVE.test(w)) &&
        !/(?:in|un|not-?|non-?)(?:active|selected)/i.test(token),
    );
}

/** What the page calls the conversation: an id attribute, the address it links to. */
function idOf(parts: readonly Element[]): string | null {
  for (const at of parts.slice(0, 4)) {
    for (const name of Element.prototype.getAttributeNames.call(at)) {
      if (!/^(?:data-(?:.*-)?(?:id|key|uuid|jid|room|conversation|thread|chat|ticket)|id)$/i.test(name))
        continue;
      const value = attribute(at, name);
      if (value && value.length < 160) return value;
    }
    if (tagOf(at) === 'a') {
      const href = attribute(at, 'href');
      if (href && href !== '#' && !href.startsWith('javascript')) return href;
    }
  }
  return null;
}
