import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type BrowserName, openBrowser, type Page, TEST_BUILD, until } from '../drivers/index';

/** The trainer's page: what a person does there, with real clicks and keys. */
export function studioFlow(browserName: BrowserName): void {
  let browser: Browser;
  let studio: Page;

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    studio = await browser.openExtensionPage('options.html');
    await until('the starter content', async () => Number(await text('[data-testid=count-entries]')) > 0, {
      timeout: 20_000,
    });
  });
  afterAll(() => browser?.close());

  const text = (selector: string) =>
    studio.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const count = (selector: string) =>
    studio.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  const tab = (name: string) => studio.click(`[data-testid=tab-${name}]`);

  describe(`the studio in ${browserName}`, () => {
    test('a question nobody could answer gets its answer, and the answer is found', async () => {
      // As the panel does when a search found nothing.
      await studio.evaluate(() =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          }
        ).chrome.runtime
          .sendMessage({ id: 1, type: 'noteGap', data: '榴莲能邮寄吗', timestamp: Date.now() })
          .then(() => undefined),
      );
      await tab('gaps');
      await until('the gap', async () => (await count('[data-testid=gap]')) === 1);
      await studio.click('[data-testid=gap-answer]');
      await studio.click('[data-testid=gap-text]');
      await studio.type('可以，走冷链。');
      await studio.click('[data-testid=gap-save]');
      await until('no gaps', async () => (await count('[data-testid=no-gaps]')) === 1);
      await tab('knowledge');
      await studio.click('[data-testid=knowledge] input[type=search]');
      await studio.type('榴莲');
      await until('the entry', async () => (await text('[data-testid=knowledge] tbody')).includes('走冷链'));
      await studio.click('[data-testid=undo]');
      await tab('gaps');
      await until('the gap again', async () => (await count('[data-testid=gap]')) === 1);
      await studio.click('[data-testid=gap-remove]');
      await until('removed', async () => (await count('[data-testid=gap]')) === 0);
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await count('[data-testid=gap]')) === 1);
    });
  });
}
