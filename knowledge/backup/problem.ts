/** Why a backup can't be used. The UI has the sentence for each id. */
export type BackupProblemId =
  /** Some other file. */
  | 'not-a-backup'
  /** Bytes are missing at its end. */
  | 'truncated'
  /** Its bytes are not those that were written. */
  | 'changed'
  /** Made by a newer WarmReply than this one. */
  | 'newer'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  /** Whole, but what is in it is no library of ours. */
  | 'unusable'
  /** Larger than we take. */
  | 'too-large';

/** Thrown by everything that makes or reads a backup. Nothing was changed. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';

  constructor(
    readonly id: BackupProblemId,
    /** For the log: the place in the contents. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${id}: ${detail}` : id, options);
  }
}
