export const STORE_ERRORS = [
  /** No space left for the database. */
  'quota',
  /** Another page of the extension keeps an older database open. */
  'blocked',
  /** The database was written by a newer version of the product. */
  'newer',
  /** The browser keeps no data here (private window, storage switched off). */
  'unavailable',
  /** The browser ended the transaction; nothing was kept. */
  'aborted',
  /** Something else; `detail` says what. */
  'unknown',
] as const;
export type StoreErrorCode = (typeof STORE_ERRORS)[number];

/** What went wrong with the database, as a code that the UI has a sentence for. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    /** For the log: the browser's own words. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
  }
}

const CODE_OF: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'quota',
  BlockedError: 'blocked',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'aborted',
  AbortError: 'aborted',
};

/** Dexie hides the cause: a quota error comes inside an AbortError, a refused open inside an OpenFailedError. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  let code: StoreErrorCode = 'unknown';
  for (let cause = error, depth = 0; cause instanceof Object && depth < 5; depth++) {
    const {
      name,
      inner,
      cause: why,
      failures,
    } = cause as {
      name?: string;
      inner?: unknown;
      cause?: unknown;
      failures?: unknown[];
    };
    const found = name ? CODE_OF[name] : undefined;
    // The innermost known name wins, but a full disk is a full disk wherever it shows.
    if (found && code !== 'quota') code = found;
    cause = inner ?? why ?? (Array.isArray(failures) ? failures[0] : undefined);
  }
  return new StoreError(code, error instanceof Error ? `${error.name}: ${error.message}` : String(error), {
    cause: error,
  });
}
