import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** All that a release may ask for at install (issue 2, docs/decisions/0002-active-tab.md). */
const PERMISSIONS = [
  'activeTab',
  'storage',
  'unlimitedStorage',
  'scripting',
  'alarms',
  'notifications',
  'sidePanel',
];
/** Asked for at run time, site by site. */
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Ways for a script to reach another computer. */
const NETWORK =
  /\bfetch\s*\(|\bXMLHttpRequest\b|\bnew\s+(?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\bsendBeacon\b|\bimportScripts\s*\(|\bimport\s*\(\s*["'`]https?:/g;

/**
 * Looks at the built release and test build of a browser (`chrome`, `firefox`) in `output`: the release asks for no
 * more than it may, the test build differs by its two hosts alone, and no script of the release can use the network.
 * Throws with all that is wrong; returns the permissions asked for.
 */
export function checkBuild(browser, output = join(ROOT, '.output')) {
  const release = join(output, `${browser}-mv3`);
  const manifest = readManifest(release);
  const wrong = [
    ...extra('permission', manifest.permissions, PERMISSIONS),
    ...extra('host', manifest.host_permissions, []),
    ...extra('optional permission', manifest.optional_permissions, []),
    ...extra('optional host', manifest.optional_host_permissions, OPTIONAL_HOSTS),
    ...extra(
      'content script match',
      manifest.content_scripts?.flatMap(({ matches }) => matches),
      [],
    ),
    ...testBuildDifferences(manifest, readManifest(`${release}-test`)),
    ...networkCalls(release),
  ];
  if (wrong.length > 0) throw new Error(`The ${browser} build:\n  ${wrong.join('\n  ')}`);
  return manifest.permissions;
}

function extra(kind, found = [], allowed) {
  return found.filter((one) => !allowed.includes(one)).map((one) => `${kind} too many: ${one}`);
}

function testBuildDifferences(manifest, test) {
  const wrong = extra('test host', test.host_permissions, TEST_HOSTS);
  const keys = new Set([...Object.keys(manifest), ...Object.keys(test)]);
  for (const key of keys) {
    if (key === 'host_permissions') continue;
    if (JSON.stringify(manifest[key]) !== JSON.stringify(test[key]))
      wrong.push(`test build differs in: ${key}`);
  }
  return wrong;
}

function networkCalls(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /\.(?:js|html|css)$/.test(path))
    .flatMap((path) => {
      const code = readFileSync(join(folder, path), 'utf8');
      if (!path.endsWith('.js')) return remoteAddresses(path, code);
      return [...code.matchAll(NETWORK)].map(
        ({ 0: call, index }) =>
          `network: ${call} in ${path}: …${code.slice(Math.max(0, index - 60), index + 80)}…`,
      );
    });
}

/** Pages and styles load nothing from elsewhere. */
function remoteAddresses(path, code) {
  return [...code.matchAll(/(?:src=|href=|url\(|@import\s)\s*["']?(?:https?:)?\/\/[^"')\s]+/g)].map(
    ([address]) => `network: ${address} in ${path}`,
  );
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}
