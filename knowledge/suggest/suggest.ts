import type { Purpose, Script } from '../pack/schema';
import { answerScript } from './answers';
import { blankNames, fillBlanks } from './blanks';
import { forScenes } from './by-scene';
import { optionsScript } from './options';
import { type PickedUp, pickUp, valuesFor } from './pick-up';
import { factsToAsk } from './facts';
import { planPurposes } from './plan';
import { ownWords } from './own-words';
import { mattersOf } from '../reading/matters';
import { Told } from './circumstances';
import { saidBackScript } from './said-back';
import { prepare } from './prepare';
import { type Moment, scoreScript } from './score';
import { readTurn } from './turn';
import type { SuggestInput, Suggestion } from './types';
import { SaidBefore } from './used';

const FEWEST = 3;
const MOST = 5;

/** A second card of these adds a choice; a second question would be an interrogation (service standard A). */
const MAY_REPEAT: ReadonlySet<Purpose> = new Set([
  'empathy',
  'solution',
  'options',
  'hold',
  'closing',
  'greeting',
]);

/**
 * The next sentences for the open conversation, best first: three to five cards (fewer only where the library
 * has no more that fit), one for each purpose that the moment needs, none that the agent has said before.
 */
export function suggest(input: SuggestInput): Suggestion[] {
  const turn = readTurn(input.messages);
  const matters = mattersOf(ownWords(turn));
  const facts = factsToAsk(input, turn, matters);
  const purposes = planPurposes(input, turn, matters, facts.length > 0);
  const moment: Moment = {
    input,
    turn,
    facts: facts.length ? facts : input.reading.missing,
    matters,
    told: new Told(`${turn.earlier}\n${turn.agentSaid}\n${turn.words}`),
  };
  const ranked = rankByPurpose(moment, purposes);
  const picked = pickUp(input.messages, input.conversation);
  const cards: Suggestion[] = [];
  const add = (purpose: Purpose) => {
    const next = ranked.get(purpose)?.shift();
    if (next && cards.length < MOST) cards.push(toCard(next, input, picked));
  };
  for (const purpose of purposes) add(purpose);
  for (let i = 0; cards.length < FEWEST && i < 2; i++) {
    for (const purpose of purposes) if (cards.length < FEWEST && MAY_REPEAT.has(purpose)) add(purpose);
  }
  return cards;
}

/** A found answer stands before any script: it was looked up for these very words. */
const ANSWER_SCORE = 10;

/** Behind a script that was written for this very matter, before any other. */
const SAID_BACK_SCORE = 8;

type Ranked = { script: Script; score: number };

/** The three best unsaid scripts of each purpose. */
function rankByPurpose(moment: Moment, purposes: readonly Purpose[]): Map<Purpose, Ranked[]> {
  const library = prepare(moment.input.scripts);
  const said = new SaidBefore(moment.input.messages);
  const ranked = new Map<Purpose, Ranked[]>();
  for (const purpose of purposes) {
    const scored = (library.get(purpose) ?? [])
      .map((prepared) => ({ script: prepared.script, score: scoreScript(prepared, moment) }))
      .filter(({ score }) => score > Number.NEGATIVE_INFINITY);
    if (purpose === 'empathy' && purposes[0] === 'empathy') {
      const script = saidBackScript(moment);
      if (script) scored.push({ script, score: SAID_BACK_SCORE });
    }
    scored.sort((a, b) => b.score - a.score);
    const best: Ranked[] = [];
    for (const candidate of scored) {
      if (best.length === 3) break;
      if (!said.has(candidate.script.text)) best.push(candidate);
    }
    const answer =
      purpose === 'solution' && moment.input.answers?.[0] && answerScript(moment.input.answers[0]);
    if (answer && !said.has(answer.text)) best.unshift({ script: answer, score: ANSWER_SCORE });
    const options = purpose === 'options' && optionsScript(moment.input.answers ?? [], moment.input.reading);
    if (options && !said.has(options.text)) best.unshift({ script: options, score: ANSWER_SCORE });
    ranked.set(purpose, best);
  }
  return ranked;
}

/** What is so: switched on or by date, and what the customer's own words say. */
const scenesOf = (input: SuggestInput) => [...(input.activeScenes ?? []), ...input.reading.scenes];

function toCard({ script, score }: Ranked, input: SuggestInput, picked: PickedUp): Suggestion {
  const wording = forScenes(script.text, scenesOf(input));
  const values = valuesFor(script, blankNames(wording), picked, input.known);
  const text = fillBlanks(wording, values);
  return {
    scriptId: script.id,
    purpose: script.purpose,
    title: script.title,
    text,
    blanks: blankNames(text),
    script,
    score,
  };
}
