import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../knowledge/store';
import { pack } from './pack';
import { IDBKeyRange } from 'fake-indexeddb';

let store: Store;
let indexedDB: IDBFactory;
beforeEach(async () => {
  indexedDB = new IDBFactory();
  store = await openStore({ indexedDB, IDBKeyRange });
});

describe('installing packs', () => {
  it('adds everything, keeps unknown fields, and says the same the second time', async () => {
    const first = await store.installPack(pack());
    expect(first.report).toEqual({ added: 4, updated: 0, same: 0, removed: 0 });
    expect((await store.installPack(pack({ version: '2' }))).report).toEqual({
      added: 0,
      updated: 0,
      same: 4,
      removed: 0,
    });
    expect(await store.entryById('k2')).toMatchObject({ ourOwnField: { kept: true } });
    expect(await store.countAll()).toEqual({ packs: 1, scripts: 1, terms: 1, entries: 2, gaps: 0 });
    expect((await store.listPacks())[0]).toMatchObject({ version: '2', counts: { entries: 2 } });
  });

  it('updates what changed, removes what is gone, and reports both to the index', async () => {
    await store.installPack(pack());
    const next = pack({ knowledge: [{ id: 'k1', question: '如何退款？', answer: '在订单页点退款。' }] });
    const { report, changes } = await store.installPack(next);
    expect(report).toEqual({ added: 0, updated: 1, same: 2, removed: 1 });
    expect(changes.changed.map(({ item }) => item.id)).toEqual(['k1']);
    expect(changes.removed).toEqual([{ kind: 'entry', packId: 'shop', id: 'k2' }]);
    expect(await store.entryById('k2')).toBeNull();
  });

  it('does not count an equal item with its keys in another order as an update', async () => {
    await store.installPack(pack({ knowledge: [{ id: 'k', question: 'q', answer: 'a' }] }));
    const { report } = await store.installPack(
      pack({ knowledge: [{ answer: 'a', question: 'q', id: 'k' }] }),
    );
    expect(report.same).toBe(3);
  });

  it('keeps packs with the same ids apart', async () => {
    await store.installPack(pack());
    await store.installPack(pack({ id: 'other', name: '别家' }));
    expect((await store.countAll()).entries).toBe(4);
    await store.removePack('shop');
    expect(
      await store.entriesByIds([
        { packId: 'other', id: 'k1' },
        { packId: 'shop', id: 'k1' },
      ]),
    ).toEqual([expect.objectContaining({ id: 'k1' }), undefined]);
    expect((await store.loadLibrary()).packs.map(({ id }) => id)).toEqual(['other']);
  });

  it('keeps nothing of a pack when one of its rows is refused', async () => {
    await store.installPack(pack());
    const broken = pack({ version: '2', scripts: [] });
    // A value that the browser can't store, deep in the last part to be written.
    Object.assign(broken.knowledge[1]!, { answer: '两天内。', handler: () => {} });
    await expect(store.installPack(broken)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await store.countAll()).toMatchObject({ scripts: 1, entries: 2 });
    expect((await store.listPacks())[0]).toMatchObject({ version: '1' });
    expect(await store.revision()).toBe(1);
  });
});

describe('the library', () => {
  it('joins the packs; what an agent may promise comes from the latest that says so', async () => {
    await store.installPack(pack({ authority: { maxAmount: 50 } }));
    await new Promise((resume) => setTimeout(resume, 5));
    await store.installPack(
      pack({ id: 'team', name: '组', authority: { maxAmount: 20 }, forbidden: [{ word: '不知道' }] }),
    );
    const library = await store.loadLibrary();
    expect(library.scripts).toHaveLength(2);
    expect(library.terms).toHaveLength(2);
    expect(library.authority).toEqual({ maxAmount: 20 });
    expect(library.forbidden).toEqual([{ word: '不知道' }]);
    expect(library.synonyms).toEqual([
      ['退款', '退钱'],
      ['退款', '退钱'],
    ]);
  });
});

describe('settings and gaps', () => {
  it('remembers settings', async () => {
    await store.setSetting('profiles', [{ id: 'a' }]);
    expect(await store.setting('profiles')).toEqual([{ id: 'a' }]);
    expect(await store.setting('nothing')).toBeUndefined();
  });

  it('counts a question that comes again, whatever its case and blanks', async () => {
    await store.addGap('Can I pay  with  Alipay?');
    await store.addGap(' can i pay with alipay? ');
    await store.addGap('   ');
    expect(await store.listGaps()).toEqual([
      expect.objectContaining({ question: 'Can I pay  with  Alipay?', times: 2 }),
    ]);
    await store.removeGap('CAN I PAY WITH ALIPAY?');
    expect(await store.listGaps()).toEqual([]);
  });
});
