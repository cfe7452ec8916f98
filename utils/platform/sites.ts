import { matchesPattern } from '../console/match-pattern';
import { browser } from './browser';

/** A site is a host with its scheme; ports can't be told apart in a match pattern. */
export interface Site {
  pattern: string;
  host: string;
}

const SWITCHED_OFF = 'sitesSwitchedOff';

/** The site of a page's address, or null where no extension may run (browser pages, files, stores). */
export function siteOf(url: string | undefined): Site | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return { pattern: `${protocol}//${hostname}/*`, host: hostname };
}

/** Match patterns; `off` are single sites inside of `on`, where the browser was told "on all sites". */
export interface EnabledSites {
  on: string[];
  off: string[];
}

/** The sites that are switched on. The permission itself is the record. */
export async function enabledSites(): Promise<EnabledSites> {
  const [{ origins = [] }, off] = await Promise.all([browser.permissions.getAll(), switchedOff()]);
  return { on: origins.filter((origin) => !off.includes(origin) && origin !== 'file:///*'), off };
}

/** Whether the agent runs on a page. */
export function runsOn({ on, off }: EnabledSites, url: string): boolean {
  const matches = (pattern: string) => matchesPattern(pattern, url);
  return on.some(matches) && !off.some(matches);
}

export async function isEnabled(site: Site): Promise<boolean> {
  const off = await switchedOff();
  if (off.includes(site.pattern)) return false;
  return browser.permissions.contains({ origins: [site.pattern] });
}

/** Asks the browser for this site alone. Must be called in the user's click. */
export async function switchOn(site: Site): Promise<boolean> {
  // Nothing is awaited before the request, or Firefox forgets the click; and nothing is left for afterwards, because
  // Firefox may close the popup over its question.
  void setSwitchedOff(site.pattern, false);
  return browser.permissions.request({ origins: [site.pattern] });
}

/** Gives the permission back. Where the browser keeps it (granted by policy), the site is remembered as off. */
export async function switchOff(site: Site): Promise<void> {
  const removed = await browser.permissions.remove({ origins: [site.pattern] }).catch(() => false);
  if (!removed || (await browser.permissions.contains({ origins: [site.pattern] }))) {
    await setSwitchedOff(site.pattern, true);
  }
}

/** Calls back whenever a site was switched on or off, here, in another window or in the browser's own settings. */
export function onSitesChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  browser.storage.local.onChanged.addListener((changes) => {
    if (SWITCHED_OFF in changes) callback();
  });
}

async function switchedOff(): Promise<string[]> {
  const stored = await browser.storage.local.get(SWITCHED_OFF);
  return (stored[SWITCHED_OFF] as string[] | undefined) ?? [];
}

async function setSwitchedOff(pattern: string, off: boolean): Promise<void> {
  const others = (await switchedOff()).filter((other) => other !== pattern);
  await browser.storage.local.set({ [SWITCHED_OFF]: off ? [...others, pattern] : others });
}
