import type { RuntimePort } from '../messaging/transports';
import { PANEL_PORT } from '../agent/ports';
import { browser } from './browser';
import type { PanelBroadcast } from './tabs';

/** The library or the settings changed somewhere: in the studio, another panel, an import. */
export function onLibraryChanged(callback: (items?: PanelBroadcast['items']) => void): void {
  onBroadcast('library-changed', callback);
}

/** Favourites, scenes or what else is the agent's own changed, in this panel or another. */
export function onMineChanged(callback: () => void): void {
  onBroadcast('mine-changed', () => callback());
}

function onBroadcast(
  name: PanelBroadcast['warmreply'],
  callback: (items?: PanelBroadcast['items']) => void,
): void {
  browser.runtime.onMessage.addListener((message: PanelBroadcast) => {
    if (message?.warmreply === name) callback(message.items);
  });
}

/**
 * The side panel's port to the console agent in the tab that its window shows; again when another tab is shown
 * or the page was loaded anew.
 */
export function followActiveTab(onPort: (port: RuntimePort) => void): void {
  let shown: number | undefined;
  const connect = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    shown = tab.id;
    onPort(browser.tabs.connect(tab.id, { name: PANEL_PORT, frameId: 0 }));
  };
  browser.tabs.onActivated.addListener(() => void connect());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === shown && change.status === 'complete') void connect();
  });
  void connect();
}
