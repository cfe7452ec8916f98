import { deserialize, serialize } from 'node:v8';
import Fuse from 'fuse.js';
import { buildIndex } from '../../knowledge/search/build';
import { loadIndex, saveIndex } from '../../knowledge/search/index-file';
import { type CharacterTables, loadCharacterTables } from '../../knowledge/search/tables';
import { grown, readRows, type Row } from './library/rows';

const USAGE =
  'usage: search KB.jsonl QUERIES.jsonl [SIZE]   (SIZE larger than the file: questions are mixed)';
/** Fuse.js alone takes minutes for more queries, and for more rows. */
const FUSE_QUERIES = 24;
const FUSE_ROWS = 20_000;
/** On a shared machine a single run measures the neighbours; both sides count by the best of so many. */
const ROUNDS = 3;

/**
 * Time, size and memory of the search at a size of one's choice, and beside it Fuse.js alone over the same rows and
 * queries in the same run. Prints one JSON object last.
 */
export async function run(args: string[]): Promise<void> {
  const [kbFile, queriesFile, size] = args;
  if (!kbFile || !queriesFile) throw new Error(USAGE);
  const rows = grown(readRows<Row>(kbFile), Number(size ?? 0));
  const queries = sample(readRows<{ query: string }>(queriesFile), 1_200).map(({ query }) => query);
  const tables = await loadCharacterTables();
  const before = memory();
  let start = performance.now();
  const batch = rows.map((item) => ({ kind: 'entry' as const, packId: 'bench', item }));
  const built = await buildIndex([batch], { tables });
  const buildMs = performance.now() - start;
  const heapMB = (memory() - before) / 2 ** 20;
  const bytes = serialize(saveIndex(built, 'bench'));
  start = performance.now();
  const index = loadIndex(deserialize(bytes));
  const first = index.search(queries[0]!);
  const loadMs = performance.now() - start;
  const ours = times(queries, (query) => index.search(query));
  start = performance.now();
  for (let i = 0; i < 100; i++)
    index.update({ ...batch[i]!, item: { ...batch[i]!.item, question: `改过的问题 ${i}` } });
  const updateMs = (performance.now() - start) / 100;
  console.log(
    JSON.stringify({
      entries: rows.length,
      ours: percentiles(ours),
      oursUndisturbed: percentiles(bestTimes(queries, (query) => index.search(query))),
      buildMs: Math.round(buildMs),
      heapMB: Math.round(heapMB),
      storedMB: Math.round(bytes.byteLength / 2 ** 20),
      loadAndFirstSearchMs: Math.round(loadMs),
      updateMs: Number(updateMs.toFixed(3)),
      firstFound: first.length,
      ...(rows.length <= FUSE_ROWS && {
        fuse: await besideFuse(rows, sample(queries, FUSE_QUERIES), tables),
      }),
    }),
  );
}

export default run;

/** Both over the questions alone, and both over questions and answers. */
async function besideFuse(rows: readonly Row[], queries: readonly string[], tables: CharacterTables) {
  const compared = async (keys: ('question' | 'answer')[]) => {
    const items = rows.map((row) => (keys.includes('answer') ? row : { ...row, answer: '' }));
    const index = await buildIndex([items.map((item) => ({ kind: 'entry', packId: 'bench', item }))], {
      tables,
    });
    const fuse = new Fuse(items, { keys, includeScore: true, ignoreLocation: true });
    const ours = bestTimes(queries, (query) => index.search(query));
    const theirs = bestTimes(queries, (query) => fuse.search(query, { limit: 20 }));
    return { ...percentiles(theirs), times: Math.round(sum(theirs) / sum(ours)) };
  };
  return { questions: await compared(['question']), withAnswers: await compared(['question', 'answer']) };
}

/** Evenly spread over the list. */
function sample<T>(list: readonly T[], n: number): T[] {
  const step = Math.max(1, list.length / n);
  return Array.from({ length: Math.min(n, list.length) }, (_, i) => list[Math.floor(i * step)]!);
}

function times(queries: readonly string[], search: (query: string) => unknown): number[] {
  for (const query of queries.slice(0, 20)) search(query);
  return queries.map((query) => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  });
}

/** Each query's best of some rounds. */
function bestTimes(queries: readonly string[], search: (query: string) => unknown): number[] {
  const rounds = Array.from({ length: ROUNDS }, () => times(queries, search));
  return queries.map((_, i) => Math.min(...rounds.map((round) => round[i]!)));
}

function percentiles(ms: readonly number[]) {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => Number(sorted[Math.floor(sorted.length * share)]!.toFixed(2));
  return { medianMs: at(0.5), p95Ms: at(0.95), maxMs: Number(sorted.at(-1)!.toFixed(2)) };
}

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

/** Heap and buffers in bytes; run Node with `--expose-gc` for a steady figure. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
