import { EMOTIONS, type Emotion } from '../pack/schema';
import { featuresOf, type Sense, sensesOf } from './features';
import { chances } from './model';
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

/** Feelings are said at the beginning and the end: of a longer text only so many units are read for them. */
const FEELING_SHOWS = 800;
/** More words than these explain nothing to an agent. */
const MOST_CUES = 20;
const PRAISE = BIT.love | BIT.like | BIT.thanks;
const BLAME = BIT.bad | BIT.vile | BIT.threat | BIT.sad | BIT.worry | BIT.trouble;
const CUE = PRAISE | BLAME;

/** The word says what the emotion is: praise for happy, blame and worry (or praise denied) for the others. */
function speaksFor(sense: Sense, emotion: Emotion): boolean {
  if (emotion === 'neutral' || sense.asked) return false;
  const praise = (sense.bits & PRAISE) !== 0;
  const blame = (sense.bits & BLAME) !== 0;
  return (emotion === 'happy') !== sense.negated ? praise : blame;
}

/** What one message feels, with the words that say so. Linear in its length, never throws. */
export function readEmotion(original: string): EmotionReading {
  const folded = fold(original, FEELING_SHOWS);
  const senses = sensesOf(folded.text);
  const chance = chances(folded.text, featuresOf(folded.text, senses));
  const best = chance.indexOf(Math.max(...chance));
  const emotion = EMOTIONS[best]!;
  const strength = emotion === 'neutral' ? 0 : strengthOf(folded.text, senses, chance[best]!);
  const cues = senses
    .filter((sense) => speaksFor(sense, emotion))
    .slice(0, MOST_CUES)
    .map((sense) => unfold(folded, sense.start, sense.end));
  return { emotion, strength, negative: best < 3, cues };
}

const STRONG = BIT.love | BIT.vile | BIT.threat;

/**
 * How strongly it is said: how sure the reading is, raised by strong words, intensifiers, exclamation marks
 * and repetition, lowered by “a bit”. 0.05 to 1.
 */
function strengthOf(text: string, senses: readonly Sense[], sure: number): number {
  const count = (bits: number) => senses.filter((s) => s.bits & bits && !s.asked && !s.negated).length;
  const loud = Math.min(3, (text.match(/[!！]/g) ?? []).length) + (/(.)\1\1/.test(text) ? 1 : 0);
  const raw =
    0.25 * sure +
    0.15 * Math.min(3, count(STRONG)) +
    0.1 * Math.min(3, count(CUE)) +
    0.08 * Math.min(2, count(BIT.very | BIT.again)) +
    0.1 * loud -
    0.12 * Math.min(2, count(BIT.soft));
  return Math.round(100 * Math.max(0.05, Math.min(1, raw))) / 100;
}
