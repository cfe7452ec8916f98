import type { Script } from '../../knowledge/pack/schema';
import { blankNames, fillBlanks, pickUp, valuesFor } from '../../knowledge/suggest';
import { type PanelState, usePanel } from './panel-store';

/** The customer tells who they are and what it is about in their last messages, if at all. */
const MESSAGES_READ = 60;

type Known = Pick<PanelState, 'messages' | 'conversations' | 'conversation' | 'filled' | 'mine'>;

/** The script's words with what is known filled in: from the conversation, by the agent, by the script's own defaults. */
export function fillKnown(script: Script, panel: Known = usePanel.getState()): string {
  const names = blankNames(script.text);
  if (names.length === 0) return script.text;
  const open = panel.conversations.find((conversation) => conversation.open);
  const picked = pickUp(panel.messages.slice(-MESSAGES_READ), open);
  const known = { ...panel.mine.known, ...panel.filled[panel.conversation] };
  return fillBlanks(script.text, valuesFor(script, names, picked, known));
}
