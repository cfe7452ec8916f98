import type { Message } from '../../knowledge/conversation';
import { learnFromSent } from '../../knowledge/mine/learn';
import { isAboutTheAgent } from '../../knowledge/mine/mine';
import { blankNames } from '../../knowledge/suggest';
import { changeMine } from './mine-actions';
import { usePanel } from './panel-store';
import { ownerOf } from './prepared';

/**
 * The agent's messages that have just appeared: what was typed over blanks is remembered in this conversation, and an
 * own wording of a script is worth a question. Nothing is read out of messages that no card went into.
 */
export function newlySent(messages: readonly Message[]): void {
  const sent = messages.findLast(({ role, old, bot }) => role === 'agent' && !old && !bot);
  const { inserted, mine, conversation, library } = usePanel.getState();
  if (!sent) return;
  usePanel.setState({ sentOpen: blankNames(sent.text) });

  const found = inserted
    .map(({ script, text }) => ({ script, ...learnFromSent(text, sent.text) }))
    .filter(({ from }) => from);
  // Sent from elsewhere: what is in the draft is still there.
  if (found.length === 0) return;
  const values = Object.assign({}, ...found.map((one) => one.values)) as Record<string, string>;
  for (const [name, value] of Object.entries(values)) rememberValue(name, value);
  // Of several cards in one message nobody can tell whose words were changed; entries and the customer's words said back
  // are no scripts.
  const [only] = found;
  const ask = found.length === 1 && only!.variant !== null && ownerOf(library, only!.script.id) === 'team';
  const wanted = ask && !mine.asTheyAre.includes(only!.script.id);
  usePanel.setState(({ conversation: now }) => ({
    inserted: [],
    learnt: wanted && now === conversation ? { script: only!.script, text: only!.variant! } : null,
  }));
}

/** A blank's value, for the rest of this conversation; the agent's own name for good. */
export function rememberValue(name: string, value: string): void {
  if (isAboutTheAgent(name)) changeMine({ what: 'known', name, value });
  usePanel.setState(({ filled, conversation }) => ({
    filled: { ...filled, [conversation]: { ...filled[conversation], [name]: value } },
  }));
}
