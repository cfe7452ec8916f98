import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Browser,
  type BrowserName,
  type Doc,
  findPanel,
  openBrowser,
  type Page,
  type PanelReading,
  readPanel,
  sleep,
  TEST_BUILD,
  until,
} from '../drivers/index';
import { type Site, startSite } from './pages/site';

/** Pages that make it hard for an overlay: their headers, frames, dialogs and re-renders; and an extension that changes under them. */
export function pagesFlow(browserName: BrowserName): void {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
    site = await startSite();
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const open = async (path: string) => {
    page = await browser.newPage(site.url(path));
    await page.bringToFront();
    return findPanel(page);
  };
  const shows = (panel: Doc, what: string, wanted: (panel: PanelReading) => unknown, timeout = 6000) =>
    until(
      what,
      async () => {
        const reading = await readPanel(panel);
        return wanted(reading) ? reading : null;
      },
      { timeout, describe: () => readPanel(panel) },
    );
  const ready = (panel: Doc) =>
    shows(panel, 'the chat read', ({ state, messages }) => state === 'ready' && messages.length === 4);
  const overlays = () => page.evaluate(() => document.querySelectorAll('warmreply-overlay').length);
  /** The document that holds the chat: the page or one of its frames. */
  const chatDoc = async () => {
    for (const doc of await page.frames()) {
      if (
        (await doc.url()).startsWith('http') &&
        (await doc.evaluate(() => document.querySelector('.log') !== null))
      )
        return doc;
    }
    throw new Error('no chat in the page');
  };
  const answer = async (panel: Doc) => {
    const chat = await chatDoc();
    await chat.evaluate(() =>
      (window as unknown as { customerSays(text: string): void }).customerSays('三天了还没发货，太慢了！'),
    );
    const { suggestions } = await shows(
      panel,
      'the clock and suggestions',
      ({ clock, suggestions: cards }) => clock?.state === 'running' && cards.length >= 3,
    );
    await panel.click('[data-testid=suggestion] [data-action=insert]');
    await shows(panel, 'inserted', ({ outcome }) => outcome === 'inserted');
    const draft = await chat.evaluate(() => document.querySelector('textarea')!.value);
    expect(draft.length).toBeGreaterThan(5);
    expect(suggestions[0]!.text).toContain(draft.split('\n')[0]!.slice(0, 6));
  };

  describe(`difficult pages in ${browserName}`, () => {
    test('a page that is no console: said so, quietly, with a way to teach', async () => {
      const panel = await open('/article');
      await shows(panel, 'no console', ({ state }) => state === 'no-console');
      expect(await panel.evaluate(() => document.querySelector('[data-action=teach]') !== null)).toBe(true);
    });

    test.each([
      ['no frames allowed and Trusted Types', '/csp'],
      ['cross-origin isolation', '/coep'],
      ['the chat in a frame', '/frame'],
      ['the chat in a frame of another origin', '/foreign-frame'],
    ])('%s', async (_what, path) => {
      const panel = await open(path);
      await ready(panel);
      await answer(panel);
      expect(await overlays()).toBe(1);
    });

    test('a modal dialog opens: the panel can still be used', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.append('客户资料');
        document.body.append(dialog);
        dialog.showModal();
      });
      await until('the overlay in the dialog', () =>
        page.evaluate(() => document.querySelector('dialog > warmreply-overlay') !== null),
      );
      const again = await findPanel(page);
      await again.click('[data-action=what-i-read]');
      await until('the view', () =>
        again.evaluate(() => document.querySelector('[data-testid=transcript]:not([hidden])') !== null),
      );
      expect(await overlays()).toBe(1);
    });

    test('the page renders itself anew: followed, without a second copy', async () => {
      await ready(await open('/chat'));
      for (let round = 0; round < 3; round += 1) {
        await page.evaluate(() => {
          const body = document.createElement('body');
          const app = document.createElement('div');
          app.id = 'app';
          body.append(app);
          document.documentElement.replaceChildren(document.head, body);
          (window as unknown as { renderChat(parent: Element): void }).renderChat(app);
        });
        await sleep(300);
      }
      const panel = await findPanel(page);
      await ready(panel);
      await answer(panel);
      expect(await overlays()).toBe(1);
    });

    test('the console goes and comes back, as single-page applications do', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await page.evaluate(() => document.getElementById('app')!.replaceChildren('首页'));
      await shows(
        panel,
        'no console',
        ({ state, messages }) => state === 'no-console' && messages.length === 0,
      );
      await page.evaluate(() =>
        (window as unknown as { renderChat(parent: Element): void }).renderChat(
          document.getElementById('app')!,
        ),
      );
      await ready(panel);
      await answer(panel);
    });

    test('paused: nothing is read; resumed: everything again', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await panel.click('[data-action=pause]');
      await shows(panel, 'paused', ({ state, messages }) => state === 'paused' && messages.length === 0);
      await panel.click('[data-action=resume]');
      await ready(panel);
    });

    test('three clicks teach it, shown before they are saved, remembered after a reload', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await panel.click('[data-action=what-i-read]');
      await panel.click('[data-testid=panel] [data-action=teach]');
      for (const [step, target] of [
        ['customer', '.bubble:not(.mine)'],
        ['agent', '.bubble.mine'],
        ['composer', 'textarea'],
      ] as const) {
        await until(`asked for ${step}`, () =>
          panel.evaluate(
            (name) => document.querySelector(`[data-testid=teaching][data-step=${name}]`) !== null,
            step,
          ),
        );
        await page.click(target);
      }
      await until('the preview', () =>
        panel.evaluate(
          () => document.querySelectorAll('[data-testid=teaching][data-step=preview] li').length === 4,
        ),
      );
      await panel.click('[data-testid=teaching] [data-action=save]');
      const taught = (doc: Doc) =>
        until(
          'the taught profile',
          () => doc.evaluate(() => document.querySelector('[data-action=forget]') !== null),
          { describe: () => doc.evaluate(() => document.body.innerText) },
        );
      await taught(panel);
      await page.reload();
      const again = await findPanel(page);
      await ready(again);
      await again.click('[data-action=what-i-read]');
      await taught(again);

      // Redesigned since: said, and read all the same.
      await page.goto(site.url('/chat?redesigned'));
      const other = await findPanel(page);
      await ready(other);
      const outgrown = (doc: Doc) =>
        doc.evaluate(() => document.querySelector('[data-testid=outgrown-profile]') !== null);
      await until('that it fits no more', () => outgrown(other), { timeout: 10_000 });
      await other.click('[data-testid=outgrown-profile] [data-action=forget]');
      await until('forgotten', async () => !(await outgrown(other)));
    });

    test('a shortcut typed in the composer finds its script, which takes its place', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await page.click('textarea');
      await page.type('您好 /tk');
      await shows(panel, 'results', ({ results }) => results.length > 0);
      await page.press('Alt+j');
      await until('the focus on a result', () =>
        panel.evaluate(() => document.activeElement?.closest('[data-testid=knowledge-result]') !== null),
      );
      await page.press('Enter');
      await shows(panel, 'inserted', ({ outcome }) => outcome === 'inserted');
      const draft = await page.evaluate(() => document.querySelector('textarea')!.value);
      expect(draft).toMatch(/^您好 \S/);
      expect(draft).not.toContain('/tk');
    });

    test('the background dies: clock, draft check and insertion go on, the search comes back by itself', async () => {
      const panel = await open('/chat');
      await ready(panel);
      await browser.killBackground();
      await page.bringToFront();
      await answer(panel);
      await page.click('textarea');
      await page.type('，SKU稍后给您');
      await shows(panel, 'jargon found', ({ findings }) => findings.some(({ rule }) => rule === 'jargon'));
      await browser.killBackground();
      await page.bringToFront();
      await panel.click('[data-testid=knowledge-search]');
      await page.type('退款多久');
      await shows(panel, 'results', ({ results }) => results.length > 0);
    });

    test('the extension is loaded anew under the open page: the new one takes over', async () => {
      await ready(await open('/chat'));
      await page.evaluate(() => document.querySelector('warmreply-overlay')!.setAttribute('data-before', ''));
      await browser.reloadExtension();
      await until('the overlay of the new copy, alone', () =>
        page.evaluate(() => {
          const all = [...document.querySelectorAll('warmreply-overlay')];
          return all.length === 1 && !all[0]!.hasAttribute('data-before');
        }),
      );
      await page.bringToFront();
      await ready(await findPanel(page));
      await answer(await findPanel(page));
    });
  });
}
