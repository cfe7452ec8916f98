import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const HERE = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

/** Pages around the chat, each with the headers that make it difficult. */
const PAGES: Record<string, { headers?: Record<string, string>; body?: string }> = {
  '/chat': {},
  '/csp': {
    headers: {
      'content-security-policy':
        "default-src 'self'; style-src 'unsafe-inline'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '/coep': {
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
  '/article': {
    body: '<h1>退货说明</h1><p>七天内可以退货，运费我们出。</p><ul><li>第一步：申请</li><li>第二步：寄回</li><li>第三步：退款</li></ul><form><input type="search" placeholder="搜索"></form>',
  },
  '/frame': {
    body: '<h1>工作台</h1><iframe src="/chat" style="width:860px;height:640px;border:1px solid #ccc"></iframe>',
  },
  '/foreign-frame': {
    body: '<h1>工作台</h1><iframe data-foreign style="width:860px;height:640px;border:1px solid #ccc"></iframe><script>document.querySelector("iframe").src = location.origin.replace("127.0.0.1", "localhost") + "/chat"</script>',
  },
};

export interface Site {
  url(path: string): string;
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (path === '/chat.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.setHeader('cross-origin-resource-policy', 'same-origin');
      return response.end(await readFile(join(HERE, 'chat.js')));
    }
    const page = PAGES[path];
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(
      page.body
        ? `<!doctype html><meta charset="utf-8"><title>${path}</title><body>${page.body}`
        : await readFile(join(HERE, 'chat.html')),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
