import type { ComposerCandidate } from './find-composer';
import { signatureOf } from './look';
import { attribute, classOf, flatContains, flatElements, flatParent, rectOf, styleOf, tagOf } from './tree';

export interface TranscriptCandidate {
  el: Element;
  score: number;
}

const TALK =
  /messag|chat|convers|transcript|history|thread|log(?!in|o|out)|timeline|feed|dialog|talk|bubbles|discussion|消息|聊天|scroll-?area|scroller|viewport/i;
const BESIDE =
  /side-?bar|contact|roster|participant|member|user-?list|nick|nav|menu|emoji|sticker|gif|knowledge|suggest|quick|toolbar|tool-bar|header|order|product|footer|tab|picker|profile|detail|attach|upload|preview|mention|autocomplete|conversation-?list|conversations|chat-?list|room-?list|inbox-?list|channels/i;

/** Does it scroll its contents up and down. */
export function scrolls(el: Element): boolean {
  const style = styleOf(el);
  return /auto|scroll|overlay/.test(style.overflowY);
}

/**
 * The list of messages that belongs to a composer: going up from the composer, the first good-sized region above
 * it that scrolls, calls itself a log, or holds repeating rows.
 */
export function findTranscript(composer: ComposerCandidate, ignore?: Element): TranscriptCandidate | null {
  let best: TranscriptCandidate | null = null;
  let branch: Element = composer.el;
  let distance = 0;
  let looked = 0;
  for (let at = flatParent(branch); at && distance < 40; at = flatParent(at)) {
    const kids = flatElements(at);
    // A level that only wraps adds no distance.
    if (kids.length > 1)
      distance += kids.length > 1 && rectOf(at).height > composer.rect.height + 30 ? 1 : 0.2;
    for (const kid of kids) {
      if (kid === branch || kid === ignore) continue;
      for (const el of regions(kid, ignore)) {
        if (++looked > 1500) return best;
        const score = judge(el, composer) - distance * 0.9;
        if (!best || score > best.score) best = { el, score };
      }
    }
    if (kids.length >= 3) {
      const score = judgeShared(at, kids, branch, composer) - distance * 0.9;
      if (score > -50 && (!best || score > best.score)) best = { el: at, score };
    }
    branch = at;
    if (best && best.score > 4 && distance - 3 > best.score / 2 + 4) break;
  }
  return best;
}

/** The element itself and what could be the list within it; does not go into rows. */
function* regions(top: Element, ignore?: Element): Generator<Element> {
  const queue: [Element, number][] = [[top, 0]];
  for (let i = 0; i < queue.length && i < 90; i++) {
    const [el, depth] = queue[i]!;
    if (
      el === ignore ||
      /^(?:script|style|template|svg|noscript|button|textarea|input|select|nav|header|footer)$/.test(
        tagOf(el),
      )
    )
      continue;
    const rect = rectOf(el);
    if (rect.width < 90 || rect.height < 18) {
      const style = styleOf(el);
      if (style.display === 'none' || (style.display !== 'contents' && rect.width > 0 && rect.width < 90))
        continue;
    }
    yield el;
    const kids = flatElements(el);
    if (depth > 14 || kids.length > 40) continue;
    for (const kid of kids) queue.push([kid, depth + 1]);
  }
}

function judge(el: Element, composer: ComposerCandidate): number {
  const rect = rectOf(el);
  if (rect.width < 90 || rect.height < 18) return -99;
  if (flatContains(el, composer.el)) return -99;
  const role = attribute(el, 'role');
  let score = 0;
  if (role === 'log' || role === 'feed') score += 6;
  else if (role === 'list' || attribute(el, 'aria-live') === 'polite') score += 1.5;
  else if (
    role === 'listbox' ||
    role === 'navigation' ||
    role === 'tablist' ||
    role === 'toolbar' ||
    role === 'menu' ||
    role === 'grid'
  )
    score -= 3;
  if (scrolls(el)) score += 4 + (el.scrollHeight > el.clientHeight + 4 ? 1 : 0);
  const named = `${classOf(el)} ${attribute(el, 'id') ?? ''} ${tagOf(el).includes('-') ? tagOf(el) : ''} ${attribute(el, 'aria-label') ?? ''}`;
  if (TALK.test(named)) score += 2;
  if (BESIDE.test(named)) score -= 3;
  score += place(rect, composer.rect);
  if (rect.height >= 80) score += 1;
  if (rect.height >= 180) score += 1;
  if (rect.height < 40) score -= 4;
  const fields = el.querySelectorAll(
    'textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), select',
  );
  if (fields.length && tagOf(el) !== 'form') score -= Math.min(4, 1.5 * fields.length);
  score += rowEvidence(el);
  return score;
}

/** Above the composer, and as wide as it. */
function place(rect: DOMRect, composer: DOMRect): number {
  const overlap = Math.min(rect.right, composer.right) - Math.max(rect.left, composer.left);
  let score = overlap >= composer.width * 0.6 ? 3 : overlap > 30 ? 0 : -6;
  if (rect.width < composer.width * 0.5) score -= 2;
  if (rect.width > composer.width * 3.2 && rect.width > 500) score -= 3;
  const middle = rect.top + rect.height / 2;
  if (rect.bottom <= composer.top + 12) score += 3;
  else if (middle < composer.top) score += 2;
  else score -= 5;
  const gap = composer.top - rect.bottom;
  if (gap > 260) score -= 2;
  return score;
}

/** Children that repeat and speak. */
function rowEvidence(el: Element): number {
  let list = el;
  for (let i = 0; i < 6; i++) {
    const kids = flatElements(list);
    if (kids.length === 0) return 0;
    const speaking = kids.filter((k) => (k.textContent ?? '').trim() !== '');
    if (speaking.length !== 1) break;
    list = speaking[0]!;
  }
  const kids = flatElements(list).slice(-30);
  if (kids.length < 2) return 0;
  const counts = new Map<string, number>();
  for (const kid of kids) {
    const name = signatureOf(kid).replace(/[.{[].*$/, '') + (classOf(kid).split(/\s+/)[0] ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return most >= 3 ? 1.5 : most >= 2 ? 0.8 : 0;
}

/** The composer lies among the rows themselves (a sticky one at the end of the list). */
function judgeShared(at: Element, kids: Element[], branch: Element, composer: ComposerCandidate): number {
  const above = kids.filter(
    (k) => k !== branch && rectOf(k).bottom <= composer.rect.top + 12 && (k.textContent ?? '').trim(),
  );
  if (above.length < 2) return -99;
  const first = above.filter(
    (k) =>
      signatureOf(k).split('.')[0] === signatureOf(above[above.length - 1]!).split('.')[0] &&
      classOf(k).split(/\s+/)[0] === classOf(above[above.length - 1]!).split(/\s+/)[0],
  );
  if (first.length < 2 || first.length < above.length * 0.6) return -99;
  const top = Math.min(...above.map((k) => rectOf(k).top));
  const rect = new DOMRect(rectOf(at).x, top, rectOf(at).width, composer.rect.top - top);
  return (
    place(rect, composer.rect) +
    (scrolls(at) ? 4 : 0) +
    (TALK.test(classOf(at)) ? 2 : 0) +
    (rect.height > 80 ? 1 : 0) +
    1 -
    1.5
  );
}
