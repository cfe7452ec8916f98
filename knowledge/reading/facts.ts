import type { Message } from '../conversation';
import type { Category, FactKind } from '../pack/schema';
import { type Folded, unfold } from './normalise';
import type { Scene } from './scenes';

type Given = Partial<Record<FactKind, string>>;

const DAY_WORD =
  '(?:今天|今日|昨天|昨日|前天|大前天|明天|明日|后天|上周|上星期|上个?月|下周|这周|本周|周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号]?|\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[日号](?!楼|线|店)|双十[一二]|双1[12]|国庆|春节|元旦)';
const HOUR =
  '(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|今晚|昨晚|明早)? ?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:：]\\d{2}|点半?(?:\\d{1,2}分?)?))';
const EN_DAY =
  '\\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week)|last (?:week|night|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{1,4} (?:minutes|hours|days|weeks|months) ago|\\d{1,2}(?::\\d{2})? ?[ap]m)\\b';

/** How each fact shows itself, in folded text. The first group that matched, or else the whole, is the fact. */
const SHOWN: readonly (readonly [FactKind, RegExp])[] = [
  [
    'contact',
    /((?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|(?<!\d)09\d{2}-?\d{3}-?\d{3}(?!\d)|(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)|\+\d{1,3}[ -]?\d[\d -]{6,13}\d|(?:微信号?|qq号?|wechat|line id)[:： 是]{0,2}[\w-]{5,20})/,
  ],
  [
    'order',
    /(?:订单编?号?|单号|运单号?|快递单号?|流水号|工单号?|编号|预订号|确认号|航班号?|order(?: (?:number|no\.?|id))?|booking(?: (?:number|ref(?:erence)?))?|confirmation(?: (?:number|code))?|tracking(?: number)?|ticket|flight|case)\s*(?:后四位|尾号|末四位)?(?:是|为|is|[:：#=]|\s){0,4}#?([a-z]{0,4}-?\d[\da-z-]{3,29})|(?<![\d.])(\d{12,24})(?![\d.])|#\s?(\d{4,20})|\b([a-z]{2,4}-?\d{6,20})\b/,
  ],
  [
    'deadline',
    new RegExp(
      `((?:${DAY_WORD}|${HOUR}|月底|年前|年底|下班|生日|婚礼|考试|出差|出发|开会)[^,。!?\\n]{0,6}?(?:之前|以前|前(?!天|台|面|年))[^,。!?\\n]{0,6}|(?:${DAY_WORD}|${HOUR}|马上|今晚)[^,。!?\\n]{0,8}?(?:就?要用|就?要穿|要送|得用|急用|要出差|要出发|要交|就要|必须|送人|过生日|结婚|婚礼|考试|登机|起飞|入住|截止|到期)|急用|等着用|\\bby (?:today|tomorrow|tonight|next \\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d\\S*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w* \\d+)|\\bbefore (?:my|the|tomorrow|tonight|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d)[\\w ]{0,24})`,
    ),
  ],
  [
    'when',
    new RegExp(
      `(${DAY_WORD}(?:${HOUR})?|${HOUR}|\\d{1,4}个?(?:小时|天|分钟|周|月|星期)(?:前|了)|[一二两三四五六七八九十半几]个?(?:多)?(?:小时|天|分钟|周|月|星期)(?:前|了)|刚才|刚刚|${EN_DAY})`,
    ),
  ],
  [
    'wish',
    /((?:我(?:就|只|现在|还是)?(?:想要|要求|想|要|需要|希望|申请)|希望(?:你们|能)?|要求|麻烦(?:帮我|给我|你们)?|请(?:帮我|给我|你们)?|能不能|可不可以|可以|能|帮我|给我|直接|必须|赶紧|赶快)[^,。!?\n]{0,6}?(?:退款|退货|退钱|退掉|退了|换货|换一|换新|补发|重发|补送|赔|补偿|差价|补差|开票|开发票|发货|催|取消|修改|改成|解冻|解除|恢复|维修|修好|上门|道歉|打电话|回电|联系我|查一下|查查|说法|注销|解绑)[^,。!?\n]{0,8}|(?:退款|退货|退钱|换货|补发|赔偿|赔我|退我)(?=[!。,]|$|吧|!)|\b(?:i (?:want|need|would like|demand|'d like)|i'd like|please|can you|could you) (?:[a-z']+ ){0,4}?(?:refund|money back|replace(?:ment)?|exchange|cancel|credit|compensation|reship|resend|fix|call|rebook|invoice|return|return it)\b[\w ]{0,20})/,
  ],
  [
    'where',
    /((?:地址|收货地|寄到|送到|住在|我在|人在|位于|坐标)(?:是|:|：|改为|改成)?\s*[^,。!?\n]{2,24}|[\u4e00-\u9fff]{2,7}(?:省|市|自治区)[\u4e00-\u9fff]{0,10}|[\u4e00-\u9fff]{1,6}(?:区|县|镇|街道|大道|路|街|巷|小区|花园|大厦|广场|学校|大学|医院|门店|分店|机场|火车站|驿站|快递柜)(?:\d+[号栋楼室单元-]*)?|(?:首页|详情页|支付页|结算页|登录页|小程序|网页版|客户端|(?:在|用)(?:安卓|android|苹果|iphone|ios|电脑|手机|app|网页|平板))(?:上|里|端|页面)?|\b(?:at|in|from|to) (?:the )?(?:[a-z]+ )?(?:airport|store|branch|office|city|street|avenue|terminal|checkout(?: page)?|app|website)\b)/,
  ],
  ['why', /((?:因为|由于|原因是|是因为)[^,。!?\n]{2,30}|\b(?:because|since it|due to)\b[\w' ]{3,40})/],
  [
    'who',
    /((?:收件人|收货人|联系人|姓名|名字|户名|抬头|我叫|我姓|我是(?:张|王|李|赵|刘|陈|杨|黄|周|吴))(?:是|:|：|叫)?\s*[^,。!?\s]{0,20}|\bmy name is [a-z]+(?: [a-z]+)?)/,
  ],
  [
    'how',
    /((?:我|已经|都)?(?:试过|试了|重启|重装|重新登录|重新安装|清缓存|按(?:照)?(?:说明|步骤|教程|提示)|点(?:了|击|进|开)|操作)[^,。!?\n]{0,20}|\bi (?:tried|have tried|restarted|reinstalled|clicked|followed|called|emailed)\b[\w' ]{0,40})/,
  ],
  [
    'what',
    /((?:买的?|订的?|(?<![有这那一早晚快差几\d])点(?:的|了)|下单的?|收到的?|拍的?|购买的?|要的是?|预订的?)(?:是|了)?(?!时候|东西|时间)[^,。!?\n\s]{2,16}|[^,。!?\n\s]{0,12}(?:坏了|破了|碎了|凉了|裂了|漏了?水|断了|少了|丢了|没发货|没到|没收到|打不开|登不上|登录不了|用不了|进不去|连不上|不能用|不制冷|不充电|闪退|黑屏|报错|不亮|没反应|掉色|发霉|变质|过期|有异味|不符|被冻结|被扣|多扣|逾期|失败|假的|假货|发错|送错|漏发|少发|没声音|味道|开线|开胶|起球)[^,。!?\n]{0,8}|\b(?:the|my|this) [a-z]+(?: [a-z]+)? (?:is|was|are|has|have|does|did|won't|doesn't|isn't|arrived|broke|stopped|never|hasn't|keeps?)\b[\w' ]{0,30})/,
  ],
];

/** What the agent's question asks for, so that a bare “8834” can be taken as its answer. */
const ASKED: readonly (readonly [FactKind, RegExp])[] = [
  ['order', /订单|单号|编号|order|booking|tracking|reference|confirmation/],
  ['contact', /电话|手机号|联系方式|邮箱|微信|phone|email|contact|reach you/],
  ['where', /地址|哪里|哪儿|哪个(?:地方|城市|页面|门店)|位置|address|where|which (?:city|page|store)/],
  ['deadline', /什么时候(?:之前|要|用)|几点前|最晚|赶(?:着|时间)|by when|deadline|how soon/],
  ['when', /什么时候|哪天|几点|时间|when|what time|which day/],
  [
    'wish',
    /怎么处理|希望(?:我们)?(?:怎么|如何)|想要怎么|退(?:款)?还是换|您(?:更)?(?:想|希望)|would you (?:like|prefer)|prefer/,
  ],
  ['who', /称呼|姓名|收件人|名字|your name/],
  ['why', /哪里不(?:合适|满意)|什么原因|不满意的地方|reason|what went wrong/],
  [
    'what',
    /具体(?:情况|是)|哪(?:一)?(?:款|件|个|样)|什么(?:问题|情况|商品|型号)|提示|截图|what happened|which (?:item|product|model)|tell me more/,
  ],
  ['how', /怎么操作|哪一步|试过|步骤|steps|have you tried/],
];
const NUMBERED: ReadonlySet<FactKind> = new Set<FactKind>(['order', 'contact']);
const REFUSAL = /^(?:不|没|为什么|凭什么|干嘛|什么|啥|嗯|哦|好|行|可以|no|why|ok|yes)/;

/** The fact that an agent's message (folded) asks for. */
export function askedFact(text: string): FactKind | undefined {
  return /[?]|[吗呢]|请|麻烦|方便|提供|告诉|please|could|can you|may i/.test(text)
    ? ASKED.find(([, pattern]) => pattern.test(text))?.[0]
    : undefined;
}

/** Facts that the customer gave, in their own words; a later word replaces an earlier one. */
export function factsOf(messages: readonly Message[], folded: ReadonlyMap<Message, Folded>): Given {
  const given: Given = {};
  let asked: FactKind | undefined;
  for (const message of messages) {
    const fold = folded.get(message)!;
    if (message.role === 'agent') asked = askedFact(fold.text);
    if (message.role !== 'customer' || !fold.text.trim()) continue;
    const found: Given = {};
    for (const [kind, pattern] of SHOWN) {
      const match = pattern.exec(fold.text);
      if (!match) continue;
      const words = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      const span = unfold(fold, start, start + words.length);
      const said = message.text.slice(span.start, span.end).trim();
      if (kind !== 'order' || said !== found.contact) found[kind] = said;
    }
    if (asked && !found[asked]) {
      const text = message.text.trim();
      const number = NUMBERED.has(asked);
      const answer = number ? /[a-z]{0,4}\d[\da-z-]{2,29}/i.exec(text)?.[0] : text;
      if (answer && text.length <= 60 && (number || !REFUSAL.test(fold.text.trim()))) found[asked] = answer;
    }
    Object.assign(given, found);
    asked = undefined;
  }
  return given;
}

/** What a matter needs before it can be solved, most useful first (5W1H, service standards A, C). */
const NEEDED: Partial<Record<Scene, readonly FactKind[]>> = {
  logistics: ['order', 'deadline', 'where', 'contact'],
  refund: ['order', 'why', 'wish', 'when'],
  exchange: ['order', 'what', 'wish', 'where'],
  invoice: ['order', 'who', 'contact'],
  outage: ['what', 'when', 'where', 'how', 'deadline'],
  price: ['what', 'when'],
  account: ['what', 'when', 'contact', 'how'],
  payment: ['when', 'what', 'order', 'contact'],
  order: ['order', 'what', 'wish'],
  quality: ['order', 'what', 'when', 'wish'],
  service: ['when', 'what', 'who', 'wish'],
  usage: ['what', 'where', 'how'],
  stock: ['what', 'deadline'],
  booking: ['when', 'where', 'who', 'contact'],
  warranty: ['what', 'when', 'order', 'where'],
  campaign: ['what', 'when'],
  complaint: ['what', 'order', 'when', 'wish', 'contact'],
};
const BY_CATEGORY: Record<Category, readonly FactKind[]> = {
  complaint: ['what', 'order', 'when', 'wish', 'contact'],
  help: ['what', 'when', 'where', 'how'],
  inquiry: ['what'],
  suggestion: ['why', 'where', 'contact'],
};

/** The customer asks about something of their own (“我的”, “到哪了”), not about how things are in general. */
const OWN_MATTER =
  /我(?:的|买|订|下|上次|昨天|前天)|帮我|查(?:一?下|询)|到哪|买的|订的|下单了|\bmy\b|\bi (?:bought|ordered|booked)\b/;

/**
 * Facts still missing for this matter, most useful first; at most five. A general question that can be
 * understood (`text` folded) needs none to be answered.
 */
export function missingFacts(
  given: Given,
  scenes: readonly Scene[],
  category: Category,
  text: string,
): FactKind[] {
  const matter = scenes.find((scene) => NEEDED[scene] && scene !== 'complaint');
  if (category === 'inquiry' && matter && !OWN_MATTER.test(text)) return [];
  const needed = [...(matter ? NEEDED[matter]! : []), ...BY_CATEGORY[category]];
  return [...new Set(needed)]
    .filter((kind) => !given[kind] && !(category === 'inquiry' && kind === 'wish'))
    .slice(0, 5);
}
