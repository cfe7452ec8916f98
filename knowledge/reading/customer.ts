import type { Message } from '../conversation';
import type { Emotion } from '../pack/schema';
import { acknowledges } from './acknowledge';
import { isAcknowledged, isContent, stageOf } from './course';
import { type EmotionReading, readEmotion } from './emotion';
import { askedFact, factsOf, missingFacts } from './facts';
import { categoryOf, priorityOf } from './needs';
import { type Folded, fold } from './normalise';
import { scenesOf } from './scenes';
import type { CustomerReading } from './types';

/** How many of the newest messages are read: what was said before has been dealt with, or will be said again. */
const RECENT = 60;
/** What is left of a feeling after a reply of the agent that took it in, and after any other reply. */
const SOOTHED = 0.5;
const IGNORED = 0.9;
/** A feeling weaker than this is not carried on. */
const TRACE = 0.15;
/** Hours after which an old feeling is no longer carried on: the customer comes back another day. */
const FORGET_AFTER_HOURS = 12;

/**
 * What the customer feels and needs, from the newest messages of one conversation (oldest first).
 * Pure and local; an empty or strange conversation reads as a calm inquiry at its beginning.
 * `now` (epoch ms) lets a feeling of long ago fade where the console shows times.
 */
export function readCustomer(messages: readonly Message[], now?: number): CustomerReading {
  const recent = messages.slice(-RECENT);
  const folds = new Map<Message, Folded>(recent.map((m) => [m, fold(m.text)]));
  const folded = new Map<Message, string>(recent.map((m) => [m, folds.get(m)!.text]));
  const spoken = recent.filter((m) => m.role === 'customer');
  const felt = new Map<Message, EmotionReading>(spoken.map((m) => [m, readEmotion(m.text)]));
  const course = spoken.map((m) => felt.get(m)!.emotion);

  const feeling = currentFeeling(recent, felt, folded, now);
  const turn = lastTurn(recent).map((m) => folded.get(m) ?? '');
  const text = turn.join('\n');
  const upset = feeling.emotion !== 'neutral' && feeling.emotion !== 'happy';
  const texts = spoken.map((m) => folded.get(m) ?? '');
  const scenes = scenesOf(texts, upset);
  // “在吗”, “1234”, an answer to the agent's question: what they came for was said before
  const own = text.replace(/[\da-z\s#:：.@-]+/gi, '');
  const follows = own.length < 8 || (own.length < 30 && isAnswer(recent, folded));
  const before = follows ? spoken.slice(0, -turn.length).slice(-3) : [];
  const matter = [...before.map((m) => folded.get(m)!), text].join('\n');
  const earlier = before.map((m) => felt.get(m)!).findLast((reading) => reading.emotion !== 'neutral');
  const mood = feeling.emotion === 'neutral' && earlier?.negative ? earlier : feeling;
  const category = categoryOf(matter, mood.emotion, mood.strength);
  const given = factsOf(recent, folds);
  const missing = missingFacts(given, scenes, category, matter);
  return {
    emotion: feeling.emotion,
    strength: feeling.strength,
    cues: spoken.length ? felt.get(spoken.at(-1)!)!.cues : [],
    course,
    category,
    priority: priorityOf(matter, mood.emotion, mood.strength, category),
    stage: stageOf(recent, folded, given, missing),
    scenes,
    given,
    missing,
    acknowledged: isAcknowledged(recent, folded, new Map(spoken.map((m) => [m, felt.get(m)!.emotion]))),
  };
}

/** The customer's newest turn follows a question of the agent's. */
function isAnswer(messages: readonly Message[], folded: ReadonlyMap<Message, string>): boolean {
  const agent = messages.findLast((m) => m.role === 'agent');
  return (
    agent !== undefined && messages.at(-1)?.role !== 'agent' && askedFact(folded.get(agent)!) !== undefined
  );
}

/** The customer's newest messages without an agent's between them. */
function lastTurn(messages: readonly Message[]): Message[] {
  const turn: Message[] = [];
  for (const message of [...messages].reverse()) {
    if (message.role === 'customer') turn.unshift(message);
    else if (message.role === 'agent' && turn.length) break;
  }
  return turn;
}

/** The last message's feeling; a neutral one (“订单号是…”) carries on what was felt shortly before. */
function currentFeeling(
  messages: readonly Message[],
  felt: ReadonlyMap<Message, EmotionReading>,
  folded: ReadonlyMap<Message, string>,
  now: number | undefined,
): { emotion: Emotion; strength: number } {
  let fade = 1;
  for (const message of [...messages].reverse()) {
    if (message.role === 'agent') fade *= acknowledges(folded.get(message) ?? '') ? SOOTHED : IGNORED;
    const reading = felt.get(message);
    if (!reading) continue;
    if (
      now !== undefined &&
      message.sentAt !== undefined &&
      now - message.sentAt > FORGET_AFTER_HOURS * 3_600_000
    )
      break;
    if (reading.emotion === 'happy' && fade < 1) break;
    const strength = Math.round(reading.strength * fade * 100) / 100;
    if (reading.emotion !== 'neutral' && strength >= TRACE * (fade < 1 ? 1 : 0))
      return { emotion: reading.emotion, strength };
    if (isContent(folded.get(message) ?? '')) break;
  }
  return { emotion: 'neutral', strength: 0 };
}
