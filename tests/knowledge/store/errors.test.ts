import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../knowledge/store';
import { StoreError, toStoreError } from '../../../knowledge/store/errors';
import { pack } from './pack';

describe('what went wrong', () => {
  it.each([
    ['a full disk', new DOMException('no room', 'QuotaExceededError'), 'quota'],
    [
      'a full disk inside an abort',
      new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')),
      'quota',
    ],
    ['an abort', new Dexie.AbortError('aborted'), 'aborted'],
    [
      'a private window',
      new Dexie.OpenFailedError('', new DOMException('not allowed', 'InvalidStateError')),
      'unavailable',
    ],
    ['no IndexedDB at all', new Dexie.MissingAPIError('IndexedDB API missing'), 'unavailable'],
    ['a newer database', new Dexie.VersionError('older requested'), 'newer'],
    ['anything else', new TypeError('boom'), 'unknown'],
    ['no error at all', 'text', 'unknown'],
  ])('%s', (_, error, code) => {
    const translated = toStoreError(error);
    expect(translated).toBeInstanceOf(StoreError);
    expect(translated.code).toBe(code);
  });

  it('keeps what is a StoreError already', () => {
    const error = new StoreError('blocked');
    expect(toStoreError(error)).toBe(error);
  });
});

describe('a browser that refuses', () => {
  it('says that no data is kept here', async () => {
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    await expect(openStore({ indexedDB, IDBKeyRange })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('answers with a StoreError after it was closed', async () => {
    const store = await openStore({ indexedDB: new IDBFactory(), IDBKeyRange });
    store.close();
    await expect(store.installPack(pack())).rejects.toBeInstanceOf(StoreError);
  });
});
