import { resolve } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Browser,
  type BrowserName,
  type Doc,
  findPanel,
  openBrowser,
  type Page,
  readPanel,
  TEST_BUILD,
  until,
} from '../drivers/index';
import { type Site, startSite } from './pages/site';

/** axe finds nothing in the panel, in any of its views, light and dark. */
export function accessibleFlow(browserName: BrowserName): void {
  let browser: Browser;
  let site: Site;
  let page: Page;
  let panel: Doc;

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    site = await startSite();
    page = await browser.newPage(site.url('/chat'));
    await page.bringToFront();
    panel = await findPanel(page);
    await panel.run(axe.source);
    await until('the chat read', async () => (await readPanel(panel)).messages.length === 4);
    await page.evaluate(() =>
      (window as unknown as { customerSays(text: string): void }).customerSays('三天了还没发货，太慢了！'),
    );
    await until('suggestions', async () => (await readPanel(panel)).suggestions.length >= 3);
    await page.click('textarea');
    await page.type('这个SKU我们尽快处理，{{订单号}}');
    await until('findings', async () => (await readPanel(panel)).findings.length > 0);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const violations = () =>
    panel.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await engine.run(document);
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });

  describe.each(['light', 'dark'])(`the %s panel in ${browserName}`, (theme) => {
    beforeAll(() =>
      panel.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme),
    );

    test('clock, reading, cards and findings', async () => {
      expect(await violations()).toEqual([]);
    });

    test('search results', async () => {
      await panel.click('[data-testid=knowledge-search]');
      await page.type('退款');
      await until('results', async () => (await readPanel(panel)).results.length > 0);
      expect(await violations()).toEqual([]);
      await page.press('Escape');
    });

    test('what was read', async () => {
      await panel.click('[data-action=what-i-read]');
      expect(await violations()).toEqual([]);
      await panel.click('[data-action=what-i-read]');
    });
  });
}
