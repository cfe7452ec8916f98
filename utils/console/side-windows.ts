import type { Message } from '../../knowledge/conversation';
import type { Detected } from './detect';
import { Header } from './header';
import { itemKind } from './item-kind';
import { conversationIdOf, readingOf, ROW_CHANGES, SETTLING, SLICE } from './place-reading';
import { Transcript } from './transcript';
import { flatContains, isConnected } from './tree';
import { Turns } from './turns';
import type { ChatWindow, WatchOptions } from './types';

/** The chat windows beside the one that the agent works in: read like it, each a conversation of its own. */
export class SideWindows {
  private readonly windows = new Map<Element, SideWindow>();
  private told = '';

  /** @param idOf the id that the list of conversations gives to a name, if it has it */
  constructor(
    private readonly options: WatchOptions,
    private readonly idOf: (name: string) => string | undefined,
  ) {}

  /** Of the consoles found, those that are windows of the same kind as the one that is followed. */
  follow(followed: Detected | null, found: readonly Detected[]): void {
    const twins = new Map(
      followed ? found.filter((f) => isTwin(f, followed)).map((f) => [f.transcript, f]) : [],
    );
    for (const [transcript, window] of this.windows) {
      if (twins.has(transcript)) continue;
      window.end();
      this.windows.delete(transcript);
    }
    for (const [transcript, place] of twins)
      if (!this.windows.has(transcript))
        this.windows.set(transcript, new SideWindow(place, this.options, () => this.tell()));
    this.tell();
  }

  end(): void {
    for (const window of this.windows.values()) window.end();
    this.windows.clear();
  }

  private tell(): void {
    const { root, events } = this.options;
    const list: ChatWindow[] = [];
    for (const { name, messages, open } of this.windows.values())
      if (name && open) list.push({ id: this.idOf(name) ?? conversationIdOf(root, name), name, messages });
    const now = list.map((w) => `${w.id} ${w.messages.map((m) => m.id + m.role).join(' ')}`).join('\n');
    if (now === this.told) return;
    this.told = now;
    events.onWindows(list);
  }
}

/** Another window of the same chat: built alike, with a composer alike. */
function isTwin(a: Detected, b: Detected): boolean {
  return (
    a.transcript !== b.transcript &&
    a.composer !== null &&
    b.composer !== null &&
    a.composer !== b.composer &&
    itemKind(a.transcript) === itemKind(b.transcript) &&
    itemKind(a.composer) === itemKind(b.composer) &&
    !flatContains(a.transcript, b.transcript) &&
    !flatContains(b.transcript, a.transcript)
  );
}

class SideWindow {
  readonly messages: Message[] = [];
  private readonly transcript: Transcript;
  private readonly observer: MutationObserver;
  private readonly header: Header;
  private readonly turns: Turns;
  private readonly run = Math.random().toString(36).slice(2, 8);
  private serial = 0;
  private settledAt: number;
  private reading = false;
  name = '';

  constructor(
    private readonly place: Detected,
    private readonly options: WatchOptions,
    private readonly onChange: () => void,
  ) {
    this.turns = new Turns(options.root, () => this.flush());
    this.header = new Header(() => this.turns.request());
    this.observer = new MutationObserver((records) => {
      for (const record of records) this.transcript.list.touch(record);
      this.turns.request();
    });
    this.transcript = new Transcript({
      ...readingOf(place, options),
      observe: (node) => this.observer.observe(node, ROW_CHANGES),
      customerName: () => this.name,
      newId: () => `w${this.run}-${++this.serial}`,
    });
    this.settledAt = options.now();
    this.observer.observe(place.transcript, ROW_CHANGES);
    this.header.watch(place.transcript, place.composer);
    this.turns.goOn();
  }

  get open(): boolean {
    return isConnected(this.place.transcript);
  }

  end(): void {
    this.observer.disconnect();
    this.header.end();
    this.turns.end();
  }

  private flush(): void {
    const { transcript } = this;
    const now = this.options.now();
    const name = this.header.name();
    const renamed = name !== this.name;
    if (renamed) {
      // The window was given to another customer.
      if (this.name) transcript.forget();
      this.settledAt = now;
      this.name = name;
    }
    const allOld = this.reading || (now - this.settledAt < SETTLING && transcript.known.length === 0);
    const until = performance.now() + SLICE;
    const done = transcript.read(() => performance.now() > until, allOld);
    this.reading = !done && allOld;
    // Told with all windows' messages: only when there is something to tell.
    if (transcript.takeSplice(this.messages) || renamed) this.onChange();
    if (!done) this.turns.goOn();
  }
}
