import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSession, type ImportSession } from '../../../components/studio/import-session';
import { takenBack } from '../../../knowledge/merge';
import type { Pack } from '../../../knowledge/pack/schema';
import { openStore, type Store } from '../../../knowledge/store';
import type { ItemEdit } from '../../../knowledge/store/types';
import { pack } from '../../knowledge/store/pack';

let store: Store;
beforeEach(async () => {
  store = await openStore({ indexedDB: new IDBFactory(), IDBKeyRange });
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: string[]) => utf8(['快捷短语编码,快捷短语', ...rows].join('\n'));
const json = (value: unknown) => utf8(JSON.stringify(value));
const opened = async (session: ImportSession, name: string, bytes: Uint8Array) => {
  const result = await session.open({ name, bytes }, { today: '2026-11-22' });
  if ('table' in result) throw new Error('asked');
  return result.views;
};
/** One file from reading to writing, without a decision where none is needed. */
async function bring(name: string, bytes: Uint8Array, all?: 'mine' | 'theirs' | 'both', targetId?: string) {
  const session = createSession(async () => store);
  const [view] = await opened(session, name, bytes);
  if (targetId) await session.aim(0, targetId);
  const { edit, settled } = await session.edit([{ all, some: {} }], Date.now());
  expect((await store.edit(edit)).conflicts).toEqual([]);
  return { view: view!, settled: settled[0]!, edit };
}
const texts = (whole: Pack | null) => whole!.scripts.map(({ text }) => text).sort();
const words = (whole: Pack | null) => whole!.glossary.map(({ term, plain }) => `${term} ${plain}`).sort();

describe('an import', () => {
  it('counts every row once, and a second file of that name adds without taking away', async () => {
    const first = await bring('话术.csv', csv('a,您好', 'b,再见', 'c,'));
    expect(first.settled).toMatchObject({ added: 2, updated: 0, same: 0, left: 1 });
    const second = await bring('话术.csv', csv('a,您好', 'b,慢走', 'd,在的'));
    expect(second.settled).toMatchObject({ added: 1, updated: 1, same: 1, removed: 0 });
    expect((await bring('话术.csv', csv('e,稍等'))).settled).toMatchObject({ added: 1, removed: 0 });
    expect(texts(await store.packById('file:话术'))).toEqual(['在的', '您好', '慢走', '稍等'].sort());
  });

  it('of several files is one change, written at once and taken back at once', async () => {
    const before = await store.readAll();
    const session = createSession(async () => store);
    await opened(session, '甲.csv', csv('a,您好', 'b,再见'));
    await opened(session, '乙.csv', csv('a,您好呀'));
    const [third] = await opened(session, '甲.csv', csv('b,慢走', 'c,在的'));
    // The second file of a name meets the first.
    expect(third!.counts).toMatchObject({ added: 1, conflict: 1 });
    const { edit } = await session.edit([{ some: {} }, { some: {} }, { all: 'theirs', some: {} }], 5);
    await store.edit(edit);
    expect(texts(await store.packById('file:甲'))).toEqual(['在的', '您好', '慢走'].sort());
    expect(texts(await store.packById('file:乙'))).toEqual(['您好呀']);
    await store.edit(takenBack(edit));
    expect(await store.readAll()).toEqual(before);
  });

  it('a file of nothing usable leaves no empty pack behind', async () => {
    const { settled } = await bring('话术.csv', csv('a,', 'b,'));
    expect(settled).toMatchObject({ added: 0, left: 2 });
    expect(await store.packById('file:话术')).toBeNull();
  });

  it('says when our own pack is here in a newer version', async () => {
    await bring('p.json', json(pack({ version: '2.10' })));
    const older = async (version: string) =>
      (
        await opened(
          createSession(async () => store),
          'p.json',
          json(pack({ version })),
        )
      )[0]!.older;
    expect(await older('2.9')).toBe('2.10');
    expect(await older('2.11')).toBeNull();
  });

  it('a newer version of a pack brings its changes, keeps those made here, and asks where both changed', async () => {
    await bring('p.json', json(pack()));
    const [k1, k2] = (await store.packById('shop'))!.knowledge;
    const mine = [k1!, k2!].map((item) => ({ ...item, answer: `${item.answer}（改）` }));
    const items = mine.map(
      (after, at): ItemEdit => ({
        kind: 'entry',
        packId: 'shop',
        id: after.id,
        before: [k1!, k2!][at]!,
        after,
      }),
    );
    await store.edit({ items, packs: [], settings: [] });
    const next = pack({
      version: '2',
      knowledge: [{ ...k1, answer: '在订单页点“退款”。' }, k2],
      scripts: [],
    });
    const session = createSession(async () => store);
    const [view] = await opened(session, 'p.json', json(next));
    expect(view!.counts).toMatchObject({ conflict: 1, kept: 1, removed: 1, same: 1 });
    const { edit } = await session.edit([{ all: 'both', some: {} }], 9);
    await store.edit(edit);
    const after = await store.packById('shop');
    expect(after).toMatchObject({ version: '2', scripts: [] });
    expect(after!.knowledge.map(({ answer }) => answer).sort()).toEqual(
      [...mine.map(({ answer }) => answer), '在订单页点“退款”。'].sort(),
    );
    // The same version once more has nothing left to ask.
    expect((await bring('p.json', json(next))).settled).toMatchObject({ added: 0, updated: 0, removed: 0 });
  });

  it('lets another pack give way where its wording was decided against', async () => {
    await bring('p.json', json(pack({ glossary: [{ id: 't1', term: 'SKU', plain: '货号' }] })));
    const file = utf8('术语,白话\nSKU,商品编号\n');
    const { edit } = await bring('术语.csv', file, 'theirs');
    expect((await store.packById('shop'))!.glossary).toEqual([]);
    expect(words(await store.packById('file:术语'))).toEqual(['SKU 商品编号']);
    await store.edit(takenBack(edit));
    expect(words(await store.packById('shop'))).toEqual(['SKU 货号']);
  });

  it('every line can be kept as a table that no spreadsheet runs', async () => {
    const session = createSession(async () => store);
    await opened(session, '话术.csv', csv('a,=1+1', 'b,'));
    const { content } = session.report([{ some: {} }]);
    expect(content).toContain("话术.csv,2,,added,,scripts,/a =1+1,,,'=1+1");
    expect(content).toContain('话术.csv,3,快捷短语,skipped');
  });
});

describe('two teams that pass a glossary to and fro', () => {
  const glossary = (...terms: [string, string][]) =>
    terms.map(([term, plain]) => ({ id: `x:${term}`, term, plain }));
  const file = (owner: string, lineage: string[], terms: [string, string][]) =>
    json({
      format: 'warmreply-pack/1',
      id: 'glossary:a',
      name: '甲组术语',
      owner,
      version: '1',
      locale: 'zh-CN',
      lineage,
      glossary: glossary(...terms),
    });

  it('find the last version that both had, and ask only where both changed', async () => {
    // Team B takes in what A gave out, and has words of its own.
    await bring(
      'b.json',
      json(
        pack({
          id: 'b',
          owner: '乙组',
          scripts: [],
          knowledge: [],
          synonyms: [],
          glossary: glossary(['LBS', '附近门店']),
        }),
      ),
    );
    await bring(
      'g.json',
      file(
        '甲组',
        ['h1'],
        [
          ['SKU', '货号'],
          ['API', '通道'],
          ['OTA', '远程升级'],
        ],
      ),
      'both',
      'b',
    );
    const mine = (await store.packById('b'))!.glossary.find(({ term }) => term === 'SKU')!;
    const change: ItemEdit = {
      kind: 'term',
      packId: 'b',
      id: mine.id,
      before: mine,
      after: { ...mine, plain: '商品编号' },
    };
    await store.edit({ items: [change], packs: [], settings: [] });
    // A goes on: SKU and API are said otherwise, OTA is gone, CRM is new.
    const session = createSession(async () => store);
    const next = file(
      '甲组',
      ['h2', 'h1'],
      [
        ['SKU', '品号'],
        ['API', '接口'],
        ['CRM', '客户档案'],
      ],
    );
    const [view] = await opened(session, 'g.json', next);
    expect(view).toMatchObject({ targetId: 'b', hasAncestor: true });
    expect(view!.counts).toMatchObject({ conflict: 1, changed: 1, added: 1, removed: 1, kept: 1 });
    expect(view!.rows.find(({ state }) => state === 'conflict')).toMatchObject({
      title: 'SKU',
      base: '货号',
      mine: '商品编号',
      mineOwner: '乙组',
      theirs: '品号',
      theirsOwner: '甲组',
    });
    const { edit } = await session.edit([{ all: 'mine', some: {} }], 9);
    await store.edit(edit);
    expect(words(await store.packById('b'))).toEqual(
      ['API 接口', 'CRM 客户档案', 'LBS 附近门店', 'SKU 商品编号'].sort(),
    );
  });
});

describe('the same file once more', () => {
  it('changes nothing, not even the list of versions', async () => {
    await bring('话术.csv', csv('a,您好'));
    const before = await store.readAll();
    const { edit, settled } = await bring('话术.csv', csv('a,您好'));
    expect(settled).toMatchObject({ added: 0, same: 1 });
    expect([edit.items, edit.heads, edit.deliveries]).toEqual([[], [], []]);
    expect(await store.readAll()).toEqual(before);
  });
});

describe('the way back to an earlier version', () => {
  it('brings back what it said, and keeps what was changed here', async () => {
    await bring('p.json', json(pack()));
    await bring(
      'p.json',
      json(pack({ version: '2', knowledge: [{ id: 'k1', question: '怎么退款？', answer: '新的答案。' }] })),
    );
    const [script] = (await store.packById('shop'))!.scripts;
    const after = { ...script!, text: '我改过。' };
    await store.edit({
      items: [{ kind: 'script', packId: 'shop', id: 's1', before: script!, after }],
      packs: [],
      settings: [],
    });
    const [, first] = await store.deliveries({ into: 'shop' });
    const session = createSession(async () => store);
    const { views } = await session.back(first!.key!, 'shop');
    expect(views[0]!.counts).toMatchObject({ changed: 1, added: 1, kept: 1, conflict: 0 });
    const { edit } = await session.edit([{ some: {} }], 99);
    await store.edit(edit);
    expect(await store.packById('shop')).toEqual({ ...pack(), scripts: [after] });
    expect((await store.deliveries({ into: 'shop' })).map(({ version }) => version)).toEqual(['1', '2', '1']);
  });
});
