import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encoded } from '../../knowledge/exchange/samples';
import { type Browser, type BrowserName, openBrowser, type Page, TEST_BUILD, until } from '../drivers/index';

const HEADER = '快捷短语编码,快捷短语,快捷短语分组';
const phrase = (at: number) => `您好，第${at}件商品今天十八点前发出，请您放心。`;
const rows = Array.from({ length: 2_000 }, (_, at) => `p${at},${phrase(at)},发货`);

/**
 * Two teams, each with a profile of its own: one brings in what its agents had in 千牛, decides three conflicts and
 * hands out its glossary; the other merges it with its own words, and takes that back.
 */
export function exchangeFlow(browserName: BrowserName): void {
  let first: Browser;
  let second: Browser;
  let studio: Page;
  let other: Page;
  let folder: string;
  let glossary: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'warmreply-'));
    const open = async () => {
      const browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
      const page = await browser.openExtensionPage('options.html');
      await until(
        'the starter content',
        async () => Number(await textOf(page, '[data-testid=count-entries]')) > 0,
        { timeout: 30_000 },
      );
      return { browser, page };
    };
    ({ browser: first, page: studio } = await open());
    ({ browser: second, page: other } = await open());
  }, 120_000);
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close()]);
    if (folder) await rm(folder, { recursive: true });
  });

  const textOf = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const countOf = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  const attributeOf = (page: Page, selector: string, name: string) =>
    page.evaluate(
      (wanted, about) => document.querySelector(wanted)?.getAttribute(about) ?? '',
      selector,
      name,
    );
  const report = (page: Page) =>
    page.evaluate(() => {
      const { state, added, updated, skipped, conflicts } =
        document.querySelector<HTMLElement>('[data-testid=import-report]')?.dataset ?? {};
      return { state, added, updated, skipped, conflicts };
    });
  /** Gives a file as a person does: through the dialog, which is open from the click on. */
  const give = async (page: Page, path: string) => {
    await page.evaluate(() =>
      document
        .querySelector<HTMLInputElement>('[data-testid=import-file]')!
        .dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await page.setFiles('[data-testid=import-file]', [path]);
  };
  /** Tab until the element has the focus: whoever has no mouse gets there too. */
  const tabTo = async (page: Page, selector: string) => {
    for (let presses = 0; presses < 120; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.press('Tab');
    }
    throw new Error(`not reached with Tab: ${selector}`);
  };
  const violations = async (page: Page) => {
    await page.run(axe.source);
    return page.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await engine.run(document);
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  };
  /** What the browser would put into the downloads folder. */
  const caught = async (page: Page, press: () => Promise<void>) => {
    await page.evaluate(() => {
      const kept = globalThis as unknown as { kept?: Blob };
      kept.kept = undefined;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        kept.kept = blob;
        return make(blob);
      };
    });
    await press();
    return until('the download', () =>
      page.evaluate(async () => (globalThis as unknown as { kept?: Blob }).kept?.text() ?? ''),
    );
  };

  describe(`two teams in ${browserName}`, () => {
    test('2,000 phrases of 千牛 in GBK come in, after a look at what would change', async () => {
      const file = join(folder, '售前.csv');
      await writeFile(file, encoded([HEADER, ...rows].join('\r\n'), 'gb18030'));
      const before = Number(await textOf(studio, '[data-testid=count-scripts]'));
      await give(studio, file);
      await until('the dry run', async () => (await report(studio)).state === 'planned', { timeout: 30_000 });
      expect(await report(studio)).toMatchObject({ added: '2000', updated: '0', conflicts: '0' });
      expect(await violations(studio)).toEqual([]);
      // The heading of the dry run has the focus: from here everything is one Tab after the other.
      await tabTo(studio, '[data-testid=import-confirm]');
      await studio.press('Enter');
      await until('written', async () => (await report(studio)).state === 'done', { timeout: 30_000 });
      expect(await report(studio)).toMatchObject({ added: '2000', skipped: '0' });
      await studio.click('[data-testid=tab-overview]');
      await until(
        'all there',
        async () => Number(await textOf(studio, '[data-testid=count-scripts]')) === before + 2_000,
      );
    }, 120_000);

    test('three conflicts with another shop’s file are found and decided with the keyboard', async () => {
      const file = join(folder, '售后.csv');
      const theirs = [
        'p7,第7件换一种说法，明天上午到。,发货',
        'p8,第8件也换一种说法。,发货',
        'p9,第9件又换一种说法。,发货',
      ];
      await writeFile(file, encoded([HEADER, ...theirs, 'n1,全新的一句,', 'n2,,'].join('\r\n'), 'gb18030'));
      await give(studio, file);
      await until('the dry run', async () => (await report(studio)).conflicts === '3', { timeout: 30_000 });
      expect(await countOf(studio, '[data-testid=import-conflict]')).toBe(3);
      expect(await textOf(studio, '[data-testid=import-conflict]')).toContain(phrase(7));
      expect(await attributeOf(studio, '[data-testid=import-open]', 'data-open')).toBe('3');
      expect(await violations(studio)).toEqual([]);
      const conflict = (at: number) => `li:nth-child(${at}) > [data-testid=import-conflict]`;
      for (const [at, downs, wanted] of [
        [1, 0, 'mine'],
        [2, 1, 'theirs'],
        [3, 2, 'both'],
      ] as const) {
        await tabTo(studio, `${conflict(at)} input[type=radio]`);
        await studio.press('Space');
        for (let down = 0; down < downs; down++) await studio.press('ArrowDown');
        await until(
          wanted,
          async () => (await attributeOf(studio, conflict(at), 'data-decision')) === wanted,
        );
      }
      await tabTo(studio, '[data-testid=import-confirm]');
      await studio.press('Enter');
      await until('written', async () => (await report(studio)).state === 'done', { timeout: 30_000 });
      // Theirs, both and the new one; mine was kept in one, and one had no text.
      expect(await report(studio)).toMatchObject({ added: '3', skipped: '2' });
      const kept = await caught(studio, () => studio.click('[data-testid=import-save-report]'));
      expect(kept).toContain(phrase(7));
      expect(kept.split('\n').filter((line) => line.includes(',clash,'))).toHaveLength(3);
    }, 120_000);

    test('the glossary goes out, sorted, and is merged by the other team into words of its own', async () => {
      const own = join(folder, '甲组术语.csv');
      await writeFile(own, '术语,白话\nSKU,商品编号\nLBS,附近门店\nOTA,在线升级\n');
      await studio.setFiles('[data-testid=import-file]', [own]);
      await until('carried out', async () => (await report(studio)).added === '3');
      await studio.click('[data-testid=tab-export]');
      await choose(studio, '[data-testid=export-what]', '甲组术语');
      await studio.click('[data-testid=export-team]');
      await studio.type('甲组');
      const content = await caught(studio, () => studio.click('[data-testid=export-team-glossary]'));
      const pack = JSON.parse(content);
      expect(pack).toMatchObject({ owner: '甲组', lineage: [expect.any(String)] });
      expect(pack.glossary.map(({ term }: { term: string }) => term)).toEqual(['LBS', 'OTA', 'SKU']);
      glossary = join(folder, '甲组.json');
      await writeFile(glossary, content);

      const theirs = join(folder, '乙组术语.csv');
      await writeFile(theirs, '术语,白话\nSKU,货号\nLBS,附近门店\nERP,进销存系统\n');
      await other.setFiles('[data-testid=import-file]', [theirs]);
      await until('carried out', async () => (await report(other)).added === '3');
      await give(other, glossary);
      await until('the dry run', async () => (await report(other)).state === 'planned', { timeout: 30_000 });
      await choose(other, '[data-testid=import-target]', '乙组术语');
      await until('aimed', async () =>
        (await textOf(other, '[data-testid=import-state-conflict]')).includes('1'),
      );
      const conflict = await textOf(other, '[data-testid=import-conflict]');
      for (const words of ['SKU', '货号', '商品编号', '乙组术语', '甲组']) expect(conflict).toContain(words);
      expect(await violations(other)).toEqual([]);
      await other.click('[data-testid=import-conflict] [data-testid=import-theirs]');
      await other.click('[data-testid=import-confirm]');
      await until('written', async () => (await report(other)).state === 'done', { timeout: 30_000 });
      expect(await report(other)).toMatchObject({ added: '1', updated: '1' });
      await other.click('[data-testid=tab-glossary]');
      const shown = async (words: string) => {
        await other.click('[data-testid=glossary] input[type=search]');
        await other.type(words);
        return until(words, async () => {
          const rows = await other.evaluate(() =>
            [...document.querySelectorAll('[data-testid=glossary] [data-testid=row]')]
              .map(({ textContent }) => textContent)
              .join('\n'),
          );
          return rows.includes(words) ? rows : '';
        });
      };
      expect(await shown('商品编号')).not.toContain('货号');
    }, 120_000);

    test('the merge is taken back with one click', async () => {
      await other.click('[data-testid=undo]');
      await other.click('[data-testid=tab-export]');
      await choose(other, '[data-testid=export-what]', '乙组术语');
      const pack = await until('taken back', async () => {
        const content = await caught(other, () => other.click('[data-testid=export-team-glossary]'));
        const read = JSON.parse(content) as { glossary: { term: string; plain: string }[] };
        return read.glossary.some(({ plain }) => plain === '货号') ? read : null;
      });
      expect(pack.glossary.map(({ term, plain }) => `${term} ${plain}`)).toEqual([
        'ERP 进销存系统',
        'LBS 附近门店',
        'SKU 货号',
      ]);
    }, 60_000);

    test('a pack goes back to the version before, after a look', async () => {
      const version = async (number: string, answer: string) => {
        const file = join(folder, `p${number}.json`);
        const knowledge = [{ id: 'k', question: '榴莲能寄吗', answer }];
        const head = { format: 'warmreply-pack/1', id: 'fruit', name: '水果', locale: 'zh-CN' };
        await writeFile(file, JSON.stringify({ ...head, version: number, knowledge }));
        await other.setFiles('[data-testid=import-file]', [file]);
      };
      await version('1', '可以，走冷链。');
      await until(
        'the first',
        async () => (await report(other)).added === '1' && (await report(other)).state === 'done',
      );
      await version('2', '不可以。');
      await until(
        'the second',
        async () => (await report(other)).updated === '1' && (await report(other)).state === 'done',
      );
      await other.click('[data-testid=tab-overview]');
      await other.click('[data-testid=pack][data-id=fruit] [data-testid=pack-show-versions]');
      await until('both', async () => (await countOf(other, '[data-testid=pack-version]')) === 2);
      expect(await violations(other)).toEqual([]);
      await other.click('[data-testid=pack-version-back]');
      await until('the dry run', async () => (await report(other)).state === 'planned');
      expect(await textOf(other, '[data-testid=import-row]')).toContain('可以，走冷链。');
      await other.click('[data-testid=import-confirm]');
      await until('written', async () => (await report(other)).state === 'done');
      await other.click('[data-testid=tab-overview]');
      await other.click('[data-testid=pack][data-id=fruit] [data-testid=pack-show-versions]');
      await until('three', async () => (await countOf(other, '[data-testid=pack-version]')) === 3);
    }, 60_000);

    test('cells pasted from a spreadsheet are looked at first, columns are named by hand and remembered', async () => {
      await studio.click('[data-testid=tab-import]');
      const paste = (words: string) =>
        studio.evaluate((text) => {
          const about = { bubbles: true, cancelable: true };
          const data = new DataTransfer();
          data.setData('text/plain', text);
          let event = new ClipboardEvent('paste', { ...about, clipboardData: data });
          // Firefox has its own way of saying what is pasted.
          const own = { ...about, dataType: 'text/plain', data: text } as ClipboardEventInit;
          if (!event.clipboardData?.getData('text/plain')) event = new ClipboardEvent('paste', own);
          document.querySelector('[data-testid=import-paste]')!.dispatchEvent(event);
        }, words);
      await paste('怎么说\t谁写的\n稍等，我看一下\t小王\n"两行\n的话"\t小李\n');
      await until('asked', async () => (await countOf(studio, '[data-testid=import-mapping]')) === 1);
      await choose(studio, '[data-testid=import-mapping] select', 'text', true);
      await until(
        'the preview',
        async () => (await countOf(studio, '[data-testid=mapping-preview-item]')) === 2,
      );
      expect(await violations(studio)).toEqual([]);
      await studio.click('[data-testid=import-apply]');
      await until('the dry run', async () => (await report(studio)).added === '2');
      await studio.click('[data-testid=import-discard]');
      await paste('怎么说\t谁写的\n马上就来\t小王\n');
      await until('not asked again', async () => (await report(studio)).added === '1');
      expect(await countOf(studio, '[data-testid=import-map-again]')).toBe(1);
      await studio.click('[data-testid=import-discard]');
    });
  });

  /** Chooses by the words of an option, or by its value. */
  const choose = async (page: Page, selector: string, wanted: string, byValue = false) => {
    await until(`${wanted} among the options`, () =>
      page.evaluate(
        (where, words, value) => {
          const select = document.querySelector<HTMLSelectElement>(where);
          const option = [...(select?.options ?? [])].find((one) =>
            value ? one.value === words : one.textContent === words,
          );
          if (!select || !option) return false;
          const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!;
          set.call(select, option.value);
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        selector,
        wanted,
        byValue,
      ),
    );
  };
}
