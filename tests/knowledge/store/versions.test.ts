import { Dexie, type DexieOptions } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createKnowledgeService } from '../../../knowledge/service';
import { openStore } from '../../../knowledge/store';
import { WarmReplyDatabase } from '../../../knowledge/store/database';
import { SCHEMA_EPOCH } from '../../../knowledge/store/epoch';

interface Fixture {
  version: number;
  write(options: DexieOptions): Promise<void>;
}

/** Every version that was ever released, one file each. */
const fixtures = Object.values(import.meta.glob<Fixture>('./versions/v*.ts', { eager: true }));
const freshOptions = (): DexieOptions => ({ indexedDB: new IDBFactory(), IDBKeyRange });

it('has a frozen database for every version that the product declares', () => {
  const declared = new WarmReplyDatabase(freshOptions()).verno;
  const known = fixtures.map(({ version }) => version).sort((a, b) => a - b);
  expect(known).toEqual(Array.from({ length: declared }, (_, i) => i + 1));
});

it.each(fixtures)('opens a database of version $version with everything in it', async ({ write }) => {
  const options = freshOptions();
  await write(options);
  const store = await openStore(options);
  const library = await store.loadLibrary();
  expect(library.scripts).toEqual([expect.objectContaining({ id: 's1', text: '真的抱歉。' })]);
  expect(library.terms).toEqual([expect.objectContaining({ term: '缓存' })]);
  expect(library.synonyms).toEqual([['退款', '退钱']]);
  expect(library.packs).toEqual([expect.objectContaining({ id: 'shop', version: '1', locale: 'zh-CN' })]);
  expect(await store.entryById('k1')).toMatchObject({ question: '怎么退款？', ourOwnField: 1 });
  expect(await store.setting('profiles')).toEqual([{ id: 'taught' }]);
  expect(await store.listGaps()).toEqual([expect.objectContaining({ question: '能开发票吗', times: 2 })]);
  expect(await store.countAll()).toEqual({ packs: 1, scripts: 1, terms: 1, entries: 1, gaps: 1 });
  // What a newer version of the pack will be compared with.
  const [delivered] = await store.deliveries({ into: 'shop' });
  expect(delivered!.pack).toMatchObject({
    id: 'shop',
    scripts: [{ id: 's1', text: '真的抱歉。' }],
    glossary: [{ id: 't1' }],
    knowledge: [{ id: 'k1', ourOwnField: 1 }],
  });
  store.close();
});

it.each(fixtures)(
  'finds what is in a database of version $version, whatever index it holds',
  async ({ write }) => {
    const options = freshOptions();
    await write(options);
    const service = createKnowledgeService(() => openStore(options));
    const hits = await service.search('tuikuan');
    expect(hits[0]).toMatchObject({ kind: 'entry', id: 'k1', spans: [{ start: 2, end: 4 }] });
    expect(service.indexState()).toMatchObject({ state: 'ready', rebuilt: 'outdated' });
    service.close();
  },
);

it('refuses a database whose rows a newer product wrote', async () => {
  const options = freshOptions();
  const newer = new WarmReplyDatabase(options);
  await newer.open();
  await newer.meta.put({ key: 'epoch', value: SCHEMA_EPOCH + 1 });
  newer.close();
  await expect(openStore(options)).rejects.toMatchObject({ name: 'StoreError', code: 'newer' });
});

it('leaves a newer database as it found it', async () => {
  const options = freshOptions();
  const newer = new WarmReplyDatabase(options);
  await newer.open();
  await newer.meta.put({ key: 'epoch', value: SCHEMA_EPOCH + 1 });
  await newer.settings.put({ key: 'theirs', value: 1 });
  newer.close();
  await openStore(options).catch(() => {});
  const raw = new Dexie('warmreply', options);
  await raw.open();
  expect(await raw.table('meta').get('epoch')).toEqual({ key: 'epoch', value: SCHEMA_EPOCH + 1 });
  expect(await raw.table('settings').get('theirs')).toEqual({ key: 'theirs', value: 1 });
  raw.close();
});
