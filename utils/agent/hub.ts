import type { Conversation, Message } from '../../knowledge/conversation';
import type { Draft } from '../composer/types';
import type { AgentCalls, AgentEvents, ConsoleState, TeachStep } from '../messaging/agent-protocol';
import { type Link, openLink, type Transport } from '../messaging/link';
import type { SourceCalls, SourceEvents, SourceFound } from './source-protocol';

/** What one frame has told so far, so that a panel that opens later gets all of it at once. */
interface Source {
  calls: SourceCalls;
  found: SourceFound | null;
  conversations: Conversation[];
  conversation: string;
  messages: Message[];
  draft: Draft | null;
  teaching: TeachStep | null;
  lastFocus: number;
}

export type OverlayCalls = Pick<AgentCalls, 'collapse' | 'move' | 'resize'>;

export interface Hub {
  /** A frame's console joins; it tells through the returned sink. */
  addSource(calls: SourceCalls): { sink: SourceEvents; remove(): void };
  /** A panel joins; `floating` = it is drawn over the page. */
  addPanel(transport: Transport, floating: boolean): void;
  summon(target: 'suggestions' | 'search'): void;
  setCollapsed(collapsed: boolean): void;
  destroy(): void;
}

export interface HubOptions {
  site: string;
  overlay: OverlayCalls;
  /** Focus goes to the panel's frame before it is told. */
  focusPanel(): void;
  /** The side panel shows the same: the floating one can make room. */
  onSidePanel(open: boolean): void;
  /** Teaching asks the user to point at something in the page. */
  onPointing(on: boolean): void;
}

/** Joins the page's frames with the panels that show them: one console is the active one, everybody sees that. */
export function createHub({ site, overlay, focusPanel, onSidePanel, onPointing }: HubOptions): Hub {
  const sources = new Set<Source>();
  const panels = new Map<Link<AgentEvents>, boolean>();
  let active: Source | null = null;
  let paused = false;
  let collapsed = false;
  let started = false;

  const stateName = (): ConsoleState['state'] => {
    if (paused) return 'paused';
    if (!started) return 'reading';
    return active?.found ? 'ready' : 'no-console';
  };
  const state = (floating: boolean): ConsoleState => ({
    state: stateName(),
    author: active?.found?.author ?? null,
    hasComposer: active?.found?.hasComposer ?? false,
    outgrown: active?.found?.outgrown ?? false,
    theme: active?.found?.theme ?? 'light',
    site,
    collapsed,
    floating,
  });

  const tellAll = <K extends keyof AgentEvents>(name: K, argument: Parameters<AgentEvents[K]>[0]) => {
    for (const panel of panels.keys()) panel.tell(name, argument as never);
  };
  const tellState = () => {
    for (const [panel, floating] of panels) panel.tell('console', state(floating));
  };
  const tellEverything = (panel: Link<AgentEvents>) => {
    panel.tell('console', state(panels.get(panel) ?? false));
    panel.tell('conversations', active?.conversations ?? []);
    panel.tell('transcript', {
      conversation: active?.conversation ?? '',
      splice: { from: 0, remove: Number.MAX_SAFE_INTEGER, insert: active?.messages ?? [] },
    });
    panel.tell('draft', active?.draft ?? null);
    panel.tell('teaching', active?.teaching ?? null);
  };

  /** A whole console beats half a one; among equals the one the agent worked in last. */
  const rank = (source: Source) =>
    (source.found ? 2 : 0) + (source.found?.hasComposer ? 1 : 0) + (source.messages.length > 0 ? 1 : 0);
  const chooseActive = () => {
    const best =
      [...sources]
        .sort((a, b) => rank(b) - rank(a) || b.lastFocus - a.lastFocus)
        .find((source) => source.found) ?? null;
    if (best === active) return;
    active = best;
    for (const panel of panels.keys()) tellEverything(panel);
  };

  const hasSidePanel = () => [...panels.values()].includes(false);

  /** Teaching must also work where nothing was found yet. */
  const sourceForTeaching = () => active ?? [...sources][0];

  const calls: AgentCalls = {
    insert: async (request) =>
      active?.calls.insert(request) ?? { outcome: 'failed', reason: 'gone', text: '' },
    replace: async (request) =>
      active?.calls.replace(request) ?? { outcome: 'failed', reason: 'gone', text: '' },
    highlight: async (ranges) => active?.calls.highlight(ranges),
    returnFocus: async () => active?.calls.returnFocus(),
    correctRole: async (request) => active?.calls.correctRole(request) ?? false,
    teach: async (action) => sourceForTeaching()?.calls.teach(action),
    forgetProfile: async () => sourceForTeaching()?.calls.forgetProfile(),
    pause: async (value) => {
      paused = value;
      tellState();
      await Promise.all([...sources].map((source) => source.calls.pause(value)));
    },
    ...overlay,
  };

  return {
    addSource(sourceCalls) {
      const source: Source = {
        calls: sourceCalls,
        found: null,
        conversations: [],
        conversation: '',
        messages: [],
        draft: null,
        teaching: null,
        lastFocus: 0,
      };
      sources.add(source);
      const tell = <K extends keyof AgentEvents>(name: K, argument: Parameters<AgentEvents[K]>[0]) => {
        if (source === active) tellAll(name, argument);
      };
      const sink: SourceEvents = {
        found(found) {
          started = true;
          source.found = found;
          chooseActive();
          tellState();
        },
        conversations(list) {
          source.conversations = list;
          tell('conversations', list);
        },
        transcript(change) {
          source.conversation = change.conversation;
          const { from, remove, insert } = change.splice;
          source.messages.splice(from, remove, ...insert);
          tell('transcript', change);
        },
        draft(draft) {
          source.draft = draft;
          tell('draft', draft);
        },
        teaching(step) {
          source.teaching = step;
          onPointing(step !== null && step.step !== 'preview');
          if (source === sourceForTeaching()) tellAll('teaching', step);
        },
        selected(words) {
          tell('selected', words);
        },
        focused() {
          source.lastFocus = Date.now();
          chooseActive();
        },
        summon,
      };
      return {
        sink,
        remove() {
          sources.delete(source);
          chooseActive();
        },
      };
    },
    addPanel(transport, floating) {
      const panel = openLink<AgentEvents>(transport, { ...calls }, () => {
        panels.delete(panel);
        onSidePanel(hasSidePanel());
      });
      panels.set(panel, floating);
      onSidePanel(hasSidePanel());
      tellEverything(panel);
    },
    summon,
    setCollapsed(value) {
      collapsed = value;
      tellState();
    },
    destroy() {
      for (const panel of [...panels.keys()]) panel.close();
    },
  };

  function summon(target: 'suggestions' | 'search') {
    focusPanel();
    tellAll('summon', target);
  }
}
