import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Choice, createSession } from '../../../components/studio/import-session';
import { takenBack } from '../../../knowledge/merge';
import { openStore, type Store } from '../../../knowledge/store';
import type { Edit } from '../../../knowledge/store/types';
import { pack } from '../../knowledge/store/pack';

let store: Store;
class ImportCancelled extends Error {}

/** The worker's side, in this thread. `slow` never comes to an end before it is stopped. */
let slow = false;
function startImport() {
  const session = createSession(async () => store);
  let written: Edit;
  let stop = () => {};
  return {
    async open(file: File, options: { today: string }) {
      if (slow) await new Promise((_, reject) => (stop = () => reject(new ImportCancelled())));
      return session.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, options);
    },
    aim: session.aim,
    back: session.back,
    async apply(choices: Choice[]) {
      const { edit, settled } = await session.edit(choices, Date.now());
      written = edit;
      await store.edit(edit);
      return settled;
    },
    undo: () => store.edit(takenBack(written)),
    report: async (choices: Choice[]) => session.report(choices),
    stop: () => stop(),
  };
}
vi.mock('../../../components/studio/import-work', () => ({
  startImport: () => startImport(),
  ImportCancelled,
}));
vi.mock('../../../components/ui/t', () => ({ t: (key: string) => key }));
vi.mock('../../../components/studio/use-fresh', () => ({ refresh: () => {} }));

const { useImport } = await import('../../../components/studio/import-store');
beforeEach(async () => {
  slow = false;
  store = await openStore({ indexedDB: new IDBFactory(), IDBKeyRange });
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  useImport.setState(useImport.getInitialState());
});

const csv = (name: string, ...rows: string[]) =>
  new File([['快捷短语编码,快捷短语', ...rows].join('\n')], name);
const json = (about: Record<string, unknown>) => new File([JSON.stringify(pack(about))], 'p.json');
const now = () => useImport.getState();
const packs = async () => (await store.listPacks()).map(({ id }) => id).sort();

describe('an import on the page', () => {
  it('waits for a look at the dry run, and writes nothing before', async () => {
    await now().start([csv('甲.csv', 'a,您好'), csv('乙.csv', 'b,再见')], { review: true });
    expect(now()).toMatchObject({ phase: 'planned', plans: [{ file: '甲.csv' }, { file: '乙.csv' }] });
    expect(await packs()).toEqual([]);
    await now().carryOut();
    expect(now()).toMatchObject({ phase: 'done', settled: [{ added: 1 }, { added: 1 }] });
    expect(await packs()).toEqual(['file:乙', 'file:甲']);
  });

  it('for a program it is carried out at once, but never over a conflict or a newer version', async () => {
    await now().start([json({ version: '2' })], { review: false });
    expect(now().phase).toBe('done');
    await now().start([json({ version: '1' })], { review: false });
    expect(now()).toMatchObject({ phase: 'planned', plans: [{ older: '2' }] });
    const [script] = (await store.packById('shop'))!.scripts;
    const after = { ...script!, text: '我改过。' };
    await store.edit({
      items: [{ kind: 'script', packId: 'shop', id: 's1', before: script!, after }],
      packs: [],
      settings: [],
    });
    await now().start([json({ version: '3', scripts: [{ ...script, text: '新的。' }] })], { review: false });
    expect(now().phase).toBe('planned');
    expect((await store.packById('shop'))!.scripts[0]!.text).toBe('我改过。');
  });

  it('a file that can’t be read is told, the others come in', async () => {
    await now().start([new File(['{"weather":{"sun":1}}'], 'x.json'), csv('甲.csv', 'a,您好')], {
      review: false,
    });
    expect(now()).toMatchObject({ phase: 'done', problems: [{ id: 'unknown-format', file: 'x.json' }] });
    expect(await packs()).toEqual(['file:甲']);
  });

  it('asks what the columns are, once', async () => {
    const table = () => new File(['怎么说,谁写的\n您好,小王\n'], 't.csv');
    await now().start([table()], { review: true });
    expect(now()).toMatchObject({ phase: 'question', question: { table: { headless: false } } });
    await now().map(['text', 'skip'], false);
    expect(now().phase).toBe('planned');
    await now().start([table()], { review: true });
    expect(now()).toMatchObject({
      phase: 'planned',
      remembered: [{ table: { header: ['怎么说', '谁写的'] } }],
    });
    now().mapAgain(now().remembered[0]!);
    expect(now().phase).toBe('question');
  });

  it('cancelled while it is read, nothing is kept', async () => {
    slow = true;
    const reading = now().start([csv('甲.csv', 'a,您好')], { review: false });
    await vi.waitFor(() => expect(now().phase).toBe('reading'));
    now().cancel();
    await reading;
    expect(now()).toMatchObject({ phase: 'idle', cancelled: true, plans: [] });
    expect(await packs()).toEqual([]);
  });
});
