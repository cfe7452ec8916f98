import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Script } from '../../../knowledge/pack/schema';
import { createKnowledgeService } from '../../../knowledge/service';
import { STARTER_LOCALES, starterPacks } from '../../../knowledge/starter';
import { openStore, type Store } from '../../../knowledge/store';
import { fingerprint } from '../../../knowledge/merge/fingerprint';
import { deliveryOf, editOf, takenBack } from '../../../knowledge/merge';
import { mergeChange } from '../../../knowledge/store/merge';
import type { Edit, ItemEdit } from '../../../knowledge/store/types';
import { openDatabase } from '../../../knowledge/store/database';
import { applyEdit } from '../../../knowledge/store/edit';
import { pack } from './pack';
import { stopAtWrite } from './stopping';

let store: Store;
let options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
beforeEach(async () => {
  options = { indexedDB: new IDBFactory(), IDBKeyRange };
  store = await openStore(options);
  await store.installPack(pack());
});

const edit = (part: Partial<Edit>): Edit => ({ items: [], packs: [], settings: [], ...part });
const inverse = ({ items, packs, settings, home }: Edit): Edit => {
  const swap = <T extends { before: unknown; after: unknown }>(list: T[]) =>
    list.map((one) => ({ ...one, before: one.after, after: one.before }));
  return { items: swap(items as ItemEdit[]), packs: swap(packs), settings: swap(settings), home };
};
const scriptEdit = async (change: Partial<Script>): Promise<ItemEdit> => {
  const [before] = (await store.itemsByKeys([{ kind: 'script', packId: 'shop', id: 's1' }])) as [Script];
  return { kind: 'script', packId: 'shop', id: 's1', before, after: { ...before, ...change } };
};
const script = async () => (await store.packById('shop'))!.scripts[0]!;

describe('a change by hand', () => {
  it('thousands of rows go, those between and beside them stay, and it is told how far it is', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at): Entry => {
      const id = `row-${String(at).padStart(4, '0')}`;
      return { id, question: `第${at}号怎么退`, answer: '七天内可以退。' };
    });
    const before = await store.packById('shop');
    const put = (after: Entry): ItemEdit => ({
      kind: 'entry',
      packId: 'shop',
      id: after.id,
      before: null,
      after,
    });
    await store.edit(edit({ items: rows.map(put) }));
    // A few stay, next to each other and alone.
    const stay = (at: number) => at < 3 || at % 1_000 === 7 || (at > 4_000 && at < 4_100 && at % 2 === 0);
    const gone = rows.filter((_, at) => !stay(at));
    const told: number[] = [];
    const { changes } = await store.edit(inverse(edit({ items: gone.map(put) })), (done, total) => {
      expect(total).toBe(gone.length);
      told.push(done);
    });
    expect(changes?.removed).toHaveLength(gone.length);
    expect(told.at(-1)).toBe(gone.length);
    const left = rows.filter((_, at) => stay(at));
    const entries = (await store.packById('shop'))!.knowledge;
    expect(entries.filter(({ id }) => id.startsWith('row-')).map(({ id }) => id)).toEqual(
      left.map(({ id }) => id),
    );
    await store.edit(inverse(edit({ items: left.map(put) })));
    expect(await store.packById('shop')).toEqual(before);
    expect((await store.countAll()).entries).toBe(before!.knowledge.length);
  });

  it('is written, found, counted, and taken back without a trace', async () => {
    const before = await store.readAll();
    const added: Entry = { id: 'new', question: '能开发票吗？', answer: '能。' };
    const change = edit({
      items: [
        await scriptEdit({ title: '先安抚' }),
        { kind: 'entry', packId: 'shop', id: 'new', before: null, after: added },
        {
          kind: 'term',
          packId: 'shop',
          id: 't1',
          before: (await store.packById('shop'))!.glossary[0]!,
          after: null,
        },
      ],
      packs: [{ packId: 'shop', field: 'forbidden', before: [], after: [{ word: '不知道' }] }],
      settings: [{ key: 'standards', before: null, after: [] }],
    });
    const { changes } = await store.edit(change);
    expect(changes).toMatchObject({ removed: [{ kind: 'term', id: 't1' }], revision: 2 });
    expect(await store.countAll()).toMatchObject({ scripts: 1, terms: 0, entries: 3 });
    expect((await store.listPacks())[0]).toMatchObject({
      counts: { scripts: 1, terms: 0, entries: 3 },
      forbidden: [{ word: '不知道' }],
    });
    await store.edit(inverse(change));
    expect(await store.readAll()).toEqual(before);
  });

  it('joins what two people changed in different fields, and refuses what both changed in one', async () => {
    const mine = await scriptEdit({ title: '我的标题' });
    const theirs = await scriptEdit({ text: '他们的话。', tags: ['新'] });
    await store.edit(edit({ items: [theirs] }));
    expect((await store.edit(edit({ items: [mine] }))).conflicts).toEqual([]);
    expect(await script()).toMatchObject({ title: '我的标题', text: '他们的话。', tags: ['新'] });

    const late = { ...theirs, after: { ...(theirs.after as Script), text: '我的话。' } } as ItemEdit;
    const also = await scriptEdit({ shortcut: 'af' });
    const { conflicts } = await store.edit(edit({ items: [late] }));
    expect(conflicts).toEqual([
      expect.objectContaining({
        part: 'item',
        id: 's1',
        theirs: expect.objectContaining({ text: '他们的话。' }),
      }),
    ]);
    // All or nothing: the part that would have been fine is not written either.
    await store.edit(edit({ items: [late], settings: [{ key: 'x', before: null, after: 1 }] }));
    expect(await store.setting('x')).toBeUndefined();
    expect((await script()).shortcut).toBeUndefined();
    await store.edit(edit({ items: [also] }));
    expect((await script()).shortcut).toBe('af');
  });

  it('is a conflict when the item is gone meanwhile, and none when both removed it', async () => {
    const change = await scriptEdit({ title: '新' });
    const removal = { ...change, after: null } as ItemEdit;
    await store.edit(edit({ items: [removal] }));
    expect((await store.edit(edit({ items: [change] }))).conflicts).toHaveLength(1);
    expect((await store.edit(edit({ items: [removal] }))).conflicts).toEqual([]);
  });

  it('makes the pack of one’s own with the first thing written, and takes it away with the last', async () => {
    const home = pack({
      id: 'own:1',
      name: '自己写的',
      scripts: [],
      glossary: [],
      knowledge: [],
      synonyms: [],
    });
    const change = edit({
      items: [
        {
          kind: 'term',
          packId: 'own:1',
          id: 'a',
          before: null,
          after: { id: 'a', term: 'SKU', plain: '货号' },
        },
      ],
      home,
    });
    await store.edit(change);
    expect(await store.ownPack()).toBe('own:1');
    expect((await store.listPacks()).map(({ id }) => id)).toContain('own:1');
    await store.edit(inverse(change));
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['shop']);
    await store.edit(change);
    expect(await store.countAll()).toMatchObject({ packs: 2, terms: 2 });
    const removal = edit({ items: inverse(change).items });
    await store.edit(removal);
    expect(await store.countAll()).toMatchObject({ packs: 2, terms: 1 });
    expect((await store.edit(inverse(removal))).conflicts).toEqual([]);
    expect(await store.countAll()).toMatchObject({ packs: 2, terms: 2 });
  });

  it('keeps nothing of a change with a part that does not fit', async () => {
    const before = await store.readAll();
    const bad = await scriptEdit({ text: '' });
    await expect(
      store.edit(edit({ settings: [{ key: 'x', before: null, after: 1 }], items: [bad] })),
    ).rejects.toMatchObject({ name: 'StoreError' });
    const head = edit({ packs: [{ packId: 'shop', field: 'effectiveFrom', before: null, after: 'soon' }] });
    await expect(store.edit(head)).rejects.toMatchObject({ name: 'StoreError' });
    const other = edit({ packs: [{ packId: 'shop', field: 'id', before: 'shop', after: 'mine' }] });
    expect((await store.edit(other)).conflicts).toHaveLength(1);
    expect(await store.readAll()).toEqual(before);
  });

  it('is followed by the search index', async () => {
    const service = createKnowledgeService(() => openStore(options));
    await service.search('退款');
    const [entry] = (await store.packById('shop'))!.knowledge;
    const after = { ...entry!, question: '榴莲能寄吗' };
    expect(
      await service.edit(
        edit({ items: [{ kind: 'entry', packId: 'shop', id: 'k1', before: entry!, after }] }),
      ),
    ).toEqual([]);
    expect((await service.search('榴莲'))[0]).toMatchObject({ id: 'k1' });
    expect(service.indexState()).toMatchObject({ rebuilt: 'missing' });
    service.close();
  });
});

describe('joining changes', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 }));

  it('loses no field of anybody’s, whoever comes first', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const one = mergeChange(base, mine, theirs);
        const other = mergeChange(base, theirs, mine);
        if (one === 'clash' || other === 'clash') return one === other;
        if (fingerprint(one.value) !== fingerprint(other.value)) return false;
        const merged = (one.value ?? {}) as Record<string, number>;
        return ['a', 'b', 'c', 'd'].every((name) => {
          if (mine[name] !== base[name]) return merged[name] === mine[name];
          return merged[name] === theirs[name];
        });
      }),
    );
  });

  it('joins lists: words that two people added are both there, a word taken out is out', () => {
    expect(mergeChange(['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'd'])).toEqual({
      value: ['a', 'b', 'd', 'c'],
    });
    expect(mergeChange(['a', 'b'], ['b'], ['a', 'b', 'd'])).toEqual({ value: ['b', 'd'] });
    expect(mergeChange(['a', 'b'], ['A', 'b'], ['a', 'b', 'd'])).toEqual({ value: ['A', 'b', 'd'] });
    expect(mergeChange(['a'], ['A'], ['ä'])).toBe('clash');
    expect(mergeChange([{ word: 'x' }], [], [{ word: 'x', instead: 'y' }])).toBe('clash');
  });
});

describe('an import as a change', () => {
  const imported = (after: ReturnType<typeof pack>, at: number): Edit => {
    const delivery = deliveryOf(after, { change: `import:${at}`, at, how: 'import' });
    return editOf([{ record: null, before: null, after }], { at, deliveries: [delivery] });
  };

  it('brings several packs at once, with what was handed over, and is taken back whole', async () => {
    const before = await store.readAll();
    const change = imported(pack({ id: 'team', name: '组' }), 7);
    change.heads!.push(
      ...imported(pack({ id: 'empty', scripts: [], glossary: [], knowledge: [] }), 7).heads!,
    );
    const seen: number[][] = [];
    expect((await store.edit(change, (...step) => seen.push(step))).conflicts).toEqual([]);
    expect(seen.at(-1)).toEqual([4, 4]);
    expect(await store.packById('team')).toEqual(pack({ id: 'team', name: '组' }));
    expect((await store.listPacks()).find(({ id }) => id === 'team')).toMatchObject({
      installedAt: 7,
      counts: { scripts: 1, terms: 1, entries: 2 },
    });
    expect(await store.deliveries({ into: 'team' })).toMatchObject([
      { change: 'import:7', pack: { id: 'team' } },
    ]);
    expect((await store.edit(takenBack(change))).conflicts).toEqual([]);
    expect(await store.readAll()).toEqual(before);
  });

  it('stopped at any of its writes, leaves all as it was', async () => {
    const before = await store.readAll();
    const entries = Array.from({ length: 4_500 }, (_, at) => ({
      id: `k${at}`,
      question: `第${at}问`,
      answer: '答',
    }));
    const change = imported(pack({ id: 'team', knowledge: entries }), 7);
    let stopped = true;
    let writes = 0;
    for (; stopped && writes < 50; writes++) {
      const database = await openDatabase(options);
      await stopAtWrite(database, writes);
      stopped = await applyEdit(database, change).then(
        () => false,
        () => true,
      );
      database.close();
      if (stopped) expect(await store.readAll()).toEqual(before);
    }
    // Three batches of entries, the other rows, the pack, what was handed over, the revision.
    expect(writes).toBeGreaterThan(6);
    expect((await store.packById('team'))!.knowledge).toHaveLength(4_500);
  });

  it('is not taken back where somebody has changed it since', async () => {
    const change = imported(pack({ id: 'team' }), 7);
    await store.edit(change);
    const script = (await store.packById('team'))!.scripts[0]!;
    const after = { ...script, text: '我改过。' };
    const byHand: ItemEdit = { kind: 'script', packId: 'team', id: 's1', before: script, after };
    await store.edit(edit({ items: [byHand], by: '小林' }));
    expect(await store.editOf({ kind: 'script', packId: 'team', id: 's1' })).toEqual({
      at: expect.any(Number),
      by: '小林',
    });
    expect(await store.editOf({ kind: 'term', packId: 'team', id: 't1' })).toBeUndefined();
    expect((await store.edit(takenBack(change))).conflicts).toHaveLength(1);
    expect((await store.packById('team'))!.scripts[0]).toEqual(after);
  });
});

describe('content that ships', () => {
  it('comes up to date, keeps what was changed here, and stays out when it was taken out', async () => {
    const service = createKnowledgeService(() => openStore(options));
    const starter = (about = {}) => pack({ id: 'starter', ...about });
    await service.deliver(starter());
    const script = (await store.packById('starter'))!.scripts[0]!;
    const mine = { ...script, text: '我改过。' };
    await service.edit(
      edit({ items: [{ kind: 'script', packId: 'starter', id: 's1', before: script, after: mine }] }),
    );
    const revision = await store.revision();
    await service.deliver(starter());
    expect(await store.revision()).toBe(revision);
    const fresh = [{ ...script, text: '新的。' }];
    await service.deliver(starter({ version: '2', scripts: fresh, knowledge: [] }));
    const after = await store.packById('starter');
    expect(after).toMatchObject({ version: '2', scripts: [mine], knowledge: [] });
    await service.removePack('starter');
    await service.deliver(starter({ version: '3' }));
    expect(await store.packById('starter')).toBeNull();
    service.close();
  });
});

it('hundreds of rows are one change: every pack that ships is installed', async () => {
  const service = createKnowledgeService(() => openStore(options));
  const shipped = (await Promise.all(STARTER_LOCALES.map(starterPacks))).flat();
  for (const one of shipped) await service.deliver(one);
  const counts = (await store.listPacks()).map(({ id, counts: { scripts, terms, entries } }) => [
    id,
    scripts + terms + entries,
  ]);
  const wanted = shipped.map(({ id, scripts, glossary, knowledge }) => [
    id,
    scripts.length + glossary.length + knowledge.length,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject(Object.fromEntries(wanted));
  service.close();
});
