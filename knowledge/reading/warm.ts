import type { Message } from '../conversation';
import { readCustomer } from './customer';
import { featuresOf, sensesOf } from './features';
import { findWords } from './match';
import { warmMatters } from './matters';
import { chances } from './model';
import { fold } from './normalise';
import { scenesOf } from './scenes';

/** A conversation in which only the customer has written, to make things ready with. */
export const sampleTalk = (sample: string): Message[] => [
  { id: 'warm', role: 'customer', text: sample, seenAt: 0, old: true },
];

/**
 * Does ahead what the first reading would have to do (lexicon, weights, patterns), in pieces of a few milliseconds:
 * whoever runs it pauses at each `yield`.
 */
export function* warmReading(sample: string): Generator<void> {
  const { text } = fold(sample);
  yield;
  findWords(text);
  yield;
  const features = featuresOf(text, sensesOf(text));
  yield;
  chances(text, features);
  yield;
  yield* warmMatters(text);
  scenesOf([text], true);
  yield;
  readCustomer(sampleTalk(sample));
}
