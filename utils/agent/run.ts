import type { ConsoleProfile } from '../console/types';
import { type Link, openLink } from '../messaging/link';
import { messagePortTransport, type RuntimePort, runtimePortTransport } from '../messaging/transports';
import { boxesToKeepFree } from '../overlay/keep-free';
import { agentPlatform, type AgentPlatform } from '../platform/agent-platform';
import { randomId } from '../random-id';
import { createHub } from './hub';
import { createLocalSource, type LocalSource } from './local-source';
import { createOverlayControl } from './overlay-control';
import { FRAME_PORT, PANEL_MESSAGE, PANEL_PORT } from './ports';
import type { SourceCalls, SourceEvents } from './source-protocol';

interface Running {
  version: string;
  alive(): boolean;
  destroy(): void;
}
const RUNNING = '__warmreplyConsoleAgent';
const globals = globalThis as unknown as Record<typeof RUNNING, Running | undefined>;

/**
 * Starts the console agent in this frame, once. A copy of an older version (the extension was updated under
 * the open page) is retired first.
 */
export async function runConsoleAgent(): Promise<void> {
  const platform = agentPlatform();
  const older = globals[RUNNING];
  if (older) {
    if (older.version === platform.version && older.alive()) return;
    older.destroy();
  }
  const agent = window === window.top ? startTopFrame(platform) : startInnerFrame(platform);
  globals[RUNNING] = agent;
  const unlisten = platform.onSitesChanged((enabledHere) => {
    if (enabledHere) return;
    unlisten();
    agent.destroy();
    if (globals[RUNNING] === agent) globals[RUNNING] = undefined;
  });
}

/** The top frame draws the panel and joins all frames' consoles to it. */
export function startTopFrame(platform: AgentPlatform): Running {
  let destroyed = false;
  let stop = () => {};
  void start();

  async function start() {
    const site = location.hostname;
    const [profiles, wish] = await Promise.all([platform.profiles(), platform.recallOverlay(site)]);
    if (destroyed) return;

    const hub = createHub({
      site,
      overlay: {
        collapse: (value) => overlay.calls.collapse(value),
        move: (delta) => overlay.calls.move(delta),
        resize: (delta) => overlay.calls.resize(delta),
      },
      focusPanel: () => overlay.host.focusFrame(),
      onSidePanel: (open) => overlay.makeRoom(open),
      onPointing: (on) => overlay.pointing(on),
    });

    let source: LocalSource | null = null;
    const overlay = createOverlayControl({
      document,
      frameUrl: platform.panelUrl,
      wish,
      remember: (value) => platform.rememberOverlay(site, value),
      onCollapsed: (value) => hub.setCollapsed(value),
      onExpelled: () => platform.expelled(),
      alive: platform.alive,
      onSucceeded: () => stop(),
      keepFree: () => boxesToKeepFree(source?.composer() ?? null, source?.newestMessage() ?? null),
      async onFrame(frameWindow) {
        const token = randomId();
        await platform.announcePanel(token);
        const { port1, port2 } = new MessageChannel();
        hub.addPanel(messagePortTransport(port1), true);
        frameWindow.postMessage({ type: PANEL_MESSAGE, token }, platform.panelOrigin, [port2]);
      },
    });

    const { sink, remove } = hub.addSource(lateCalls(() => source!));
    source = createLocalSource({
      document,
      profiles,
      ignore: overlay.host.element,
      sink,
      now: Date.now,
      labels: platform.mediaLabels,
      ...profileStore(platform),
      onLayout: overlay.refresh,
    });

    const unport = platform.onPort((name, port) => {
      if (name === PANEL_PORT) hub.addPanel(runtimePortTransport(port), false);
      if (name === FRAME_PORT) joinFrame(port);
    });
    const joinFrame = (port: RuntimePort) => {
      let left = () => {};
      const handlers: Partial<SourceEvents> = {};
      const link = openLink<SourceCalls>(runtimePortTransport(port), handlers as never, () => left());
      const joined = hub.addSource(remoteCalls(link.call));
      Object.assign(handlers, joined.sink);
      left = joined.remove;
    };

    const unlisten = listenForShortcut(hub.summon);
    const unsummon = platform.onSummon(hub.summon);
    const unwatch = platform.onOutdated((words) => overlay.host.showNotice(words));

    stop = () => {
      unwatch();
      unlisten();
      unport();
      unsummon();
      remove();
      source?.destroy();
      hub.destroy();
      overlay.destroy();
    };
  }

  return {
    version: platform.version,
    alive: platform.alive,
    destroy() {
      destroyed = true;
      stop();
    },
  };
}

/**
 * An inner frame reads its own console and tells the top frame's hub, by way of the background. Frames of the top
 * frame's own origin are read from there; of them only the shortcut has to be heard here.
 */
function startInnerFrame(platform: AgentPlatform): Running {
  let destroyed = false;
  let source: LocalSource | null = null;
  let link: Link<SourceEvents> | null = null;

  const connect = () => {
    link ??= openLink<SourceEvents>(
      runtimePortTransport(platform.connect(FRAME_PORT)),
      { ...lateCalls(() => source!) },
      () => {
        link = null;
        // The background was put to sleep: what it piped is told again to the next one.
        if (source && !destroyed && platform.alive()) setTimeout(() => source?.tellAll(), RECONNECT_MS);
      },
    );
    return link;
  };
  const sink = new Proxy({} as SourceEvents, {
    get: (_, name: keyof SourceEvents) => (argument: never) => {
      // Most frames hold no console: nothing is connected before something was found.
      if (name === 'found' ? argument : name === 'summon') connect();
      link?.tell(name, argument);
    },
  });
  const unlisten = listenForShortcut((target) => sink.summon(target));
  if (!readFromTopFrame()) {
    void platform.profiles().then((profiles) => {
      if (destroyed) return;
      source = createLocalSource({
        document,
        profiles,
        sink,
        now: Date.now,
        labels: platform.mediaLabels,
        ...profileStore(platform),
        onLayout: () => {},
      });
    });
  }
  return {
    version: platform.version,
    alive: platform.alive,
    destroy() {
      destroyed = true;
      unlisten();
      source?.destroy();
      link?.close();
    },
  };
}

const RECONNECT_MS = 300;

function readFromTopFrame(): boolean {
  try {
    return window.top!.document !== null;
  } catch {
    return false;
  }
}

function profileStore(platform: AgentPlatform) {
  return {
    saveProfile: (profile: ConsoleProfile) => platform.saveProfile(profile),
    async forgetProfile() {
      await platform.forgetProfile();
      return platform.profiles();
    },
  };
}

/** Alt+J (句, the next sentence) in the page opens the panel's suggestions, Alt+K its search. */
function listenForShortcut(summon: (target: 'suggestions' | 'search') => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.isComposing || event.keyCode === 229) return;
    const target = event.code === 'KeyJ' ? 'suggestions' : event.code === 'KeyK' ? 'search' : null;
    if (!target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    summon(target);
  };
  window.addEventListener('keydown', listen, true);
  return () => window.removeEventListener('keydown', listen, true);
}

/** The hub needs the calls before the source that answers them exists. */
function lateCalls(source: () => LocalSource): SourceCalls {
  const get = () => source().calls;
  return {
    insert: (request) => get().insert(request),
    replace: (request) => get().replace(request),
    highlight: (ranges) => get().highlight(ranges),
    returnFocus: () => get().returnFocus(),
    correctRole: (request) => get().correctRole(request),
    teach: (action) => get().teach(action),
    forgetProfile: () => get().forgetProfile(),
    pause: (paused) => get().pause(paused),
  };
}

function remoteCalls(call: ReturnType<typeof openLink<SourceCalls>>['call']): SourceCalls {
  return {
    insert: (request) => call('insert', request),
    replace: (request) => call('replace', request),
    highlight: (ranges) => call('highlight', ranges),
    returnFocus: () => call('returnFocus', undefined as never),
    correctRole: (request) => call('correctRole', request),
    teach: (action) => call('teach', action),
    forgetProfile: () => call('forgetProfile', undefined as never),
    pause: (paused) => call('pause', paused),
  };
}
