/**
 * Characters that any page of customer service text is full of, in both scripts: they tell a right decoding from
 * a wrong one, in which they hardly ever come up.
 */
const SHARED =
  '的一是不了在有人我他大来上中到個地出用生子你会和家可下而天去能小多然于心学么之都好看起发当没成只如事把还样道想作种开手十定行方又力同然前里公实话所已从日那意最明高見分打什她问间果点很快件请单品单款金付件物流店客服务送收到退换货期时今明早晚周号码名电信息查询帮助谢抱歉感理解等待先后已经马上处订付价格优惠活动会员券发票账户登录密码网页面手机操作步骤确认提供联系回复尽快久急您们给吗呢吧哦啊哈亲';
const TRADITIONAL =
  '來個們這麼為說對時會還過發後開問題請單貨訂價錢費網電話資訊處優惠動員帳號碼頁機聯繫復儘實體門應該關於質產證據點擊選擇寄達運輸從讓幫謝嗎與無間見長東車書當樣現經總數據備註標準製種類別條約';
const SIMPLIFIED =
  '来个们这么为说对时会还过发后开问题请单货订价钱费网电话资讯处优惠动员账号码页机联系复尽实体门应该关于质产证据点击选择寄达运输从让帮谢吗与无间见长东车书当样现经总数据备注标准制种类别条约缺修赔偿损坏';
const SIGNS = '０１２３４５６７８９';

export const COMMON_HAN: ReadonlySet<string> = new Set(SHARED + TRADITIONAL + SIMPLIFIED + SIGNS);

/** Characters only one of the scripts has, of the above. */
const ONLY_TRADITIONAL =
  /[來個們這麼為說對時會還過發後開問題請單貨訂價錢費網電話資訊處優動員帳號碼頁機聯繫復實體門應該關於質產證據點擊選擇達運輸從讓幫謝嗎與無間見長東車書當樣現經總數備註標準製種類別條約]/g;
const ONLY_SIMPLIFIED =
  /[来个们这么为说对时会还过发后开问题请单货订价钱费网电话资讯处优动员账号码页机联系尽实体门应该关于质产证据点击选择达运输从让帮谢吗与无间见长东车书当样现经总数备标准种类别条约]/g;

/** `zh-CN`, `zh-TW` or `en`, by the characters of a text. */
export function localeOf(text: string): 'zh-CN' | 'zh-TW' | 'en' {
  const sample = text.slice(0, 20_000);
  if (!/[\u4e00-\u9fff]/.test(sample)) return 'en';
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  return count(ONLY_TRADITIONAL) > count(ONLY_SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
}
