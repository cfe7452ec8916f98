import type { RuntimePort } from '../messaging/transports';
import type { AgentBroadcast } from './agent-platform';
import { browser } from './browser';
import { words } from './words';

export const FRAME_TOP = 0;

/** Broadcast to panels, studio and practice. */
export interface PanelBroadcast {
  warmreply: 'library-changed' | 'mine-changed';
  /** Nothing but these items changed; left out: read everything again. */
  items?: { kind: 'script' | 'term' | 'entry'; packId: string; id: string }[];
}

/** Tells the console agents in one tab. A tab without one is no error. */
export async function tellTab(
  tabId: number,
  message: AgentBroadcast | PanelBroadcast,
  frameId?: number,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }).catch(() => {});
}

export async function tellTabs(message: AgentBroadcast | PanelBroadcast): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : tellTab(tab.id, message))));
}

/** Tells every open panel; nobody listening is no error. */
export function tellPanels(message: PanelBroadcast): void {
  void browser.runtime.sendMessage(message).catch(() => {});
  // To Firefox a frame of ours in a web page is like a content script: only its tab can be told (measured, 153).
  if (import.meta.env.FIREFOX) void tellTabs(message);
}

/** An inner frame's port, and the port to the top frame of its tab. */
export function onFramePort(name: string, join: (inner: RuntimePort, top: RuntimePort) => void): void {
  browser.runtime.onConnect.addListener((inner) => {
    const tabId = inner.sender?.tab?.id;
    if (inner.name !== name || tabId === undefined) return;
    join(inner, browser.tabs.connect(tabId, { name, frameId: FRAME_TOP }));
  });
}

/** Says at the toolbar button that the overlay can't stay in this tab: the popup offers the side panel. */
export async function markExpelled(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: words('expelled') });
}

export async function openStudio(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
