import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright-core';

const HISTORY = 5_000;
const BURST = 10_000;
const PER_SECOND = 100;
const STREAM_SECONDS = 10;
const CHURN_ROWS = 300;
const PAGE = `<!doctype html><meta charset="utf-8"><title>Bench</title><style>
body{margin:0;display:flex;flex-direction:column;height:100vh;font:14px sans-serif}#log{flex:1;overflow:auto}
.row{display:flex;margin:4px}.right{justify-content:flex-end}.bubble{background:#eee;padding:6px;border-radius:6px}
.right .bubble{background:#cdf}.time{font-size:10px;color:#777}</style>
<h3>Kim Lee</h3><div id="log"></div><textarea placeholder="Type a message"></textarea>`;

interface Spent {
  ms: number;
  total: number;
  longest: number;
}

/**
 * The reader and a bare incremental MutationObserver on the same page, one after the other in one run: first reading
 * of a long history, a burst, a stream, and the heap while rows come and go. `[SECONDS]`: of the heap's part, 20.
 * Times in ms: `read` until all is read, `script` in callbacks, `longest` of them, `layouts` of the page (what ours has more than the
 * bare one's was forced by it); `heapMBPerMinute` after collection.
 */
export async function run([seconds = '20']: string[]): Promise<object> {
  const script = await bundle();
  const profile = await mkdtemp(join(tmpdir(), 'warmreply-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
    viewport: { width: 1280, height: 800 },
  });
  try {
    const bare = await measure(context, script, 'bare', Number(seconds));
    const ours = await measure(context, script, 'ours', Number(seconds));
    const ratio = Object.fromEntries(
      (['history', 'burst', 'stream'] as const).map((part) => [
        part,
        round(ours[part].script / Math.max(0.1, bare[part].script)),
      ]),
    );
    return { rows: { HISTORY, BURST, PER_SECOND, STREAM_SECONDS }, bare, ours, scriptRatio: ratio };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function measure(context: BrowserContext, script: string, which: 'bare' | 'ours', seconds: number) {
  const open = async (rows: number) => {
    const page = await context.newPage();
    await page.setContent(PAGE);
    await page.evaluate(script);
    await page.evaluate(`bench.history(${rows})`);
    return page;
  };
  const page = await open(HISTORY);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')!.value;
  };
  const part = async (work: string) => {
    const before = await layouts();
    const spent = (await page.evaluate(work)) as Spent;
    return { ...shown(spent), layouts: (await layouts()) - before };
  };
  const history = await part(`bench.start('${which}')`);
  const burst = await part(`bench.burst(${BURST})`);
  const stream = await part(`bench.stream(${PER_SECOND}, ${STREAM_SECONDS})`);
  await page.close();

  const long = await open(CHURN_ROWS);
  await long.evaluate(`bench.start('${which}')`);
  const cdp = await context.newCDPSession(long);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize / 2 ** 20;
  };
  await long.evaluate('bench.churn(5)'); // until caches are full
  const before = await heap();
  await long.evaluate(`bench.churn(${seconds})`);
  const heapMBPerMinute = round(((await heap()) - before) * (60 / seconds), 3);
  await long.close();
  return { history, burst, stream, heapMBPerMinute };
}

const shown = ({ ms, total, longest }: Spent) => ({
  read: round(ms),
  script: round(total),
  longest: round(longest),
});
const round = (n: number, digits = 1): number => Number(n.toFixed(digits));

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('overlay/in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}
