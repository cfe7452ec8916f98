import type { Standard } from '../pack/schema';

/**
 * What an online chat is held to when a team has set nothing, in seconds:
 * first words wanted within 15 (service standard A), promised to every customer within 30 (C, D),
 * and after 60 most customers turn (A: 78 % of those who waited a minute were annoyed).
 * The later replies of a conversation get the same figures, because A's observation is about waiting as such.
 */
export const DEFAULT_STANDARD: Standard = {
  first: { wanted: 15, promised: 30, turn: 60 },
  next: { wanted: 15, promised: 30, turn: 60 },
};

/** Whom a standard is looked up for; both as the console or the agent names them (`chat`, `VIP`, `普通`). */
export interface StandardQuery {
  channel?: string;
  tier?: string;
}

/**
 * The standard that fits a channel and a customer tier best. A standard without a channel or tier fits any.
 * A named channel weighs more than a named tier, since channels differ in kind (a ticket has an hour,
 * a chat seconds), tiers only in degree. Of two that fit equally well the later one wins: packs loaded
 * later refine those before them.
 */
export function standardFor(standards: readonly Standard[], query: StandardQuery = {}): Standard {
  let best = DEFAULT_STANDARD;
  let bestFit = -1;
  for (const standard of standards) {
    const channel = match(standard.channel, query.channel);
    const tier = match(standard.tier, query.tier);
    if (channel < 0 || tier < 0) continue;
    const fits = channel * 2 + tier;
    if (fits >= bestFit) {
      best = standard;
      bestFit = fits;
    }
  }
  return best;
}

/** 1 = named and the same, 0 = open to any, -1 = for somebody else. */
function match(wanted: string | undefined, actual: string | undefined): number {
  const name = plain(wanted);
  if (!name) return 0;
  return name === plain(actual) ? 1 : -1;
}

const plain = (name: string | undefined) => (name ?? '').trim().toLowerCase();
