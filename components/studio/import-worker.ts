import type { ImportProblem, Mapping, reportCsv, UnknownTable } from '../../knowledge/exchange';
import { takenBack } from '../../knowledge/merge';
import { openStore, type Store } from '../../knowledge/store';
import type { Edit } from '../../knowledge/store/types';
import { type Choice, createSession, type PlanView, type Settled } from './import-session';

/** What a page asks the worker for. One worker is one import; ended early, it leaves nothing behind. */
export type ImportWork =
  | { kind: 'open'; file: File; today: string; mapping?: Mapping; headless?: boolean }
  /** Plans the way back to a version that was handed over before. */
  | { kind: 'back'; key: number; packId: string }
  /** Plans a file anew for another pack. */
  | { kind: 'aim'; at: number; targetId: string }
  /** In one transaction, which the browser takes back when the worker is ended in it. */
  | { kind: 'apply'; choices: Choice[]; now: number }
  | { kind: 'undo' }
  | { kind: 'report'; choices: Choice[] };

export type ImportAnswer =
  /** `total` 1: a share of the reading; more: rows written. */
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'opened'; views: PlanView[] }
  | { kind: 'table'; table: UnknownTable }
  | { kind: 'aimed'; view: PlanView }
  /** `edit`: small enough for a message to the background, whose search index then follows; null: it is written. */
  | { kind: 'applied'; settled: Settled[]; edit: Edit | null; conflicts: number }
  | { kind: 'undone'; edit: Edit | null; conflicts: number }
  | { kind: 'report'; file: ReturnType<typeof reportCsv> }
  | { kind: 'problem'; id: ImportProblem['id']; data: string }
  | { kind: 'failed'; message: string };

/** More rows than this, and the search index is built anew anyway: nothing is lost by writing them from here. */
const MESSAGE_ROWS = 2_000;

const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<ImportWork>) => void;
  postMessage(answer: ImportAnswer): void;
};

let store: Promise<Store> | undefined;
const opened = () => {
  store ??= openStore();
  return store;
};
const session = createSession(opened);
let written: Edit | undefined;

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

const progress = (done: number, total: number) => page.postMessage({ kind: 'progress', done, total });

async function run(work: ImportWork): Promise<ImportAnswer> {
  switch (work.kind) {
    case 'open': {
      const { file, today, mapping, headless } = work;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await session.open({ name: file.name, bytes }, { today, mapping, headless }, (share) =>
        progress(share, 1),
      );
      return 'table' in result ? { kind: 'table', ...result } : { kind: 'opened', ...result };
    }
    case 'back':
      return { kind: 'opened', ...(await session.back(work.key, work.packId)) };
    case 'aim':
      return { kind: 'aimed', view: await session.aim(work.at, work.targetId) };
    case 'apply': {
      const { edit, settled } = await session.edit(work.choices, work.now);
      written = edit;
      return { kind: 'applied', settled, ...(await write(edit)) };
    }
    case 'undo':
      return { kind: 'undone', ...(await write(takenBack(written!))) };
    case 'report':
      return { kind: 'report', file: session.report(work.choices) };
  }
}

async function write(edit: Edit): Promise<{ edit: Edit | null; conflicts: number }> {
  if (edit.items.length <= MESSAGE_ROWS) return { edit, conflicts: 0 };
  const { conflicts } = await (await opened()).edit(edit, progress);
  return { edit: null, conflicts: conflicts.length };
}
