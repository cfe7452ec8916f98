import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../lib/find-browser.mjs';
import { grown, readRows, type Row } from './library/rows';

const USAGE = 'usage: library KB.jsonl [SIZE]   (SIZE larger than the file: entries are mixed)';
const ORIGIN = 'http://bench.test';
/** Of each figure the median of so many counts. */
const ROUNDS = 3;

/**
 * The database and the index in Chromium: an import beside a bare `bulkPut` of the same rows, and the first answer of a background
 * that was ended beside reading all rows, both with the browser still running and just started. In ms; ratios ours / bare.
 */
export async function run([kbFile, size]: string[]): Promise<object> {
  if (!kbFile) throw new Error(USAGE);
  const rows = grown(readRows<Row>(kbFile), Number(size ?? 0));
  const query = rows[Math.floor(rows.length / 3)]!.question;
  const entries = JSON.stringify(rows);
  const script = await bundle();
  const ask = async <T>(context: BrowserContext, work: string): Promise<T> => {
    const page = await context.newPage();
    await page.goto(ORIGIN);
    await page.evaluate(script);
    const answer = await page.evaluate<T>(work);
    await page.close();
    return answer;
  };
  const withProfile = async <T>(work: (open: () => Promise<BrowserContext>) => Promise<T>): Promise<T> => {
    const profile = await mkdtemp(join(tmpdir(), 'warmreply-bench-'));
    let context: BrowserContext | undefined;
    try {
      return await work(async () => {
        await context?.close();
        context = await openChromium(profile, entries);
        return context;
      });
    } finally {
      await context?.close();
      await rm(profile, { recursive: true, force: true });
    }
  };
  const first = `bench.firstAnswer(${JSON.stringify(query)})`;
  const seen = { bulkPut: [], rows: [], searchable: [], ...cold(), started: cold() } as Seen;
  for (let round = 0; round < ROUNDS; round++) {
    await withProfile(async (open) => {
      const context = await open();
      seen.bulkPut.push(await ask(context, 'bench.bare()'));
      const imported = await ask<{ rows: number; searchable: number }>(
        context,
        `bench.install(${JSON.stringify(query)})`,
      );
      seen.rows.push(imported.rows);
      seen.searchable.push(imported.searchable);
      seen.readAll.push(await ask(context, 'bench.readAll()'));
      seen.firstAnswer.push(await ask(context, first));
      seen.started.readAll.push(await ask(await open(), 'bench.readAll()'));
      seen.started.firstAnswer.push(await ask(await open(), first));
    });
  }
  const ratio = (ours: number[], bare: number[]) => Number((median(ours) / median(bare)).toFixed(2));
  return {
    entries: rows.length,
    bulkPut: median(seen.bulkPut),
    importRows: median(seen.rows),
    importSearchable: median(seen.searchable),
    importRatio: ratio(seen.searchable, seen.bulkPut),
    readAll: median(seen.readAll),
    firstAnswer: median(seen.firstAnswer),
    coldRatio: ratio(seen.firstAnswer, seen.readAll),
    browserStarted: {
      readAll: median(seen.started.readAll),
      firstAnswer: median(seen.started.firstAnswer),
      coldRatio: ratio(seen.started.firstAnswer, seen.started.readAll),
    },
  };
}

interface Cold {
  readAll: number[];
  firstAnswer: number[];
}
interface Seen extends Cold {
  bulkPut: number[];
  rows: number[];
  searchable: number[];
  started: Cold;
}
const cold = (): Cold => ({ readAll: [], firstAnswer: [] });

const median = (list: readonly number[]) =>
  Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!);

async function openChromium(profile: string, entries: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  await context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('.json')
        ? { contentType: 'application/json', body: entries }
        : { contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>Bench</title>' },
    ),
  );
  return context;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('library/in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
  });
  return outputFiles[0]!.text;
}
