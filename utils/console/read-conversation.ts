import { readBox } from './box';
import { Looks, stableClasses } from './look';
import { runsOf } from './read-row';
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
const COUNT = /^\(?(\d{1,3})\+?\)?$/;
const UNREAD = /(\d+)\s*(?:unread|new|条未读|未读)|(?:unread|未读)\D{0,12}(\d+)/i;

/** One row of the list of conversations. Null if it says nothing. */
export function readConversation(el: Element): ItemReading | null {
  const box = readBox(el, 0, '', { looks: new Looks(), onRoot: () => {}, count: 0 });
  if (!box) return null;
  const said = runsOf(box).filter((r) => r.what === 'words' && r.hint !== 'hidden' && r.hint !== 'avatar');
  const outsideButtons = said.filter((r) => !r.button);
  const runs = outsideButtons.length ? outsideButtons : said; // often the whole row is one button
  const near = [el, ...flatElements(el), ...flatElements(el).flatMap((k) => flatElements(k))];
  let unread = 0;
  let marked = near
    .slice(0, 4)
    .some((k) => wordsOfClass(classOf(k)).includes('unread') && !wordsOfClass(classOf(k)).includes('no'));
  for (const at of Array.from(el.querySelectorAll('*')).slice(0, 60)) {
    const counted = UNREAD.exec(attribute(at, 'aria-label') ?? attribute(at, 'title') ?? '');
    if (counted) unread = Number(counted[1] ?? counted[2]);
    const words = wordsOfClass(classOf(at));
    const isBadge =
      words.includes('badge') ||
      words.includes('unread') ||
      (words.includes('notification') && !words.includes('notifications'));
    const count = COUNT.exec((at.textContent ?? '').trim());
    if (
      isBadge &&
      !(at.textContent ?? '').trim() &&
      at.getClientRects().length &&
      at.getBoundingClientRect().width > 3
    )
      marked = true;
    if (isBadge && count) unread ||= Number(count[1]);
  }
  const rest = runs.filter((r) => {
    const count = COUNT.exec(r.text);
    if (count && (r.painted || r.hint === 'status' || runs.length > 2)) {
      unread ||= Number(count[1]);
      return false;
    }
    return (
      !isTimeText(r.text) &&
      r.hint !== 'time' &&
      !(isStatusText(r.text) && runs.length > 2) &&
      /[\p{L}\p{N}]/u.test(r.text)
    );
  });
  if (!rest.length) return null;
  const name = rest.find((r) => r.hint === 'author') ?? rest.find((r) => r.bold) ?? rest[0]!;
  const label = (attribute(name.box.el, 'title') ?? '').trim();
  const text =
    label && (label.startsWith(name.text.replace(/…$/, '')) || name.text.length > 40) ? label : name.text;
  const preview = rest
    .filter((r) => r !== name && r.hint !== 'author')
    .map((r) => r.text)
    .join(' ');
  return {
    id: idOf(el) ?? text,
    name: text,
    preview,
    unread,
    marked,
    active: near.slice(0, 8).some(isActive),
    bold: name.bold,
    background:
      styleOf(el).backgroundColor +
      (el.firstElementChild ? styleOf(el.firstElementChild).backgroundColor : ''),
  };
}

function isActive(el: Element): boolean {
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
function idOf(el: Element): string | null {
  for (const at of [el, ...flatElements(el)]) {
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

/** Kind of an item for comparing it with its neighbours: tag and first stable class. */
export const itemKind = (el: Element): string =>
  `${tagOf(el)}.${stableClasses(classOf(el)).split(' ')[0] ?? ''}.${attribute(el, 'role') ?? ''}`;
