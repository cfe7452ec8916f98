import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Entry } from '../../knowledge/pack/schema';
import { buildIndex } from '../../knowledge/search/build';
import { loadIndex, saveIndex } from '../../knowledge/search/index-file';
import type { SearchIndex } from '../../knowledge/search/search-index';
import { loadCharacterTables } from '../../knowledge/search/tables';

interface QueryRow {
  kind: string;
  query: string;
  targets: string[];
}

interface Tally {
  ranks: number[];
  ms: number[];
}

const DEPTH = 20;
const WARM_UP = 200;

/**
 * `search KB.jsonl QUERIES.jsonl`: how well and how fast the shipped search finds. A query counts as found at k when
 * any of its targets is among the first k. Prints a table, then one JSON object (columns: docs/automation.md).
 */
export async function run(args: string[]): Promise<void> {
  const [kbFile, queriesFile] = args;
  if (!kbFile || !queriesFile) throw new Error('usage: search KB.jsonl QUERIES.jsonl');
  const entries = readRows<Entry>(kbFile);
  const queries = readRows<QueryRow>(queriesFile);
  const tables = await loadCharacterTables();
  const heapBefore = heapUsed();
  const start = performance.now();
  const built = await buildIndex(
    [entries.map((item) => ({ kind: 'entry' as const, packId: 'eval', item }))],
    { tables },
  );
  const buildMs = performance.now() - start;
  const stored = serialize(saveIndex(built, 'eval'));
  // What is asked is the stored form read back, as the background has it after it woke.
  const index = loadIndex(deserialize(stored));
  for (const { query } of queries.slice(0, WARM_UP)) index.search(query, { limit: DEPTH });
  const tallies = new Map<string, Tally>([['overall', { ranks: [], ms: [] }]]);
  for (const row of queries) measure(index, row, tallies);
  const overall = summary(tallies.get('overall')!);
  tallies.delete('overall');
  const kinds = Object.fromEntries([...tallies].map(([kind, tally]) => [kind, summary(tally)]));
  console.table({ ...kinds, overall });
  const cost = {
    buildMs: round(buildMs, 0),
    heapMB: round((heapUsed() - heapBefore) / 2 ** 20, 1),
    storedMB: round(stored.byteLength / 2 ** 20, 2),
  };
  console.log(JSON.stringify({ kinds, overall: { ...overall, ...cost } }));
}

export default run;

function readRows<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as T);
}

function measure(index: SearchIndex, { kind, query, targets }: QueryRow, tallies: Map<string, Tally>): void {
  const start = performance.now();
  const found = index.search(query, { limit: DEPTH });
  const ms = performance.now() - start;
  const place = found.findIndex(({ id }) => targets.includes(id));
  const tally = tallies.get(kind) ?? { ranks: [], ms: [] };
  tallies.set(kind, tally);
  for (const { ranks, ms: times } of [tally, tallies.get('overall')!]) {
    ranks.push(place < 0 ? Number.POSITIVE_INFINITY : place + 1);
    times.push(ms);
  }
}

function summary({ ranks, ms }: Tally) {
  const n = ranks.length;
  const share = (k: number) => round(ranks.filter((rank) => rank <= k).length / n, 4);
  const times = [...ms].sort((a, b) => a - b);
  return {
    n,
    recall1: share(1),
    recall5: share(5),
    mrr: round(ranks.reduce((sum, rank) => sum + 1 / rank, 0) / n, 4),
    medianMs: round(times[Math.floor(n / 2)]!, 3),
    p95Ms: round(times[Math.floor(n * 0.95)]!, 3),
  };
}

/** Bytes that the index keeps: the heap and the buffers beside it. */
function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
