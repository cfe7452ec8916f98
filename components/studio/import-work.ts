import { ImportProblem, type ImportResult, type Mapping } from '../../knowledge/exchange';
import type { Pack } from '../../knowledge/pack/schema';
import type { InstallReport } from '../../knowledge/store/types';
import type { ImportAnswer, ImportWork } from './import-worker';
import ImportWorker from './import-worker?worker';

/** The user stopped an import. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

/** How far an import is and how it is stopped. */
export interface Following {
  /** Rows written, of all. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Reads a file without holding up the page; throws `ImportProblem`. */
export async function readInWorker(
  file: File,
  options: { today: string; mapping?: Mapping },
  following: Following = {},
): Promise<ImportResult> {
  const answer = await ask({ kind: 'read', file, ...options }, following);
  if (answer.kind !== 'read') throw new Error(answer.kind);
  return answer.result;
}

/** Installs a pack of any size without holding up the page. Stopped before its end, nothing of it is kept. */
export async function installInWorker(pack: Pack, following: Following = {}): Promise<InstallReport> {
  const answer = await ask({ kind: 'install', pack }, following);
  if (answer.kind !== 'installed') throw new Error(answer.kind);
  return answer.report;
}

function ask(work: ImportWork, { onProgress, signal }: Following): Promise<ImportAnswer> {
  const worker = new ImportWorker();
  return new Promise<ImportAnswer>((resolve, reject) => {
    const stop = () => reject(new ImportCancelled());
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: answer }: MessageEvent<ImportAnswer>) => {
      if (answer.kind === 'progress') onProgress?.(answer.done, answer.total);
      else if (answer.kind === 'problem') reject(new ImportProblem(answer.id, answer.data));
      else if (answer.kind === 'failed') reject(new Error(answer.message));
      else resolve(answer);
    };
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
