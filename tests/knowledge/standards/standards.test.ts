import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../knowledge/conversation';
import type { Standard } from '../../../knowledge/pack/schema';
import type { CustomerReading } from '../../../knowledge/reading/types';
import { answerOrder, DEFAULT_STANDARD, replyClock, standardFor } from '../../../knowledge/standards';

const times = (promised: number) => ({ wanted: promised / 2, promised, turn: promised * 2 });
const standard = (promised: number, rest: Partial<Standard> = {}): Standard => ({
  first: times(promised),
  next: times(promised + 1),
  ...rest,
});

describe('the standard for a channel and a tier', () => {
  const standards = [
    standard(40),
    standard(3600, { channel: 'ticket' }),
    standard(10, { tier: 'VIP' }),
    standard(1800, { channel: 'ticket', tier: 'VIP' }),
  ];

  it.each([
    [{}, 40],
    [{ channel: 'chat', tier: '普通' }, 40],
    [{ channel: 'ticket' }, 3600],
    [{ tier: 'vip ' }, 10],
    [{ channel: 'Ticket', tier: 'VIP' }, 1800],
    [{ channel: 'ticket', tier: '普通' }, 3600],
  ])('%o is promised %i s', (query, promised) => {
    expect(standardFor(standards, query).first.promised).toBe(promised);
  });

  it('is the built-in one where nothing fits: 15 wanted, 30 promised, 60 turn', () => {
    expect(standardFor([standard(3600, { channel: 'ticket' })], { channel: 'chat' })).toBe(DEFAULT_STANDARD);
    expect(DEFAULT_STANDARD.first).toEqual({ wanted: 15, promised: 30, turn: 60 });
    expect(DEFAULT_STANDARD.next).toEqual({ wanted: 15, promised: 30, turn: 60 });
  });

  it('prefers a named channel to a named tier, and the later of two alike', () => {
    const both = [
      standard(10, { tier: 'VIP' }),
      standard(3600, { channel: 'ticket' }),
      standard(5, { channel: 'ticket' }),
    ];
    expect(standardFor(both, { channel: 'ticket', tier: 'VIP' }).first.promised).toBe(5);
  });
});

describe('the reply clock', () => {
  const since = 1_000_000;
  const at = (seconds: number, firstResponse = true) =>
    replyClock({ waitingSince: since, firstResponse }, DEFAULT_STANDARD, since + seconds * 1000);

  it.each([
    [0, 'running', 30],
    [14.999, 'running', 16],
    [15, 'warning', 15],
    [29.5, 'warning', 1],
    [30, 'overdue', 0],
    [30.4, 'overdue', 0],
    [31, 'overdue', -1],
    [95, 'overdue', -65],
  ])('after %d s it is %s with %i s left', (seconds, state, left) => {
    const clock = at(seconds);
    expect(clock.state).toBe(state);
    expect(clock.secondsLeft).toBe(left);
    expect(Object.is(clock.secondsLeft, -0)).toBe(false);
    expect(clock.deadline).toBe(since + 30_000);
  });

  it('knows when the customer turns', () => {
    expect(at(59.9).turned).toBe(false);
    expect(at(60).turned).toBe(true);
  });

  it('keeps first and next response apart', () => {
    const own: Standard = { first: times(20), next: times(100) };
    const clock = (firstResponse: boolean) => replyClock({ waitingSince: since, firstResponse }, own, since);
    expect(clock(true)).toMatchObject({ kind: 'first', deadline: since + 20_000 });
    expect(clock(false)).toMatchObject({ kind: 'next', deadline: since + 100_000 });
  });

  it('is idle when nobody waits', () => {
    const clock = replyClock({ waitingSince: null, firstResponse: false }, DEFAULT_STANDARD, since);
    expect(clock).toMatchObject({
      state: 'idle',
      kind: 'next',
      deadline: null,
      secondsLeft: null,
      turned: false,
    });
  });
});

describe('who is answered first', () => {
  const now = 10_000_000;
  const waiting = (
    id: string,
    secondsAgo: number | null,
    rest: Partial<Conversation> = {},
  ): Conversation => ({
    id,
    name: id,
    open: false,
    waitingSince: secondsAgo === null ? null : now - secondsAgo * 1000,
    firstResponse: true,
    ...rest,
  });
  const reading = (rest: Partial<CustomerReading>): CustomerReading => ({
    emotion: 'neutral',
    strength: 0,
    cues: [],
    course: [],
    category: 'inquiry',
    priority: 'normal',
    stage: 'accept',
    scenes: [],
    given: {},
    missing: [],
    acknowledged: false,
    ...rest,
  });
  const order = (conversations: Conversation[], readings = {}) =>
    answerOrder(conversations, { now, readings }).map(
      ({ conversation, reason }) => `${conversation.id} ${reason}`,
    );

  it('is the earliest deadline while nothing else is known', () => {
    expect(order([waiting('b', 5), waiting('idle', null), waiting('a', 40), waiting('c', 2)])).toEqual([
      'a overdue',
      'b deadline',
      'c deadline',
    ]);
  });

  it('is the urgent one before those who wait a little longer, and says so', () => {
    expect(
      order([waiting('calm', 20), waiting('blocked', 5)], { blocked: reading({ priority: 'urgent' }) }),
    ).toEqual(['blocked urgent', 'calm deadline']);
  });

  it('soothes the angry one first, but not for ever', () => {
    const readings = { angry: reading({ emotion: 'angry', strength: 1 }) };
    expect(order([waiting('calm', 10), waiting('angry', 2)], readings)[0]).toBe('angry upset');
    expect(order([waiting('calm', 100), waiting('angry', 2)], readings)[0]).toBe('calm overdue');
  });

  it('does not name a need that changed nothing', () => {
    expect(order([waiting('first', 20, { tier: 'VIP' }), waiting('second', 5)])[0]).toBe('first deadline');
    expect(order([waiting('first', 12), waiting('second', 5, { tier: 'VIP' })])[0]).toBe('second vip');
  });

  it('uses the standard of each conversation', () => {
    const standards = [standard(3600, { channel: 'ticket' })];
    const places = answerOrder([waiting('ticket', 600, { channel: 'ticket' }), waiting('chat', 5)], {
      now,
      standards,
    });
    expect(places.map(({ conversation }) => conversation.id)).toEqual(['chat', 'ticket']);
  });
});
