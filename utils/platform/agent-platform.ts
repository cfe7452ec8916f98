import type { MediaLabels } from '../console/media';
import type { ConsoleProfile } from '../console/types';
import type { RuntimePort } from '../messaging/transports';
import type { Wish } from '../overlay/placement';
import { type Browser, browser } from './browser';
import { sendMessage } from './messages';
import { type EnabledSites, runsOn, siteOf } from './sites';
import { words } from './words';

/** What the console agent needs of the browser. */
export interface AgentPlatform {
  version: string;
  panelUrl: string;
  panelOrigin: string;
  /** What a picture or a voice message without words is called, in the agent's language. */
  mediaLabels: MediaLabels;
  /** False once the extension was updated or removed under the open page. */
  alive(): boolean;
  announcePanel(token: string): Promise<void>;
  /** The page keeps taking the overlay out: the toolbar button says so and leads to the side panel. */
  expelled(): void;
  profiles(): Promise<ConsoleProfile[]>;
  saveProfile(profile: ConsoleProfile): Promise<void>;
  forgetProfile(): Promise<void>;
  recallOverlay(site: string): Promise<Wish | null>;
  rememberOverlay(site: string, wish: Wish): void;
  connect(name: string): RuntimePort;
  /** The listeners of this and the next two end with the function they give. */
  onPort(callback: (name: string, port: RuntimePort) => void): () => void;
  onSummon(callback: (target: 'suggestions' | 'search') => void): () => void;
  onSitesChanged(callback: (enabledHere: boolean) => void): () => void;
  /** The extension was updated or removed under the open page; with a line that says so. */
  onOutdated(callback: (words: string) => void): () => void;
}

/** Broadcast by the background to the console agents. */
export type AgentBroadcast =
  | { warmreply: 'sites'; sites: EnabledSites }
  | { warmreply: 'summon'; target: 'suggestions' | 'search' };

const CHECK_ALIVE_MS = 5_000;

export function agentPlatform(): AgentPlatform {
  const panelUrl = browser.runtime.getURL('/panel.html');
  const alive = () => browser.runtime?.id !== undefined;
  const onBroadcast = (callback: (message: AgentBroadcast) => void) => {
    const receive = (message: AgentBroadcast) => {
      if (message && typeof message === 'object' && 'warmreply' in message) callback(message);
    };
    browser.runtime.onMessage.addListener(receive);
    return () => {
      if (alive()) browser.runtime.onMessage.removeListener(receive);
    };
  };
  return {
    version: browser.runtime.getManifest().version,
    panelUrl,
    panelOrigin: originOf(panelUrl),
    mediaLabels: {
      image: words('media_image'),
      video: words('media_video'),
      audio: words('media_audio'),
      file: words('media_file'),
      sticker: words('media_sticker'),
      voice: words('media_voice'),
      location: words('media_location'),
    },
    alive,
    announcePanel: (token) => sendMessage('announcePanel', token),
    expelled: () => void sendMessage('expelled', undefined).catch(() => {}),
    profiles: () => sendMessage('profilesFor', location.href).catch(() => []),
    saveProfile: (profile) => sendMessage('saveProfile', profile),
    forgetProfile: () => sendMessage('forgetProfile', { url: location.href }),
    async recallOverlay(site) {
      const key = overlayKey(site);
      return ((await browser.storage.local.get(key))[key] as Wish | undefined) ?? null;
    },
    rememberOverlay(site, wish) {
      void browser.storage.local.set({ [overlayKey(site)]: wish });
    },
    connect: (name) => browser.runtime.connect({ name }),
    onPort(callback) {
      const join = (port: Browser.runtime.Port) => callback(port.name, port);
      browser.runtime.onConnect.addListener(join);
      return () => {
        if (alive()) browser.runtime.onConnect.removeListener(join);
      };
    },
    onSummon(callback) {
      return onBroadcast((message) => {
        if (message.warmreply === 'summon') callback(message.target);
      });
    },
    onSitesChanged(callback) {
      // The practice console, a page of our own, is no site that can be switched off.
      if (!siteOf(location.href)) return () => {};
      return onBroadcast((message) => {
        if (message.warmreply === 'sites') callback(runsOn(message.sites, location.href));
      });
    },
    onOutdated(callback) {
      // The browser does not tell a content script that its extension was replaced, and then gives it no words either.
      const notice = words('outdated');
      const timer = setInterval(() => {
        if (alive()) return;
        clearInterval(timer);
        callback(notice);
      }, CHECK_ALIVE_MS);
      return () => clearInterval(timer);
    },
  };
}

/** In Chromium the frame's address is a dynamic one, but its document has the extension's own origin. */
function originOf(panelUrl: string): string {
  const { protocol, origin } = new URL(panelUrl);
  return protocol === 'chrome-extension:' ? `chrome-extension://${browser.runtime.id}` : origin;
}

function overlayKey(site: string): string {
  return `overlay:${site}`;
}
