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

/** Match patterns as extensions write them: `scheme://host/path`, `*` anything, `*.` in front of a host its subdomains. */
function matchesAny(patterns: readonly string[], url: string): boolean {
  return patterns.some((pattern) => {
    const escaped = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/^\*:/, 'https?:')
      .replace('://*\\.', '://(?:[^/]+\\.)?')
      .replace(/\*/g, '.*');
    return new RegExp(`^${escaped}$`).test(url);
  });
}
