import { findWordings, finding, type Wording } from '../find';
import { clauseAt, type Draft, sentenceAt } from '../prepare';
import { nextPromise } from '../promise-words';
import { SOON_SAID, UNSURE_SAID } from '../said-so';
import { hasSteps } from '../steps';
import { hasDeadline } from '../time';
import type { RuleCheck } from './index';

/** The customer is the one who is asked to hurry or to try. */
const THEIRS = /(?:您|你|请|麻烦|劳烦|请您|请你|烦请)[^,。!?]{0,3}$/;

/** "Soon" in place of a time. */
const SOON: readonly Wording[] = [
  SOON_SAID,
  {
    pattern: /尽快|尽早|尽速|从速|抓紧时间|抓紧(?=处理|安排|办|查|修|核实|跟进|解决)/,
    notAfter: THEIRS,
    notBefore:
      /^(?:的?(?:下单|付款|支付|购买|申请|确认收|提供|联系我|告诉我|告知我|寄|提交|补充|填|回复我|发我|发给我|拍|使用|用掉|领))/,
  },
  {
    pattern:
      /(?:过(?:几|两|些)(?:天|日)|过一?阵子|过一?段时间|这(?:几|两)天|近期|近日|不日|不久|很快|(?<=需要|要)(?:一点|一些|点|些|一段|段)时间|一段时间)(?=[^,。!?]{0,8}(?:会|就|能|应该|给|发|到|处理|解决|恢复|上线|再|补|退|好|看|说|联系|回))|就(?:这(?:几|两)天|近期)(?=[,。!?]|$|吧)/,
    notAfter: /(?:等了|过了|用了|买了|给|您|你)[^,。]{0,3}$/,
    notBefore: /^(?:都|一直|来|辛苦|让您|您)/,
  },
  {
    pattern:
      /(?:再|多|耐心|请|稍微|稍)?(?:耐心)(?:地)?(?:等待|等一?等|等候|等一?下|等)|再等(?:等|一等|一?下(?!您)|几天|两天|一?段时间|一阵|会儿?)|多等(?:等|几天|两天)|等等看|等着吧|慢慢等|等通知/,
    notAfter: /(?:不(?:用|必|让)(?:您)?|谢谢您?的?|感谢您?的?|别让您|久|让您|愿意)[^,。]{0,4}$/,
  },
  {
    pattern:
      /\b(?:as soon as (?:possible|we can|i can)|asap|very soon|soon(?!er| as (?:it|you|they|the|your))|shortly|in due course|in the near future|at some point|eventually|when(?:ever)? (?:we|i) (?:can|get (?:a chance|around))|in a (?:while|bit)|one of these days|be patient|bear with us|wait (?:a (?:bit|little|while)(?: longer)?|and see)|just wait|keep waiting|some time)\b/,
    notAfter:
      /(?:please|if you|could you|can you|how|the sooner|let (?:us|me) know|order(?:ing)?|reply|send it)[^.!?]{0,12}$/,
  },
];

/** "Should be fine" in place of having looked. */
const UNSURE: readonly Wording[] = [
  UNSURE_SAID,
  {
    pattern:
      /应该(?:是)?(?:就)?(?:都)?(?:可以|能|会(?![喜合适觉])|没(?:什么)?(?:大)?问题|没事|不会|快了|快到|快好|好了|到了|行(?!李)|够|有吧|来得及|差不多|修好|解决|不要紧|退|到)/,
    notAfter: /(?:不|本来|本|您|你|理|都)$/,
  },
  {
    pattern:
      /(?:大概|可能|也许|或许|估计|说不定|没准|大约)(?:是|就|也|会|还|要)?(?:可以|能(?!不能)|行吧|没问题|没事|好了|差不多|就好|就行|快了|快到|这样|吧|那样|得等|等等|要等|几天|要几天|一阵|过几天|得几天)/,
  },
  { pattern: /(?:可能|大概|也许|或许|估计|差不多|好像|貌似|似乎|应该)[^,。!?;]{0,14}吧(?=[,。!?;~]|$)/ },
  {
    pattern:
      /差不多(?:就)?(?:可以|好|行|能|这样|了)|问题不大|(?:多半|八成|十有八九|一般)(?:来说|情况下)?(?:都|是|就)?(?:没(?:什么)?(?:问题|事)|可以|能(?:到|好|用))|(?:会|来|在|再)?想(?:想)?办法(?=[,。!~]|$|帮|解决|处理)|正常(?:来说|情况下)?应该/,
    notAfter: /您|你/,
  },
  {
    pattern: /(?:好像|貌似|似乎)(?:是)?(?:可以|能|没(?:什么)?问题|没有|不行|不能|还行|就是|是这样|要|在)/,
    notAfter: /(?:您|你|听上去|看起来|听起来)[^,。]{0,2}$/,
  },
  {
    pattern:
      /(?:视|看)(?:具体)?情况(?:而定|吧|再说|来定)?(?=[,。!?;]|$|吧|再|而)|因人而异|不好说|说不准|说不好|不一定(?:能|可以|会|行|吧|的)?|没法确定|(?:时间|日期|具体|哪天|几天)[^,。!?]{0,4}不(?:确定|清楚|好说|固定)|(?:还|暂时?)(?:不确定|没有?消息|定不下来)|不太?确定|不敢说|到时候?(?:再说|再看|看)|再说吧|再看吧|看看再说|没个准(?!话)/,
    notAfter: /(?:我|帮您|给您|先|查)[^,。]{0,2}$/,
  },
  {
    pattern:
      /尽(?:量|力)(?:帮|给|为|去|来|处理|解决|安排|满足|争取|协调|做|吧|而为|试|催|想|早|往|快)|尽力而为|争取吧/,
    notAfter: THEIRS,
  },
  {
    pattern:
      /\b(?:should (?:be (?:fine|ok(?:ay)?|all right|alright|good|working|there|able)|work|do)|(?:it|that|this) (?:might|may|could) (?:work|help|be fine)|maybe|perhaps|i guess|i (?:don't )?think so|probably|possibly|hopefully|kind of|sort of|not (?:really )?sure(?![?])|we'?ll see|it depends|somehow|hard to say|more or less|do (?:our|my) best|try (?:our|my) best)\b/,
    notAfter: /(?:you|this shouldn't|what|that)[ ]$/,
  },
];

/** "Try again" in place of steps. */
const TRY: readonly Wording[] = [
  {
    pattern:
      /(?:再|多|反复|重新)(?:试|操作|刷新?|弄|看|登|点)(?:试|看|一?下|一次|一遍|几次|几遍|两次|两遍|吧|登)(?:看|试|吧)?|再(?:试|看)(?=[,。!?]|$)|自己(?:再)?试试|试试看(?=吧|[,。!?]|$)(?!,(?:会|更|很))|换个时间(?:再)?(?:试|来)|(?:重启|刷新)(?:一下)?试试|多试试|过(?:会儿?|一会儿?|段时间|阵子)再(?:试|来|看)|晚(?:点|些)再(?:试|来|看)|稍后(?:再试|重试)|研究(?:研究|一下)(?=吧|[,。!?]|$)|摸索/,
    notAfter: /(?:我|我们|一起|陪您|把|同事|帮您|给您|替您)[^,。]{0,14}$/,
  },
  {
    pattern:
      /\b(?:try (?:it |that |this )?(?:again|once more|later|a few (?:more )?times)|keep trying|give it another (?:try|go|shot)|play around|have another go|check (?:back|again) later)\b/,
    notAfter: /(?:i'?ll|we'?ll|let me|i will|we will|i'm going to) $/,
  },
];

/** 具体可操作 (service standard D): not "try again" and "soon", but the steps and the time. */
export const vague: RuleCheck = (draft, { now = Date.now() }) => {
  const promise = nextPromise(draft.lang, now);
  const zh = draft.lang === 'zh';
  const findings = [];
  for (const span of findWordings(draft, SOON)) {
    if (timed(draft, span.start)) continue;
    const waiting = /等|patient|wait|bear/.test(draft.plain.slice(span.start, span.end));
    if (waiting) {
      const clause = clauseAt(draft, span.start);
      findings.push(
        finding(
          draft,
          'vague',
          'warn',
          clause,
          zh ? `${promise}我来告诉您进展` : `I'll update you ${promise}`,
          { kind: 'time' },
        ),
      );
      continue;
    }
    const after = /[会将]$/.test(draft.plain.slice(0, span.start));
    findings.push(
      finding(draft, 'vague', 'warn', span, zh && after ? `在${promise}` : promise, { kind: 'time' }),
    );
  }
  for (const span of findWordings(draft, UNSURE)) {
    // A day with a question mark of its own ("明后天吧") is no time either.
    if (timed(draft, span.start) && !/吧$/.test(draft.plain.slice(span.start, span.end))) continue;
    const fix = zh
      ? `这一点我先核实清楚，${promise}给您准话`
      : `let me check this and give you a clear answer ${promise}`;
    findings.push(finding(draft, 'vague', 'hint', clauseAt(draft, span.start), fix, { kind: 'unsure' }));
  }
  for (const span of findWordings(draft, TRY)) {
    if (hasSteps(draft.plain)) continue;
    const fix = zh
      ? '您把现在的画面截个图发我，我按您看到的一步一步写给您'
      : 'send me a screenshot of what you see now, and I will write the steps for you one by one';
    findings.push(finding(draft, 'vague', 'warn', clauseAt(draft, span.start), fix, { kind: 'steps' }));
  }
  return distinct(findings);
};

/** The sentence itself says when: then "soon" beside it does no harm. */
function timed(draft: Draft, at: number): boolean {
  const sentence = sentenceAt(draft, at);
  return hasDeadline(draft.plain.slice(sentence.start, sentence.end));
}

/** One finding for a clause, however many soft words are in it. */
function distinct<F extends { start: number; end: number }>(findings: F[]): F[] {
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  return findings.filter(
    (f, i) => !findings.slice(0, i).some((other) => f.start < other.end && other.start < f.end),
  );
}
