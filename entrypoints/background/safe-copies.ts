import { writeBackup } from '../../knowledge/backup';
import { ownPartsOf } from '../../knowledge/backup/contents';
import { copyName, readCopies, spareCopies } from '../../knowledge/backup/rolling';
import { listFiles, removeFile, writeFile } from '../../utils/platform/copy-folder';
import { service } from './service';

/** Changes that come together are copied together, in ms; less than the time for which an idle background lives. */
const PAUSE_MS = 8_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps a copy of everything outside the database soon; where the browser keeps no files there is none. */
export function copySoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void copyNow().catch(() => {}), PAUSE_MS);
}

async function copyNow(): Promise<void> {
  const contents = await service.everything();
  const own = ownPartsOf(contents);
  // What is the same in every installation needs no copy.
  if (own === 0) return;
  const now = Date.now();
  await writeFile(copyName(now, own), await writeBackup(contents, { createdAt: new Date(now) }));
  for (const { name } of spareCopies(readCopies(await listFiles()))) await removeFile(name);
}
