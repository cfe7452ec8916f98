import { itemKind } from './read-conversation';
import { attribute, classOf, flatContains, flatElements, flatParent, rectOf, styleOf, tagOf } from './tree';
import { isTimeText } from './words';

const TALK =
  /convers|chat|contact|ticket|thread|room|session|dialog|inbox|visitor|customer|channel|roster|会话|联系人|列表/i;
const OTHER =
  /nav|menu|toolbar|tool-bar|participant|member|occupant|emoji|product|breadcrumb|pagination|tab-?bar|footer|setting|suggest|quick|macro|canned|attribute|detail/i;
const ENOUGH = 5;

/** The rows of the list of conversations beside this transcript; [] if the console shows none. */
export function findConversationItems(
  transcript: Element,
  composer: Element | null,
  ignore: Element | undefined,
  known: Element | null,
): Element[] {
  if (known) {
    const items = itemsOf(known);
    if (items.length) return items;
  }
  let best: { items: Element[]; score: number } | null = null;
  let branch = transcript;
  let looked = 0;
  for (let at = flatParent(branch), up = 0; at && up < 30; at = flatParent(at), up++) {
    for (const kid of flatElements(at)) {
      if (kid === branch || kid === ignore || (composer && flatContains(kid, composer))) continue;
      const queue: Element[] = [kid];
      for (let i = 0; i < queue.length && i < 160 && looked < 1200; i++) {
        const el = queue[i]!;
        if (/^(?:script|style|svg|button|select|input|textarea|template|table|noscript)$/.test(tagOf(el)))
          continue;
        looked++;
        const items = itemsOf(el);
        const score = items.length ? judge(el, items, transcript) - up * 0.15 : -9;
        if (score >= ENOUGH && (!best || score > best.score)) best = { items, score };
        if (items.length < 8 || score < 0) queue.push(...flatElements(el).slice(0, 40));
      }
    }
    if (tagOf(at) === 'body') break;
    branch = at;
  }
  return best?.items ?? [];
}

/** The children that repeat. */
function itemsOf(el: Element): Element[] {
  const kids = flatElements(el).filter(
    (k) => (k.textContent ?? '').trim() !== '' && (k.textContent ?? '').length < 600,
  );
  const counts = new Map<string, number>();
  for (const kid of kids) counts.set(itemKind(kid), (counts.get(itemKind(kid)) ?? 0) + 1);
  const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count === 0 || count < kids.length * 0.5) return [];
  // The open one may carry another first class than the others.
  const shared = kids.filter((k) => itemKind(k) === kind).map((k) => new Set(classOf(k).split(/\s+/)));
  return kids.filter(
    (k) =>
      itemKind(k) === kind ||
      (count > 1 &&
        classOf(k)
          .split(/\s+/)
          .some((c) => c !== '' && shared.every((s) => s.has(c)))),
  );
}

function judge(el: Element, items: Element[], transcript: Element): number {
  const rects = items.slice(0, 12).map(rectOf);
  const first = rects[0]!;
  if (first.width < 60 || first.height < 22 || first.height > 180) return -9;
  if (rects.length > 1 && rects[1]!.top < first.bottom - 4 && rects[1]!.top > first.top - 4) return -9;
  const frame = rectOf(transcript);
  const over = Math.min(frame.right, first.right) - Math.max(frame.left, first.left);
  if (over > first.width * 0.6) return -9;
  let score = items.length > 1 ? Math.min(items.length, 5) * 0.3 : -3;
  const named = [
    el,
    items[0]!,
    items[0]!.firstElementChild,
    el.parentElement,
    el.parentElement?.parentElement,
  ]
    .map((e) =>
      e
        ? `${classOf(e)} ${attribute(e, 'id') ?? ''} ${attribute(e, 'aria-label') ?? ''} ${tagOf(e).includes('-') ? tagOf(e) : ''}`
        : '',
    )
    .join(' ');
  if (TALK.test(named)) score += 2.5;
  if (OTHER.test(named)) score -= 3;
  const sample = items.slice(0, 8);
  const share = (test: (item: Element) => boolean) => sample.filter(test).length / sample.length;
  if (share((i) => texts(i).length >= 2) > 0.6) score += 2;
  if (share((i) => texts(i).some(isTimeText)) >= 0.5) score += 1.5;
  if (share((i) => i.querySelector('img, [class*=avatar i]') !== null) > 0.5) score += 1;
  if (sample.some((i) => texts(i).some((t) => /^\d{1,2}\+?$/.test(t)))) score += 0.7;
  const active = items.filter(
    (i) =>
      i.matches(
        '[aria-selected=true], [aria-current]:not([aria-current=false]), [class*=active i], [class*=selected i], [class*=current i]',
      ) ||
      i.querySelector(
        ':scope > [aria-selected=true], :scope > [aria-current]:not([aria-current=false]), :scope > [class*=active i], :scope > [class*=selected i]',
      ) !== null,
  ).length;
  if (active === 1) score += 2.5;
  if (
    /^(?:option|row|listitem|tab|treeitem|gridcell)$/.test(attribute(items[0]!, 'role') ?? '') ||
    attribute(el, 'role') === 'listbox' ||
    attribute(el, 'role') === 'grid'
  )
    score += 1;
  if (
    styleOf(items[0]!).cursor === 'pointer' ||
    items[0]!.querySelector(':scope > a, :scope > button') !== null ||
    tagOf(items[0]!) === 'a'
  )
    score += 1;
  if (items[0]!.querySelector('input, textarea, select')) score -= 3;
  return score;
}

/** Leaf texts of an item. */
function texts(item: Element): string[] {
  const out: string[] = [];
  const walk = (el: Element) => {
    for (const node of Array.from(el.childNodes)) {
      if (node.nodeType === 3 && node.nodeValue?.trim()) out.push(node.nodeValue.trim());
    }
    for (const kid of flatElements(el))
      if (out.length < 12 && !/^(?:svg|style|script)$/.test(tagOf(kid))) walk(kid);
  };
  walk(item);
  return out;
}
