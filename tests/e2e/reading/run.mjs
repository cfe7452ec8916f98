// node tests/e2e/reading/run.mjs [--browser chromium|firefox] [--only name,name]
// Opens every page of `cases.mjs` and compares what the reader reads with what a person would.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from './browsers.mjs';
import { cases } from './cases.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const browsers = option('browser') ? [option('browser')] : ['chromium', 'firefox'];
const only = option('only');

const { outputFiles } = await build({
  entryPoints: [join(here, 'in-page.ts')],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const script = outputFiles[0].text;

const server = createServer((request, response) => {
  const name = new URL(request.url, 'http://x').pathname.slice(1);
  if (!/^[\w-]+\.page$/.test(name)) return response.writeHead(404).end();
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(readFileSync(join(here, 'pages', name)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;

const same = (got, want) => JSON.stringify(got) === JSON.stringify(want);
const brief = (messages) => messages.map((m) => [m.role, m.text]);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Everything that is not as it should be, as sentences. */
function faults(state, wanted) {
  const out = [];
  const got = brief(state.messages);
  const say = (what, g, w) =>
    out.push(`${what}\n      got  ${JSON.stringify(g)}\n      want ${JSON.stringify(w)}`);
  if (wanted.none) {
    if (state.found) say('found a console', state.found, null);
    return out;
  }
  if (!state.found) return ['no console found'];
  if (wanted.expect && !same(got, wanted.expect)) say('messages', got, wanted.expect);
  if (wanted.count !== undefined && got.length !== wanted.count) say('count', got.length, wanted.count);
  if (wanted.last && !same(got[got.length - 1], wanted.last)) say('last', got[got.length - 1], wanted.last);
  if (wanted.first && !same(got[0], wanted.first)) say('first', got[0], wanted.first);
  const ids = state.messages.map((m) => m.id);
  if (new Set(ids).size !== ids.length) say('ids twice', ids, 'unique');
  const fresh = state.messages.filter((m) => !m.old && m.role !== 'system').map((m) => m.text);
  if (wanted.fresh && !same(fresh, wanted.fresh)) say('fresh', fresh, wanted.fresh);
  if (wanted.author && state.found.author !== wanted.author) say('author', state.found.author, wanted.author);
  if (wanted.composer && !state.found.composer?.includes(wanted.composer))
    say('composer', state.found.composer, wanted.composer);
  if (wanted.conversation) {
    const open = state.log.filter((l) => l.kind === 'conversation').pop()?.data.name;
    if (open !== wanted.conversation) say('conversation', open, wanted.conversation);
  }
  if (wanted.conversations) {
    const last = state.log.filter((l) => l.kind === 'conversations').pop()?.data ?? [];
    const list = last.map((l) => [l.name, l.open, l.unread]);
    if (!same(list, wanted.conversations)) say('conversations', list, wanted.conversations);
  }
  const bots = state.messages.filter((m) => m.bot).map((m) => m.text);
  if (wanted.bots && !same(bots, wanted.bots)) say('bots', bots, wanted.bots);
  if (wanted.windows) {
    const last = state.log.filter((l) => l.kind === 'windows').pop()?.data ?? [];
    const list = last.map((w) => [w.name, brief(w.messages), w.messages.filter((m) => !m.old).length]);
    if (!same(list, wanted.windows)) say('windows', list, wanted.windows);
  }
  // What was told in splices must add up to what is read.
  const told = [];
  for (const { kind, data } of state.log) {
    if (kind === 'found' || kind === 'conversation' || kind === 'lost') told.length = 0;
    if (kind === 'transcript') told.splice(data.from, data.remove, ...data.insert);
  }
  if (!same(brief(told), got)) say('splices', brief(told), got);
  return out;
}

/** Asks until nothing is wrong, for a while: machines are slow at times. What is wrong then is wrong. */
async function settled(page, wanted) {
  let wrong = [];
  for (let i = 0; i < 12; i++) {
    wrong = faults(await page.run('reading.state()'), wanted);
    if (!wrong.length) return [];
    await pause(250);
  }
  return wrong;
}

let failed = 0;
for (const name of browsers) {
  const browser = await launch(name);
  for (const test of cases) {
    const title = test.title ? `${test.name} (${test.title})` : test.name;
    if (only && !only.split(',').includes(test.name) && only !== test.title) continue;
    const page = await browser.open(`${base}/${test.name}.page`);
    const wrong = [];
    try {
      await page.run(script);
      let profiles = test.profiles ?? [];
      if (test.teach) {
        const taught = await page.run(`reading.teach(...${JSON.stringify(test.teach)})`);
        if (!same(brief(taught.messages), test.preview))
          wrong.push(`preview ${JSON.stringify(brief(taught.messages))}`);
        // As it would come back from storage.
        profiles = [JSON.parse(JSON.stringify(taught.profile))];
      }
      await page.run(`${test.before ?? ''};reading.start(${JSON.stringify(profiles)})`);
      await pause(350);
      wrong.push(...(await settled(page, { fresh: [], ...test })));
      // Rows that come while a console settles in count as history.
      if (test.steps) await pause(1400);
      for (const step of test.steps ?? []) {
        if (step.sent) await page.run(`reading.sent(${JSON.stringify(step.sent)})`);
        await page.run(`{${step.do}}`);
        await pause(step.wait ?? 300);
        wrong.push(...(await settled(page, step)).map((f) => `after ${step.do}: ${f}`));
      }
    } catch (error) {
      wrong.push(String(error.stack ?? error));
    }
    await page.close();
    console.log(`${wrong.length ? 'FAIL' : 'ok  '} ${name} ${title}`);
    for (const line of wrong) console.log(`    ${line}`);
    if (wrong.length) failed++;
  }
  await browser.close();
}
server.close();
process.exit(failed ? 1 : 0);
