import { browser } from './browser';
import { enabledSites, runsOn } from './sites';

const SCRIPT_ID = 'console-agent';
const SCRIPT_FILE = '/console.js';

/**
 * Registers the console agent for the sites that are switched on, and starts it in their open tabs.
 * Called at start, at update and at every change of the sites. Safe to call again: the agent retires an older copy.
 */
export async function applySites(): Promise<void> {
  const { on: matches, off: excludeMatches } = await enabledSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    excludeMatches,
    js: [SCRIPT_FILE],
    allFrames: true,
    matchOriginAsFallback: false,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the agent in every open tab of the enabled sites that does not run the current version yet. */
export async function startInOpenTabs(): Promise<void> {
  const sites = await enabledSites();
  if (sites.on.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites.on });
  await Promise.allSettled(
    tabs
      .filter((tab) => tab.id !== undefined && !tab.discarded && runsOn(sites, tab.url ?? ''))
      .map((tab) =>
        browser.scripting.executeScript({
          target: { tabId: tab.id!, allFrames: true },
          files: [SCRIPT_FILE],
        }),
      ),
  );
}
