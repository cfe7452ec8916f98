import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Entry, Script, Term } from '../pack/schema';
import { SCHEMA_EPOCH } from './epoch';
import { StoreError, toStoreError } from './errors';
import type { Delivery, Gap, PackRecord, Stored } from './types';
import { deliverWhatIsThere } from './upgrade';

export const DATABASE_NAME = 'warmreply';

export interface Setting {
  key: string;
  value: unknown;
}

export interface GapRow extends Gap {
  /** The question without the differences of case and blanks. */
  key: string;
}

/** The search index as it is stored, see `knowledge/search/index-file.ts`. */
export interface IndexBlob {
  name: 'base' | 'changes';
  /** `revision` of the library that it was made for. */
  revision: number;
  data: unknown;
}

/** The product's one database. Nothing outside `knowledge/store` touches it. */
export class WarmReplyDatabase extends Dexie {
  declare packs: Table<PackRecord, string>;
  declare scripts: Table<Stored<Script>, [string, string]>;
  declare terms: Table<Stored<Term>, [string, string]>;
  declare entries: Table<Stored<Entry>, [string, string]>;
  declare settings: Table<Setting, string>;
  declare gaps: Table<GapRow, string>;
  declare deliveries: Table<Delivery, number>;
  declare index: Table<IndexBlob, string>;
  /** `epoch` and `revision`, kept apart from what users set. */
  declare meta: Table<Setting, string>;

  constructor(options: DexieOptions = {}) {
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', ...options });
    // A version that has shipped is never changed: add the next one below it, with its `upgrade`, and a fixture
    // in tests/knowledge/store/versions.
    this.version(1).stores({
      packs: 'id, installedAt',
      scripts: '[packId+id], packId',
      terms: '[packId+id], packId',
      entries: '[packId+id], packId, id',
      settings: 'key',
      gaps: 'key, lastAt',
      index: 'name',
      meta: 'key',
    });
    this.version(2).stores({ deliveries: '++key, packId, into, hash' }).upgrade(deliverWhatIsThere);
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ key: 'epoch', value: SCHEMA_EPOCH });
    });
  }
}

/** How long another page may keep an old version open before we say so. */
const BLOCKED_MS = 4_000;

/** Opens the database; throws `StoreError`. */
export async function openDatabase(options?: DexieOptions): Promise<WarmReplyDatabase> {
  const database = new WarmReplyDatabase(options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => reject(new StoreError('blocked')), BLOCKED_MS);
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
    const epoch = (await database.meta.get('epoch'))?.value;
    if (typeof epoch === 'number' && epoch > SCHEMA_EPOCH) throw new StoreError('newer', `epoch ${epoch}`);
    return database;
  } catch (error) {
    database.close();
    throw toStoreError(error);
  } finally {
    clearTimeout(timer);
  }
}
