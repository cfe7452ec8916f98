import { gramsOf } from './grams';
import packed from './weights.json';

/** angry, anxious, disappointed, neutral, happy: the order of `EMOTIONS`. */
export const CLASSES = 5;
/** The hashed pieces of a message together weigh as much as this many plain features. */
export const GRAM_SHARE = 3;

/** A softmax regression: one row of five numbers for every named feature and every bucket. */
export interface Weights {
  /** Feature name → its row. */
  rows: ReadonlyMap<string, number>;
  named: ArrayLike<number>;
  grams: ArrayLike<number>;
  bias: ArrayLike<number>;
}

const STEPS_NAMED = 2_000;
const STEPS_GRAM = 100;

/** Weights as the strings of `weights.json`: rounded to 1/2000 (named) and 1/100 (buckets). */
export function pack(weights: Weights): Record<string, string> {
  return {
    features: [...weights.rows.keys()].join(' '),
    named: bytesToText(new Uint8Array(Int16Array.from(weights.named, (w) => w * STEPS_NAMED).buffer)),
    grams: bytesToText(
      new Uint8Array(
        Int8Array.from(weights.grams, (w) => Math.max(-127, Math.min(127, Math.round(w * STEPS_GRAM))))
          .buffer,
      ),
    ),
    bias: Array.from(weights.bias, (b) => b.toFixed(3)).join(' '),
  };
}

function unpack(text: Record<string, string>): Weights {
  return {
    rows: new Map(text.features!.split(' ').map((name, row) => [name, row])),
    named: Float32Array.from(new Int16Array(textToBytes(text.named!).buffer), (w) => w / STEPS_NAMED),
    grams: Float32Array.from(new Int8Array(textToBytes(text.grams!).buffer), (w) => w / STEPS_GRAM),
    bias: text.bias!.split(' ').map(Number),
  };
}

const bytesToText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));

/** Base64 to bytes; a loop, because `Uint8Array.from` with a function takes ten times as long. */
export function textToBytes(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

let shipped: Weights | null = null;

/** Probability of each emotion (order of `EMOTIONS`) for a folded text and its features. */
export function chances(text: string, features: ReadonlyMap<string, number>, weights?: Weights): number[] {
  shipped ??= unpack(packed);
  const { rows, named, grams, bias } = weights ?? shipped;
  const sums = Array.from(bias);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let k = 0; k < CLASSES; k++) sums[k]! += named[row * CLASSES + k]! * value;
  }
  const pieces = gramsOf(text);
  const share = GRAM_SHARE / Math.sqrt(pieces.size || 1);
  for (const bucket of pieces) {
    for (let k = 0; k < CLASSES; k++) sums[k]! += grams[bucket * CLASSES + k]! * share;
  }
  return softmax(sums);
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
