import { findWords, type Hit } from './match';
import { isGeneral, mattersOf } from './matters';
import { BIT, TAGS, type Tag } from './tags';

/** A word found, with its negation if it has one, and how its sentence turns it. */
export interface Sense {
  start: number;
  end: number;
  bits: number;
  /** A negation stands before it: 不顺畅, "not helpful". */
  negated: boolean;
  /** It is asked or supposed, not said: 会掉色吗, "is it noisy?". */
  asked: boolean;
}

const FEELING =
  BIT.love | BIT.like | BIT.thanks | BIT.bad | BIT.vile | BIT.threat | BIT.sad | BIT.worry | BIT.trouble;
const TURNABLE = BIT.love | BIT.like | BIT.bad | BIT.vile | BIT.sad | BIT.worry | BIT.trouble | BIT.threat;
const UNHAPPY = BIT.bad | BIT.vile | BIT.sad | BIT.worry | BIT.trouble;
const CLAUSE_END = /[,，。.!！?？;；~…\n、]/;
/** An open question or a supposition, over a whole clause. */
const OPEN_QUESTION =
  /[吗嘛么没]\s*$|(?:是否|是不是|会不会|能不能|可不可以|有没有|要不要|需不需要|好不好|能否|可否|多少|多久|什么时候|如何|怎样|怎么才|什么情况下|有什么|哪些|几[天个点号]|请问)|^\s*(?:is|are|do|does|can|could|will|would|may|what|when|where|which|who|how|should)\b/;
const SUPPOSED = /如果|希望|建议|最好能|要是|假如|万一|的话|若是|\bif\b|\bin case\b/;
/** How something is done in general: 怎么 with a deed, nothing having happened (了, 还, 没 …). */
const HOW_TO =
  /怎么(?!还|又|就|会|不|没|回事|办|这|那|老|总|突然|少|多|被|变|都|搞|样|了)[^了,。!?]{1,10}$|\bhow (?:do|can|to|does|should)\b/;
/** An insult is asked about only here; “what the hell …?” stays one. */
const DOUBTED =
  /[吗嘛么]\s*$|会不会|是不是|不会是|如果|要是|万一|怎么(?:防|避|辨|举报|投诉)|\b(?:is it|is this)\b/;
/** Not an open question although it has the words of one: a reproach. */
const REPROACH =
  /为什么|为啥|凭什么|怎么(?:还|又|就|会|不|没|回事|办)|咋(?:还|又|回|办)|有没有搞错|是不是(?:骗|耍|故意|有病|不想)|吃不出|看不见|看不懂|听不懂|不识字|没长/;

/** The words of a folded text that bear on how the customer feels, each with negation and question resolved. */
export function sensesOf(text: string): Sense[] {
  const hits = findWords(text);
  softenGood(text, hits);
  const senses: Sense[] = [];
  let clauseStart = 0;
  let clauseEnd = -1;
  let asked = false;
  let doubted = false;
  /** The negation that still holds, where the last word ended, and how much stands unread since the negation. */
  let not: Hit | null = null;
  let reached = 0;
  let loose = 0;
  for (const hit of hits) {
    if (hit.start >= clauseEnd) {
      clauseStart = clauseEnd < 0 ? 0 : lastBreak(text, hit.start);
      clauseEnd = nextBreak(text, hit.end);
      const clause = text.slice(clauseStart, clauseEnd);
      asked = isAsked(clause, text[clauseEnd]);
      doubted = DOUBTED.test(clause);
      not = null;
    }
    const turnable = (hit.bits & TURNABLE) !== 0;
    if (not) {
      loose += text.slice(reached, hit.start).replace(/ /g, '').length;
      if (loose > reach(text, not, hit)) not = null;
    }
    const denial = turnable ? not : null;
    senses.push({
      ...hit,
      start: denial ? denial.start : hit.start,
      negated: denial !== null,
      asked: asked && (hit.bits & FEELING) !== 0 && (!(hit.bits & BIT.vile) || doubted),
    });
    if (hit.bits & BIT.not && !turnable) {
      not = hit;
      loose = 0;
    } else if (turnable) not = null;
    reached = hit.end;
  }
  return senses;
}

/** 好 straight before a blame or a worry only means “very”: 好担心. */
function softenGood(text: string, hits: Hit[]): void {
  hits.forEach((hit, i) => {
    const next = hits[i + 1];
    if (
      next &&
      hit.end === next.start &&
      hit.end - hit.start === 1 &&
      text[hit.start] === '好' &&
      next.bits & UNHAPPY
    )
      hit.bits = BIT.very;
  });
}

/** How many unread characters a negation reaches over: an insult must follow it at once. */
function reach(text: string, not: Hit, hit: Hit): number {
  if (text.charCodeAt(hit.start) < 128) return 14;
  if (text.slice(not.start, not.end) === '不比') return 8;
  return hit.bits & (BIT.vile | BIT.threat) ? 0 : 2;
}

/** A space ends a clause after a Chinese character, a sign ends it anywhere. */
const breaks = (text: string, i: number): boolean =>
  CLAUSE_END.test(text[i]!) || (text[i] === ' ' && i > 0 && text.charCodeAt(i - 1) >= 0x2e80);

function lastBreak(text: string, from: number): number {
  let i = from;
  while (i > 0 && !breaks(text, i - 1)) i--;
  return i;
}

function nextBreak(text: string, from: number): number {
  let i = from;
  while (i < text.length && !breaks(text, i)) i++;
  return i;
}

function isAsked(clause: string, mark: string | undefined): boolean {
  if (REPROACH.test(clause)) return false;
  return OPEN_QUESTION.test(clause) || HOW_TO.test(clause) || SUPPOSED.test(clause) || mark === '?';
}

const WAITED =
  /(?:等|过|超|晚|拖|快|都|现在|至今|今天|已经|整整|足足|送|花)了?.{0,3}(?:\d{1,5}|[一二两三四五六七八九十几半]{1,4})个?多?(?:小时|钟头|天|周|星期|礼拜|个月|分钟|月)|半天|好久|\d{1,5} ?(?:hours?|hrs?|days?|weeks?|minutes|mins?|months?)/;
const ONLY_NOW = /[天点周月时钟久分]才|才(?:到|送|收|发|来|给|回|拿|吃)|到现在|至今|还(?:没|不|未|是没)|迟迟/;
const SHORT = /(?:没|不|未|少|漏|忘)(?:有|给|送|放|带|发|配|装|附|见|赠|提供)/;
const DIFFERS = /跟|和|与|比|要的是|点的是|买的是|结果/;
/** It can't be done: 关不掉, 登不上. */
const CANNOT = /[\u4e00-\u9fff]不(?:了|掉|动|开|出|上|进|到|成)(?![解吗么\u4e00]|一定|手)/;
/** It should be over and is not: 已经还了为什么还… */
const WHY_STILL =
  /(?:明明|已经|没有?|从没)[^。!?]{1,12}(?:为什么|为啥|怎么)|(?:为什么|为啥|怎么)(?:还|又|仍|老|总|一直)|\bwhy (?:am i|is it|do i) still\b/;
/** Praise in quotation marks is meant the other way round. */
const QUOTED =
  /["“「『'‘](?:好|很好|棒|优质|专业|尽快|马上|处理中|五星|贴心|优惠|免费|award winning|great|excellent|premium|priority)[^"”」』'’]{0,6}["”」』'’]/;
/** One thing was wanted, another came. */
const SWAPPED =
  /(?:要的?|点的?|买的?|订的?|拍的?|说好|写的|标的|备注)[^。!?\n]{1,14}(?:给|送来?|发来?|发|来|结果|居然|到手|收到)(?:了|的|是|我)|ordered [\w ]{1,30},? (?:but )?(?:got|received)|instead of/;
/** Less than it should be: 就两块, 只有一点. */
const SCANT =
  /(?:就|只|才|仅)(?:有|给|送|剩)?(?:这么|那么)?(?:[一两二三几]|\d)(?:块|个|片|根|点|口|颗|份|件|袋|只|条|张|层)|没几|一点点$|only (?:one|two|a few|half)/;
const SUMMARY =
  /总的来说|总体|整体|总之|综合|总而言之|下次还|还会(?:再|来|买)|还(?:来|买|住|点)|overall|all in all|would (?:stay|buy|order|come) again/;
const RHETORIC =
  /(?:真的|这样)?好吗[?？!！]|难道|凭什么|当我|怎么好意思|能不能连|有意思吗|说好的|也好意思|何在|搞什么|是人吗|算什么|也敢|还敢|敢不敢|也叫|这叫|谁(?:赔|给你|让你|管我)|(?:良心|眼睛|脑子|素质|责任心|底线|诚信)呢|把.{1,6}当|当.{1,6}(?:傻|猴|不值)|听(?:得|不)懂人话|就想打发|等到什么时候|要不要脸|还要脸|do you even|how is this even|are you even|is this a joke|什么(?:态度|服务|玩意|东西|破)/;

const SAID_NAMES: readonly string[] = TAGS;
const ASKED_NAMES = TAGS.map((tag) => `asked:${tag}`);
const DENIED_NAMES = TAGS.map((tag) => `no:${tag}`);
const AFTER_BUT_NAMES = TAGS.map((tag) => `but>${tag}`);

/** Dense features, by name. Counts are capped so that a long text weighs no more than a strong short one. */
export function featuresOf(text: string, senses: readonly Sense[]): Map<string, number> {
  const f = new Map<string, number>();
  const bump = (name: string, cap = 3) => f.set(name, Math.min(cap, (f.get(name) ?? 0) + 1));
  const lastBut = senses.findLastIndex((s) => s.bits & BIT.but);
  senses.forEach((sense, index) => {
    const names = sense.asked ? ASKED_NAMES : sense.negated ? DENIED_NAMES : SAID_NAMES;
    for (let bits = sense.bits & ~BIT.plain; bits; bits &= bits - 1) {
      const tag = 31 - Math.clz32(bits & -bits);
      bump(names[tag]!);
      if (names === SAID_NAMES && index > lastBut && lastBut >= 0) bump(AFTER_BUT_NAMES[tag]!, 1);
    }
  });
  const has = (...tags: Tag[]) => tags.some((tag) => f.has(tag));
  const set = (name: string, on: boolean) => on && f.set(name, 1);

  const shouts = (text.match(/!/g) ?? []).length;
  const asks = /\?|[吗么呢嘛]\s*[。.~]?\s*$/.test(text);
  const negative = has('bad', 'vile', 'threat', 'sad', 'trouble') || f.has('no:like') || f.has('no:love');
  const positive = has('love', 'like', 'thanks');
  set('shout', shouts === 1);
  set('shout2', shouts > 1);
  set('mark', asks);
  set('trail', /[.。…]{3,}|…|。。/.test(text));
  set('worryShout', shouts > 0 && !positive && has('worry', 'trouble'));
  set('mixedMarks', /\?!|!\?|\?\?/.test(text));
  set('posShout', positive && !negative && shouts > 0);
  set('negOnly', negative && !positive);
  set('posOnly', positive && !negative);
  set('both', positive && negative);
  set('none', !positive && !negative && !has('worry'));
  set('bareQuestion', asks && !negative && !has('worry'));
  set('negQuestion', asks && negative);
  set('waited', WAITED.test(text));
  set('onlyNow', ONLY_NOW.test(text));
  set('short', SHORT.test(text));
  set('differs', DIFFERS.test(text));
  set('rhetoric', RHETORIC.test(text));
  set('cannot', CANNOT.test(text));
  set('whyStill', WHY_STILL.test(text));
  set('howTo', HOW_TO.test(text.trim()));
  set('quoted', QUOTED.test(text));
  set('praiseWait', positive && (WAITED.test(text) || has('trouble', 'lack')));
  set('swapped', SWAPPED.test(text));
  set('scant', SCANT.test(text));
  set('summary', SUMMARY.test(text));
  polarity(senses, shouts > 0, set);
  set('whyTrouble', has('why') && (has('trouble') || ONLY_NOW.test(text)));
  set('mineTrouble', has('mine') && has('trouble'));
  set('howOnly', has('how') && !negative);
  set('againBad', has('again') && negative);
  set('oddLack', has('odd') && has('lack'));
  set('oddBad', has('odd') && negative);
  set('oddLike', has('odd') && positive && !negative);
  set('veryBad', has('very') && negative);
  set('repeats', /([^\d.\s])\1\1/.test(text));
  set('brief', text.length <= 6);
  set('long', text.length > 60);
  const matters = mattersOf(text);
  set('told', matters.length > 0);
  if (matters[0]) f.set(`told:${matters[0]}`, 1);
  if (matters[1]) f.set(`told:${matters[1]}`, 0.5 + (f.get(`told:${matters[1]}`) ?? 0));
  set('general', isGeneral(text));
  set('latin', !/[\u2e80-\uffff]/.test(text));
  return f;
}

const PRAISE = BIT.love | BIT.like | BIT.thanks;
const BLAME = BIT.bad | BIT.vile | BIT.sad | BIT.threat;

/** Which way the words lean together, and how the message begins and ends. */
function polarity(
  senses: readonly Sense[],
  shouted: boolean,
  set: (name: string, on: boolean) => unknown,
): void {
  const signs: number[] = [];
  for (const sense of senses) {
    if (sense.asked) continue;
    const praise = (sense.bits & PRAISE) !== 0;
    const blame = (sense.bits & BLAME) !== 0;
    // a blame denied (没有异味) is faint praise, a praise denied is blame
    if (praise !== blame) signs.push(praise !== sense.negated ? 1 : -1);
  }
  if (signs.length === 0) return;
  const sum = signs.reduce((total, sign) => total + sign, 0) / signs.length;
  set('negShout', shouted && sum < 0);
  set('mixedShout', shouted && sum >= 0 && sum < 1);
  set('leansGood', sum > 0);
  set('allGood', sum === 1);
  set('leansBad', sum < 0);
  set('allBad', sum === -1);
  set('startsGood', signs[0] === 1);
  set('startsBad', signs[0] === -1);
  set('endsGood', signs.at(-1) === 1);
  set('endsBad', signs.at(-1) === -1);
  set('muchGood', signs.filter((sign) => sign > 0).length > 2);
  set('muchBad', signs.filter((sign) => sign < 0).length > 2);
}
