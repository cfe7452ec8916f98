// npm test: installs what is missing, then every check there is, cheapest first; stops at the first that fails.
// The last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBuild } from './lib/check-build.mjs';
import { findChromium, findFirefox } from './lib/find-browser.mjs';
import { ROOT, run, runPackage, tail } from './lib/run.mjs';
import { ensurePackages, ensureSystem, pleaseInstall } from './lib/setup.mjs';

const started = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'warmreply-test-'));
let passed = 0;
let failed = 0;

/** One check that is not made of tests counts as one. */
async function check(work) {
  try {
    await work();
    passed += 1;
  } catch (error) {
    failed += 1;
    throw error;
  }
}

const command = (what, name, args) => check(() => runPackage(name, args, { what }));

/** Tests in vitest; each counts. */
async function vitest(what, project) {
  const report = join(scratch, `${project}.json`);
  const show = project === 'e2e'; // they take minutes: let people see them pass
  const reporter = show ? 'verbose' : 'dot';
  const args = [
    'run',
    '--project',
    project,
    `--reporter=${reporter}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await runPackage('vitest', args, { what, show, mayFail: true });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  passed += result?.numPassedTests ?? 0;
  // A file that does not even load has no tests to count, and fails all the same.
  const broken = result?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  failed += (result?.numFailedTests ?? 0) + (broken?.length ?? 0);
  if (code !== 0) {
    if (!result || failed === 0) failed += 1;
    throw new Error(`${tail(output, 150)}\n${what}: failed.`);
  }
}

/** A runner of its own that prints one line a case, `ok …` or `FAIL …`: pages or editors × cases in one browser. */
async function cases(what, script, browser) {
  const [chromium, firefox] = [findChromium() ?? '', findFirefox() ?? ''];
  const { code, output } = await run(process.execPath, [script, '--browser', browser], {
    what: `${what} (${browser})`,
    env: { CHROMIUM: chromium, CHROMIUM_PATH: chromium, FIREFOX: firefox, FIREFOX_PATH: firefox },
    mayFail: true,
  });
  const count = (word) => output.match(new RegExp(`^${word} `, 'gm'))?.length ?? 0;
  passed += count('ok');
  failed += count('FAIL');
  if (code === 0 && count('ok') > 0) return;
  if (count('FAIL') === 0) failed += 1;
  throw new Error(`${output.match(/^FAIL .*(?:\n {4}.*)*/gm)?.join('\n') ?? tail(output)}\n${what}: failed.`);
}

/** In both browsers at once: each keeps a core busy. */
async function inBothBrowsers(what, script) {
  const ends = await Promise.allSettled(
    ['chromium', 'firefox'].map((browser) => cases(what, script, browser)),
  );
  const errors = ends.flatMap(({ reason }) => reason?.message ?? []);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** Mozilla's own check of the Firefox build: no errors. */
async function webExtLint() {
  const what = 'Mozilla web-ext lint';
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
  const { output } = await runPackage('web-ext', args, { what, mayFail: true });
  const report = JSON.parse(output.slice(output.indexOf('{')));
  if (report.summary.errors > 0) throw new Error(JSON.stringify(report.errors, null, 2));
}

async function everything() {
  await ensurePackages();
  const missing = await ensureSystem(['chromium', 'firefox', 'chineseFont', 'prosody']);
  const needed = missing.filter((key) => key !== 'prosody');
  if (needed.length > 0) throw new Error(pleaseInstall(needed));
  if (missing.length > 0) console.log(`Without Converse.js: ${pleaseInstall(missing)}`);

  await runPackage('wxt', ['prepare']); // the types of what WXT generates
  await command('Format', '@biomejs/biome', ['format', '.']);
  await command('Lint', '@biomejs/biome', ['lint', '--error-on-warnings', '.']);
  await command('Types', 'typescript', ['--noEmit']);
  await command('Dependency directions', 'dependency-cruiser', [
    '--config',
    '.dependency-cruiser.cjs',
    ...SOURCES,
  ]);
  await vitest('Unit tests', 'unit');
  for (const mode of ['production', 'test']) {
    for (const browser of ['chrome', 'firefox']) {
      await command(`Build for ${browser} (${mode})`, 'wxt', ['build', '-b', browser, '--mode', mode]);
    }
  }
  await check(webExtLint);
  for (const browser of ['chrome', 'firefox']) {
    await check(() => {
      console.log(
        `✓ The ${browser} build asks for ${checkBuild(browser).join(', ')}; for no site, no network`,
      );
    });
  }
  await inBothBrowsers('Reading consoles', 'tests/e2e/reading/run.mjs');
  await inBothBrowsers('Writing into editors', 'tests/e2e/editors/run.mjs');
  await vitest('In real browsers', 'e2e');
}

const SOURCES = ['entrypoints', 'components', 'knowledge', 'utils', 'scripts'];

try {
  await everything();
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  if (failed === 0) failed = 1;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`In ${Math.round((Date.now() - started) / 1000)} s, in ${ROOT}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
