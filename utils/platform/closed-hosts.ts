/**
 * Web pages on which browsers let no extension run, whatever the user grants: the stores, and Firefox's
 * `extensions.webextensions.restrictedDomains`.
 */
const CLOSED = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
  'discovery.addons.mozilla.org',
];

export function isClosedToExtensions(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { hostname, pathname } = new URL(url);
  return CLOSED.includes(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}
