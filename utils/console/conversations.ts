import { findConversationItems } from './find-conversations';
import { type ItemReading, readConversation } from './read-conversation';
import { selectorsFor } from './selector-candidates';
import { queryFrames } from './selectors';
import { isConnected } from './tree';
import type { ListedConversation } from './types';

/** How often at most the page is searched for a list while none is known, in ms. */
const SEARCH_EVERY = 1000;

/** The console's list of conversations: which is open, which have unread messages. Read again only when it changes. */
export class ConversationList {
  private readonly observer: MutationObserver;
  private transcript: Element | null = null;
  private composer: Element | null = null;
  private selectors_: readonly string[] | undefined;
  private holder: Element | null = null;
  private dirty = true;
  private searchedAt = 0;
  private list: ListedConversation[] = [];
  private items: Element[] = [];
  private told = '';

  constructor(
    private readonly root: Document,
    private readonly ignore: Element | undefined,
    private readonly onChange: () => void,
  ) {
    this.observer = new MutationObserver(() => {
      this.dirty = true;
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
    this.searchedAt = 0;
  }

  /** The list if it changed since it was asked for last, else null. `header`: the name over the transcript. */
  read(header: string): ListedConversation[] | null {
    if (!this.transcript) return null;
    if (this.holder && !isConnected(this.holder)) {
      this.holder = null;
      this.dirty = true;
      this.searchedAt = 0;
    }
    if (!this.dirty && (this.holder || performance.now() - this.searchedAt < SEARCH_EVERY)) return null;
    this.search();
    this.dirty = false;
    this.list = settleOpen(
      this.items.map((el) => readConversation(el)).filter((r): r is ItemReading => r !== null),
      header,
    );
    const now = JSON.stringify(this.list);
    if (now === this.told) return null;
    this.told = now;
    return this.list;
  }

  open(): ListedConversation | null {
    return this.list.find((c) => c.open) ?? null;
  }

  selectors(): string[] | undefined {
    return this.items.length ? selectorsFor(this.items, [], null) : undefined;
  }

  end(): void {
    this.observer.disconnect();
    this.holder = null;
    this.transcript = null;
    this.items = [];
    this.list = [];
  }

  private search(): void {
    this.searchedAt = performance.now();
    const found = this.selectors_
      ? queryFrames(this.root, this.selectors_)
      : findConversationItems(this.transcript!, this.composer, this.ignore, this.holder);
    this.items = found;
    const holder = found[0]?.parentElement ?? null;
    if (holder === this.holder) return;
    this.observer.disconnect();
    this.holder = holder;
    if (holder) {
      this.observer.observe(holder, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['class', 'aria-selected', 'aria-current', 'aria-label', 'hidden', 'style'],
      });
    }
  }
}

/** Names may be twice in a list, ids may not; the open one is the one marked so, else the one named in the header. */
function settleOpen(readings: ItemReading[], header: string): ListedConversation[] {
  const marked = readings.filter((r) => r.active);
  const named = readings.filter((r) => header !== '' && r.name === header);
  const lit = oddOneOut(readings);
  const open =
    marked.length === 1
      ? marked[0]
      : named.length === 1
        ? named[0]
        : marked.length
          ? (marked.find((m) => named.includes(m)) ?? marked[0])
          : lit;
  const boldShare = readings.filter((r) => r.bold).length / Math.max(1, readings.length);
  const used = new Map<string, number>();
  return readings.map((r) => {
    const times = used.get(r.id) ?? 0;
    used.set(r.id, times + 1);
    const isOpen = r === open;
    const loud = r.bold && boldShare <= 0.5 && readings.length > 1;
    return {
      id: times ? `${r.id}~${times + 1}` : r.id,
      name: r.name,
      open: isOpen,
      unread: r.unread || (!isOpen && (r.marked || loud) ? 1 : 0),
      preview: r.preview,
    };
  });
}

/** The only item with another background. */
function oddOneOut(readings: ItemReading[]): ItemReading | undefined {
  if (readings.length < 3) return undefined;
  const counts = new Map<string, ItemReading[]>();
  for (const r of readings) counts.set(r.background, [...(counts.get(r.background) ?? []), r]);
  if (counts.size !== 2) return undefined;
  return [...counts.values()].find((list) => list.length === 1)?.[0];
}
