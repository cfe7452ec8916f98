import type { Script } from '../../knowledge/pack/schema';
import { blankNames, fillBlanks, forScenes, type PickedUp, pickUp, valuesFor } from '../../knowledge/suggest';
import { type PanelState, usePanel } from './panel-store';
import { type Here, scenesHere } from './scenes-here';

/** The customer tells who they are and what it is about in their last messages, if at all. */
const MESSAGES_READ = 60;

/** What is known for the words of scripts in the open conversation. */
export interface Known {
  scenes: readonly string[];
  picked: PickedUp;
  values: Record<string, string>;
}

export function knownHere(panel: Here & Pick<PanelState, 'filled'> = usePanel.getState()): Known {
  const open = panel.conversations.find((conversation) => conversation.open);
  return {
    scenes: scenesHere(panel, Date.now()),
    picked: pickUp(panel.messages.slice(-MESSAGES_READ), open),
    values: { ...panel.mine.known, ...panel.filled[panel.conversation] },
  };
}

/** The script's words for the scenes that are so, with what is known filled in: from the conversation, by the agent, by its own defaults. */
export function fillKnown(script: Script, { scenes, picked, values }: Known = knownHere()): string {
  const text = forScenes(script.text, scenes);
  const names = blankNames(text);
  return names.length === 0 ? text : fillBlanks(text, valuesFor(script, names, picked, values));
}
