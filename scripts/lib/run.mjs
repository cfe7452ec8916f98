import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the repository and returns its output; says `what` and how long it took.
 * Throws with the end of the output when it fails, unless `mayFail`.
 * @param {{ what?: string, show?: boolean, mayFail?: boolean, env?: Record<string, string> }} options
 *   `show`: the output goes to the terminal as it comes instead.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { what, show = false, mayFail = false, env = {} } = {}) {
  const started = Date.now();
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1', ...env },
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: windows && command === 'npm', // npm is a script there
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (what) console.log(`${code === 0 ? '✓' : '✗'} ${what} (${seconds} s)`);
  if (code !== 0 && !mayFail)
    throw new Error(`${tail(output)}\n${what ?? command} failed (exit code ${code}).`);
  return { code, output };
}

/** Runs the command of an npm package (`vitest`, `wxt`) with this Node, without a shell. */
export function runPackage(name, args, options) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[COMMANDS[name] ?? name] ?? Object.values(bin)[0]);
  return run(process.execPath, [join(folder, file), ...args], options);
}

/** Where a package's command is not called like the package. */
const COMMANDS = { '@biomejs/biome': 'biome', typescript: 'tsc', 'dependency-cruiser': 'depcruise' };

/** The last lines: where programs say what went wrong. */
export function tail(output, lines = 60) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
