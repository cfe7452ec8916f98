import { empathyLine } from '../empathy';
import { findWordings, finding, type Wording } from '../find';
import { clauseAt, sentenceAt } from '../prepare';
import { RUDE_SAID } from '../said-so';
import type { RuleCheck } from './index';

type Fix = 'calm' | 'told' | 'choice' | 'blame' | 'hurry' | 'machine' | 'short';

interface Tone extends Wording {
  fix: Fix;
}

const RUDE: readonly Tone[] = [
  {
    fix: 'calm',
    pattern:
      /(?:请|麻烦)?(?:您|你)?(?:先)?(?:冷静|淡定|消消气|克制|控制(?:一?下)?(?:您|你)?的?情绪)(?:一?点|一?下|些|下来)?|(?:别|不要|请勿|少)(?:这么|那么|再|太|对我)*(?:激动|发火|发脾气|吼|骂|冲动|无理取闹|胡搅蛮缠|大惊小怪|矫情|上纲上线)|(?:请|要)?(?:文明|礼貌)(?:用语|沟通|发言|点)|(?:您|你)(?:再)?这样(?:说话|讲话|的(?:态度|语气)|闹|骂)|听我(?:把话)?(?:说|讲)(?:完|清楚)|(?:别|不要)打断|注意(?:一?下)?(?:您|你)?的?(?:态度|言辞|措辞|语气|用词|素质)|(?:您|你)(?:这(?:是)?)?(?:什么|啥)(?:态度|意思|素质)|无理取闹|胡搅蛮缠|小题大做|蛮不讲理|不可理喻|莫名其妙|脾气(?:真|这么)大/,
    notAfter: /(?:我会|我们|我已|提醒(?:他|同事)|请他)[^,。]{0,4}$/,
  },
  {
    fix: 'hurry',
    pattern:
      /(?:别|不要|请勿|请不要|不用|能不能别|少)(?:再|一直|老|总|老是|总是)*(?:催|问|吵|闹|烦|刷屏|啰嗦|废话|发消息)(?:了|我|我们)*(?=[,。!?~]|$|了|我)|催(?:什么|啥|也没用|有什么用)|急(?:什么|啥|也没用|有什么用)|(?:您|你)(?:烦不烦|有完没完|够了没)|没完没了|等着(?=[。!]|$)|爱等不等/,
    notAfter: /(?:您不用|不用您|您也不用|让您)$/,
  },
  {
    fix: 'told',
    pattern:
      /(?:我|我们)?(?:刚才|刚刚|之前|前面|上面|早就|已经?|都)*(?:不(?:是|都)(?:已经?|都|刚)*)(?:说|讲|告诉|解释|回复)(?:过|了|您|你)|说(?:过|了)?(?:好?几|多少|很多|无数|n|好多|三|两)(?:遍|次)|我[^,。]{0,4}(?:说|讲|解释)得(?:很|够|已经|非常|还不够)(?:清楚|明白)|怎么(?:还|就|都)?(?:听|看|说)不(?:懂|明白|清|进)|都(?:已经)?(?:跟|和|给)(?:您|你)(?:说|讲|解释)(?:了|过)|说了(?:您|你)也不(?:懂|明白)|怎么还(?:在)?(?:问|催|不明白|不懂|不会|听不)|(?:您|你)[^,。]{0,2}(?:还|又)(?:在|来)?问(?=[,。!?]|$)|(?:刚才|之前|前面|上面|已经)(?:就|都)?(?:已经)?(?:说|讲|告诉|解释|回复)(?:得很清楚|过很多|过了|您了|你了|过您了|过你了)|(?:听|看)不(?:懂|明白|见)(?:吗|么|人话|我)|没(?:看|听)(?:到|见|懂|清楚?)(?:吗|么)|懂不懂|会不会看|看不到吗|识字|(?:长|没|带)眼睛|(?:看|听|搞|弄)(?:清楚|明白|仔细)(?:了|点)?再(?:问|说|来|买|拍)|还要我(?:说|讲|怎么)|怪不(?:了|得|着)(?:我|别人|谁)|再说(?:最后)?一遍/,
    notAfter: /(?:我|是我|不知道|不确定|可能)(?:有)?$|让您[^,。]{0,6}$|您[^,。]{0,4}$/,
  },
  {
    fix: 'choice',
    pattern:
      /(?:随便|随|爱)(?:您|你)(?:吧|的便|怎么|去|呗|们)?(?!(?:时|意|身))|随您便|爱(?:买|要|信|等|退|用|投诉|去)(?:不|就|哪)[^,。!?]{0,4}|(?:不|要)(?:想)?(?:买|要|信|满意|用)(?:就|那就|的话就)(?:别|算了|不要|退|走|去|找)(?:买|用|了|别家|吧|别人)?|(?:您|你)?(?:去|想|要|尽管|爱|可以去)投诉(?:吧|好了|啊|呗|去|就去|我吧)|(?:您|你)(?:想|要|到底想|究竟想|还想)(?:怎么样|怎样|咋样|干嘛|干什么)|那(?:您|你)(?:想|要)(?:怎么样|怎样)|关我(?:什么)?(?:事|屁事)|与我无关|活该|自(?:找|认倒霉)|不(?:愿意|想|爱)(?:等|用|买)(?:就|那就)|(?:没|又)(?:人)?(?:逼|求|强迫)(?:着)?(?:您|你)|有本事|懒得(?:理|说|跟)|不行就是不行|(?:嫌|觉得)[^,。!?]{1,6}(?:可以|就|那就)(?:不|别)(?:买|用|要)|可以不(?:买|用|要)(?:啊|呀|的)?(?=[,。!~]|$)|没得(?:商量|谈)|(?:找谁|跟谁说|投诉)(?:都|也)没用|(?:别|不要)为难(?:我|我们|客服)|爱咋咋|无所谓|我(?:也)?很忙|忙着呢|没空(?:理|管|跟)|有意思吗|有完没完|呵呵|无语|切[,。]|神经|有病|脑子|白痴|傻(?:子|瓜|吗|啊)|(?<![回翻摇打])滚(?=[,。!~]|$|蛋|开|吧|远|出去)|闭嘴|废话/,
    notAfter: /(?:不是|别说|并非)$/,
  },
  {
    fix: 'blame',
    pattern:
      /(?:是|都是|还不是|明明是|怪|这是|肯定是)(?:因为)?(?:您|你)(?:自己|这边|本人|那边)?(?:的)?(?:问题|责任|错|原因|操作|没|填错|弄|搞|不会|不(?:小心|看|注意)|选错|写错|点错|理解错|手|粗心|设置|误操作)|(?:您|你)(?:自己|怎么)(?:没|不)(?:看|注意|仔细|会|填|问|说|弄|保管)|(?:谁|怪谁|谁让|谁叫)(?:您|你)|怪(?:得了)?谁|(?:能|还|难道|也)怪我|怪我(?:吗|咯|喽|啰)|(?:您|你)自己(?:的)?(?:问题|责任|选的|买的|弄坏|操作|填错|写错|不小心|填|不看|造成|负责)|那是(?:您|你)的(?:事|问题)|(?:您|你)(?:应该|早(?:就)?该|当时就该|本来就该)(?:早|先|提前|自己|仔细|看清)|(?:您|你)(?:用|操作|安装|理解|搞|弄|记)(?:错|不当)(?:了|的)|(?:您|你)想(?:太|得太|多)(?:多|美|简单)|这(?:么|都)?(?:简单|常识)[^,。]{0,6}(?:都|也)?(?:不(?:会|懂|知道)|要问|还问)|常识(?![课问])|(?:您|你)?想多了|理解能力|这不是(?:很)?(?:明显|明摆|清楚)/,
    notAfter: /(?:不|并不|也不|不是说)$/,
  },
  {
    fix: 'short',
    pattern:
      /^(?:哦|噢|嗯|恩|啊|喔|知道了|不知道|没有|不行|不能|不可以|没办法|不清楚|做不到|不可能|自己看|说|讲|干嘛|什么事|啥事|有事说事|有屁快放|没货|无货|等着|k|no|nope|what|whatever|fine|ok\.)[。.!~?]*$/,
  },
  {
    fix: 'machine',
    pattern:
      /(?:很|非常|深感|十分|对此|万分|深表|我们|为此|对于)*(?:抱歉|歉意|遗憾|对不起)?[,]?(?:给|对|为)(?:您|你|贵方)?(?:造成|带来|产生)(?:的|了|一定的|任何|诸多)*(?:不便|困扰|不好的体验|不良体验|麻烦)(?:之处)?[,]?(?:还?(?:敬|请|望|恳请|希望|我们)*(?:您)?(?:多多|多|予以)?(?:谅解|见谅|理解|包涵|深表(?:歉意|抱歉|遗憾)|表示(?:诚挚的?|深深的?|十分|非常)?(?:歉意|抱歉)|(?:非常|十分|深感)?抱歉|致歉|海涵))?|敬请(?:谅解|见谅|期待|理解|留意|知悉|悉知|等待)|(?:请|还请|还望|望|恳请)(?:您)?(?:谅解|见谅|知悉|悉知|周知|予以配合|多多包涵)|特此(?:通知|告知|说明|回复)|(?:根据|按照|依据|依照)(?:我司|本公司|公司|平台|国家|店铺)?(?:的)?(?:相关|有关|公司|平台)(?:的)?(?:规定|政策|条款|条例|法律)|(?:我司|本公司|贵方|贵司|阁下|本平台|我方|该用户|该客户)|(?:您|你)的(?:问题|反馈|诉求|投诉|建议|意见|来信|咨询|工单|需求|情况)(?:我们|我司|系统)?(?:均|都|已)(?:经)?(?:被)?(?:收到|记录|受理|反馈|登记|提交|上报|转达|知悉|处理)(?:给相关部门|至相关部门|到相关部门)?(?=[,。!?]|$)|已(?:经)?(?:为您)?(?:记录|登记|反馈|上报|提交|转达)(?:给|至|到)?(?:相关|有关)(?:部门|人员|同事)|对我们(?:非常|十分|很|都)*重要|(?:非常|高度|十分)重视您|予以(?:处理|解决|答复|回复)|相关(?:部门|人员)(?:会|将|正在|已)|竭诚为您|(?:最大|不断)的?(?:动力|前进)|(?:深表|深感)(?:诚挚的?|深深的?|十分|非常)?(?:歉意|遗憾|抱歉)|如有疑问[,]?(?:请|可)(?:致电|联系|咨询|拨打)|亲亲|这边建议您/,
  },
];

const RUDE_EN: readonly Tone[] = [
  {
    fix: 'calm',
    pattern:
      /\b(?:calm down|relax|watch your (?:tone|language|mouth)|stop (?:complaining|shouting|yelling|whining|being|overreacting)|you'?re (?:overreacting|being (?:rude|unreasonable|difficult|dramatic))|don'?t (?:be (?:rude|so|ridiculous)|shout|yell|take that tone)|no need to (?:shout|yell|be rude|get (?:angry|upset)))\b/,
  },
  {
    fix: 'told',
    pattern:
      /\b(?:(?:as|like) i (?:already |just |have already )?(?:said|told|mentioned|explained|stated)|i(?:'ve| have)? (?:already |just )?(?:told you|explained (?:it|this|that) (?:already|twice|to you))|(?:two|three|several|many|\d+) times (?:already|now)|i (?:already|just) (?:told|said|explained|answered)|how many times|(?:did|can|do)(?:n'?t)? you (?:even )?(?:not )?(?:read|listen|understand|hear)|read (?:it|my message|the message|what i wrote)(?: again| carefully)?|it'?s not (?:that )?(?:hard|difficult|complicated)|are you (?:even )?listening|pay attention)\b/,
  },
  {
    fix: 'choice',
    pattern:
      /(?<=^|[.!?] )whatever(?=[.!,]|$)|\b(?:take it or leave it|go ahead and complain|complain (?:all you want|then|if you want)|what do you want(?: from me| me to do)?|too bad|deal with it|i don'?t care|who cares|shop (?:somewhere|elsewhere)|if you don'?t like it|none of my business|so what|suit yourself|shut up|stupid|idiot|ridiculous|nobody (?:forced|asked) you)\b/,
  },
  {
    fix: 'blame',
    pattern:
      /\b(?:(?:it'?s|it is|that'?s|that is|this is|was|all) your (?:own )?(?:fault|mistake|problem|responsibility|doing)|you should(?:'?ve| have| of)|you (?:must have|obviously|clearly) (?:\w+ )?(?:did|done|made|entered|broke|broken|typed|missed|ignored|pressed|failed|forgot|forgotten|used|read)|you (?:failed|neglected|forgot) to|(?:any|every)(?:one|body) (?:knows|can|could)|because you didn'?t|common sense|you'?re wrong|you got it wrong)\b/,
  },
  {
    fix: 'hurry',
    pattern:
      /\b(?:stop (?:asking|messaging|bothering|texting|pushing|rushing)|don'?t (?:rush|bother|keep asking|ask again|push)|you'?ll (?:just )?have to wait|(?:just )?wait your turn|i'?m busy|be quick)\b/,
  },
  {
    fix: 'machine',
    pattern:
      /\b(?:(?:we|i)?\s*(?:sincerely |deeply |do )?apologi[sz]e for (?:any|the|this) (?:possible )?inconvenience|sorry for (?:any|the|this) inconvenience|any inconvenience (?:caused|this)|please be (?:advised|informed|noted)|kindly (?:be|note|bear|revert|do the needful)|(?:as )?per (?:our|company|the) (?:policy|policies|terms|records)|your (?:request|ticket|feedback|complaint|inquiry|enquiry|concern|message|issue) (?:has been|is being|was) (?:received|recorded|noted|logged|registered|forwarded|processed|escalated)|we (?:value|appreciate) your (?:business|patience and understanding|feedback and)|dear (?:valued )?(?:customer|user|sir)|do not (?:reply|hesitate)|at your earliest convenience|we regret to inform|for (?:further|additional) (?:assistance|information|enquiries)|relevant department)\b/,
  },
];

const SAID: readonly Tone[] = (['calm', 'told', 'choice', 'blame', 'hurry'] as const).map((fix) => ({
  ...RUDE_SAID[fix],
  fix,
}));

/** Never argue, never sound like a machine (service standards A, D). */
export const rude: RuleCheck = (draft, context) => {
  const findings: ReturnType<RuleCheck> = [];
  for (const tone of [...(draft.lang === 'en' ? RUDE_EN : RUDE), ...SAID]) {
    for (const span of findWordings(draft, [tone])) {
      if (findings.some((other) => span.start < other.end && other.start < span.end)) continue;
      const whole = tone.fix === 'machine' ? span : widen(draft, span);
      const fix = tone.fix === 'machine' ? empathyLine(draft.lang, context) : FIXES[draft.lang][tone.fix];
      findings.push(
        finding(draft, 'rude', tone.fix === 'machine' ? 'hint' : 'warn', whole, fix, { kind: tone.fix }),
      );
    }
  }
  return findings.filter(
    (f, i) => !findings.slice(0, i).some((other) => f.start < other.end && other.start < f.end),
  );

  function widen(of: typeof draft, span: { start: number; end: number }) {
    const clause = clauseAt(of, span.start);
    return {
      start: clause.start,
      end: Math.min(Math.max(clause.end, span.end), Math.max(span.end, sentenceAt(of, span.start).end)),
    };
  }
};

const FIXES: Record<'zh' | 'en', Record<Exclude<Fix, 'machine'>, string>> = {
  zh: {
    calm: '换作是我也会着急，您慢慢说，我在听',
    told: '我换个说法再讲一遍，哪里没讲清楚您告诉我',
    choice: '您最希望怎么解决，直接跟我说，我来想办法',
    blame: '这一步确实容易弄混，我陪您一起改过来',
    hurry: '我知道您等得急，一有进展我先来告诉您',
    short: '我看到您的消息了，这就帮您查',
  },
  en: {
    calm: 'I’d be upset too; tell me everything, I’m listening',
    told: 'let me put it another way, and tell me what is still unclear',
    choice: 'tell me what would put this right for you, and I’ll see what I can do',
    blame: 'this step is easy to mix up; let’s put it right together',
    hurry: 'I know the wait is hard; you’ll hear from me first as things move',
    short: 'I’ve seen your message and I’m checking it now',
  },
};
