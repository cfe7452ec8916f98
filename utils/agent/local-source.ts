import type { Message } from '../../knowledge/conversation';
import type { Composer, Draft } from '../composer/types';
import { openComposer } from '../composer';
import type { MediaLabels } from '../console/media';
import type { ConsoleFound, ConsoleProfile, ConsoleWatcher } from '../console/types';
import { watchConsole } from '../console/watch';
import { themeOf } from '../overlay/theme';
import { ConversationBook } from './conversation-book';
import type { SourceCalls, SourceEvents } from './source-protocol';
import { followSelection } from './selected-words';
import { createTeaching } from './teaching';

export interface LocalSourceOptions {
  document: Document;
  profiles: readonly ConsoleProfile[];
  labels: MediaLabels;
  /** Our own element in the page: never read. */
  ignore?: Element;
  sink: SourceEvents;
  now(): number;
  saveProfile(profile: ConsoleProfile): Promise<void>;
  forgetProfile(): Promise<readonly ConsoleProfile[]>;
  /** The composer or the newest message moved or changed: the overlay may be in the way. */
  onLayout(): void;
}

export interface LocalSource {
  calls: SourceCalls;
  /** Tells all of it again, to a hub that has just joined. */
  tellAll(): void;
  composer(): HTMLElement | null;
  newestMessage(): Element | null;
  destroy(): void;
}

/** A page that shows no chat by then has none, for now. */
const PATIENCE_MS = 1_000;

/** While an application builds itself, what was taught may not fit yet. */
const SETTLED_MS = 4_000;

/** The console of this frame: reads it, keeps its conversations, writes its composer. */
export function createLocalSource(options: LocalSourceOptions): LocalSource {
  const { sink, now } = options;
  const book = new ConversationBook();
  let profiles = options.profiles;
  let watcher: ConsoleWatcher | null = null;
  let found: ConsoleFound | null = null;
  let foundAt = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let composer: Composer | null = null;
  /** The open conversation's transcript, kept from the splices. */
  const messages: Message[] = [];
  let lastDraft = '';
  let theme: 'light' | 'dark' = 'light';

  const tellFound = () => {
    if (!found) return sink.found(null);
    theme = themeOf(found.transcript);
    const settled = now() - foundAt >= SETTLED_MS;
    sink.found({
      author: found.author,
      hasComposer: composer !== null,
      outgrown: found.outgrown && settled,
      theme,
    });
  };

  const tellConversations = () => sink.conversations(book.conversations());

  const forgetTranscript = () => {
    const splice = { from: 0, remove: messages.length, insert: [] };
    messages.length = 0;
    sink.transcript({ conversation: book.openConversation ?? 'open', splice });
  };

  const onDraft = (draft: Draft) => {
    // A draft that vanished was sent; the row that shows it next tells which rows are the agent's.
    if (lastDraft.trim() !== '' && draft.text.trim() === '') watcher?.noteSent(lastDraft);
    lastDraft = draft.text;
    sink.draft(draft);
  };

  const takeComposer = (element: HTMLElement | null) => {
    if ((composer?.element ?? null) === element) return;
    composer?.destroy();
    composer = element ? openComposer(element, { onDraft }) : null;
    lastDraft = composer?.read().text ?? '';
    sink.draft(composer?.read() ?? null);
    tellFound();
    options.onLayout();
  };

  const start = () =>
    watchConsole({
      root: options.document,
      profiles,
      now,
      ignore: options.ignore,
      labels: options.labels,
      events: {
        onFound(console) {
          found = console;
          foundAt = now();
          clearTimeout(settling);
          if (console.outgrown) settling = setTimeout(tellFound, SETTLED_MS + 1);
          forgetTranscript();
          takeComposer(console.composer);
          tellFound();
        },
        onLost() {
          found = null;
          forgetTranscript();
          takeComposer(null);
          tellFound();
        },
        onConversation(id, name) {
          forgetTranscript(); // what follows is a splice from 0
          book.open(id, name);
          tellConversations();
        },
        onTranscript(splice) {
          messages.splice(splice.from, splice.remove, ...splice.insert);
          book.transcript(messages, now());
          sink.transcript({ conversation: book.openConversation ?? 'open', splice });
          tellConversations();
          options.onLayout();
        },
        onComposer: takeComposer,
        onConversations(list) {
          book.listed(list, now());
          tellConversations();
        },
        onWindows(windows) {
          book.beside(windows, now());
          tellConversations();
        },
      },
    });

  watcher = start();
  const patience = setTimeout(() => {
    if (!found) tellFound();
  }, PATIENCE_MS);

  const teaching = createTeaching({
    document: options.document,
    onStep: (step) => sink.teaching(step),
    async onSave(profile) {
      // Saved first: what the panel then shows as taught is there after a reload too.
      await options.saveProfile(profile);
      profiles = [profile, ...profiles];
      watcher?.setProfiles(profiles);
    },
    now,
    labels: options.labels,
  });

  const onFocus = (event: FocusEvent) => {
    if (composer && event.composedPath().includes(composer.element)) sink.focused(null);
  };
  options.document.addEventListener('focusin', onFocus, true);

  const unfollow = followSelection(options.document, () => found?.transcript ?? null, sink.selected);

  const themeChanges = new MutationObserver(() => {
    if (found && themeOf(found.transcript) !== theme) tellFound();
  });
  for (const element of [options.document.documentElement, options.document.body]) {
    if (element)
      themeChanges.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  }

  const stop = () => {
    takeComposer(null);
    watcher?.destroy();
    watcher = null;
    found = null;
    forgetTranscript();
    tellFound();
  };

  const gone = async () => ({ outcome: 'failed', reason: 'gone', text: '' }) as const;

  return {
    calls: {
      insert: ({ text, select, before }) => composer?.insert(text, select, before) ?? gone(),
      replace: ({ start: from, end, expected, text, select }) =>
        composer?.replace(from, end, expected, text, select) ?? gone(),
      highlight: async (ranges) => composer?.highlight(ranges),
      returnFocus: async () => composer?.focus(),
      correctRole: async ({ messageId, role }) => {
        const done = watcher?.correctRole(messageId, role) ?? false;
        const profile = done ? watcher?.profile() : null;
        if (profile) await options.saveProfile(profile);
        return done;
      },
      teach: (action) => teaching.handle(action),
      forgetProfile: async () => {
        profiles = await options.forgetProfile();
        watcher?.setProfiles(profiles);
      },
      pause: async (paused) => {
        if (paused === (watcher === null)) return;
        if (paused) stop();
        else watcher = start();
      },
    },
    tellAll() {
      tellFound();
      tellConversations();
      const splice = { from: 0, remove: Number.MAX_SAFE_INTEGER, insert: messages };
      sink.transcript({ conversation: book.openConversation ?? 'open', splice });
      sink.draft(composer?.read() ?? null);
    },
    composer: () => composer?.element ?? null,
    newestMessage: () => watcher?.newest() ?? null,
    destroy() {
      clearTimeout(patience);
      clearTimeout(settling);
      options.document.removeEventListener('focusin', onFocus, true);
      unfollow();
      themeChanges.disconnect();
      teaching.destroy();
      stop();
    },
  };
}
