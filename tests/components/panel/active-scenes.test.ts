import { describe, expect, it } from 'vitest';
import { activeScenes, toggleCustomerScene } from '../../../components/panel/active-scenes';
import { NOTHING_MINE } from '../../../knowledge/mine/mine';
import { scenesByDate } from '../../../knowledge/suggest';

const at = (day: string, time = '12:00') => new Date(`${day}T${time}`).getTime();
const quiet = {
  mine: NOTHING_MINE,
  site: 'a.cn',
  customer: [],
  tier: undefined,
  dated: [],
  now: at('2026-03-18'),
};
const outage = (on: boolean, when: number) => ({
  ...NOTHING_MINE,
  scenes: { 'a.cn': { outage: { on, at: when } } },
});

describe('activeScenes', () => {
  it('an outage holds for a shift, on its own site', () => {
    const mine = outage(true, quiet.now);
    expect(activeScenes({ ...quiet, mine, now: quiet.now + 3_600_000 })).toEqual(['outage']);
    expect(activeScenes({ ...quiet, mine, site: 'b.cn' })).toEqual([]);
    expect(activeScenes({ ...quiet, mine, now: quiet.now + 13 * 3_600_000 })).toEqual([]);
  });

  it('the agent’s word goes before the calendar', () => {
    const now = at('2026-11-11');
    const mine = { ...NOTHING_MINE, scenes: { 'a.cn': { campaign: { on: false, at: now } } } };
    expect(activeScenes({ ...quiet, now })).toEqual(['campaign']);
    expect(activeScenes({ ...quiet, now, mine })).toEqual([]);
  });

  it('knows a VIP by the console’s own mark, new and returning by the agent', () => {
    expect(activeScenes({ ...quiet, tier: '钻石会员' })).toEqual(['vip']);
    expect(toggleCustomerScene(['new-customer', 'vip'], 'returning-customer')).toEqual([
      'vip',
      'returning-customer',
    ]);
    expect(toggleCustomerScene(['vip'], 'vip')).toEqual([]);
  });
});

describe('scenesByDate', () => {
  it.each([
    ['2026-02-17', ['holiday']],
    ['2026-09-25', ['holiday']],
    ['2026-06-19', ['holiday', 'campaign']],
    ['2025-07-25', []],
    ['2026-10-01', ['holiday']],
    ['2026-11-11', ['campaign']],
    ['2026-11-22', []],
  ])('%s', (day, scenes) => {
    expect(scenesByDate(at(day))).toEqual(scenes);
  });

  it('a pack’s campaign is on, on the days of the pack, both included', () => {
    const dated = [{ scene: 'campaign', from: '2026-03-01', until: '2026-03-18' }];
    expect(scenesByDate(at('2026-03-18', '23:59'), dated)).toEqual(['campaign']);
    expect(scenesByDate(at('2026-03-19', '00:01'), dated)).toEqual([]);
  });
});
