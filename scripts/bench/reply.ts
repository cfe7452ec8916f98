import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Doc,
  findPanel,
  openBrowser,
  type Page,
  readPanel,
  sleep,
  TEST_BUILD,
  until,
} from '../../tests/e2e/drivers/index';
import { startSite } from '../../tests/e2e/flows/pages/site';
import { sumUp, takeLongTasks, watchLongTasks } from './long-tasks';

/** Different matters and feelings, so that every message brings other suggestions. */
const MESSAGES = [
  '等了五天还没发货，你们到底在干什么',
  '请问发票可以开公司抬头吗',
  '衣服有个破洞，我要退货',
  '系统一直登录不上，急死了',
  '优惠券怎么用不了',
];

const STARTS = 5;
const QUERIES = ['退款多久到账', 'invoice', 'kdtf'];

/**
 * From a customer's row in the page to what the agent sees, in a real Chromium with the test build, beside the
 * empty round trip of a message between the panel's frame and the page, in the same run. `[COUNT]` of messages, 40.
 * Times in ms: median and 95th percentile, and as a ratio to the round trip's. And the panel's long tasks: in five
 * starts with the starter library, the first one into an empty profile; in the messages; while a draft and a search are typed.
 */
export async function run([count = '40']: string[]): Promise<object> {
  const extension = resolve(TEST_BUILD.chromium);
  if (!existsSync(extension)) throw new Error('There is no test build yet: npm run build:test');
  const browser = await openBrowser('chromium', { extension });
  const site = await startSite();
  try {
    const page = await browser.newPage(site.url('/chat'));
    await page.bringToFront();
    const starting: number[] = [];
    let panel = await started(page, starting);
    for (let i = 1; i < STARTS; i++) {
      await page.reload();
      panel = await started(page, starting);
    }
    await page.evaluate(() => {
      addEventListener('message', (event) => {
        if (event.data === 'bench') (event.source as Window).postMessage('bench', '*');
      });
    });
    const trips = await panel.evaluate(async () => {
      const out: number[] = [];
      for (let i = 0; i < 200; i++) {
        const begin = performance.now();
        await new Promise<void>((done) => {
          addEventListener('message', () => done(), { once: true });
          parent.postMessage('bench', '*');
        });
        out.push(performance.now() - begin);
      }
      return out;
    });
    await panel.evaluate(() => {
      const seen = { clock: 0, cards: 0 };
      Object.assign(globalThis, { seen });
      const now = () => performance.timeOrigin + performance.now();
      let cards = '';
      new MutationObserver(() => {
        const clock = document.querySelector('[data-testid=reply-clock]')?.getAttribute('data-state');
        // What is in the document is drawn by the end of this frame.
        if (clock !== 'idle' && !seen.clock) requestAnimationFrame(() => (seen.clock ||= now()));
        const shown = [...document.querySelectorAll('[data-testid=suggestion]')]
          .map((card) => card.textContent)
          .join();
        // The last change counts: those before it were of the message before.
        if (shown !== cards) requestAnimationFrame(() => (seen.cards = now()));
        cards = shown;
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const clock: number[] = [];
    const cards: number[] = [];
    for (let i = 0; i < Number(count); i++) {
      const text = `${MESSAGES[i % MESSAGES.length]}（${i}）`;
      await panel.evaluate(() => {
        Object.assign((globalThis as unknown as { seen: object }).seen, { clock: 0, cards: 0 });
      });
      const said = await page.evaluate((words) => {
        (globalThis as unknown as { customerSays(text: string): void }).customerSays(words);
        return performance.timeOrigin + performance.now();
      }, text);
      const seen = await until('the clock and the suggestions', () =>
        panel.evaluate(() => {
          const { seen: now } = globalThis as unknown as { seen: { clock: number; cards: number } };
          const at = performance.timeOrigin + performance.now();
          return now.clock && now.cards && at - now.cards > 300 ? now : null;
        }),
      );
      clock.push(seen.clock - said);
      cards.push(seen.cards - said);
      await page.evaluate(() => {
        const row = document.createElement('div');
        row.className = 'bubble mine';
        row.textContent = '好的，我来看一下。';
        document.querySelector('.log')!.append(row);
      });
      await until('the clock idle', async () => (await readPanel(panel)).clock?.state === 'idle');
      await sleep(150);
    }
    const answering = await takeLongTasks(panel);
    await page.click('textarea');
    await page.type('亲，根据SLA我们会在24小时内走完工单流程，请您耐心等待。');
    await sleep(500);
    const drafting = await takeLongTasks(panel);
    await panel.click('[data-testid=knowledge-search]');
    for (const query of QUERIES) {
      await page.type(query);
      await sleep(500);
      for (const _ of query) await page.press('Backspace');
    }
    await sleep(500);
    const searching = await takeLongTasks(panel);
    const trip = spread(trips);
    const against = (times: number[]) => {
      const spent = spread(times);
      return { ...spent, ratio: round(spent.median / trip.median) };
    };
    return {
      messages: clock.length,
      trip,
      clock: against(clock),
      suggestions: against(cards),
      longTasks: {
        start: sumUp(starting),
        messages: sumUp(answering),
        draft: sumUp(drafting),
        search: sumUp(searching),
      },
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The panel of a page that was just opened, when all that it makes ready is ready; its long tasks go into `tasks`. */
async function started(page: Page, tasks: number[]): Promise<Doc> {
  const panel = await findPanel(page);
  await watchLongTasks(panel);
  await until('the chat read', async () => (await readPanel(panel)).state === 'ready', { timeout: 10_000 });
  await sleep(3000);
  tasks.push(...(await takeLongTasks(panel)));
  return panel;
}

function spread(times: number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!, 2);
  return { median: at(0.5), p95: at(0.95) };
}
const round = (n: number, digits = 1): number => Number(n.toFixed(digits));
