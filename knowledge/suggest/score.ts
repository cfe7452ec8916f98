import type { Conversation } from '../conversation';
import type { Emotion, FactKind, Purpose, Script } from '../pack/schema';
import type { Matter } from '../reading/matters';
import type { Told } from './circumstances';
import { isHan, type PreparedScript } from './prepare';
import { KIN_SCENES, OCCASIONS, SPECIAL_SCENES } from './scenes';
import type { Turn } from './turn';
import type { SuggestInput } from './types';

/** What scripts are held against. */
export interface Moment {
  input: SuggestInput;
  turn: Turn;
  /** Facts worth asking for, most useful first. */
  facts: readonly FactKind[];
  /** What has happened, as the customer tells it; the one to take up first in front. */
  matters: readonly Matter[];
  told: Told;
}

const UNFIT = Number.NEGATIVE_INFINITY;

/** How well a script fits this moment; only differences count. Unfit is -Infinity. */
export function scoreScript(prepared: PreparedScript, moment: Moment): number {
  const { input, turn, facts } = moment;
  const { script } = prepared;
  const { reading } = input;
  const matter = keywordScore(prepared, turn);
  const scene = sceneScore(script.scenes, input);
  if (!prepared.generic) {
    if (PARTICULAR.has(script.purpose) && !fits(prepared, matter > 0, scene, moment.matters)) return UNFIT;
    // It tells what was found out or done: without a sign that it is about this matter, it would be untrue.
    if (script.purpose === 'followup' && matter <= 0 && scene < 3) return UNFIT;
    if (ENDING.has(script.purpose) && isOfTheDayOnly(prepared, moment)) return UNFIT;
  }
  if (script.purpose === 'closing' && !moment.told.all(prepared.about().circumstances)) return UNFIT;
  if (PARTICULAR.has(script.purpose)) {
    const { circumstances, reports } = prepared.about();
    // In an outage nobody has to describe it; a campaign or a holiday says nothing of what happened to this customer.
    const outage = script.scenes?.includes('outage') && input.activeScenes?.includes('outage');
    if (!outage && !moment.told.all(circumstances)) return UNFIT;
    // Nobody has looked yet at the customer's first words: nothing can have been found or done.
    if (reports && turn.first) return UNFIT;
  }

  let score = matter + scene + matterScore(prepared, moment);
  score += emotionScore(script, reading.emotion);
  if (script.categories) score += script.categories.includes(reading.category) ? 1.5 : -2;
  if (script.stage === reading.stage) score += 0.5;
  if (script.asks) {
    if (reading.given[script.asks]) return UNFIT;
    const place = facts.indexOf(script.asks);
    // What has happened decides more than a word in common which fact is worth asking for.
    score += place < 0 ? -3 : moment.matters.length ? 16 - place * 8 : 6 - place * 2;
  }
  if (turn.last && prepared.han !== isHan(turn.last)) score -= 8;
  const used = input.recent?.indexOf(script.id) ?? -1;
  if (used >= 0) score += 0.6 / (1 + used);
  return score;
}

/** A calm customer is no mark of a script; a feeling that it was written for is. */
function emotionScore({ emotions, purpose }: Script, emotion: Emotion): number {
  if (!emotions) return 0;
  if (emotions.includes(emotion)) return emotion === 'neutral' ? 0.3 : 2;
  return purpose === 'empathy' ? -6 : -3;
}

/** What a word of an earlier turn counts beside one of the latest. */
const EARLIER = 0.4;

/** What these say is about one matter: in another they would claim what the customer never said. */
const PARTICULAR: ReadonlySet<Purpose> = new Set(['empathy', 'solution', 'options', 'hold', 'escalate']);

/** What these say has been done or found out. */
const ENDING: ReadonlySet<Purpose> = new Set(['closing', 'followup']);

/**
 * It is for a campaign, a holiday or an outage that is on, and has words of its own for the matter, but in this
 * conversation nobody has used one or spoken of the occasion: “谢谢” on a campaign day is no order at the campaign's price.
 */
function isOfTheDayOnly({ script, keywords }: PreparedScript, { input, turn }: Moment): boolean {
  const scenes = script.scenes ?? [];
  if (!scenes.some((scene) => OCCASIONS.has(scene) && input.activeScenes?.includes(scene))) return false;
  if (scenes.some((scene) => input.reading.scenes.includes(scene))) return false;
  const own = keywords.filter(({ small }) => !small);
  const said = (word: string) =>
    [turn.words, turn.earlier, turn.agentSaid].some((words) => words.includes(word));
  return own.length > 0 && !own.some(({ word }) => said(word));
}

/** The customer has used one of its words or told of its matter; its scene alone will do where nothing finer is known. */
function fits(
  { script, keywords, about }: PreparedScript,
  hit: boolean,
  scene: number,
  matters: readonly Matter[],
): boolean {
  if (hit) return true;
  if (keywords.length === 0) return scene >= 1.5;
  if (matters[0]) return scene > 0 && about().matters.includes(matters[0]);
  return scene >= 3 && script.purpose !== 'empathy' && script.purpose !== 'hold';
}

/** A script for what has happened comes before one for something else in the same scene. */
function matterScore({ script, generic, about }: PreparedScript, { matters }: Moment): number {
  const first = matters[0];
  if (!first) return generic && PARTICULAR.has(script.purpose) ? 1.5 : 0;
  if (script.purpose === 'clarify') return script.asks === 'what' && !script.scenes?.length ? -4 : 0;
  if (generic || !PARTICULAR.has(script.purpose)) return 0;
  const { matters: own, says } = about();
  if (script.purpose === 'empathy') {
    if (says.includes(first)) return 3;
    return own.includes(first) && !says.length ? -2 : -8;
  }
  if (own.includes(first)) return 3;
  return own.length && !own.some((matter) => matters.includes(matter)) ? -4 : 0;
}

/**
 * Each word of the customer's that the script answers; a long and rare word says more. A script for a narrow
 * matter that the customer has not touched steps back behind one that fits anything.
 */
function keywordScore({ keywords, narrow }: PreparedScript, { words, earlier }: Turn): number {
  let score = 0;
  for (const { word, weight } of keywords) {
    const said = words.includes(word) ? 1 : earlier.includes(word) ? EARLIER : 0;
    if (said) score += said * (word.length === 1 ? 0.5 : 1 + Math.min(word.length, 5) * 0.2) * (0.6 + weight);
  }
  return score > 0 ? Math.min(score, 9) : -4 * narrow;
}

function sceneScore(scenes: readonly string[] | undefined, input: SuggestInput): number {
  if (!scenes?.length) return 0;
  let score = UNFIT;
  for (const scene of scenes) {
    const place = input.reading.scenes.indexOf(scene);
    if (place >= 0) score = Math.max(score, 4 - place);
    const kin = input.reading.scenes.findIndex((read) => KIN_SCENES[read]?.includes(scene));
    if (kin >= 0) score = Math.max(score, 1.5 - kin * 0.5);
    if (input.activeScenes?.includes(scene)) score = Math.max(score, 3);
    if (scene === 'vip' && isVip(input.conversation)) score = Math.max(score, 2);
    // How they feel makes it a complaint, whatever it is about.
    if (scene === 'complaint' && input.reading.category === 'complaint') score = Math.max(score, 1);
  }
  if (score > UNFIT) return score;
  return scenes.some((scene) => SPECIAL_SCENES.has(scene)) ? -6 : -3;
}

const isVip = (conversation: Conversation | undefined) =>
  /vip|贵宾|尊享|钻石|黑金/i.test(conversation?.tier ?? '');
