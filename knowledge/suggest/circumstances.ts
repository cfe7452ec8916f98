/**
 * Particular circumstances that a script's words may take for granted, and how a customer says that they are so.
 * A script that names one is held back until the customer has: nobody wants to hear about a child they don't have.
 * Both patterns are for folded text (simplified, lower case).
 */
interface Circumstance {
  named: RegExp;
  told: RegExp;
}

const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    named: /孩子|宝宝|小朋友|\b(?:child|kid|baby|son|daughter)\b/,
    told: /孩子|小孩|宝宝|婴儿|儿子|女儿|娃|小朋友|孙|孕|未成年|\b(?:child\w*|kids?|baby|son|daughter|newborn|toddler|pregnant)\b/,
  },
  {
    named: /老人|爸妈|长辈|家里人|妈妈|爸爸|\b(?:parents?|mother|father|grandm\w+)\b/,
    told: /老人|爸|妈|父|母|长辈|爷爷|奶奶|阿公|阿嬷|外公|外婆|家里|家人|\b(?:parents?|mom|mum|dad|mother|father|grand\w+|elderly|family)\b/,
  },
  {
    named: /礼物|送人|生日|婚礼|\b(?:present|gift|birthday|wedding)\b/,
    told: /礼|送(?:人|给|我妈|我爸|女|男|老|朋友)|生日|纪念日|婚|\b(?:present|gift|birthday|anniversary|wedding)\b/,
  },
  {
    named: /过节|节日|年前|新年/,
    told: /节|过年|年前|年货|新年|元旦|除夕|元宵|端午|中秋|国庆|五一|圣诞|春运|放假|假期|连假/,
  },
  {
    named: /骑手|外卖|饿|\bmeal\b|\brider\b/,
    told: /骑手|外卖|外送|餐|饭|饿|菜|面|奶茶|\b(?:rider|food|meal|dinner|lunch|pizza|hungry)\b/,
  },
  {
    named: /酒店|没房|住哪|行李|\b(?:hotel|room)\b/,
    told: /酒店|民宿|宾馆|旅馆|客栈|房|住|行李|\b(?:hotel|room|hostel|airbnb|luggage|check[- ]?in)\b/,
  },
  {
    named: /航班|改签|行程|\bflights?\b/,
    told: /航班|飞机|机票|火车|高铁|车票|改签|登机|行程|\b(?:flights?|plane|train|boarding|airline|trip)\b/,
  },
  {
    named: /师傅|\btechnician\b/,
    told: /师傅|师父|上门|安装|维修|装|修|请假|请了|预约|约好|约了|\b(?:technician|engineer|install\w*|appointment|plumber|repair\w*|showed up)\b/,
  },
  {
    named: /机器人|\bbots?\b/,
    told: /机器人|人工|真人|活人|自动回复|智能客服|\b(?:bots?|robot|human|real person|agent|automated)\b/,
  },
  {
    named: /这些天|好几天|这么多天|天天|一天天|day after day|days ago/,
    told: /天|周|星期|礼拜|月|久|一直|迟迟|慢|拖|小时|还没|没到|没收到|\b(?:days?|weeks?|months?|still|long|late|waiting)\b/,
  },
  { named: /把话说透|经过(?:都)?写/, told: /[\s\S]{40}/ },
  {
    named: /等着用|用的时候/,
    told: /用|急|正|忙|要|开不|打不|连|断|卡|\b(?:need|use|urgent|when|work\w*|down)\b/,
  },
  { named: /转半天|转圈/, told: /转|慢|卡|加载|系统/ },
  { named: /推荐过我们/, told: /推荐|朋友|介绍/ },
  { named: /说反话/, told: /呵|真棒|真行|厉害|谢谢|佩服|高级|好样|牛/ },
  { named: /要加钱/, told: /加钱|加价|收费|费/ },
  { named: /团圆|一家人等/, told: /节|团圆|家|年/ },
  { named: /怪味/, told: /味|臭|刺鼻|毒/ },
  { named: /头一回|第一次(?:就选|来)/, told: /第一次|首次|头一|新(?:用户|客|人)/ },
  { named: /一推再推/, told: /推|说好|又|再|一直/ },
  { named: /装到一半/, told: /一半|没装完|走了/ },
  { named: /反而花多|算下来反而/, told: /便宜|花多|多花|反而|凑单|划算/ },
  { named: /直播|主播|回放/, told: /直播|主播/ },
  { named: /退回来的钱比付的少|退少/, told: /少退|退少|少了|不够|差|退款金额/ },
  { named: /请了?假|day off/, told: /请了?假|专门|特地|特意|调休|\b(?:day off|took off|waited all day)\b/ },
  { named: /三个人|三种说法|几种说法/, told: /说法|个人|一会儿|换(?:了)?(?:个)?人/ },
  {
    named:
      /催一次|每次都说|问了这么多次|问了好几次|问了好几遍|好几遍|讲了好几|从头讲|重新讲|asked more than once|each time/,
    told: /次|遍|每|一直|总是|又|天天|老是|再三|重复|拖|推|第|催|\b(?:times?|again|keep|always|every|weeks|run ?around)\b/,
  },
  {
    named: /修过一次|又坏|报修|送修|same again|repaired once/,
    told: /修|又|第[二三四]次|再次|老毛病|还是|\b(?:again|repair\w*|fixed|second|same|still)\b/,
  },
  {
    named: /冒烟|漏电|着火|拔掉插头|先拔电|拔电|\bunplug|frightening/,
    told: /烟|电|火|烫|糊|焦|炸|插|麻|短路|鼓包|热|漏|味|响|吵|洗|噪|\b(?:smok\w*|spark\w*|fire|burn\w*|shock\w*|hot|plug\w*|electric\w*|overheat\w*|melt\w*|leak\w*|wi-?fi|internet|router|connect\w*|clean\w*|smell\w*)\b/,
  },
  {
    named: /拔掉|电源拔/,
    told: /烟|电|火|烫|糊|焦|炸|插|网|灯|连|漏|响|\b(?:smok\w*|spark\w*|fire|burn\w*|shock\w*|hot|plug\w*|wi-?fi|internet|router|connect\w*|light)\b/,
  },
  {
    named: /信用|宽限|\bcredit record\b/,
    told: /逾期|信用|征信|还款|晚还|忘还|宽限|贷|\b(?:overdue|late payment|credit)\b/,
  },
  { named: /推销电话|骚扰|陌生电话/, told: /电话|骚扰|推销|短信|打扰|隐私|泄露|信息/ },
  { named: /尺码|码数|合身|穿/, told: /码|尺寸|大|小|紧|松|身|穿|脚|长|短/ },
  {
    named: /券|\b(?:voucher|coupon|code)\b.{0,24}(?:fails|condition)/,
    told: /券|红包|优惠|满减|折|码|活动|\b(?:coupon|voucher|code|promo\w*|discount)\b/,
  },
  {
    named: /守着点来抢|准时守着|没抢到|抢到/,
    told: /抢|秒|没货|卖完|售罄|完售|券|\b(?:sold out|missed|gone|stock)\b/,
  },
  {
    named: /发票|报销|报帐/,
    told: /发票|开票|报销|报账|报帐|抬头|税|统编|\b(?:invoice|receipt|expenses|vat)\b/,
  },
  {
    named: /挑了(?:好久|半天|很久)|图片不一样|想的不一样|跟照片|looks? different|isn't what you pictured/,
    told: /一样|不符|想|图|照片|描述|色差|介绍|宣传|挑|期待|预期|\b(?:picture\w*|photo|described|expect\w*|different|looks?|advertised|shown)\b/,
  },
  {
    named: /一路支持|老客|这么多年|一直信任|all these years|stood by us/,
    told: /老(?:客|顾客|用户|会员|粉)|年|一直|会员|vip|回头|支持|信任|次|\b(?:years?|loyal|always|long-?time|vip|member|premium|trusted)\b/,
  },
  {
    named: /不想再用|再也不买|走不走|when somebody wants to go/,
    told: /不用了|不买|不来|不会再|再也|卸载|注销|换别|拉黑|最后一次|取消|退订|删除|算了|\b(?:leav\w+|cancel\w*|switch\w*|never again|done with|unsubscribe|delete)\b/,
  },
  {
    named: /投诉这一步|申诉这一步|投诉是您的权利|申诉是|you've come this far|right to complain/,
    told: /投诉|12315|举报|曝光|媒体|消协|消保|工商|律师|起诉|差评|申诉|维权|客诉|法院|315|\b(?:complain\w*|report|lawyer|sue|review|twitter|consumer|bbb|court)\b/,
  },
  { named: /您写的评价|给的分|评价我/, told: /评|星|分/ },
  {
    named: /客人等着|客人在等|生意|营业|customers waiting/,
    told: /客人|顾客|生意|营业|收银|收款|店|结账|结帐|排队|损失|生产|\b(?:customers?|business|sales|shop|store|pos|payments)\b/,
  },
  { named: /住院|家里有事|病人/, told: /病|医|住院|手术|去世|走了|葬|急诊|家里/ },
  { named: /电话打(?:了|不)|通话记录|录音/, told: /电话|打|录音|通话/ },
  { named: /照片收到|看照片/, told: /照片|图|拍|视频|发了/ },
  { named: /驿站|自己跑一趟|送到家|抱着大件/, told: /驿站|自提|上门|上楼|柜|自己去|放|送到/ },
  { named: /超商|门市/, told: /超商|门市|取货|取件|7-11|全家|店到店/ },
  { named: /购物车/, told: /购物车/ },
  { named: /套餐|宽带|您家这条线|您家那段线/, told: /网|宽带|wifi|掉线|断线|卡|套餐|光纤/ },
  { named: /一开会就掉线|一打游戏/, told: /会|游戏|掉线|卡|断/ },
  { named: /没信号|信号/, told: /信号|一格|打不出|听不清|断/ },
  { named: /箱子又湿|湿又破/, told: /湿|箱|包装|泡/ },
  { named: /机器嗡嗡|噪音|嗡嗡/, told: /响|吵|噪|声|嗡/ },
  { named: /更新|一夜变了/, told: /更新|新版|改版|升级|找不到/ },
  { named: /游戏|充值/, told: /游戏|充值|充了|误充|孩子|儿子|女儿/ },
  {
    named: /您嫌贵|认真比过|clearly compared/,
    told: /贵|便宜|价|别家|优惠|划算|值|折|\b(?:expensive|price\w*|cheap\w*|discount|worth|much)\b/,
  },
  {
    named: /就便宜了|变便宜|退差价|补差|差价|cheaper days after/,
    told: /降|便宜|差价|保价|价保|贵|价|\b(?:cheaper|price\w*|sale|difference)\b/,
  },
  {
    named: /扣了两次|刷了两次|扣了一年|same charge twice/,
    told: /两次|两笔|重复|双倍|多扣|续|一年|\b(?:twice|double|two|duplicate|renew\w*)\b/,
  },
  {
    named: /分成几个包裹|只到了一半|少了一件|少一样|a piece missing/,
    told: /少|缺|漏|只|一半|没(?:有)?(?:配|充|赠)|不全|不齐|分开|另|还有|空|\b(?:missing|only|incomplete|part|half|empty)\b/,
  },
  {
    named: /不是您(?:要|订)的那件|发错|拿错|another turned up/,
    told: /错|不是我|颜色|型号|款|要的是|买的是|订的是|点的是|给我|\b(?:wrong|different|instead|not what)\b/,
  },
  {
    named: /系统却说(?:已经收|送到)|签收|it says delivered/,
    told: /签收|送达|送到|没收到|妥投|代收|谁|\b(?:delivered|stolen|never got)\b/,
  },
  {
    named: /被拒|打回来|退回来,|驳回|request was refused/,
    told: /拒|驳|不给|不退|打回|退件|不让|凭什么|失败|不通过|\b(?:refus\w+|reject\w+|den(?:y|ied)|declin\w+|won't)\b/,
  },
  { named: /东西寄回去了/, told: /寄回|退货|退回|寄了|仓库/ },
  { named: /等着用,晚一天|救急/, told: /急用|等着用|周转|生活费|没钱|救急|用钱/ },
  { named: /排了这么久/, told: /排|等|占线|打不进|队/ },
  {
    named: /发了这么多条|传了这么多|message after message/,
    told: /条|没人|不回|不理|已读|人呢|半天|装死|回|\b(?:reply|response|answer\w*|ignor\w+|hello|messages?)\b/,
  },
  {
    named: /下好了|恭喜抢到|这个价格?.{0,6}锁住|\byour order is in\b/,
    told: /下(?:好|完|了)?单|下好|拍(?:了|下|好|到)|付(?:了|款|好|完)|抢到|买(?:到|了|好|下)|\b(?:order(?:ed| placed)|bought|paid|purchased|checked out)\b/,
  },
  { named: /打折|活动期间/, told: /活动|折|促|大促|双|618|节/ },
  {
    named: /那样的(?:语气|口气)|spoken to like that/,
    told: /态度|语气|口气|骂|凶|素质|礼貌|不耐烦|挂|怼|吼|阴阳|冷漠|\b(?:rude|attitude|hung up|disrespect\w*|unprofessional|yell\w*|shout\w*)\b/,
  },
  {
    named: /上次(?:的|那|问|答应)|答应您的没|说好会回电/,
    told: /上次|上回|上周|昨天|之前|答应|承诺|说好|讲好|\b(?:last|promis\w+|yesterday|before|said)\b/,
  },
  {
    named: /不是您弄坏|you didn't break it/,
    told: /不是我|人为|怪我|冤枉|责任|弄坏|凭什么说|\b(?:fault|blam\w+|misuse|accus\w+|didn't break)\b/,
  },
  { named: /吃又不敢吃|蔫了/, told: /烂|馊|臭|过期|新鲜|化了|虫|酸|蔫|吃|喝|果|菜|肉/ },
  { named: /假货|怕是假的|真伪/, told: /假|正品|山寨|仿|真的|盗版|真伪/ },
  { named: /材料一交再交/, told: /材料|补|审核|赔|报销|保险/ },
  {
    named: /盗|不是自己做的|in your own account/,
    told: /盗|不是我|异地|陌生|黑|刷|骗|登|泄|\b(?:hack\w*|not me|fraud|stolen|unauthori[sz]ed|someone|scam)\b/,
  },
];

/** The circumstances that a script (folded) names. */
export const namedBy = (text: string): readonly number[] =>
  CIRCUMSTANCES.flatMap(({ named }, i) => (named.test(text) ? [i] : []));

/** Which circumstances the customer has told of, found out only when asked. */
export class Told {
  private readonly known = new Map<number, boolean>();

  /** `words`: everything that the customer said, folded. */
  constructor(private readonly words: string) {}

  all(circumstances: readonly number[]): boolean {
    return circumstances.every((i) => {
      let told = this.known.get(i);
      if (told === undefined) {
        told = CIRCUMSTANCES[i]!.told.test(this.words);
        this.known.set(i, told);
      }
      return told;
    });
  }
}
