import { describe, expect, it } from 'vitest';
import { runsOn, siteOf } from '../../../utils/platform/sites';

describe('siteOf', () => {
  it.each([
    ['https://chat.example.com/inbox?x=1#y', 'https://chat.example.com/*'],
    ['http://127.0.0.1:5173/', 'http://127.0.0.1/*'],
  ])('%s: %s', (url, pattern) => {
    expect(siteOf(url)?.pattern).toBe(pattern);
  });

  it.each([
    'chrome://extensions/',
    'about:blank',
    'file:///C:/a.html',
    'moz-extension://a/b.html',
    '',
    undefined,
  ])('no site: %s', (url) => {
    expect(siteOf(url)).toBeNull();
  });
});

describe('runsOn', () => {
  it('runs on a site that was switched on, with any port', () => {
    expect(runsOn({ on: ['http://127.0.0.1/*'], off: [] }, 'http://127.0.0.1:8080/chat')).toBe(true);
    expect(runsOn({ on: ['https://a.test/*'], off: [] }, 'https://b.test/')).toBe(false);
  });

  it('leaves a single site alone where the browser was told "on all sites"', () => {
    const sites = { on: ['https://*/*', 'http://*/*'], off: ['https://mail.test/*'] };
    expect(runsOn(sites, 'https://desk.test/')).toBe(true);
    expect(runsOn(sites, 'https://mail.test/')).toBe(false);
  });
});
