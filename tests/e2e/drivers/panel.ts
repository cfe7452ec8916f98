import type { Doc, Page } from './driver';
import { until } from './wait';

/** The panel as the contract of docs/automation.md shows it. */
export interface PanelReading {
  state: string | null;
  clock: { state: string | null; deadline: number | null } | null;
  waiting: { conversation: string | null; deadline: number | null }[];
  customer: {
    emotion: string | null;
    category: string | null;
    priority: string | null;
    stage: string | null;
  } | null;
  suggestions: { purpose: string | null; text: string; canInsert: boolean }[];
  results: { id: string | null; text: string }[];
  draft: string | null;
  findings: { rule: string | null; start: number; end: number; canFix: boolean }[];
  messages: { role: string | null; text: string }[];
  outcome: string | null;
}

/** The panel's document in a page: the frame of the extension's own origin. */
export async function findPanel(page: Page, timeout = 15_000): Promise<Doc> {
  return until(
    'the panel in the page',
    async () => {
      for (const frame of await page.frames()) {
        if (!/^(chrome|moz)-extension:.*\/panel\.html/.test(await frame.url())) continue;
        if (await frame.evaluate(() => document.querySelector('[data-testid=panel]') !== null)) return frame;
      }
      return null;
    },
    {
      timeout,
      describe: async () => Promise.all((await page.frames()).map((frame) => frame.url())),
    },
  );
}

export async function readPanel(panel: Doc): Promise<PanelReading> {
  return panel.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const one = (id: string) => document.querySelector<HTMLElement>(`[data-testid=${id}]`);
    const data = (element: Element, name: string) => element.getAttribute(`data-${name}`);
    const number = (value: string | null) => (value === null || value === '' ? null : Number(value));
    const clock = one('reply-clock');
    const customer = one('customer-reading');
    return {
      state: one('panel')?.getAttribute('data-state') ?? null,
      clock: clock && { state: data(clock, 'state'), deadline: number(data(clock, 'deadline')) },
      waiting: all('[data-testid=waiting] [data-testid=waiting-item]').map((item) => ({
        conversation: data(item, 'conversation'),
        deadline: number(data(item, 'deadline')),
      })),
      customer: customer && {
        emotion: data(customer, 'emotion'),
        category: data(customer, 'category'),
        priority: data(customer, 'priority'),
        stage: data(customer, 'stage'),
      },
      suggestions: all('[data-testid=suggestion]').map((card) => ({
        purpose: data(card, 'purpose'),
        text: card.textContent ?? '',
        canInsert:
          card.matches('[data-action=insert]') || card.querySelector('[data-action=insert]') !== null,
      })),
      results: all('[data-testid=knowledge-result]').map((row) => ({
        id: data(row, 'id'),
        text: row.textContent ?? '',
      })),
      draft: one('draft')?.textContent ?? null,
      findings: all('[data-testid=draft-finding]').map((finding) => ({
        rule: data(finding, 'rule'),
        start: Number(data(finding, 'start')),
        end: Number(data(finding, 'end')),
        canFix: finding.querySelector('[data-action=fix]') !== null,
      })),
      messages: all('[data-testid=transcript] [data-testid=message]').map((message) => ({
        role: data(message, 'role'),
        text: message.textContent ?? '',
      })),
      outcome: one('insert-outcome')?.getAttribute('data-outcome') ?? null,
    };
  });
}
