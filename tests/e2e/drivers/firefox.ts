import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/lib/find-browser.mjs';
import { Bidi, chordActions, typeActions } from './bidi';
import type { Browser, Doc, Json, OpenOptions, Page } from './driver';
import { callText, stillText } from './in-page';
import { until } from './wait';

/**
 * Firefox with the extension, over WebDriver BiDi. A frame of the extension in a closed shadow root is a child
 * context like any other and can be read and clicked. Navigating to `moz-extension://` is refused, so the
 * browser's own window opens such a page: that is what `-remote-allow-system-access` is for.
 */
export async function openFirefox(options: OpenOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? undefined,
    headless: !options.headed,
    enableExtensions: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'zh-CN',
      'intl.locale.requested': 'zh-CN', // works where the language pack is installed
      'extensions.webextOptionalPermissionPrompts': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    },
  });
  // The connection is public in puppeteer's BiDi browser, but not in its types for both protocols.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const bidi = new Bidi((method, params) => connection.send(method, params));
  const addonId = await browser.installExtension(options.extension);
  const size = options.size ?? { width: 1440, height: 900 };

  const adopt = async (context: string) => {
    const page = new FirefoxPage(bidi, context);
    if (!options.headed) await bidi.send('browsingContext.setViewport', { context, viewport: size });
    return page;
  };
  return {
    name: 'firefox',
    async newPage(url) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const page = await adopt(context);
      if (url) await page.goto(url);
      return page;
    },
    async openExtensionPage(path) {
      const before = new Set((await bidi.contexts()).map(({ context }) => context));
      const [window] = await bidi.contexts({ 'moz:scope': 'chrome' });
      await bidi.evaluate(
        window!.context,
        `{ const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
           const url = WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).getURL(${JSON.stringify(path)});
           const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
           gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal }); undefined }`,
      );
      const opened = await until(`the extension's ${path}`, async () =>
        (await bidi.contexts()).find(
          ({ context, url }) => !before.has(context) && url.startsWith('moz-extension:'),
        ),
      );
      return adopt(opened.context);
    },
    async reloadExtension() {
      await browser.installExtension(options.extension);
    },
    async killBackground() {
      const [window] = await bidi.contexts({ 'moz:scope': 'chrome' });
      await bidi.evaluate(
        window!.context,
        `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension.terminateBackground().then(() => 0)`,
      );
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

class FirefoxDoc implements Doc {
  constructor(
    protected readonly bidi: Bidi,
    protected readonly context: string,
  ) {}

  async url() {
    return this.evaluate(() => location.href);
  }

  async evaluate<A extends Json[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return JSON.parse((await this.bidi.evaluate(this.context, callText(fn, args))).value as string);
  }

  async run(script: string) {
    await this.bidi.evaluate(this.context, `${script};0`);
  }

  private async element(selector: string, timeout: number) {
    return until(
      `${selector} in the page`,
      async () => (await this.bidi.evaluate(this.context, stillText(selector))).sharedId,
      { timeout },
    );
  }

  async click(selector: string, timeout = 5000) {
    const sharedId = await this.element(selector, timeout);
    const origin = { type: 'element', element: { sharedId } };
    await this.bidi.perform(this.context, {
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async setFiles(selector: string, files: string[]) {
    const sharedId = await this.element(selector, 5000);
    await this.bidi.send('input.setFiles', { context: this.context, element: { sharedId }, files });
  }
}

class FirefoxPage extends FirefoxDoc implements Page {
  async goto(url: string) {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload() {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async type(text: string) {
    await this.bidi.perform(this.context, { type: 'key', id: 'keys', actions: typeActions(text) });
  }

  async press(chord: string) {
    await this.bidi.perform(this.context, { type: 'key', id: 'keys', actions: chordActions(chord) });
  }

  async frames() {
    const tree = await this.bidi.contexts({ root: this.context });
    const all = tree.flatMap(function walk(one): typeof tree {
      return [one, ...(one.children ?? []).flatMap(walk)];
    });
    return all.map(({ context, url }) => new FirefoxFrame(this.bidi, context, url));
  }

  async screenshot(path: string) {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async bringToFront() {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close() {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}

/** A frame as the tree lists it: its address is known without asking the document. */
class FirefoxFrame extends FirefoxDoc {
  constructor(
    bidi: Bidi,
    context: string,
    private readonly address: string,
  ) {
    super(bidi, context);
  }

  override async url() {
    return this.address;
  }
}
