import { gramsOf } from '../reading/grams';
import { softmax, textToBytes } from '../reading/model';
import type { DraftRule } from './types';
import packed from './weights.json';

/** The rules whose wordings are learnt beside the patterns, and `clean` for everything that is well said. */
export const LEARNT = [
  'vague',
  'deflecting',
  'interrogating',
  'over-promise',
  'rude',
  'promise-without-time',
  'clean',
] as const satisfies readonly (DraftRule | 'clean')[];
export type Learnt = (typeof LEARNT)[number];

/** Buckets that pieces of a sentence fall into. A power of two. */
const BUCKETS = 8_192;
const CLASSES = LEARNT.length;
/** The pieces of a sentence together weigh as much as this many features. */
export const SHARE = 4;
const STEPS = 40;

/** One row of seven numbers for every bucket, and a bias for each class. */
export interface DraftWeights {
  grams: ArrayLike<number>;
  bias: ArrayLike<number>;
}

/** The buckets of a folded sentence. */
export const piecesOf = (sentence: string): number[] => [
  ...new Set(Array.from(gramsOf(sentence), (gram) => gram & (BUCKETS - 1))),
];

export const WEIGHTS_LENGTH = BUCKETS * CLASSES;

/** Weights as the strings of `weights.json`, rounded to 1/40. */
export function packDraftWeights({ grams, bias }: DraftWeights): Record<string, string> {
  const bytes = Int8Array.from(grams, (w) => Math.max(-127, Math.min(127, Math.round(w * STEPS))));
  return {
    grams: btoa(Array.from(new Uint8Array(bytes.buffer), (b) => String.fromCharCode(b)).join('')),
    bias: Array.from(bias, (b) => b.toFixed(3)).join(' '),
  };
}

let shipped: DraftWeights | undefined;

function weights(): DraftWeights {
  shipped ??= {
    grams: Float32Array.from(new Int8Array(textToBytes(packed.grams).buffer), (w) => w / STEPS),
    bias: packed.bias.split(' ').map(Number),
  };
  return shipped;
}

/** Probability of each of `LEARNT` for one folded sentence. */
export function sentenceChances(pieces: readonly number[], { grams, bias } = weights()): number[] {
  const sums = Array.from(bias);
  const share = SHARE / Math.sqrt(pieces.length || 1);
  for (const bucket of pieces)
    for (let k = 0; k < CLASSES; k++) sums[k]! += grams[bucket * CLASSES + k]! * share;
  return softmax(sums);
}
