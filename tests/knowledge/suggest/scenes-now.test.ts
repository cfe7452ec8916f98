import { describe, expect, it } from 'vitest';
import { forScenes, placeCaret, scenesNow } from '../../../knowledge/suggest';

const on = (day: string, language: 'hans' | 'hant' | 'latin' = 'hans') =>
  scenesNow({ now: new Date(`${day}T10:00:00`).getTime(), language });

describe('the scenes of a day', () => {
  it.each([
    ['2026-02-17', ['holiday']], // Spring Festival's first day
    ['2026-02-11', ['holiday']], // little new year
    ['2026-03-03', ['holiday']], // Lantern Festival
    ['2026-03-04', []],
    ['2026-06-19', ['holiday', 'campaign']], // Dragon Boat within 618
    ['2026-09-25', ['holiday']], // Mid-Autumn
    ['2026-10-01', ['holiday']],
    ['2026-10-08', []],
    ['2026-11-11', ['campaign']],
    ['2026-12-31', ['holiday']],
    ['2027-01-03', ['holiday']],
    ['2027-01-04', []],
    ['2026-04-15', []],
  ])('%s', (day, scenes) => {
    expect(on(day)).toEqual(scenes);
  });

  it('are others for others', () => {
    expect(on('2026-10-01', 'hant')).toEqual([]);
    expect(on('2026-10-10', 'hant')).toEqual(['holiday']);
    expect(on('2026-12-25', 'latin')).toEqual(['holiday']);
    expect(on('2026-02-17', 'latin')).toEqual([]);
    expect(on('2026-11-27', 'latin')).toEqual(['campaign']);
  });

  it('come from the customer, the switch and the team’s campaign as well', () => {
    const now = new Date('2026-04-15T10:00:00').getTime();
    const scenes = (rest: object) => scenesNow({ now, language: 'hans', ...rest });
    expect(scenes({ conversation: { tier: '钻石会员' } })).toEqual(['vip']);
    expect(scenes({ conversation: { tier: '普通' } })).toEqual([]);
    expect(scenes({ returning: true })).toEqual(['returning-customer']);
    expect(scenes({ returning: false })).toEqual(['new-customer']);
    expect(scenes({ switchedOn: ['outage'] })).toEqual(['outage']);
    expect(scenes({ campaigns: [{ from: '2026-04-10', until: '2026-04-15' }] })).toEqual(['campaign']);
    expect(scenes({ campaigns: [{ from: '2026-04-16' }, { until: '2026-04-14' }] })).toEqual([]);
  });
});

describe('words by scene', () => {
  it.each([
    ['您好{{?vip|，您的专属通道已接通|，欢迎}}。', ['vip'], '您好，您的专属通道已接通。'],
    ['您好{{?vip|，您的专属通道已接通|，欢迎}}。', [], '您好，欢迎。'],
    ['好的。{{? holiday , campaign |这几天单多，会慢一天。}}', ['campaign'], '好的。这几天单多，会慢一天。'],
    ['好的。{{?holiday,campaign|这几天单多，会慢一天。}}', ['vip'], '好的。'],
    ['{{?!outage|现在就能办。|系统好了我来找您。}}', [], '现在就能办。'],
    ['{{?!outage|现在就能办。|系统好了我来找您。}}', ['outage'], '系统好了我来找您。'],
    ['一\n{{?vip|二}}\n三', [], '一\n三'],
    ['{{customer}} {{|}} {{?}}', [], '{{customer}} {{|}} {{?}}'],
  ])('%s for %s', (text, scenes, expected) => {
    expect(forScenes(text, scenes)).toBe(expected);
  });

  it('never reach the composer undecided', () => {
    expect(placeCaret('您好{{?vip|，贵宾|}}，{{|}}').text).toBe('您好，');
  });
});
