import type { Scene } from './scenes';

/** What has happened to the customer, finer than a scene: what can be said back to them in their own terms. */
export type Matter =
  | 'danger'
  | 'unwell'
  | 'hacked'
  | 'food-late'
  | 'not-here'
  | 'lost'
  | 'wrong-item'
  | 'missing'
  | 'spoiled'
  | 'broken-arrival'
  | 'again'
  | 'not-as-shown'
  | 'fake'
  | 'size'
  | 'no-show'
  | 'travel'
  | 'lost-data'
  | 'code'
  | 'verify'
  | 'locked'
  | 'refund-refused'
  | 'refund-slow'
  | 'charged'
  | 'unpaid'
  | 'invoice'
  | 'price-drop'
  | 'coupon'
  | 'sold-out'
  | 'rude'
  | 'bot'
  | 'runaround'
  | 'promise-broken'
  | 'ignored'
  | 'unshipped'
  | 'stuck'
  | 'net'
  | 'outage'
  | 'broke'
  | 'late';

/** How a matter is told, and where it belongs. */
export interface MatterSign {
  matter: Matter;
  /** The scenes it belongs to; the first is the nearest. */
  scenes: readonly Scene[];
  /** Said by the customer, in folded text (simplified, lower case). */
  words: RegExp;
}

/** Any run of words inside one clause. */
const gap = (most: number) => `[^,。!?;\\n]{0,${most}}`;
const re = (...parts: string[]) => new RegExp(parts.join('|'));

const ARRIVED =
  '(?:收到|运过?来|发来|发过来|送过来|寄过来|到手|到货|拆开|拆箱|打开|开箱|寄来|寄到|送来|送到|到家|快递|包裹|箱子|盒子|包装)';
const SMASHED =
  '(?:碎|裂|破|瘪|扁了|塌|糊成|变了形|烂|断了|断成|散架|变形|压坏|压烂|磕|坏的|坏了|缺口|缺了?个?口|掉漆|掉了?一?大?块|划痕|漏液|漏了|洒了|成渣)';
const PAYOUT = '(?:退款|退货款?|退的钱|退回的钱|退费|押金|刷退|退钱)';
const STILL_NOT =
  '(?:还没|还沒|没到|没退|不到账|未到|没(?:有)?(?:见|看|收|消息|动静|下文|影|着落)|迟迟|一直|半个月|俩月|[个两]月了|[天周]了|拖)';
const PARCEL = '(?:快递|包裹|物流|宅配|货|件|单|东西|运单)';

/** The order decides where a message fits several: what hurts more, or says more, comes first. */
export const SIGNS: readonly MatterSign[] = [
  {
    matter: 'danger',
    scenes: ['quality'],
    words: re(
      '(?<!气得|气到|急得|嗓子|嗓子都)冒烟',
      '冒(?:黑|白|浓)烟|冒火花|火花|漏电|着火|起火|烧起来|爆炸|炸了|鼓包|触电|电到|电了我|烫伤|烫到|糊味|焦味|烧焦|烧黑|烧穿|烧坏|烧化|跳闸|短路|麻了一下',
      '\\b(?:smoke|smoking|sparks?|sparking|caught fire|on fire|burn(?:t|ed|ing)? (?:smell|my|me)|electric shock|shocked me|overheat\\w*|explod\\w+|melted)\\b',
    ),
  },
  {
    matter: 'unwell',
    scenes: ['quality'],
    words: re(
      '过敏|肚子[疼痛]|头晕|呕吐|吐了一|起疹|起红疹|红疹|拉肚子|上吐下泻|吃坏|中毒|烂脸|刺痛|又红又痒',
      '\\b(?:allergic|rash|food poisoning|made (?:me|us|him|her) sick|threw up|got sick)\\b',
    ),
  },
  {
    matter: 'hacked',
    scenes: ['account'],
    words: re(
      `被盗|盗号|盗刷|盗用|被黑|(?:账号|帐号|账户|号)${gap(8)}被(?:别)?人${gap(4)}(?:登|用|改|盗|动)|异地(?:登|登录)|陌生(?:登录|设备|消费)|账号被人|有人${gap(6)}(?:登|用)${gap(3)}我${gap(3)}(?:号|账)`,
      '不是我(?:本人|自己)?(?:操作|登|付|转|刷|消费)|冒用|冒充我',
      "\\b(?:hacked|someone (?:else )?(?:logged|got|is using|used|has been)|unauthori[sz]ed|fraud\\w*|stolen (?:card|account)|(?:account|card) (?:was |has been )?stolen|i did(?:n't| not) make)\\b",
    ),
  },
  {
    matter: 'food-late',
    scenes: ['logistics'],
    words: re(
      `(?:外卖|骑手|送餐|外送)${gap(24)}(?:没|还|超时|凉|坨|小时|分钟|不动|慢|取消|哪)`,
      `(?:饿|饭|餐|面)${gap(10)}(?:没送|没到|还没来|凉了|坨了)`,
      "\\b(?:food|meal|pizza|dinner|lunch) (?:delivery )?(?:is |still |has(?:n't| not) ).{0,20}(?:late|here|arrived|cold|come)\\b|\\bfood (?:was|is|came|arrived) cold\\b",
    ),
  },
  {
    matter: 'not-here',
    scenes: ['logistics'],
    words: re(
      `(?:签收|已送达|显示送达|显示送到|说送到了|显示(?:已)?妥投|已投递|代收)${gap(10)}[,，]?${gap(18)}(?:没|未|不是我|谁|影)`,
      `(?:快递员?|派送|物流|短信|小哥)${gap(6)}(?:说|显示|写着?|点了?)${gap(4)}(?:放|送|投|已)${gap(10)}[,，]${gap(8)}(?:没|连|不|空)`,
      `(?:没收到|没拿到|未收到|没见)${gap(14)}[,，]?${gap(10)}(?:签收|送达|妥投)|被签收|谁(?:签|替我签|给我签)`,
      "\\b(?:says|shows?|marked|tracking says)(?: it)?(?: as| was| it was| it's| that it was)? (?:as )?delivered\\b",
    ),
  },
  {
    matter: 'lost',
    scenes: ['logistics'],
    words: re(
      `${PARCEL}${gap(14)}[,，]是不是(?:丢|弄丢)|${PARCEL}${gap(8)}(?:丢了|弄丢|丢失|不见了|找不到|遗失)|丢件|(?:弄丢|搞丢|搞不见)${gap(6)}${PARCEL}`,
      '\\b(?:lost (?:my|the|our) (?:parcel|package|luggage|bag|suitcase|order)|(?:parcel|package|luggage|bag|suitcase) (?:is|was|got|went|has gone) (?:lost|missing))\\b',
    ),
  },
  {
    matter: 'wrong-item',
    scenes: ['exchange', 'order'],
    words: re(
      `发错|送错|寄错|拿错|装错|给错|上错(?:菜|餐)|不是我(?:买|订|要|点|拍|选)的|(?:颜色|型号|款式?|口味|规格)(?:不对|错了|都错)|(?:买|订|要|点|拍)的是${gap(12)}[,，]?${gap(4)}(?:给|寄|发|来|送|收到|到手)`,
      `(?:买|订|要|点|拍)的${gap(8)}(?:发来|寄来|送来|来的是)`,
      `(?:买|订|要|点|拍)的?${gap(10)}给我(?:发|寄|送|来)(?:来|了|过来)?(?:了)?(?:个|一|双|件|\\d)`,
      `(?:买|订|要|点|拍)的(?:明明)?是${gap(12)}[,，](?:结果|却|怎么)`,
      `\\b(?:wrong (?:item|size|colou?r|one|product|model|order|dish|thing)|not what i ordered|different (?:item|product|colou?r) (?:than|from|to)|instead of (?:the|what|a))\\b`,
    ),
  },
  {
    matter: 'missing',
    scenes: ['order', 'logistics'],
    words: re(
      `(?:少了|漏了)(?:一|两|二|三|几|个|件|包|瓶|配件|东西|\\d(?:个|件|包|瓶|袋|盒))|没(?:有)?给我(?:送|装|寄|放)(?!到|货)|少(?:发|寄|给|送|一[个件包瓶]|[个件]|两[个件])|漏发|漏寄|漏送|缺(?:件|少|了?[一两二三几]?(?:个|件|根|颗|块)|配件)(?!口)|配件不[全齐]|没(?:有)?(?:配件|充电线|充电器|遥控|说明书|螺丝|赠品|吸管|餐具)|赠品${gap(6)}(?:没|呢|漏)|里(?:面|头)?(?:只有|就|才)${gap(4)}[一两三\\d](?:个|件|包|瓶|双|袋)|只收到${gap(4)}(?:[一两三半\\d])|空(?:盒|包裹|箱)`,
      '\\b(?:is|are|was|were|got|has|have|with) (?:a |some |the |one |two )?(?:\\w+ )?missing\\b|\\bmissing (?:item|part|piece|from|a|one|the|two)\\b|\\bonly (?:got|received|one|half)\\b|\\bincomplete\\b|\\bempty (?:box|package|parcel)\\b',
    ),
  },
  {
    matter: 'spoiled',
    scenes: ['quality'],
    words: re(
      '发霉|霉了|变质|馊|臭了|发臭|坏果|烂了|都烂|全烂|烂掉|长毛|有虫|虫子|生虫|活虫|蟑螂|头发丝?(?:在|一根)|一根头发|吃出|(?<!没|未|(?:券|码|会员|红包|优惠|证|护照)[^,。]{0,14})过期|日期都过|不新鲜|酸味|发酸|有味儿?了|化了|化成水|蔫',
      '\\b(?:mou?ldy|rotten|spoiled|expired|out of date|gone off|stale|melted|bug in|hair in|smells (?:off|sour))\\b',
    ),
  },
  {
    matter: 'broken-arrival',
    scenes: ['quality'],
    words: re(
      `${ARRIVED}${gap(12)}[,，]?${gap(12)}${SMASHED}`,
      `${SMASHED}${gap(6)}(?:的?包裹|的?快递|就寄来)|磕掉|掉了?一?大?块漆|掉漆|碎的|碎了|碎成|全碎|成渣|裂了|裂开|裂缝|裂纹|瘪了|瘪的|压扁|磕了|摔坏|有?(?:划痕|缺口)|道缝|开胶|开线|破了?个?洞|破损`,
      '\\b(?:arrived|came|showed up|turned up|delivered|received|opened)\\b.{0,40}\\b(?:broken|cracked|damaged|smashed|shattered|crushed|dented|in pieces|torn|leaking|dead)\\b|\\b(?:shattered|smashed|in pieces|dented|crushed|cracked)\\b|\\bdead on arrival\\b',
    ),
  },
  {
    matter: 'again',
    scenes: ['warranty', 'quality'],
    words: re(
      `修(?:了|过|完|好)?${gap(8)}(?:又|还是|还|再次|依旧)${gap(6)}(?:坏|不行|不冷|不热|一样|老毛病|毛病|不能|没好|漏|响|这样)|又坏|没修好|返修|修了[两三四几好]|第[二三四]次(?:坏|出问题|维修|返修)`,
      "\\b(?:broke again|broken again|still (?:broken|not fixed)|same (?:problem|issue|fault) (?:again|as|after)|repaired .{0,24}(?:again|still)|wasn't fixed)\\b",
    ),
  },
  {
    matter: 'not-as-shown',
    scenes: ['quality'],
    words: re(
      `(?:和|跟|与|比)?(?:图片?|照片|描述|宣传|介绍|详情页?|页面|网页|网上|想象|想的|样品|直播间?)(?:上|里|中|说)?的?${gap(8)}(?:不一样|不一致|不符|不同|两码事|两回事|一回事|差(?:太|很|得|好|别|了)|薄|小|天差地别)|色差|货不对板|描述不符|缩水|照骗|颜色也?差|(?:图片|照片|网上|页面|详情页?|宣传)(?:上|里|中)?(?:说|写|看)?(?:着)?是${gap(10)}[,，]${gap(4)}(?:到手|收到|结果|实物|来的|打开)|(?:和|跟|与)${gap(10)}(?:两码事|两回事|不是一回事|完全不同|天差地别|不一样)|做工${gap(6)}(?:差|粗|糙)|质量${gap(4)}(?:差|太|不行|一般|糟)|线头`,
      '\\b(?:not as (?:described|pictured|advertised|shown)|nothing like the|looks? (?:nothing|different|cheap)|misleading (?:photo|picture|description)|poor quality|bad quality|terrible quality)\\b',
    ),
  },
  {
    matter: 'fake',
    scenes: ['quality'],
    words: re(
      `假货|是假的|翻新机?|(?:序列号|防伪码?|编号)${gap(8)}(?:查不到|不对|对不上)|卖假|高仿|山寨|仿的|仿冒|冒牌|不是正品|盗版`,
      '\\b(?:fake|counterfeit|knock-?off|not genuine|not authentic)\\b',
    ),
  },
  {
    matter: 'size',
    scenes: ['exchange'],
    words: re(
      '尺码|码数|挤脚|勒脚|勒得|磨脚|不合身|不合脚|穿不(?:下|上|进)|(?:大|小)了[一两半]|(?:偏|太)(?:大|小|紧|松)了?|换码|换个码',
      "\\b(?:too (?:small|big|large|tight|loose|long|short)|doesn't fit|don't fit|didn't fit)\\b",
    ),
  },
  {
    matter: 'no-show',
    scenes: ['booking'],
    words: re(
      `(?:约(?:的|好|了)|说好)${gap(16)}[,，]?(?:等到?)${gap(10)}(?:没|不)(?:见|来|到|有人)|(?:师傅|安装|上门|维修工?|阿姨|保洁|工人|约好|约了|预约|装空调|请了?假)${gap(14)}[,，]?${gap(16)}(?:没来|没人来|不来|没人影|鬼影|没见人|没到|放鸽子|爽约|失约|没上门|没人上门|人呢|没有人来|迟到)|放了?我?${gap(3)}鸽子|爽约|白等`,
      "\\b(?:no[- ]?show|never (?:showed|turned) up|nobody (?:came|showed|turned)|didn't (?:show|turn) up|(?:technician|engineer|installer|plumber|cleaner) (?:never|didn't|hasn't))\\b",
    ),
  },
  {
    matter: 'travel',
    scenes: ['booking'],
    words: re(
      `(?:订|预订|预约)(?:的|了)${gap(4)}(?:位|座|桌|包间|包厢)${gap(8)}[,，]?${gap(8)}(?:没有|没了|取消|满了)`,
      `(?:航班|飞机|火车|高铁|机票|车票|车次|航司)${gap(14)}[,，]?${gap(8)}(?:取消|延误|晚点|没了|改签|停运|误)|(?:酒店|民宿|宾馆|房间|前台|客栈)${gap(16)}[,，]?${gap(8)}(?:没房|没有房|没预订|没有预订|查不到|满房|没有我|超订|被取消|住不|退房|脏|臭|霉|吵|蟑螂)`,
      '\\b(?:flight|train|bus|booking|reservation|room|hotel)\\b.{0,30}\\b(?:cancel(?:l?ed)|delayed|overbooked|missed|no room|not found|dirty|filthy|gave away|given away)\\b',
    ),
  },
  {
    matter: 'lost-data',
    scenes: ['account', 'usage'],
    words: re(
      `(?:照片|相册|草稿|进度|作品|聊天|记录|文件|数据|资料|文档|存档|论文|稿子|收藏|通讯录|积分|笔记)${gap(10)}(?:没了|不见|丢|清空|消失|找不回|被删|全没|打不开)|(?:没保存|找不回)`,
      '\\b(?:photos?|files?|data|documents?|history|notes|work|saves?)\\b.{0,20}\\b(?:gone|lost|disappeared|deleted|wiped|vanished|missing)\\b|\\blost (?:all )?(?:my )?(?:photos|files|data|work|notes)\\b',
    ),
  },
  {
    matter: 'code',
    scenes: ['account'],
    words: re(
      `验证码|校验码|(?:短信|动态)码|(?:短信|简讯)${gap(6)}(?:收不到|没收到|不来|没来)`,
      "\\b(?:verification|security|one-?time|sms|2fa) (?:code|password|text)\\b|\\b(?:code|otp) (?:never|isn't|hasn't|doesn't|didn't|won't) (?:arrive|come|came|work)",
    ),
  },
  {
    matter: 'verify',
    scenes: ['account'],
    words: re(
      `(?:审核|认证|实名|身份证|人脸|资料|材料)${gap(12)}(?:不过|没过|过不了|过不去|不通过|未通过|失败|被拒|驳回|打回|退回|还没|一直)`,
      '\\b(?:verif(?:y|ication)|identity|documents?|kyc)\\b.{0,24}\\b(?:rejected|failed|fails|denied|not accepted|pending)\\b',
    ),
  },
  {
    matter: 'locked',
    scenes: ['account'],
    words: re(
      `(?:登录|登陆|登入|登)${gap(4)}不[了上进去]|登不|(?:账号|帐号|账户|号)${gap(6)}(?:被?封|冻结|锁|限制|进不去|停用|注销了)|封号|被封|解封|(?:密码|口令)${gap(8)}(?:忘|不对|错|登|改不了|重置)|忘(?:记|了)密码|(?:死活|一直|就是)进不去|登录${gap(6)}(?:失败|转圈|报错)`,
      "\\b(?:locked out|can(?:'t|not) (?:log|sign) ?in|unable to (?:log|sign) ?in|won't let me (?:log|sign)? ?in|(?:account|profile) (?:is|was|has been|got) (?:locked|blocked|banned|suspended|disabled|closed)|forgot(?:ten)? my password|password (?:doesn't|isn't|won't|not|reset))\\b",
    ),
  },
  {
    matter: 'refund-refused',
    scenes: ['refund'],
    words: re(
      `(?<!还)不(?:给|让|能|肯|予|支持)退|拒绝?退|拒了|驳回|退款(?:申请)?被(?:拒|驳|关)|凭什么不退|申请${gap(4)}(?:被拒|失败|打回)|不同意退`,
      "\\b(?:won't|refus(?:e|ed|ing) (?:to |my |the )?(?:give|issue|process)?|denied|rejected|declined)\\b.{0,20}\\brefund|\\brefund\\b.{0,30}\\b(?:refused|denied|rejected|declined)\\b",
    ),
  },
  {
    matter: 'refund-slow',
    scenes: ['refund'],
    words: re(
      `${PAYOUT}${gap(16)}[,，]?${gap(6)}${STILL_NOT}`,
      `(?:我的)?钱${gap(6)}(?:没退|还没退|不退|没回来|没返|啥时候退|什么时候退|呢)|(?:寄|退)回去?${gap(12)}[,，]?${gap(10)}(?:钱|退款)${gap(4)}(?:没|还|呢)|还不(?:给)?退(?:钱|款)?|钱(?:都|已经?)?退了?${gap(14)}[,，]${gap(14)}(?:没|影)|还没退|什么时候(?:能)?退`,
      "\\b(?:refund|money back|deposit)\\b.{0,40}\\b(?:still|not|hasn't|haven't|never|yet|where|waiting|weeks?|days?|when)\\b|\\b(?:where(?:'s| is)|still waiting|waiting (?:on|for)|when will).{0,24}\\b(?:refund|money)\\b",
    ),
  },
  {
    matter: 'charged',
    scenes: ['payment'],
    words: re(
      `多了一?笔|多扣|重复扣|乱扣|偷偷扣|扣了(?:我|两|二|三|\\d|钱|费|一年|一个月|好几|一笔)|被(?:你们)?(?:扣|刷)走?(?:了)?|扣(?:我)?(?:钱|费|款)|乱收费|多收(?:了)?(?:我|钱|\\d)|自动续费|(?:自动|给我)续(?:了|费)|莫名其?妙?${gap(6)}(?:扣|收)|刷了?两次|(?:银行卡|卡里|余额|账上|账户)${gap(8)}少了`,
      '\\b(?:charged|billed|debited) (?:me|twice|again|double|extra|my|for)\\b|\\bdouble charg|overcharged|\\btook (?:the |my )?money\\b|\\b(?:auto(?:matically)?[- ]?renew\\w*|renewed without)\\b|\\bunexpected (?:charge|fee)|\\b(?:charged?|payment) (?:went through )?twice\\b',
    ),
  },
  {
    matter: 'unpaid',
    scenes: ['payment'],
    words: re(
      `(?:付款|支付|付了?)${gap(10)}(?:未支付|未付款|待付款)|显示(?:未支付|未付款|待付款)`,
      `(?:付[了款]?|支付|转账?|充了?|充值|还款|还了|还钱|缴费?|打款|汇款)${gap(12)}(?:没到账|不到账|没显示|未到账|没有到账|失败|没反应|不成功|付不了|没收到|没到)|付不了|支付失败|充值${gap(6)}没|(?:提现|转账)${gap(10)}(?:没|不|失败|卡)`,
      "\\b(?:payment (?:failed|declined|keeps|won't|not)|card (?:was |is |keeps? (?:getting |being )?)?declined|paid but|top[- ]?up .{0,16}(?:not|never|hasn't)|can't pay|transfer .{0,16}(?:not|never|hasn't|failed))\\b",
    ),
  },
  {
    matter: 'invoice',
    scenes: ['invoice'],
    words: /发票|开票|抬头|税号|专票|普票|统编|\b(?:invoices?|tax receipt|vat)\b/,
  },
  {
    matter: 'price-drop',
    scenes: ['price'],
    words: re(
      `降价|降了|差价|保价|价保|买贵|冤大头|(?:刚买|昨天|前天|上周)${gap(14)}[,，]?${gap(8)}(?:便宜|降)|(?:刚买|买的|买完|昨天|上周|前几天)${gap(10)}打[一二三四五六七八九\\d]+折|(?:刚买|昨天${gap(3)}买)${gap(6)}[,，]?今天${gap(4)}(?:特价|打折|促销|便宜|降|搞)|便宜了|昨天\\d+${gap(4)}今天${gap(3)}\\d+`,
      "\\b(?:price (?:drop\\w*|went down|match)|cheaper (?:now|today|the next|after)|now (?:it's |its )?(?:cheaper|on sale|half))\\b",
    ),
  },
  {
    matter: 'coupon',
    scenes: ['campaign'],
    words: re(
      `(?:优惠券|折价券|折扣码|优惠码|券|红包|满减|优惠|折扣)${gap(14)}[,，]?${gap(6)}(?:用不|不能用|失效|没用|不生效|不可用|没减|没了|无效|过期|没抵|不让用|减不|自动没|消失|不见)`,
      `(?:coupon|voucher|promo(?: code)?|discount(?: code)?|code)\\b.{0,24}\\b(?:doesn't|does not|not|won't|isn't|expired|invalid|rejected)\\b`,
    ),
  },
  {
    matter: 'sold-out',
    scenes: ['stock'],
    words: re(
      '没抢(?:到|上)|抢不到|秒没|没货|断货|缺货|卖完|卖光|售罄|完售|补货',
      '\\b(?:sold out|out of stock|restock\\w*|unavailable)\\b',
    ),
  },
  {
    matter: 'rude',
    scenes: ['service', 'complaint'],
    words: re(
      `态度|语气|口气|骂(?:人|我)|不耐烦|阴阳怪气|怼我|吼我|凶我|挂(?:了)?我?的?电话|(?:客服|店员|师傅|骑手|快递员|前台)${gap(12)}(?:素质|没礼貌|撂|挂|凶|冷冰冰)|什么素质|没素质`,
      '\\b(?:rude|hung up on|disrespect\\w*|unprofessional|shouted at|yelled at|attitude)\\b',
    ),
  },
  {
    matter: 'bot',
    scenes: ['service'],
    words: re(
      '机器人|智能客服|自动回复|答非所问|复制粘贴|罐头回[复覆]|来个活人|找个?真人|转真人',
      '\\b(?:chat ?bot|bot|robot|real (?:person|human)|human agent|automated)\\b',
    ),
  },
  {
    matter: 'runaround',
    scenes: ['service', 'complaint'],
    words: re(
      `转了${gap(3)}个(?:部门|人|客服)|踢皮球|踢来踢去|推来推去|推脱|推诿|互相推|来回(?:推|转|折腾)|转来转去|(?:说|讲|问|解释|重复|反映)了?${gap(4)}(?:[两三四五六七八九十百千万几好多\\d]+|无数)(?:遍|次|回)|(?:讲|说|问)第.{1,2}遍|每次都(?:说|让|叫)|换(?:一?个)?人[,，]?${gap(8)}说法|说法(?:都)?不一样|每个人说|(?:一|几|三)个人${gap(4)}(?:一|几|三)(?:种|个)说法|第[三四五六七八九十]次(?:来|找|问)`,
      '\\b(?:run ?around|(?:third|fourth|fifth|\\d+(?:th|rd)) time (?:i|asking|calling|contact\\w*)|keep (?:telling|transferring|passing)|passed around|different (?:answer|story) every|repeat(?:ing)? myself|explained (?:this|it) .{0,12}times|(?:two|three|four|five|\\d) different (?:agents|people|persons|departments))\\b',
    ),
  },
  {
    matter: 'promise-broken',
    scenes: ['service', 'complaint'],
    words: re(
      `(?:说好|答应|承诺|保证过|讲好|许诺)(?:了|的|过)?${gap(20)}[,，]?${gap(12)}(?:没|不|影|还|反悔|变卦)|上(?:次|回|周)说${gap(16)}[,，]?${gap(10)}(?:没影|没下文|没动静|没消息)|说话不算|言而无信|没兑现`,
      "\\b(?:promised|said you(?:'d| would)|told me (?:you|it|someone) (?:would|will)|was supposed to|were supposed to)\\b",
    ),
  },
  {
    matter: 'ignored',
    scenes: ['service'],
    words: re(
      '没人(?:理|管|回|接|应)|没(?:有)?(?:一个)?人(?:理我|回我|管我)|不理(?:我|人)|不回(?:我|消息|复|话)|已读不回|装死|打不通|打不进|占线|没接|无人接|(?:等|排)了?[^,。!?]{0,8}(?:都)?没人(?!来|送|上)|石沉大海',
      '\\b(?:no (?:reply|response|answer)|(?:nobody|no one) has (?:replied|answered|responded|called)|nobody (?:answers?|replies|replied|responds?|responded|cares|picks|is (?:answering|replying))|no one (?:answers?|replies|replied|responds?|cares|picks|is (?:answering|replying))|ignor(?:ed|ing)|never (?:reply|replied|answer(?:ed)?|responded|got back|called back))\\b',
    ),
  },
  {
    matter: 'unshipped',
    scenes: ['logistics', 'order'],
    words: re(
      `没(?:给我)?安排发货|不发货|没发货|没有发货|未发货|还不发|还没发|没发(?!票)|迟迟不发|发没发|发不发|发了没|寄了没|寄没寄|有没有发|到底发|出货了?没|不出货|没出货|没寄出|什么时候(?:能|才)?(?:发货|发出|寄|出货)|待发货|(?:付了?款|付了?钱|下单|拍下)${gap(14)}(?:没动静|没反应|没消息|没人管|没下文|没发)|忘了(?:发|我这单)`,
      "\\b(?:not (?:been )?shipped|has(?:n't| not) (?:even )?(?:been )?(?:shipped|left|dispatched)|still (?:processing|pending|preparing|not shipped)|when will .{0,16}ship|did you (?:even )?ship|never shipped|not dispatched)\\b",
    ),
  },
  {
    matter: 'stuck',
    scenes: ['logistics'],
    words: re(
      `${PARCEL}${gap(12)}(?:卡在|停在|停了|揽收|不动|没动|没挪|没更新|不更新|趴窝|停滞|原地|卡住|没变化|没有变化)|(?:卡在|停在|趴在)${gap(10)}(?:站|中转|仓|网点|海关|路上|分拨|市|省)|(?:物流|快递|轨迹)${gap(8)}(?:没|不)(?:有)?(?:更新|动|变)|(?:中转站|转运中心|分拨|集散)${gap(10)}(?:天|不动|没动)`,
      "\\b(?:stuck (?:in|at)|has(?:n't| not) moved|not (?:moved|moving|updated)|no (?:tracking )?updates?|sitting (?:at|in)|same (?:place|status) (?:for|since))\\b",
    ),
  },
  {
    matter: 'net',
    scenes: ['outage'],
    words: re(
      `断网|没网|掉线|网速|网络${gap(6)}(?:断|慢|卡|差|不)|(?:wifi|宽带|网络?)${gap(8)}(?:断|掉|慢|卡|罢工|连不上|没信号|不通|时好时坏)|上不了网|没信号|信号(?:差|弱|不好)`,
      '\\b(?:internet|wi-?fi|broadband|connection|signal|network)\\b.{0,24}\\b(?:down|out|slow|drops?|dropping|dropped|gone|dead|keeps|unstable|not working|cut)\\b|\\bno (?:internet|signal|wi-?fi|connection)\\b',
    ),
  },
  {
    matter: 'outage',
    scenes: ['outage'],
    words: re(
      '打不开|进不去|用不了|不能用|无法使用|闪退|卡死|卡成|卡爆|打不了单|开不了单|(?<!心态|情绪|人|我|都)崩了|崩溃|瘫痪|宕机|当机|白屏|黑屏|报错|转圈|加载不|点不(?:了|动)|没反应|系统(?:挂|坏|故障|错误|异常)|收不了款|下不了单',
      "\\b(?:not working|isn't working|doesn't (?:work|open|load)|won't (?:open|load|start)|crash(?:es|ed|ing)?|is down|outage|keeps (?:freezing|crashing)|freez(?:es|ing)|error (?:message|code)|can't open)\\b",
    ),
  },
  {
    matter: 'broke',
    scenes: ['quality'],
    words: re(
      `(?:用|买|装)了?(?:才|还)?(?:不到|没|[一两二三四五六七八九十几半\\d]+)?${gap(6)}(?:坏|不能用|不行了|没反应|失灵|罢工|散架)|(?:轮子|把手|拉链|按键|屏幕|盖子|提手|支架|扣子|底座|插头)${gap(12)}(?:掉了|断了|松了|卡住|裂)|坏了|坏掉|又坏|失灵|罢工|不转|不亮|不制冷|不热|不加热|不出水|不充电|充不进|开不了机|没声音|漏水|漏油|不工作|故障|异响|噪音|死机|自动关机|掉色|起球|散架`,
      "\\b(?:stopped working|broke(?:n)?(?: down)?|died after|faulty|defective|malfunction\\w*|fell apart|doesn't (?:turn on|charge|heat|cool)|won't (?:turn on|charge|heat))\\b",
    ),
  },
  {
    matter: 'late',
    scenes: ['logistics'],
    words: re(
      `(?:货|快递|包裹|东西)呢(?=[?？!！]|$)|(?:说|答应)(?:好)?(?:了|的)?(?:今天|明天|昨天|次日|当天|上午|下午)(?:就)?(?:能)?(?:送|到)${gap(6)}[,，]${gap(14)}(?:没|不见)|没影儿?|(?:到现在|至今)(?:还|都|也)?(?:没|不)(?:到|见|收到|来)(?!账|钱|退)|还没个?影|还在路上|在路上(?:呢|啊|吗)?|还没(?:有)?到(?!账)|没(?:有)?到(?!账|手|家)|没收到(?!验证|短信|退|钱|回|消息|发票|邮件|款)|怎么还不到|不到货|没到货|迟迟(?:不到|没到)|延误|延迟|第[三四五六七八九十\\d]+天了?还|(?:送|派|配送|发货|快递|物流|包裹)${gap(8)}(?:慢|龟速|磨蹭|没信息|没消息|没动静|一条)|(?:物流|快递)(?:信息)?${gap(10)}(?:没有|没)|(?:包裹|快递|东西|货|宅配)${gap(10)}(?:到哪|去哪|在哪|啥时候到|什么时候(?:能)?到)|什么时候(?:能|才)?(?:到|送)`,
      "\\b(?:(?:parcel|package|order|delivery|shipment|item|bag|luggage)\\b.{0,30}\\b(?:late|delayed|not here|hasn't (?:arrived|come)|has not arrived|still (?:not|isn't|hasn't)|never (?:came|arrived)|overdue)|still (?:not here|hasn't arrived|waiting for my (?:parcel|package|order|delivery))|hasn't arrived|where(?:'s| is) my (?:order|parcel|package|delivery|stuff))\\b",
    ),
  },
];
