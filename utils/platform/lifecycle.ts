import { browser } from './browser';

/** At installation, at update, and each time the browser starts. */
export function onInstalledOrStarted(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void run());
  browser.runtime.onStartup.addListener(() => void run());
}

/** A browser-wide shortcut was pressed, in this tab. */
export function onCommand(name: string, run: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) run(tab.id);
  });
}

/** The browser's UI language, e.g. `zh-CN`. */
export function uiLocale(): string {
  return browser.i18n.getUILanguage();
}
