import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type BrowserName,
  type Doc,
  findPanel,
  openBrowser,
  type Page,
  type PanelReading,
  readPanel,
  sleep,
  until,
} from '../../tests/e2e/drivers/index';
import { practicePath } from './open-practice';

const COMPOSER = '[data-testid=practice-composer]';
/** A new customer who is angry about a parcel: it shows most of what the panel does in one turn. */
const SCENE = 'zh-practice-late-oven';
/** What an agent in a hurry would add: two words that customers don't know. */
const HURRIED = '我把SKU和LBS核对一下';

interface Options {
  browser: BrowserName;
  extension: string;
  scene?: string;
  /** Where the screenshots go. */
  folder: string;
}

/** Plays one practice scene with the real extension, without a window, and prints what happened when. */
export async function playScene({ browser: name, extension, scene = SCENE, folder }: Options): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser(name, {
    extension: resolve(extension),
    size: { width: 1280, height: 800 },
  });
  try {
    const page = await browser.openExtensionPage(practicePath(scene));
    await play(page, folder);
  } finally {
    await browser.close();
  }
  console.log(`Screenshots: ${resolve(folder)}`);
}

async function play(page: Page, folder: string): Promise<void> {
  const panel = await findPanel(page);
  const began = Date.now();
  const say = (what: string, words: string) =>
    console.log(
      `${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${what.padEnd(12)} ${words.replaceAll('\n', ' ⏎ ')}`,
    );
  let picture = 0;
  const photograph = async (what: string) => {
    await sleep(400); // what fades in is in
    await page.screenshot(join(folder, `${++picture}-${what}.png`));
  };
  const shows = (what: string, wanted: (now: PanelReading) => unknown, timeout = 10_000) =>
    until(what, async () => ((now) => (wanted(now) ? now : null))(await readPanel(panel)), {
      timeout,
      describe: () => readPanel(panel),
    });

  const first = await shows(
    'a customer who writes',
    (now) => now.messages.at(-1)?.role === 'customer',
    30_000,
  );
  say('customer', first.messages.at(-1)!.text);
  const { clock } = await shows('the clock running', (now) => now.clock && now.clock.state !== 'idle');
  say('clock', `${clock!.state}, ${Math.round((clock!.deadline! - Date.now()) / 1000)} s left`);
  const { customer, suggestions } = await shows(
    'suggestions',
    (now) => now.customer && now.suggestions.length > 0,
  );
  say('reading', Object.values(customer!).filter(Boolean).join(' · '));
  for (const { purpose, text } of suggestions) say('suggestion', `[${purpose}] ${text}`);
  await photograph('suggestions');

  await panel.click('[data-testid=suggestion] [data-action=insert]');
  await shows('the insertion', (now) => now.outcome === 'inserted' && now.draft);
  say('inserted', (await readPanel(panel)).draft!);
  await typeHurriedly(page);
  const { draft, findings } = await shows('findings in the draft', (now) =>
    now.findings.some((one) => one.canFix),
  );
  for (const { rule, start, end } of findings) say('draft', `${rule}: “${draft!.slice(start, end)}”`);
  await photograph('draft-findings');

  await fixAll(panel);
  say('mended', (await readPanel(panel)).draft!);
  await page.click(COMPOSER);
  await page.press('Enter');
  const after = await shows('the answer in the conversation', (now) =>
    now.messages.some(({ role }) => role === 'agent'),
  );
  say('sent', after.messages.filter(({ role }) => role === 'agent').at(-1)!.text);
  const { clock: stopped } = await shows('the clock stopped', (now) => now.clock?.state === 'idle');
  say('clock', stopped!.state!);
  await photograph('sent');
}

async function typeHurriedly(page: Page): Promise<void> {
  await page.click(COMPOSER);
  await page.press('Control+End');
  await page.type(HURRIED);
}

/** Takes every plain word that is offered. */
async function fixAll(panel: Doc): Promise<void> {
  for (let fixable = await count(panel); fixable > 0; ) {
    await panel.click('[data-testid=draft-finding] [data-action=fix]');
    const before = fixable;
    fixable = await until('one finding less', async () => {
      const now = await count(panel);
      return now < before && { now };
    }).then(({ now }) => now);
  }
}

async function count(panel: Doc): Promise<number> {
  return (await readPanel(panel)).findings.filter(({ canFix }) => canFix).length;
}
