import { findWordings, finding, type Wording } from '../find';
import { sentenceAt } from '../prepare';
import { nextPromise } from '../promise-words';
import { LATER_SAID } from '../said-so';
import { hasDeadline } from '../time';
import type { RuleCheck } from './index';

const TELL =
  '(?:回复|答复|回(?:您|你|电|信|访|话|消息)|联系(?!我|客服|售后|人|方式|电话|地址)|通知(?!我)|告知(?!我)|告诉(?!我)|反馈(?!给)|知会|打(?:给|电话)|致电|跟(?:您|你)说|和(?:您|你)说|来说|同步|汇报|给(?:您|你)(?:一个|个)?(?:回复|答复|结果|消息|说法|交代|答案|回电|回话|电话|打电话))(?:您|你)?';
const DO =
  '(?:处理|解决|跟进|跟踪|落实|补发|补寄|重发|寄出|发出|发货|退款|退(?:给|还)|到账|赔付|修复|修好|恢复|核实|核查|调查|改进|优化|上门|加急|重视|改善|换新|换货|安排|完成|办好|搞定|协调|催|反馈)';

const PROMISES: readonly Wording[] = [
  ...LATER_SAID,
  // "will" and telling, "afterwards" and telling, "once there is news" and telling
  {
    pattern: new RegExp(`(?:会|将|定当)[^,。!?;]{0,12}?${TELL}`),
    notAfter: /(?:系统|短信|您|你|不|他们?|快递员?|银行)[^,。]{0,3}$/,
  },
  {
    pattern: new RegExp(
      `(?:稍后|稍候|回头|改天|届时|到时候?|晚点|晚些|晚些时候|随后|之后|后续|后面|过后|等会儿?|待会儿?|一会儿?)(?:我|我们|这边|会|再|将|就|由|让|请|专员|专人|同事|技术|售后|客服)*[^,。!?;]{0,6}?(?:${TELL}|${DO})`,
    ),
    notAfter: /(?:您|你|请)[^,。]{0,2}$/,
  },
  {
    pattern: new RegExp(
      `(?:有|一有|等|待|查到|拿到|得到|确认|核实|查|处理|弄|修|搞|办|安排|到货|解决|出|问)(?:了|到|完|好|清楚|清|明|货|有)*(?:消息|结果|进展|答复|回复|回音|眉目|货|信儿|新进展)?(?:了|后|之后|以后|的话|就|会|,(?=我|会|就|第一时间|马上|再)|第一时间|马上|立刻|再|我|我们|及时|立即)+[^,。!?;]{0,6}?${TELL}`,
    ),
    notAfter: /(?:您|你|如果|要是)[^,。]{0,4}$/,
  },
  {
    pattern: new RegExp(
      `(?:(?:第一时间|及时)(?:给|跟|和|向|为|与)?(?:您|你)?(?:再|来)?(?:通知|告知|告诉|回复|答复|同步|知会|联系(?:您|你)|反馈给|回(?:您|你)|打电话)|(?:第一时间|及时|随时)(?:给|跟|和|向|为|与)(?:您|你)[^,。!?;]{0,4}?${TELL}|随时(?:通知|同步|告诉|告知|更新)(?!我))(?:您|你)?`,
    ),
    notAfter: /(?:您|你|请)[^,。]{0,6}$/,
  },
  {
    pattern: new RegExp(
      `等[^,。!?;]{1,14}(?:了|后|好|完|清楚|结果)(?:之后|以后)?(?:我|我们|就|再|会|,)*${TELL}`,
    ),
    notAfter: /(?:您|你|不用|久)$/,
  },
  {
    pattern: new RegExp(
      `(?:查|核实|确认|处理|弄|修|搞|办|审核|问|检查|商量|测)(?:完|好|到|清楚|妥)(?:了)?[^,。!?;]{0,6}?${TELL}`,
    ),
    notAfter: /(?:您|你|如果|要是|我们?已|已经?|帮您)[^,。]{0,4}$/,
  },
  // "we will see to it"
  {
    pattern: new RegExp(
      `(?:会|将)(?:有|由|让|请|安排|派|得到|尽)[^,。!?;]{0,10}?(?:${TELL}|${DO})|(?:问题|事情|这件事|情况|退款|包裹|货)(?:会|将)(?:被|给您|为您|帮您|得到)[^,。!?;]{0,6}?${DO}`,
    ),
    notAfter: /(?:系统|短信|您|你|不|他们?|快递员?|银行)[^,。]{0,3}$/,
  },
  {
    pattern: new RegExp(
      `(?:我|我们|这边|这里|同事|技术|专员|专人|售后|客服|主管|仓库|财务|工程师|部门|团队|店里|师傅)(?:这边|人员|部门|同事|那边|团队)?(?:一定|肯定|也|都|就|后续|后面)*(?:会|将)[^,。!?;]{0,10}?${DO}`,
    ),
    notBefore: /^(?:到底|进度条)/,
  },
  {
    pattern:
      /\b(?:(?:i|we|they|someone|somebody|(?:a|our|the|my) (?:\w+ )?(?:colleague|team|specialist|manager|supervisor|technician|agent|engineers?))(?:'ll| will| shall|'re going to| are going to|'m going to| am going to)(?! (?:not|need|have to))(?: \w+){0,3}? (?:get back|let you know|contact|call|email|e-mail|text|message|update|follow up|notify|inform|reach out|reply|respond|fix|resolve|solve|look into|handle|take care|sort|investigate|send you|refund|replace|repair|be in touch|keep you (?:posted|updated|informed)|come back to you|reship|resend|process|report back|tell you)|(?:you(?:'ll| will) (?:hear (?:back )?from|be (?:contacted|notified|updated|informed|refunded)|get (?:a|an|your) (?:reply|answer|update|call|refund|email|response)|receive (?:a|an|your) (?:reply|answer|update|call|refund|email|response|replacement))))\b/,
  },
];

/** Meant for this minute: the deed is the time. */
const AT_ONCE =
  /现在|马上|立刻|立即|这就|正在|当场|手上|先帮您|\b(?:now|right away|immediately|straight away|at once|this (?:minute|moment|second))\b/;
const SOON =
  /尽快|尽早|尽速|尽力|尽量|争取|抓紧|很快|近期|不久|过(?:几|两)天|\b(?:soon|shortly|asap|as soon as)\b/;

/** Progress with a time (service standard D): who is told "I'll let you know" wants to know when. */
export const promiseTime: RuleCheck = (draft, { now = Date.now() }) => {
  if (hasDeadline(draft.plain)) return [];
  const promise = nextPromise(draft.lang, now);
  const findings: ReturnType<RuleCheck> = [];
  for (const span of findWordings(draft, PROMISES)) {
    const sentence = sentenceAt(draft, span.start);
    const words = draft.plain.slice(sentence.start, sentence.end);
    const found = draft.plain.slice(span.start, span.end);
    // "Soon" is named by its own rule; one remark for one weakness.
    if (SOON.test(words) || AT_ONCE.test(found) || isOffer(words) || isLooking(words) || /提前/.test(found))
      continue;
    if (findings.length) break;
    findings.push(
      finding(
        draft,
        'promise-without-time',
        'warn',
        span,
        timed(draft.text.slice(span.start, span.end), draft.lang, promise),
      ),
    );
  }
  return findings;
};

/** "I'm looking right now, and tell you when I see it": the answer comes in this very conversation. */
const isLooking = (sentence: string) =>
  /(?:现在|马上|立刻|立即|这就|正在|我先)[^,。]{0,10}(?:查|看|核|问|找|打|联系)|\b(?:checking|looking|right now)\b/.test(
    sentence,
  );

/** "If you want, I'll …" promises nothing yet; "whenever you need" neither. */
const isOffer = (sentence: string) =>
  /(?:如(?:果|有|遇|需|若)|万一|要是|若|(?:^|,)有(?:任何|什么|其他)?(?:问题|疑问|需要)|您(?:愿意|需要|同意|确认|点头|定|决定)|需要的话|可以的话|方便的话)[^。]{0,24}(?:我|我们|客服)|\b(?:(?:let|tell|contact|message|ask|write) (?:us|me)|if you|once you|would you like|when you(?:'re| are)|shall i|should i)\b/.test(
    sentence,
  );

function timed(found: string, lang: 'zh' | 'en', promise: string): string {
  if (lang === 'en') return `${found} ${promise}`.replace(/ (you|back) (by .+)$/, ' $1 $2');
  const will = /[会会將将]/.exec(found);
  if (will && will.index <= 8)
    return `${found.slice(0, will.index + 1)}在${promise}${found.slice(will.index + 1)}`;
  return `${promise}不管有没有结果，我都会来告诉您`;
}
