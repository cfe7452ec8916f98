import type { Wording } from './find';

/**
 * How agents say it when they are tired or in a hurry: everyday wordings for the rules beside their bookish ones,
 * for folded text. Each list is used by the rule of its name.
 */

export const RUDE_SAID: Record<'calm' | 'told' | 'choice' | 'blame' | 'hurry', Wording> = {
  calm: {
    pattern:
      /斤斤计较|得寸进尺|贪(?:小)?便宜|钻空子|至于(?:吗|么)|多大点(?:儿)?事|有什么(?:好|可)(?:气|急|投诉|吵|生气|着急|抱怨)的|想讹|讹(?:人|诈|钱)|碰瓷|别(?:装|演)了?|装(?:什么|傻)|可笑|笑死|玻璃心|戏精|(?:您|你)这人(?=怎么|真|也|太|有)|(?:您|你)(?:怎么|咋)?(?:这么|那么|真)(?:难|烦|啰嗦|计较|矫情|墨迹|麻烦|笨|多事|难缠|难伺候)|(?:这|那)么大火气|火气(?:这么|那么|别)|(?:怎么)?又是(?:您|你)(?=[,。!啊呀吗了]|$)|(?:您|你)怎么又来|\b(?:not (?:such )?a big deal|get over it|grow up|drama(?: queen)?|be reasonable|you people|don't make a (?:fuss|scene)|chill(?: out)?|what'?s the fuss|overdoing it)\b/,
    notAfter: /(?:不是|没有?|不|谁|换谁|我(?:也|都)?)[^,。]{0,3}$/,
  },
  told: {
    pattern:
      /(?:说|讲)(?:了|过)(?:多少|几百|八百|一百|好多)(?:遍|次)|(?:跟|和)(?:您|你)(?:说|讲)不(?:通|清楚?|明白)|没法(?:跟您|和您|跟你)?沟通|说得?还不(?:够)?(?:清楚|明白)|这还用(?:问|说|教)|还要(?:我)?(?:怎么|再)(?:说|讲|解释)|(?:自己|你|您)?不会(?:自己)?(?:看|查|搜|翻)(?:吗|么|啊)|这(?:都|也|还)(?:不会|看不懂|要问|要教)|(?:动动|用用?|带)脑子?|眼瞎|字面意思|\b(?:what part of|can'?t make (?:it|this) any (?:clearer|simpler)|how (?:many|much) more (?:times|clear)|use your (?:eyes|head|brain)|can'?t you (?:see|read)|it'?s (?:really |very |that |quite )?simple|simple enough|for the (?:last|third|hundredth) time|like i care)\b/,
  },
  choice: {
    pattern:
      /投诉(?:去|就投诉|随(?:您|你|便))|差评(?:随|就差评|去|呗)|(?:就|偏偏|怎么就)(?:您|你)(?:事|事儿|话|毛病|要求|问题)(?:最|真|这么)?多|(?:您|你)?事(?:儿)?真多|别人(?:家)?(?:都|怎么(?:都)?)(?:没|不|能)[^。!?]{0,10}(?:就|偏|只有)(?:您|你)|(?:不|又不)(?:止|只|光|仅)?(?:是)?(?:有)?(?:您|你)(?:这)?(?:一个|一位|一家)(?:客户|顾客|客人|人)?|(?:我们|这边)?(?:也|都)?(?:很|挺|特别)忙的?(?=[,。!~]|$)|没(?:时间|工夫|功夫|空)(?:跟|和|陪|管|理)(?:您|你)|不(?:想)?跟(?:您|你)(?:说|吵|废话|争)|(?:爱|想)(?:怎么|咋)(?:想|说|样|着)(?:就)?(?:怎么|咋)?(?:想|说|样|着)?(?=[,。!]|$)|不(?:满意|喜欢|乐意|爽)(?:就|那就)(?:别|走|去|换别|退(?:呗|啊|了呗|好了|吧))|嫌(?:贵|慢|麻烦)(?:就|您)?(?:别|去|找)|\b(?:that'?s on you|no ?one else (?:complains|has|had)|you'?re the only one|(?:we|i)(?:'re| are|'m| am)? (?:very |so )?busy|not (?:the|our) only customer|take your business|go (?:somewhere else|elsewhere)|leave (?:then|if you)|waste (?:of )?my time|be my guest|what (?:do|did|would) you (?:expect|want|like) me to do|(?:i|we) (?:don'?t|haven'?t) (?:got |have )?all day|what (?:am i|are we) supposed to do|your loss|your call, not mine|complain (?:then|away))\b/,
    notAfter: /(?:如果|要是|不是|若)[^,。]{0,6}$/,
  },
  blame: {
    pattern:
      /(?:您|你)(?:自己|当时)?(?:不|没)(?:仔细|认真)(?:看|听|读|核对|检查)|(?:谁|哪个)(?:让|叫|教)(?:您|你)|自己(?:手滑|手贱|大意|马虎|糊涂|忘|弄丢|搞坏|选的|要买|作的)|(?:早|当初|当时)(?:干嘛|干什么|干吗|想什么|怎么不)(?:去了)?|贪便宜|便宜没好货|几块钱的东西|这(?:点|么点)钱|一分(?:价)?钱一分货|(?:您|你)(?:肯定|绝对|多半)是(?:自己)?(?:弄|搞|摔|填|记|按|点)|\b(?:user error|you (?:probably|surely) (?:broke|dropped|pressed|did|entered|misread|forgot)|your own (?:fault|doing|carelessness)|next time (?:read|check|pay)|you get what you pay for|should have (?:read|checked|known|thought))\b/,
    notAfter: /(?:不是|并不是|没说)[^,。]{0,2}$/,
  },
  hurry: {
    pattern:
      /(?:您|你)?(?:急|催)也没(?:用|有用|办法)|排着?队呢(?=[,。!]|$)|一个(?:一个)?来[,。!]|(?:快|要|该)下班了|(?:我|我们)(?:要|先)?下班了|\b(?:hold your horses|you'?re not the only|there'?s a queue|i only have two hands|what'?s the (?:rush|hurry)|i'?m about to (?:finish|leave))\b/,
    notAfter: /(?:前|赶在|您)[^,。]{0,3}$/,
    notBefore: /^前/,
  },
};

export const PUSHED_ELSEWHERE: Wording = {
  pattern:
    /(?:去|到|找|问问?)(?:一?下)?(?:别处|别的地方|其他地方|别的?部门|其他部门|别的窗口|别人|别家|对方|他们|那边|卖家|楼上|楼下窗口)(?:去)?(?:问|看|找|办|要|咨询|处理|解决|协商)?(?:问|看)?(?:吧|呗|去|好了|就行|就好|看看)|(?:您|你)(?:们)?(?:双方|私下|两边|自己)(?:之间)?(?:协商|沟通|商量|解决|对接)|换(?:个|一个)(?:客服|人|部门|时间)(?:问|再|打)|重新(?:排队|进线|提交|发起|取号)(?:吧|一下|就)|(?:改天|明天|下次|过两天)再(?:来|打|问|联系)(?:吧|一次|我们)?(?=[,。!]|$)|建议(?:您|你)?(?:报警|走法律|起诉)|(?:是|属于)(?:您|你)(?:们)?(?:跟|和|与)[^,。]{1,8}(?:之间)?的(?:事|问题|纠纷)|(?:归|找)(?:物业|房东|银行|学校|老师|医院|医生|社区|街道|派出所|厂家|商家|房产|开发商|保险公司|总店|维修部|财务)(?:管|去|吧|问|办|处理)?(?=[,。!]|$)|\b(?:take (?:it|this|that) up with|(?:that|this|it)(?:'s| is)? (?:a matter )?(?:between|for) (?:you and|the (?:landlord|bank|airline|school|hotel|police|insurer))|(?:that|this|it)(?:'s| is) (?:an? )?(?:courier|bank|seller|carrier|delivery|supplier|warehouse|vendor|network|third[- ]party|manufacturer)(?:'s)? (?:issue|problem|matter|thing|fault)|(?:need|have) to (?:contact|call|ask|speak to|talk to|chase) (?:them|him|her)|(?:contact|call|ask|chase) (?:them|the (?:driver|courier|shop|store|seller|bank|landlord))(?= (?:directly|yourself|about)|[.,]|$)|on their (?:end|side)|between you and|raise (?:a|another) ticket|submit (?:a|another)(?: new)? (?:ticket|request|form)|call back (?:tomorrow|another time|later)|(?:someone|somebody|anyone) else (?:can|will|should|deals?|handles?))\b/,
  notAfter: /(?:我|我们|帮您|替您|给您|不用|让|陪您)[^,。]{0,6}$|(?:i'?ll|let me|we'?ll|i will) $/,
  notIn: /我(?:来|去|帮|替|给|这就|现在|马上)|\bi(?:'ll|'m| will| am) /,
};

export const NOT_OURS_SAID: Wording = {
  pattern:
    /做不了主|(?:我)?说了(?:也)?不算|我只是(?:个|一个)?(?:小)?(?:客服|打工|接线|兼职|新来|传话|店员|前台|值班|负责)|我们只(?:是|负责|管|做)(?:个|一个)?(?:平台|代理|中介|代收|展示|中间|发货|销售|收银)|不是我(?:处理|经手|负责|接|办|跟|弄|管|接待)的|(?:我|我们|咱们|客服|人工)(?:们|这边|这里|也|都|是|真的?)*(?:改|看|查|办|弄|动|退|调)不了(?=[,。!~]|$)|(?:上面|领导|公司|总部)(?:没|不)(?:批|让|同意|说|给)|我(?:们)?也(?:是)?(?:没(?:有)?(?:办法|辙|法)|无能为力|帮不(?:了|上)|很(?:无奈|为难|难办)|不想这样)|找(?:谁|哪个)(?:来)?都一样|谁(?:来|问|说)都(?:一样|没用)|\b(?:not my (?:call|decision|job)|above my pay grade|nothing i can do|my hands are tied|i just work here|i only (?:do|handle|answer)|we(?:'re| are) (?:just|only) (?:a |the )?(?:platform|marketplace|middleman|agent|reseller)|we only (?:sell|ship|provide|host)|not something (?:we|i) (?:can|do|handle|deal)|out of luck|can'?t change (?:it|that))\b/,
  notAfter: /(?:不是|如果|要是|怕|您)[^,。]{0,3}$/,
  notIn:
    /(?:不过|但(?:是)?|所以)[^。]{0,12}(?:我|帮您|给您|可以)|我(?:去|来|现在|马上|这就)[^。]{0,8}(?:问|找|请|申请|递|报|转)|\bbut i\b/,
};

export const LOOK_YOURSELF: Wording = {
  pattern:
    /(?:往上|向上|自己)翻(?:一?下|翻|看)?|看(?:一?下)?(?:上面|置顶|群公告|聊天记录|公众号|前面的)|(?:公众号|群里|置顶|链接里|app里|网上|官网)(?:上)?(?:都|已经?)?(?:有|能查|可以查|写着|写了)(?:的|呢|啊|,|。|$)|自己(?:去)?(?:看|查|翻|搜|找|研究|琢磨|下载)(?:看|查|一?下)?(?:就(?:知道|行|好|可以)|吧|呗|啊|不就)|写得(?:很|清清楚楚|明明白白|那么)|\b(?:it'?s (?:all )?(?:in|on) the (?:faqs?|terms|app|website|site|email|manual|page)|(?:read|check) (?:the )?(?:terms|small print|fine print|email we sent)|scroll up|look it up)\b/,
  notAfter: /(?:我|我们|帮您|给您|也可以|还可以|不用|不必|别|should have|don't) ?[^,。]{0,6}$/,
};

export const POLICY_SAID: Wording = {
  pattern:
    /(?:系统|流程|规则|规定|制度)(?:上)?(?:就|都|本来就|一直)?(?:是)?(?:这么|这样|如此)(?:设(?:定|计|置)?|定|规定|显示|走|要求|写)(?:的)?|(?:规定|制度|政策)(?:就是)?(?:摆在|在那|在这)|一视同仁|谁都(?:是)?(?:这样|一样)(?=[,。!]|$)|没有(?:先例|这个先例)|\b(?:that'?s (?:just )?how (?:it|things|the system) (?:works?|is)|those are the rules|no exceptions|it is what it is|that'?s just the way)\b/,
  notAfter: /(?:不是|为什么)[^,。]{0,3}$/,
};

export const SOON_SAID: Wording = {
  pattern:
    /(?:会|在|正在?|都|已经?|这就|加紧|也会)?抓紧(?:的|了|办|催|时间|推进|赶|弄)?(?=[,。!~]|$)|(?:估计|应该|马上|就)?快了(?=[,。!~吧]|$)|早晚(?:会|能|的)|迟早|回头(?:再)?(?:说|看|弄|聊)|有空(?:了)?(?:我)?(?:再|就|来)?(?:帮|看|弄|处理|回|给)|忙完(?:了)?(?:我)?(?:再|就|来|帮)|(?:不会|用不了|要不了|不用)(?:太|多)(?:久|长时间)|(?:努力|积极|全力|加紧|加快|加班加点|火速)(?:地)?(?:处理|解决|推进|协调|跟进|催|修复|安排|排查|赶)(?:中)?|等(?:消息|结果|信儿)(?:吧|就行|就好|即可)|(?:下|这)(?:周|个?月)吧|(?:过会儿?|过一?会儿?|等会儿?|一会儿?)(?:应该)?(?:就|自己|自动|自然)?(?:会)?(?:好|行|恢复)(?:了|的)?|早点给(?:您|你)|(?:等等|等一等|缓缓|放一放)(?:就|应该|自然|自己)|再观察|观察(?:观察|几天|一?段时间)|(?:师傅|同事|他|她)有空(?:了)?(?:就|再|会)|\b(?:(?:might|may|could|can|will|should) take (?:a (?:while|bit|little)|some time|longer)|take its time|(?:a|one) (?:few|couple) (?:of )?(?:days|weeks|hours) or so|later (?:on )?(?:this|next) (?:week|month)|(?:when|once) (?:he|she|they|the \w+) (?:has|have|gets?) (?:a moment|time|a minute|round to it)|keep an eye on it|hang (?:tight|in there)|won'?t (?:be|take) (?:too )?long|any day now|some ?time (?:next|this|in)|in the coming (?:days|weeks)|give it (?:some|a little|a bit of|a few)? ?(?:time|while|days)|as (?:quickly|fast) as|sort itself out|we(?:'re| are) (?:working on|on) it(?=[.,!]|$)|(?:getting|come) round to it|before (?:too )?long|next week or so)\b/,
  notAfter: /(?:您|你|请|可以|不用|想|要)[^,。]{0,2}$/,
};

export const UNSURE_SAID: Wording = {
  pattern:
    /(?:可能|大概|也许|估计)(?:是)?(?:系统|网络|信号|快递|仓库|服务器|缓存|软件|机器)?(?:延迟|卡了?|慢|抽风|不稳定|出错|波动|繁忙|忙)(?:了|吧)?(?=[,。!]|$)|大概率|按理(?:说|来说)|理论上|原则上|目测|(?:我)?(?:感觉|觉得|猜|想|估摸)(?:着)?(?:应该|可能|大概|是|没(?:什么)?(?:事|问题)|差不多|八成)[^,。!?]{0,12}(?=[,。!]|$)|兴许|没准儿?|说不定|保不齐|不太好说|难说|看运气|碰碰运气|听天由命|差不多(?:下|这|明|后)(?:周|天|个月)|也可能再|得看(?:仓库|物流|快递|银行|他们|那边|师傅|情况)|\b(?:in theory|theoretically|fingers crossed|let'?s hope|i (?:reckon|suppose|imagine|think) (?:it|that|so|they)|(?:could|might) (?:be|take) anything|(?<![a-z] )who knows|all being well|normally it (?:works|should)|roughly speaking|i believe (?:it|that) (?:should|might|will)|give or take|with (?:any|a bit of) luck)\b/,
  notAfter: /(?:您|你|换谁|不是|听|告诉我)[^,。]{0,3}$/,
};

export const WHY_SAID: Wording = {
  pattern:
    /(?:^|[,。!?\n])(?:那|请问|所以|可是)?(?:您|你)?(?:当时|之前|那时候?|昨天|早|刚才)?(?:为什么|为啥|干嘛|怎么)(?:当时|之前|那时候?|昨天|刚才)?(?:不|没(?:有)?|又|非要?|要|会|就)(?:早点|先|提前|直接|及时|好好|仔细)?(?:用|喜欢|满意|说|讲|问|接|写|填|来|签|付|续|检查|核对|留|存|拍|备份|保留|联系|反映|验|看|选|确认|绑|改|想|去|打|点|收|听)[^,。!]{0,10}(?:[?]|呢|啊|呀)|(?:您|你)(?:觉得|认为)?(?:哪里|哪儿|什么地方)(?:不满意|不好|不喜欢)了?[?]|(?:是不是|确定)(?:您|你)?(?:自己)?(?:摔|弄坏|操作|进水|搞错|填错|记错|看错|点错)[^,。]{0,6}[?]|(?:真的|您真的|确定)没(?:摔|动|改|点|收)[^,。]{0,6}[?吗]|\b(?:why (?:was|is)n'?t (?:it|this) (?:reported|checked|returned)|are you sure you (?:did(?:n'?t)?|have(?:n'?t)?|read|followed)|did you (?:even|actually|drop|break|bother)|what did you do (?:to|with)|why (?:wait|now|only now))\b/,
  notAfter: /(?:我|我们|查|看|核实|弄清|了解|系统|快递)[^,。!?]{0,8}$/,
  notIn: /(?:系统|页面|快递|包裹|退款|显示|原因是|他|她|师傅|骑手)[^,。]{0,4}(?:为什么|怎么)/,
};

export const SURE_SAID: Wording = {
  pattern:
    /保准|准能|稳稳的|板上钉钉|没跑(?:了|儿)|一准(?:儿)?(?:能|会|是|行)|指定(?:能|会|给|行|没)|(?:放|把)?(?:一?百|一?万|二十四|十二万分?)个?心|根治|包治|包(?:过|会|分配|就业|录取|通过|瘦|赚|送到|收到)|保(?:过|录取|本|收益)(?![价护])|稳赚|(?:没有?|无|零)(?:任何)?副作用|见效|(?:多少|什么|随便)(?:都|您要|您说)(?:赔|退|行|可以|答应|给)|随时(?:都)?(?:可以|能)?(?:无条件|全额)(?:退|赔)|(?:当天|次日|今天|明天)必(?:达|到|发)|(?:只要|随便)[^,。]{0,8}(?:都)?(?:全赔|全退|包赔)|绝(?:不|对不)(?:可能|会)|不可能(?:会|再)?(?:坏|丢|出|有|延误)|永不|终身(?:保|包|免)|\b(?:every (?:last )?penny back|no chance (?:of|it)|always works|can(?:not|'?t) (?:fail|go wrong)|nothing (?:will|can) go wrong|cover (?:all|everything|every) ?(?:your |of your )?(?:costs?|losses|damage|expenses)?|whatever it takes|bound to|certain to|100% sure|cures?|you(?:'ll| will) (?:always|never)|never (?:break|fail)s?|mark my words|hand on heart)\b/,
  notAfter: /(?:不|不能|不敢|没法|无法|不是|未必|能不能|为了|能够)[^,。]{0,3}$/,
};

/** Telling later, without a time; the rule looks for the time itself. */
export const LATER_SAID: readonly Wording[] = [
  {
    pattern:
      /(?:会|再|后)(?:请|让|安排|由)?[^,。!?;]{0,8}?(?:与|跟|和|向|同)(?:您|你)(?:再)?(?:联络|联系|说|讲|回报|汇报|确认|沟通|对接|说明)|等我(?:的)?(?:消息|回复|电话|通知|回音)|(?:有|出|问到|查到)(?:了)?(?:消息|结果|眉目|信儿)(?:了)?(?:我)?(?:就|再|会)?(?:说|讲|找您|找你|喊您|叫您|来说)|(?:去|先)?(?:问|查|看|确认|核实|了解|商量|请示)(?:一?下|问|看|清楚|完)?[^。!?;]{0,6}[,]?(?:再|然后|完了?|之后|好了?|后)(?:来)?(?:回|告诉|找|答复|跟|和|给)(?:您|你)|(?:有人|专人|专员|同事|主管|师傅|售后|技术)(?:会|将|之后|到时)?(?:再)?(?:联络|联系|找|打给|致电|对接|跟进)(?:您|你)?/,
    notAfter: /(?:您|你|请|如果|要是|已经?)[^,。]{0,3}$/,
  },
  {
    pattern:
      /(?:让|请|叫)(?:他|她|他们|师傅|老师|医生|主管|经理|同事|房东|司机)[^,。!?;]{0,6}?(?:给您|跟您|联系您|回您|打给您|找您)(?:打|回)?(?:个)?(?:电话|消息|信)?|(?:有|出|空)(?:了)?[^,。!?;]{0,8}?(?:会|就|再)(?:通知|联系|喊|叫|短信)(?:您|你)|(?:过|完|好|后|成)(?:了)?(?:会|就|再)(?:通知|告诉|联系|告知|短信)(?:您|你)/,
    notAfter: /(?:您|你|请|如果|要是|已经?|系统|短信|会有短信)[^,。]{0,3}$/,
  },
  {
    pattern:
      /\b(?:(?:the |your |our |his |her |my |a |an )(?:\w+ )?\w+ (?:will|'ll) (?:call|contact|ring|email|text|message|phone|visit|write to|reach)(?: out to)? you|(?:i|we)(?:'ll| will) (?:have|get|ask) (?:\w+ ){1,3}(?:to )?(?:call|contact|ring|email|text|message|phone|write) ?(?:to )?you|(?:will|'ll) (?:revert|circle back|ping you|drop you|ring you|give you a (?:call|ring|shout|bell)|shout|chase it|have (?:someone|a look|him|her|them))|expect a (?:call|reply|message)|be in touch|once (?:i|we|it|they)[^.,!?]{1,30}(?:let you know|tell you|update you|get back)|(?:check|ask|find out|look into it|speak to them) and (?:let you know|get back|come back|tell you|update you|revert))\b/,
    notAfter: /(?:please|you can|if you) $/,
  },
];
