import { mattersOf, scenesOfMatter } from './matters';

/** What a conversation can be about; scripts name the same ids in `scenes`. */
export const SCENES = [
  'logistics',
  'refund',
  'exchange',
  'invoice',
  'outage',
  'price',
  'account',
  'payment',
  'order',
  'quality',
  'service',
  'usage',
  'stock',
  'booking',
  'warranty',
  'holiday',
  'campaign',
  'new-customer',
  'returning-customer',
  'vip',
  'complaint',
] as const;
export type Scene = (typeof SCENES)[number];

/** Words that point to a scene, in folded text (simplified, lower case). Each different word counts once. */
const WORDS: Record<Scene, RegExp> = {
  logistics:
    /快递|物流|发货|出货|到货|送货|配送|派送|派件|签收|驿站|快递柜|自提|取件|取货|收货|包裹|运单|单号查|揽收|在途|催单|送到|送货|什么时候(?:能)?到|几点(?:能)?到|几号(?:能)?到|[天周月]到|延迟|还没到|没有?到(?!账)|能到(?=吗|么|$)|快点送|几天到|没收到货|没到货|寄到|寄出|宅配|超商取|骑手|外卖员|送餐|送达|\b(?:ship(?:ped|ping|ment|s)?|deliver(?:y|ed|ing|s)?|package|parcel|courier|tracking|in transit|arriv(?:e|ed|al)|luggage|baggage|bags?)\b/g,
  refund:
    /退款|退货|退钱|退费|退还|退回|退押金|退票|退订|退了|能退|可以退|怎么退|要退|想退|给退|不退|\b(?:refund(?:ed|s)?|money back|return(?:ed|s|ing)?|reimburse\w*)\b/g,
  exchange:
    /换货|换一[个件双台]|换个(?:大|小|尺|颜|新)|换新|调换|更换|换码|换尺码|换颜色|能换|想换|补发|重发|重新发|\b(?:exchange[ds]?|replace(?:d|ment)?|swap)\b/g,
  invoice: /发票|开票|税号|抬头|专票|普票|报销|电子票|统编|\b(?:invoice[sd]?|vat|tax receipt|receipt)\b/g,
  outage:
    /断了|又断|失灵|超时|挂了|停水|停电|掉线|宕机|瘫痪|崩溃|崩了|服务器|系统(?:错误|异常|挂|出问题|故障|维护|繁忙|登|打不开|用不了|进不去|不能)|打不开|进不去|登不上|用不了|不能用|无法使用|闪退|卡死|报错|白屏|黑屏|连不上|联不上|断网|没网|断电|停机|故障|全部(?:卡|停)|\b(?:outage|down|crash(?:ed|es|ing)?|error|not work(?:ing)?|doesn't work|isn't working|offline|bug|glitch\w*|can't connect|won't (?:open|load|start))\b/g,
  price:
    /价格|降了|涨了|便宜了|价钱|多少钱|几钱|优惠|便宜|降价|差价|保价|价保|折扣|打折|划算|收费|费用|运费|手续费|利息|利率|涨价|太贵|贵了|首付|\b(?:price[sd]?|pricing|cost[s]?|discount|cheaper|how much|fees?|expensive|quote|overcharged)\b/g,
  account:
    /账号|帐号|账户|帐户|密码|登录|登陆|登入|注册|注销|验证码|实名|绑定|解绑|手机号|换号|冻结|封号|被盗|盗号|额度|认证|会员账|\b(?:account|password|log ?in|sign ?in|verification code|username|locked out|hacked|profile)\b/g,
  payment:
    /付款|支付|扣款|扣费|扣钱|扣了|多扣|还款|还钱|逾期|借款|借钱|转账|到账|提现|充值|分期|信用卡|银行卡|余额|账单|征信|贷款|刷卡|收款|\b(?:pay(?:ment|ing)?|paid|charged?|card|billing|bill|transfer|top ?up|balance|debit|credit)\b/g,
  order:
    /下单|订单|改地址|修改地址|取消订单|拍下|拍了|拍错|买错|加购|少发|漏发|错发|发错|送错|少送|漏送|\b(?:orders?|ordered|cancel(?:led)? my|wrong item|missing item)\b/g,
  quality:
    /质量|品质|坏了|坏掉|坏的|压碎|压坏|洒了|失灵|不一样大|大小不|烂了|都烂|烂的|碎的|裂|开线|不亮|不转|不制冷|不脱水|不充电|破损|破了|碎了|瑕疵|划痕|假货|假的|正品|掉色|褪色|起球|开胶|线头|异味|变质|发霉|过期|漏水|漏液|不新鲜|难吃|凉了|色差|做工|尺寸不|不符|描述|次品|二手|故障|味道|口感|份量|分量|毛病|发热|有虫|头发|\b(?:quality|broken?|broke|defective|damaged|faulty|fake|counterfeit|scratched|cracked|stale|spoiled|not as described|torn)\b/g,
  service:
    /态度|客服(?:不|没|态|说|答|太)|服务(?:差|不|态|太|很|真|员)|敷衍|推诿|踢皮球|没人(?:理|管|回|接)|不理|挂(?:我)?电话|\b(?:rude|attitude|customer service|on hold|hung up|no (?:response|reply)|unhelpful|staff)\b/g,
  usage:
    /怎么用|怎么弄|如何使用|怎么使用|怎么操作|怎么设置|在哪(?:里|儿)?(?:设|看|找|改|开|领)|怎么连|怎么开|怎么关|教程|说明书|使用方法|功能|安装|设置|步骤|\b(?:how (?:do|can|to)|instructions|manual|set ?up|install|settings?|feature)\b/g,
  stock:
    /有货|没货|缺货|现货|补货|库存|到货通知|预售|断货|还有吗|上架|\b(?:in stock|out of stock|restock|available|availability|pre-?order)\b/g,
  booking:
    /酒店|民宿|宾馆|加床|客房|预约|预订|预定|订房|入住|退房|看房|约(?:个)?时间|改签|航班|订位|房间|上门|几点方便|\b(?:book(?:ing|ed)?|reserv\w+|check[- ]?in|flight|appointment|reschedul\w+|seat)\b/g,
  warranty:
    /保修|质保|三包|维修|返修|修一下|售后|过保|\b(?:warranty|guarantee|repair(?:ed)?|service cent(?:er|re))\b/g,
  holiday:
    /春节|过年|年前|年后|新年|元旦|国庆|中秋|端午|五一|清明|元宵|圣诞|假期|放假|长假|除夕|情人节|母亲节|父亲节|\b(?:christmas|xmas|new year|holidays?|thanksgiving|easter|valentine)\b/g,
  campaign:
    /双11|双十一|双12|双十二|618|活动|促销|满减|优惠券|红包|秒杀|预售|定金|赠品|抽奖|返现|领券|拼团|大促|积分|\b(?:promo\w*|coupon|voucher|black friday|cyber monday|sale|campaign|giveaway|promotion)\b/g,
  'new-customer':
    /第一次(?:买|用|来|在|下|购|网|住|点|开)|新(?:用户|客户|手|人)|头一次|首次|刚(?:注册|下载|开通)|没(?:买|用)过|\b(?:first time|new (?:customer|user|here)|just signed up|never (?:used|ordered|bought))\b/g,
  'returning-customer':
    /老(?:客户|顾客|用户|会员)|回头客|买过|又来|上次|好几次了|经常(?:买|来|用)|一直(?:在|用|买)|(?:买|用|合作|住|光顾)了?[^,。!?]{0,3}年|每次都|用了(?:好)?(?:几|多)年|第[二三四五六七八九十]次(?:买|来|下单|购|点|住|合作)|回购|\b(?:loyal customer|long-?time|regular customer|bought before|last time|years? customer|customer for|again)\b/g,
  vip: /vip|会员|黑卡|金卡|白金|钻石|贵宾|\b(?:premium|gold member|platinum|elite|member(?:ship)?)\b/g,
  complaint:
    /投诉|举报|差评|12315|315|消协|曝光|起诉|律师|维权|赔偿|说法|客诉|你们领导|你们经理|\b(?:complain\w*|lawyer|sue|supervisor|manager|chargeback|unacceptable|report you|ombudsman)\b/g,
};

/**
 * Scenes that the customer's messages point to, most likely first. `texts` are folded, newest last;
 * each message counts 0.7 times the one after it.
 */
export function scenesOf(texts: readonly string[], upset: boolean): Scene[] {
  const scores = new Map<Scene, number>();
  let weight = 1;
  for (const text of [...texts].reverse()) {
    for (const scene of SCENES) {
      const words = new Set(text.match(WORDS[scene]));
      if (words.size) scores.set(scene, (scores.get(scene) ?? 0) + weight * words.size);
    }
    // What happened says more about the matter than a word of it; the first thing that happened most.
    mattersOf(text).forEach((matter, place) => {
      scenesOfMatter(matter).forEach((scene, i) => {
        const more = (place === 0 ? 2 : 0.6) / (1 + i * 2);
        scores.set(scene, (scores.get(scene) ?? 0) + weight * more);
      });
    });
    weight *= 0.7;
  }
  // an order is mentioned in every matter; who they are and when it is colour the matter, but seldom are it
  for (const side of ['order', 'new-customer', 'returning-customer', 'vip', 'holiday'] as const) {
    if (scores.has(side)) scores.set(side, scores.get(side)! * 0.4);
  }
  if (upset && scores.has('complaint')) scores.set('complaint', scores.get('complaint')! + 1);
  return [...scores].sort((a, b) => b[1] - a[1]).map(([scene]) => scene);
}
