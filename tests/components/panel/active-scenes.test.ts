import { describe, expect, it } from 'vitest';
import { activeScenes, toggleCustomerScene } from '../../../components/panel/active-scenes';
import { NOTHING_MINE } from '../../../knowledge/mine/mine';

const at = (day: string) => new Date(`${day}T12:00`).getTime();
const hour = 3_600_000;
const switched = (scene: string, on: boolean, when: number) => ({
  ...NOTHING_MINE,
  scenes: { 'a.cn': { [scene]: { on, at: when } } },
});
const scenes = (
  more: Partial<Parameters<typeof activeScenes>[0]> = {},
  now = at('2026-03-18'),
  tier?: string,
) =>
  activeScenes({
    mine: NOTHING_MINE,
    site: 'a.cn',
    customer: [],
    circumstances: { now, language: 'hans', conversation: { tier } },
    ...more,
  });

describe('activeScenes', () => {
  it('an outage holds for a shift, on its own site', () => {
    const mine = switched('outage', true, at('2026-03-18'));
    expect(scenes({ mine }, at('2026-03-18') + hour)).toEqual(['outage']);
    expect(scenes({ mine, site: 'b.cn' })).toEqual([]);
    expect(scenes({ mine }, at('2026-03-18') + 13 * hour)).toEqual([]);
  });

  it('the agent’s word goes before the calendar', () => {
    const now = at('2026-10-01');
    expect(scenes({}, now)).toEqual(['holiday']);
    expect(scenes({ mine: switched('holiday', false, now) }, now)).toEqual([]);
  });

  it('knows a VIP by the console’s own mark, new and returning by the agent', () => {
    expect(scenes({}, undefined, '钻石会员')).toEqual(['vip']);
    expect(scenes({ customer: ['new-customer'] })).toEqual(['new-customer']);
    expect(toggleCustomerScene(['new-customer', 'vip'], 'returning-customer')).toEqual([
      'vip',
      'returning-customer',
    ]);
    expect(toggleCustomerScene(['vip'], 'vip')).toEqual([]);
  });
});
