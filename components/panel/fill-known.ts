import type { Script } from '../../knowledge/pack/schema';
import { blankNames, fillBlanks, forScenes, pickUp, valuesFor } from '../../knowledge/suggest';
import { type PanelState, usePanel } from './panel-store';
import { type Here, scenesHere } from './scenes-here';

/** The customer tells who they are and what it is about in their last messages, if at all. */
const MESSAGES_READ = 60;

type Known = Here & Pick<PanelState, 'filled'>;

/** The script's words with what is known filled in: from the conversation, by the agent, by the script's own defaults. */
export function fillKnown(script: Script, panel: Known = usePanel.getState()): string {
  const text = forScenes(script.text, scenesHere(panel, Date.now()));
  const names = blankNames(text);
  if (names.length === 0) return text;
  const open = panel.conversations.find((conversation) => conversation.open);
  const picked = pickUp(panel.messages.slice(-MESSAGES_READ), open);
  const known = { ...panel.mine.known, ...panel.filled[panel.conversation] };
  return fillBlanks(text, valuesFor(script, names, picked, known));
}
