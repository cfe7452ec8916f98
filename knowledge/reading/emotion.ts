import { EMOTIONS, type Emotion } from '../pack/schema';
import { featuresOf, type Sense, sensesOf } from './features';
import { fold, unfold } from './normalise';
import { BIT } from './tags';
import type { Span } from './types';

/** One message's feeling. */
export interface EmotionReading {
  emotion: Emotion;
  /** 0 (a trace) to 1 (boiling); 0 when neutral. */
  strength: number;
  negative: boolean;
  cues: Span[];
}

// angry anxious disappointed neutral happy
const HAND: Record<string, number[]> = {
  love: [-0.5, -0.5, -0.5, 0, 2.2],
  like: [-0.3, -0.3, 0, 0, 1.3],
  thanks: [-0.5, 0, -0.5, 0.4, 1],
  bad: [0.6, 0, 1.2, 0, -0.3],
  vile: [2, 0, 0.6, 0, -0.5],
  threat: [1.8, 0, 0, 0, -0.5],
  sad: [0.2, 0.1, 1.8, 0, 0],
  worry: [0, 1.6, 0, 0, -0.3],
  trouble: [0.3, 1.3, 0.3, 0, -0.3],
  again: [0.4, 0, 0.2, 0, 0],
  lack: [0.2, 0, 0.4, 0, 0],
  odd: [0.4, 0, 0.2, 0, 0],
  not: [0, 0, 0.2, 0, -0.1],
  'no:like': [0.2, 0, 1.2, 0, -0.5],
  'no:love': [0.2, 0, 1.2, 0, -0.5],
  'but>bad': [0, 0, 0.6, 0, -0.5],
  'but>like': [0, 0, 0, 0, 0.5],
  negShout: [1.2, 0, 0, 0, 0],
  shout2: [0.4, 0, 0, 0, 0.2],
  posShout: [0, 0, 0, 0, 0.5],
  rhetoric: [1.2, 0, 0.2, 0, 0],
  whyTrouble: [0, 0.7, 0, 0, 0],
  mineTrouble: [0, 0.5, 0, 0, 0],
  howOnly: [0, -0.3, 0, 1, 0],
  bareQuestion: [0, 0, 0, 1, -0.5],
  ask: [0, 0, 0, 0.5, -0.2],
  waited: [0.5, 0, 0.4, 0, 0],
  onlyNow: [0.3, 0.2, 0.4, 0, 0],
  short: [0.2, 0, 0.5, 0, 0],
  none: [0, 0, 0, 0.8, 0],
};

function score(text: string, senses: readonly Sense[]): number[] {
  const sums = [0, 0, 0, 0.6, 0];
  for (const [name, value] of featuresOf(text, senses)) {
    const row = HAND[name];
    if (row) for (let i = 0; i < sums.length; i++) sums[i]! += row[i]! * value;
  }
  return sums;
}

const CUE =
  BIT.love | BIT.like | BIT.thanks | BIT.bad | BIT.vile | BIT.threat | BIT.sad | BIT.worry | BIT.trouble;

/** What one message feels, with the words that say so. Linear in its length, never throws. */
export function readEmotion(original: string): EmotionReading {
  const folded = fold(original);
  const senses = sensesOf(folded.text);
  const sums = score(folded.text, senses);
  const best = sums.indexOf(Math.max(...sums));
  const emotion = EMOTIONS[best]!;
  const total = sums.reduce((sum, s) => sum + Math.exp(s - sums[best]!), 0);
  const strength = emotion === 'neutral' ? 0 : Math.round((100 * 1) / total) / 100;
  const cues =
    emotion === 'neutral'
      ? []
      : senses.filter((s) => s.bits & CUE && !s.asked).map((s) => unfold(folded, s.start, s.end));
  return { emotion, strength, negative: best < 3, cues };
}
