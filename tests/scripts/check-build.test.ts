import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBuild } from '../../scripts/lib/check-build.mjs';

const GOOD = { permissions: ['storage', 'alarms'], optional_host_permissions: ['https://*/*'] };
let output = '';
afterEach(() => rmSync(output, { recursive: true, force: true }));

function build(
  release: object,
  code = 'console.log(1)',
  test: object = { host_permissions: ['http://127.0.0.1/*'] },
) {
  output = mkdtempSync(join(tmpdir(), 'warmreply-build-'));
  for (const [folder, manifest] of [
    ['chrome-mv3', release],
    ['chrome-mv3-test', { ...release, ...test }],
  ] as const) {
    mkdirSync(join(output, folder, 'chunks'), { recursive: true });
    writeFileSync(join(output, folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(output, folder, 'chunks', 'panel.js'), code);
  }
  return () => checkBuild('chrome', output);
}

describe('what a release may ask for', () => {
  it('lets a modest build pass and says what it asks for', () => {
    expect(build(GOOD)()).toEqual(['storage', 'alarms']);
  });

  it.each([
    ['a permission too many', { ...GOOD, permissions: ['storage', 'tabs'] }, 'permission too many: tabs'],
    ['a host', { ...GOOD, host_permissions: ['https://*/*'] }, 'host too many'],
    ['a content script', { ...GOOD, content_scripts: [{ matches: ['*://*/*'] }] }, 'content script match'],
    [
      'another optional host',
      { ...GOOD, optional_host_permissions: ['file:///*'] },
      'optional host too many',
    ],
  ])('refuses %s', (_what, manifest, message) => {
    expect(build(manifest)).toThrow(message);
  });

  it('refuses a test build that is more than the release with two hosts', () => {
    expect(build(GOOD, '', { permissions: ['storage', 'alarms', 'tabs'] })).toThrow(
      'differs in: permissions',
    );
    expect(build(GOOD, '', { host_permissions: ['https://*/*'] })).toThrow('test host too many');
  });

  it.each([
    'await fetch("https://example.org")',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'navigator.sendBeacon(u)',
    'importScripts("https://example.org/a.js")',
    'import("https://example.org/a.js")',
  ])('refuses code that can reach another computer: %s', (code) => {
    expect(build(GOOD, code)).toThrow('network:');
  });

  it('does not take a word for a call', () => {
    expect(build(GOOD, 'prefetch(1); const s="fetching";')()).toBeTruthy();
  });
});
