import type { WrittenLanguage } from '../language';
import type { Emotion } from '../pack/schema';
import { type Matter, mattersOf } from './matters';
import { fold, unfold } from './normalise';
import { EN } from './sayings.en';
import type { Sayings } from './sayings';
import { TW } from './sayings.tw';
import { ZH } from './sayings.zh';

const SAYINGS: Record<WrittenLanguage, Sayings> = { hans: ZH, hant: TW, latin: EN };

const COUNT = '(?:\\d+|[一二两俩三四五六七八九十半几]+)';
const UNIT = '(?:多)?个?(?:半)?(?:天|周|星期|礼拜|小时|钟头|月|分钟|年)(?:多)?';
/** How long it has lasted, folded: never a rule (“7天无理由”), a promise (“说3天到”) or a time to come (“两天后要用”). */
const LASTED = new RegExp(
  `(?:等了?|过了|已经|都|拖了|快|整整|足足|用了)(?:才|还|都|快|有|不到|没到|整整|足足|我)?(${COUNT}${UNIT})(?!后|内|以内|之内|无理由)|(?<![说答诺内]|之内|承诺)(${COUNT}${UNIT})(?:了|还没|没[到退发动回人])`,
);
const LASTED_EN =
  /\b(?:wait(?:ed|ing)|been|for|over|after|already)\s+(?:(?:for|over|about|almost|nearly|more|than|only)\s+)*((?:\d+|an?|two|three|four|five|six|seven|ten|several) (?:minutes?|hours?|days?|weeks?|months?))\b/;
/** Being used, not waited for. */
const USED = /用了?(?:才|不到|没到|还没|没)?/;

/** Words to say back to a customer. */
export interface SaidBack {
  /** The matter taken up; null = only that something happened. */
  matter: Matter | null;
  /** The matter and the feeling in one sentence, without the mark at its end. */
  line: string;
  /** What comes next, without the mark at its end. */
  next: string;
  /** Both as one message of two lines. */
  text: string;
}

/**
 * The feeling and the matter in the customer's own terms, and what the agent does about it. `text` is what the
 * customer wrote (`about`: the matter in it, if known); `turn` picks among wordings of the feeling, so that two times need not sound alike.
 */
export function sayBack(
  language: WrittenLanguage,
  emotion: Emotion,
  text: string,
  turn = 0,
  about?: Matter,
): SaidBack {
  const folded = fold(text, 1_000);
  const matter = about ?? mattersOf(folded.text)[0] ?? null;
  const { matters, any, feelings, joint, stop } = SAYINGS[language];
  const saying = matter ? matters[matter] : any;
  const mood = emotion === 'neutral' || emotion === 'happy' ? 'anxious' : emotion;
  const choices = feelings[mood];
  const feels = saying.feels ?? choices[(turn + (matter?.length ?? 0)) % choices.length]!;
  const lasted = saying.lasting && lastedIn(language, text, folded, matter === 'broke');
  const said = lasted ? saying.lasting!.replace('{t}', lasted) : saying.said;
  const line = language === 'latin' ? capital(`${feels}${joint}${said}`) : `${said}${joint}${feels}`;
  return { matter, line, next: saying.next, text: `${line}${stop}\n${saying.next}${stop}` };
}

/** How long it has lasted, in the customer's own characters. */
function lastedIn(
  language: WrittenLanguage,
  text: string,
  folded: ReturnType<typeof fold>,
  inUse: boolean,
): string | null {
  const found = (language === 'latin' ? LASTED_EN : LASTED).exec(folded.text);
  const words = found?.[1] ?? found?.[2];
  if (!found || !words || (language !== 'latin' && USED.test(found[0]) !== inUse)) return null;
  const start = found.index + found[0].indexOf(words);
  const { start: from, end } = unfold(folded, start, start + words.length);
  return text.slice(from, end).trim();
}

const capital = (line: string) => line[0]!.toUpperCase() + line.slice(1);
