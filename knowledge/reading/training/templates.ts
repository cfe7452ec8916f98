import type { Emotion } from '../../pack/schema';

/**
 * Sentences with `{slots}` beside the hand-written ones: they teach the model that the frame, not the goods,
 * carries the feeling. All words are ours.
 */
const SLOTS: Record<string, string> = {
  thing:
    '衣服 裤子 鞋子 外套 裙子 手机 耳机 电脑 键盘 屏幕 充电器 冰箱 空调 热水器 洗衣机 水壶 台灯 床单 枕头 被子 书 玩具 奶粉 牛奶 苹果 橙子 葡萄 虾 牛排 米饭 面条 汤 奶茶 炒饭 鸡排 沙拉 蛋糕 洗发水 面霜 口红 房间 早餐 卫生间 床 大堂 行李箱 手表 沙发 窗帘 打印机 路由器 会员 软件 新版本 网络 包裹 外包装',
  who: '客服 骑手 快递员 前台 服务员 师傅 老板 商家 卖家 中介 经纪人 业务员 店员 司机',
  good: '很好 不错 挺好 很棒 很满意 很喜欢 非常好 很舒服 很漂亮 很好用 很实用 很精致 很新鲜 很划算 值得买 超出预期 比想象的好 没话说 很合适 很结实',
  goodWho: '态度很好 很耐心 很热情 很专业 很负责 很有礼貌 回复很快 服务周到 人很好 很贴心',
  mild: '一般 不太好 有点小 有点旧 有点失望 不如以前 不怎么样 不太好用 不太合适 有点粗糙 不够新鲜 有异味 太薄 太小 太慢 不值 有点贵 有划痕 跟图片不一样 没有想象中好 不太满意 质量一般 做工差 有点吵 容易坏 不耐用 坏了 凉了 少了一件 不舒服',
  mildWho: '态度一般 不太热情 回复很慢 有点敷衍 不太专业 说不清楚 没什么耐心 答应的没做到',
  harsh:
    '垃圾 差到极点 烂透了 恶心死了 坑人 骗人的 是假货 质量太恶劣了 差劲透顶 根本没法用 一用就坏 简直没法看 全是坏的 臭得要命 跟废品一样',
  harshWho: '态度恶劣 骂人 骗人 爱答不理 推卸责任 睁眼说瞎话 挂我电话 根本不管 拿我当猴耍 一问三不知还横',
  wait: '三天 五天 一个星期 半个月 一个月 两个小时 一个多小时 半天 十天 整整一周 四十分钟',
  mine: '账号 余额 订单 额度 押金 积分 会员 退款 工资卡 包裹 保单 申请 验证码 快递 红包 机票 充值 转账 还款 数据',
  broke:
    '不见了 被冻结了 登不上了 没到账 一直失败 显示异常 被取消了 没有反应 突然没了 被锁了 查不到了 变成零了 用不了了 被扣了两次 卡住不动了',
  doing:
    '退款 退货 换货 开发票 改地址 取消订单 还款 提现 充值 绑卡 实名认证 提额 预约 看房 改签 注销 开通会员 查物流 申请售后 关闭自动续费 转账 投保 报销',
  event:
    '今晚就要用 明天要出差 马上登机 下午要开会 后天结婚 孩子等着用 客户在等 今天到期 医生在催 门店都停了',
};

const FRAMES: Record<Emotion, readonly string[]> = {
  angry: [
    '{thing}{harsh}！',
    '{thing}{harsh}，差评',
    '{thing}{mild}！！！',
    '等了{wait}，{thing}还{mild}，你们就这样做生意？',
    '{who}{harshWho}！',
    '{who}{harshWho}，我要投诉',
    '都{wait}了！还没人管！',
    '{thing}才用{wait}就坏了，垃圾',
    '催了{wait}，{who}{harshWho}',
    '{thing}{harsh}，再也不买了',
    '说好的{doing}呢？都{wait}了，骗子',
    '{doing}拖了{wait}，什么意思',
    '为什么不给我{doing}！凭什么',
    '{who}{harshWho}，{thing}{harsh}',
    '别买{thing}，{harsh}',
    '{thing}这样也敢卖，{harsh}',
    '又{broke}！{mine}三天两头出问题！',
  ],
  anxious: [
    '我的{mine}{broke}',
    '我的{mine}{broke}怎么办',
    '我{mine}怎么{broke}',
    '为什么我的{mine}{broke}',
    '{mine}{broke}，怎么回事',
    '{event}，{mine}{broke}，急',
    '{event}，来得及吗，好急',
    '{mine}{wait}了还没到，会不会丢了',
    '{doing}一直失败，怎么办',
    '{doing}不了，怎么回事',
    '我{doing}了，钱扣了但是{mine}{broke}',
    '{event}，麻烦快点',
    '{mine}{broke}，会不会有影响，有点担心',
    '没有按时{doing}怎么办',
    '{doing}{wait}了还没好，有点着急',
  ],
  disappointed: [
    '{thing}{mild}',
    '{thing}{mild}，{thing}也{mild}',
    '{thing}{mild}，不会再买了',
    '{thing}{mild}，{who}{mildWho}',
    '{who}{mildWho}',
    '等了{wait}，{thing}{mild}',
    '送了{wait}，{thing}{mild}',
    '{who}{goodWho}，但是{thing}{mild}',
    '{thing}{good}，就是{thing}{mild}，有点失望',
    '感觉{thing}{mild}',
    '本来以为{thing}{good}，结果{mild}',
    '没给{thing}',
    '{thing}没送',
    '{thing}没有收到，打电话也没用',
  ],
  neutral: [
    '怎么{doing}',
    '如何{doing}',
    '可以{doing}吗',
    '{doing}要多久',
    '{doing}需要什么条件',
    '请问{doing}要收手续费吗',
    '我想{doing}',
    '想咨询一下{doing}',
    '帮我{doing}，谢谢',
    '{thing}有货吗',
    '{thing}多少钱',
    '{thing}质量怎么样',
    '{thing}会坏吗',
    '{thing}容易坏吗，保修多久',
    '{thing}怎么用',
    '没有{mine}可以{doing}吗',
    '如果{mine}{broke}还能{doing}吗',
    '{doing}会影响{mine}吗',
    '{mine}在哪里看',
    '什么情况下{mine}会被冻结',
    '您好，我在看{thing}',
    '{thing}和{thing}有什么区别',
    '为什么没有{doing}的入口',
    '{doing}的好处是什么',
    '{mine}是多少',
  ],
  happy: [
    '{thing}{good}',
    '{thing}{good}，{thing}也{good}',
    '{thing}{good}，{who}{goodWho}',
    '{who}{goodWho}',
    '{who}{goodWho}，谢谢',
    '{thing}{good}，下次还来',
    '{thing}{good}，推荐',
    '{mine}收到了，谢谢',
    '虽然等了{wait}，但是{thing}{good}',
    '{thing}{good}！',
    '一点也不{mildAdj}，{good}',
    '{doing}很顺利，谢谢{who}',
    '{thing}没有异味，{good}',
  ],
};
SLOTS.mildAdj = '贵 差 慢 重 吵 薄 油腻 失望 后悔';

/** `count` sentences of each emotion, the slots filled by `random` (0 ≤ x < 1). */
export function fromTemplates(count: number, random: () => number): { emotion: Emotion; text: string }[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const slots = new Map(Object.entries(SLOTS).map(([name, words]) => [name, words.split(' ')]));
  return (Object.keys(FRAMES) as Emotion[]).flatMap((emotion) =>
    Array.from({ length: count }, () => ({
      emotion,
      text: pick(FRAMES[emotion]).replace(/\{(\w+)\}/g, (_, name: string) => pick(slots.get(name)!)),
    })),
  );
}
