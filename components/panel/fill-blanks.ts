import { fillBlanks, openBlanks } from '../../knowledge/suggest';
import { replaceInDraft } from './actions';
import { usePanel } from './panel-store';
import { rememberValue } from './sent';

/**
 * Fills the draft's open blanks in one step (one undo takes it back) and selects the first that is still open. A blank
 * without a value stays as it is. The values are remembered in this conversation.
 */
export async function fillBlanksInDraft(values: Readonly<Record<string, string>>): Promise<void> {
  const { draft } = usePanel.getState();
  const open = openBlanks(draft?.text ?? '');
  const wanted = open.filter(({ name }) => values[name]?.trim());
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (!draft || !first || !last) return;
  // What is written reaches to the next one that stays open, so that it can be selected.
  const next = open.find(({ name, start }) => start > last.start && !values[name]?.trim());
  const end = next?.end ?? last.end;
  const before = draft.text.slice(first.start, end);
  const after = fillBlanks(before, values);
  const select = openBlanks(after)[0];
  if (!(await replaceInDraft(first.start, end, before, after, select))) return;
  for (const { name } of wanted) rememberValue(name, values[name]!.trim());
}
