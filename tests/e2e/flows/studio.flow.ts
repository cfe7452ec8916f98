import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
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
      await until('the entry', async () =>
        (await text('[data-testid=knowledge] [role=grid]')).includes('走冷链'),
      );
      await studio.click('[data-testid=undo]');
      await tab('gaps');
      await until('the gap again', async () => (await count('[data-testid=gap]')) === 1);
      await studio.click('[data-testid=gap-remove]');
      await until('removed', async () => (await count('[data-testid=gap]')) === 0);
      await studio.click('[data-testid=undo]');
      await until('back', async () => (await count('[data-testid=gap]')) === 1);
    });

    test('a backup with a passphrase brings everything back, and a wrong passphrase or a cut file changes nothing', async () => {
      await tab('overview');
      await until('counts', async () => (await text('[data-testid=count-entries]')) !== '');
      const before = await text('dl');
      await tab('backup');
      await studio.click('[data-testid=backup-passphrase]');
      await studio.type('mei hua 3');
      await studio.click('[data-testid=backup-passphrase-again]');
      await studio.type('mei hua 3');
      // What the browser would put into the downloads folder.
      await studio.evaluate(() => {
        const page = globalThis as unknown as { kept?: Blob };
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          page.kept = blob;
          return make.call(URL, blob);
        };
      });
      await studio.click('[data-testid=backup-save]');
      const bytes = await until('the backup', () =>
        studio.evaluate(async () => {
          const { kept } = globalThis as unknown as { kept?: Blob };
          return kept ? Array.from(new Uint8Array(await kept.arrayBuffer())) : null;
        }),
      );
      const folder = await mkdtemp(join(tmpdir(), 'warmreply-'));
      const whole = join(folder, 'a.warmreply-backup');
      const cut = join(folder, 'cut.warmreply-backup');
      await writeFile(whole, Uint8Array.from(bytes));
      await writeFile(cut, Uint8Array.from(bytes.slice(0, -50)));

      await tab('overview');
      await studio.click('[data-testid=pack-remove]');
      await until('a pack removed', async () => (await text('dl')) !== before);
      const less = await text('dl');
      await tab('backup');
      await studio.setFiles('[data-testid=restore-file]', [cut]);
      await until('said', async () => (await count('[data-testid=backup-problem]')) === 1);
      await studio.setFiles('[data-testid=restore-file]', [whole]);
      await studio.click('[data-testid=restore-passphrase]');
      await studio.type('mei hua 4');
      await studio.click('[data-testid=restore-open]');
      await until('said', async () => (await count('[data-testid=backup-problem]')) === 1);
      await studio.click('[data-testid=restore-passphrase]');
      await studio.press('Backspace');
      await studio.type('3');
      await studio.click('[data-testid=restore-open]');
      await studio.click('[data-testid=restore-now]');
      await until('restored', async () => (await count('[data-testid=undo-bar]')) === 1);
      await tab('overview');
      await until('everything back', async () => (await text('dl')) === before);
      await studio.click('[data-testid=undo]');
      await until('undone', async () => (await text('dl')) === less);
      await rm(folder, { recursive: true });
    });

    test('everything goes out as a workbook, scripts also for Espanso', async () => {
      await tab('export');
      for (const [button, start] of [
        ['workbook', 'PK'],
        ['espanso', 'matches:'],
      ] as const) {
        await studio.evaluate(() => {
          const page = globalThis as unknown as { kept?: Blob };
          page.kept = undefined;
          const make = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob: Blob) => {
            page.kept = blob;
            return make(blob);
          };
        });
        await studio.click(`[data-testid=export-${button}]`);
        const head = await until(button, () =>
          studio.evaluate(async () => {
            const { kept } = globalThis as unknown as { kept?: Blob };
            return kept && kept.size > 10_000 ? (await kept.text()).slice(0, 8) : null;
          }),
        );
        expect(head.startsWith(start)).toBe(true);
      }
    });

    test.each([
      ['gaps', '[data-testid=gaps]'],
      ['backup', '[data-testid=backup-save]'],
      ['export', '[data-testid=export-espanso]'],
    ])('axe finds nothing wrong in %s', async (name, shown) => {
      await tab(name);
      await until(name, async () => (await count(shown)) === 1);
      if (name === 'gaps') await studio.click('[data-testid=gap-answer]');
      await studio.run(axe.source);
      const violations = await studio.evaluate(async () => {
        const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations: found } = await engine.run(document);
        return found.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(violations).toEqual([]);
    });

    test('100,000 rows: the page stays quick, stopped nothing is kept, not stopped all are there', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'warmreply-'));
      const rows = Array.from(
        { length: 100_000 },
        (_, at) => `第${at}号商品怎么退换,第${at}号商品七天内可以退换。`,
      );
      const file = join(folder, '大表.csv');
      await writeFile(file, ['问题,答案', ...rows, '没有答案的问题,'].join('\n'));
      const total = () => text('[data-testid=count-entries]');
      await tab('overview');
      await until('counts', async () => (await total()) !== '');
      const before = Number(await total());

      // The longest time for which the page could not react, in ms.
      await studio.evaluate(() => {
        const page = globalThis as unknown as { longest: number };
        page.longest = 0;
        let last = performance.now();
        setInterval(() => {
          page.longest = Math.max(page.longest, performance.now() - last);
          last = performance.now();
        }, 10);
      });
      await studio.setFiles('[data-testid=import-file]', [file]);
      const progress = (step: string) =>
        studio.evaluate(
          (wanted) =>
            (document.querySelector<HTMLProgressElement>(`progress[data-step=${wanted}]`)?.value ?? 0) > 0,
          step,
        );
      await until('the figure while it is read', () => progress('reading'), { timeout: 30_000 });
      await until('rows written', () => progress('writing'), { timeout: 30_000 });
      await studio.click('[data-testid=import-cancel]');
      await until('stopped', async () => (await count('[data-testid=import-progress]')) === 0);
      expect(await count('[data-testid=import-report]')).toBe(0);
      await tab('overview');
      await until('nothing kept', async () => Number(await total()) === before);

      await studio.setFiles('[data-testid=import-file]', [file]);
      await until('the report', async () => (await count('[data-testid=import-report]')) === 1, {
        timeout: 60_000,
      });
      await until(
        'carried out',
        async () => (await count('[data-testid=import-report][data-state=done]')) === 1,
        {
          timeout: 60_000,
        },
      );
      await studio.click('[data-testid=import-state-skipped]');
      const report = await studio.evaluate(() => {
        const { added, updated, skipped } = document.querySelector<HTMLElement>(
          '[data-testid=import-report]',
        )!.dataset;
        const row = document.querySelector<HTMLElement>('[data-testid=import-skipped]')?.dataset.row;
        return { added, updated, skipped, row };
      });
      expect(report).toEqual({ added: '100000', updated: '0', skipped: '1', row: '100002' });
      const longest = await studio.evaluate(() => (globalThis as unknown as { longest: number }).longest);
      console.info(`100,000 rows in ${browserName}: the page held up for ${Math.round(longest)} ms at most`);
      expect(longest).toBeLessThan(1_500);
      await tab('overview');
      await until('all there', async () => Number(await total()) === before + 100_000);
      const undoAt = performance.now();
      await studio.click('[data-testid=undo]');
      await until('undone', async () => Number(await total()) === before, { timeout: 30_000 });
      const undoMs = Math.round(performance.now() - undoAt);
      console.info(`100,000 rows in ${browserName}: taken back in ${undoMs} ms`);
      await rm(folder, { recursive: true });
    }, 120_000);
  });
}
