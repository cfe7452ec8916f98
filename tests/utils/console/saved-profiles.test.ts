import { describe, expect, it } from 'vitest';
import { profilesForPage, withoutProfilesFor } from '../../../utils/console/saved-profiles';
import type { ConsoleProfile } from '../../../utils/console/types';

const profile = (id: string, matches?: string[]): ConsoleProfile => ({
  id,
  author: 'taught',
  transcript: [],
  message: [],
  matches,
});
const ids = (profiles: ConsoleProfile[]) => profiles.map((one) => one.id);

describe('profilesForPage', () => {
  it.each([
    ['https://chat.example.com/*', 'https://chat.example.com/inbox?x=1', true],
    ['https://chat.example.com/*', 'https://chat.example.com.evil.test/', false],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://eu.chat.example.com/a', true],
    ['https://*.example.com/*', 'https://notexample.com/', false],
    ['*://example.com/*', 'http://example.com/', true],
    ['http://127.0.0.1:5222/*', 'http://127.0.0.1:5222/', true],
    ['http://127.0.0.1:5222/*', 'http://127.0.0.1:5223/', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(profilesForPage(url, [profile('a', [pattern])], []).length > 0).toBe(expected);
  });

  it('offers what was taught before what is built in', () => {
    expect(
      ids(profilesForPage('https://a.test/', [profile('mine', ['https://a.test/*'])], [profile('any')])),
    ).toEqual(['mine', 'any']);
  });

  it('forgets the profiles of one page alone', () => {
    const all = [profile('a', ['https://a.test/*']), profile('b', ['https://b.test/*'])];
    expect(ids(withoutProfilesFor('https://a.test/x', all))).toEqual(['b']);
  });
});
