import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { isEffective } from '../../knowledge/pack/effective';
import { createKnowledgeService } from '../../knowledge/service';
import { openStore } from '../../knowledge/store';
import { pack } from './store/pack';

afterEach(() => vi.useRealTimers());
const on = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00`));

it.each([
  [{}, true],
  [{ effectiveFrom: '2026-02-10' }, true],
  [{ effectiveFrom: '2026-02-11' }, false],
  [{ effectiveUntil: '2026-02-10' }, true],
  [{ effectiveUntil: '2026-02-09' }, false],
  [{ effectiveFrom: '2026-02-01', effectiveUntil: '2026-02-28' }, true],
])('%o on 2026-02-10: %s', (dates, effective) => {
  expect(isEffective(dates, '2026-02-10')).toBe(effective);
});

it('a holiday pack switches itself on and off: suggested, found and obeyed only within its days', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  on('2026-02-01');
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const service = createKnowledgeService(() => openStore(options));
  await service.install(pack());
  await service.install(
    pack({
      id: 'spring',
      name: '春节',
      effectiveFrom: '2026-02-10',
      effectiveUntil: '2026-02-24',
      scripts: [{ id: 'f', title: '拜年', text: '新年好呀！', purpose: 'greeting', stage: 'accept' }],
      glossary: [],
      knowledge: [{ id: 'k', question: '过年发货吗', answer: '初七恢复。' }],
      forbidden: [{ word: '放假不管' }],
    }),
  );
  const state = async () => {
    const { scripts, forbidden, resting } = await service.library();
    const found = await service.search('过年发货吗');
    return {
      script: scripts.some(({ id }) => id === 'f'),
      word: forbidden.length === 1,
      found: found.some(({ packId }) => packId === 'spring'),
      resting,
    };
  };
  const off = { script: false, word: false, found: false, resting: ['spring'] };
  expect(await state()).toEqual(off);
  on('2026-02-10');
  expect(await state()).toEqual({ script: true, word: true, found: true, resting: [] });
  on('2026-02-25');
  expect(await state()).toEqual(off);
  expect(service.indexState()).toMatchObject({ rebuilt: 'missing' });
  // Nothing is lost while it rests.
  expect(await service.counts()).toMatchObject({ packs: 2, scripts: 2 });
  service.close();
});
