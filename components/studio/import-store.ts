import { create } from 'zustand';
import type { Mapping } from '../../knowledge/exchange';
import { t } from '../ui/t';
import {
  apply,
  type FileReport,
  type ImportStop,
  newerInstalled,
  problem,
  readFile,
  rememberMapping,
} from './import-run';
import { type Following, ImportCancelled } from './import-work';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

interface ImportState {
  busy: boolean;
  /** The file being read. */
  reading: string;
  /** Rows written, of all, while a large file is written. */
  progress: { done: number; total: number } | null;
  /** The last import was stopped; nothing of it was kept. */
  cancelled: boolean;
  reports: FileReport[];
  problems: Extract<ImportStop, { kind: 'problem' }>[];
  /** The question that is shown; files after it wait. */
  question: Exclude<ImportStop, { kind: 'problem' }> | null;
  waiting: File[];
  start(files: File[]): Promise<void>;
  /** Reads the asked-about table with these roles. */
  map(mapping: Mapping): Promise<void>;
  /** Installs the asked-about older pack all the same. */
  goOn(): Promise<void>;
  /** Leaves the asked-about file out. */
  skip(): Promise<void>;
  /** Stops and takes back what the files before it brought. */
  cancel(): void;
}

export const useImport = create<ImportState>((set, get) => {
  const undos: (() => Promise<void>)[] = [];
  let stopper = new AbortController();
  const following = (): Following => ({
    signal: stopper.signal,
    onProgress: (done, total) => set({ progress: { done, total } }),
  });

  const applyAll = async (drafts: Parameters<typeof apply>[0][], name: string) => {
    for (const draft of drafts) {
      const { report, undo } = await apply(draft, name, following());
      undos.push(undo);
      set(({ reports }) => ({ reports: [...reports, report], progress: null }));
    }
  };

  /** Works through the files until one needs an answer. */
  const work = async () => {
    for (let file = get().waiting[0]; file; file = get().waiting[0]) {
      set({ reading: file.name, waiting: get().waiting.slice(1) });
      const result = await readFile(file, undefined, following());
      if (!(await take(result, file.name))) return set({ busy: false, reading: '' });
    }
    finish();
  };

  /** False if somebody has to answer first. */
  const take = async (result: Awaited<ReturnType<typeof readFile>>, name: string): Promise<boolean> => {
    try {
      if (Array.isArray(result)) {
        for (const draft of result) {
          const installed = await newerInstalled(draft);
          if (installed) {
            set({ question: { kind: 'older', draft, installed, file: name } });
            return false;
          }
          await applyAll([draft], name);
        }
        return true;
      }
    } catch (error) {
      if (error instanceof ImportCancelled) throw error;
      result = problem(error, name);
    }
    if (Array.isArray(result)) return true;
    if (result.kind === 'problem') {
      const stop = result;
      set(({ problems }) => ({ problems: [...problems, stop] }));
      return true;
    }
    set({ question: result });
    return false;
  };

  const finish = () => {
    set({ busy: false, reading: '', progress: null });
    refresh();
    const taken = undos.splice(0);
    if (taken.length === 0) return;
    useUndo.getState().offer(t('studio.imported'), async () => {
      for (const undo of taken.reverse()) await undo();
      set({ reports: [], problems: [] });
      refresh();
    });
  };

  /** Stopped: what the files before brought goes too, so that nothing of this import is kept. */
  const unlessStopped = async (run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      let stop = error instanceof ImportCancelled ? null : problem(error, get().reading);
      set({ progress: null });
      try {
        if (!stop) for (const undo of undos.splice(0).reverse()) await undo();
      } catch (failure) {
        stop = problem(failure, get().reading);
      }
      const problems = stop?.kind === 'problem' ? [stop] : [];
      set({ busy: false, reading: '', waiting: [], reports: [], cancelled: !stop, problems });
      refresh();
    }
  };

  const answered = (run: () => Promise<boolean>) =>
    unlessStopped(async () => {
      set({ question: null, busy: true });
      if (await run()) await work();
      else set({ busy: false });
    });

  return {
    busy: false,
    reading: '',
    progress: null,
    cancelled: false,
    reports: [],
    problems: [],
    question: null,
    waiting: [],
    async start(files) {
      if (get().busy || files.length === 0) return;
      undos.length = 0;
      stopper = new AbortController();
      set({ busy: true, cancelled: false, reports: [], problems: [], question: null, waiting: files });
      await unlessStopped(work);
    },
    async map(mapping) {
      const { question } = get();
      if (question?.kind !== 'mapping') return;
      rememberMapping(question.table.header, mapping);
      set({ reading: question.file.name });
      await answered(async () =>
        take(await readFile(question.file, mapping, following()), question.file.name),
      );
    },
    async goOn() {
      const { question } = get();
      if (question?.kind !== 'older') return;
      await answered(async () => {
        await applyAll([question.draft], question.file).catch((error) => {
          if (error instanceof ImportCancelled) throw error;
          return take(problem(error, question.file), question.file);
        });
        return true;
      });
    },
    async skip() {
      await answered(async () => true);
    },
    cancel: () => stopper.abort(),
  };
});
