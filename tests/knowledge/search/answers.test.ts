import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../knowledge/search/build';
import { loadIndex, saveIndex } from '../../../knowledge/search/index-file';
import type { IndexItem } from '../../../knowledge/search/types';
import { entryItem } from './items';

const entry = (id: string, question: string, answer: string): IndexItem => {
  const item = entryItem(id, question);
  return { ...item, item: { ...item.item, answer } } as IndexItem;
};
const ITEMS = [
  entry('carrier', '你们用什么快递发货', '默认发顺丰速运，偏远地区改发邮政。Parcels travel by SwiftVan.'),
  entry('invoice', '怎么开发票', '在订单页点「申请开票」，三个工作日内发到邮箱。'),
  entry('mail', '邮箱收不到邮件怎么办', '请先看看垃圾箱，再把我们加入白名单。'),
  ...Array.from({ length: 40 }, (_, i) => entry(`n${i}`, `第${i}号商品怎么保养`, '用软布擦拭，避免暴晒。')),
];

describe('answers', () => {
  it('finds an entry by words that only its answer has', async () => {
    const index = loadIndex(structuredClone(saveIndex(await buildIndex([ITEMS]), 'a')));
    for (const query of ['顺丰', '順豐速運', '你们发顺丰吗', '偏远地区', 'swiftvan'])
      expect(index.search(query)[0]?.id, query).toBe('carrier');
    expect(index.search('垃圾箱 白名单')[0]?.id).toBe('mail');
  });

  it('puts questions that match before answers that do', async () => {
    const index = await buildIndex([ITEMS]);
    expect(
      index
        .search('邮箱')
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['mail', 'invoice']);
  });

  it('follows a changed answer', async () => {
    const index = await buildIndex([ITEMS]);
    index.update(entry('carrier', '你们用什么快递发货', '现在改发京东物流。'));
    expect(index.search('京东')[0]?.id).toBe('carrier');
    expect(index.search('顺丰').map(({ id }) => id)).not.toContain('carrier');
  });
});
