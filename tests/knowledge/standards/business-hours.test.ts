import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours, Standard } from '../../../knowledge/pack/schema';
import { DEFAULT_STANDARD, replyClock } from '../../../knowledge/standards';
import {
  afterBusinessTime,
  businessTimeBetween,
  isOpen,
  opensAt,
} from '../../../knowledge/standards/business-hours';
import { dayOf, dayText, epochOf } from '../../../knowledge/standards/local-time';

const WEEK = [1, 2, 3, 4, 5];
const SHANGHAI: BusinessHours = {
  timeZone: 'Asia/Shanghai',
  periods: [
    { days: WEEK, from: '09:00', to: '12:00' },
    { days: WEEK, from: '13:30', to: '18:00' },
  ],
  holidays: [{ from: '2026-10-01', until: '2026-10-07', name: '国庆' }],
  workdays: [{ day: '2026-10-10' }],
};
/** A time of day in Shanghai (UTC+8, no summer time). */
const sh = (text: string) => Date.parse(`${text}:00+08:00`);
const show = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
const HOUR = 3_600;

describe('promised times in business hours', () => {
  it.each([
    ['in the morning, done in the morning', '2026-11-23T09:10', 1, '2026-11-23T10:10'],
    ['over the lunch break', '2026-11-23T11:30', 1, '2026-11-23T14:00'],
    ['written in the lunch break', '2026-11-23T12:40', 1, '2026-11-23T14:30'],
    ['over night', '2026-11-23T17:30', 1, '2026-11-24T09:30'],
    ['over the weekend', '2026-11-27T17:30', 1, '2026-11-30T09:30'],
    ['written on Sunday', '2026-11-29T20:00', 0.5, '2026-11-30T09:30'],
    [
      'over the holidays, on the Saturday worked instead',
      '2026-09-30T17:45',
      0.5 + 7.5 * 2,
      '2026-10-10T09:15',
    ],
    ['a whole working day', '2026-11-23T09:00', 7.5, '2026-11-23T18:00'],
  ])('%s', (_, written, hours, due) => {
    expect(show(afterBusinessTime(sh(written), hours * HOUR, SHANGHAI))).toBe(due);
  });

  it('knows when somebody is there, and when again', () => {
    expect(isOpen(SHANGHAI, sh('2026-11-23T11:59'))).toBe(true);
    expect(isOpen(SHANGHAI, sh('2026-11-23T12:00'))).toBe(false);
    expect(opensAt(SHANGHAI, sh('2026-11-23T12:00'))).toBe(sh('2026-11-23T13:30'));
    expect(opensAt(SHANGHAI, sh('2026-11-23T10:00'))).toBeNull();
    expect(opensAt(SHANGHAI, sh('2026-10-01T10:00'))).toBe(sh('2026-10-08T09:00'));
  });

  it('joins a night shift over midnight with the morning after it', () => {
    const night: BusinessHours = {
      timeZone: 'Asia/Shanghai',
      periods: [
        { days: [1], from: '22:00', to: '02:00' },
        { days: [2], from: '02:00', to: '04:00' },
        { days: [3], from: '20:00', to: '24:00' },
      ],
    };
    expect(isOpen(night, sh('2026-11-24T00:00'))).toBe(true);
    expect(isOpen(night, sh('2026-11-24T02:00'))).toBe(true);
    expect(isOpen(night, sh('2026-11-24T04:00'))).toBe(false);
    expect(show(afterBusinessTime(sh('2026-11-23T23:30'), 4 * HOUR, night))).toBe('2026-11-24T03:30');
    expect(show(afterBusinessTime(sh('2026-11-24T03:30'), 2 * HOUR, night))).toBe('2026-11-25T21:30');
    expect(show(afterBusinessTime(sh('2026-11-25T23:00'), HOUR, night))).toBe('2026-11-26T00:00');
  });

  it('counts the hours that there are on the days on which clocks change', () => {
    const newYork: BusinessHours = {
      timeZone: 'America/New_York',
      periods: [{ days: [7], from: '01:00', to: '04:00' }],
    };
    const at = (text: string) => Date.parse(text);
    // 2026-03-08: from 02:00 to 03:00 there is nothing; 2026-11-01: 01:00 to 02:00 comes twice.
    expect(businessTimeBetween(at('2026-03-08T00:00-05:00'), at('2026-03-08T12:00-04:00'), newYork)).toBe(
      2 * HOUR * 1000,
    );
    expect(businessTimeBetween(at('2026-11-01T00:00-04:00'), at('2026-11-01T12:00-05:00'), newYork)).toBe(
      4 * HOUR * 1000,
    );
    expect(afterBusinessTime(at('2026-03-08T01:30-05:00'), HOUR, newYork)).toBe(at('2026-03-08T03:30-04:00'));
    expect(epochOf(dayOf(at('2026-03-08T12:00-04:00'), 'America/New_York'), 150, 'America/New_York')).toBe(
      at('2026-03-08T03:30-04:00'),
    );
  });

  it('counts as time passes where there are no hours, or none that ever come', () => {
    const since = sh('2026-11-23T23:00');
    expect(afterBusinessTime(since, 30, { periods: [] })).toBe(since + 30_000);
    const never: BusinessHours = {
      ...SHANGHAI,
      holidays: [{ from: '2020-01-01', until: '2099-12-31' }],
      workdays: [],
    };
    expect(afterBusinessTime(since, 30, never)).toBe(since + 30_000);
    expect(opensAt(never, since)).toBeNull();
    expect(isOpen({ ...SHANGHAI, timeZone: 'Mars/Olympus' }, since)).toBeTypeOf('boolean');
  });

  it('whatever the hours: time passed and time counted agree, and nothing ends before it begins', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    const hours = fc.record({
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Europe/London'),
      periods: fc.array(
        fc.record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: time, to: time }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    });
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(hours, moments, fc.integer({ min: 1, max: 100_000 }), (open, start, seconds) => {
        const due = afterBusinessTime(start, seconds, open);
        // A minute a week is not enough for an hour within the days that are looked ahead.
        fc.pre(due - start < 390 * 86_400_000);
        expect(due).toBeGreaterThanOrEqual(start + seconds * 1000);
        expect(businessTimeBetween(start, due, open)).toBe(seconds * 1000);
        const next = opensAt(open, start);
        expect(isOpen(open, start)).toBe(next === null);
        if (next !== null) expect(isOpen(open, next)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('names days in a zone', () => {
    expect(dayText(dayOf(Date.parse('2026-01-01T00:30+08:00'), 'Asia/Shanghai'))).toBe('2026-01-01');
    expect(dayText(dayOf(Date.parse('2026-01-01T00:30+08:00'), 'America/New_York'))).toBe('2025-12-31');
  });
});

describe('the reply clock in business hours', () => {
  const standard: Standard = { ...DEFAULT_STANDARD, hours: SHANGHAI };
  const clock = (since: string, now: string) =>
    replyClock({ waitingSince: sh(since), firstResponse: true }, standard, sh(now));

  it('stands still while nobody is there, and says until when', () => {
    const asleep = clock('2026-11-23T20:00', '2026-11-24T03:00');
    expect(asleep).toMatchObject({ state: 'running', secondsLeft: 30, turned: false });
    expect(asleep).toMatchObject({
      resumesAt: sh('2026-11-24T09:00'),
      deadline: sh('2026-11-24T09:00') + 30_000,
    });
    expect(clock('2026-11-23T20:00', '2026-11-24T09:00')).toMatchObject({
      state: 'running',
      resumesAt: null,
    });
    expect(clock('2026-11-23T20:00', '2026-11-24T09:01')).toMatchObject({
      state: 'overdue',
      secondsLeft: -30,
    });
  });

  it('who was late before the evening is still late at night', () => {
    expect(clock('2026-11-23T17:50', '2026-11-23T23:00')).toMatchObject({
      state: 'overdue',
      secondsLeft: -570,
    });
  });
});
