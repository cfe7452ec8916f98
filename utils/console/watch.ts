import type { Message, Role } from '../../knowledge/conversation';
import { ConversationList } from './conversations';
import { detect, type Detected, matchProfiles, wasTaught } from './detect';
import type { Known } from './diff';
import { Header } from './header';
import { profileFromReading } from './learned-profile';
import { addressOf, conversationIdOf, readingOf, ROW_CHANGES, SETTLING, SLICE } from './place-reading';
import { SideWindows } from './side-windows';
import { Transcript } from './transcript';
import { flatAncestors, flatContains, isConnected } from './tree';
import { inSlices, Turns } from './turns';
import type { ConsoleFound, ConsoleProfile, ConsoleWatcher, WatchOptions } from './types';

/** How often at most the open conversation is looked up while rows come, in ms. */
const CHECK_EVERY = 200;
/** Looking again for a console: soon after the page changed, seldom on a page that keeps changing. In ms. */
const LOOK_SOONEST = 80;
const LOOK_LATEST = 2000;
/** Finds the console of a page and follows it. Nothing in the page is changed. */
export function watchConsole(options: WatchOptions): ConsoleWatcher {
  return new Watcher(options);
}

class Watcher implements ConsoleWatcher {
  private profiles: readonly ConsoleProfile[];
  private place: Detected | null = null;
  private transcript: Transcript | null = null;
  private told: Message[] = [];
  private readonly rowsObserver: MutationObserver;
  private readonly pageObserver: MutationObserver;
  private readonly turns: Turns;
  private readonly conversations: ConversationList;
  private readonly header: Header;
  private readonly sides: SideWindows;
  private looking: (() => void) | null = null;
  private lookTimer = 0;
  private lookWait = LOOK_SOONEST;
  private settledAt = 0;
  private conversation = '';
  private name = '';
  private serial = 0;
  private composer: HTMLElement | null = null;
  private readonly abort = new AbortController();
  private readonly run = Math.random().toString(36).slice(2, 8);

  constructor(private readonly options: WatchOptions) {
    this.profiles = options.profiles;
    const { root } = options;
    this.turns = new Turns(root, () => this.flush());
    this.rowsObserver = new MutationObserver((records) => this.note(records));
    this.pageObserver = new MutationObserver(() => this.lookSoon());
    this.conversations = new ConversationList(root, options.ignore, () => this.turns.request());
    this.header = new Header(() => this.turns.request());
    this.sides = new SideWindows(options, (name) => this.conversations.idOf(name));
    const { signal } = this.abort;
    const view = root.defaultView;
    root.addEventListener('focusin', (event) => this.focused(event), { capture: true, signal });
    for (const event of ['popstate', 'hashchange', 'pageshow', 'resize'])
      view?.addEventListener(event, () => this.lookSoon(), { signal });
    root.addEventListener('visibilitychange', () => this.turns.request(), { signal });
    this.observePage();
    this.look();
  }

  messages(): readonly Message[] {
    return this.told;
  }

  found(): ConsoleFound | null {
    const { place } = this;
    return place && this.describe(place);
  }

  private describe({ author, profile, transcript }: Detected): ConsoleFound {
    const byHand = author === 'taught' || author === 'learned';
    return {
      author,
      profileId: profile?.id ?? 'detected',
      transcript,
      composer: this.composer,
      outgrown: !byHand && wasTaught(this.profiles, this.url()),
    };
  }

  private url(): string {
    return this.options.root.defaultView?.location.href ?? '';
  }

  newest(): Element | null {
    const last = this.told[this.told.length - 1];
    return (last && this.transcript?.rowOf(last.id)?.el) ?? null;
  }

  noteSent(text: string): void {
    this.transcript?.noteSent(text);
  }

  correctRole(messageId: string, role: Role): boolean {
    const done = this.transcript?.correct(messageId, role) ?? false;
    if (done) this.turns.request();
    return done;
  }

  profile(): ConsoleProfile | null {
    return this.place && this.transcript
      ? profileFromReading(this.place, this.transcript, this.conversations)
      : null;
  }

  setProfiles(profiles: readonly ConsoleProfile[]): void {
    this.profiles = profiles;
    this.leave();
    this.look();
  }

  destroy(): void {
    this.abort.abort();
    this.rowsObserver.disconnect();
    this.pageObserver.disconnect();
    this.conversations.end();
    this.header.end();
    this.sides.end();
    this.turns.end();
    this.looking?.();
    clearTimeout(this.lookTimer);
    clearTimeout(this.checkTimer);
  }

  // — finding —

  /** The whole page while there is no console; then only what would take the console away. */
  private observePage(): void {
    this.pageObserver.disconnect();
    const { root } = this.options;
    if (!this.place) {
      this.pageObserver.observe(root, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['class', 'style', 'hidden', 'open'],
      });
      return;
    }
    const chain = new Set<Node>();
    for (const end of [this.place.transcript, this.composer]) {
      if (!end) continue;
      for (const at of [end, ...flatAncestors(end)]) {
        if (at !== this.place.transcript) chain.add(at);
        const parent = at.parentNode;
        if (parent && parent.nodeType === 11) chain.add(parent);
      }
    }
    for (const at of chain)
      this.pageObserver.observe(at, {
        childList: true,
        attributes: true,
        attributeFilter: ['class', 'style', 'hidden'],
      });
    this.pageObserver.observe(root.documentElement, { childList: true });
  }

  private lookSoon(): void {
    if (this.lookTimer || this.abort.signal.aborted) return;
    this.lookTimer = setTimeout(() => {
      this.lookTimer = 0;
      this.look();
    }, this.lookWait) as unknown as number;
  }

  private look(): void {
    this.looking?.();
    const { root, ignore } = this.options;
    const given = matchProfiles(root, this.profiles, this.url());
    if (given.length) {
      this.settle(given);
      return;
    }
    const active = deepActive(root);
    this.looking = inSlices(detect(root, ignore, active), SLICE, (found) => {
      this.looking = null;
      this.settle(found, active);
    });
  }

  private settle(found: Detected[], active: Element | null = deepActive(this.options.root)): void {
    const focused = active && found.find((f) => f.composer && flatContains(f.composer, active));
    const current = this.place;
    const still =
      current &&
      found.find((f) => f.transcript === current.transcript && f.profile?.id === current.profile?.id);
    const best = found[0];
    if (!best) {
      this.lookWait = Math.min(LOOK_LATEST, this.lookWait * 1.6);
      if (current && !isAlive(current.transcript)) this.leave();
      return;
    }
    this.lookWait = this.place ? 250 : LOOK_SOONEST;
    // The window that was used last stays, unless another one is used or is plainly the better reading.
    const next = focused ?? (still && still.score > best.score - 4 ? still : best);
    if (current && next.transcript === current.transcript && next.profile?.id === current.profile?.id) {
      if (next.composer !== this.composer) this.setComposer(next.composer);
      this.header.refresh();
      this.turns.request();
    } else this.enter(next);
    this.sides.follow(next, found);
  }

  private enter(place: Detected): void {
    this.rowsObserver.disconnect();
    this.place = place;
    this.composer = place.composer;
    this.lookWait = 250;
    const { events, now } = this.options;
    const composer = place.composer;
    this.observed = new WeakSet();
    this.transcript = new Transcript({
      ...readingOf(place, this.options),
      observe: (node) => this.observeRows(node),
      customerName: () => this.name,
      newId: () => `m${this.run}-${++this.serial}`,
    });
    this.told = [];
    this.settledAt = now();
    this.observeRows(place.transcript);
    this.observePage();
    this.conversations.watch(place.transcript, composer, place.profile?.conversation);
    this.header.watch(place.transcript, composer);
    events.onFound(this.describe(place));
    this.conversation = '';
    this.checkConversation(false);
    this.turns.goOn();
    // Applications fill in after they appear.
    for (const ms of [400, 1200, 3000]) setTimeout(() => this.place === place && this.lookSoon(), ms);
  }

  private leave(): void {
    if (!this.place) return;
    this.place = null;
    this.transcript = null;
    this.composer = null;
    this.told = [];
    this.rowsObserver.disconnect();
    this.conversations.end();
    this.header.end();
    this.sides.follow(null, []);
    this.observePage();
    this.options.events.onLost();
  }

  private setComposer(composer: HTMLElement | null): void {
    this.composer = composer;
    if (this.place) this.header.watch(this.place.transcript, composer);
    this.observePage();
    this.options.events.onComposer(composer);
  }

  private focused(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target && (target as Node).nodeType === 1) || target === this.composer) return;
    if (this.composer && flatContains(this.composer, target as Node)) return;
    if (this.options.ignore?.contains(target as Node)) return;
    this.lookSoon();
  }

  // — following —

  private observed = new WeakSet<Node>();
  private observeRows(node: Node): void {
    if (node !== this.place?.transcript && this.observed.has(node)) return;
    this.observed.add(node);
    this.rowsObserver.observe(node, ROW_CHANGES);
  }

  private note(records: MutationRecord[]): void {
    const list = this.transcript?.list;
    if (!list) return;
    for (const record of records) list.touch(record);
    this.turns.request();
  }

  private flush(): void {
    const { place, transcript, options } = this;
    if (!place || !transcript || this.abort.signal.aborted) return;
    if (!isConnected(place.transcript)) {
      this.look();
      if (this.place === place) return;
    }
    const now = options.now();
    if (this.conversations.changed || now - this.checkedAt > CHECK_EVERY) this.checkConversation(false);
    else this.checkLater(this.checkedAt + CHECK_EVERY - now);
    const before = transcript.known;
    const settling = now - this.settledAt < SETTLING;
    const until = performance.now() + SLICE;
    const allOld = this.reading || (settling && before.length === 0);
    const done = transcript.read(() => performance.now() > until, allOld);
    this.reading = !done && allOld;
    if (isReplaced(before, transcript.known)) {
      const other = this.checkConversation(true);
      // Nobody writes two messages and takes all others away: another conversation was opened.
      if (other || transcript.known.length > 1) transcript.age();
    }
    if (transcript.known !== before || !this.told.length) this.tell(transcript);
    if (!done) this.turns.goOn();
  }
  private checkedAt = 0;
  private reading = false;

  /** The page may fall silent within the pause: what it did then is looked at all the same. */
  private checkLater(ms: number): void {
    this.checkTimer ||= setTimeout(() => {
      this.checkTimer = 0;
      this.turns.request();
    }, ms + 1) as unknown as number;
  }
  private checkTimer = 0;

  private tell(transcript: Transcript): void {
    const splice = transcript.takeSplice(this.told);
    if (splice) this.options.events.onTranscript(splice);
  }

  // — which conversation —

  /**
   * Looks whose conversation is open. @param replaced no row of before is there any more
   * @returns true if it is another one
   */
  private checkConversation(replaced: boolean): boolean {
    const { place } = this;
    if (!place) return false;
    this.checkedAt = this.options.now();
    if (replaced) this.header.refresh();
    const header = this.header.name();
    const words = this.told.slice(-3).map((m) => m.text);
    const list = this.conversations.read({ header, words });
    if (list) this.options.events.onConversations(list);
    const open = this.conversations.open();
    const address = addressOf(this.options.root);
    const name = open?.name || header;
    const id = open?.id ?? conversationIdOf(this.options.root, name);
    if (id === this.conversation) return false;
    const first = this.conversation === '';
    // The same talk under a better name: its list or its header was found late.
    const sameTalk =
      !first && !replaced && address === this.address && (name === this.name || this.name === '');
    // A header that changes over the same rows ("online", "typing") opens no other conversation.
    if (!first && !replaced && !open && address === this.address && !sameTalk) return false;
    this.conversation = id;
    this.address = address;
    this.name = name;
    this.told = [];
    if (!first && !sameTalk && !replaced) {
      this.transcript?.forget();
      this.settledAt = this.options.now();
    }
    this.options.events.onConversation(id, name);
    return !first && !sameTalk;
  }
  private address = '';
}

/** Nothing of what was said is left. Days and notices stand over every conversation. */
function isReplaced(before: readonly Known[], now: readonly Known[]): boolean {
  if (before === now || !now.length) return false;
  const isSaid = (k: Known) => k.message.role !== 'system';
  const first = before.findIndex(isSaid);
  if (first < 0 || before[first] === now[first]) return false;
  const ids = new Set(now.map((k) => k.message.id));
  return !before.some((k) => isSaid(k) && ids.has(k.message.id));
}

const isAlive = (el: Element): boolean => isConnected(el) && el.getClientRects().length > 0;

/** What has the focus, through open shadow roots and frames of the same origin. */
function deepActive(root: Document): Element | null {
  let at: Element | null = root.activeElement;
  for (let i = 0; at && i < 20; i++) {
    let inner: Element | null = at.shadowRoot?.activeElement ?? null;
    if (!inner && at.localName === 'iframe') {
      try {
        inner = (at as HTMLIFrameElement).contentDocument?.activeElement ?? null;
      } catch {
        inner = null;
      }
    }
    if (!inner) return at;
    at = inner;
  }
  return at;
}
