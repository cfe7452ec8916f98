import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ImportOptions, readImport } from '../../../knowledge/exchange';
import type { Pack } from '../../../knowledge/pack/schema';

/** The background's side, played by the real service on a database in memory. */
const { createKnowledgeService } = await import('../../../knowledge/service');
const { openStore } = await import('../../../knowledge/store');

let service: ReturnType<typeof createKnowledgeService>;
vi.mock('../../../utils/platform/messages', () => ({
  sendMessage: (name: string, data: never) => {
    if (name === 'installPack') return service.install(data);
    if (name === 'removePack') return service.removePack(data);
    if (name === 'libraryWritten') return service.catchUp();
    throw new Error(name);
  },
}));

/** The worker's side, in this thread; `stopping` is what a user who cancels does to it. */
class ImportCancelled extends Error {}
let stopping: 'never' | 'before the end' | 'just after the end' = 'never';
const importWork = (options: Parameters<typeof openStore>[0]) => ({
  ImportCancelled,
  readInWorker: async (file: File, about: ImportOptions) =>
    readImport({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, about),
  installInWorker: async (pack: Pack, { onProgress }: { onProgress?: () => void } = {}) => {
    const store = await openStore(options);
    const stopped = stopping;
    stopping = 'never';
    if (stopped === 'before the end') throw new ImportCancelled();
    const { report } = await store.installPack(pack, onProgress);
    if (stopped === 'just after the end') throw new ImportCancelled();
    return report;
  },
});

let run: typeof import('../../../components/studio/import-run');
let data: typeof import('../../../components/studio/data');

beforeEach(async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  vi.stubGlobal('localStorage', new MapStorage());
  vi.resetModules();
  vi.doMock('../../../knowledge/store', async (original) => ({
    ...(await original<typeof import('../../../knowledge/store')>()),
    openStore: () => openStore(options),
  }));
  vi.doMock('../../../components/studio/import-work', () => importWork(options));
  service = createKnowledgeService(() => openStore(options));
  run = await import('../../../components/studio/import-run');
  data = await import('../../../components/studio/data');
});

class MapStorage {
  private map = new Map<string, string>();
  getItem = (key: string) => this.map.get(key) ?? null;
  setItem = (key: string, value: string) => void this.map.set(key, value);
}

const csv = (...rows: string[]) => new File([['快捷短语编码,快捷短语', ...rows].join('\n')], '话术.csv');

async function draftOf(file: File) {
  const drafts = await run.readFile(file);
  if (!Array.isArray(drafts)) throw new Error('stopped');
  return drafts[0]!;
}

describe('an import', () => {
  it('counts every row once, and a second file of that name adds without taking away', async () => {
    const first = await run.apply(await draftOf(csv('a,您好', 'b,再见', 'c,')), '话术.csv');
    expect(first.report).toMatchObject({ added: 2, updated: 0, same: 0 });
    expect(first.report.draft.skipped).toHaveLength(1);
    const second = await run.apply(await draftOf(csv('a,您好', 'b,慢走', 'd,在的')), '话术.csv');
    expect(second.report).toMatchObject({ added: 1, updated: 1, same: 1, removed: 0 });
    const third = await run.apply(await draftOf(csv('e,稍等')), '话术.csv');
    expect(third.report).toMatchObject({ added: 1, removed: 0 });
    const pack = await data.readPack('file:话术');
    expect(pack!.scripts.map((script) => script.text).sort()).toEqual(
      ['在的', '您好', '慢走', '稍等'].sort(),
    );
  });

  it('is taken back whole', async () => {
    const first = await run.apply(await draftOf(csv('a,您好')), '话术.csv');
    const before = await data.readPack('file:话术');
    const second = await run.apply(await draftOf(csv('a,嗨', 'b,再见')), '话术.csv');
    await second.undo();
    expect(await data.readPack('file:话术')).toEqual(before);
    await first.undo();
    expect(await data.readPack('file:话术')).toBeNull();
  });

  it('asks before an older version of our own pack goes over a newer one', async () => {
    const pack = (version: string) =>
      new File(
        [JSON.stringify({ format: 'warmreply-pack/1', id: 'p', name: 'P', version, locale: 'en' })],
        'p.json',
      );
    await run.apply(await draftOf(pack('2.10')), 'p.json');
    expect(await run.newerInstalled(await draftOf(pack('2.9')))).toBe('2.10');
    expect(await run.newerInstalled(await draftOf(pack('2.11')))).toBeNull();
  });

  it('a file of nothing usable leaves no empty pack behind', async () => {
    const { report } = await run.apply(await draftOf(csv('a,', 'b,')), '话术.csv');
    expect(report).toMatchObject({ added: 0, updated: 0 });
    expect(report.draft.skipped).toHaveLength(2);
    expect(await data.readPack('file:话术')).toBeNull();
  });

  it('remembers what the columns of a table are', async () => {
    const file = new File(['话术,负责人\n您好,小王\n'], 't.csv');
    const asked = await run.readFile(file);
    if (Array.isArray(asked) || asked.kind !== 'mapping') throw new Error('not asked');
    run.rememberMapping(asked.table.header, ['text', 'skip']);
    expect(Array.isArray(await run.readFile(file))).toBe(true);
  });

  it.each(['before the end', 'just after the end'] as const)(
    'of many rows, stopped %s, keeps nothing of them and all that was there',
    async (when) => {
      await run.apply(await draftOf(csv('a,您好')), '话术.csv');
      const before = await data.readPack('file:话术');
      const many = csv(...Array.from({ length: 2_500 }, (_, at) => `n${at},第 ${at} 句`));
      stopping = when;
      const seen: unknown[] = [];
      await expect(
        run.apply(await draftOf(many), '话术.csv', { onProgress: (...step) => seen.push(step) }),
      ).rejects.toBeInstanceOf(ImportCancelled);
      expect(await data.readPack('file:话术')).toEqual(before);
      const { report } = await run.apply(await draftOf(many), '话术.csv', {
        onProgress: (...step) => seen.push(step),
      });
      expect(report).toMatchObject({ added: 2_500, same: 0 });
      expect(seen.at(-1)).toEqual([2_501, 2_501]);
      expect((await service.search('第 2499 句')).length).toBeGreaterThan(0);
    },
  );

  it('names what went wrong in the background', () => {
    expect(run.problem(new Error('quota: no room'), 'f')).toMatchObject({ id: 'store-quota' });
    expect(run.problem(new Error('nonsense'), 'f')).toMatchObject({ id: 'store-unknown' });
  });
});
