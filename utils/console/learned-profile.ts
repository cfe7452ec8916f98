import type { ConversationList } from './conversations';
import type { Detected } from './detect';
import { selectorsFor } from './selector-candidates';
import type { Transcript } from './transcript';
import type { ConsoleProfile } from './types';

/** What is read now as a profile that finds it again. */
export function profileFromReading(
  place: Detected,
  transcript: Transcript,
  conversations: ConversationList,
): ConsoleProfile | null {
  const messages = transcript.messages();
  const rowsOf = (role: 'customer' | 'agent' | 'system') =>
    messages
      .filter((m) => m.role === role)
      .map((m) => transcript.rowOf(m.id))
      .filter((r) => r !== undefined);
  const all = messages.map((m) => transcript.rowOf(m.id)).filter((r) => r !== undefined);
  const customer = rowsOf('customer').map((r) => r.core);
  const agent = rowsOf('agent').map((r) => r.core);
  const roles: ConsoleProfile['roles'] = {};
  const agentSelectors = selectorsFor(agent, customer, place.transcript);
  const customerSelectors = selectorsFor(customer, agent, place.transcript);
  if (agentSelectors.length) roles.agent = agentSelectors;
  if (customerSelectors.length) roles.customer = customerSelectors;
  return {
    id: place.profile?.id ?? `learned:${place.transcript.ownerDocument.defaultView?.location.host ?? ''}`,
    author: place.profile?.author === 'taught' ? 'taught' : 'learned',
    transcript: selectorsFor([place.transcript], [], null),
    message: selectorsFor(
      all.map((r) => r.el),
      [],
      place.transcript,
    ),
    roles,
    composer: place.composer ? selectorsFor([place.composer], [], null) : undefined,
    conversation: conversations.selectors(),
    expected: { messages: messages.length, customer: customer.length, agent: agent.length },
  };
}
