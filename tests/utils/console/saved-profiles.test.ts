import { describe, expect, it } from 'vitest';
import {
  profilesForPage,
  profilesOfPacks,
  withoutProfilesFor,
  withTaught,
} from '../../../utils/console/saved-profiles';
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

  it('taught anew, a page keeps the name that it was given', () => {
    const old = { ...profile('a', ['https://a.test/*']), name: '淘宝售后' };
    const other = { ...profile('b', ['https://b.test/*']), name: '天猫' };
    const taught = withTaught('https://a.test/inbox', profile('new'), [other, old], 1_000);
    expect(taught).toEqual([
      { ...profile('new'), name: '淘宝售后', matches: ['https://a.test/*'], taughtAt: 1_000 },
      other,
    ]);
    expect(withTaught('https://c.test/', profile('c'), taught, 2_000)[0]).not.toHaveProperty('name');
  });

  it('takes those of packs that say which pages they are for, with the agents’ names', () => {
    const whole = {
      id: 'desk',
      matches: ['https://a.test/*'],
      transcript: ['#log'],
      message: ['li'],
      agentNames: ['小暖'],
    };
    const { matches: _, ...anywhere } = whole;
    const packs = [
      { profiles: [anywhere, { id: 'empty', matches: ['https://a.test/*'] }] },
      { profiles: [whole] },
      {},
    ];
    expect(profilesForPage('https://a.test/x', profilesOfPacks(packs), [])).toEqual([
      { ...whole, author: 'taught' },
    ]);
  });
});
