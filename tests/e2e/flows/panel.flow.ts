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
  type PanelReading,
  readPanel,
  TEST_BUILD,
  until,
} from '../drivers/index';
import { type Site, startSite } from './pages/site';

/** What an agent does with the cards besides inserting one: combine, fill, keep, silence, look up. One page, in order. */
export function panelFlow(browserName: BrowserName): void {
  let browser: Browser;
  let site: Site;
  let page: Page;
  let panel: Doc;

  const shows = (what: string, wanted: (panel: PanelReading) => unknown) =>
    until(
      what,
      async () => {
        const reading = await readPanel(panel);
        return wanted(reading) ? reading : null;
      },
      { timeout: 6000, describe: () => readPanel(panel) },
    );
  const has = (selector: string) => panel.evaluate((css) => document.querySelector(css) !== null, selector);
  const appears = (selector: string) => until(selector, () => has(selector));
  const textOf = (selector: string) =>
    panel.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', selector);
  const draft = () => page.evaluate(() => document.querySelector('textarea')!.value);
  const selected = () =>
    page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.querySelector('textarea')!;
      return value.slice(selectionStart, selectionEnd);
    });
  const customerSays = (text: string) =>
    page.evaluate(
      (words) => (window as unknown as { customerSays(text: string): void }).customerSays(words),
      text,
    );
  const writeDraft = async (text: string) => {
    await page.click('textarea');
    await page.press('Control+a');
    await page.press('Backspace');
    if (text) await page.type(text);
    await shows('the draft', (now) => now.draft === text);
  };
  const send = async () => {
    await page.click('form button');
    await shows('the draft sent', (now) => now.draft === '');
  };
  const settled = (what: string, wanted: (draft: string) => boolean) =>
    until(
      what,
      async () => {
        const text = await draft();
        return wanted(text) && (await readPanel(panel)).draft === text ? text : null;
      },
      { describe: draft },
    );
  const open = async () => {
    panel = await findPanel(page);
    await shows('the chat read', ({ messages }) => messages.length >= 4);
  };
  const violations = async () => {
    await panel.run(axe.source);
    return panel.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await engine.run(document);
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  };

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    site = await startSite();
    page = await browser.newPage(site.url('/chat'));
    await page.bringToFront();
    await open();
    await customerSays('等了三天还没发货，太慢了！');
    await shows('cards', ({ suggestions }) => suggestions.length >= 3);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  describe(`the panel at work in ${browserName}`, () => {
    test('by keyboard, two cards become one message of three lines at most', async () => {
      const { suggestions } = await readPanel(panel);
      await writeDraft('王女士，');
      await page.press('Alt+j');
      await until('the focus on a card', () =>
        panel.evaluate(() => document.activeElement?.closest('[data-testid=suggestion]') !== null),
      );
      await page.press('Shift+Enter');
      await appears('[data-testid=combine]');
      await page.press('ArrowDown');
      await page.press('Enter');
      const text = await settled('both cards behind what was there', (now) => now.length > 30);
      expect(text.startsWith('王女士，')).toBe(true);
      expect(text.split('\n').length).toBeLessThanOrEqual(3);
      for (const card of suggestions.slice(0, 2)) {
        expect(card.text.replace(/\s/g, '')).toContain(
          text.match(/[一-龥]{6,}/g)!.find((part) => card.text.includes(part)),
        );
      }
      await until('nothing picked any more', async () => !(await has('[data-testid=combine]')));
    });

    test('cards in a row stack; a blank that is selected is not written over', async () => {
      await writeDraft('');
      await panel.click('[data-testid=suggestion][data-purpose=options] [data-action=insert]');
      await settled('the options', (now) => now.includes('{{'));
      await until('the first blank selected', async () => (await selected()).startsWith('{{'));
      const first = await draft();
      await panel.click('[data-testid=suggestion][data-purpose=clarify] [data-action=insert]');
      const both = await settled('both', (now) => now.length > first.length);
      expect(both.startsWith(`${first}\n`)).toBe(true);
    });

    test('blanks are filled from what is offered, one after the other, and can’t be overlooked', async () => {
      await writeDraft('{{回复时间}}给您回话，退您{{金额}}');
      await until('two forms', () =>
        panel.evaluate(() => document.querySelectorAll('[data-testid=draft-blank]').length === 2),
      );
      expect((await readPanel(panel)).findings.filter(({ rule }) => rule === 'open-blank')).toHaveLength(2);
      const offered = await textOf('[data-name=回复时间] [data-action=propose]');
      await panel.click('[data-name=回复时间] [data-action=propose]');
      await settled('the time', (now) => now === `${offered}给您回话，退您{{金额}}`);
      await until('the next blank selected', async () => (await selected()) === '{{金额}}');
      await panel.click('[data-name=金额] input');
      await page.type('20元');
      await page.press('Enter');
      await settled('both', (now) => now === `${offered}给您回话，退您20元`);
      expect(await has('[data-testid=draft-blank]')).toBe(false);
      await writeDraft('再退您{{金额}}');
      await until('remembered', async () =>
        panel.evaluate(() => document.querySelector<HTMLInputElement>('[data-blank=金额]')?.value === '20元'),
      );
      await send();
      await until('told that it went out open', async () =>
        (await textOf('[data-testid=sent-open]')).includes('金额'),
      );
    });

    test('a remark is silenced in this draft, and comes back', async () => {
      await customerSays('到底什么时候能发？急死了！');
      await writeDraft('这个SKU在路上');
      const jargon = '[data-testid=draft-finding][data-rule=jargon]';
      await appears(jargon);
      await panel.click(`${jargon} [data-action=not-here]`);
      await until('silent', async () => !(await has(jargon)));
      await panel.click('[data-action=bring-back]');
      await appears(jargon);
      await panel.click(`${jargon} [data-action=not-here]`);
      await panel.click('[data-action=silence-conversation]');
      await writeDraft('');
      await writeDraft('那个SKU也在路上');
      await shows('other remarks alone', ({ findings }) => findings.every(({ rule }) => rule !== 'jargon'));
    });

    test('what was edited and sent is kept as my own wording, when I say so, and offered next', async () => {
      await writeDraft('');
      const card = '[data-testid=suggestion][data-purpose=clarify]';
      await panel.click(`${card} [data-action=insert]`);
      await settled('the question', (now) => now.length > 10);
      await page.click('textarea');
      await page.press('Control+End');
      await page.type('，我等您消息');
      await settled('edited', (now) => now.endsWith('我等您消息'));
      await send();
      await appears('[data-testid=learnt]');
      expect(await violations()).toEqual([]);
      await panel.click('[data-testid=learnt] [data-action=keep]');
      await panel.click('[data-action=my-scripts]');
      await appears('[data-list=own] [data-testid=my-script]');
      expect(await textOf('[data-list=own]')).toContain('我等您消息');
    });

    test('a script of my own is written, starred, deleted, and back again', async () => {
      await panel.click('[data-action=new-script]');
      await panel.click('[data-testid=script-form] textarea');
      await page.type('您先喝口水，{{回复时间}}我来找您。');
      expect(await violations()).toEqual([]);
      await panel.click('[data-action=save-script]');
      const row = (text: string) =>
        panel.evaluate(
          (words) =>
            [...document.querySelectorAll<HTMLElement>('[data-list=own] [data-testid=my-script]')]
              .find((one) => one.innerText.includes(words))
              ?.getAttribute('data-id') ?? '',
          text,
        );
      const id = await until('the script', () => row('喝口水'));
      await panel.click(`[data-list=own] [data-id="${id}"] [data-action=favourite]`);
      await appears(`[data-list=favourite] [data-id="${id}"]`);
      await panel.click(`[data-list=own] [data-id="${id}"] [data-action=delete]`);
      await until('gone', async () => !(await row('喝口水')));
      await panel.click('[data-testid=panel-undo] [data-action=undo]');
      await until('back', () => row('喝口水'));
      await panel.click(`[data-list=own] [data-id="${id}"] [data-action=insert]`);
      await settled('inserted', (now) => now.includes('您先喝口水'));
      await panel.click('[data-action=my-scripts]');
    });

    test('words of the conversation are looked up: in the transcript, and selected in the page', async () => {
      await customerSays('SKU是什么？');
      await page.evaluate(() => {
        const row = [...document.querySelectorAll('.bubble')].findLast((one) =>
          one.textContent!.includes('SKU'),
        )!;
        getSelection()!.setBaseAndExtent(row.firstChild!, 0, row.firstChild!, 3);
      });
      await until('explained', async () => (await textOf('[data-testid=look-up]')).includes('SKU'));
      await page.evaluate(() => getSelection()!.removeAllRanges());
      await until('gone', async () => !(await has('[data-testid=look-up]')));
    });

    test('results are limited to a kind and a category by click and by key; the next search has them all', async () => {
      const chip = (name: string) => `[data-filter=${name}]`;
      const pressed = (name: string) => has(`${chip(name)}[aria-pressed=true]`);
      const kinds = () =>
        panel.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('[data-testid=knowledge-result]')].map(
            ({ dataset }) => dataset.kind,
          ),
        );
      await panel.click('[data-testid=knowledge-search]');
      await page.type('退款');
      await until('results of several kinds', async () => new Set(await kinds()).size > 1);
      await panel.click(chip('script'));
      await until('scripts alone', async () => (await kinds()).every((kind) => kind === 'script'));
      expect((await kinds()).length).toBeGreaterThan(0);
      expect(await pressed('script')).toBe(true);
      await panel.click(chip('category'));
      await until('a category', () => pressed('category'));
      expect(await violations()).toEqual([]);
      await panel.click('[data-testid=knowledge-search]');
      await page.press('Alt+ArrowRight');
      await until('the next kind', () => pressed('term'));
      await page.press('Escape');
      await until('no results', async () => !(await has(chip('all'))));
      await page.type('退款');
      await until('everything again', async () => new Set(await kinds()).size > 1);
      expect(await pressed('all')).toBe(true);
      await page.press('Escape');
    });

    test('an outage is switched on, and still is after a reload; the other sites and customers have theirs', async () => {
      await panel.click('[data-action=scenes]');
      await panel.click('[data-scene=outage]');
      await panel.click('[data-scene=returning-customer]');
      await appears('[data-scene=outage][aria-pressed=true]');
      expect(await violations()).toEqual([]);
      await page.reload();
      await open();
      await customerSays('你们系统是不是崩了？');
      await appears('[data-scene=outage][aria-pressed=true]');
      expect(await has('[data-scene=returning-customer]')).toBe(false);
      // Nothing moves any more: a click in Firefox goes to a place, not to a button.
      await shows('cards', ({ suggestions }) => suggestions.length >= 3);
      await panel.click('[data-scene=outage]');
      await until('off', async () => !(await has('[data-testid=scenes]')));
    });

    test('a rule that the team does not want is switched off in the studio, at once for every panel', async () => {
      const jargon = '[data-testid=draft-finding][data-rule=jargon]';
      await writeDraft('这个SKU在路上');
      await appears(jargon);
      const studio = await browser.openExtensionPage('options.html#standards');
      await studio.click('[data-testid=rule-jargon]');
      await until('switched off', () =>
        studio.evaluate(
          () => document.querySelector('[data-testid=rule-jargon]')?.getAttribute('aria-checked') === 'false',
        ),
      );
      await studio.close();
      await page.bringToFront();
      await until('no remark', async () => !(await has(jargon)));
    });
  });
}
