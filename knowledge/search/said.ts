import { withoutMarks } from '../markdown';
import type { Findable } from './types';

/** What is inserted of a result: an answer without its Markdown, a script, a term in plain words. */
export function saidOf(found: Findable): string {
  if (found.kind === 'entry') return withoutMarks(found.item.answer);
  return found.kind === 'script' ? found.item.text : found.item.plain;
}
