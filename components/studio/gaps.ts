import type { Gap } from '../../knowledge/store/types';
import { sendMessage } from '../../utils/platform/messages';
import { t } from '../ui/t';
import { newId, ownPack } from './edits';
import { today } from './import-run';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

/** Turns a gap into an entry of the pack that holds what was written here; can be taken back. */
export async function addAnswer(gap: Gap, question: string, answer: string): Promise<void> {
  const id = newId();
  // The customer's own words find the entry too, when the trainer put the question better.
  const aliases = question === gap.question ? [] : [gap.question.slice(0, 200)];
  const packId = await sendMessage('answerGap', {
    gap: gap.question,
    entry: { id, question, answer, aliases, verifiedOn: today() },
    emptyPack: ownPack(),
  });
  refresh();
  useUndo.getState().offer(t('studio.gapAnswered'), async () => {
    await sendMessage('takeBackAnswer', { packId, id, gap });
    refresh();
  });
}

/** Takes a gap off the list; can be taken back. */
export async function dropGap(gap: Gap): Promise<void> {
  await sendMessage('removeGap', gap.question);
  refresh();
  useUndo.getState().offer(t('studio.gapRemoved'), async () => {
    await sendMessage('putGap', gap);
    refresh();
  });
}
