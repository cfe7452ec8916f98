import { ImportProblem } from './problem';

const END_OF_CHAIN = 0xfffffffa;

/** A file in Microsoft's compound format: old Excel, and new Excel with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** The first of the named streams in a compound file ([MS-CFB]), or null. */
export function readStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0);
  const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : END_OF_CHAIN);
  const size = 1 << u16(30);
  if (size !== 512 && size !== 4096) throw new ImportProblem('bad-sheet');
  const offset = (sector: number) => (sector + 1) * size;

  /** Joins a chain of sectors; one that is longer than the file runs in a circle. */
  const join = (
    start: number,
    next: (sector: number) => number,
    piece: (sector: number) => Uint8Array,
  ): Uint8Array => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; sector < END_OF_CHAIN; sector = next(sector)) {
      const part = piece(sector);
      length += part.length;
      if (part.length === 0 || length > bytes.length) throw new ImportProblem('bad-sheet');
      pieces.push(part);
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of pieces) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) if (u32(at) < END_OF_CHAIN) tables.push(u32(at));
  let more = u32(68);
  for (let count = 0; more < END_OF_CHAIN && count < bytes.length / size; count++) {
    for (let at = 0; at < size - 4; at += 4) {
      const table = u32(offset(more) + at);
      if (table < END_OF_CHAIN) tables.push(table);
    }
    more = u32(offset(more) + size - 4);
  }
  const perTable = size / 4;
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / perTable)];
    return table === undefined ? END_OF_CHAIN : u32(offset(table) + (sector % perTable) * 4);
  };
  const chain = (start: number) =>
    join(start, next, (sector) => bytes.subarray(offset(sector), offset(sector) + size));

  const directory = chain(u32(48));
  const folder = new DataView(directory.buffer);
  let root = END_OF_CHAIN;
  let found: { start: number; length: number } | undefined;
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.max(0, Math.min(64, folder.getUint16(at + 64, true)) - 2);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length));
    const start = folder.getUint32(at + 116, true);
    if (directory[at + 66] === 5) root = start;
    else if (!found && names.includes(name)) found = { start, length: folder.getUint32(at + 120, true) };
  }
  if (!found) return null;
  if (found.length >= u32(56)) return chain(found.start).subarray(0, found.length);

  // Small streams lie in the root's stream, in sectors of their own.
  const mini = 1 << u16(32);
  const store = chain(root);
  const links = chain(u32(60));
  const linkView = new DataView(links.buffer);
  const nextMini = (sector: number) =>
    sector * 4 + 4 <= links.length ? linkView.getUint32(sector * 4, true) : END_OF_CHAIN;
  return join(found.start, nextMini, (sector) => store.subarray(sector * mini, (sector + 1) * mini)).subarray(
    0,
    found.length,
  );
}
