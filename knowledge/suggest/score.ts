import type { Conversation } from '../conversation';
import type { FactKind } from '../pack/schema';
import type { PreparedScript } from './prepare';
import { KIN_SCENES, SPECIAL_SCENES } from './scenes';
import type { Turn } from './turn';
import type { SuggestInput } from './types';

/** What scripts are held against. */
export interface Moment {
  input: SuggestInput;
  turn: Turn;
  /** Facts worth asking for, most useful first. */
  facts: readonly FactKind[];
}

/** How well a script fits this moment; only differences count. Unfit (it asks what is known) is -Infinity. */
export function scoreScript({ script, keywords }: PreparedScript, { input, turn, facts }: Moment): number {
  const { reading } = input;
  let score = keywordScore(keywords, turn.words) + sceneScore(script.scenes, input);

  if (script.emotions)
    score += script.emotions.includes(reading.emotion) ? 2 : script.purpose === 'empathy' ? -6 : -3;
  if (script.categories) score += script.categories.includes(reading.category) ? 1.5 : -2;
  if (script.stage === reading.stage) score += 0.5;
  if (script.asks) {
    if (reading.given[script.asks]) return Number.NEGATIVE_INFINITY;
    const place = facts.indexOf(script.asks);
    score += place < 0 ? -2 : 6 - place * 2;
  }
  const used = input.recent?.indexOf(script.id) ?? -1;
  if (used >= 0) score += 0.6 / (1 + used);
  return score;
}

/** Each word of the customer's that the script answers; a long word says more than a short one. */
function keywordScore(keywords: readonly string[], words: string): number {
  let score = 0;
  for (const word of keywords) {
    if (words.includes(word)) score += word.length === 1 ? 0.8 : 1.4 + Math.min(word.length, 5) * 0.3;
  }
  return Math.min(score, 8);
}

function sceneScore(scenes: readonly string[] | undefined, input: SuggestInput): number {
  if (!scenes?.length) return 0;
  let score = Number.NEGATIVE_INFINITY;
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
  if (score > Number.NEGATIVE_INFINITY) return score;
  return scenes.some((scene) => SPECIAL_SCENES.has(scene)) ? -6 : -3;
}

const isVip = (conversation: Conversation | undefined) =>
  /vip|贵宾|尊享|钻石|黑金/i.test(conversation?.tier ?? '');
