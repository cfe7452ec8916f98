import type { Category, Purpose } from '../pack/schema';
import type { Matter } from '../reading/matters';
import { intentOf } from './intent';
import type { Turn } from './turn';
import type { SuggestInput } from './types';
import { acknowledgedAt } from '../reading/acknowledge';
import { feelingIsOpen } from './upset';

/** The agent has said that something is being looked into. */
const OWES =
  /(?:我|帮您|这就|正在|现在|马上|先)[^,。，!！]{0,8}(?:看|查|问|核实|确认)|稍等|等一下|\b(?:let me|checking|looking into)\b/;
/** From this strength on somebody who asks how it stands is upset first. */
const IMPATIENT = 0.35;
/** With less than this many seconds to the promised time a holding line comes first. */
const HOLD_BELOW = 10;

/**
 * The purposes that the next words should have, most needed first: feeling, then urgency, then one missing
 * fact, then the answer, then the end (service standards A and D: 先情绪、后问题; issue "Empathy first").
 */
export function planPurposes(
  input: SuggestInput,
  turn: Turn,
  matters: readonly Matter[],
  asks: boolean,
): Purpose[] {
  const { reading } = input;
  const intent = intentOf(turn) ?? (isPleased(input, turn) ? 'thanks' : null);
  // “人呢？” wants a sign of life, unless they have lost their temper over it
  const waits = intent === 'asks-progress' && reading.strength < IMPATIENT;
  // they have said yes: what they felt before is behind them
  const settled = intent === 'agrees' && reading.course.at(-1) === 'neutral';
  const open =
    (feelingIsOpen(reading, turn.agentSaid) && !waits && !settled) ||
    isAlarming(input, turn, matters) ||
    isSore(input, turn, matters);
  const answer: Purpose[] =
    reading.category === 'complaint' && !input.answers?.length
      ? ['options', 'solution']
      : ['solution', 'options'];
  const ask: Purpose[] = asks ? ['clarify'] : [];
  const hold: Purpose[] = isLate(input) && !turn.agentLast ? ['hold'] : [];

  if (open) {
    const higher: Purpose[] = intent === 'asks-higher' ? ['escalate'] : [];
    return unique([
      'empathy',
      ...hold,
      ...higher,
      ...(ask.length ? ask : answer),
      ...answer,
      'hold',
      'clarify',
      'closing',
    ]);
  }
  const rest = restOf(intent, turn, reading.category, ask, answer);
  return unique([...(intent === 'thanks' || intent === 'leaves' ? [] : hold), ...rest]);
}

function restOf(
  intent: ReturnType<typeof intentOf>,
  turn: Turn,
  category: SuggestInput['reading']['category'],
  ask: Purpose[],
  answer: Purpose[],
): Purpose[] {
  switch (intent) {
    case 'greets':
      return turn.first ? ['greeting', 'clarify', 'hold'] : ['hold', 'clarify', 'greeting'];
    case 'thanks':
    case 'leaves':
      return ['closing', 'followup', 'empathy'];
    case 'agrees':
      if (OWES.test(turn.agentSaid)) return ['hold', ...answer, 'followup', 'closing'];
      return ['closing', 'followup', 'hold'];
    case 'asks-progress':
      return ['hold', 'followup', ...answer];
    case 'asks-higher':
      return ['escalate', 'options', 'hold', ...ask];
    case 'still-broken':
      return ['options', 'solution', 'escalate', 'clarify'];
  }
  if (category === 'suggestion') return ['escalate', 'closing', 'followup', 'empathy'];
  // At the very first words nobody may feel that a stone sank (service standard A).
  const greeting: Purpose[] = turn.first && !turn.greeted ? ['greeting'] : [];
  return [...greeting, ...ask, ...answer, 'clarify', 'hold', 'closing'];
}

/** What frightens anybody, however calmly it is told. */
const ALARMING: ReadonlySet<Matter> = new Set(['danger', 'unwell', 'hacked']);

function isAlarming({ reading }: SuggestInput, turn: Turn, matters: readonly Matter[]): boolean {
  const told = matters[0] !== undefined && ALARMING.has(matters[0]);
  return (
    told && reading.category !== 'inquiry' && !reading.acknowledged && acknowledgedAt(turn.agentSaid) < 0
  );
}

/** A trace of feeling is enough where something did happen: sooner when they complain than when they ask for help. */
const SORE_FROM: Partial<Record<Category, number>> = { complaint: 0.1, help: 0.2 };

function isSore({ reading }: SuggestInput, turn: Turn, matters: readonly Matter[]): boolean {
  const { emotion, category, strength, acknowledged } = reading;
  if (!matters.length || acknowledged || emotion === 'neutral' || emotion === 'happy') return false;
  if (strength < (SORE_FROM[category] ?? 1)) return false;
  return turn.first || acknowledgedAt(turn.agentSaid) < 0;
}

/** Glad about what the agent did, in words that no list of thanks has, and nothing asked. */
function isPleased({ reading }: SuggestInput, turn: Turn): boolean {
  return (
    !turn.first && reading.course.at(-1) === 'happy' && turn.last.length <= 40 && !/[?？吗]/.test(turn.last)
  );
}

function isLate({ deadline, now }: SuggestInput): boolean {
  return deadline !== null && deadline !== undefined && deadline - now < HOLD_BELOW * 1000;
}

const unique = (purposes: Purpose[]) => [...new Set(purposes)];
