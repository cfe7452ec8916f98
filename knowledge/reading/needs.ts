import { mattersOf } from './matters';
import type { Category, Emotion, Priority } from '../pack/schema';

const SUGGESTION =
  /建议(?!零售)|提个?意见|希望(?:你们|贵|能|可以|平台|商家|店家|以后|下次|增加|改进|改善|优化|尽早|早日)|(?:要是|如果)[^,。!?]{0,14}(?:就好了|就更好|就完美|会更好|更好了)|最好(?:能|可以)(?!怎么)|应该(?:增加|加个|加上|出个|支持)|能不能(?:增加|加个|加上|出个|开发|改进|支持一?下)|可以(?:增加|加个|改进)|能不能(?:把)?[^,。!?]{1,8}(?:印|做|改|弄|调|写|设)[^,。!?]{0,4}[大小长短多少快慢亮暗]一?[点些]|有待(?:改|提|加)|\b(?:suggest(?:ion|ions)?|it would be (?:nice|great|better|helpful)|you should (?:add|consider|really|offer|have)|please (?:add|consider)|feature request|would love to see|i wish you|idea for)\b/;
const COMPLAINT =
  /投诉|举报|差评|曝光|12315|消协|起诉|维权|要个?说法|说法|态度(?:差|不好|恶劣|太)|赔偿|欺骗|骗人|假货|坑人|客诉|\b(?:complain\w*|unacceptable|report you|sue|scam|chargeback|compensation|worst|ridiculous)\b/;
/** The customer cannot do something and asks to be helped. */
const HELP =
  /困(?:了|在|住)|被困|(?:现在|都|已经)[^,。!?]{0,4}(?:天|月|周|星期|小时)了|有人(?:在|用|冒)|someone else|怎么办|咋办|怎么回事|咋回事|帮(?:我|忙|帮)|求助|救|急|(?:打不开|用不了|登不上|进不去|连不上|收不到|找不到|付不了|还不了|不能用|不了(?!解)|无法|失败|报错|冻结|被锁|被盗|忘(?:记|了)|丢了|没到账|逾期|闪退|卡死)|没(?:有)?(?:收到|到账|反应|发货)|\b(?:help|can't|cannot|unable|won't|doesn't work|not working|stuck|locked|lost|missing|error|fail(?:ed|s)?|hacked|didn't (?:get|receive|arrive)|never (?:got|arrived|received)|haven't received)\b/;
const CANNOT =
  /打不开|[用登点付还进连提转充绑]不[了上进]|收不到|找不到|不能用|无法|失败|报错|闪退|\b(?:can't|cannot|unable|won't|doesn't work|not working|error)\b/;
const QUESTION =
  /[?]|[吗么呢]|如何|怎么|怎样|多少|几[个点天号]|什么|哪|能不能|可以|是否|\b(?:how|what|when|where|which|can i|do you|is there|does)\b/;

/** 咨询 / 建议 / 投诉 / 求助 (service standard D) of one turn of the customer, folded. */
export function categoryOf(text: string, emotion: Emotion, strength: number): Category {
  const upset = emotion === 'angry' || emotion === 'disappointed';
  if (COMPLAINT.test(text) && (upset || !QUESTION.test(text))) return 'complaint';
  if (SUGGESTION.test(text) && emotion !== 'angry') return 'suggestion';
  // it does not work for them, said without reproach
  if (emotion === 'disappointed' && strength < 0.3 && CANNOT.test(text)) return 'help';
  if (upset) return 'complaint';
  if (emotion === 'anxious') return 'help';
  if (HELP.test(text) && !/^.{0,12}(?:能不能|可以|会不会).{0,20}$/.test(text)) return 'help';
  if (/投诉|complain/.test(text)) return 'complaint';
  if (
    emotion === 'neutral' &&
    mattersOf(text).some((matter) => matter !== 'invoice' && matter !== 'sold-out')
  )
    return 'help';
  return 'inquiry';
}

/** The customer's own business stands still, or money and safety are at stake this minute. */
const BLOCKED =
  /(?:系统|扫码枪|刷卡机|pos机|设备|产线|生产线|门禁|电梯|服务器|网站|平台|后台|接口|收银|店铺|机房|网络|专线|生产|数据库|支付|小程序)[^,。!?]{0,8}(?:瘫|崩|宕|挂了|打不开|用不了|不能用|进不去|登不上|登不了|全停|停了|中断|故障|失灵|停摆|超时|没反应|连不上|出不了)|(?:全部|所有|整个|全公司|全店|大面积|都)[^,。!?]{0,10}(?:打不开|用不了|不能用|停了|瘫痪|登不上|登不了|进不去|下不了单|卡住|断网|无法)|(?:下不了单|无法下单|不能下单|收不了款|出不了(?:货|单)|开不了(?:店|门|单)|做不了生意|没法营业|无法营业|停产|停工|业务(?:中断|停))|(?:用户|顾客|客户|客人|学生|员工|大家|会员|全家)(?:们)?(?:都|全|已经)?[^,。!?]{0,6}(?:走了|走光|付不了|登不上|下不了|进不来|用不了|没法|没办法|打不开)|冒充我|冒用|煤气味|煤气泄|燃气|瓦斯|困(?:了|在|住)|被困|盗刷|被盗|盗号|账号被(?:盗|黑)|钱(?:被|不见|没了|转走)|着火|冒烟|漏电|触电|受伤|中毒|送医|住院|过敏(?:严重|休克)|爆炸|\b(?:system|site|website|server|service|platform|api|checkout|store|production|whole (?:team|company|office)|everything|everyone)\b[^,.!?]{0,24}\b(?:down|outage|crashed|offline|stopped|unavailable|can't (?:log|access|work))|\b(?:hacked|stolen|someone else is using|smell of gas|gas leak|trapped|customers (?:cannot|can't)|unauthori[sz]ed (?:charge|transaction)|fire|smoke|burn(?:ing|ed)|injured|hospital|losing (?:sales|money|customers)|can't (?:take|process) (?:orders|payments))\b/;
const TIGHT =
  /十万火急|万分火急|火急|救命|马上(?:就)?(?:要|开|登机|起飞|出发|截止)|来不及|(?:今天|今晚|一会儿?|待会|半小时|几分钟|\d+分钟|一小时)(?:内|后|就)?[^,。!?]{0,6}(?:要用|就要|截止|出发|登机|起飞|开会|开标|考试)|\b(?:emergency|urgent(?:ly)?|asap|right now|boarding|in (?:an|one|\d+) (?:hours?|minutes?|min))\b/;

/** 紧急 / 重要 / 一般: core business blocked, experience harmed, question (service standard D). */
export function priorityOf(text: string, emotion: Emotion, strength: number, category: Category): Priority {
  const asks = /^(?:请问|如果|万一|要是|if|what if|how)/.test(text.trim());
  if (BLOCKED.test(text) && !asks) return 'urgent';
  if (TIGHT.test(text) && (category === 'help' || category === 'complaint') && !asks) return 'urgent';
  if (category === 'complaint') return 'important';
  if (emotion === 'anxious' || (emotion !== 'neutral' && emotion !== 'happy' && strength >= 0.3))
    return 'important';
  if (
    category === 'help' &&
    /还没|没到|没收到|(?:都|现在|已经)[^,。!?]{0,4}(?:天|月|周|星期|小时)了|失败|[用登点付还进连提转充绑]不了|打不开|闪退|报错|坏了|not working|broken|missing/.test(
      text,
    )
  )
    return 'important';
  return 'normal';
}
