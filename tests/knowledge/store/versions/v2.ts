import { Dexie, type DexieOptions } from 'dexie';

/** A database as version 2 leaves it: with what was handed over. Never edited. */
export const version = 2;

export async function write(options: DexieOptions): Promise<void> {
  const database = new Dexie('warmreply', options);
  database.version(2).stores({
    packs: 'id, installedAt',
    scripts: '[packId+id], packId',
    terms: '[packId+id], packId',
    entries: '[packId+id], packId, id',
    settings: 'key',
    gaps: 'key, lastAt',
    index: 'name',
    meta: 'key',
    deliveries: '++key, packId, into, hash',
  });
  await database.open();
  await database.table('meta').bulkPut([
    { key: 'epoch', value: 1 },
    { key: 'revision', value: 3 },
  ]);
  const pack = {
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
  };
  await database.table('packs').put({
    ...pack,
    installedAt: 1_790_000_000_000,
    counts: { scripts: 1, terms: 1, entries: 1 },
  });
  const script = { id: 's1', title: '安抚', text: '真的抱歉。', purpose: 'empathy', stage: 'accept' };
  const term = { id: 't1', term: '缓存', plain: '临时保存的内容' };
  const entry = { id: 'k1', question: '怎么退款？', answer: '在订单页点退款。', ourOwnField: 1 };
  await database.table('scripts').put({ packId: 'shop', id: 's1', item: script });
  await database.table('terms').put({ packId: 'shop', id: 't1', item: term, editedAt: 1_790_000_000_000 });
  await database.table('entries').put({ packId: 'shop', id: 'k1', item: entry });
  await database.table('deliveries').put({
    packId: 'shop',
    into: 'shop',
    hash: 'abc',
    version: '1',
    change: 'import:1',
    at: 1_790_000_000_000,
    how: 'import',
    pack: { ...pack, scripts: [script], glossary: [term], knowledge: [entry] },
  });
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
