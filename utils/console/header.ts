import {
  attribute,
  classOf,
  flatContains,
  flatElements,
  flatParent,
  isConnected,
  rectOf,
  tagOf,
} from './tree';
import { isTimeText } from './words';

/** While there is no name, the page is searched for one this often at most, in ms. */
const SEARCH_EVERY = 1000;

/** The name over the transcript: whom the open conversation is with. Looked up again only if something there changed. */
export class Header {
  private readonly observer: MutationObserver;
  private transcript: Element | null = null;
  private composer: Element | null = null;
  private found: Found | null = null;
  private stale = true;
  private searchedAt = Number.NEGATIVE_INFINITY;

  constructor(onChange: () => void) {
    this.observer = new MutationObserver(() => {
      this.stale = true;
      onChange();
    });
  }

  watch(transcript: Element, composer: Element | null): void {
    this.transcript = transcript;
    this.composer = composer;
    this.refresh();
  }

  /** Something else told that another conversation may be open. */
  refresh(): void {
    this.stale = true;
    this.searchedAt = Number.NEGATIVE_INFINITY;
  }

  /** '' if the console shows none. */
  name(): string {
    const { found, transcript } = this;
    const now = performance.now();
    const due = found ? this.stale || !isConnected(found.region) : now - this.searchedAt >= SEARCH_EVERY;
    if (!transcript || !due) return found?.name ?? '';
    this.stale = false;
    this.searchedAt = now;
    this.found = findHeader(transcript, this.composer);
    this.observer.disconnect();
    for (const root of this.found ? [this.found.region, this.found.el.getRootNode()] : [])
      if (root.nodeType !== 9)
        this.observer.observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['class', 'style', 'hidden'],
        });
    return this.found?.name ?? '';
  }

  end(): void {
    this.observer.disconnect();
    this.transcript = null;
    this.found = null;
  }
}

interface Found {
  name: string;
  el: Element;
  /** What stands over the transcript as one part of the page. */
  region: Element;
}

function findHeader(transcript: Element, composer: Element | null): Found | null {
  const frame = rectOf(transcript);
  let branch: Element = transcript;
  for (let at = flatParent(branch), up = 0; at && up < 6; at = flatParent(at), up++) {
    const names: Candidate[] = [];
    for (const region of flatElements(at)) {
      if (region === branch) break;
      if (composer && flatContains(region, composer)) continue;
      const rect = rectOf(region);
      if (
        rect.bottom > frame.top + 12 ||
        rect.right < frame.left + 8 ||
        rect.left > frame.right - 8 ||
        rect.height > 160
      )
        continue;
      collect(region, region, names, { left: 140 });
    }
    const best = names.sort((a, b) => b.weight - a.weight)[0];
    if (best) return best;
    if (composer && flatContains(at, composer) && up > 3) break;
    branch = at;
  }
  return null;
}

interface Candidate extends Found {
  weight: number;
}

function collect(el: Element, region: Element, out: Candidate[], budget: { left: number }): void {
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
    out.push({ name: own, el, region, weight: weight - out.length * 0.1 });
  }
  for (const kid of kids) collect(kid, region, out, budget);
}
