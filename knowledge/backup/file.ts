import { checkDepth, cleanData } from '../exchange/clean';
import { SCHEMA_EPOCH } from '../store/epoch';
import { type BackupContents, checkContents } from './contents';
import { gunzip, gzip, MAX_UNPACKED } from './pack-bytes';
import { BackupProblem } from './problem';
import { type Bytes, isSealing, newSealing, type Sealing, seal, unseal } from './seal';

/** `docs/backup-format.md` says what is where in the file. */
const FORMAT = 'warmreply-backup/1';
const MAGIC = '{"format":"warmreply-backup/';
const MAX_HEADER = 4_096;
const HASH_BYTES = 32;
const NEW_LINE = 10;

interface Header {
  format: string;
  schemaEpoch: number;
  /** ISO 8601. */
  createdAt: string;
  /** Length of the body. */
  bytes: number;
  encryption: Sealing | null;
}

/** What can be said of a file without its passphrase. */
export interface BackupGlance {
  /** ISO 8601. */
  createdAt: string;
  encrypted: boolean;
}

/** A backup file. It is read back before it is returned: what can't be restored is not handed out as a backup. */
export async function writeBackup(
  contents: BackupContents,
  { passphrase = '', createdAt = new Date() }: { passphrase?: string; createdAt?: Date } = {},
): Promise<Bytes> {
  const packed = await gzip(JSON.stringify(checkContents(contents)));
  const encryption = passphrase ? newSealing() : null;
  const header: Header = {
    format: FORMAT,
    schemaEpoch: SCHEMA_EPOCH,
    createdAt: createdAt.toISOString(),
    bytes: packed.length + (encryption ? 16 : 0),
    encryption,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const body = encryption ? await seal(packed, head, encryption, passphrase) : packed;
  const whole = await join(head, body);
  await readBackup(whole, passphrase);
  return whole;
}

/** Verifies that the file is whole and ours; needs no passphrase. Throws `BackupProblem`. */
export async function glanceAt(file: Bytes): Promise<BackupGlance> {
  const { header } = await open(file);
  return { createdAt: header.createdAt, encrypted: header.encryption !== null };
}

/** Verifies the whole file, to the last field of its contents. Throws `BackupProblem`. */
export async function readBackup(file: Bytes, passphrase = ''): Promise<BackupContents> {
  const { header, head, body } = await open(file);
  if (header.encryption && !passphrase) throw new BackupProblem('passphrase-needed');
  const packed = header.encryption ? await unseal(body, head, header.encryption, passphrase) : body;
  let data: unknown;
  try {
    const text = await gunzip(packed);
    checkDepth(text);
    data = cleanData(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof BackupProblem) throw cause;
    throw new BackupProblem('unusable', '', { cause });
  }
  return checkContents(data);
}

async function open(file: Bytes): Promise<{ header: Header; head: Bytes; body: Bytes }> {
  if (file.length > MAX_UNPACKED) throw new BackupProblem('too-large');
  const start = new TextDecoder().decode(file.subarray(0, MAGIC.length));
  if (file.length === 0 || !MAGIC.startsWith(start)) throw new BackupProblem('not-a-backup');
  const end = file.subarray(0, MAX_HEADER).indexOf(NEW_LINE) + 1;
  if (end === 0) throw new BackupProblem(file.length < MAX_HEADER ? 'truncated' : 'changed');
  const head = file.subarray(0, end);
  const header = parseHeader(new TextDecoder().decode(head));
  const size = end + header.bytes + HASH_BYTES;
  if (file.length < size) throw new BackupProblem('truncated');
  const hash = await sha256(file.subarray(0, size - HASH_BYTES));
  const written = file.subarray(size - HASH_BYTES);
  if (file.length > size || hash.some((byte, at) => byte !== written[at])) throw new BackupProblem('changed');
  // Only of a file that is whole: a damaged figure is no newer version.
  if (header.schemaEpoch > SCHEMA_EPOCH) throw new BackupProblem('newer');
  if (header.encryption !== null && !isSealing(header.encryption)) throw new BackupProblem('changed');
  return { header, head, body: file.subarray(end, size - HASH_BYTES) };
}

function parseHeader(line: string): Header {
  try {
    const header = JSON.parse(line) as Header;
    // Of a newer format nothing more is known, not even where its parts are.
    if (header.format !== FORMAT) throw new BackupProblem('newer');
    const { schemaEpoch, createdAt, bytes, encryption } = header;
    const sound =
      Number.isInteger(schemaEpoch) &&
      !Number.isNaN(Date.parse(createdAt)) &&
      Number.isInteger(bytes) &&
      bytes > 0 &&
      encryption !== undefined;
    if (sound) return header;
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
  }
  throw new BackupProblem('changed');
}

async function join(head: Bytes, body: Bytes): Promise<Bytes> {
  const whole = new Uint8Array(head.length + body.length + HASH_BYTES);
  whole.set(head);
  whole.set(body, head.length);
  whole.set(await sha256(whole.subarray(0, -HASH_BYTES)), head.length + body.length);
  return whole;
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
