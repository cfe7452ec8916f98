import { BUILT_IN_PROFILES } from '../../../utils/console/built-in-profiles';
import { queryAll } from '../../../utils/console/selectors';
import { previewTeaching } from '../../../utils/console/teach';
import type { ConsoleEvents, ConsoleProfile } from '../../../utils/console/types';
import { watchConsole } from '../../../utils/console/watch';

/** What the suite drives in the page: the watcher, and everything it has told. */
const log: { kind: string; data: unknown }[] = [];
const events: ConsoleEvents = {
  onFound: (found) => log.push({ kind: 'found', data: { author: found.author, profileId: found.profileId } }),
  onLost: () => log.push({ kind: 'lost', data: null }),
  onConversation: (id, name) => log.push({ kind: 'conversation', data: { id, name } }),
  onTranscript: (splice) => log.push({ kind: 'transcript', data: structuredClone(splice) }),
  onComposer: (composer) => log.push({ kind: 'composer', data: composer?.id ?? null }),
  onWindows: (windows) => log.push({ kind: 'windows', data: structuredClone(windows) }),
  onConversations: (list) => log.push({ kind: 'conversations', data: structuredClone(list) }),
};

const describe = (el: Element | null | undefined) =>
  el
    ? `${el.localName}${el.id ? `#${el.id}` : ''}.${(el.getAttribute('class') ?? '').split(/\s+/).slice(0, 2).join('.')}`
    : null;

/** `a >>> b`: b in the open shadow root of a. */
const deep = (selector: string): Element => queryAll(document, selector)[0]!;

let watcher: ReturnType<typeof watchConsole> | null = null;
Object.assign(globalThis, {
  reading: {
    start(profiles: ConsoleProfile[] = []) {
      watcher = watchConsole({ root: document, profiles, events, now: Date.now });
    },
    state() {
      const found = watcher!.found();
      return {
        found: found && {
          author: found.author,
          transcript: describe(found.transcript),
          composer: describe(found.composer),
        },
        messages: watcher!.messages(),
        log,
      };
    },
    sent: (text: string) => watcher!.noteSent(text),
    correct: (id: string, role: 'customer' | 'agent') => watcher!.correctRole(id, role),
    profile: () => watcher!.profile(),
    setProfiles: (profiles: ConsoleProfile[]) => watcher!.setProfiles(profiles),
    teach(customer: string, agent: string, composer: string, breadth = 0) {
      const preview = previewTeaching(
        {
          customerMessage: deep(customer),
          agentMessage: deep(agent),
          composer: deep(composer) as HTMLElement,
        },
        { now: Date.now, breadth },
      );
      return { ...preview, rows: preview.rows.length };
    },
    builtIn: BUILT_IN_PROFILES,
    end: () => watcher!.destroy(),
    debug: () => watcher,
  },
});
