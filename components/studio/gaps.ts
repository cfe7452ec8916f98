import { PACK_FORMAT } from '../../knowledge/pack/schema';
import type { Gap } from '../../knowledge/store/types';
import { uiLocale } from '../../utils/platform/lifecycle';
import { sendMessage } from '../../utils/platform/messages';
import { t } from '../ui/t';
import { today } from './import-run';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

/** Turns a gap into an entry of the pack that holds what was written here; can be taken back. */
export async function addAnswer(gap: Gap, question: string, answer: string): Promise<void> {
  const id = `own:${crypto.randomUUID()}`;
  // The customer's own words find the entry too, when the trainer put the question better.
  const aliases = question === gap.question ? [] : [gap.question.slice(0, 200)];
  const packId = await sendMessage('answerGap', {
    gap: gap.question,
    entry: { id, question, answer, aliases, verifiedOn: today() },
    emptyPack: {
      format: PACK_FORMAT,
      id: `own:${crypto.randomUUID()}`,
      name: t('studio.ownPack'),
      version: today(),
      locale: uiLocale(),
      scripts: [],
      glossary: [],
      knowledge: [],
      synonyms: [],
      forbidden: [],
      standards: [],
      profiles: [],
      scenes: [],
    },
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
