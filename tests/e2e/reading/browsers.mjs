// The two browsers behind one small face: open a page, run a function in it, close.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const SIZE = { width: 1280, height: 800 };

/** @param {'chromium'|'firefox'} name */
export async function launch(name) {
  if (name === 'chromium') {
    const { chromium } = await import('playwright-core');
    const profile = mkdtempSync(join(tmpdir(), 'warmreply-reading-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      headless: true,
      viewport: SIZE,
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    return {
      async open(url) {
        const page = await context.newPage();
        page.on('pageerror', (e) => console.error(`    page: ${e.message}`));
        await page.goto(url);
        return { run: (fn, arg) => page.evaluate(fn, arg), close: () => page.close(), raw: page };
      },
      async close() {
        await context.close();
        rmSync(profile, { recursive: true, force: true });
      },
    };
  }
  const puppeteer = (await import('puppeteer-core')).default;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: SIZE,
  });
  return {
    async open(url) {
      const page = await browser.newPage();
      page.on('pageerror', (e) => console.error(`    page: ${e.message}`));
      await page.goto(url, { waitUntil: 'load' });
      return { run: (fn, arg) => page.evaluate(fn, arg), close: () => page.close(), raw: page };
    },
    close: () => browser.close(),
  };
}
