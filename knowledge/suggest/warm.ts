import type { Script } from '../pack/schema';
import { readCustomer } from '../reading';
import { sampleTalk, warmReading } from '../reading/warm';
import { prepare } from './prepare';
import { suggest } from './suggest';

/**
 * Does ahead what the first suggestions of a library would have to do (patterns compiled, scripts looked at), in pieces
 * of a few milliseconds: whoever runs it pauses at each `yield`. Keep the array: what was done is remembered for it.
 */
export function* warmSuggestions(scripts: readonly Script[], sample: string): Generator<void> {
  yield* warmReading(sample);
  const messages = sampleTalk(sample);
  const reading = readCustomer(messages);
  yield;
  const prepared = [...prepare(scripts).values()].flat();
  yield;
  for (const { about } of prepared) {
    about();
    yield;
  }
  suggest({ messages, reading, scripts, now: Date.now() });
}
