import {
  type BackupContents,
  BackupProblem,
  type BackupProblemId,
  glanceAt,
  readBackup,
  writeBackup,
} from '../../knowledge/backup';
import { t } from '../ui/t';
import { readEverything, replaceEverything } from './data';
import { download } from './download';
import { problem, today } from './import-run';
import { problemText } from './import-text';
import { refresh } from './use-fresh';
import { useUndo } from './Undo';

/** Gives everything to the user as one file, which was read back before. */
export async function saveBackup(passphrase: string): Promise<void> {
  const content = await writeBackup(await readEverything(), { passphrase });
  const name = `warmreply-${today()}.warmreply-backup`;
  download({ name, type: 'application/octet-stream', content });
}

/** A chosen file; `contents` once it was read to its end. */
export interface OpenedBackup {
  file: File;
  createdAt: string;
  contents: BackupContents | null;
}

/** Reads and verifies a backup. Without a passphrase an encrypted one is verified as far as that goes. */
export async function openBackup(file: File, passphrase = ''): Promise<OpenedBackup> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { createdAt, encrypted } = await glanceAt(bytes);
  const contents = encrypted && !passphrase ? null : await readBackup(bytes, passphrase);
  return { file, createdAt, contents };
}

/** Puts a backup in the place of everything; can be taken back. */
export async function restore(contents: BackupContents): Promise<void> {
  const before = await replaceEverything(contents);
  refresh();
  useUndo.getState().offer(t('studio.restored'), async () => {
    await replaceEverything(before);
    refresh();
  });
}

/** What is in a backup, counted. */
export function countContents({ packs, gaps }: BackupContents) {
  const sum = (part: 'scripts' | 'glossary' | 'knowledge') =>
    packs.reduce((total, { pack }) => total + pack[part].length, 0);
  return {
    packs: packs.length,
    scripts: sum('scripts'),
    terms: sum('glossary'),
    entries: sum('knowledge'),
    gaps: gaps.length,
  };
}

/** The sentence for what went wrong; nothing was changed. */
export function backupProblemText(error: unknown): string {
  if (error instanceof BackupProblem) return t(`studio.backupProblem.${SENTENCES[error.id]}`);
  const { id, data } = problem(error, '');
  return problemText(id, data);
}

const SENTENCES = {
  'not-a-backup': 'notABackup',
  truncated: 'truncated',
  changed: 'changed',
  newer: 'newer',
  'passphrase-needed': 'wrongPassphrase',
  'wrong-passphrase': 'wrongPassphrase',
  unusable: 'unusable',
  'too-large': 'tooLarge',
} as const satisfies Record<BackupProblemId, string>;
