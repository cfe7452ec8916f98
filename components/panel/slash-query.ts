import type { Draft } from '../../utils/composer/types';

const SLASH = /(?:^|[\s，。！？；：、])(\/[\p{L}\p{N}]{1,20})$/u;

/** A shortcut being typed in the composer, `/tk`: its text and where it stands in the draft. */
export interface SlashQuery {
  query: string;
  start: number;
  end: number;
}

/** The `/shortcut` right before the caret, or null. Not inside words or addresses. */
export function slashQuery(draft: Draft | null): SlashQuery | null {
  if (!draft || draft.composing || draft.selectionStart !== draft.selectionEnd) return null;
  const end = draft.selectionEnd;
  const query = SLASH.exec(draft.text.slice(Math.max(0, end - 40), end))?.[1];
  return query ? { query, start: end - query.length, end } : null;
}
