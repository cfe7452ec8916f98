import { type ImportProblem, type ImportResult, type Mapping, readImport } from '../../knowledge/exchange';
import type { Pack } from '../../knowledge/pack/schema';
import { openStore } from '../../knowledge/store';
import type { InstallReport } from '../../knowledge/store/types';

/** What a page asks the worker for. One worker does one thing and is ended; ended early, it leaves nothing behind. */
export type ImportWork =
  | { kind: 'read'; file: File; today: string; mapping?: Mapping }
  /** Into the database, in one transaction, which the browser takes back when the worker is ended in it. */
  | { kind: 'install'; pack: Pack };

export type ImportAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'read'; result: ImportResult }
  | { kind: 'installed'; report: InstallReport }
  | { kind: 'problem'; id: ImportProblem['id']; data: string }
  | { kind: 'failed'; message: string };

const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<ImportWork>) => void;
  postMessage(answer: ImportAnswer): void;
};

page.onmessage = async ({ data: work }) => {
  try {
    page.postMessage(await run(work));
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportProblem') {
      const { id, data } = error as ImportProblem;
      page.postMessage({ kind: 'problem', id, data });
    } else {
      page.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }
};

async function run(work: ImportWork): Promise<ImportAnswer> {
  if (work.kind === 'read') {
    const { file, today, mapping } = work;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'read', result: readImport({ name: file.name, bytes }, { today, mapping }) };
  }
  const store = await openStore();
  const { report } = await store.installPack(work.pack, (done, total) =>
    page.postMessage({ kind: 'progress', done, total }),
  );
  store.close();
  return { kind: 'installed', report };
}
