export type { BackupContents } from './contents';
export { type BackupGlance, glanceAt, readBackup, writeBackup } from './file';
export { BackupProblem, type BackupProblemId } from './problem';
