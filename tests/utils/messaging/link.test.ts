import { describe, expect, it } from 'vitest';
import { LinkClosed, openLink, type Transport } from '../../../utils/messaging/link';

/** Two ends joined like a MessagePort: asynchronous, structured clones. */
function pipe(): [Transport, Transport] {
  const receivers: ((message: unknown) => void)[] = [() => {}, () => {}];
  const closers: (() => void)[] = [() => {}, () => {}];
  const end = (own: 0 | 1, other: 0 | 1): Transport => ({
    post: (message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => receivers[other]!(copy));
    },
    onMessage: (receive) => {
      receivers[own] = receive;
    },
    onClose: (closed) => {
      closers[own] = closed;
    },
    close: () => queueMicrotask(() => closers[other]!()),
  });
  return [end(0, 1), end(1, 0)];
}

interface Sums {
  add(pair: [number, number]): number;
  fail(why: string): void;
}

describe('openLink', () => {
  it('answers calls, out of order too', async () => {
    const [here, there] = pipe();
    const delays = [20, 0];
    openLink(there, {
      add: async ([a, b]: [number, number]) => {
        await new Promise((done) => setTimeout(done, delays.shift()));
        return a + b;
      },
    });
    const sums = openLink<Sums>(here, {});
    expect(await Promise.all([sums.call('add', [1, 2]), sums.call('add', [3, 4])])).toEqual([3, 7]);
  });

  it('passes a failure on to the caller', async () => {
    const [here, there] = pipe();
    openLink(there, {
      fail: (why: string) => {
        throw new Error(why);
      },
    });
    await expect(openLink<Sums>(here, {}).call('fail', 'no ink')).rejects.toThrow('no ink');
  });

  it('refuses names that nobody handles, inherited ones too', async () => {
    const [here, there] = pipe();
    openLink(there, {});
    const link = openLink<{ toString(value: null): string }>(here, {});
    await expect(link.call('toString', null)).rejects.toThrow('Nobody handles');
  });

  it('rejects what is still waiting when the other end goes', async () => {
    const [here, there] = pipe();
    openLink(there, { add: () => new Promise(() => {}) });
    const sums = openLink<Sums>(here, {});
    const answer = sums.call('add', [1, 2]);
    sums.close();
    await expect(answer).rejects.toBeInstanceOf(LinkClosed);
  });
});
