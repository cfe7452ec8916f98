import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { sleep } from '../drivers/index';
import type { Line } from './console';
import { STORY, type StoryConversation, type StoryLine } from './story';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * The backend of a console page: serves the bundled page, keeps the conversations, tells the page what customers
 * write (server-sent events) and takes what the agent sends.
 */
export class Stage {
  readonly conversations: StoryConversation[] = structuredClone(STORY);
  private open = this.conversations[0]!.name;
  private listeners = new Set<ServerResponse>();
  private constructor(
    private readonly server: Server,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /** `entry`: the page's own script, a path; `title`: what the tab says. */
  static async start(entry: string, title: string): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'warmreply-console-'));
    await build({
      entryPoints: { app: entry },
      outdir: folder,
      bundle: true,
      format: 'esm',
      jsx: 'automatic',
      mainFields: ['module', 'main'], // `browser` is ChatUI's bundle for pages that have React as a global
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
      logLevel: 'error',
    });
    let stage: Stage;
    const server = createServer((request, response) => void stage.answer(request, response, title));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stage = new Stage(server, folder, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return stage;
  }

  async customerSays(text: string, name = this.open): Promise<void> {
    const line = newLine('customer', text);
    const conversation = this.find(name);
    conversation.lines.push(line);
    if (name !== this.open) conversation.unread += 1;
    for (const listener of this.listeners) listener.write(`data: ${JSON.stringify({ name, line })}\n\n`);
  }

  expected(): Line[] {
    return this.find(this.open).lines.map(({ role, text }) => ({ role, text }));
  }

  /** Resolves when the agent's line after the first `count` arrived here. */
  async sentAfter(count: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.agentLines() > count) return;
      await sleep(50);
    }
    throw new Error('the console sent nothing within 5 s');
  }

  /** Resolves when the page has said that this conversation is open. */
  async opened(name: string): Promise<void> {
    for (let tries = 0; tries < 100 && this.open !== name; tries += 1) await sleep(50);
    if (this.open !== name) throw new Error(`the console did not open the conversation with ${name}`);
  }

  agentLines(): number {
    return this.expected().filter(({ role }) => role === 'agent').length;
  }

  async stop(): Promise<void> {
    for (const listener of this.listeners) listener.end();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  private find(name: string): StoryConversation {
    const found = this.conversations.find((conversation) => conversation.name === name);
    if (!found) throw new Error(`no conversation with ${name}`);
    return found;
  }

  private async answer(request: IncomingMessage, response: ServerResponse, title: string): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    if (request.method === 'POST') {
      const body = JSON.parse(await text(request)) as { name: string; text: string };
      if (pathname === '/sent') {
        this.find(body.name).lines.push(newLine('agent', body.text));
      } else if (pathname === '/opened') {
        this.open = body.name;
        this.find(body.name).unread = 0;
      }
      response.writeHead(204).end();
    } else if (pathname === '/events') {
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .flushHeaders();
      this.listeners.add(response);
      response.on('close', () => this.listeners.delete(response));
    } else if (pathname === '/story') {
      response.writeHead(200, { 'content-type': TYPES['.json'] }).end(JSON.stringify(this.conversations));
    } else if (pathname === '/') {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(html(title));
    } else {
      await serveFile(response, join(this.folder, pathname.replace(/^.*\//, '')));
    }
  }
}

/** Answers with a file, or 404. */
export async function serveFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const body = await readFile(path);
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function newLine(role: Line['role'], text: string): StoryLine {
  return { id: crypto.randomUUID(), role, text, time: new Date().toTimeString().slice(0, 5) };
}

function html(title: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/app.css"><div id="root"></div><script type="module" src="/app.js"></script></html>`;
}

async function text(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
