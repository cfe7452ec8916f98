import { matchesPattern } from './match-pattern';
import type { PackProfile } from '../../knowledge/pack/schema';
import type { ConsoleProfile } from './types';

/** The setting with the profiles that were taught here. */
export const TAUGHT_PROFILES = 'taughtProfiles';

/** Profiles for a page: what its user taught, then built-in ones; each only where its patterns match. */
export function profilesForPage(
  url: string,
  taught: readonly ConsoleProfile[],
  builtIn: readonly ConsoleProfile[],
): ConsoleProfile[] {
  return [...taught, ...builtIn].filter((profile) => !profile.matches || matchesAny(profile.matches, url));
}

/** Profiles that came in packs and say enough to be used: which pages, where the transcript is, what a message is. */
export function profilesOfPacks(packs: readonly { profiles?: readonly PackProfile[] }[]): ConsoleProfile[] {
  return packs
    .flatMap(({ profiles }) => profiles ?? [])
    .flatMap((profile) => {
      const { matches, transcript, message } = profile;
      return matches?.length && transcript?.length && message?.length
        ? [{ ...profile, matches, transcript, message, author: 'taught' as const }]
        : [];
    });
}

/**
 * A page taught anew: the profile takes the place of those that the page had, and their name. `now` is epoch ms.
 */
export function withTaught(
  url: string,
  profile: ConsoleProfile,
  taught: readonly ConsoleProfile[],
  now: number,
): ConsoleProfile[] {
  const others = withoutProfilesFor(url, taught);
  const name = profile.name ?? taught.find((known) => known.name && !others.includes(known))?.name;
  const saved = {
    ...profile,
    ...(name ? { name } : {}),
    matches: [`${new URL(url).origin}/*`],
    taughtAt: now,
  };
  return [saved, ...others];
}

export function withoutProfilesFor(url: string, profiles: readonly ConsoleProfile[]): ConsoleProfile[] {
  return profiles.filter((profile) => !profile.matches || !matchesAny(profile.matches, url));
}

const matchesAny = (patterns: readonly string[], url: string): boolean =>
  patterns.some((p) => matchesPattern(p, url));
