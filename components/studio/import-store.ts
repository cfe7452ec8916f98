import { create } from 'zustand';
import { asHeadless, type Mapping, type UnknownTable } from '../../knowledge/exchange';
import { type Decision, OPEN_STATES, type PlanRow } from '../../knowledge/merge';
import { t } from '../ui/t';
import { download } from './download';
import { type FileProblem, problem, recallMapping, rememberMapping, today } from './import-run';
import type { Choice, PlanView, Settled } from './import-session';
import { ImportCancelled, type ImportRun, startImport } from './import-work';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

/** A table that somebody has to explain first. */
interface Question {
  file: File;
  table: UnknownTable;
}

interface ImportState {
  /** `planned`: the dry run is shown and nothing is written yet; `done`: it is written. */
  phase: 'idle' | 'reading' | 'question' | 'planned' | 'writing' | 'done';
  /** The file being read. */
  reading: string;
  /** With a total of 1 the share of the file that is read, else rows written. */
  progress: { done: number; total: number } | null;
  /** The last import was stopped; nothing of it was kept. */
  cancelled: boolean;
  problems: FileProblem[];
  question: Question | null;
  plans: PlanView[];
  choices: Choice[];
  settled: Settled[];
  /** Tables whose columns were known from before: they can be explained anew. */
  remembered: Question[];
  /** `review`: somebody looks at the dry run first; without, it is carried out when nothing needs a decision. */
  start(files: File[], options: { review: boolean }): Promise<void>;
  /** Plans the way back to a version of a pack that was here before. */
  goBack(key: number, packId: string): Promise<void>;
  /** Reads the asked-about table with these roles. */
  map(mapping: Mapping, headless: boolean): Promise<void>;
  /** Asks about the columns of a table again. */
  mapAgain(question: Question): void;
  /** Leaves the asked-about file out. */
  skip(): Promise<void>;
  /** Puts a file into another pack. */
  aim(at: number, targetId: string): Promise<void>;
  decide(at: number, place: string, decision: Decision): void;
  decideAll(at: number, decision: Decision): void;
  /** Writes what was planned, all or nothing. */
  carryOut(): Promise<void>;
  saveReport(): Promise<void>;
  /** Stops; nothing of it is kept. */
  cancel(): void;
}

/** What was decided about a row; of clashes and twins that nobody was asked about both are kept. */
export function decisionOf(row: PlanRow, { all, some }: Choice): Decision | undefined {
  if (!OPEN_STATES.includes(row.state)) return undefined;
  const general = all === 'both' && !row.both ? 'mine' : all;
  return some[row.place] ?? general ?? (row.state === 'conflict' ? 'mine' : 'both');
}

/** Rows of a plan without a decision. */
export function undecided(plan: PlanView, { all, some }: Choice): PlanRow[] {
  if (all) return [];
  return plan.rows.filter(({ state, place }) => OPEN_STATES.includes(state) && !some[place]);
}

const FRESH = {
  progress: null,
  cancelled: false,
  problems: [],
  question: null,
  plans: [],
  choices: [],
  settled: [],
  remembered: [],
};

export const useImport = create<ImportState>((set, get) => {
  let run: ImportRun | undefined;
  let waiting: File[] = [];
  let review = true;

  /** Does one step of the import; an error ends it, and nothing is kept. */
  const step = async (work: () => Promise<void>) => {
    const mine = run;
    try {
      await work();
    } catch (error) {
      if (mine !== run) return;
      mine?.stop();
      const stop = error instanceof ImportCancelled ? null : problem(error, get().reading);
      set({ ...FRESH, phase: 'idle', reading: '', cancelled: !stop, problems: stop ? [stop] : [] });
      refresh();
    }
  };

  const open = async (file: File, mapping?: Mapping, headless?: boolean): Promise<'read' | 'asked'> => {
    set({ phase: 'reading', reading: file.name, progress: { done: 0, total: 1 } });
    try {
      const result = await run!.open(file, { today: today(), mapping, headless });
      if ('table' in result) {
        const { header } = result.table;
        const known = mapping || result.table.headless ? undefined : recallMapping(header);
        if (known) {
          set(({ remembered }) => ({ remembered: [...remembered, { file, table: result.table }] }));
          return open(file, known, false);
        }
        set({ phase: 'question', question: { file, table: result.table } });
        return 'asked';
      }
      set(({ plans, choices }) => ({
        plans: [...plans, ...result.views],
        choices: [...choices, ...result.views.map(() => ({ some: {} }))],
      }));
    } catch (error) {
      if (error instanceof ImportCancelled) throw error;
      set(({ problems }) => ({ problems: [...problems, problem(error, file.name)] }));
    }
    return 'read';
  };

  /** Works through the files until one needs an answer. */
  const readAll = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      if ((await open(file)) === 'asked') return;
    }
    const { plans, choices } = get();
    set({ phase: plans.length > 0 ? 'planned' : 'idle', reading: '', progress: null });
    const asks = plans.some(
      (plan, at) => plan.older || undecided(plan, choices[at]!).some(({ state }) => state === 'conflict'),
    );
    if (!review && plans.length > 0 && !asks) await write();
  };

  const write = async () => {
    set({ phase: 'writing', reading: get().plans[0]?.file ?? '' });
    const settled = await run!.apply(get().choices);
    set({ phase: 'done', settled, reading: '', progress: null });
    refresh();
    const mine = run!;
    if (settled.every(({ added, updated, removed }) => added + updated + removed === 0)) return;
    useUndo.getState().offer(t('studio.imported'), async () => {
      await mine.undo();
      if (mine === run) set({ ...FRESH, phase: 'idle' });
      refresh();
    });
  };

  const stopped = (phase: ImportState['phase']) => phase === 'reading' || phase === 'writing';

  return {
    ...FRESH,
    phase: 'idle',
    reading: '',
    async start(files, options) {
      if (stopped(get().phase) || files.length === 0) return;
      // An import that is done may still be taken back by its own worker.
      if (get().phase !== 'done') run?.stop();
      run = startImport((done, total) => set({ progress: { done, total } }));
      waiting = [...files];
      review = options.review;
      set({ ...FRESH, phase: 'reading' });
      await step(readAll);
    },
    async goBack(key, packId) {
      if (stopped(get().phase)) return;
      if (get().phase !== 'done') run?.stop();
      run = startImport((done, total) => set({ progress: { done, total } }));
      set({ ...FRESH, phase: 'reading' });
      await step(async () => {
        const { views } = await run!.back(key, packId);
        set({ phase: 'planned', plans: views, choices: views.map(() => ({ some: {} })), progress: null });
      });
    },
    async map(mapping, headless) {
      const { question } = get();
      if (!question) return;
      // Columns without names are another table's the next time.
      if (!headless) rememberMapping(asHeadless(question.table, false).header, mapping);
      set({ question: null });
      await step(async () => {
        await open(question.file, mapping, headless);
        await readAll();
      });
    },
    mapAgain(question) {
      const again = get().plans.findIndex(({ file }) => file === question.file.name);
      const others = [...new Set(get().plans.map(({ file }) => file))].length > 1;
      if (again < 0 || others) return;
      run?.stop();
      run = startImport((done, total) => set({ progress: { done, total } }));
      set({ ...FRESH, phase: 'question', question });
    },
    async skip() {
      set({ question: null });
      await step(readAll);
    },
    async aim(at, targetId) {
      await step(async () => {
        const view = await run!.aim(at, targetId);
        set(({ plans, choices }) => ({
          plans: plans.with(at, view),
          choices: choices.with(at, { some: {} }),
        }));
      });
    },
    decide: (at, place, decision) =>
      set(({ choices }) => {
        const { some, all } = choices[at]!;
        return { choices: choices.with(at, { all, some: { ...some, [place]: decision } }) };
      }),
    decideAll: (at, all) => set(({ choices }) => ({ choices: choices.with(at, { all, some: {} }) })),
    carryOut: () => step(write),
    async saveReport() {
      const { plans, choices } = get();
      const { content, type } = await run!.report(choices);
      download({
        name: `${plans[0]?.packName ?? 'warmreply'}-${t('studio.reportFile')}-${today()}.csv`,
        type,
        content,
      });
    },
    cancel() {
      run?.stop();
      set({ ...FRESH, phase: 'idle', reading: '', cancelled: true });
    },
  };
});
