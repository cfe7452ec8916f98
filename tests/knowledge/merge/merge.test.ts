import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePacks, type Decision, fingerprint, mergedPack } from '../../../knowledge/merge';
import type { Pack } from '../../../knowledge/pack/schema';
import { pack } from '../store/pack';

/** Versions of one glossary: any of six terms, each with one of three wordings, and other parts of a pack. */
const version = fc
  .record({
    words: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('一', '二', '三')),
    forbidden: fc.uniqueArray(fc.constantFrom('不知道', '自己看'), { maxLength: 2 }),
    synonyms: fc.uniqueArray(fc.constantFrom('退钱', '退费'), { maxLength: 2 }),
    description: fc.option(fc.constantFrom('旧', '新'), { nil: undefined }),
  })
  .map(({ words, forbidden, synonyms, description }) => {
    const glossary = Object.entries(words).map(([id, plain]) => ({
      id,
      term: `词${id}`,
      plain,
      ours: { id },
    }));
    return pack({
      scripts: [],
      knowledge: [],
      glossary,
      forbidden: forbidden.map((word) => ({ word })),
      synonyms: synonyms.map((word) => ['退款', word]),
      ...(description ? { description } : {}),
    });
  });

const decisions = fc.constantFrom<Decision>('mine', 'theirs', 'both');
const print = ({ glossary, forbidden, synonyms, description }: Pack) => {
  const sorted = (items: unknown[]) => items.map(fingerprint).sort();
  return [sorted(glossary), sorted(forbidden), sorted(synonyms), description ?? null];
};
const merge = (base: Pack | null, mine: Pack, theirs: Pack, decision?: Decision) =>
  mergedPack(mine, theirs, comparePacks(base, mine, theirs), () => decision);
const conflicts = (base: Pack | null, mine: Pack, theirs: Pack) =>
  comparePacks(base, mine, theirs).filter(({ state }) => state === 'conflict');

describe('two versions with a common ancestor', () => {
  it('who changed nothing gets everything new, and loses nothing of their own', () => {
    fc.assert(
      fc.property(version, version, (base, other) => {
        expect(print(merge(base, base, other))).toEqual(print(other));
        expect(print(merge(base, other, base))).toEqual(print(other));
        expect(conflicts(base, base, other)).toEqual([]);
        expect(conflicts(base, other, base)).toEqual([]);
      }),
      { seed: 6 },
    );
  });

  it('what both changed alike is no conflict; what is one is so for both sides', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        expect(conflicts(base, mine, mine)).toEqual([]);
        const keys = (found: { list: string; key: string }[]) =>
          found.map(({ list, key }) => `${list} ${key}`).sort();
        expect(keys(conflicts(base, mine, theirs))).toEqual(keys(conflicts(base, theirs, mine)));
      }),
      { seed: 6 },
    );
  });

  it('decided one way on one side and the other way on the other, both come to the same', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        expect(print(merge(base, mine, theirs, 'mine'))).toEqual(print(merge(base, theirs, mine, 'theirs')));
      }),
      { seed: 6 },
    );
  });

  it('merged once, the same version brings nothing more', () => {
    fc.assert(
      fc.property(version, version, version, decisions, (base, mine, theirs, decision) => {
        const merged = merge(base, mine, theirs, decision);
        expect(conflicts(theirs, merged, theirs)).toEqual([]);
        expect(print(merge(theirs, merged, theirs))).toEqual(print(merged));
      }),
      { seed: 6 },
    );
  });

  it('with both kept, no wording that somebody wrote is lost', () => {
    fc.assert(
      fc.property(fc.option(version, { nil: null }), version, version, (base, mine, theirs) => {
        const after = merge(base, mine, theirs, 'both');
        const old = new Set((base?.glossary ?? []).map(({ term, plain }) => `${term} ${plain}`));
        const there = new Set(after.glossary.map(({ term, plain }) => `${term} ${plain}`));
        for (const { term, plain } of [...mine.glossary, ...theirs.glossary]) {
          if (!old.has(`${term} ${plain}`)) expect(there).toContain(`${term} ${plain}`);
        }
        expect(new Set(after.glossary.map(({ id }) => id)).size).toBe(after.glossary.length);
      }),
      { seed: 6 },
    );
  });

  it('fields that we do not know come along, in items and in the head', () => {
    const base = pack({ ours: 1 });
    const theirs = pack({ version: '2', theirs: { deep: [1] } });
    expect(merge(base, pack({ ours: 2 }), theirs)).toMatchObject({
      version: '2',
      ours: 2,
      theirs: { deep: [1] },
    });
  });
});

describe('two versions without a common ancestor', () => {
  it('nothing is taken out, and what differs is a conflict', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const outcomes = comparePacks(null, mine, theirs);
        expect(outcomes.filter(({ state }) => state === 'removed')).toEqual([]);
        for (const { state, mine: here, theirs: there, list } of outcomes) {
          if (list !== 'head' && state === 'conflict') expect(fingerprint(here)).not.toBe(fingerprint(there));
        }
      }),
      { seed: 6 },
    );
  });
});
