import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { BackupContents } from '../../../knowledge/backup';
import { createKnowledgeService } from '../../../knowledge/service';
import { openStore } from '../../../knowledge/store';
import { openDatabase } from '../../../knowledge/store/database';
import { readAll, replaceAll } from '../../../knowledge/store/everything';
import { pack } from './pack';
import { stopAtWrite } from './stopping';

const fresh: BackupContents = {
  packs: [
    { installedAt: 20, pack: pack({ id: 'later', name: '后装' }) },
    {
      installedAt: 30,
      pack: pack({ id: 'last', knowledge: [{ id: 'n', question: '榴莲能寄吗', answer: '能' }] }),
    },
  ],
  settings: [{ key: 'standards', value: [{ first: 1 }] }],
  gaps: [{ question: 'B 呢？', times: 3, firstAt: 1, lastAt: 2 }],
  deliveries: [
    {
      packId: 'later',
      into: 'later',
      hash: 'h',
      version: '1',
      change: 'import:1',
      at: 20,
      how: 'import',
      pack: pack({ id: 'later', name: '后装' }),
    },
  ],
};

async function filled() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const store = await openStore(options);
  await store.installPack(pack());
  await store.setSetting('taughtProfiles', [{ id: 'p' }]);
  await store.addGap('老问题');
  const old = await store.readAll();
  store.close();
  return { options, old };
}

describe('everything replaced at once', () => {
  it('is what was put there, and the old contents can be put back', async () => {
    const { options, old } = await filled();
    const store = await openStore(options);
    expect(await store.replaceAll(fresh)).toEqual(old);
    expect(await store.readAll()).toEqual(fresh);
    expect(await store.countAll()).toEqual({ packs: 2, scripts: 2, terms: 2, entries: 3, gaps: 1 });
    await store.replaceAll(old);
    expect(await store.readAll()).toEqual(old);
  });

  it('stopped at any of its steps, leaves all as it was', async () => {
    const { options, old } = await filled();
    let stopAt = 0;
    let stopped = true;
    for (; stopped && stopAt < 100; stopAt++) {
      const database = await openDatabase(options);
      await stopAtWrite(database, stopAt);
      stopped = await replaceAll(database, fresh).then(
        () => false,
        () => true,
      );
      database.close();
      const after = await openDatabase(options);
      expect(await readAll(after), `stopped at ${stopAt}`).toEqual(stopped ? old : fresh);
      after.close();
    }
    // 7 tables emptied, 2 packs with 3 parts each, settings, gaps and the revision.
    expect(stopAt).toBeGreaterThanOrEqual(17);
  });

  it('is found by a search that knew the old contents', async () => {
    const { options } = await filled();
    const service = createKnowledgeService(() => openStore(options));
    expect((await service.search('怎么退款')).map(({ packId }) => packId)).toContain('shop');
    const other = await openStore(options);
    await other.replaceAll(fresh);
    await service.catchUp();
    expect((await service.search('榴莲'))[0]).toMatchObject({ id: 'n', packId: 'last' });
    expect((await service.search('怎么退款')).map(({ packId }) => packId)).not.toContain('shop');
    expect((await service.library()).packs.map(({ id }) => id)).toEqual(['later', 'last']);
  });
});
