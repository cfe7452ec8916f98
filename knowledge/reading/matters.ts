import { CUES } from './matter-cues';
import { type Matter, SIGNS } from './matter-signs';
import type { Scene } from './scenes';

export type { Matter } from './matter-signs';

/** Asked as a rule of the house (“坏了怎么退？”), not told as something that happened. */
const SUPPOSED = /(?:如果|要是|万一|假如|倘若)[^,。!?]{0,16}$|\b(?:if|in case)\b[^,.!?]{0,24}$/;

/** How something is done, costs or works in general. */
const IN_GENERAL =
  /怎么(?!办|弄|回事|还|又|就|会|没|不|老|总|突然|少|多|变|被|都|这|那)|如何|多少|多久|几[天个点号件次]|吗|嘛(?=[?？]|$)|(?:不|没)(?=[?？]|$)|一般|会不会|能不能|可不可以|可以[^,。!?]{1,12}(?:么|不)|哪里|在哪|哪[个款种些]|什么(?:材料|条件|流程|情况|电话)|有没有|还是[^,。!?]{1,8}[?？]|请问|想问|\b(?:how (?:do|can|to|much|long|many|is)|can (?:i|you)|do (?:you|i)|does|will i|is (?:it|there)|what(?:'s| is| if| happens)|which|who do i)\b/;
/** Something of the customer's own, or told as having happened. */
const OWN =
  /我的?(?!想问|想请|可以|能)|咱|了[,，。!！?？\s]|了$|还没|还沒|现在|已经|刚|昨天|今天|前天|居然|竟然|明明|凭|你们|是不是|!|！|\b(?:my|mine|i've|i'm|we|our|it(?:'s| is| was)|has|have|still|was|were|yesterday|today|you (?:sent|said|took|told))\b/;

/** “今天下单明天能到吗”: nothing has been ordered yet. */
const IF_ORDERED = /(?:今天|现在|这会儿)(?:下单|拍|买|订)(?!了|的)[^,。!]{0,12}(?:能|几|什么时候|多久|哪天)/;

/** Asked about the house's rules, nothing having happened: “丢件怎么赔”, "what if it arrives broken?". */
export const isGeneral = (text: string): boolean =>
  text.length < 60 && (IF_ORDERED.test(text) || (IN_GENERAL.test(text) && !OWN.test(text)));

interface Evidence {
  matter: Matter;
  sign: RegExp;
  alone: RegExp | null;
  both: readonly (readonly [RegExp, RegExp])[];
}

const words = (list: string): RegExp =>
  new RegExp(
    list
      .replaceAll('~', '[^,。!?;\\n]{0,8}')
      .split(/\|(?![^(]*\))/)
      .map((word) => (/^[a-z]/.test(word) ? `\\b${word}` : word))
      .join('|'),
  );

let evidence: Evidence[] | null = null;

/** The lists as patterns, made when they are first needed. */
function prepared(): Evidence[] {
  evidence ??= SIGNS.map(({ matter, words: sign }) => {
    const cues = CUES.find((one) => one.matter === matter);
    return {
      matter,
      sign,
      alone: cues?.alone ? words(cues.alone) : null,
      both: (cues?.both ?? []).map(([one, other]) => [words(one), words(other)] as const),
    };
  });
  return evidence;
}

const SIGN = 3;
const ALONE = 2;
const BOTH = 1.5;
/** How far apart, in characters, the two words of a pair may stand. */
const NEAR = 40;

function strength(text: string, { sign, alone, both }: Evidence): number {
  let sum = happened(text, sign) ? SIGN : 0;
  if (alone && happened(text, alone)) sum += ALONE;
  for (const [one, other] of both) {
    const a = text.search(one);
    if (a < 0) continue;
    const b = text.search(other);
    if (b >= 0 && Math.abs(a - b) <= NEAR) sum += BOTH;
  }
  return sum;
}

function happened(text: string, pattern: RegExp): boolean {
  const found = pattern.exec(text);
  return found !== null && !SUPPOSED.test(text.slice(Math.max(0, found.index - 24), found.index));
}

/** What was read last: one message is asked about by several parts of the reading. */
const remembered = new Map<string, readonly Matter[]>();
const MOST_REMEMBERED = 200;

/** The matters that a text (folded) tells of, the one to take up first in front. */
export function mattersOf(text: string): readonly Matter[] {
  let matters = remembered.get(text);
  if (matters) return matters;
  matters = isGeneral(text) ? [] : readMatters(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, matters);
  return matters;
}

function readMatters(text: string): Matter[] {
  return prepared()
    .map((one) => ({ matter: one.matter, strength: strength(text, one) }))
    .filter((one) => one.strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .map(({ matter }) => matter);
}

/**
 * Looks at a text (folded) for one matter after the other: the patterns are compiled when they are first used and, by some
 * engines, better at the second use, which at a stretch takes dozens of ms. Whoever runs it pauses at each `yield`.
 */
export function* warmMatters(text: string): Generator<void> {
  for (const one of prepared()) {
    for (let use = 0; use < 2; use++) {
      strength(text, one);
      yield;
    }
  }
}

/** Whether a text (folded) says this outright, not only by two words that happen to stand near each other. */
export function saysOutright(text: string, matter: Matter): boolean {
  const own = prepared().find((one) => one.matter === matter);
  return own !== undefined && strength(text, own) >= ALONE;
}

/** The matters that an agent's words or a script's (folded) name outright, in the order of the signs. */
export const mattersNamed = (text: string): Matter[] =>
  SIGNS.filter(({ words: sign }) => happened(text, sign)).map(({ matter }) => matter);

const SCENES_OF = new Map(SIGNS.map(({ matter, scenes }) => [matter, scenes]));

/** The scenes a matter belongs to, the nearest first. */
export const scenesOfMatter = (matter: Matter): readonly Scene[] => SCENES_OF.get(matter)!;
