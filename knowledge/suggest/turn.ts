import type { Message } from '../conversation';
import { fold } from '../reading/normalise';

/** What the latest turn of a conversation is, as far as its plain words tell. */
export interface Turn {
  /** The customer's words since the agent's last message (else the last ones), folded, newest last. */
  words: string;
  /** The customer's words of earlier turns, folded. */
  earlier: string;
  /** The customer's last message, folded. */
  last: string;
  /** No agent's message yet (a bot's greeting is none). */
  first: boolean;
  /** The agent wrote last: nobody waits. */
  agentLast: boolean;
  /** The agent's last message, folded, or ''. */
  agentSaid: string;
  /** The agent has asked for something in this conversation. */
  asked: boolean;
  /** A bot has said hello already. */
  greeted: boolean;
}

/** A question for a fact; "what can I do for you" is a greeting. */
const ASKS =
  /(?<!请问什么事|有什么(?:事|可以帮您的?)|怎么称呼您?)[?？](?<!(?:can i do for you|can i help you|can i help)[?？])|方便(?:把|说|告诉|发|拍|提供)|(?:发|告诉|提供)(?:一下|给)?我/;

/** At most this much of a message is looked at: the rest of a very long one changes no suggestion. */
const ENOUGH = 600;

export function readTurn(messages: readonly Message[]): Turn {
  const spoken = messages.filter((message) => message.role !== 'system' && !message.bot);
  const agentAt = spoken.findLastIndex((message) => message.role === 'agent');
  let customer = spoken.slice(agentAt + 1);
  const agentLast = customer.length === 0 && agentAt >= 0;
  if (agentLast) {
    const lastCustomer = spoken.findLastIndex((message) => message.role === 'customer');
    customer = lastCustomer >= 0 ? [spoken[lastCustomer]!] : [];
  }
  const said = customer.slice(-6).map((message) => plain(message.text));
  const before = spoken.filter((message) => message.role === 'customer' && !customer.includes(message));
  return {
    earlier: before
      .slice(-4)
      .map((message) => plain(message.text))
      .join('\n')
      .slice(-ENOUGH),
    words: said.join('\n').slice(-ENOUGH),
    last: said.at(-1) ?? '',
    first: agentAt < 0,
    agentLast,
    agentSaid: agentAt >= 0 ? plain(spoken[agentAt]!.text) : '',
    asked: spoken.some((message) => message.role === 'agent' && ASKS.test(plain(message.text))),
    greeted: messages.some((message) => message.bot),
  };
}

const plain = (text: string) => fold(text.slice(-ENOUGH)).text;
