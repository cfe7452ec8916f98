import Dexie from 'dexie';
import type { DexieOptions } from 'dexie';

/**
 * A database as the first release wrote it. Frozen: it uses no code of the product, and is never edited, so that
 * it stays what people have on their computers.
 */
export const version = 1;

export async function write(options: DexieOptions): Promise<void> {
  const database = new Dexie('warmreply', options);
  database.version(1).stores({
    packs: 'id, installedAt',
    scripts: '[packId+id], packId',
    terms: '[packId+id], packId',
    entries: '[packId+id], packId, id',
    settings: 'key',
    gaps: 'key, lastAt',
    index: 'name',
    meta: 'key',
  });
  await database.open();
  await database.table('meta').bulkPut([
    { key: 'epoch', value: 1 },
    { key: 'revision', value: 3 },
  ]);
  await database.table('packs').put({
    format: 'warmreply-pack/1',
    id: 'shop',
    name: '小店',
    version: '1',
    locale: 'zh-CN',
    synonyms: [['退款', '退钱']],
    forbidden: [],
    standards: [],
    profiles: [],
    scenes: [],
    installedAt: 1_790_000_000_000,
    counts: { scripts: 1, terms: 1, entries: 1 },
  });
  const script = { id: 's1', title: '安抚', text: '真的抱歉。', purpose: 'empathy', stage: 'accept' };
  const term = { id: 't1', term: '缓存', plain: '临时保存的内容' };
  const entry = { id: 'k1', question: '怎么退款？', answer: '在订单页点退款。', ourOwnField: 1 };
  await database.table('scripts').put({ packId: 'shop', id: 's1', item: script });
  await database.table('terms').put({ packId: 'shop', id: 't1', item: term });
  await database.table('entries').put({ packId: 'shop', id: 'k1', item: entry });
  await database.table('settings').put({ key: 'profiles', value: [{ id: 'taught' }] });
  await database.table('gaps').put({
    key: '能开发票吗',
    question: '能开发票吗',
    times: 2,
    firstAt: 1_790_000_000_000,
    lastAt: 1_790_000_100_000,
  });
  await database.table('index').put({ name: 'base', revision: 3, data: { format: 0 } });
  database.close();
}
