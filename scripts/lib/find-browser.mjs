import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const HOME = process.env.HOME ?? process.env.USERPROFILE ?? '';
const PROGRAMS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

/**
 * A Chromium that loads unpacked extensions from the command line, or null. `CHROMIUM` in the environment wins.
 * Branded Chrome comes last: since version 137 it ignores `--load-extension`.
 */
export function findChromium() {
  return first(process.env.CHROMIUM, ['chromium', 'chromium-browser', 'google-chrome-for-testing'], {
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', ...macOS('Google Chrome for Testing')],
    win32: PROGRAMS.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  });
}

/** Firefox (140 or later), or null. `FIREFOX` in the environment wins. */
export function findFirefox() {
  return first(process.env.FIREFOX, ['firefox-esr', 'firefox', 'firefox-developer-edition'], {
    darwin: [...macOS('Firefox', 'firefox'), ...macOS('Firefox Developer Edition', 'firefox')],
    win32: PROGRAMS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  });
}

/** Where a command is on the PATH (and in the system's folders, which a plain user's PATH may lack), or null. */
export function findCommand(name) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return folders.map((folder) => join(folder, name)).find(runs) ?? null;
}

function first(chosen, names, places) {
  if (chosen) return existsSync(chosen) ? chosen : null;
  for (const name of names) {
    const command = findCommand(name);
    if (command) return command;
  }
  return (places[process.platform] ?? []).find((place) => existsSync(place)) ?? null;
}

function macOS(app, binary = app) {
  return ['/Applications', `${HOME}/Applications`].map(
    (folder) => `${folder}/${app}.app/Contents/MacOS/${binary}`,
  );
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
