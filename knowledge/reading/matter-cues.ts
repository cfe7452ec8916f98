import type { Matter } from './matter-signs';

/**
 * Words that point to a matter by their class, in folded text, `|` between them; `~` stands for up to eight characters
 * of the same clause. `alone`: one is enough. `both`: one of each list has to be said, in either order, within a
 * sentence's length of each other; each string is one list. Everyday wordings that the signs of `matter-signs.ts` are too narrow for.
 */
interface Cues {
  matter: Matter;
  alone?: string;
  both?: readonly (readonly [string, string])[];
}

const TIME = '天|日|周|星期|礼拜|个月|小时|钟头|分钟|半天|好久|days?|weeks?|months?|hours?|mins?|minutes';
const GOT =
  '收到|到手|拆开|打开|来了|来的|寄来|发来|送来|买来|拿到|到家|开箱|给我|发我|发个|来个|got|received|came|arrived|opened|sent me|delivered';
const PAID_OUT =
  '退款|退钱|退费|退票|退押金|押金|退回|退了|退给|退到|刷退|退下来|返还|refund|money back|deposit|reimburse\\w*|give it back|credit';
const SEND =
  '快递|包裹|物流|宅配|单号|件|货|东西|parcel|package|order|delivery|item|courier|shipment|tracking';
const SHOP_PEOPLE =
  '客服|店员|店長|店长|师傅|骑手|快递员|司机|前台|护士|医生|保安|收银|老师|教练|销售|柜员|服务员|门市|导游|空姐|工作人员|agent|driver|staff|lady|guy|manager|receptionist|nurse|waiter|cashier|executive|representative|engineer|security';
const EATING =
  '吃|喝|餐|饭|奶|粥|菜|汤|肉|鱼|虾|水果|果|蛋|糕|面包|零食|外卖|ate|eat|eating|food|meal|takeaway|chicken|drink|tablets?|dog food';
const SKIN = '脸|皮肤|胳膊|手臂|头皮|眼睛|嘴|腿|身上|腰|脖子|skin|face|arms?|eyes?|scalp|lips?';
const TECH =
  '系统|软件|app|页面|网页|网站|小程序|后台|平台|程序|服务器|机器|pos|收银|site|website|screen|page|platform|dashboard|portal|checkout|server|button|card reader';

export const CUES: readonly Cues[] = [
  {
    matter: 'danger',
    alone:
      '烧糊|烧着|烧起|着了火|冒火|火星|打火花|噼里啪啦|嗞嗞响|带电|漏电|被电|自燃|自爆|炸开|炸裂|鼓起来|鼓包|膨胀|发烫得|烫出|烫出水泡|烧出|烧了个|煤气|燃气|跳闸|刹车~(?:软|松|失灵|不灵|坏)|割~手|冒白气|冒气|carbon monoxide|alarm (?:went|goes|keeps going)|栽下来|触电|on fire|burning (?:smell|plastic)|burnt smell|smells? (?:of|like) (?:gas|burning|burnt|smoke)|swollen|bulging|popping noise|exploded|blew up|sparks?|electrocuted|brakes? (?:failed|fail)|nearly (?:killed|burnt|set)|shock off|got a shock|gas leak',
    both: [
      [
        '充电|电池|插头|插座|插排|插线板|电|热水器|电饭锅|微波炉|吹风机|暖|plug|charger|battery|heater|socket|oven|dryer|kettle',
        '发烫|很烫|滚烫|焦|糊|味道|味儿|冒烟|火|炸|爆|麻|鼓|so hot|burning|burnt|smoke|buzzing|popping',
      ],
    ],
  },
  {
    matter: 'unwell',
    alone:
      '肚子~(?:疼|痛|绞|不舒服)|闹肚子|拉稀|跑厕所|拉肚子|急诊|红疹|疹子|小红点|水泡|起泡|肿得|肿成|肿了|痒得|恶心想吐|吐了|呕|发麻|头晕|烧伤|过敏|食物中毒|hives|rash|throwing up|vomit\\w*|sick for|been sick|a&e|food poison\\w*|allergic reaction|spots all over|itchy|dizzy|diarr\\w*|stomach',
    both: [
      [EATING, '吐|拉|疼|痛|不舒服|医院|发烧|送医|sick|ill|hospital'],
      [SKIN, '肿|痒|红|疼|烂|起皮|刺|burn\\w*|swollen|red|itch\\w*|peel\\w*'],
    ],
  },
  {
    matter: 'hacked',
    alone:
      "盗|冒名|被人转|转走|被转|洗劫|踢不掉|踢出来|踢下线|不是我~(?:换|买|下|操作|登|付|点)|我没下过|没下过这个单|没操作|境外消费|陌生~(?:手机|设备|登录|消费)|信息~(?:泄露|泄漏)|骗子~电话|填了卡号|扫了个码|验证短信~没|被骗|pinched my card|phish\\w*|scammers?|fake caller|not me\\b|wasn't me|was not me|don't recogni[sz]e|didn't (?:make|place|buy|order) (?:this|that|it|these)|never placed|someone (?:changed|opened|bought|ordered|has|is using|used|logged)|login alert|stranger",
    both: [
      [
        '谁|别人|有人|陌生|someone|stranger|anyone',
        '我的号|我的账号|我账号|我的帐号|我的卡|我身份证|我名|登入|登录|登着|my (?:account|card|name|email|wallet)',
      ],
      [
        '登录|登入|登陆|login|logged in',
        '外地|外省|异地|北京|国外|境外|陌生|brazil|abroad|unknown|another (?:city|country)',
      ],
      [
        '消费|扣款|交易|刷|transaction|payment|purchase',
        "没出过国|没出国|人在家|没印象|不认识|recogni[sz]e|did not|didn't",
      ],
    ],
  },
  {
    matter: 'food-late',
    both: [
      [
        '外卖|骑手|外送|送餐|点的(?:午|晚|早)?(?:饭|餐)|餐|奶茶|粥|蛋糕|套餐|饭|面|汤|炸鸡|年夜饭|rider|curry|pizza|food|dinner|lunch|meal|fries|starters?|kids are starving|burger',
        `(?:等|晚|超|迟)~(?:${TIME})|${TIME}~(?:了|没)|还没|没到|没动静|没人接单|不接|原地|没出来|凉|坨|饿|化了|软|洒|面疙瘩|late|hours?|starving|cold|soggy|hasn't moved|no rider|never (?:did|came)|keeps going up|arriving|not here`,
      ],
    ],
  },
  {
    matter: 'not-here',
    alone:
      "假签收|被签收|已签收|本人签收|他人代收|显示代收|妥投|放(?:在|到)?~(?:门口|柜|驿站|门卫|前台|消防栓)~(?:没|空|不)|取件码~(?:打不开|空)|被人(?:顺走|拿走|领走|冒领)|marked (?:as )?(?:delivered|completed)|(?:says|shows|claims?|app shows).{0,30}(?:delivered|handed|completed|signed)|signed for by|someone else'?s door|porch is empty|left with (?:a )?neighbou?r|locker was empty",
    both: [
      [
        '签收|送达|代收|放丰巢|放驿站|点了送达|送到了|送到门口|送到前台|已取货|放管理室|放我家|放门口|delivered|signed',
        '没|谁|不在|翻遍|影|流浪|不知道|空|收到|领走|字|not|nothing|empty|nobody|never|pinched|stolen',
      ],
    ],
  },
  {
    matter: 'lost',
    alone: `人间蒸发|弄丢|弄没|搞丢|搞没|寄丢|掉半路|丢件|丢失|找不着了|找不到我的(?:包裹|件|行李)|不知道去哪了|转不见|行李~(?:没|丢|少|不)|托运~(?:没|丢|少|不)|lost (?:my|our|in the post|it)|can't find (?:it|my)|nobody can trace|gone missing|never came off|went missing`,
    both: [[SEND, '丢|没影|下落|不见|蒸发|lost|vanish\\w*|disappear\\w*|trace|anywhere']],
  },
  {
    matter: 'wrong-item',
    alone: `不是我(?:要|买|点|订|拍|选)的|对不上|配错|发错|寄错|送错|装错|给错|上错|型号~(?:不对|错|不一样)|规格~(?:不对|错)|颜色和拍的不一样|隔壁老王|别人的(?:东西|内裤|订单|件|包裹)|wrong (?:\\w+ )?(?:item|colou?r|size|lenses|order|one|product|prescription)|i asked for|you sent me a|(?:is|are) (?:navy|black|blue|red|green) not|different from (?:the|what)|somebody else'?s order|not (?:the|what) (?:one )?i (?:ordered|asked|paid)|instead of`,
    both: [
      [
        '我要的?|我点的?|我买的?|我订的?|要的是|订的|拍的|下单的|选的|备注|订咗|明明选|明明买|i (?:ordered|booked|bought|asked for|paid for)|my order says|we booked|box says',
        `给我|发我|来了个|来的是|来个|送来|寄来|来的|开机一看|到手是|你俾|结果是|里面是|喝起来|来小|receiv\\w+|got|gave us|inside is|delivered is|came|turned up`,
      ],
    ],
  },
  {
    matter: 'missing',
    alone: `少一个|少一件|少了一|少个|少件|少发|少送|少给|漏发|漏寄|缺一个|缺少|缺了|没配|没给配|没看见赠品|赠品~(?:没|呢)|没有一起寄|空盒|空的盒|盒子是空|寄空气|掏走|称出来|到手就一个|只来了|只到了|只有一个|数来数去|缺斤|没放|wasn't (?:in the box|included)|weren't (?:there|in)|isn't in the (?:box|parcel)|aren't in|not in the (?:box|bag|parcel)|no screws|bolt short|there's five|only part|empty|half my|without the|didn't come with`,
    both: [
      [
        '一套|个装|六个|四个|十个|两份|两斤|买一送一|一共|应该有|写有|set of|paid for|ordered|box of|pack of',
        '只|才|少|就一|发我|发八|来了三|数|only|got|short|missing',
      ],
      [
        'no (?:charger|cable|instructions|screws|remote|manual|adapter|batteries)|螺丝|配件|遥控|充电头|充电线|说明书|吸管|筷子|发票和保修',
        `没|少|缺|不够|in the box|nothing`,
      ],
    ],
  },
  {
    matter: 'spoiled',
    alone: `馊|发臭|发霉|霉味|霉点|变质|结块|长毛|蛆|苍蝇|小虫|有虫|蟑螂|散黄|发黑|发黄|蔫|烂(?:了|掉|五|一|两|三|成)|软塌塌|软趴趴|化成|胀包|冰碴|坏果|酸了|不新鲜|过期|日期是(?:上|去)|吃出|钢丝球|头发|花~谢了|死的|臭的|cockroach|(?:milk|cream|meat|fish|food|bread|yogh?urt|egg)s? (?:has |have |had )?(?:went|gone) off|mou?ld\\w*|mushy?|rotten|stale|expired|smelled (?:funny|off|bad)|hair (?:in|baked)|dead on day|black(?:ened)? bananas?|bananas? black|squashed|maggots?|bug in|sour milk|flowers were dead`,
  },
  {
    matter: 'broken-arrival',
    alone: `碎(?:了|一地|成|渣|的|掉)|裂(?:了|开|成|纹)|磕(?:碰|了|掉|出)|豁口|划痕|刮痕|花屏|塌了|塌掉|压烂|压坏|断的|断了~(?:收到|拆|开箱)|掉了一大块|泡过|泡水|没一个(?:好|囫囵|完整)|没有一个囫囵|大象坐|亮点|smashed|shattered|in (?:a thousand )?pieces|cracked?|crack across|dented|snapped off|soaked|bent|torn|tear in|handle was off|scratched`,
    both: [[GOT, '碎|裂|破|断|瘪|烂|塌|坏的|变形|划|磕|damaged|broken|smashed|cracked|torn|in bits']],
  },
  {
    matter: 'again',
    alone: `修了[两二三四五几好]|修(?:完|好|过|回来|是修好)~(?:又|还|不到|天|一样|老样子)|修心酸|修了个寂寞|又(?:漏水?|黑屏|瘪|渗|不制冷|断|卡纸|来了|死机|不转)|老样子|同样的?毛病|一样的状况|换过的?新机|返厂|刚修|来三趟|报了三遍|same (?:issue|fault|thing|problem)|packed in again|the leak is back|is back|fix(?:ed)? and|repaired (?:it )?last|back from service|identical fault|third (?:kettle|one|time it)|broken again|fourth fix`,
  },
  {
    matter: 'not-as-shown',
    alone: `差了?十条街|两码事|不是一个东西|不是同一|天差地别|两回事|骗鬼|照骗|落差|名不副实|货不对板|线头|做工|廉价感|地摊货|塑料感|薄得|薄如|说是~[,，]|号称|宣传|详情页|材质|摸着是|试听~推销|nothing like|in real life|made it look|half the size|see through|advertised as|nowhere near|looks cheap|supposed to be|at best\\b|meant to be live|feels like plastic|misleading|stitching`,
    both: [
      [
        '图片|照片|图上|视频|直播|网上|网页|网站|详情|描述|宣传|介绍|想象|模特|样品|写着|写的|标着|photos?|pictures?|advert\\w*|description|website|claims?',
        '不一样|不符|差|结果|到手|实物|实品|根本|一撕|实际|就巴掌|小得|小很多|薄|假|来了个|different|but|nothing|cheap|smaller|not',
      ],
    ],
  },
  {
    matter: 'fake',
    alone: `(?:不是|不像|还跟我说专柜|是不是|是)正品|防伪~(?:不|查无)|假货|假的|仿的|高仿|山寨|水货|翻新|错别字|拼错|勾兑|拆机|鉴定~不|查无此码|药监码|专柜~(?:说|不)|序号查不到|(?:not|isn't) genuine|counterfeit|fakes?|knock ?-?off|hologram|misspelt|logo peels|serial number|is it real|authentic|original\\?`,
  },
  {
    matter: 'size',
    alone: `尺码|尺寸~(?:大|小|不|跟)|码数|版型|勒得|挤脚|顶着|太大了?|太紧|太松|偏小|偏大|套不上|塞不进|扣不(?:上|起来)|(?<!联)系不上|过不去大腿|大腿都过不去|穿着像|像麻袋|戴不进|穿不(?:上|下)|买大了|买小了|鞋小了|长一截|短一截|七分裤|won't zip|size up|sizes up|next size|comes up (?:small|big|large)|massive on|too (?:tight|big|small|large|loose|short|long)|wrong fit|won't fit|doesn't fit|can't get it over|pinch\\b|spins round|end at my`,
  },
  {
    matter: 'no-show',
    alone: `放鸽子|鸽子|鬼影|没露面|爽约|临时说不来|来不了|不来了|临到点|联系不上~(?:师傅|司机|搬家)|约(?:的|好|了)~(?:没|点)|停诊|没来上课|nobody came|no one came|no-?show|didn't (?:come|show|turn up|log in|bother)|hasn't (?:bothered|shown|arrived for)|never (?:joined|showed|turned|came)|nobody visited|cancell?ed (?:ten|an hour|last)|engineer hasn't|still coming today|waited (?:in )?all day`,
    both: [
      [
        '师傅|司机|保洁|搬家|维修|安装|上门|取件|家教|月嫂|工人|清洁|装机|装空调|装宽带|技工|plumber|engineer|technician|cleaner|driver|fitter|tutor|installer|appointment',
        "没来|不来|还没来|没出现|人呢|没人|还来不来|还来吗|迟到|没人影|白请|没见|didn't|hasn't|never|nobody|no one|waited|late",
      ],
    ],
  },
  {
    matter: 'travel',
    alone: `没赶上|赶不上|上不了机|不能登机|查无此人|末班|签证~(?:没|下不)|护照~(?:名|错|不|拼)|座位~(?:拆|卖|没)|超售|海景房|床单~(?:头发|脏|湿)|马桶~(?:堵|坏|脏)|睡大街|隔音|拉人进店|missed the (?:last|flight|train|bus)|refused boarding|on the tarmac|connection is|train is cancell?ed|you cancelled the flight|seats apart|sea view|walls|gave our room|no window|name on (?:the )?ticket`,
    both: [
      [
        '航班|飞机|班机|登机|值机|转机|高铁|火车|酒店|民宿|宾馆|房间|前台|订房|订的房|门票|导游|租车|空调坏|flights?|ferry|plane|train|hotel|room|breakfast|airline|bags?',
        '取消|延误|晚点|没这个订单|没我的订单|没房|满房|满了|客满|超售|查不到|吵|脏|臭|烟味|坏|合眼|没睡|头发|堵|另找|推销|扣光|又要|进店|cancell?ed|delayed?|stank|smell\\w*|dirty|noisy|cold|shut|smoke|charged|gave|given|overbooked|missed|what happens',
      ],
    ],
  },
  {
    matter: 'lost-data',
    alone: `存档|进度~(?:回|没|丢)|清空|误删|删(?:掉|了|除)~(?:照片|视频|文件|资料|客户)|全清|变空白|回档|备份|找回(?:来)?|一个不剩|都没了~(?:记录|照片|数据|笔记)|打不开了~交|wiped|vanished|deleted (?:the|all|my)|restore|saved game|streak|lost everything|old messages|won't open and`,
    both: [
      [
        '照片|相册|笔记|聊天记录|数据|文档|视频|收藏|资料|作业|记录|名单|文件|硬盘|photos?|contacts|files?|playlist|records|folder|messages|assignment|thesis',
        "没了|不见|丢|清|空白|删|找回|救得回|打不开|看不到|断了|gone|vanished|dropped|lost|nothing|deleted|wiped|won't open|cannot see",
      ],
    ],
  },
  {
    matter: 'code',
    alone: `验证码|校验码|动态码|认证信|otp|6 ?digit|six digit|verification (?:code|mail|email|text)|text with the code|the code (?:isn't|never|to)|code expires|not one code`,
    both: [
      [
        '码|短信|简讯|code|text|sms',
        "收不到|没来|不来|一遍都没来|没发过来|过期|旧号|提示错误|收唔到|isn't coming|never|not coming|expires|old number",
      ],
    ],
  },
  {
    matter: 'verify',
    alone: `实名~(?:不|失败|被|提示|过)|人脸~(?:不|失败|遍)|身份~(?:认证|审核|不过|不给过)|认证~(?:不|失败|通不过|提示)|审核~(?:中|不|失败|照片|等|卡)|材料~(?:退|交了)|手持|证件~(?:退|不|传)|不给过|生僻字|我是我|kyc|selfie check|rejected my (?:id|documents?)|under review|same documents|name mismatch|licence scan|scan isn't accepted|photo was blurry|verification (?:failing|failed|rejected|stuck)`,
  },
  {
    matter: 'locked',
    alone: `封号|封了|被封|把我号|禁言|冻住|冻结|锁了|锁住|被锁|锁在外面|停权|登不(?:上|进|了)|登录不|登入不|进不(?:去|了)~(?:账|号|后台|系统|平台)|忘了?(?:登录)?密码|忘记密码|密码~(?:错|不对)|不让登|存在风险|账号不存在|停用|畀人锁|locked|suspended|banned|frozen|blocked|can't (?:sign|log) in|can't get into|let me in|remember my password|forgot my password|wrong password|reset link|too many attempts|logged out of|login says`,
  },
  {
    matter: 'refund-refused',
    alone: `不(?:给|让|能|肯|予|支持|准)~退|不退|退不了|拒退|概不退|凭(?:啥|什么)~退|凭啥不退|定金不退|退保|不给退费|只让转|折旧|概不|no returns|non-?refundable|won't (?:take|refund|give)|refuses? to|restocking|store credit only|denied|give back half|refund rejected|told no (?:returns|refund)`,
  },
  {
    matter: 'refund-slow',
    both: [
      [
        PAID_OUT,
        `${TIME}|还没|没到|没有到|没收到|空的|没动静|处理中|还在|动静|进度|在哪|哪去|到账|什么时候|催|下来|哪一步|绿皮车|猴年|理财|still|not|never|when|where|yet|waiting|empty|through|speed|before`,
      ],
      [
        '我的?钱|钱|my money|money',
        '还没(?:回|退|到)|退到哪|退到|还我|呢[?？]|两空|说好~工作日|back|owe|weeks',
      ],
    ],
  },
  {
    matter: 'charged',
    alone: `扣(?:我|了|钱|费|款|两|一|四|上瘾|着|光)|多扣|乱扣|收我|多收|自动续|续费|年费|月租|月费|增值包|服务费~(?:什么|没)|账单~(?:多|不对|出)|多出一笔|多一笔|少了[\\d一二三四五六七八九十两几]|吐出来|搶錢|抢钱|抢劫|杀熟|没订阅|没订过|没办过|充了~(?:皮肤|钻石|鑽石|装备)|(?:孩子|儿子|女儿|小孩|小朋友|娃)~(?:充|买了|乱按)|翻三倍|手续费|违约金|坑钱|charged|charge for|billed|billing me|double deducted|took (?:the|my|money|the full)|taking payments|late fee|extra fee|gone out of my|went out of my|unknown transaction|free trial|gone up|without asking|out of my (?:account|bank)|off my card|overcharg\\w*`,
  },
  {
    matter: 'unpaid',
    alone: `(?:付|交|转|充|缴|还|打)(?:完|过|了)?(?:款|钱|费)?~(?:没到|没收到|没到账|未到账|待支付|没记录|没显示|显示欠|显示未|还是停|说没)|没到账|没入账|付不(?:了|出去)|刷不(?:过|了)|刷卡~失败|刷了[两二]次|没付成功|银行拒绝|拒绝~付|吞(?:了|卡)|提现~没|还不进去|待支付|充~没到|币也没来|号没出来|重复扣|payment (?:says|won't|is|pending|failed)|pending|declin\\w+|debited but|money debited|deducted but|not updated|says they didn't|they say it didn't|still shows overdue|swallowed|won't go through|wrong account|never showed up|transfer left`,
    both: [
      [
        '钱扣了|扣款成功|充了|充的|付了|交了|转了|转给|转账|充值|还款|缴费|paid|transfer|recharge|payment',
        '没收到|没到|没成功|没付成|失败|处理中|没记录|没显示|不进去|转圈|未支付|not (?:arrived|updated|booked|received)|stuck|pending|failed|nothing',
      ],
    ],
  },
  {
    matter: 'invoice',
    alone:
      '发票|开票|专票|普票|电子票|抬头|税号|统编|invoices?|vat\\b|tax receipt|receipt (?:shows|by)|bill copy',
  },
  {
    matter: 'price-drop',
    alone: `降价|降了|便宜了|更便宜|打对折|就特价|少了两百|早知道就等|补差|差价|背刺|宰熟|新客价|新客户|提款机|比平时还贵|昨天\\d+~今天\\d+|half price|price dropped?|cheaper|on sale the|% off|new customers pay|renewal is double|price match|match it`,
    both: [
      [
        '刚买|买完|昨天|前天|上周|第二天|隔一天|刚付完|刚拆封|三天|bought it|since i ordered|the next day|a week later',
        '便宜|降|特价|打折|对折|减|半价|cheaper|sale|off|half',
      ],
    ],
  },
  {
    matter: 'coupon',
    alone: `优惠码|折扣码|折价券|优惠券|生日券|大额券|满减|满[\\d一二三千百]+(?:减|送)|红包~(?:用|无)|积分~(?:换|清零|兑|没)|兑换页|礼包~(?:没|领)|返现|体验金|拼手气|没给我减|无门槛|没折|vouchers?|promo|code (?:isn't|doesn't|says|won't)|discount doesn't|coupon|cashback|points won't|birthday reward`,
  },
  {
    matter: 'sold-out',
    alone: `没抢(?:到|着|上)|抢不到|又没抢|秒空|秒没|没货|冇货|无货|售罄|完售|补货|约不上|没号|号快放完|一放出来就没|花都谢了|卖完|被抢光|再上吗|sold out|out of stock|gone again|then it was gone|was gone|tickets went|no appointments|every slot|get more of|back in stock`,
  },
  {
    matter: 'rude',
    alone: `态度|语气|口气|翻我?白眼|骂骂咧咧|骂我|吼|嗑着瓜子|爱买不买|爱答不理|爱搭不理|不耐烦|说话带刺|冷冰冰|脸~臭|摔门|扔给我|推搡|顶我|嫌我烦|甩脸|撂电话|挂我电话|土包子|眼皮都不抬|踹|tell me to calm|told me to calm|idiot|shouted|swore|laughed at|rolled (?:his|her) eyes|grabbed|rude\\w*|barely looked|hung up|put the phone down|no empathy|bothering them|chucked`,
    both: [
      [
        SHOP_PEOPLE,
        '骂|凶|吼|甩|冷漠|嘲|瞪|不理人|素质|礼貌|抽烟|翻白眼|嚷|rude|yell\\w*|shout\\w*|laugh\\w*|attitude|swore',
      ],
    ],
  },
  {
    matter: 'bot',
    alone: `转人工|人工客服|机器人|智障|喘气的|自动回复|是人是鬼|常见问题|复制粘贴|链接~没用|全是按键|罐头|答~不对马嘴|驴唇不对马嘴|找真人|对面是机器|智能客服|破程序|chat ?bots?|bots?\\b|real (?:human|person)|human\\b|to a person|typed agent|same three answers|stop sending me links|the menu kept|automated|robot`,
  },
  {
    matter: 'runaround',
    alone: `踢皮球|乒乓球|太极|推来推去|推诿|互相推|来来回回|跑断腿|跑了一上午|转(?:了|到)~(?:部门|个人|手|三|五|现在)|让我找|叫我(?:打|去|找)|说法|口径|讲了[三四五六七八九十\\d]遍|从头说|重新解释|又换了一个客服|谁都说|都说不(?:归|负责)|不归他管|讲的都不一样|找~[,，]~找|passed (?:between|around)|transferred|shop says|every department|told three different|explained (?:it|this) to|seller blames|another desk|round in circles|from pillar|says it's (?:the|your)`,
  },
  {
    matter: 'promise-broken',
    alone: `说好|亲口|信誓旦旦|答应|承诺|拍胸脯|保证过|当初(?:说|讲|办)|不认了|说到没做|转头|包过|出尔反尔|言而无信|一拖再拖|拖了又拖|again said|promised|swore|guaranteed|assured|told me it would|was told it|you said you'd|you told me|said it came with|would (?:ring|call) me|that was agreed|they said someone`,
  },
  {
    matter: 'ignored',
    alone: `不回(?:我|消息|$)|一个字都不回|已读|装死|没人(?:应|理|接|管|回)|有没有人|没下文|无人问津|占线|忙线|打不通|排队排到|排了~(?:分钟|小时)|等了~(?:分钟|小时)~(?:没人|挂)|都没理|没回$|待受理|连个“?在|石沉|手断了|黑洞|摆谱|怎么不说话|音乐听了|叫号|按铃|发了~条|打了[\\d两三四五六七八九十几]+(?:次|个|通)~(?:热线|电话)|没人出来|anyone there|no one came back|on hold|hello\\?|are you still|ticket has been open|not a single reply|rings out|zero answers|no answers?|still nothing|left you a voicemail|chat just closes|nobody did|emails?, |calls?, |left me on read|into the void`,
  },
  {
    matter: 'unshipped',
    alone: `备货|没发出来|没发货|还没发|发了没|发货了没|发没发|不发货|没出仓|待出库|待发|没排产|出货了|没寄出|没动手发|发货的时候装聋|虚假发货|空单号|催一下仓库|要出|preparing|processing|haven't (?:even )?packed|not packed|label created|posted yet|leave the warehouse|pre-?order date|dispatched|shipped yet|hasn't shipped`,
    both: [['预售|拍下|下单|付了款|付完款|下订|前天下的单', '没发|还没|没动|备|没动静|处理中|待']],
  },
  {
    matter: 'stuck',
    alone: `没挪|不动|没动|没更新|没有更新|没变|安家落户|原地|中转站|转运中心|海关|清关|查验中|已揽收|运输中|绕了|没下文|趴|爬都爬到|hasn't (?:changed|moved|updated)|no movement|at customs|in your depot|in transit|stuck at|tour of|from \\w+ to \\w+ to`,
  },
  {
    matter: 'net',
    alone: `断网|断线|掉线|断断续续|没信号|无服务|没网|上不了网|冇网|限速|网~(?:断|慢|卡)|光猫~(?:红|闪)|no (?:bars|internet|signal|wi-?fi|connection|broadband)|can't get online|without broadband|calls keep cutting|drops? every|wifi dies|connection drops`,
    both: [
      [
        '宽带|光猫|wifi|wi-fi|网络|网速|千兆|信号|提速|流量|internet|broadband|router|speeds?|connection|signal',
        '断|慢|卡|不了|没有|红灯|不到|转半天|更慢|报修|ppt|罢工|时好时坏|就两百兆|测下来|drops?|dies|red light|fraction|cut|slow|down|dead|out|unstable',
      ],
    ],
  },
  {
    matter: 'outage',
    alone: `登不(?:上|进)~服务器|崩了|崩溃|卡得要死|转圈|空白|白屏|闪退|没反应|报错|显示~错误|显示500|连不上|刷不开|开不了机|打不开|当掉|维护|系统~(?:坏|进不去|停|挂)|自动退出|自己退出|throwing \\d+|down\\b|crash\\w*|error \\d+|white page|keeps spinning|does nothing|kicked me out|logged me out|takes forever to load|froze|won't load|system froze|card reader`,
    both: [
      [
        TECH,
        "崩|卡|坏|进不去|没反应|报错|空白|退|停|失败|挂|转圈|打不开|fail\\w*|freez\\w*|crash\\w*|stuck|blank|slow|error|won't",
      ],
    ],
  },
  {
    matter: 'broke',
    alone: `坏(?:了|掉|咗)|不转|不亮|没声音|充不进|不制冷|不出冷风|不热|失灵|散架|开口了|脱线|开胶|开线|崩了~拉链|骨架|掉涂层|漏气|漏水|漏油|进水|不灵|一直报故障|不回充|开机没画面|没画面|死机|不转了|掉了~(?:轮|把|扣|手柄)|断了|松了|全是白纸|stopped|died|burnt out|fell (?:to bits|apart)|came off|snapped|won't (?:hold|turn|charge|start)|switches itself off|no sound|stays black|broke|don't last|zip went|handle came|strap (?:broke|snapped)|motor (?:burnt|died)`,
    both: [
      [
        '用了?|才用|买了|穿了?|戴|洗了?|had it|after|within|in a year|since',
        '坏|不转|裂|断|开胶|脱|掉|散|不行了|没反应|broke\\w*|died|apart|stopped|snapped|last',
      ],
    ],
  },
  {
    matter: 'late',
    alone: `次日达|次日个鬼|还没到(?!期)|没到(?!期|账|手)|没送来|没来$|才到|才来|才送来|到哪|走到哪|什么时候(?:能)?到|啥时候到|能到|来得及(?:寄|送)|蜗牛|龟速|慢得|太慢|未见影|还没影|没影|催催|当日达|三十分钟达|加急费|还没收到|还没看见|turn up|meant to be here|where (?:the hell )?is my|when will it|came (?:a week|the day) after|day (?:six|9|\\d+)\\b|still nothing|hasn't come|how slow|due yesterday|are not here|took so long|need it for|any idea where|one day shipping|please tell me it's coming`,
    both: [
      [
        SEND,
        `${TIME}|慢|迟|晚|催|在哪|到哪|没见|没动静|late|slow|days?|weeks?|where|not here|still|update|when`,
      ],
    ],
  },
];
