import { findConversationItems, itemsOf, regionsBeside } from './find-conversations';
import { type OpenTalk, quotes } from './judge-conversations';
import { Looks } from './look';
import { type ItemReading, readConversation } from './read-conversation';
import { selectorsFor } from './selector-candidates';
import { queryFrames } from './selectors';
import { flatElements, flatParent, isConnected } from './tree';
import type { ListedConversation } from './types';

/** How often at most the page is searched for a list while none is known, in ms. */
const SEARCH_EVERY = 1000;
/** …and on a page that keeps changing without one. */
const SEARCH_SELDOM = 5000;

/** Longest stretch of reading rows of the list in one task, in ms. */
const SLICE = 8;

/** The console's list of conversations: which is open, which have unread messages. Read again only when it changes. */
export class ConversationList {
  private readonly observer: MutationObserver;
  private transcript: Element | null = null;
  private composer: Element | null = null;
  private selectors_: readonly string[] | undefined;
  /** What is observed: the list or its sections; null while the console shows none. */
  private scope: Element | null = null;
  private dirty = true;
  private searchedAt = Number.NEGATIVE_INFINITY;
  private wait = SEARCH_EVERY;
  private timer = 0;
  private list: ListedConversation[] = [];
  private items: Element[] = [];
  private told = '';
  private looks = new Looks();
  private readonly readings = new Map<Element, ItemReading | null>();
  private readonly roots = new WeakSet<Node>();

  constructor(
    private readonly root: Document,
    private readonly ignore: Element | undefined,
    private readonly onChange: () => void,
  ) {
    this.observer = new MutationObserver((records) => {
      this.dirty = true;
      for (const { target } of records) this.stale(target);
      this.onChange();
    });
  }

  /** Looks for the list that goes with this transcript. */
  watch(transcript: Element, composer: Element | null, selectors?: readonly string[]): void {
    this.end();
    this.transcript = transcript;
    this.composer = composer;
    this.selectors_ = selectors?.length ? selectors : undefined;
    this.dirty = true;
    this.searchedAt = Number.NEGATIVE_INFINITY;
    this.wait = SEARCH_EVERY;
  }

  /** The list if it changed since it was asked for last, else null. `talk`: the conversation that is open. */
  read(talk: OpenTalk): ListedConversation[] | null {
    if (!this.transcript) return null;
    if (this.scope && !isConnected(this.scope)) {
      this.scope = null;
      this.dirty = true;
      this.wait = SEARCH_EVERY;
    }
    const sure = this.scope !== null && this.items.length > 1;
    const due = performance.now() - this.searchedAt >= this.wait;
    if (!this.dirty && (sure || !due)) return null;
    this.dirty = false;
    if (this.items.length) this.items = this.again();
    if (this.items.length < 2) {
      if (due) this.search(talk);
      else this.askLater();
    }
    const readings = this.readItems();
    this.list = settleOpen(readings, talk);
    const now = JSON.stringify(this.list);
    if (now === this.told) return null;
    this.told = now;
    return this.list;
  }

  /** The console's list changed since it was read last. */
  get changed(): boolean {
    return this.dirty && this.scope !== null;
  }

  open(): ListedConversation | null {
    return this.list.find((c) => c.open) ?? null;
  }

  /** The id of the conversation with this name; undefined if the list has none, or several. */
  idOf(name: string): string | undefined {
    const named = this.list.filter((c) => c.name === name);
    return named.length === 1 ? named[0]!.id : undefined;
  }

  selectors(): string[] | undefined {
    return this.items.length ? selectorsFor(this.items, [], null) : undefined;
  }

  end(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = 0;
    this.scope = null;
    this.transcript = null;
    this.items = [];
    this.list = [];
    this.readings.clear();
    this.looks = new Looks();
  }

  /** What the rows say; of a long list what can be read now, from the top, the rest in the next turns. */
  private readItems(): ItemReading[] {
    const until = performance.now() + SLICE;
    const readings: ItemReading[] = [];
    for (const el of this.items) {
      if (!this.readings.has(el) && performance.now() > until) {
        this.dirty = true;
        this.onChange();
        break;
      }
      const reading = this.reading(el);
      if (reading) readings.push(reading);
    }
    return readings;
  }

  /** The rows of the list that is known, as they are now. */
  private again(): Element[] {
    if (this.selectors_) return queryFrames(this.root, this.selectors_);
    const holders = new Set(this.items.map((i) => flatParent(i)).filter((h): h is Element => h !== null));
    const items = [...holders].filter(isConnected).flatMap((h) => this.itemsNow(h));
    if (items.length > 1 || (this.items.length === 1 && items.length === 1)) return items;
    this.searchedAt = Number.NEGATIVE_INFINITY;
    this.wait = SEARCH_EVERY;
    return [];
  }

  /** A list that was only sorted anew has the rows that it had. */
  private itemsNow(holder: Element): Element[] {
    const kids = flatElements(holder);
    const before = this.kids.get(holder);
    if (before && kids.length === before.size && kids.every((kid) => before.has(kid)))
      return kids.filter((kid) => before.get(kid));
    const items = itemsOf(holder);
    const chosen = new Set(items);
    this.kids.set(holder, new Map(kids.map((kid) => [kid, chosen.has(kid)])));
    return items;
  }
  /** Children of the lists, and whether they are rows. */
  private kids = new WeakMap<Element, Map<Element, boolean>>();

  private search(talk: OpenTalk): void {
    this.searchedAt = performance.now();
    const given = this.selectors_ ? queryFrames(this.root, this.selectors_) : [];
    const found = given.length
      ? { items: given, scope: flatParent(given[0]!) ?? given[0]! }
      : this.selectors_
        ? null
        : findConversationItems(this.transcript!, this.composer, this.ignore, talk);
    this.wait = found ? SEARCH_EVERY : Math.min(SEARCH_SELDOM, this.wait * 1.3);
    this.items = found?.items ?? [];
    this.scope = found?.scope ?? null;
    this.readings.clear();
    this.observe();
  }

  /** The list; while there is none, or a single row of which it may grow, everything beside the transcript. */
  private observe(): void {
    this.observer.disconnect();
    if (this.scope) this.observer.observe(this.scope, WATCHED);
    if (this.items.length > 1) return;
    for (const { beside } of regionsBeside(this.transcript!, this.composer, this.ignore))
      if (beside !== this.scope) this.observer.observe(beside, { childList: true, subtree: true });
  }

  private askLater(): void {
    this.dirty = true;
    if (this.timer) return;
    const wait = Math.max(0, this.searchedAt + this.wait - performance.now()) + 10;
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.onChange();
    }, wait) as unknown as number;
  }

  /** Rows are read again when something in them changed. */
  private stale(node: Node): void {
    for (let at: Node | null = node, i = 0; at && i < 40; at = flatParent(at), i++)
      if (this.readings.delete(at as Element)) return;
    // What was no row may be one now.
    this.kids = new WeakMap();
  }

  private reading(el: Element): ItemReading | null {
    let reading = this.readings.get(el);
    if (reading === undefined) {
      reading = readConversation(el, this.looks, (root) => this.observeRoot(root));
      this.readings.set(el, reading);
    }
    return reading;
  }

  private observeRoot(root: Node): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.observer.observe(root, WATCHED);
  }
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'aria-selected', 'aria-current', 'aria-label', 'hidden', 'style', 'title'],
};

/** Names may be twice in a list, ids may not; the open one is the one marked so, else the one that says what is read. */
function settleOpen(readings: ItemReading[], talk: OpenTalk): ListedConversation[] {
  const open = openOf(readings, talk);
  const many = readings.length > 1;
  const boldShare = readings.filter((r) => r.bold).length / Math.max(1, readings.length);
  const markedShare = readings.filter((r) => r.marked).length / Math.max(1, readings.length);
  // Where rows show no words, a lone number is how many are unread.
  const bare = readings.filter((r) => r.preview === '' || /^\d{1,3}\+?$/.test(r.preview)).length;
  const used = new Map<string, number>();
  return readings.map((r) => {
    const times = used.get(r.id) ?? 0;
    used.set(r.id, times + 1);
    const isOpen = r === open;
    const loud =
      (r.bold && many && (boldShare <= 0.5 || (open !== undefined && !open.bold))) ||
      (r.marked && (markedShare < 1 || !many));
    const lone = bare === readings.length ? Number.parseInt(r.preview || '0', 10) : 0;
    return {
      id: times ? `${r.id}~${times + 1}` : r.id,
      name: r.name,
      open: isOpen,
      unread: r.unread || lone || (!isOpen && loud ? 1 : 0),
      preview: lone ? '' : r.preview,
    };
  });
}

function openOf(readings: ItemReading[], { header, words }: OpenTalk): ItemReading | undefined {
  const marked = readings.filter((r) => r.active);
  const named = readings.filter((r) => header !== '' && r.name === header);
  if (marked.length === 1) return marked[0];
  if (named.length === 1) return named[0];
  if (marked.length) return marked.find((m) => named.includes(m)) ?? marked[0];
  const said = readings.filter((r) => r.preview !== '' && quotes([r.preview], words));
  return oddOneOut(readings) ?? (said.length === 1 ? said[0] : undefined);
}

/** The only item with another background. */
function oddOneOut(readings: ItemReading[]): ItemReading | undefined {
  if (readings.length < 3) return undefined;
  const counts = new Map<string, ItemReading[]>();
  for (const r of readings) counts.set(r.background, [...(counts.get(r.background) ?? []), r]);
  if (counts.size !== 2) return undefined;
  return [...counts.values()].find((list) => list.length === 1)?.[0];
}
