import { describe, expect, it } from 'vitest';
import { type BackupContents, glanceAt, readBackup, writeBackup } from '../../../knowledge/backup';
import { gunzip, gzip } from '../../../knowledge/backup/pack-bytes';
import { pack } from '../store/pack';

const contents = (): BackupContents => ({
  packs: [
    { installedAt: 5, pack: pack({ ourOwn: [1, { deep: '话术' }] }) },
    { installedAt: 9, pack: pack({ id: 'b' }) },
  ],
  settings: [{ key: 'taughtProfiles', value: [{ id: 'x', matches: ['https://a.example/*'] }] }],
  gaps: [{ question: '榴莲能寄吗', times: 2, firstAt: 1, lastAt: 3 }],
  deliveries: [
    {
      packId: 'b',
      into: 'b',
      hash: 'h',
      version: '1',
      change: 'import:1',
      at: 4,
      how: 'import',
      pack: pack({ id: 'b' }),
    },
  ],
});
const problemOf = (file: Uint8Array<ArrayBuffer>, passphrase?: string) =>
  readBackup(file, passphrase).then(
    () => 'read',
    (error) => error.id ?? String(error),
  );
/** The file with its header changed and, as a forger would, its checksum made to fit. */
async function forged(file: Uint8Array<ArrayBuffer>, change: (header: { encryption: object }) => object) {
  const end = file.indexOf(10) + 1;
  const header = change(JSON.parse(new TextDecoder().decode(file.subarray(0, end))));
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const start = new Uint8Array([...head, ...file.subarray(end, -32)]);
  return new Uint8Array([...start, ...new Uint8Array(await crypto.subtle.digest('SHA-256', start))]);
}

describe('a backup file', () => {
  it('gives back what went in, fields that we do not know included', async () => {
    const file = await writeBackup(contents());
    expect(await readBackup(file)).toEqual(contents());
    expect((await glanceAt(file)).encrypted).toBe(false);
  });

  it('encrypted, shows nothing of its contents and opens with its passphrase alone, however it is typed', async () => {
    const file = await writeBackup(contents(), { passphrase: 'café 密码１' });
    expect(new TextDecoder().decode(file)).not.toContain('榴莲');
    expect(await glanceAt(file)).toMatchObject({ encrypted: true });
    expect(await readBackup(file, 'cafe\u0301 密码1')).toEqual(contents());
    expect(await problemOf(file, 'cafe 密码1')).toBe('wrong-passphrase');
    expect(await problemOf(file)).toBe('passphrase-needed');
    const again = await writeBackup(contents(), { passphrase: 'café 密码１' });
    const headerOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes).split('\n')[0]!);
    expect(headerOf(file).encryption.iterations).toBeGreaterThanOrEqual(600_000);
    expect(headerOf(again).encryption.salt).not.toBe(headerOf(file).encryption.salt);
    expect(headerOf(again).encryption.iv).not.toBe(headerOf(file).encryption.iv);
  });

  it('cut off anywhere is said to be cut off', async () => {
    const file = await writeBackup(contents());
    for (let length = 1; length < file.length; length += 7)
      expect(await problemOf(file.slice(0, length)), `${length}`).toBe('truncated');
    expect(await problemOf(new Uint8Array())).toBe('not-a-backup');
  });

  it('with any byte changed is never read', async () => {
    const file = await writeBackup(contents());
    for (let at = 0; at < file.length; at += 3) {
      const changed = file.slice();
      changed[at]! ^= 1;
      expect(['changed', 'truncated', 'not-a-backup', 'newer'], `${at}`).toContain(await problemOf(changed));
    }
    expect(await problemOf(new Uint8Array([...file, 0]))).toBe('changed');
  });

  it('of a newer version is left alone', async () => {
    const file = await writeBackup(contents());
    const other = (about: object) => forged(file, (header) => ({ ...header, ...about }));
    expect(await problemOf(await other({ format: 'warmreply-backup/2' }))).toBe('newer');
    expect(await problemOf(await other({ schemaEpoch: 99 }))).toBe('newer');
  });

  it('forged with a fitting checksum does not open', async () => {
    const file = await writeBackup(contents(), { passphrase: 'x' });
    const later = await forged(file, (header) => ({ ...header, createdAt: new Date(0).toISOString() }));
    expect(await problemOf(later, 'x')).toBe('wrong-passphrase');
    const weak = await forged(file, (header) => ({
      ...header,
      encryption: { ...header.encryption, iterations: 1 },
    }));
    expect(await problemOf(weak, 'x')).toBe('changed');
  });

  it('is not made of what could not be put back', async () => {
    const twice = { ...contents(), packs: [...contents().packs, contents().packs[0]!] };
    await expect(writeBackup(twice)).rejects.toMatchObject({ id: 'unusable', detail: 'packs' });
    const broken = { ...contents(), gaps: [{ question: 'q', times: -1, firstAt: 0, lastAt: 0 }] };
    await expect(writeBackup(broken)).rejects.toMatchObject({ id: 'unusable', detail: 'gaps.0.times' });
  });

  it('unpacks no bomb', async () => {
    const bomb = await gzip('0'.repeat(3_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(gunzip(bomb, 1_000_000)).rejects.toMatchObject({ id: 'too-large' });
  });

  it('some other file is said to be no backup', async () => {
    expect(await problemOf(new TextEncoder().encode('{"format":"warmreply-pack/1"}'))).toBe('not-a-backup');
  });
});
