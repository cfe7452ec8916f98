import type { Conversation } from '../conversation';
import type { Standard } from '../pack/schema';

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
      /** Whole seconds to `deadline`, rounded up; below zero once it has passed. */
      secondsLeft: number;
      /** Past the time after which customers turn (service standard A). */
      turned: boolean;
    };

/**
 * The reply clock as a function of the time, `deadline − now`: nothing ticks in here, so it is right after a
 * hidden tab or a sleeping machine.
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
    };
  }
  const seconds = standard[kind];
  const wantedAt = since + seconds.wanted * 1000;
  const deadline = since + seconds.promised * 1000;
  const turnAt = since + seconds.turn * 1000;
  const state = now >= deadline ? 'overdue' : now >= wantedAt ? 'warning' : 'running';
  return {
    state,
    kind,
    wantedAt,
    deadline,
    turnAt,
    // `|| 0`: Math.ceil gives -0 in the second after zero.
    secondsLeft: Math.ceil((deadline - now) / 1000) || 0,
    turned: now >= turnAt,
  };
}
