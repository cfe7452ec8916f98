import { describe, expect, it } from 'vitest';
import { applyFix, checkDraft } from '../../../knowledge/draft';
import { buildGlossary } from '../../../knowledge/glossary';
import type { Term } from '../../../knowledge/pack/schema';

const term = (name: string, plain: string, ...aliases: string[]): Term => ({
  id: name,
  term: name,
  plain,
  aliases,
});
const glossary = buildGlossary([
  term('cache', 'stored copy of older pages'),
  term('clear the cache', 'remove the stored older pages', 'clearing the cache'),
  term('firmware', 'the program built into the device'),
  term('API', 'link between two systems'),
  term('token', 'temporary pass'),
  term('sync', 'make your devices show the same'),
  term('KYC', 'identity check'),
  term('缓存', '临时存下的旧数据（就像旧报纸）'),
  term('二手', '用过的'),
]);
/** The draft with every jargon remark taken. */
const plain = (text: string): string => {
  let said = text;
  for (let i = 0; i < 5; i++) {
    const found = checkDraft(said, { glossary }).find(
      ({ rule, fix }) => rule === 'jargon' && fix !== undefined,
    );
    if (!found) break;
    said = applyFix(said, found);
  }
  return said;
};

describe('plain words fit the sentence', () => {
  it.each([
    ['The caches are full.', 'The stored copies of older pages are full.'],
    ['Clearing the cache helps.', 'Removing the stored older pages helps.'],
    ['Please clear the cache.', 'Please remove the stored older pages.'],
    ['Update your firmware.', 'Update your program built into the device.'],
    ['Firmware is old.', 'The program built into the device is old.'],
    ['We have an API for that.', 'We have a link between two systems for that.'],
    ['You need a KYC first.', 'You need an identity check first.'],
    ['Your tokens expired.', 'Your temporary passes expired.'],
    ['Syncing takes a minute.', 'Making your devices show the same takes a minute.'],
    ['您的缓存满了', '您的临时存下的旧数据满了'],
    ['这是二手的机器', '这是用过的机器'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});
