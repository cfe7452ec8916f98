import { parse } from 'valibot';
import { type Pack, PackSchema } from '../../../knowledge/pack/schema';

/** A small pack of our own, as it comes from the loader. */
export const pack = (about: Record<string, unknown> = {}): Pack =>
  parse(PackSchema, {
    format: 'warmreply-pack/1',
    id: 'shop',
    name: '小店',
    version: '1',
    locale: 'zh-CN',
    scripts: [{ id: 's1', title: '安抚', text: '真的抱歉。', purpose: 'empathy', stage: 'accept' }],
    glossary: [{ id: 't1', term: '缓存', plain: '临时保存的内容' }],
    knowledge: [
      { id: 'k1', question: '怎么退款？', answer: '在订单页点退款。' },
      { id: 'k2', question: '多久发货？', answer: '一天内。', ourOwnField: { kept: true } },
    ],
    synonyms: [['退款', '退钱']],
    ...about,
  });
