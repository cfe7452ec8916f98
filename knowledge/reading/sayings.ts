import type { Emotion } from '../pack/schema';
import type { Matter } from './matters';

/** How a matter is said back to the customer: true for whoever told of it, whatever the details. */
export interface Saying {
  /** What happened, as the first half of a sentence. */
  said: string;
  /** The same with how long it has lasted (`{t}`), where the customer said so. */
  lasting?: string;
  /** The feeling that goes with it, where it is always the same one. */
  feels?: string;
  /** What the agent does next: something begun by sending it, never something already done. */
  next: string;
}

/** The sayings of one way of writing. */
export interface Sayings {
  matters: Record<Matter, Saying>;
  /** Nothing particular is known: true in any case. */
  any: Saying;
  feelings: Record<Exclude<Emotion, 'neutral' | 'happy'>, readonly string[]>;
  /** Between the two halves, and at the end. */
  joint: string;
  stop: string;
}
