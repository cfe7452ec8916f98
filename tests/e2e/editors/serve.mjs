import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };

/** A page per row: `/page/NAME`; its bundle; files of packages: `/modules/…`; and `/elsewhere`, into which the focus is lost. */
export async function serve(pagesDir, modulesDir, rows) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    try {
      if (pathname === '/elsewhere')
        return send(response, '.html', '<body style="margin:0"><input id=q style="width:95%;height:60px">');
      const row = rows.find(({ name }) => pathname === `/page/${encodeURIComponent(name)}`);
      if (row) return send(response, '.html', page(row, server.address().port), row.headers);
      const file = pathname.startsWith('/modules/')
        ? join(modulesDir, normalize(pathname.slice(8)))
        : join(pagesDir, normalize(pathname));
      send(response, extname(pathname), await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { port: server.address().port, close: () => server.close() };
}

function send(response, type, body, headers = {}) {
  response.writeHead(200, {
    'content-type': `${TYPES[type] ?? 'application/octet-stream'}; charset=utf-8`,
    ...headers,
  });
  response.end(body);
}

const page = (row, port) => `<!doctype html><meta charset="utf-8"><title>${row.name}</title>
<link rel="stylesheet" href="/${row.bundle}.css">
<style>#app { width: 600px; min-height: 120px; border: 1px solid #888; margin: 8px } #elsewhere { width: 300px; height: 80px }</style>
<div id="app">${row.html ?? ''}</div>
<iframe id="elsewhere" src="http://localhost:${port}/elsewhere"></iframe>
<script type="module" src="/${row.bundle}.js"></script>`;
