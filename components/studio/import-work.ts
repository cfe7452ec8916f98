import { type ExportFile, ImportProblem, type Mapping, type UnknownTable } from '../../knowledge/exchange';
import { sendMessage } from '../../utils/platform/messages';
import type { Choice, PlanView, Settled } from './import-session';
import type { ImportAnswer, ImportWork } from './import-worker';
import ImportWorker from './import-worker?worker';

/** The user stopped an import. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

/** Somebody else changed what this import changes while it was looked at; nothing was written. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** One import, worked on beside the page. Every promise rejects with `ImportCancelled` once it is stopped. */
export interface ImportRun {
  /** Throws `ImportProblem`. */
  open(
    file: File,
    options: { today: string; mapping?: Mapping; headless?: boolean },
  ): Promise<{ views: PlanView[] } | { table: UnknownTable }>;
  /** The way back to a version that was handed over before. */
  back(key: number, packId: string): Promise<{ views: PlanView[] }>;
  aim(at: number, targetId: string): Promise<PlanView>;
  /** All files at once or nothing; throws `ChangedMeanwhile`. */
  apply(choices: Choice[]): Promise<Settled[]>;
  /** Takes back what `apply` did; throws `ChangedMeanwhile`. */
  undo(): Promise<void>;
  report(choices: Choice[]): Promise<ExportFile>;
  /** Ends it at once; what is not written to its end is not kept. */
  stop(): void;
}

/** `onProgress`: with a `total` of 1 the share of a file that is read, else rows written. */
export function startImport(onProgress: (done: number, total: number) => void): ImportRun {
  const worker = new ImportWorker();
  let stopped: (() => void) | undefined;
  let ended = false;

  function ask<K extends ImportAnswer['kind']>(
    work: ImportWork,
    ...wanted: K[]
  ): Promise<Extract<ImportAnswer, { kind: K }>> {
    return new Promise((resolve, reject) => {
      if (ended) return reject(new ImportCancelled());
      stopped = () => reject(new ImportCancelled());
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data: answer }: MessageEvent<ImportAnswer>) => {
        if (answer.kind === 'progress') onProgress(answer.done, answer.total);
        else if (answer.kind === 'problem') reject(new ImportProblem(answer.id, answer.data));
        else if (answer.kind === 'failed') reject(new Error(answer.message));
        else if ((wanted as string[]).includes(answer.kind))
          resolve(answer as Extract<ImportAnswer, { kind: K }>);
      };
      worker.postMessage(work);
    });
  }

  /** What the worker left to the background, or what it wrote itself. */
  async function finish({ edit, conflicts }: Extract<ImportAnswer, { kind: 'applied' | 'undone' }>) {
    if (edit && edit.items.length + (edit.heads ?? []).length + (edit.deliveries ?? []).length === 0) return;
    if (edit) {
      if ((await sendMessage('edit', edit)).length > 0) throw new ChangedMeanwhile();
    } else if (conflicts > 0) throw new ChangedMeanwhile();
    else await sendMessage('libraryWritten');
  }

  return {
    async open(file, options) {
      return ask({ kind: 'open', file, ...options }, 'opened', 'table');
    },
    back: (key, packId) => ask({ kind: 'back', key, packId }, 'opened'),
    aim: async (at, targetId) => (await ask({ kind: 'aim', at, targetId }, 'aimed')).view,
    async apply(choices) {
      const answer = await ask({ kind: 'apply', choices, now: Date.now() }, 'applied');
      await finish(answer);
      return answer.settled;
    },
    undo: async () => finish(await ask({ kind: 'undo' }, 'undone')),
    report: async (choices) => (await ask({ kind: 'report', choices }, 'report')).file,
    stop() {
      ended = true;
      worker.terminate();
      stopped?.();
    },
  };
}
