import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../knowledge/search/build';
import { IndexUnusable, loadIndex, saveChanges, saveIndex } from '../../../knowledge/search/index-file';
import type { SearchIndex } from '../../../knowledge/search/search-index';
import { entryItem, ITEMS } from './items';

const QUERIES = ['退款', 'tuikuan', 'tk', '地址 收货', 'pasword', '怎么', '#退款', '缓存', '開發票'];
const answers = (index: SearchIndex) =>
  QUERIES.map((query) => index.search(query).map(({ kind, id }) => `${kind} ${id}`));
/** As the browser stores it. */
const stored = <T>(value: T): T => structuredClone(value);

describe('storing', () => {
  it('answers the same from its stored form', async () => {
    const index = await buildIndex([ITEMS]);
    expect(answers(loadIndex(stored(saveIndex(index, 'a'))))).toEqual(answers(index));
  });

  it('stores changes apart, and small', async () => {
    const many = Array.from({ length: 500 }, (_, i) => entryItem(`n${i}`, `第${i}个关于订单的问题怎么处理`));
    const index = await buildIndex([ITEMS, many]);
    const base = stored(saveIndex(index, 'a'));
    index.update(entryItem('n7', '换成了关于保修期的问题'));
    index.remove('entry', 'shop', 'n8');
    const changes = stored(saveChanges(index, 'a'));
    expect(changes.postings.bytes.byteLength).toBeLessThan(base.postings.bytes.byteLength / 20);
    expect(changes.rows.names.length).toBeLessThan(100);
    const again = loadIndex(base, changes);
    expect(again.search('保修期')[0]?.id).toBe('n7');
    expect(again.search('第7个').map(({ id }) => id)).not.toContain('n8');
    expect(again.size).toBe(index.size);
    expect(answers(again)).toEqual(answers(index));
  });

  it('refuses changes that belong to another index', async () => {
    const index = await buildIndex([ITEMS]);
    expect(() => loadIndex(saveIndex(index, 'a'), saveChanges(index, 'b'))).toThrow(IndexUnusable);
  });

  it.each([undefined, null, 1, 'text', {}, { format: 1 }, new ArrayBuffer(8)])('refuses %s', (nonsense) => {
    expect(() => loadIndex(nonsense as never)).toThrow(IndexUnusable);
  });

  it('notices any changed byte', async () => {
    const file = saveIndex(await buildIndex([ITEMS]), 'a');
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const damaged = stored(file);
        const { bytes } = damaged.postings;
        bytes[place % bytes.length]! ^= flip;
        expect(() => loadIndex(damaged)).toThrow(IndexUnusable);
      }),
      { numRuns: 50 },
    );
  });
});

describe('changing', () => {
  it('finds the same after single changes as when built from the result', async () => {
    const words = ['退款', '发货', '地址', '发票', '订单', '保修', '怎么', '多久', 'refund', '取消'];
    const question = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(' '));
    const step = fc.record({
      id: fc.integer({ min: 0, max: 9 }).map(String),
      question: fc.option(question, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const index = await buildIndex([[entryItem('0', '怎么退款')]]);
        const left = new Map([['0', '怎么退款']]);
        for (const { id, question } of steps) {
          if (question === null) {
            expect(index.remove('entry', 'shop', id)).toBe(left.delete(id));
          } else {
            index.update(entryItem(id, question));
            left.set(id, question);
          }
        }
        expect(index.size).toBe(left.size);
        for (const word of words) {
          const wanted = [...left].filter(([, text]) => text.includes(word)).map(([id]) => id);
          expect(index.search(word, { limit: 50 }).map(({ id }) => id)).toEqual(
            expect.arrayContaining(wanted),
          );
        }
        for (const { id } of index.search(words.join(' '), { limit: 50 })) expect(left.has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes as long for one change in a large index as in a small one', async () => {
    const build = (n: number) =>
      buildIndex([Array.from({ length: n }, (_, i) => entryItem(`n${i}`, `第${i}个关于订单和物流的问题`))]);
    const cost = async (n: number) => {
      const index = await build(n);
      index.update(entryItem('n1', '先热一下身'));
      const start = performance.now();
      for (let i = 0; i < 200; i++) index.update(entryItem(`n${i}`, `第${i}个问题改过了`));
      return performance.now() - start;
    };
    const small = await cost(300);
    expect(await cost(6_000)).toBeLessThan(10 + 6 * small);
  });
});

describe('building', () => {
  it('reports progress and can be stopped, keeping nothing', async () => {
    const controller = new AbortController();
    const batch = Array.from({ length: 4_000 }, (_, i) =>
      entryItem(`n${i}`, `第${i}个关于订单、物流和售后的问题应该怎么处理才好`),
    );
    const seen: number[] = [];
    const building = buildIndex([batch, batch, batch], {
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done);
        controller.abort(new Error('stopped'));
      },
    });
    await expect(building).rejects.toThrow('stopped');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(12_000);
  });
});
