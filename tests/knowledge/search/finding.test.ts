import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../knowledge/search/build';
import type { SearchIndex } from '../../../knowledge/search/search-index';
import { NEAREST_ONLY, type SearchOptions } from '../../../knowledge/search/types';
import { entryItem, ITEMS, idOf } from './items';

let index: SearchIndex;
beforeAll(async () => {
  index = await buildIndex([ITEMS], { synonyms: [['礼品', '小礼物']] });
});
const ids = (query: string, options?: SearchOptions) => index.search(query, options).map(({ id }) => id);

describe('what people type', () => {
  it.each([
    ['the question itself', '怎么申请退款', '怎么申请退款'],
    ['full width and capitals', 'ＨＯＷ ｄｏ Ｉ ｒｅｓｅｔ', 'How do I reset my password?'],
    ['traditional characters', '快遞丟失了怎麼賠償', '快递丢失了怎么赔偿'],
    ['full pinyin', 'youhuiquan', '优惠券过期了还能用吗'],
    ['pinyin with ü as v', 'lvse', '绿色女装还有货吗'],
    ['pinyin not typed to its end', 'wuliux', '如何查看物流信息'],
    ['pinyin and characters mixed', '积fen', '会员积分怎么兑换礼品'],
    ['first letters', 'zzs', '可以开增值税发票吗'],
    ['a second reading of a character', 'chongxin', '重新绑定银行卡的条款'],
    ['characters that sound the same', '邮惠卷过期', '优惠券过期了还能用吗'],
    ['a missing character', '支付失但是扣款', '支付失败但是扣款了'],
    ['two words in any order', '地址 收货', '怎样修改收货地址'],
    ['a fragment', '扣款', '支付失败但是扣款了'],
    ['a question in filler words', '你好我想问一下怎么退钱啊谢谢', '怎么申请退款'],
    ['other words for the same', '销户', '如何注销我的账号'],
    ['the pack’s own synonyms', '小礼物', '会员积分怎么兑换礼品'],
    ['English with a typo', 'reset my pasword', 'How do I reset my password?'],
    ['English in another form', 'charges twice', 'Why was I charged twice for one order?'],
    ['an unfinished English word', 'passw', 'How do I reset my password?'],
    ['a word without its accent', 'cafe', 'Café gift cards: how long are they valid?'],
  ])('%s: %s', (_, query, question) => {
    expect(ids(query).slice(0, 3)).toContain(idOf(question));
  });

  it('puts the question itself first, with the full score', () => {
    for (const item of ITEMS.filter(({ kind }) => kind === 'entry')) {
      const [first] = index.search((item.item as { question: string }).question);
      expect(first).toMatchObject({ id: item.item.id, score: 1 });
    }
  });

  it('gives the first places to different words with the same first letters', () => {
    // 退款 in two entries and a script, 条款 in one entry.
    expect(ids('tk', { kinds: ['entry'] }).slice(0, 2)).toContain(idOf('重新绑定银行卡的条款'));
  });

  it('prefers English words of the knowledge base over letters read as pinyin', () => {
    expect(ids('can')[0]).toBe(idOf('Can I change the delivery address?'));
  });

  it('finds by alias', () => {
    expect(ids('邮费')[0]).toBe('alias');
    expect(ids('pays for shipping')[0]).toBe('alias');
  });
});

describe('scores', () => {
  it('tell an answer from what is only nearest', () => {
    for (const query of ['退钱要多久', 'tuikuan', '查快递', 'forgot password']) {
      expect(index.search(query)[0]?.score).toBeGreaterThan(NEAREST_ONLY);
    }
    for (const query of ['量子纠缠的哲学意义', '红烧肉菜谱', 'purple elephant dance']) {
      expect(index.search(query)[0]?.score ?? 0).toBeLessThan(NEAREST_ONLY);
    }
  });
});

describe('shortcuts, tags and filters', () => {
  it('finds a shortcut from its first letter', () => {
    expect(ids('/t')).toEqual(['sorry']);
    expect(ids('／tk')).toEqual(['sorry']);
  });

  it('finds a tag', () => {
    expect(ids('#物流')).toEqual(['alias']);
    expect(ids('＃退款')).toEqual(['sorry']);
  });

  it('searches on when no shortcut is called so', () => {
    expect(ids('/发票')).toContain(idOf('可以开增值税发票吗'));
  });

  it('filters by kind, category and scene', () => {
    expect(ids('退款', { kinds: ['script'] })).toEqual(['sorry']);
    expect(ids('运费', { category: 'delivery' })).toEqual(['alias']);
    expect(ids('运费', { category: 'it' })).toEqual([]);
    expect(ids('退款', { scenes: ['refund', 'holiday'] })).toEqual(['sorry']);
    expect(ids('tuikuan', { kinds: ['entry'] })).not.toContain('sorry');
    expect(ids('/tk', { kinds: ['term'] })).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(ids('怎么', { limit: 3 })).toHaveLength(3);
  });
});

describe('preferences', () => {
  it('puts what was picked lately before its equals', async () => {
    const twins = await buildIndex([[entryItem('a', '怎么退款呢'), entryItem('b', '怎么退款呀')]]);
    for (const picked of ['a', 'b']) expect(twins.search('退款', { picked: [picked] })[0]?.id).toBe(picked);
  });

  it('does not put a worse match first because it was picked', () => {
    expect(ids('发票抬头写错了怎么改', { picked: [idOf('可以开增值税发票吗')] })[0]).toBe(
      idOf('发票抬头写错了怎么改'),
    );
  });

  it('prefers a script for the stage and the emotion of the conversation', async () => {
    const script = (id: string, stage: 'accept' | 'answer') => ({
      kind: 'script' as const,
      packId: 'p',
      item: { id, title: '退款说明', text: id, purpose: 'solution' as const, stage },
    });
    const twins = await buildIndex([[script('a', 'accept'), script('b', 'answer')]]);
    expect(twins.search('退款说', { stage: 'answer' })[0]?.id).toBe('b');
    expect(twins.search('退款说', { stage: 'accept' })[0]?.id).toBe('a');
  });
});
