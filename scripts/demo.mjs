// npm run demo: installs what is missing, builds, and opens the practice console with the overlay reading it.
// Without a display (or with --headless) it plays one scene with the real extension and prints what happens.
//   --firefox | --chromium   which browser (else the first that is found)
//   --scene ID               which practice scene
//   --screenshots FOLDER     where the headless run puts its pictures (else .output/demo)
import { parseArgs } from 'node:util';
import { findChromium, findFirefox } from './lib/find-browser.mjs';
import { runPackage } from './lib/run.mjs';
import { ensurePackages, ensureSystem, pleaseInstall } from './lib/setup.mjs';

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    scene: { type: 'string' },
    screenshots: { type: 'string', default: '.output/demo' },
  },
});

try {
  await ensurePackages();
  const browser = await chooseBrowser();
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  await runPackage('wxt', ['build', '-b', target], { what: 'Building the extension' });
  const { tsImport } = await import('tsx/esm/api');
  const options = { browser, extension: `.output/${target}-mv3`, scene: values.scene };
  if (values.headless || !hasDisplay()) {
    await ensureSystem(['chineseFont']);
    const { playScene } = await tsImport('./demo/play-scene.ts', import.meta.url);
    await playScene({ ...options, folder: values.screenshots });
  } else {
    const { openPractice } = await tsImport('./demo/open-practice.ts', import.meta.url);
    await openPractice(options);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function chooseBrowser() {
  const found = () => ({ chromium: findChromium() !== null, firefox: findFirefox() !== null });
  const wanted = values.firefox ? ['firefox'] : values.chromium ? ['chromium'] : ['chromium', 'firefox'];
  const there = wanted.find((name) => found()[name]);
  if (there) return there;
  const missing = await ensureSystem([wanted[0]]);
  if (missing.length > 0) throw new Error(pleaseInstall(missing));
  return wanted[0];
}

/** Windows and macOS have a desktop, unless reached over SSH. */
function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.SSH_CONNECTION;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
