import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../drivers/index';
import type { ConsoleKind, Line } from './console';
import { startProsody } from './prosody';
import { serveFile } from './stage';
import { STORY } from './story';
import { signIn, type XmppPerson } from './xmpp';

const DIST = dirname(fileURLToPath(import.meta.resolve('converse.js')));
const PASSWORD = 'not-a-secret';
const COMPOSER = 'converse-chat textarea.chat-textarea';

/** Account names of the story's customers; the agent is `xiaonuan`. */
const ACCOUNTS: Record<string, string> = { 王芳: 'wangfang', 李强: 'liqiang', 赵敏: 'zhaomin' };

/** `converse.js` against a real Prosody: all rows on one side, reversed scroller, history from the server's archive. */
export const converse: ConsoleKind = {
  name: 'converse',
  async start() {
    const customers = Object.entries(ACCOUNTS);
    const prosody = await startProsody([
      {
        name: 'xiaonuan',
        password: PASSWORD,
        roster: Object.fromEntries(customers.map(([name, id]) => [id, name])),
      },
      ...customers.map(([, name]) => ({ name, password: PASSWORD, roster: { xiaonuan: '客服小暖' } })),
    ]);
    const jid = (name: string) => `${name}@${prosody.domain}`;
    const people = new Map<string, XmppPerson>();
    for (const [name, account] of customers) {
      people.set(name, await signIn(prosody.xmpp, prosody.domain, account, PASSWORD));
    }
    const record = new Map<string, Line[]>(customers.map(([name]) => [name, []]));
    const first = STORY[0]!.name;
    record.set(first, await tellHistory(prosody, people, jid));
    let open = first;
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (pathname !== '/') return void serveFile(response, join(DIST, pathname));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html(jid('xiaonuan'), prosody.websocket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    /** A conversation so far: what the customer's own client received is what the agent really sent. */
    const linesOf = (name: string) => {
      const lines = record.get(name)!;
      for (const { text } of people.get(name)!.heard.splice(0)) lines.push({ role: 'agent', text });
      return lines;
    };
    return {
      url: `http://127.0.0.1:${port}/#converse/chat?jid=${jid(ACCOUNTS[first]!)}`,
      composer: COMPOSER,
      others: customers.map(([name]) => name).filter((name) => name !== first),
      async customerSays(text, name = open) {
        const lines = linesOf(name);
        await people.get(name)!.say(jid('xiaonuan'), text);
        lines.push({ role: 'customer', text });
      },
      expected: () => [...linesOf(open)],
      draft: (page) =>
        page.evaluate((css) => {
          const fields = [...document.querySelectorAll<HTMLTextAreaElement>(css)];
          return fields.find((field) => field.getClientRects().length > 0)?.value ?? '';
        }, COMPOSER),
      async sendAsAgent(page, text) {
        const before = linesOf(open).length;
        await page.click(COMPOSER);
        if (text !== undefined) await page.type(text);
        await page.press('Enter');
        await until('the message at the customer', () => linesOf(open).length > before, { timeout: 5000 });
      },
      async openConversation(page, name) {
        await page.click(`.open-chat[data-jid="${jid(ACCOUNTS[name]!)}"]`);
        open = name;
      },
      async stop() {
        for (const person of people.values()) await person.leave();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await prosody.stop();
      },
    };
  },
};

/** Customer and agent really write the story to one another, so that the archive holds it before the page opens. */
async function tellHistory(
  prosody: { xmpp: string; domain: string },
  people: Map<string, XmppPerson>,
  jid: (name: string) => string,
): Promise<Line[]> {
  const agent = await signIn(prosody.xmpp, prosody.domain, 'xiaonuan', PASSWORD);
  const { name, lines } = STORY[0]!;
  const customer = people.get(name)!;
  const said = lines.filter(({ role }) => role !== 'system'); // XMPP has no such line
  for (const { role, text } of said) {
    const [writer, reader, to] =
      role === 'customer' ? [customer, agent, 'xiaonuan'] : [agent, customer, ACCOUNTS[name]!];
    const before = reader.heard.length;
    await writer.say(jid(to), text);
    await until('the line at the other end', () => reader.heard.length > before);
  }
  customer.heard.length = 0;
  await agent.leave();
  return said.map(({ role, text }) => ({ role, text }));
}

function html(agent: string, websocket: string): string {
  const settings = {
    assets_path: '/',
    authentication: 'login',
    auto_login: true,
    allow_message_corrections: false,
    discover_connection_methods: false,
    i18n: 'zh-CN',
    jid: agent,
    password: PASSWORD,
    persistent_store: 'sessionStorage',
    view_mode: 'fullscreen',
    websocket_url: websocket,
    loglevel: 'error',
  };
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>客服 XMPP</title>
<link rel="stylesheet" href="/converse.min.css"><body class="converse-fullscreen"><div id="conversejs"></div>
<script type="module" src="/converse.min.js"></script>
<script type="module">window.converse.initialize(${JSON.stringify(settings)});</script></body></html>`;
}
