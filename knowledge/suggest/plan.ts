import type { Purpose } from '../pack/schema';
import { intentOf } from './intent';
import type { Turn } from './turn';
import type { SuggestInput } from './types';

/** Below this a negative word is a remark, no feeling that has to be taken up first. */
const UPSET_FROM = 0.2;
/** With less than this many seconds to the promised time a holding line comes first. */
const HOLD_BELOW = 10;

/**
 * The purposes that the next words should have, most needed first: feeling, then urgency, then one missing
 * fact, then the answer, then the end (service standards A and D: 先情绪、后问题; issue "Empathy first").
 */
export function planPurposes(input: SuggestInput, turn: Turn): Purpose[] {
  const { reading } = input;
  const upset = isUpset(input);
  const intent = intentOf(turn);
  const answer: Purpose[] =
    reading.category === 'complaint' ? ['options', 'solution'] : ['solution', 'options'];
  const ask: Purpose[] = asksFirst(input) ? ['clarify'] : [];
  const hold: Purpose[] = isLate(input) && !turn.agentLast ? ['hold'] : [];

  if (upset && !reading.acknowledged) {
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
      return ['closing', 'followup', 'hold'];
    case 'asks-progress':
      return ['hold', 'followup', ...answer];
    case 'asks-higher':
      return ['escalate', 'options', 'hold', ...ask];
    case 'still-broken':
      return ['options', 'solution', 'escalate', 'clarify'];
  }
  if (category === 'suggestion') return ['escalate', 'closing', 'followup', 'empathy'];
  const greeting: Purpose[] = turn.first ? ['greeting'] : [];
  return [...greeting, ...ask, ...answer, 'clarify', 'hold', 'closing'];
}

export function isUpset({ reading }: Pick<SuggestInput, 'reading'>): boolean {
  return reading.emotion !== 'neutral' && reading.emotion !== 'happy' && reading.strength >= UPSET_FROM;
}

/** One fact is missing without which nothing can be solved. */
const asksFirst = ({ reading }: SuggestInput) => reading.missing.length > 0;

function isLate({ deadline, now }: SuggestInput): boolean {
  return deadline !== null && deadline !== undefined && deadline - now < HOLD_BELOW * 1000;
}

const unique = (purposes: Purpose[]) => [...new Set(purposes)];
