import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));

const MANIFEST = {
  manifest_version: 3,
  name: 'composer under test',
  version: '1.0',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_end' }],
  browser_specific_settings: { gecko: { id: 'composer-test@warmreply.invalid' } },
};

/** The throw-away extension, in `dir/extension`; its content script is the composer code that ships. */
export async function buildExtension(dir) {
  const out = join(dir, 'extension');
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [join(HERE, 'content.ts')],
    bundle: true,
    outfile: join(out, 'content.js'),
    target: 'es2022',
  });
  await writeFile(join(out, 'manifest.json'), JSON.stringify(MANIFEST));
  return out;
}

/** One bundle per page module, in `dir/pages`. */
export async function buildPages(dir, modules) {
  const outdir = join(dir, 'pages');
  await build({
    entryPoints: modules,
    bundle: true,
    outdir,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: {
      '.svg': 'dataurl',
      '.woff': 'dataurl',
      '.woff2': 'dataurl',
      '.ttf': 'dataurl',
      '.eot': 'dataurl',
      '.png': 'dataurl',
      '.gif': 'dataurl',
    },
    minify: true,
    logLevel: 'error',
    entryNames: '[name]',
  });
  return outdir;
}
