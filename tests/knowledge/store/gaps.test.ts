import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportGapsCsv, readImport } from '../../../knowledge/exchange';
import { createKnowledgeService, type KnowledgeService } from '../../../knowledge/service';
import { openStore } from '../../../knowledge/store';
import { pack } from './pack';

let service: KnowledgeService;
const emptyPack = (id: string) => pack({ id, scripts: [], glossary: [], knowledge: [], synonyms: [] });
const entry = (id: string, question: string) => ({ id, question, answer: '可以，七天内。' });

beforeEach(() => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  service = createKnowledgeService(() => openStore(options));
});

describe('a question that nobody could answer', () => {
  it('becomes an entry that is found at once, in the one pack of what was written here', async () => {
    await service.install(pack());
    await service.noteGap('榴莲能寄吗');
    await service.noteGap('能开发票吗');
    const answered = await service.answerGap({
      gap: '榴莲能寄吗',
      entry: entry('a', '榴莲可以邮寄吗'),
      emptyPack: emptyPack('own:1'),
    });
    expect(answered).toBe('own:1');
    expect(
      await service.answerGap({
        gap: '能开发票吗',
        entry: entry('b', '发票'),
        emptyPack: emptyPack('own:2'),
      }),
    ).toBe('own:1');
    expect((await service.search('榴莲'))[0]).toMatchObject({ id: 'a', packId: 'own:1' });
    expect(await service.listGaps()).toEqual([]);
    expect((await service.listPacks()).find(({ id }) => id === 'own:1')?.counts.entries).toBe(2);
    expect(await service.counts()).toMatchObject({ packs: 2, entries: 4 });
  });

  it('is back with its times and days when the answer is taken back, and the pack that was empty before is gone', async () => {
    await service.noteGap('榴莲能寄吗');
    await service.noteGap('榴莲能寄吗 ');
    const [gap] = await service.listGaps();
    const packId = await service.answerGap({
      gap: gap!.question,
      entry: entry('a', gap!.question),
      emptyPack: emptyPack('own:1'),
    });
    await service.takeBackAnswer({ packId, id: 'a', gap: gap! });
    expect(await service.listGaps()).toEqual([gap]);
    expect(gap).toMatchObject({ times: 2 });
    expect(await service.counts()).toMatchObject({ packs: 0, entries: 0 });
    expect(await service.search('榴莲')).toEqual([]);
  });

  it('stays when its answer does not fit', async () => {
    await service.noteGap('榴莲能寄吗');
    const bad = { gap: '榴莲能寄吗', entry: entry('a', '  '), emptyPack: emptyPack('own:1') };
    await expect(service.answerGap(bad)).rejects.toThrow();
    expect(await service.listGaps()).toHaveLength(1);
    expect(await service.counts()).toMatchObject({ packs: 0, entries: 0 });
  });

  it('removed and put back counts what was asked in between', async () => {
    await service.noteGap('榴莲能寄吗');
    const [gap] = await service.listGaps();
    await service.removeGap(gap!.question);
    expect(await service.listGaps()).toEqual([]);
    await service.noteGap('榴莲能寄吗');
    await service.putGap(gap!);
    expect(await service.listGaps()).toEqual([expect.objectContaining({ times: 2, firstAt: gap!.firstAt })]);
  });

  it('goes out to a spreadsheet without becoming a formula', () => {
    const gap = { question: '=HYPERLINK("x")', times: 3, firstAt: 0, lastAt: 60_000 };
    const { content } = exportGapsCsv([gap], 'g');
    expect(content.split('\r\n')[1]).toBe(`"'=HYPERLINK(""x"")",,3,1970-01-01 00:00,1970-01-01 00:01`);
  });

  it('comes back from a colleague’s spreadsheet as knowledge, without those still open', () => {
    const gaps = ['榴莲能寄吗', '能开发票吗'].map((question) => ({
      question,
      times: 1,
      firstAt: 0,
      lastAt: 0,
    }));
    const { content, name } = exportGapsCsv(gaps, 'g');
    const filled = content.replace('榴莲能寄吗,,', '榴莲能寄吗,可以，走冷链。,');
    const file = { name, bytes: new TextEncoder().encode(filled) };
    const asked = readImport(file, { today: '2026-01-01' });
    if (asked.kind !== 'needs-mapping') throw new Error('times and days are no columns of ours');
    expect(asked.table.guess.slice(0, 2)).toEqual(['question', 'answer']);
    const result = readImport(file, { today: '2026-01-01', mapping: asked.table.guess });
    if (result.kind !== 'ready') throw new Error('asked again');
    expect(result.drafts[0]!.pack.knowledge).toEqual([
      expect.objectContaining({ question: '榴莲能寄吗', answer: '可以，走冷链。' }),
    ]);
    expect(result.drafts[0]!.skipped).toEqual([{ row: 3, column: 'answer', reason: 'no-answer' }]);
  });
});
