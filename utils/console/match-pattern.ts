/**
 * Match patterns as extensions write them: `scheme://host/path`, `*` anything, `*.` before a host for its
 * subdomains, `<all_urls>`. A pattern without a port fits every port, as in the browsers.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return /^(?:https?|wss?|ftp|file):/.test(url);
  const escaped = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, 'https?:')
    .replace('://*\\.', '://(?:[^/]+\\.)?')
    .replace(/\*/g, '.*');
  const bare = url.replace(/^([a-z]+:\/\/[^/?#]+)$/, '$1/');
  const plain = /^[^/]+:\/\/[^/]*:\d+\//.test(pattern)
    ? bare
    : bare.replace(/^([a-z]+:\/\/[^/:]+):\d+/, '$1');
  try {
    return new RegExp(`^${escaped}$`).test(plain);
  } catch {
    return false;
  }
}
