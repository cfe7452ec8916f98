import type { IndexItem } from '../../../knowledge/search/types';

/** Entries of our own, near enough to each other that finding the right one means something. */
const QUESTIONS = [
  '怎么申请退款',
  '退款多久到账',
  '如何查看物流信息',
  '快递丢失了怎么赔偿',
  '可以开增值税发票吗',
  '发票抬头写错了怎么改',
  '怎样修改收货地址',
  '订单没付款会自动取消吗',
  '如何注销我的账号',
  '优惠券过期了还能用吗',
  '会员积分怎么兑换礼品',
  '支付失败但是扣款了',
  '能不能延长收货时间',
  '商品破损如何换货',
  '重新绑定银行卡的条款',
  '绿色女装还有货吗',
  'How do I reset my password?',
  'Where is my parcel right now?',
  'Can I change the delivery address?',
  'Why was I charged twice for one order?',
  'Café gift cards: how long are they valid?',
];

export const entryItem = (id: string, question: string, more: object = {}): IndexItem => ({
  kind: 'entry',
  packId: 'shop',
  item: { id, question, answer: '…', ...more },
});

export const ITEMS: IndexItem[] = QUESTIONS.map((question, i) => entryItem(`q${i}`, question));
export const idOf = (question: string) => `q${QUESTIONS.indexOf(question)}`;

ITEMS.push(
  entryItem('alias', '运费由谁承担', {
    aliases: ['邮费谁出', 'who pays for shipping'],
    tags: ['物流'],
    category: 'delivery',
  }),
  {
    kind: 'script',
    packId: 'shop',
    item: {
      id: 'sorry',
      title: '退款安抚',
      text: '让您久等了，我马上为您查。',
      purpose: 'empathy',
      stage: 'accept',
      emotions: ['angry'],
      scenes: ['refund'],
      tags: ['退款'],
      shortcut: 'tk',
    },
  },
  { kind: 'term', packId: 'shop', item: { id: 'cdn', term: '缓存', plain: '临时保存的内容', domain: 'it' } },
);
