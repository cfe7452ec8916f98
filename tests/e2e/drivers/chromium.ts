import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type ElementHandle,
  type Frame,
  type Page as PlaywrightPage,
} from 'playwright-core';
import { findChromium } from '../../../scripts/lib/find-browser.mjs';
import type { Browser, Doc, Json, OpenOptions, Page } from './driver';
import { callText, findText } from './in-page';
import { until } from './wait';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with the extension, in a profile of its own that is deleted at the end. */
export async function openChromium(options: OpenOptions): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'warmreply-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: false, // Playwright's own headless mode has no extensions; `--headless=new` has.
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      ...QUIET,
      '--lang=zh-CN',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    locale: 'zh-CN',
    viewport: options.headed ? null : (options.size ?? { width: 1440, height: 900 }),
    colorScheme: options.colorScheme ?? 'light',
  });
  // Asked for now: later the worker may be asleep.
  const origin = await extensionOrigin(context);
  const newPage = async (url?: string) => {
    const page = new ChromiumPage(await context.newPage());
    if (url) await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    newPage,
    openExtensionPage: async (path) => newPage(`${origin}/${path}`),
    // From the browser's own page: `runtime.reload` ends with the extension disabled, because only a profile in developer
    // mode may hold one that is not from the store.
    async reloadExtension() {
      const page = await newPage('chrome://extensions');
      await page.evaluate(async (id) => {
        const { developerPrivate } = (
          globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
        ).chrome;
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id);
      }, new URL(origin).host);
      await page.close();
    },
    async killBackground() {
      const page = await context.newPage();
      await page.goto(`${origin}/options.html`);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string): Promise<void>;
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return worker.url().split('/', 3).join('/'); // Node's URL knows no origin for this scheme
}

class ChromiumDoc implements Doc {
  constructor(protected frame: () => Frame) {}

  async url() {
    return this.frame().url();
  }

  async evaluate<A extends Json[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return JSON.parse(await this.frame().evaluate<string>(callText(fn, args)));
  }

  async run(script: string) {
    await this.frame().evaluate(`${script};0`);
  }

  /** Asked again from here: Playwright's own waiting runs in the page, where an extension's policy forbids `eval`. */
  private async element(selector: string, timeout: number): Promise<ElementHandle<Element>> {
    return until(
      `${selector} in the page`,
      async () =>
        (await this.frame().evaluateHandle(findText(selector))).asElement() as ElementHandle<Element> | null,
      { timeout },
    );
  }

  async click(selector: string, timeout = 5000) {
    // What a page draws anew between being found and being clicked is found again.
    await until(
      `${selector} clicked`,
      async () => {
        await (await this.element(selector, timeout)).click({ timeout: 1000 });
        return true;
      },
      { timeout },
    );
  }

  async setFiles(selector: string, paths: string[]) {
    await (await this.element(selector, 5000)).setInputFiles(paths);
  }
}

class ChromiumPage extends ChromiumDoc implements Page {
  constructor(private page: PlaywrightPage) {
    super(() => page.mainFrame());
  }

  async goto(url: string) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async type(text: string) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  async press(chord: string) {
    await this.page.keyboard.press(chord);
  }

  async frames() {
    return this.page.frames().map((frame) => new ChromiumDoc(() => frame));
  }

  async screenshot(path: string) {
    await this.page.screenshot({ path });
  }

  async bringToFront() {
    await this.page.bringToFront();
  }

  async close() {
    await this.page.close();
  }
}
