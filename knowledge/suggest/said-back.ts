import { type WrittenLanguage, writtenLanguage } from '../language';
import type { Script } from '../pack/schema';
import { acknowledges } from '../reading/acknowledge';
import { mattersNamed, mattersOf, saysOutright } from '../reading/matters';
import { fold } from '../reading/normalise';
import { sayBack } from '../reading/say-back';
import type { Moment } from './score';

/** The customer's own; few characters don't tell the two ways to write Chinese apart, the team's scripts do. */
function languageFor(text: string, scripts: readonly Script[]): WrittenLanguage {
  const language = writtenLanguage(text) ?? 'hans';
  if (language !== 'hans') return language;
  const sample = scripts.slice(0, 8).map((script) => script.text);
  return writtenLanguage(sample.join('\n')) === 'hant' ? 'hant' : 'hans';
}

/**
 * A card that names the feeling and the matter in the customer's own terms; null where the matter isn't known
 * (a script for any matter is better written) or the agent has taken up this very matter before.
 */
export function saidBackScript({ input, matters }: Moment): Script | null {
  const first = matters[0];
  if (!first) return null;
  const agent = input.messages.filter(({ role, bot }) => role === 'agent' && !bot).slice(-40);
  const repeated = agent.some((message) => {
    const plain = fold(message.text, 600).text;
    return acknowledges(plain) && mattersNamed(plain).includes(first);
  });
  if (repeated) return null;
  const told = input.messages.findLast(
    ({ role, text }) => role === 'customer' && mattersOf(fold(text, 1_000).text).includes(first),
  );
  // what was only guessed is not said to their face
  if (!told || !saysOutright(fold(told.text, 1_000).text, first)) return null;
  const language = languageFor(told.text, input.scripts);
  const { text, line } = sayBack(language, input.reading.emotion, told.text, agent.length, first);
  return { id: `said:${first}`, title: line, text, purpose: 'empathy', stage: 'accept' };
}
