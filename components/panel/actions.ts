import { openBlanks, placeCaret } from '../../knowledge/suggest/blanks';
import type { Suggestion } from '../../knowledge/suggest/types';
import type { WriteResult } from '../../utils/composer/types';
import type { AgentCalls } from '../../utils/messaging/agent-protocol';
import { usePanel } from './panel-store';
import { slashQuery } from './slash-query';

const MOST_RECENT = 20;

/**
 * Puts a text into the composer; the first open blank is selected there, so that it can't be overlooked. Right after
 * another inserted text it starts a line of its own.
 */
export async function insertText(raw: string): Promise<boolean> {
  const { outcome, draft } = usePanel.getState();
  const before = draft?.text.slice(0, draft.selectionStart) ?? '';
  const stacked =
    outcome?.outcome === 'inserted' && outcome.offered !== '' && before.endsWith(outcome.offered);
  const { text, selection } = placeCaret(stacked ? `\n${raw}` : raw);
  const result = await write('insert', { text, select: selection });
  usePanel.setState({ outcome: { ...result, offered: text, at: Date.now() } });
  return result.outcome === 'inserted';
}

/** Puts a search result into the composer: in the place of the `/shortcut` that found it, else at the caret. */
export async function insertFound(raw: string): Promise<void> {
  const slash = slashQuery(usePanel.getState().draft);
  if (!slash) {
    await insertText(raw);
    return;
  }
  const { text } = placeCaret(raw);
  await replaceInDraft(slash.start, slash.end, slash.query, text);
}

export async function insertSuggestion(suggestion: Suggestion): Promise<void> {
  if (!(await insertText(suggestion.text))) return;
  usePanel.setState(({ recent }) => ({
    recent: [suggestion.scriptId, ...recent.filter((id) => id !== suggestion.scriptId)].slice(0, MOST_RECENT),
  }));
}

/** Replaces words of the draft, if they still stand where they were found. */
export async function replaceInDraft(
  start: number,
  end: number,
  expected: string,
  text: string,
): Promise<void> {
  const result = await write('replace', { start, end, expected, text });
  usePanel.setState({ outcome: { ...result, offered: text, at: Date.now() } });
}

/** Fills every open place of a blank in the draft, last first so that positions stay right, and remembers it. */
export async function fillBlank(name: string, value: string): Promise<void> {
  const { draft, conversation } = usePanel.getState();
  const places = openBlanks(draft?.text ?? '').filter((blank) => blank.name === name);
  for (const { start, end } of places.reverse()) {
    await replaceInDraft(start, end, draft!.text.slice(start, end), value);
  }
  usePanel.setState(({ filled }) => ({
    filled: { ...filled, [conversation]: { ...filled[conversation], [name]: value } },
  }));
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
