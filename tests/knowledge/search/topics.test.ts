import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../knowledge/search/build';
import { loadIndex, saveIndex } from '../../../knowledge/search/index-file';
import { entryItem } from './items';

/** Two products, and questions about neither; the first two always say which product they mean. */
const ASKED = [
  '多久到账',
  '怎么还款',
  '利息多少',
  '能不能分期',
  '额度怎么提',
  '为什么打不开',
  '怎么注销',
  '账单在哪看',
];
const category = (name: string, prefix: string) =>
  ASKED.flatMap((question, i) =>
    Array.from({ length: 3 }, (_, n) => {
      const item = entryItem(`${name}${i}-${n}`, `${prefix}${question}${['', '呢', '啊'][n]}`);
      return { ...item, item: { ...item.item, category: name } } as typeof item;
    }),
  );
const ITEMS = [...category('蓝卡', '蓝卡'), ...category('金卡', '金卡'), ...category('通用', '')];

describe('topics', () => {
  it('prefers the category that talks as the query does, named or not', async () => {
    const index = await buildIndex([ITEMS]);
    const first = (query: string) =>
      index
        .search(query)
        .slice(0, 3)
        .map(({ id }) => id.slice(0, 2));
    expect(first('蓝卡的钱要多久到账')).toEqual(['蓝卡', '蓝卡', '蓝卡']);
    expect(first('钱要多久到账')).toEqual(['通用', '通用', '通用']);
  });

  it('keeps what it learned in the stored form, and knows the category of what came later', async () => {
    const built = await buildIndex([ITEMS]);
    const index = loadIndex(structuredClone(saveIndex(built, 'a')));
    expect(index.topics).toEqual(built.topics);
    expect(index.topics.categories.sort()).toEqual(['蓝卡', '通用', '金卡'].sort());
    const item = entryItem('new', '积分什么时候清零');
    index.update({ ...item, item: { ...item.item, category: '金卡' } } as typeof item);
    expect(index.search('金卡积分清零').at(0)?.id).toBe('new');
  });

  it('learns nothing of one category, or of none', async () => {
    expect((await buildIndex([category('蓝卡', '')])).topics.categories).toEqual([]);
    expect((await buildIndex([[entryItem('1', '怎么退款')]])).topics.categories).toEqual([]);
    expect((await buildIndex([])).search('退款')).toEqual([]);
  });
});
