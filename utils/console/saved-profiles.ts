import { matchesPattern } from './match-pattern';
import type { PackProfile } from '../../knowledge/pack/schema';
import type { ConsoleProfile } from './types';

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

export function withoutProfilesFor(url: string, profiles: readonly ConsoleProfile[]): ConsoleProfile[] {
  return profiles.filter((profile) => !profile.matches || !matchesAny(profile.matches, url));
}

const matchesAny = (patterns: readonly string[], url: string): boolean =>
  patterns.some((p) => matchesPattern(p, url));
