import type { Purpose } from '../../knowledge/pack/schema';
import { combineCards, placeCaret } from '../../knowledge/suggest';
import type { Suggestion } from '../../knowledge/suggest/types';
import type { WriteResult } from '../../utils/composer/types';
import type { AgentCalls } from '../../utils/messaging/agent-protocol';
import { changeMine } from './mine-actions';
import { type Inserted, usePanel } from './panel-store';
import { slashQuery } from './slash-query';

/** What is put into a draft: a script's words, with what they come from where that is a script. */
export type Card = Pick<Suggestion, 'script' | 'text'>;

/**
 * Puts a text into the composer; the first open blank is selected there, so that it can't be overlooked. While the caret
 * is still in the card that was put in before, a card goes behind that one: several in a row stack.
 */
async function insertText(raw: string, cards: readonly Inserted[] = []): Promise<boolean> {
  const { draft, region, conversation } = usePanel.getState();
  const { text, selection } = placeCaret(raw);
  const before =
    cards.length > 0 && region && draft
      ? { ...region, text: draft.text.slice(region.start, region.end) }
      : undefined;
  const result = await write('insert', { text, select: selection, before });
  usePanel.setState({ outcome: { ...result, offered: text, at: Date.now() } });
  if (result.outcome !== 'inserted') return false;
  if (cards.length > 0) {
    usePanel.setState((now) => ({
      // The agent may have gone on to another customer meanwhile.
      inserted: now.conversation === conversation ? [...now.inserted, ...cards] : now.inserted,
      region: result.place ?? null,
      learnt: null,
      sentOpen: [],
    }));
    for (const { script } of cards) changeMine({ what: 'used', id: script.id });
  }
  return true;
}

/** Inserts a script as it is, without those that are picked. */
export async function insertCard(card: Card): Promise<void> {
  await insertText(card.text, [card]);
}

/** Puts a search result into the composer: in the place of the `/shortcut` that found it, else at the caret. */
export async function insertFound(raw: string, card?: Card): Promise<void> {
  const slash = slashQuery(usePanel.getState().draft);
  if (!slash) {
    await insertText(raw, card ? [card] : []);
    return;
  }
  const { text, selection } = placeCaret(raw);
  const done = await replaceInDraft(slash.start, slash.end, slash.query, text, selection);
  if (done && card) {
    usePanel.setState(({ inserted }) => ({ inserted: [...inserted, card] }));
    changeMine({ what: 'used', id: card.script.id });
  }
}

/** Inserts a card; with others picked before it, all of them as one message. */
export async function insertSuggestion(card: Suggestion): Promise<void> {
  const { picked } = usePanel.getState();
  if (picked.length === 0) {
    await insertText(card.text, [card]);
    return;
  }
  await insertPicked(isPicked(picked, card) ? picked : inOrder([...picked, card]));
}

export const isPicked = (picked: readonly Suggestion[], { scriptId }: Suggestion) =>
  picked.some((other) => other.scriptId === scriptId);

/** A card to be put together with others, or no longer. */
export function togglePicked(card: Suggestion): void {
  usePanel.setState(({ picked }) => ({
    picked: isPicked(picked, card)
      ? picked.filter(({ scriptId }) => scriptId !== card.scriptId)
      : inOrder([...picked, card]),
  }));
}

/** In one message the feeling comes first and the question last, whatever was picked first (先情绪、后问题). */
const ORDER: readonly Purpose[] = [
  'greeting',
  'empathy',
  'hold',
  'escalate',
  'solution',
  'options',
  'clarify',
  'followup',
  'closing',
];

const inOrder = (cards: readonly Suggestion[]) =>
  cards.toSorted((a, b) => ORDER.indexOf(a.purpose) - ORDER.indexOf(b.purpose));

/** The cards as one message of at most three lines; where that would be a wall, each on lines of its own. */
export function combined(cards: readonly Suggestion[]): { text: string; fits: boolean } {
  const texts = cards.map(({ text }) => text.replaceAll('{{|}}', ''));
  const together = combineCards(texts);
  return { text: together ?? texts.join('\n'), fits: together !== null };
}

export async function insertPicked(cards: readonly Suggestion[]): Promise<void> {
  if (await insertText(combined(cards).text, cards)) usePanel.setState({ picked: [] });
}

/** Replaces words of the draft, if they still stand where they were found. True when it was done. */
export async function replaceInDraft(
  start: number,
  end: number,
  expected: string,
  text: string,
  select?: { start: number; end: number },
): Promise<boolean> {
  const result = await write('replace', { start, end, expected, text, select });
  usePanel.setState({ outcome: { ...result, offered: text, at: Date.now() } });
  return result.outcome === 'inserted';
}

export function returnToDraft(): void {
  void usePanel.getState().agent?.call('returnFocus', undefined as never);
}

/** The page may be closing under us: that is an outcome, not an error. */
async function write<K extends 'insert' | 'replace'>(
  name: K,
  request: Parameters<AgentCalls[K]>[0],
): Promise<WriteResult> {
  const { agent, draft } = usePanel.getState();
  const gone: WriteResult = { outcome: 'failed', reason: 'gone', text: draft?.text ?? '' };
  return agent ? agent.call(name, request as never).catch(() => gone) : gone;
}
