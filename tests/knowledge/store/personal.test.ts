import { localDay } from '../../../knowledge/pack/effective';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../knowledge/backup';
import { createKnowledgeService, type KnowledgeService } from '../../../knowledge/service';
import { openStore } from '../../../knowledge/store';
import { pack } from './pack';

let service: KnowledgeService;
const emptyPack = pack({
  id: 'mine:1',
  name: '我的话术',
  scripts: [],
  glossary: [],
  knowledge: [],
  synonyms: [],
});
const script = (text: string, more: object = {}) => ({
  id: 'm1',
  title: '榴莲',
  text,
  purpose: 'solution' as const,
  stage: 'answer' as const,
  ...more,
});

beforeEach(async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  service = createKnowledgeService(() => openStore(options));
  await service.install(pack());
});

describe('a script of the agent’s own', () => {
  it('is beside the team’s, found at once, and changed in its place', async () => {
    await service.putPersonal({ script: script('榴莲可以寄'), emptyPack });
    await service.putPersonal({ script: script('榴莲可以寄，走冷链', { variantOf: 's1' }), emptyPack });
    const { scripts, personal, packs } = await service.library();
    expect(scripts.map(({ id }) => id)).toEqual(['s1', 'm1']);
    expect(personal).toEqual([script('榴莲可以寄，走冷链', { variantOf: 's1' })]);
    expect(packs.map(({ id, counts }) => [id, counts.scripts])).toEqual([
      ['shop', 1],
      ['mine:1', 1],
    ]);
    expect((await service.search('冷链'))[0]).toMatchObject({ kind: 'script', id: 'm1' });
  });

  it('is gone when it is deleted, the pack with the last one, and comes back when that is undone', async () => {
    await service.putPersonal({ script: script('榴莲可以寄'), emptyPack });
    await service.removePersonal('m1');
    expect(await service.library()).toMatchObject({ personal: [], packs: [{ id: 'shop' }] });
    expect(await service.search('榴莲')).toEqual([]);
    await service.putPersonal({ script: script('榴莲可以寄'), emptyPack });
    expect((await service.library()).personal).toHaveLength(1);
  });

  it('that does not fit changes nothing', async () => {
    await expect(service.putPersonal({ script: script(''), emptyPack })).rejects.toThrow();
    expect((await service.library()).packs).toHaveLength(1);
  });
});

describe('what is the agent’s alone', () => {
  it('loses none of two changes at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => service.changeMine({ what: 'used', id })));
    expect((await service.mine()).recent).toEqual(['c', 'b', 'a']);
  });
});

describe('rules that a team does not want', () => {
  it('travel in its pack', async () => {
    await service.install(pack({ id: 'team', rulesOff: ['vague', 'no such rule'] }));
    expect((await service.library()).rulesOff).toEqual(['vague']);
  });
});

describe('a backup', () => {
  it('brings own scripts, favourites and scenes back to another browser', async () => {
    const open = () => openStore({ indexedDB: new IDBFactory(), IDBKeyRange });
    const [here, there] = [await open(), await open()];
    await here.putPersonal({ script: script('榴莲可以寄'), emptyPack });
    await here.setSetting('mine', { favourites: ['m1'] });
    await there.replaceAll(await readBackup(await writeBackup(await here.readAll())));
    expect((await there.loadLibrary()).personal.map(({ id }) => id)).toEqual(['m1']);
    expect(await there.setting('mine')).toEqual({ favourites: ['m1'] });
    // The pack is known as the agent's own there too: no second one is made.
    await there.putPersonal({
      script: script('也可以自提', { id: 'm2' }),
      emptyPack: { ...emptyPack, id: 'mine:2' },
    });
    expect((await there.listPacks()).map(({ id }) => id)).toEqual(['mine:1']);
  });
});

describe('a campaign', () => {
  const day = (ahead: number) => localDay(Date.now() + ahead * 86_400_000);
  const campaignOf = async (effectiveFrom: string, effectiveUntil: string) => {
    const days = { effectiveFrom, effectiveUntil };
    await service.install(
      pack({ id: 'big-sale', ...days, scripts: [script('满三百减五十', { scenes: ['campaign'] })] }),
    );
    await service.install(pack({ id: 'other', ...days }));
    return (await service.library()).campaigns;
  };

  it('runs on the days of the pack that has its scripts', async () => {
    expect(await campaignOf(day(-3), day(3))).toEqual([{ from: day(-3), until: day(3) }]);
  });

  it('is none when its pack rests', async () => {
    expect(await campaignOf(day(-9), day(-3))).toEqual([]);
  });
});
