import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '../../../scripts/lib/find-browser.mjs';
import { until } from '../drivers/index';

export interface Prosody {
  /** Host part of the accounts. */
  domain: string;
  /** For native clients: `xmpp://…`. */
  xmpp: string;
  /** For browsers: `ws://…/xmpp-websocket`. */
  websocket: string;
  stop(): Promise<void>;
}

export interface Account {
  name: string;
  password: string;
  /** Who they know: account name → name to show. */
  roster: Record<string, string>;
}

/** A real XMPP server with accounts of ours, on free ports, with nothing left behind. No TLS: it is on this machine. */
export async function startProsody(accounts: Account[]): Promise<Prosody> {
  const program = findCommand('prosody');
  if (!program) throw new Error('Prosody is not installed (Debian: apt-get install prosody)');
  const folder = await mkdtemp(join(tmpdir(), 'warmreply-prosody-'));
  await register(folder, accounts);
  const [clients, http] = [await freePort(), await freePort()];
  const config = join(folder, 'prosody.cfg.lua');
  await writeFile(config, configuration(folder, clients, http));

  const server = spawn(program, ['--config', config, '-F'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await until('Prosody answering', async () => (await answers(clients)) && (await answers(http)), {
    describe: () => output.slice(-2000),
  });
  return {
    domain: 'localhost',
    xmpp: `xmpp://127.0.0.1:${clients}`,
    websocket: `ws://127.0.0.1:${http}/xmpp-websocket`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes accounts and rosters as Prosody's own storage keeps them: no `prosodyctl`, no rights needed. */
async function register(folder: string, accounts: Account[]): Promise<void> {
  for (const kind of ['accounts', 'roster'])
    await mkdir(join(folder, 'localhost', kind), { recursive: true });
  for (const { name, password, roster } of accounts) {
    const contacts = Object.entries(roster).map(
      ([contact, shown]) =>
        `["${contact}@localhost"] = { subscription = "both"; groups = {}; name = ${JSON.stringify(shown)} };`,
    );
    const write = (kind: string, lua: string) =>
      writeFile(join(folder, 'localhost', kind, `${name}.dat`), `return { ${lua} };\n`);
    await write('accounts', `["password"] = ${JSON.stringify(password)};`);
    await write('roster', `[false] = { version = 1; pending = {} }; ${contacts.join(' ')}`);
  }
}

function configuration(folder: string, clients: number, http: number): string {
  return `
run_as_root = true
pidfile = ${JSON.stringify(join(folder, 'prosody.pid'))}
data_path = ${JSON.stringify(folder)}
certificates = ${JSON.stringify(folder)}
log = { { levels = { min = "warn" }, to = "console" } }
interfaces = { "127.0.0.1" }
c2s_ports = { ${clients} }
c2s_direct_tls_ports = {}
http_ports = { ${http} }
http_interfaces = { "127.0.0.1" }
https_ports = {}
http_default_host = "localhost"
modules_enabled = { "roster", "saslauth", "disco", "carbons", "mam", "websocket", "offline", "ping", "posix", "presence" }
modules_disabled = { "tls", "s2s" }
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
default_archive_policy = true
VirtualHost "localhost"
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
