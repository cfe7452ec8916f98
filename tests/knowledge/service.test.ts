import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKnowledgeService, type KnowledgeService } from '../../knowledge/service';
import { openStore, type Store } from '../../knowledge/store';
import { WarmReplyDatabase } from '../../knowledge/store/database';
import { pack } from './store/pack';

let options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let service: KnowledgeService;
const wake = () => createKnowledgeService(() => openStore(options));
const idsFor = async (query: string) => (await service.search(query)).map(({ kind, id }) => `${kind}:${id}`);

beforeEach(() => {
  options = { indexedDB: new IDBFactory(), IDBKeyRange };
  service = wake();
});

/** Lets a stored index blob be changed behind the product's back. */
async function tamper(change: (database: WarmReplyDatabase) => Promise<unknown>) {
  const database = new WarmReplyDatabase(options);
  await database.open();
  await change(database);
  database.close();
}

describe('search over what is installed', () => {
  it('finds entries, scripts and terms, with what to highlight', async () => {
    await service.install(pack());
    expect(await idsFor('退钱')).toContain('entry:k1');
    expect(await idsFor('anfu')).toContain('script:s1');
    const [term] = await service.search('缓存');
    expect(term).toMatchObject({ kind: 'term', id: 't1', packId: 'shop', spans: [{ start: 0, end: 2 }] });
    expect(term?.item).toMatchObject({ plain: '临时保存的内容' });
  });

  it('follows an update at once, without building the index anew', async () => {
    await service.install(pack());
    await service.search('退款');
    const { done } = service.indexState();
    await service.install(pack({ knowledge: [{ id: 'k1', question: '能开发票吗', answer: '能。' }] }));
    expect(await idsFor('发票')).toEqual(['entry:k1']);
    expect(await idsFor('发货')).not.toContain('entry:k2');
    expect(service.indexState()).toMatchObject({ state: 'ready', done: done - 1 });
  });

  it('forgets a pack that is removed', async () => {
    await service.install(pack());
    await service.install(
      pack({ id: 'other', name: '别家', knowledge: [{ id: 'x', question: '怎么退款', answer: '…' }] }),
    );
    await service.removePack('shop');
    expect((await service.search('退款')).map(({ packId }) => packId)).toEqual(['other']);
    expect((await service.library()).packs.map(({ id }) => id)).toEqual(['other']);
  });

  it('takes new synonyms into account', async () => {
    await service.install(pack());
    expect(await idsFor('返现券')).toEqual([]);
    await service.install(pack({ synonyms: [['返现券', '退款']] }));
    expect(await idsFor('返现券')).toContain('entry:k1');
  });
});

describe('the order of results', () => {
  const twins = (one: object, other: object) =>
    pack({
      knowledge: [
        { id: 'a', question: '充电宝能带上飞机吗', answer: '看容量。', ...one },
        { id: 'b', question: '充电宝能不能带上飞机', answer: '看容量。', ...other },
      ],
    });
  const ids = async (query: string) => (await service.search(query)).map(({ id }) => id);

  it('prefers what was verified lately, and puts behind what is overdue', async () => {
    await service.install(twins({}, {}));
    const [first, second] = await ids('充电宝 飞机');
    const verifiedOn = new Date().toISOString().slice(0, 10);
    await service.install(
      twins(
        first === 'a' ? { reviewBy: '2020-01-01' } : { verifiedOn },
        first === 'b' ? { reviewBy: '2020-01-01' } : { verifiedOn },
      ),
    );
    expect(await ids('充电宝 飞机')).toEqual([second, first]);
  });

  it('prefers what was picked before, also after the background slept', async () => {
    await service.install(twins({}, {}));
    const [first, second] = await ids('充电宝 飞机');
    await service.notePicked(second!);
    expect(await ids('充电宝 飞机')).toEqual([second, first]);
    service.close();
    service = wake();
    expect(await ids('充电宝 飞机')).toEqual([second, first]);
  });

  it('answers the newest query of a place, not those that it overtook', async () => {
    await service.install(twins({}, {}));
    const asked = ['充', '充电', '充电宝'].map((query) => service.search(query, {}, 'box'));
    const other = service.search('飞机', {}, 'cards');
    expect((await Promise.all(asked)).map((hits) => hits.length)).toEqual([0, 0, 2]);
    expect(await other).toHaveLength(2);
  });

  it('shows the part of an answer that matched, without its Markdown', async () => {
    const answer = `${'您好，这个要看航空公司的规定。'.repeat(12)}**锂电池**不能托运。`;
    await service.install(twins({ answer }, {}));
    const hit = (await service.search('锂电池'))[0]!;
    expect(hit.id).toBe('a');
    expect(hit.excerpt.text).toMatch(/^….*锂电池不能托运。$/s);
    expect(hit.excerpt.spans.map(({ start, end }) => hit.excerpt.text.slice(start, end))).toEqual(['锂电池']);
  });
});

describe('a background that was just woken', () => {
  it('builds the index anew when it was killed before the changes were stored', async () => {
    await service.install(pack());
    await service.search('退款');
    await tamper(async (database) => {
      await database.entries.put({
        packId: 'shop',
        id: 'late',
        item: { id: 'late', question: '能开发票吗', answer: '' },
      });
      await database.meta.put({ key: 'revision', value: 2 });
    });
    service.close();
    service = wake();
    expect(await idsFor('发票')).toContain('entry:late');
    expect(service.indexState().rebuilt).toBe('outdated');
  });

  it('answers from the stored index, changes included', async () => {
    await service.install(pack());
    await service.search('退款');
    await service.install(pack({ knowledge: [{ id: 'k9', question: '能开发票吗', answer: '能。' }] }));
    await service.search('退款');
    service.close();
    service = wake();
    expect(await idsFor('fapiao')).toEqual(['entry:k9']);
    expect(await idsFor('发货')).not.toContain('entry:k2');
    expect(service.indexState()).toMatchObject({ state: 'ready', rebuilt: false });
  });

  it('follows a pack that is installed before anything was asked', async () => {
    await service.install(pack());
    await service.search('退款');
    service.close();
    service = wake();
    await service.install(pack({ knowledge: [{ id: 'k9', question: '能开发票吗', answer: '能。' }] }));
    expect(await idsFor('发票')).toEqual(['entry:k9']);
    expect(service.indexState().rebuilt).toBe(false);
  });

  it.each<[string, (database: WarmReplyDatabase) => Promise<unknown>, string]>([
    ['missing', (database) => database.index.clear(), 'missing'],
    [
      'nonsense',
      (database) => database.index.put({ name: 'base', revision: 1, data: 'nonsense' }),
      'damaged',
    ],
    [
      'damaged in one byte',
      (database) =>
        database.index.toCollection().modify((blob) => {
          (blob.data as { postings: { bytes: Uint8Array } }).postings.bytes[5]! ^= 1;
        }),
      'damaged',
    ],
    [
      'cut off',
      (database) =>
        database.index.toCollection().modify((blob) => {
          const data = blob.data as { rows: { text: Uint16Array } };
          data.rows.text = data.rows.text.slice(0, 3);
        }),
      'damaged',
    ],
    [
      'of another format',
      (database) =>
        database.index.toCollection().modify((blob) => {
          (blob.data as { format: number }).format = 0;
        }),
      'outdated',
    ],
    ['of an older library', (database) => database.meta.put({ key: 'revision', value: 99 }), 'outdated'],
  ])('builds the index anew when it is %s, and says so', async (_, change, rebuilt) => {
    await service.install(pack());
    await service.search('退款');
    service.close();
    await tamper(change);
    service = wake();
    expect(await idsFor('tuikuan')).toContain('entry:k1');
    expect(service.indexState()).toMatchObject({ state: 'ready', rebuilt });
    service.close();
    service = wake();
    await service.search('退款');
    expect(service.indexState().rebuilt).toBe(false);
  });
});

describe('an index that is in the way of nothing', () => {
  it('is built after the installation, which does not wait for it', async () => {
    await service.install(pack());
    expect(service.indexState().state).not.toBe('ready');
    await vi.waitFor(() => expect(service.indexState()).toMatchObject({ state: 'ready', done: 4 }));
  });

  it('has everything when several packs come at once', async () => {
    const packs = Array.from({ length: 6 }, (_, i) =>
      pack({
        id: `p${i}`,
        name: 'p',
        knowledge: [{ id: `k${i}`, question: `第${i}个发票问题`, answer: '' }],
      }),
    );
    await Promise.all(packs.map((one) => service.install(one)));
    expect(new Set((await idsFor('发票')).filter((id) => id.startsWith('entry')))).toEqual(
      new Set(packs.map((_, i) => `entry:k${i}`)),
    );
    service.close();
    service = wake();
    expect((await idsFor('发票')).filter((id) => id.startsWith('entry'))).toHaveLength(6);
    expect(service.indexState().rebuilt).toBe(false);
  });
});

describe('queries that were overtaken', () => {
  it('are not answered while the index is being loaded; other callers are', async () => {
    await service.install(pack());
    service.close();
    service = wake();
    const answers = await Promise.all([
      service.search('退', {}, 'panel 1'),
      service.search('退款', {}, 'panel 2'),
      service.search('退款', {}, 'panel 1'),
      service.search('退款'),
      service.search('退款'),
    ]);
    expect(answers.map((hits) => hits.length > 0)).toEqual([false, true, true, true, true]);
  });
});

describe('when the database fails', () => {
  it('can be asked again: the next question opens it anew', async () => {
    let failures = 1;
    const shaky = createKnowledgeService(async () => {
      if (failures-- > 0) throw new Error('not now');
      return openStore(options);
    });
    await expect(shaky.search('退款')).rejects.toThrow('not now');
    await shaky.install(pack());
    expect(await shaky.search('退款')).not.toEqual([]);
  });

  it('searches from memory when there is no room for the stored index', async () => {
    const full = createKnowledgeService(async (): Promise<Store> => {
      const store = await openStore(options);
      return { ...store, writeIndex: () => Promise.reject(new Error('full')) };
    });
    await full.install(pack());
    expect(await full.search('退款')).not.toEqual([]);
  });
});
