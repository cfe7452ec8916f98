import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCommand } from '../../../scripts/lib/find-browser.mjs';
import { CONSOLES, type ConsoleKind, type RunningConsole } from '../consoles/index';
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

/** ms: longer than any editor takes until its text can be read back. */
const SETTLING = 700;

/** The main job (issue 2) on every real console, seen through the contract of docs/automation.md alone. */
export function overlayFlow(browserName: BrowserName): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(browserName, { extension: resolve(TEST_BUILD[browserName]) });
  });
  afterAll(() => browser?.close());

  for (const kind of CONSOLES) {
    const missing = kind.name === 'converse' && !findCommand('prosody');
    describe.skipIf(missing)(`${kind.name} in ${browserName}`, () => flowOn(kind, () => browser));
  }
}

function flowOn(kind: ConsoleKind, browser: () => Browser): void {
  let console: RunningConsole;
  let page: Page;
  let panel: Doc | undefined;

  /** Waits until the panel is as wanted; says how it is when it never is. */
  const panelShows = (what: string, wanted: (panel: PanelReading) => unknown, timeout = 5000) =>
    until(
      what,
      async () => {
        const reading = await readPanel(panel!);
        return wanted(reading) ? reading : null;
      },
      { timeout, describe: async () => inShort(await readPanel(panel!)) },
    );
  const draftBecomes = (what: string, wanted: (draft: string) => boolean) =>
    until(what, async () => wanted(await console.draft(page)) || null, {
      describe: () => console.draft(page),
    });
  /** The panel's transcript is the console's own record: who, what, in order. Dates and joins may be read or left out. */
  const transcriptMatches = () =>
    panelShows('every message with its role, in order', ({ messages }) => {
      const spoken = messages.filter(({ role }) => role !== 'system');
      const expected = console.expected().filter(({ role }) => role !== 'system');
      return JSON.stringify(spoken) === JSON.stringify(expected);
    }).catch((error) => {
      const lines = console.expected().map(({ role, text }) => `${role}: ${text}`);
      throw new Error(`${error.message}\n  expected:\n    ${lines.join('\n    ')}`);
    });
  /** The panel after an insertion, when it has had the time to read the composer back. */
  const settled = async () => {
    await panelShows('an outcome', ({ outcome }) => outcome !== null);
    await sleep(SETTLING);
    return panelShows('the outcome inserted', ({ outcome }) => outcome === 'inserted', 0);
  };
  const emptyComposer = async () => {
    await page.click(console.composer);
    await page.press('Control+a');
    await page.press('Backspace');
    await draftBecomes('an empty composer', (draft) => draft === '');
  };

  beforeAll(async () => {
    console = await kind.start();
    page = await browser().newPage(console.url);
    await page.bringToFront();
  });
  afterAll(async () => {
    await page?.close();
    await console?.stop();
  });

  test('the panel appears, once, ready, and leaves the composer free', async () => {
    panel = await findPanel(page, 20_000);
    await panelShows('the panel ready', ({ state }) => state === 'ready', 15_000);
    expect(await page.evaluate(() => document.querySelectorAll('warmreply-overlay').length)).toBe(1);
    expect(await page.evaluate(composerIsFree, console.composer)).toBe(true);
  });

  test('it reads every message, and history starts no clock', async ({ skip }) => {
    if (!panel) skip();
    await transcriptMatches();
    expect((await readPanel(panel!)).clock?.state).toBe('idle');
  });

  test('the customer is angry: clock within a second, feeling read, empathy first', async ({ skip }) => {
    if (!panel) skip();
    const complaint = '等了三天还没发货，你们到底管不管？太气人了！';
    await console.customerSays(complaint);
    await until('the row in the console', () => page.evaluate(showsText, complaint), { every: 10 });
    const before = Date.now();
    const { clock } = await panelShows('the clock running', (now) => now.clock?.state === 'running', 1000);
    expect(clock?.deadline).toBeGreaterThan(before);
    const { customer, suggestions } = await panelShows(
      'the feeling and the suggestions',
      (now) => now.customer?.emotion === 'angry' && now.suggestions.length >= 3,
    );
    expect(customer?.category).toBe('complaint');
    expect(suggestions.length).toBeLessThanOrEqual(5);
    expect(suggestions[0]?.purpose).toBe('empathy');
    expect(suggestions.every(({ canInsert }) => canInsert)).toBe(true);
    await transcriptMatches();
  });

  test('a click puts the suggestion into the composer, and the panel says so', async ({ skip }) => {
    if (!panel) skip();
    await emptyComposer();
    const [card] = (await readPanel(panel!)).suggestions;
    await panel!.click('[data-testid=suggestion] [data-action=insert]');
    await draftBecomes('the suggestion in the composer', (draft) => isOn(card?.text, draft));
    expect((await settled()).draft).toBe(await console.draft(page));
  });

  test('the agent sends with their own hand: the clock stops, the message is theirs', async ({ skip }) => {
    if (!panel) skip();
    await console.sendAsAgent(page);
    await panelShows('the clock idle', ({ clock }) => clock?.state === 'idle', 2000);
    await transcriptMatches();
  });

  test('by keyboard alone: from the composer to the second card and back, at the caret', async ({ skip }) => {
    if (!panel) skip();
    await console.customerSays('那什么时候能到？');
    const { suggestions } = await panelShows(
      'new suggestions',
      (now) => now.clock?.state === 'running' && now.suggestions.length >= 3,
    );
    await emptyComposer();
    await page.type('您好，。');
    await page.press('ArrowLeft');
    await page.press('Alt+j');
    await until('the focus on a card', () =>
      panel!.evaluate(() => document.activeElement?.closest('[data-testid=suggestion]') !== null),
    );
    await page.press('Escape');
    await until('the focus back in the composer', () => page.evaluate(composerHasFocus, console.composer));
    await page.type('王女士');
    await draftBecomes('words where the caret was', (draft) => draft === '您好，王女士。');
    await page.press('Alt+j');
    await until('the focus on a card', () =>
      panel!.evaluate(() => document.activeElement?.closest('[data-testid=suggestion]') !== null),
    );
    await page.press('ArrowDown');
    await page.press('Enter');
    const second = suggestions[1]?.text;
    await draftBecomes(
      'the second card in the middle',
      (draft) => draft.startsWith('您好，王女士') && draft.endsWith('。') && isOn(second, draft.slice(6, -1)),
    );
    await settled();
    await emptyComposer();
  });

  test('jargon in the draft is found where it stands, and one click says it plainly', async ({ skip }) => {
    if (!panel) skip();
    await emptyComposer();
    await page.type('您好，我们的SKU要和LBS对一下');
    const isJargon = ({ rule }: { rule: string | null }) => rule === 'jargon';
    const { draft, findings } = await panelShows(
      'the jargon found',
      (now) => now.findings.filter(isJargon).length >= 2,
    );
    const words = findings.filter(isJargon).map(({ start, end }) => draft?.slice(start, end));
    expect(words.sort()).toEqual(['LBS', 'SKU']);
    await panel!.click('[data-testid=draft-finding][data-rule=jargon] [data-action=fix]');
    await draftBecomes(
      'plain words in the composer',
      (text) => !text.includes('SKU') && text.startsWith('您好，我们的'),
    );
    const after = await panelShows('one finding less', (now) => now.findings.filter(isJargon).length === 1);
    expect(after.draft).toBe(await console.draft(page));
    expect(after.draft).toContain('LBS对一下');
    await emptyComposer();
    await panelShows('no findings for no draft', (now) => now.findings.length === 0);
  });

  test('the knowledge search finds an answer and inserts it', async ({ skip }) => {
    if (!panel) skip();
    await emptyComposer();
    await panel!.click('[data-testid=knowledge-search]');
    // Focus goes from one process to another: keys pressed at once may still reach the page.
    await until('the focus in the search', () =>
      panel!.evaluate(
        () =>
          document.hasFocus() && document.activeElement?.getAttribute('data-testid') === 'knowledge-search',
      ),
    );
    await sleep(SETTLING);
    await page.press('Control+a');
    await page.type('退款多久到账');
    // Results of the first letters come and go while the rest is typed.
    const { results } = await panelShows('results', (now) => now.results[0]?.text.includes('退款多久到账'));
    await panel!.click('[data-testid=knowledge-result] [data-action=insert]');
    await draftBecomes('the answer in the composer', (draft) => isOn(results[0]?.text, draft));
    await settled();
    await console.sendAsAgent(page);
    await panelShows('the clock idle', ({ clock }) => clock?.state === 'idle', 2000);
    await transcriptMatches();
  });

  test('another customer writes: they wait in the list, and their conversation can be answered', async ({
    skip,
  }) => {
    const other = console.others[0];
    if (!panel || !other) skip();
    await console.customerSays('在吗？我的发票还没收到', other);
    await panelShows('somebody waiting', (now) => now.waiting.length === 1 && now.waiting[0]?.deadline);
    await console.openConversation(page, other!);
    await transcriptMatches();
    await console.sendAsAgent(page, '在的，我马上看');
    await panelShows('nobody waiting', (now) => now.waiting.length === 0 && now.clock?.state === 'idle');
    await transcriptMatches();
  });

  test('a reloaded page gets one panel again', async ({ skip }) => {
    if (!panel) skip();
    await page.reload();
    panel = await findPanel(page, 20_000);
    await panelShows('the panel ready', ({ state }) => state === 'ready', 15_000);
    expect(await page.evaluate(() => document.querySelectorAll('warmreply-overlay').length)).toBe(1);
    await transcriptMatches();
  });
}

/** What a person would say of the panel when a test fails. */
function inShort({ messages, suggestions, results, ...rest }: PanelReading): string {
  const said = messages.map(({ role, text }) => `${role}: ${text}`);
  return [
    JSON.stringify(rest),
    `suggestions: ${suggestions.map(({ purpose }) => purpose)}; results: ${results.map(({ id }) => id)}`,
    ...said,
  ].join('\n    ');
}

/** The draft stands on the card: its words up to the first blank, spaces aside. */
function isOn(card: string | undefined, draft: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  const [words] = draft.split('{{');
  return bare(words ?? '').length >= 4 && bare(card ?? '').includes(bare(words ?? ''));
}

/** In the page: these words can be read somewhere, open shadow roots included. */
function showsText(words: string): boolean {
  const read = (root: Document | ShadowRoot): boolean =>
    (root instanceof Document ? root.body : root).textContent!.includes(words) ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && read(shadowRoot));
  return read(document);
}

/** In the page: at both ends and in the middle of the composer nothing lies over it. */
function composerIsFree(selector: string): boolean {
  const steps = selector.split(' >>> ');
  let root: Document | ShadowRoot = document;
  for (const step of steps.slice(0, -1)) root = root.querySelector(step)!.shadowRoot!;
  const composer = root.querySelector(steps.at(-1)!)!;
  const { left, right, top, bottom } = composer.getBoundingClientRect();
  return [left + 4, (left + right) / 2, right - 4].every(
    (x) => document.elementFromPoint(x, (top + bottom) / 2)?.localName !== 'warmreply-overlay',
  );
}

/** In the page: the composer, or something in it, has the focus. */
function composerHasFocus(selector: string): boolean {
  const steps = selector.split(' >>> ');
  let root: Document | ShadowRoot = document;
  for (const step of steps.slice(0, -1)) root = root.querySelector(step)!.shadowRoot!;
  const active = root.activeElement;
  return document.hasFocus() && active !== null && root.querySelector(steps.at(-1)!)!.contains(active);
}
