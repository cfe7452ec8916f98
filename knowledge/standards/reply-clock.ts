import type { Conversation } from '../conversation';
import type { Standard } from '../pack/schema';
import { afterBusinessTime, businessTimeBetween, opensAt } from './business-hours';

/** How the open question of a conversation stands against its standard. All times are epoch ms. */
export type ReplyClock =
  | {
      state: 'idle';
      kind: 'first' | 'next';
      wantedAt: null;
      deadline: null;
      turnAt: null;
      secondsLeft: null;
      turned: false;
      resumesAt: null;
    }
  | {
      /** `warning` from the wanted time on, `overdue` from the promised time on. */
      state: 'running' | 'warning' | 'overdue';
      /** First response or a later one: they have standards of their own. */
      kind: 'first' | 'next';
      wantedAt: number;
      /** The promised time. */
      deadline: number;
      turnAt: number;
      /** Whole seconds to `deadline`, rounded up, of business time where the standard has hours; below zero once past. */
      secondsLeft: number;
      /** Past the time after which customers turn (service standard A). */
      turned: boolean;
      /** Nobody is there now, the clock stands still until then; null while it runs. */
      resumesAt: number | null;
    };

/**
 * The reply clock as a function of the time, `deadline − now`: nothing ticks in here, so it is right after a
 * hidden tab or a sleeping machine. Where the standard has business hours, a customer who writes outside of them is not
 * late until the promised time has passed within them.
 */
export function replyClock(
  waiting: Pick<Conversation, 'waitingSince' | 'firstResponse'>,
  standard: Standard,
  now: number,
): ReplyClock {
  const kind = waiting.firstResponse ? 'first' : 'next';
  const since = waiting.waitingSince;
  if (since === null) {
    return {
      state: 'idle',
      kind,
      wantedAt: null,
      deadline: null,
      turnAt: null,
      secondsLeft: null,
      turned: false,
      resumesAt: null,
    };
  }
  const { hours, [kind]: seconds } = standard;
  const after = (count: number) => (hours ? afterBusinessTime(since, count, hours) : since + count * 1000);
  const wantedAt = after(seconds.wanted);
  const deadline = after(seconds.promised);
  const turnAt = after(seconds.turn);
  const left = hours ? businessTimeBetween(now, deadline, hours) : deadline - now;
  const state = now >= deadline ? 'overdue' : now >= wantedAt ? 'warning' : 'running';
  return {
    state,
    kind,
    wantedAt,
    deadline,
    turnAt,
    // `|| 0`: Math.ceil gives -0 in the second after zero.
    secondsLeft: Math.ceil(left / 1000) || 0,
    turned: now >= turnAt,
    resumesAt: hours ? opensAt(hours, now) : null,
  };
}
