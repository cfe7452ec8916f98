import { isActive } from './read-conversation';
import { attribute, classOf, flatElements, rectOf, styleOf, tagOf } from './tree';
import { isTimeText } from './words';

/** What is known of the open conversation. */
export interface OpenTalk {
  /** The name over the transcript; '' if there is none. */
  header: string;
  /** Its newest messages, the newest last. */
  words: readonly string[];
}

export interface Judged {
  /** Evidence for a list of conversations; 5 is enough. */
  score: number;
}

const TALK =
  /convers|chat|contact|ticket|thread|room|session|dialog|inbox|visitor|customer|channel|roster|queue|会话|联系人|列表/i;
const OTHER =
  /nav(?!ig)|menu|toolbar|tool-bar|participant|member|occupant|emoji|product|breadcrumb|pagination|tab-?bar|footer|setting|suggest|quick|macro|canned|attribute|detail/i;
const ACTIVE_PART =
  '[aria-selected=true], [aria-current]:not([aria-current=false]), [class*=active i], [class*=selected i]';
const NOT: Judged = { score: -9 };

/** How much these rows look like a list of conversations of which one is the transcript's. */
export function judgeConversations(
  el: Element,
  items: Element[],
  transcript: Element,
  talk: OpenTalk,
): Judged {
  const rects = items.slice(0, 12).map(rectOf);
  const first = rects[0]!;
  if (first.width < 60 || first.height < 18 || first.height > 180) return NOT;
  if (rects.length > 1 && rects[1]!.top < first.bottom - 4 && rects[1]!.top > first.top - 4) return NOT;

  // The open conversation is in the list: its name, its newest words, its mark. One of these must be seen.
  const texts = items.slice(0, 300).map(leafTexts);
  const named = talk.header === '' ? [] : texts.filter((t) => isNamed(t, talk.header));
  const said = (named.length === 1 ? named : texts).filter((t) => t.length > 1 && quotes(t, talk.words));
  const marked = items.filter((i) => isActive(i) || i.querySelector(`:scope > :is(${ACTIVE_PART})`) !== null);
  const about = [
    el,
    items[0]!,
    items[0]!.firstElementChild,
    el.parentElement,
    el.parentElement?.parentElement,
  ]
    .map(nameOf)
    .join(' ');
  let score = 0;
  if (named.length === 1) score += 3;
  if (said.length === 1) score += 3;
  if (marked.length === 1) score += 2.5;
  if (TALK.test(about)) score += 2.5;
  if (score === 0) return NOT;
  // A card about the customer has their name too; a single row must show that it is a conversation.
  if (items.length === 1 && !said.length && !marked.length) return NOT;
  const frame = rectOf(transcript);
  const over = Math.min(frame.right, first.right) - Math.max(frame.left, first.left);
  if (over > first.width * 0.6) {
    if (items.length < 2 || score < 5.5) return NOT;
    score -= 2;
  }

  score += items.length > 1 ? Math.min(items.length, 5) * 0.3 : -3;
  if (OTHER.test(about)) score -= 3;
  const sample = texts.slice(0, 8);
  const share = (test: (texts: string[]) => boolean) => sample.filter(test).length / sample.length;
  if (share((t) => t.length >= 2) > 0.6) score += 2;
  if (share((t) => t.some(isTimeText)) >= 0.5) score += 1.5;
  if (items.slice(0, 8).filter((i) => i.querySelector('img, [class*=avatar i]')).length > sample.length / 2)
    score += 1;
  if (sample.some((t) => t.some((text) => /^\(?\d{1,2}\+?\)?$/.test(text)))) score += 0.7;
  const role = attribute(items[0]!, 'role') ?? '';
  if (
    /^(?:option|row|listitem|tab|treeitem|gridcell)$/.test(role) ||
    /^(?:listbox|grid)$/.test(attribute(el, 'role') ?? '')
  )
    score += 1;
  if (isClickable(items[0]!)) score += 1;
  if (items[0]!.querySelector('input:not([type=checkbox]):not([type=radio]), textarea, select')) score -= 3;
  return { score };
}

const isClickable = (item: Element): boolean =>
  tagOf(item) === 'a' ||
  tagOf(item) === 'button' ||
  attribute(item, 'tabindex') !== null ||
  styleOf(item).cursor === 'pointer' ||
  item.querySelector(':scope > a, :scope > button') !== null;

const nameOf = (el: Element | null | undefined): string =>
  el
    ? `${classOf(el)} ${attribute(el, 'id') ?? ''} ${attribute(el, 'aria-label') ?? ''} ${tagOf(el).includes('-') ? tagOf(el) : ''}`
    : '';

/** The header's name is what the row is called, after initials or a time, not a value in it ("Name: Ana"). */
function isNamed(texts: readonly string[], header: string): boolean {
  const at = texts.indexOf(header);
  return at >= 0 && at < 4 && texts.slice(0, at).every((t) => t.length <= 3 || isTimeText(t));
}

/** One of the texts begins like one of the messages ("You: on it…"). */
export function quotes(texts: readonly string[], words: readonly string[]): boolean {
  const said = words.map(bare).filter((w) => w.length >= 2);
  return texts.some((text) => {
    const shown = bare(text.replace(/^[^:：]{1,20}[:：]\s*/, '')).replace(/(?:…|\.\.\.)$/, '');
    const whole = bare(text).replace(/(?:…|\.\.\.)$/, '');
    return said.some((word) =>
      [shown, whole].some((t) => t === word || (t.length >= 6 && (word.startsWith(t) || t.startsWith(word)))),
    );
  });
}
const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** What an item's elements say each, in order; at most twelve. */
function leafTexts(item: Element): string[] {
  const out: string[] = [];
  const walk = (el: Element) => {
    for (const node of Array.from(el.childNodes))
      if (node.nodeType === 3 && node.nodeValue?.trim()) out.push(node.nodeValue.trim());
    for (const kid of flatElements(el))
      if (out.length < 12 && !/^(?:svg|style|script)$/.test(tagOf(kid))) walk(kid);
  };
  walk(item);
  return out;
}
