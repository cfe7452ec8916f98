import { browser } from './browser';

/** Firefox's sidebar, which Chromium's types don't know. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the side panel (Chrome) or sidebar (Firefox). Must be called in the user's click, with no await before it. */
export function showSidePanel(windowId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction) return sidebarAction.open();
  if (browser.sidePanel && windowId !== undefined) return browser.sidePanel.open({ windowId });
  return Promise.reject(new Error('This browser has no side panel'));
}
