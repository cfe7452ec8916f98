import { type OpenTalk, type Judged, judgeConversations } from './judge-conversations';
import { itemKind, shapeOf } from './item-kind';
import { classOf, flatContains, flatElements, flatParent, hasFlatText, isElement, tagOf } from './tree';

/** A list scored less is a menu, a table of orders, a column of fields. */
const ENOUGH = 5;
/** Newest conversations stand first: more rows than this are not looked at. */
const MOST_ITEMS = 1000;
/** The most text that one row of a list may hold, in characters. */
const LONGEST_ITEM = 600;
const CLOSED = /^(?:script|style|svg|button|select|input|textarea|template|noscript)$/;

export interface ConversationItems {
  items: Element[];
  /** What holds them all: the list, or its sections. */
  scope: Element;
}

/**
 * The rows of the list of conversations beside this transcript; null if the console shows none.
 * @param talk what is known of the open conversation, which is one of the list
 */
export function findConversationItems(
  transcript: Element,
  composer: Element | null,
  ignore: Element | undefined,
  talk: OpenTalk,
): ConversationItems | null {
  let best: (Judged & { items: Element[]; el: Element }) | null = null;
  let looked = 0;
  for (const { beside, up } of regionsBeside(transcript, composer, ignore)) {
    const queue: Element[] = [beside];
    for (let i = 0; i < queue.length && i < 160 && looked < 1200; i++) {
      const el = queue[i]!;
      if (CLOSED.test(tagOf(el))) continue;
      looked++;
      const items = itemsOf(el);
      const judged = items.length ? judgeConversations(el, items, transcript, talk) : null;
      const score = judged ? judged.score - up * 0.15 : -9;
      if (judged && score >= ENOUGH && isBetter(items, score, best)) best = { ...judged, score, items, el };
      if (items.length < 8 || score < 0) queue.push(...flatElements(el).slice(0, 40));
    }
  }
  return best && withSections(best.el, best.items, transcript, composer);
}

/** A list of two is surer than a single row around or beside it. */
const isBetter = (items: Element[], score: number, best: { items: Element[]; score: number } | null) =>
  !best || (items.length > 1 === best.items.length > 1 ? score > best.score : items.length > 1);

/** What lies beside the way from the transcript to the top of the page, nearest first. */
export function* regionsBeside(
  transcript: Element,
  composer: Element | null,
  ignore: Element | undefined,
): Generator<{ beside: Element; up: number }> {
  let branch = transcript;
  for (let at = flatParent(branch), up = 0; at && up < 30; at = flatParent(at), up++) {
    for (const kid of flatElements(at))
      if (kid !== branch && kid !== ignore && !(composer && flatContains(kid, composer)))
        yield { beside: kid, up };
    if (tagOf(at) === 'body') return;
    branch = at;
  }
}

/** The children that repeat. The open one may be of another class than the others, but it is built like them. */
export function itemsOf(el: Element): Element[] {
  const kids = flatElements(el)
    .slice(0, MOST_ITEMS)
    .filter((k) => !CLOSED_ITEM.test(tagOf(k)) && hasFlatText(k, LONGEST_ITEM));
  const counts = new Map<string, number>();
  const kinds = kids.map(itemKind);
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const alike = kids.filter((_, i) => kinds[i] === kind);
  const first = alike[0];
  if (!first) return [];
  const shared = classesOf(first).filter((c) => alike.every((k) => classesOf(k).includes(c)));
  const shape = shapeOf(first);
  const items = kids.filter(
    (k, i) =>
      kinds[i] === kind ||
      (count > 1 && classesOf(k).some((c) => shared.includes(c))) ||
      (shape !== null && shapeOf(k) === shape),
  );
  return items.length >= kids.length * 0.5 ? items : [];
}
const CLOSED_ITEM = /^(?:script|style|template|hr|thead|header|h[1-6])$/;
const classesOf = (el: Element): string[] => classOf(el).split(/\s+/).filter(Boolean);

/** "Mine", "Waiting", "Closed": the same rows under several headings are one list. */
function withSections(
  holder: Element,
  items: Element[],
  transcript: Element,
  composer: Element | null,
): ConversationItems {
  const kind = itemKind(items[0]!);
  const holderKind = itemKind(holder);
  const classes = classesOf(items[0]!).filter((c) => items.every((i) => classesOf(i).includes(c)));
  const selector = tagOf(items[0]!) + classes.map((c) => `.${CSS.escape(c)}`).join('');
  let scope = holder;
  for (let i = 0; i < 3; i++) {
    const up = flatParent(scope);
    if (!up || tagOf(up) === 'body' || flatContains(up, transcript)) break;
    if (composer && flatContains(up, composer)) break;
    scope = up;
  }
  const others = Array.from(scope.querySelectorAll(selector)).filter((el) => {
    const parent = isElement(el.parentNode) ? el.parentNode : null;
    return (
      parent &&
      parent !== holder &&
      itemKind(el) === kind &&
      itemKind(parent) === holderKind &&
      hasFlatText(el, LONGEST_ITEM)
    );
  });
  // Rows without a class are told by their list: a menu over it is made of the same tags.
  if (!others.length || (!classes.length && classOf(holder) === '')) return { items, scope: holder };
  const all = [...items, ...others];
  all.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  return { items: all, scope };
}
