import type { Authority } from '../../pack/schema';
import { findWordings, finding, type Wording } from '../find';
import { clauseAt, type Draft, sentenceAt } from '../prepare';
import { nextPromise } from '../promise-words';
import { SURE_SAID } from '../said-so';
import { hasDeadline } from '../time';
import type { RuleCheck } from './index';

/** What comes of it: a promise about one of these isn't the agent's to give. */
const OUTCOME =
  '(?:会|能|可以|给|帮|让|把|在|按|是|没|不|准|要|得|都|就|再|马上|尽快|今天|明天|后天|这周|本周|下周|及时|按时|准时|全额|免费|有)*[^,。!?;]{0,10}?(?:解决|处理|到(?:账|货|您|家|手|达)?|送|退|赔|修|成功|恢复|通过|批|发(?!现|生过)|补|满意|没(?:有)?问题|好(?!好)|办|搞定|不会|不再|再也不|上线|有货|降|涨|查(?:到|清)|找(?:到|回)|完成|安全|正品|有效|准时|及时|收到|拿(?:到|回)|要回|用(?:上|得)|回来|顺利|没事|来得及|赶(?:上|得)|免)';

const ABSOLUTE: readonly Wording[] = [
  SURE_SAID,
  {
    pattern: new RegExp(`(?<=您|你)(?:一定|肯定|绝对)(?:能|可以|会)${OUTCOME}`),
    notIn: /着急|难受|觉得|以为/,
  },
  {
    pattern:
      /(?:向您|跟您|给您|我|我们|可以|绝对|敢)*保证|打包票|说到做到|(?:我|我们)(?:在此|向您|跟您|可以|敢)*承诺|我(?:敢说|发誓|打赌)|拍胸脯|我担保|立(?:下)?军令状/,
    notAfter:
      /(?:不能|不敢|没法|无法|难以|不(?:好|太能|可以)?|没(?:有)?办法|为了?|以|来|从而|能够?|确保|品质|质量|安全|服务)[^,。]{0,3}$/,
    notBefore: /^(?:金|书|函|期|人|条款|范围)/,
  },
  {
    pattern: new RegExp(`(?:一定|肯定|绝对|必定|必须|铁定|准保|百分(?:之)?百|100%|百分百|妥妥)${OUTCOME}`),
    notAfter: /(?:不|不太|未必|不是|您|你|要|请|请您|务必|心里|换谁|换我|谁)$/,
    notBefore: /^(?:程度|了解|理解|体会|很|挺|特别|非常|着急|难受|让您|是您|急|气)/,
    notIn:
      /一定(?:要|记得|注意|程度|的|很|挺|特别|非常|让您|给您(?:带来|添)|有(?:些|点))|肯定(?:很|挺|特别|非常|让您|着急|难受|不好受|不是滋味|急|气|失望|糟心|不舒服)|包(?:裹|装|邮|括|含)|绝对理解/,
  },
  {
    pattern:
      /(?<![包打面钱书背礼红挎提沙皮])包(?:您|你|赔|退|换|好|修|满意|过|在我身上|准|治)(?:满意|放心)?|包在(?:我|我们)身上|百分(?:之)?百|100%(?!棉|羊毛|纯|真丝|涤|桑蚕|原)|万无一失|绝无(?:问题|可能)|(?:绝|绝对|再也|以后(?:都|绝|再也)?|今后(?:都|绝|再也)?|永远)不会(?:再)?(?:发生|出现|有|这样|出错|坏|断|延误)|零(?:风险|误差|差错)|永久(?:免费|有效|保修)|终身(?:免费|保修|质保)|无条件(?:退|赔|换)|双倍(?:赔|退|返|奉还)|(?:十|三|两|双|假一赔)[十三]?倍?(?:赔偿|赔付|赔您)|全额赔(?:偿|付|您)?|(?:要多少|您说多少)[^,。]{0,4}(?:赔|给)|损失[^,。]{0,4}?(?:由)?(?:我|我们|公司|平台)(?:来|都|全部|全)*(?:承担|赔)|(?<!不|未)必(?:到|达|退|解决|赔)|无论如何(?:都|也)(?:会|要|给|让|把)|没有任何(?:问题|副作用|风险)|不可能(?:再|会|有)*(?:出(?:错|问题)|质量|问题|发生|坏)|什么都(?:能|可以)(?:答应|满足|给)|一口答应/,
    notAfter: /(?:不能|不敢|没法|无法|不是|不)[^,。]{0,3}$/,
  },
  {
    pattern:
      /\b(?:(?:i|we) (?:can |do |fully |absolutely |personally )?(?:guarantee|promise|assure|swear|give you my word)|guaranteed(?! delivery)|(?:will|shall|'ll) (?:definitely|certainly|absolutely|surely|100%|always|for sure)|(?:definitely|certainly|absolutely|surely) (?:will|be|get|arrive|fix|solve|refund|resolve|going to|receive|have it)|100 ?(?:%|percent)(?! cotton| wool| silk)|without (?:fail|a doubt|any doubt)|no doubt|for sure|(?:will )?never (?:ever )?happen again|won'?t (?:ever )?happen again|full(?:y)? compensat\w*|you have my word|trust me|no matter what|(?:zero|no) risk|risk[- ]free|never fails|whatever (?:you want|it costs)|double your money|rest assured (?:it|that|you) (?:will|'ll))\b/,
    notAfter: /(?:can'?t|cannot|can not|don'?t|couldn'?t|not|no|money-back) $/,
  },
];

/** Giving something away, with how much. */
const AMOUNT =
  /(?:赔(?:偿|付|给)?|补偿|补贴|返(?:现|还|您)?|减免|抵扣|优惠|减(?:您)?|送|补(?:给|您)?|给您(?:补|赔|减|返|申请)?|发(?:您|给您)?|立减|红包|代金券|compensat\w*|credit|refund you(?: an extra)?|voucher|coupon|discount|offer you|give you)[^,。!?;]{0,12}?(?:[¥￥$€£]\s?)?(\d+(?:,\d{3})*(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,6})\s*(万|千|百)?\s*(?:元|块|圆|rmb|人民币|刀|美元|港币|dollars?|usd|yuan|euros?|eur|pounds?)|(?:赔|补偿|返|减|送|补|给您|compensat\w*|credit|give you|offer you|voucher|coupon|discount)[^,。!?;]{0,14}?[¥￥$€£]\s?(\d+(?:,\d{3})*(?:\.\d+)?)/g;
/** Letting a term run longer, with how long. */
const DAYS =
  /(?:延长|宽限|延期|顺延|放宽|保留|多留|多给|延后|推迟|延(?!误|迟)|extend\w*|extra|additional|hold it for)[^,。!?;]{0,10}?(\d+|[一二两三四五六七八九十]{1,3})\s*个?(天|日|周|星期|月|days?|weeks?|months?)/g;

/** Never over one's head (越级承诺, service standard C): no absolutes, nothing beyond the authority card. */
export const overPromise: RuleCheck = (draft, { authority, now = Date.now() }) => {
  const findings = findWordings(draft, ABSOLUTE).map((span) =>
    finding(draft, 'over-promise', 'warn', span, sober(draft, span.start, span.end), { kind: 'absolute' }),
  );
  for (const beyond of authority ? beyondAuthority(draft, authority) : []) {
    const span = sentenceAt(draft, beyond.start);
    if (findings.some((other) => span.start < other.end && other.start < span.end)) {
      // The same sentence twice helps nobody; the limit is the graver reason.
      for (let i = findings.length - 1; i >= 0; i--)
        if (findings[i]!.start < span.end && span.start < findings[i]!.end) findings.splice(i, 1);
    }
    const fix = passOn(draft, authority?.escalateTo, now);
    findings.push(finding(draft, 'over-promise', 'stop', span, fix, beyond.data));
  }
  return findings;
};

function beyondAuthority(draft: Draft, authority: Authority) {
  const beyond: { start: number; data: Record<string, string> }[] = [];
  for (const match of authority.maxAmount === undefined ? [] : draft.plain.matchAll(AMOUNT)) {
    const amount =
      numberOf(match[1] ?? match[3] ?? '') * ({ 万: 10_000, 千: 1_000, 百: 100 }[match[2] ?? ''] ?? 1);
    if (
      /不能|无法|没法|没办法|超出|超过|上限|最多/.test(
        draft.plain.slice(clauseAt(draft, match.index).start, match.index),
      )
    )
      continue;
    if (amount > authority.maxAmount!) {
      beyond.push({
        start: match.index,
        data: { kind: 'amount', amount: String(amount), limit: String(authority.maxAmount) },
      });
    }
  }
  for (const match of authority.maxDays === undefined ? [] : draft.plain.matchAll(DAYS)) {
    const unit = match[2]!;
    const days = numberOf(match[1]!) * (/周|星期|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 1);
    if (days > authority.maxDays!)
      beyond.push({
        start: match.index,
        data: { kind: 'days', days: String(days), limit: String(authority.maxDays) },
      });
  }
  return beyond;
}

/** 1,200, 三百, 两千五. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replace(/,/g, ''));
  let total = 0;
  let digit = 0;
  let unit = 1;
  for (const char of text) {
    const value = '零一二三四五六七八九'.indexOf(char === '两' ? '二' : char);
    if (value >= 0) {
      digit = value;
      continue;
    }
    unit = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }[char] ?? 1;
    total = unit === 10_000 ? (total + digit) * unit : total + (digit || 1) * unit;
    digit = 0;
  }
  // 两千五 is 2500.
  return total + (unit > 10 ? (digit * unit) / 10 : digit);
}

function sober(draft: Draft, start: number, end: number): string | undefined {
  const found = draft.text.slice(start, end);
  const plain = draft.plain.slice(start, end);
  const clause = clauseAt(draft, start);
  const timed = hasDeadline(draft.plain.slice(clause.start, clause.end));
  if (draft.lang === 'en') {
    if (/never|won'?t/.test(plain)) return 'is something we are working to prevent';
    return found
      .replace(
        /(?:can |do |fully |absolutely |personally )?(?:guarantee|promise|assure|swear|give you my word)/i,
        timed ? 'expect' : 'will do what I can so',
      )
      .replace(
        /\b(?:definitely|certainly|absolutely|surely|for sure|always|100 ?(?:%|percent)|without (?:fail|a doubt|any doubt)|no doubt) ?/i,
        '',
      )
      .trim();
  }
  if (/不会|不再|万无一失|零(?:风险|误差|差错)/.test(plain)) return '我们会把这一处改过来，尽量不让您再遇到';
  if (/赔|倍|承担|无条件|要多少/.test(plain)) return '我先把您的损失如实报上去，有了结果马上告诉您';
  if (/没(?:有)?问题|放心|满意|身上/.test(plain)) return '我会一直跟到有结果';
  const word =
    /一定|肯定|绝对|必定|必须|铁定|准保|百分(?:之)?百|100%|妥妥|(?:向您|跟您|给您|我|我们|可以|绝对|敢)*保证|打包票|拍胸脯|我担保/i;
  if (timed) return found.replace(word, '预计');
  return found.replace(
    /(?:一定|肯定|绝对|必定|必须|铁定|准保|百分(?:之)?百|100%|妥妥|(?:向您|跟您|给您|我|我们|可以|绝对|敢)*保证|打包票|拍胸脯|我担保)(?:会|能|可以)?/i,
    '会尽力',
  );
}

function passOn(draft: Draft, escalateTo: string | undefined, now: number): string {
  const promise = nextPromise(draft.lang, now);
  return draft.lang === 'zh'
    ? `这个要${escalateTo ?? '主管'}点头，我现在就替您递上去，${promise}告诉您结果。`
    : `This needs ${escalateTo ?? 'my supervisor'}’s approval; I’m passing it on now and will tell you ${promise}.`;
}
