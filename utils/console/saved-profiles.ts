import { matchesPattern } from './match-pattern';
import type { ConsoleProfile } from './types';

/** Profiles for a page: what its user taught, then built-in ones; each only where its patterns match. */
export function profilesForPage(
  url: string,
  taught: readonly ConsoleProfile[],
  builtIn: readonly ConsoleProfile[],
): ConsoleProfile[] {
  return [...taught, ...builtIn].filter((profile) => !profile.matches || matchesAny(profile.matches, url));
}

export function withoutProfilesFor(url: string, profiles: readonly ConsoleProfile[]): ConsoleProfile[] {
  return profiles.filter((profile) => !profile.matches || !matchesAny(profile.matches, url));
}

const matchesAny = (patterns: readonly string[], url: string): boolean =>
  patterns.some((p) => matchesPattern(p, url));
