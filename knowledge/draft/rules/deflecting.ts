import { findWordings, finding, type Wording } from '../find';
import { clauseAt } from '../prepare';
import { nextPromise } from '../promise-words';
import { LOOK_YOURSELF, NOT_OURS_SAID, POLICY_SAID, PUSHED_ELSEWHERE } from '../said-so';
import type { RuleCheck } from './index';

/** The agent takes it on all the same: then naming who else is in it pushes nobody off. */
const TAKES_ON =
  /我(?:们|这边|现在|马上|已经?|来|先|就|会|也|可以|一起)*(?:帮您|帮你|替您|替你|给您|为您|陪您|去问|去查|来问|来查|联系|转给|转接|转过|转达|对接|核实|写给|发给|申请|反馈给|跟进|协调|来办|问一?下|确认一?下)|帮您(?:联系|转|问|查|催|申请|对接|核实)|不用您|您不用再|\b(?:i(?:'ll| will|'ve| have|'m| am| can)|we(?:'ll| will|'ve| have| can)|let me) (?:\w+ ){0,3}(?:check|ask|call|contact|pass|forward|transfer|look|send|find|arrange|connect|handle|take care|stay|walk|help)/;

interface Push extends Wording {
  kind: 'manual' | 'not-ours' | 'elsewhere' | 'unknown' | 'policy';
}

const PUSHES: readonly Push[] = [
  { kind: 'elsewhere', ...PUSHED_ELSEWHERE },
  { kind: 'not-ours', ...NOT_OURS_SAID },
  { kind: 'manual', ...LOOK_YOURSELF },
  { kind: 'policy', ...POLICY_SAID },
  {
    kind: 'manual',
    pattern:
      /看[^,。!?]{0,8}(?:页面|详情|公告|说明|规则|介绍)[^,。!?]{0,4}就(?:知道|行|可以|好|明白|清楚|懂|是)/,
    notAfter: /(?:我|我们|帮您|给您)[^,。]{0,4}$/,
  },
  {
    kind: 'elsewhere',
    pattern: /(?:您|你|请|麻烦|建议|还是|直接|自己|只能)[^,。!?]{0,4}打[^,。!?]{0,8}(?:电话|热线|客服)/,
    notAfter: /(?:我|我们|不用|别)[^,。]{0,4}$|[帮替给为陪让]$/,
    notIn: /[?]|(?:找到|联系到?)我|我(?:的|在|会|来)/,
  },
  {
    kind: 'not-ours',
    pattern:
      /(?:之前|上一个|上个|别的|其他|另一个|前面)(?:的|那个|位)?(?:客服|同事)(?:说|答应|处理|承诺|弄|办|搞)(?:的|错)|只能(?:帮|做)到这|帮不(?:上|到|了)(?:您|你)?/,
    notAfter: /(?:如果|是不是)[^,。]{0,4}$/,
  },
  {
    kind: 'manual',
    pattern:
      /(?:参考|参照|查阅|翻阅|翻看|阅读|看一?下|看看|去看|详见|请看|请见|请查看|查看|以)[^,。!?]{0,8}(?:说明书?|手册|帮助中心|帮助文档|官网|公告|faq|详情页|商品页|页面|常见问题|规则|协议|条款|须知|政策|《)(?![^,。!?]{0,6}(?:截图|发您|发给您|写给))/,
    notAfter: /(?:我|我们|我来|帮您|替您|给您|也可以|还可以|可以顺便|另外)[^,。]{0,4}$/,
  },
  {
    kind: 'manual',
    pattern:
      /(?:说明书|手册|官网|页面|公告|规则|协议|详情页|帮助中心|条款)(?:里|上|中)?(?:面)?(?:都|已经?)?(?:有(?:写|说明|详细)?|写(?:着|了|得|的)(?!不|错|有误|不够|有点)(?:很)?(?:清楚|明白)?|说得很清楚|都有)(?=[^,。!?]{0,6}(?:[,。!?]|自己|您|$))/,
    notAfter: /(?:我|我们|帮您)[^,。]{0,6}$/,
  },
  {
    kind: 'manual',
    pattern:
      /自(?:行|己|个儿?)(?![没不])(?:去|先|再|到|上)?[^,。!?]{0,4}?(?:看|查|搜|找|联系|解决|处理|想办法|承担|了解|研究|去问|下载|申请|修|弄|跟|和|打|协商|沟通|负责|操作一?下|试)(?!不)|百度(?:一?下|搜)|(?:网上|上面|那里|里面)(?:都)?有(?:教程|说明|写|介绍)/,
    notAfter: /(?:我|我们|会|不用您|不用|不必|不需要|系统|它|别|不让您)[^,。]{0,2}$/,
  },
  {
    kind: 'not-ours',
    pattern:
      /不(?:归|由|是|属于|在|关)(?:我|我们|咱们|本部门|本公司|客服|这边|我这边|我们这边|我们部门|咱)[^,。!?]{0,4}?(?:管|负责|范围|的?问题|的?责任|职责|业务|处理|受理|的?事|的?错|能(?:管|决定|处理|解决|控制)|造成|控制|可控)/,
  },
  {
    kind: 'not-ours',
    pattern:
      /(?:我|我们|这边|客服)(?:这边|这里|部门)?(?:可)?(?:管不了|管不着|不负责|不受理|不管(?:这|那|的)?|处理不了|解决不了|帮不了|也没(?:有)?办法|没(?:有)?(?:什么)?办法|无能为力|爱莫能助|也没辙|也很无奈|没法(?:子|处理|解决|办|管|帮(?:您|你|到)?(?=[,。!?]|$|解|处|办))|只(?:负责|管)(?:销售|卖|发货|接(?:电话|待)|记录|售前|回答|收)|无权|没(?:有)?权(?:限|力))/,
  },
  {
    kind: 'not-ours',
    pattern:
      /(?:跟|和|与|同)(?:我|我们|咱们|公司|平台|客服)(?:公司|平台|这边)?(?:没(?:有)?(?:任何|什么)?关系|无关|不相干)|无法(?:帮您)?(?:处理|解决|受理)|(?:不在|超出)(?:我|我们|服务|受理|处理|职责|业务)[^,。]{0,6}范围/,
  },
  {
    kind: 'not-ours',
    pattern:
      /(?:是|都是|属于|应该是)(?:快递|物流|厂家|商家|卖家|平台|银行|第三方|仓库|运营商|其他部门|技术|上家|供应商|之前的?(?:客服|同事))(?:公司|部门|那边|方)?(?:的)?(?:问题|责任|事|原因|错)/,
  },
  {
    kind: 'elsewhere',
    pattern:
      /(?:您|你|请|建议|麻烦|只能|可以|需要|得|要|应该|该|这个|直接)(?:您|你|直接|先|去|自己|再|还是|可以)*(?:联系|找|问|咨询|打给|去找|打电话给|致电|拨打|跟|反馈给|投诉)(?:一?下)?[^,。!?]{0,4}?(?:快递|物流|厂家|商家|卖家|平台|银行|运营商|其他部门|别的部门|相关部门|售后|热线|客服电话|电话客服|人工客服|别人|物业|总部|门店|支付宝|微信客服|发货方|寄件人|技术部|财务|95\d{3}|400)/,
    notAfter: /(?:我|我们|帮您|替您|不用)[^,。]{0,4}$|[帮替给为陪让]$/,
  },
  {
    kind: 'unknown',
    pattern:
      /(?:我|我们|这边|这个|这)(?:这边|也|还|都|真的?|确实)*(?:不知道|不(?:太|大|是很)?清楚|不(?:太|大)?了解|说不清|没听说|不懂|不会)/,
    notAfter: /(?:让|要是|如果|怕|担心)[^,。]{0,3}$/,
  },
  {
    kind: 'policy',
    pattern:
      /(?:公司|平台|系统|我们|店里|店铺|上面|政策|规定|流程|规则)(?:的)?(?:规定|政策|流程|规则|制度|系统)?(?:就是|一直是|本来就是|都是)(?:这样|这么|如此)(?:规定|要求|设置|设计|定)?(?:的)?|(?:这|这个)?是(?:公司|平台|上面|系统)的?(?:规定|政策|制度|流程|要求|设定)|按(?:规定|流程|规矩)(?:就是|来|走|只能|办)|规定如此|没(?:有)?办法[,，]?[^。]{0,3}(?:规定|系统|政策)|(?:我)?只(?:是|能)(?:个)?(?:客服|按)|爱莫能助/,
  },
  {
    kind: 'manual',
    pattern:
      /\b(?:refer to|consult|check|see|read|look (?:at|up|in)|visit|find (?:it|that|this|everything) (?:in|on))\b[^.!?]{0,16}\b(?:manual|faqs?|website|site|documentation|docs|user guide|guide|help (?:center|centre|page)|terms|policy|instructions|knowledge base)\b/,
    notAfter: /(?:i'?ll|we'?ll|let me|i will|we will|i|we|i've|also|have) $/,
  },
  {
    kind: 'manual',
    pattern:
      /\b(?:figure (?:it|that|this) out|(?:do|fix|handle|solve|sort|find|look) (?:it|that|this)?(?: out| up)? ?(?:yourself|on your own)|google (?:it|that))\b/,
  },
  {
    kind: 'not-ours',
    pattern:
      /\b(?:(?:not|isn'?t|wasn'?t) (?:really )?(?:our|my) (?:problem|department|responsibility|job|fault|area|concern|issue|business)|nothing (?:to do with us|(?:that )?(?:i|we) can do|more (?:i|we) can do)|(?:we|i) (?:can'?t|cannot|are unable to|am unable to|don'?t) (?:help(?: you)?(?: with (?:that|this|it))?|do anything|handle (?:that|this|it|these)|deal with (?:that|this|it))|(?:we are|we're|i am|i'm) not responsible|out of (?:our|my) (?:hands|control)|(?:the )?(?:courier|carrier|seller|bank|supplier|warehouse|manufacturer)'?s? (?:fault|problem|responsibility))\b/,
  },
  {
    kind: 'elsewhere',
    pattern:
      /\b(?:(?:please|you(?:'ll| will)? (?:have|need) to|you should|you must|you can|you'd better|just|kindly) (?:directly )?(?:contact|call|ask|talk to|speak (?:to|with)|reach out to|write to|email|go to|take (?:it|this) up with) (?:the |your |our |another |a different )?(?:\w+ )?(?:courier|carrier|seller|manufacturer|bank|supplier|warehouse|department|team|store|shop|hotline|provider|vendor|delivery company|someone else|support|sales|billing)|(?:wrong|another|different) department)\b/,
  },
  {
    kind: 'unknown',
    pattern: /\bi (?:really |honestly )?(?:don'?t know|have no idea|wouldn'?t know|am not sure about that)\b/,
  },
  {
    kind: 'policy',
    pattern:
      /\b(?:(?:that'?s|it'?s|this is|those are) (?:just |simply )?(?:our|the|company|store) (?:company |store )?(?:polic(?:y|ies)|rules?|procedure)|(?:the )?system (?:doesn'?t|won'?t) (?:allow|let)|(?:i'?m|i am) (?:just|only) (?:an? )?(?:agent|following)|rules are rules|(?:i )?don'?t make the rules)\b/,
  },
];

/** 甩锅式 (service standard A): the customer is sent away with the question they came with. */
export const deflecting: RuleCheck = (draft, { now = Date.now() }) => {
  if (TAKES_ON.test(draft.plain)) return [];
  const promise = nextPromise(draft.lang, now);
  const findings: ReturnType<RuleCheck> = [];
  for (const push of PUSHES) {
    for (const span of findWordings(draft, [push])) {
      const clause = clauseAt(draft, span.start);
      const whole = { start: clause.start, end: Math.max(clause.end, span.end) };
      if (findings.some((other) => whole.start < other.end && other.start < whole.end)) continue;
      findings.push(
        finding(draft, 'deflecting', 'warn', whole, FIXES[draft.lang][push.kind](promise), {
          kind: push.kind,
        }),
      );
    }
  }
  return findings;
};

const FIXES: Record<'zh' | 'en', Record<Push['kind'], (promise: string) => string>> = {
  zh: {
    manual: () => '我把您用得上的几步直接写给您',
    'not-ours': () => '这件事由负责的同事来办，我现在就转过去，并把您说的都写清楚，您不用再讲一遍',
    elsewhere: (promise) => `我先替您去问，${promise}告诉您结果`,
    unknown: (promise) => `这个我去问清楚，${promise}给您准话`,
    policy: () => '我跟您说说为什么有这一条，再看看哪种办法能帮上您',
  },
  en: {
    manual: () => 'I’ll write down the steps you need right here',
    'not-ours': () =>
      'a colleague looks after this; I’m passing it on now with everything you told me, so you won’t have to repeat it',
    elsewhere: (promise) => `I’ll ask them for you and tell you ${promise}`,
    unknown: (promise) => `let me find out and give you a clear answer ${promise}`,
    policy: () => 'let me explain why this is so and look for what we can do for you',
  },
};
