import { resolve } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type BrowserName, openBrowser, type Page, TEST_BUILD, until } from '../drivers/index';

/** Looking after a library: its health, the team's times, and a database that was lost. */
export function studioCareFlow(browserName: BrowserName): void {
  let browser: Browser;
  let studio: Page;
  /** Epoch ms. */
  let lastChange = 0;

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    studio = await browser.openExtensionPage('options.html');
    await until('the starter content', async () => Number(await text('[data-testid=count-entries]')) > 0, {
      timeout: 60_000,
    });
  }, 90_000);
  afterAll(() => browser?.close());

  const text = (selector: string) =>
    studio.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const count = (selector: string) =>
    studio.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  const tab = (name: string) => studio.click(`[data-testid=tab-${name}]`);
  const focused = () =>
    studio.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? '');
  const violations = async () => {
    await studio.run(axe.source);
    return studio.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await engine.run(document);
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  };
  const write = async (term: string, plain: string) => {
    await studio.click('[data-testid=new-item]');
    await studio.click('[data-testid=field-term]');
    await studio.type(term);
    await studio.press('Tab');
    await studio.type(plain);
    await studio.press('Tab');
    await until('written', async () => (await text('[data-testid=undo-bar]')).includes(term));
  };

  describe(`looking after a library in ${browserName}`, () => {
    test('two wordings for one term are found, made one by a click, and undone', async () => {
      await tab('glossary');
      await write('履约时效', '多久能送到');
      await write('履约时效', '几天内办好');
      await tab('health');
      const found = '[data-testid=health-finding][data-check=contradiction]';
      await until('found', async () => (await count(found)) === 1, { timeout: 20_000 });
      expect(await violations()).toEqual([]);
      await studio.click(`${found} [data-testid=health-fix]`);
      await until('mended', async () => (await text('[data-testid=undo-bar]')).includes('统一'));
      await until('a new look', async () => (await count('[data-testid=health][aria-busy=false]')) === 1, {
        timeout: 20_000,
      });
      expect(await count(found)).toBe(0);
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await count(found)) === 1, { timeout: 20_000 });
      await studio.click(`${found} [data-testid=health-open]`);
      await until('opened', async () => (await count('[data-testid=item-pane]')) === 1);
    });

    test('a pack that is to be looked at again and rests, told in health, put right and taken back', async () => {
      await tab('overview');
      await studio.click('[data-testid=pack-show-details]');
      // As a date field is filled from its calendar.
      await studio.evaluate(() => {
        for (const [field, day] of [
          ['effectiveUntil', '2020-02-29'],
          ['reviewBy', '2020-01-31'],
        ]) {
          const input = document.querySelector<HTMLInputElement>(`[data-testid=pack-${field}]`)!;
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, day);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      expect(await violations()).toEqual([]);
      await studio.click('[data-testid=pack-save]');
      await until('it rests', async () => (await count('[data-testid=pack-rests]')) === 1);
      expect(await focused()).toBe('pack-show-details');
      expect(await count('[data-testid=pack-overdue]')).toBe(1);
      await tab('health');
      await until('told', async () => (await count('[data-testid=health-pack]')) === 1, { timeout: 20_000 });
      await studio.click('[data-testid=health-pack] [data-testid=health-fix]');
      await until('gone', async () => (await count('[data-testid=health-pack]')) === 0, { timeout: 20_000 });
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await count('[data-testid=health-pack]')) === 1, { timeout: 20_000 });
      await studio.click('[data-testid=health-pack] [data-testid=health-open]');
      await until('its details', async () => (await count('[data-testid=pack-save]')) === 1);
      await studio.click('[data-testid=undo]');
      await until('as before', async () => (await count('[data-testid=pack-rests]')) === 0);
    });

    test('a console that was taught: named, taken out, brought back, and exported as a pack', async () => {
      // As the page of a console has it saved when it was taught.
      await studio.evaluate(() =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          }
        ).chrome.runtime
          .sendMessage({
            id: 1,
            type: 'saveProfile',
            data: { id: 'taught:here', author: 'taught', transcript: ['.list'], message: ['.row'] },
            timestamp: Date.now(),
          })
          .then(() => undefined),
      );
      await tab('consoles');
      await until('listed', async () => (await count('[data-testid=console]')) === 1);
      await studio.click('[data-testid=console-rename]');
      await studio.type('淘宝售后');
      expect(await violations()).toEqual([]);
      await studio.press('Enter');
      await until('named', async () => (await text('[data-testid=console] p')) === '淘宝售后');
      expect(await focused()).toBe('console-rename');
      await studio.evaluate(() => {
        const page = globalThis as unknown as { kept?: Blob };
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          page.kept = blob;
          return make(blob);
        };
      });
      await studio.click('[data-testid=console-export]');
      const pack = await until('the pack', () =>
        studio.evaluate(async () => {
          const { kept } = globalThis as unknown as { kept?: Blob };
          return kept ? await kept.text() : null;
        }),
      );
      const [profile] = JSON.parse(pack).profiles;
      expect(profile).toMatchObject({ name: '淘宝售后', transcript: ['.list'], message: ['.row'] });
      expect(profile.matches).toHaveLength(1);
      expect(profile).not.toHaveProperty('taughtAt');
      await studio.click('[data-testid=console-remove]');
      await until('gone', async () => (await count('[data-testid=console]')) === 0);
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await count('[data-testid=console]')) === 1);
    });

    test('a time for one kind of customer, business hours, a word to avoid', async () => {
      await tab('standards');
      await studio.click('[data-testid=add-hours]');
      await studio.click('[data-testid=add-period]');
      expect(await count('[data-testid=period]')).toBe(2);
      await studio.click('[data-testid=standards-save]');
      await until('saved', async () => (await count('[data-testid=undo-bar]')) === 1);
      await studio.click('[data-testid=new-standard]');
      await until('VIP', async () => (await count('[data-testid=special-standard]')) === 1);
      await studio.click('[data-testid=forbidden-word]');
      await studio.type('不归我管');
      await studio.click('[data-testid=forbidden-add]');
      await until('listed', async () => (await text('[data-testid=list-forbidden]')).includes('不归我管'));
      await studio.click('[data-testid=follow-up-hours]');
      await studio.type('24');
      await studio.press('Tab');
      await studio.type('看看退款到账没有');
      await studio.press('Enter');
      lastChange = Date.now();
      await until('the rule', async () => (await text('[data-testid=list-followUps]')).includes('看看退款'));
      expect(await text('[data-testid=list-followUps]')).toContain('24');
      expect(await violations()).toEqual([]);
      await studio.reload();
      await until('still there', async () => (await count('[data-testid=period]')) >= 2);
      expect(await text('[data-testid=special-standard]')).toContain('VIP');
    });

    test('a database that is gone: its automatic copy is offered, and brings everything back', async () => {
      const newestCopy = () =>
        studio.evaluate(async () => {
          const root = await navigator.storage.getDirectory();
          const folder = (await root.getDirectoryHandle('copies', { create: true })) as unknown as {
            keys(): AsyncIterable<string>;
          };
          let newest = 0;
          for await (const name of folder.keys()) newest = Math.max(newest, Number(name.split('-')[0]));
          return newest;
        });
      await until('a copy of the last change', async () => (await newestCopy()) > lastChange, {
        timeout: 40_000,
        every: 500,
      });
      await studio.evaluate(
        () =>
          new Promise<void>((done) => {
            const request = indexedDB.deleteDatabase('warmreply');
            request.onsuccess = () => done();
            request.onblocked = () => undefined;
          }),
      );
      await browser.reloadExtension();
      studio = await browser.openExtensionPage('options.html');
      await until('the offer', async () => (await count('[data-testid=lost]')) === 1, { timeout: 60_000 });
      expect(await violations()).toEqual([]);
      await studio.click('[data-testid=lost-restore]');
      await studio.click('[data-testid=safe-restore]');
      await studio.click('[data-testid=restore-now]', 20_000);
      await until('no longer lost', async () => (await count('[data-testid=lost]')) === 0, {
        timeout: 20_000,
      });
      await tab('standards');
      await until('the word', async () => (await text('[data-testid=list-forbidden]')).includes('不归我管'));
      expect(await text('[data-testid=special-standard]')).toContain('VIP');
    }, 150_000);
  });
}
