import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';
import { ensurePackages } from './setup.mjs';

/**
 * Runs `scripts/FOLDER/NAME.ts`, NAME being the first argument of the command line, with the rest as arguments:
 * calls its exported `run(args)`; what that returns, if anything, is printed last as one line of JSON.
 */
export async function runNamed(folder) {
  const [name, ...args] = process.argv.slice(2);
  const path = join(ROOT, 'scripts', folder);
  const names = readdirSync(path).flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
  if (!names.includes(name)) {
    console.error(`Usage: npm run ${folder} -- ${names.join(' | ')} [arguments]`);
    process.exit(2);
  }
  await ensurePackages();
  const { tsImport } = await import('tsx/esm/api');
  const { run } = await tsImport(pathToFileURL(join(path, `${name}.ts`)).href, import.meta.url);
  try {
    const result = await run(args);
    if (result !== undefined) console.log(JSON.stringify(result));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
