import type { Usage } from './types';

/** The setting that counts how often scripts were used. */
export const USAGE = 'usage';

/** One more use of a script. `now` is epoch ms. */
export function withUse(usage: Usage | null, id: string, now: number): Usage {
  const { since, uses } = usage ?? { since: now, uses: {} };
  const before = Object.hasOwn(uses, id) ? uses[id]! : { times: 0, lastAt: 0 };
  return { since, uses: { ...uses, [id]: { times: before.times + 1, lastAt: now } } };
}
