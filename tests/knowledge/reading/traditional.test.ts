import * as OpenCC from 'opencc-js';
import { expect, it } from 'vitest';
import { ZH } from '../../../knowledge/reading/lexicon.zh';
import { fold } from '../../../knowledge/reading/normalise';

it.each(['tw', 'hk'] as const)(
  'every word of the lexicon is known in the traditional characters of %s',
  (to) => {
    const convert = OpenCC.Converter({ from: 'cn', to });
    const words = Object.values(ZH).join(' ').split(/\s+/).filter(Boolean);
    // 想象 is spelled 想像 there, which the lexicon has as a word of its own
    const unknown = words.filter(
      (word) => !word.includes('想象') && fold(convert(word)).text !== fold(word).text,
    );
    expect(words.length).toBeGreaterThan(3_000);
    expect(unknown).toEqual([]);
  },
);
