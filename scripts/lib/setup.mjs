import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findCommand, findFirefox } from './find-browser.mjs';
import { ROOT, run } from './run.mjs';

/** Everything outside of npm that the tests or the demo may want: how to see that it is there, and Debian's package. */
const SYSTEM = {
  chromium: { there: () => findChromium() !== null, debian: 'chromium', name: 'Chromium' },
  firefox: { there: () => findFirefox() !== null, debian: 'firefox-esr', name: 'Firefox 140 or later' },
  chineseFont: { there: hasChineseFont, debian: 'fonts-noto-cjk', name: 'a Chinese font (Noto Sans CJK)' },
  prosody: {
    there: () => findCommand('prosody') !== null,
    debian: 'prosody',
    name: 'the XMPP server Prosody',
  },
};

/** Packages as the lock file has them; nothing is done when they are there already. */
export async function ensurePackages() {
  if (packagesMatchLock()) return;
  await run('npm', ['ci', '--no-audit', '--no-fund'], { what: 'Installing the packages (npm ci)' });
}

/**
 * Installs through the system's packages what is missing and returns what still is, as names for people.
 * @param {(keyof typeof SYSTEM)[]} wanted
 * @returns {Promise<(keyof typeof SYSTEM)[]>}
 */
export async function ensureSystem(wanted) {
  const missing = () => wanted.filter((key) => !SYSTEM[key].there());
  const install = debianInstaller();
  if (missing().length > 0 && install) {
    const packages = missing().map((key) => SYSTEM[key].debian);
    const what = `Installing ${packages.join(', ')} (apt-get)`;
    try {
      await run(install[0], [...install.slice(1), 'update'], {
        what: 'Reading the list of system packages (apt-get update)',
      });
      await run(install[0], [...install.slice(1), 'install', '-y', '--no-install-recommends', ...packages], {
        what,
      });
    } catch (error) {
      console.log(String(error.message));
    }
  }
  return missing();
}

/** One sentence that says what to install by hand. */
export function pleaseInstall(keys) {
  return `Please install ${keys.map((key) => SYSTEM[key].name).join(' and ')}, then run this again.`;
}

function debianInstaller() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  if (process.getuid?.() === 0) return command;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n', ...command];
  } catch {
    return null;
  }
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** npm writes what it installed to a lock file of its own: compare the two, package by package. */
function packagesMatchLock() {
  const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([path, entry]) =>
        path === '' || entry.optional || entry.link || installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}
