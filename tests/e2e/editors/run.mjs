/**
 * Every editor × cases × both browsers: `node tests/e2e/editors/run.mjs [--all] [--browser chromium] [--only slate,quill]
 * [--case undo] [--repeat 3] [--table FILE --modules DIR] [--cases FILE]`. One line a case; ends with 1 when one failed.
 * Without a choice, each editor meets the three cases that break most and its share of the others, a page's own composer the
 * first that the table names; `--all` is every case for every editor, some ten minutes a browser.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browsers.mjs';
import { buildExtension, buildPages } from './build.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    browser: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string' },
    case: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    cases: { type: 'string' },
    /** A table of further editors, and the node_modules in which they are. */
    table: { type: 'string' },
    modules: { type: 'string', default: 'node_modules' },
  },
});

const wanted = (list, name) => !list || list.split(',').some((part) => name.includes(part));
const { ROWS } = await import(values.table ? resolve(values.table) : './table.mjs');
const { CASES } = await import(values.cases ? resolve(values.cases) : './cases.mjs');
const rows = ROWS.filter(({ name }) => wanted(values.only, name));
const cases = Object.entries(CASES).filter(([name]) => wanted(values.case, name));
const everything = values.all || values.only || values.case || values.table || values.cases;
const ALWAYS = ['lines', 'focus lost', 'word'];
/** How many of the other cases an editor meets in a short run, in turn, so that all are met. */
const SHARE = 2;

function casesFor(row, index) {
  if (row.cases) {
    const its = everything ? row.cases : row.cases.slice(0, 1);
    return cases.filter(([name]) => its.includes(name));
  }
  if (everything) return cases;
  const others = cases.filter(([name]) => !ALWAYS.includes(name));
  const turn = Array.from({ length: SHARE }, (_, i) => others[(index * SHARE + i) % others.length]);
  return cases.filter((one) => ALWAYS.includes(one[0]) || turn.includes(one));
}

const dir = await mkdtemp(join(tmpdir(), 'composer-editors-'));
const extension = await buildExtension(dir);
const pages = await buildPages(dir, [...new Set(rows.map(({ module }) => module))]);
const server = await serve(pages, resolve(values.modules), rows);
let failures = 0;
try {
  for (const browser of values.browser.split(',')) {
    const page = await launch(browser, extension);
    try {
      for (const [index, row] of rows.entries()) {
        for (const [name, run] of casesFor(row, index)) {
          for (let time = 0; time < Number(values.repeat); time++) await check(page, browser, row, name, run);
        }
      }
    } finally {
      await page.close();
    }
  }
} finally {
  server.close();
  await rm(dir, { recursive: true, force: true });
}
console.log(failures ? `${failures} failed` : 'all passed');
process.exit(failures ? 1 : 0);

async function check(page, browser, row, name, run) {
  const begin = Date.now();
  const label = `${browser} · ${row.name} · ${name}`;
  try {
    await run(await open(page, row));
    console.log(`ok   ${label} (${Date.now() - begin} ms)`);
  } catch (error) {
    failures++;
    console.log(`FAIL ${label}: ${error.message.replace(/\s+/g, ' ').slice(0, 400)}`);
  }
}

/** A fresh page with its composer opened by the content script. */
async function open(page, row) {
  const inPage = (fn, ...args) =>
    page.evaluate(`(...args) => { ${locateIn}; return (${fn})(...args); }`, ...args);
  await page.goto(`http://127.0.0.1:${server.port}/page/${encodeURIComponent(row.name)}`);
  await until(() => inPage(ready, row.locator), 'page and content script ready');
  const call = async (name, ...args) => {
    const reply = await page.evaluate(send, name, args);
    if (reply.error) throw new Error(reply.error);
    return reply.value;
  };
  const reopen = () => call('open', row.locator);
  await reopen();
  const model = async () =>
    (await page.evaluate('() => window.model()')).replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
  const c = {
    model,
    /** As the console agent does when the page has another composer than before. */
    reopen,
    row: { ...row, field: row.field ?? /textarea|input/.test(row.locator) },
    call,
    type: page.type,
    press: page.press,
    evaluate: page.evaluate,
    screenshot: page.screenshot,
    blurWindow: page.blurWindow,
    async presses(key, times) {
      for (let i = 0; i < times; i++) await page.press(key);
    },
    /** Types into the composer as a person does. */
    async draft(text) {
      const { x, y } = await inPage(middleOf, row.click ?? row.locator);
      await page.click(x, y);
      await page.type(text);
      await until(async () => (await model()) === text, `typed: ${text}`);
      // Editors that render in the next frame: nobody moves the caret faster.
      await new Promise((done) => setTimeout(done, 100));
    },
    /** The focus goes to a frame of another origin, as it does when the agent clicks in the panel. */
    async leave() {
      const { x, y } = await inPage(middleOf, '#elsewhere');
      await until(async () => {
        await page.click(x, y);
        return page.evaluate('() => document.activeElement.id === "elsewhere"');
      }, 'focus in the other frame');
      await page.type('q');
    },
    async insert(text, select) {
      const result = await call('insert', text, select);
      assert.equal(result.outcome, 'inserted', JSON.stringify(result));
    },
    /** Lets the page do something to the composer's element. */
    page: (code) => inPage(`(locator) => { (${code})(locateIn(locator).element); }`, row.locator),
    /** Read-only, by the editor's own switch where it has one (an editor may undo what is done to its element). */
    lock: () => inPage(lock, row.locator),
    highlighted: () => inPage(highlighted, row.locator),
    compose: (on) => inPage(compose, row.locator, on),
    /** The editor's own model holds `text`, and the composer reads it. */
    async expect(text) {
      await until(
        async () => (await model()) === text,
        async () => `model: ${JSON.stringify(await model())} wanted ${JSON.stringify(text)}`,
      );
      const read = async () => (await call('read')).text;
      // Some editors draw in the next frame what they know now.
      await until(
        async () => (await read()) === text,
        async () => `read: ${JSON.stringify(await read())} wanted ${JSON.stringify(text)}`,
        300,
      );
    },
  };
  return c;
}

async function until(test, what, patience = 1500) {
  const deadline = Date.now() + patience;
  while (!(await test())) {
    if (Date.now() > deadline) throw new Error(typeof what === 'string' ? what : await what());
    await new Promise((done) => setTimeout(done, 40));
  }
}

// What follows runs in the page.

// A native promise even where the page has its own (zone.js), for which Firefox's automation would not wait.
async function send(name, args) {
  return await new Promise((done) => {
    const id = Math.random();
    addEventListener(`wr-reply-${id}`, (event) => done(JSON.parse(event.detail)), { once: true });
    dispatchEvent(new CustomEvent('wr-test', { detail: JSON.stringify({ id, name, args }) }));
  });
}

function locateIn(locator) {
  let scope = document;
  let found = null;
  const frames = [];
  for (const part of locator.split('>>>')) {
    found = scope.querySelector(part.trim());
    if (!found) return null;
    if (found.contentDocument) frames.push(found);
    scope = found.contentDocument ?? found.shadowRoot ?? found;
  }
  return { element: found, frames: frames.filter((frame) => frame !== found) };
}

function ready(locator) {
  return document.documentElement.dataset.contentScript === 'ready' && !!window.model && !!locateIn(locator);
}

function middleOf(locator) {
  const { element, frames } = locateIn(locator);
  const box = element.getBoundingClientRect();
  let x = box.x + box.width / 2;
  let y = box.y + Math.min(box.height / 2, 30);
  for (const frame of frames) {
    x += frame.getBoundingClientRect().x;
    y += frame.getBoundingClientRect().y;
  }
  return { x, y };
}

function compose(locator, on) {
  const { element } = locateIn(locator);
  element.dispatchEvent(
    new CompositionEvent(on ? 'compositionstart' : 'compositionend', { bubbles: true, composed: true }),
  );
}

function lock(locator) {
  if (window.lock) return window.lock();
  const { element } = locateIn(locator);
  if ('value' in element) element.readOnly = true;
  else element.setAttribute('contenteditable', 'false');
}

/** What the Custom Highlight API would underline, by highlight name. */
function highlighted(locator) {
  const { element } = locateIn(locator);
  const found = {};
  for (const [name, group] of element.ownerDocument.defaultView.CSS.highlights) {
    found[name] = [...group].map(String);
  }
  return found;
}
