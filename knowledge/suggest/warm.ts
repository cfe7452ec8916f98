import type { Message } from '../conversation';
import type { Script } from '../pack/schema';
import { readCustomer } from '../reading';
import { prepare } from './prepare';
import { suggest } from './suggest';

/** Scripts that are looked at between two pauses: some milliseconds' work. */
const BATCH = 5;

/**
 * Does ahead what the first suggestions of a library would have to do (patterns compiled, scripts looked at), in pieces
 * of a few milliseconds: whoever runs it pauses at each `yield`. Keep the array: what was done is remembered for it.
 */
export function* warmSuggestions(scripts: readonly Script[], sample: string): Generator<void> {
  const messages: Message[] = [{ id: 'warm', role: 'customer', text: sample, seenAt: 0, old: true }];
  const reading = readCustomer(messages);
  yield;
  const prepared = [...prepare(scripts).values()].flat();
  yield;
  for (let at = 0; at < prepared.length; at += BATCH) {
    for (const { about } of prepared.slice(at, at + BATCH)) about();
    yield;
  }
  suggest({ messages, reading, scripts, now: Date.now() });
}
