import { changeMine as changed } from '../../knowledge/mine/mine';
import { asScriptText, type OwnScript } from '../../knowledge/mine/own-scripts';
import type { MineChange } from '../../knowledge/mine/types';
import { PACK_FORMAT, type Pack, type Script } from '../../knowledge/pack/schema';
import { uiLocale } from '../../utils/platform/lifecycle';
import { sendMessage } from '../../utils/platform/messages';
import { randomId } from '../../utils/random-id';
import { t } from '../ui/t';
import { usePanel } from './panel-store';

/** Shown at once, kept by the background. A change that could not be kept is shown as it is at the next start. */
export function changeMine(change: MineChange): void {
  usePanel.setState(({ mine }) => ({ mine: changed(mine, change) }));
  void sendMessage('changeMine', change).catch(() => {});
}

/** A new script of the agent's own, to be looked over before it is saved. */
export function newOwnScript(text: string, from?: Script): OwnScript {
  const { filled, conversation } = usePanel.getState();
  const { title, purpose, stage, id, ...marks } = from ?? { title: '', purpose: 'solution', stage: 'answer' };
  const words = from ? text : asScriptText(text, filled[conversation] ?? {});
  return {
    ...marks,
    // Typed after `/` it leads to the team's wording still.
    shortcut: undefined,
    ...(id ? { variantOf: id } : {}),
    id: `mine:${randomId()}`,
    title,
    text: words,
    purpose,
    stage,
  } as OwnScript;
}

/** Throws what the background throws: then nothing was saved. */
export async function saveOwnScript(script: OwnScript): Promise<void> {
  const { library } = usePanel.getState();
  const before = library?.personal.find(({ id }) => id === script.id);
  await sendMessage('putPersonal', { script: withoutGaps(script), emptyPack: emptyPack() });
  offerUndo(t('mine.saved', [script.title]), async () => {
    if (before) await sendMessage('putPersonal', { script: before, emptyPack: emptyPack() });
    else await sendMessage('removePersonal', script.id);
  });
}

export async function removeOwnScript(script: OwnScript): Promise<void> {
  await sendMessage('removePersonal', script.id);
  offerUndo(t('mine.removed', [script.title]), async () => {
    await sendMessage('putPersonal', { script, emptyPack: emptyPack() });
  });
}

function offerUndo(said: string, undo: () => Promise<void>): void {
  usePanel.setState({ undo: { said, undo } });
}

/** Its id is this installation's alone: the pack may be exported and read in elsewhere. */
function emptyPack(): Pack {
  const lists = { scripts: [], glossary: [], knowledge: [], synonyms: [], forbidden: [], standards: [] };
  const about = { id: `mine-${randomId()}`, name: t('mine.pack'), version: '1', locale: uiLocale() };
  return { format: PACK_FORMAT, ...about, ...lists, profiles: [], scenes: [] } as unknown as Pack;
}

/** The schema knows no field that is there and undefined. */
function withoutGaps(script: OwnScript): Script {
  return Object.fromEntries(Object.entries(script).filter(([, value]) => value !== undefined)) as Script;
}
