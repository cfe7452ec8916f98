import { resolve } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type BrowserName, openBrowser, type Page, TEST_BUILD, until } from '../drivers/index';

/** Writing in the studio's tables: by keyboard alone, with undo, and with a second tab open. */
export function studioEditingFlow(browserName: BrowserName): void {
  let browser: Browser;
  let studio: Page;

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    studio = await browser.openExtensionPage('options.html');
    await until(
      'the starter content',
      async () => Number(await text(studio, '[data-testid=count-terms]')) > 0,
      {
        timeout: 60_000,
      },
    );
  }, 90_000);
  afterAll(() => browser?.close());

  const text = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const count = (selector: string) =>
    studio.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  const tab = (page: Page, name: string) => page.click(`[data-testid=tab-${name}]`);
  const find = async (page: Page, words: string) => {
    await page.click('input[type=search]');
    await page.press('Control+a');
    await page.type(words);
  };
  /** The first row that is shown, column by column. */
  const firstRow = (page: Page) =>
    page.evaluate(() => {
      const cells =
        document.querySelector('[data-testid=row]')?.querySelectorAll<HTMLElement>('[data-column]') ?? [];
      return Object.fromEntries([...cells].map((cell) => [cell.dataset.column!, cell.textContent ?? '']));
    });
  const focused = () =>
    studio.evaluate(() => {
      const { role, dataset, ariaColIndex } = document.activeElement as HTMLElement & { role: string };
      const row = document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex');
      return { role, column: dataset.column ?? '', index: ariaColIndex, row: Number(row) };
    });
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

  describe(`writing in the studio in ${browserName}`, () => {
    test('a new term by keyboard: written, edited in its cell, undone and done again', async () => {
      await tab(studio, 'glossary');
      await studio.click('[data-testid=new-item]');
      await studio.click('[data-testid=field-term]');
      await studio.type('履约时效');
      await studio.press('Tab');
      await studio.type('多久能送到');
      await studio.press('Tab');
      await find(studio, '履约时效');
      await until('the row', async () => (await firstRow(studio)).plain === '多久能送到');

      // From the search into the table, with the keyboard alone.
      for (let at = 0; at < 6 && (await focused()).role !== 'gridcell'; at++) await studio.press('Tab');
      expect(await focused()).toMatchObject({ role: 'gridcell', row: 2 });
      await studio.press('Home');
      await studio.press('ArrowRight');
      await studio.press('ArrowRight');
      expect((await focused()).column).toBe('plain');
      await studio.press('Enter');
      await studio.press('Control+a');
      await studio.type('几天能送到');
      await studio.press('Enter');
      await until('the new words', async () => (await firstRow(studio)).plain === '几天能送到');
      await studio.press('Enter');
      await studio.type('别的');
      await studio.press('Escape');
      expect((await firstRow(studio)).plain).toBe('几天能送到');

      await studio.press('Control+z');
      await until('undone', async () => (await firstRow(studio)).plain === '多久能送到');
      await studio.press('Control+Shift+z');
      await until('done again', async () => (await firstRow(studio)).plain === '几天能送到');
      await studio.press('Delete');
      await until('gone', async () => (await count('[data-testid=row]')) === 0);
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await firstRow(studio)).plain === '几天能送到');
    });

    test('arrow keys, Shift and the head: rows picked, changed together in one step, sorted', async () => {
      await tab(studio, 'scripts');
      await until('rows', async () => (await count('[data-testid=row]')) > 5);
      await studio.click('[data-testid=row] [data-column=title]');
      await studio.press('Control+Home');
      await studio.press('Space');
      await studio.press('Shift+ArrowDown');
      await studio.press('Shift+ArrowDown');
      expect(await count('[role=row][aria-selected=true]')).toBe(3);
      await until('the bar', async () => (await count('[data-testid=bulk]')) === 1);
      expect(await violations()).toEqual([]);
      await studio.click('[data-testid=bulk-apply]');
      const purposes = () =>
        studio.evaluate(() =>
          [...document.querySelectorAll('[aria-selected=true] [data-column=purpose]')].map(
            (cell) => cell.textContent,
          ),
        );
      await until('changed', async () => (await purposes()).join() === '问候,问候,问候');
      await studio.click('[data-testid=undo]');
      await until('as before', async () => !(await purposes()).includes('问候'));
      const last = await studio.evaluate(() =>
        Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')),
      );
      await studio.click('[data-testid=row] [data-column=title]');
      await studio.press('Control+End');
      await until('the last row', async () => (await focused()).row === last);
      await studio.press('Control+Home');
      await studio.press('ArrowUp');
      await studio.press('ArrowRight');
      expect(await focused()).toMatchObject({ role: 'columnheader', row: 1 });
      await studio.press('Enter');
      await until('sorted', async () => (await count('[aria-sort=ascending]')) === 1);
      await studio.press('Enter');
      await studio.press('Enter');
    });

    test('a script is checked and shown as it is written, and saves itself', async () => {
      await studio.click('[data-testid=new-item]');
      await studio.click('[data-testid=field-text]');
      await studio.type('{{客户}}您好，我们会尽快处理。');
      await until('the bubble', async () =>
        (await text(studio, '[data-testid=preview-bubble]')).includes('尽快处理'),
      );
      await until(
        'a finding',
        async () => (await count('[data-testid=script-finding][data-rule=vague]')) === 1,
      );
      await studio.click('[data-testid=preview-blank]');
      await studio.type('王女士');
      expect(await text(studio, '[data-testid=preview-bubble]')).toContain('王女士您好');
      expect(await violations()).toEqual([]);
      await studio.click('[data-testid=script-fix]');
      await until('mended', async () => (await count('[data-testid=script-finding][data-rule=vague]')) === 0);
      const mended = await text(studio, '[data-testid=field-text]');
      expect(mended).not.toContain('尽快');
      await studio.reload();
      await find(studio, '我们会 {{客户}}您好');
      await until('saved', async () => (await firstRow(studio)).text?.startsWith('{{客户}}您好') === true);
    });

    test('two tabs: an edit is in the other within a second, other fields are joined, the same field asks', async () => {
      const other = await browser.openExtensionPage('options.html#glossary');
      await until('the table', async () => (await firstRow(other)).term !== undefined);
      await find(other, '履约时效');
      await until('the row', async () => (await firstRow(other)).plain === '几天能送到');
      await studio.bringToFront();
      await tab(studio, 'glossary');
      await find(studio, '履约时效');
      await until('the row here', async () => (await firstRow(studio)).plain === '几天能送到');
      await studio.click('[data-testid=row] [data-column=plain]');
      await studio.press('Enter');
      await studio.press('Control+a');
      await studio.type('送到要几天');
      await studio.press('Enter');
      const since = Date.now();
      await until('it is there', async () => (await firstRow(other)).plain === '送到要几天');
      expect(Date.now() - since).toBeLessThan(1_000);

      // Here one field, there another: both stay.
      await studio.press('Enter');
      await studio.type('要几天');
      await other.bringToFront();
      await other.click('[data-testid=row] [data-column=picture]');
      await other.press('Enter');
      await other.type('像看日历');
      await other.press('Enter');
      await until('there', async () => (await firstRow(other)).picture === '像看日历');
      await studio.bringToFront();
      await studio.press('Enter');
      const bothThere = async () => {
        const { plain, picture } = await firstRow(other);
        return plain === '要几天' && picture === '像看日历';
      };
      await until('both', bothThere, {
        describe: async () => [await firstRow(other), await firstRow(studio), await focused()],
      });

      // The same field written elsewhere while the cell is open: who comes second sees both wordings, nothing is lost.
      // (By message, since leaving this tab would already keep what is typed in it.)
      await studio.click('[data-testid=row] [data-column=plain]');
      await studio.press('Enter');
      await studio.type('我的说法');
      await other.evaluate(async () => {
        interface Term {
          id: string;
          term: string;
          plain: string;
        }
        const send = <T>(type: string, data?: unknown): Promise<T> =>
          (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage(message: unknown): Promise<{ res: T }> } };
            }
          ).chrome.runtime
            .sendMessage({ id: 7, type, data, timestamp: Date.now() })
            .then(({ res }) => res);
        const { terms, packs } = await send<{ terms: Term[]; packs: { id: string; name: string }[] }>(
          'library',
        );
        const before = terms.find(({ term }) => term === '履约时效')!;
        const packId = packs.find(({ name }) => name === '自己写的')!.id;
        const item = {
          kind: 'term',
          packId,
          id: before.id,
          before,
          after: { ...before, plain: '别人的说法' },
        };
        await send('edit', { items: [item], packs: [], settings: [] });
      });
      await until('written there', async () => (await firstRow(other)).plain === '别人的说法');
      await studio.press('Enter');
      await until('asked', async () => (await count('[data-testid=conflict]')) === 1);
      expect(await text(studio, '[data-testid=conflict-side-mine]')).toContain('我的说法');
      expect(await text(studio, '[data-testid=conflict-side-theirs]')).toContain('别人的说法');
      expect((await firstRow(other)).plain).toBe('别人的说法');
      expect(await violations()).toEqual([]);
      await studio.click('[data-testid=conflict-mine]');
      await until('decided', async () => (await firstRow(other)).plain === '我的说法');
      expect(await count('[data-testid=conflict]')).toBe(0);
      await other.close();
    });
  });
}
