import { attribute, classOf, flatContains, flatElements, flatParent, rectOf, tagOf } from './tree';
import { isTimeText } from './words';

/** The name over the transcript: whom the open conversation is with. '' if the console shows none. */
export function headerName(transcript: Element, composer: Element | null): string {
  const frame = rectOf(transcript);
  let branch: Element = transcript;
  for (let at = flatParent(branch), up = 0; at && up < 6; at = flatParent(at), up++) {
    const texts: { text: string; weight: number }[] = [];
    for (const kid of flatElements(at)) {
      if (kid === branch) break;
      if (composer && flatContains(kid, composer)) continue;
      const rect = rectOf(kid);
      if (
        rect.bottom > frame.top + 12 ||
        rect.right < frame.left + 8 ||
        rect.left > frame.right - 8 ||
        rect.height > 160
      )
        continue;
      collect(kid, texts, { left: 140 });
    }
    const best = texts.sort((a, b) => b.weight - a.weight)[0];
    if (best) return best.text;
    if (composer && flatContains(at, composer) && up > 3) break;
    branch = at;
  }
  return '';
}

function collect(el: Element, out: { text: string; weight: number }[], budget: { left: number }): void {
  if (budget.left-- < 0 || /^(?:button|svg|script|style|select|input|textarea|nav)$/.test(tagOf(el))) return;
  if (attribute(el, 'aria-hidden') === 'true' || attribute(el, 'role') === 'button') return;
  const kids = flatElements(el);
  const own = Array.from(el.childNodes)
    .filter((n) => n.nodeType === 3)
    .map((n) => n.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (own && own.length <= 48 && /\p{L}/u.test(own) && !isTimeText(own) && rectOf(el).width > 0) {
    let weight = 1;
    if (/^h[1-6]$/.test(tagOf(el)) || attribute(el, 'role') === 'heading') weight += 2;
    if (/name|title|nick|contact|user/i.test(classOf(el))) weight += 2;
    if (
      /status|info|subtitle|desc|online|typing|badge/i.test(classOf(el)) ||
      /^(?:online|offline|away|在线|离线|last seen.*|active.*)$/i.test(own)
    )
      weight -= 2;
    weight +=
      Number.parseInt(el.ownerDocument.defaultView?.getComputedStyle(el).fontWeight ?? '400', 10) >= 600
        ? 0.5
        : 0;
    out.push({ text: own, weight: weight - out.length * 0.1 });
  }
  for (const kid of kids) collect(kid, out, budget);
}
