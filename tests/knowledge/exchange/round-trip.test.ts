import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { exportPacks } from '../../../knowledge/exchange';
import { EMOTIONS, FACTS, type Pack, PackSchema, PURPOSES, STAGES } from '../../../knowledge/pack/schema';
import { draftOf } from './help';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => value.trim() !== '');
const name = text.map((value) => value.trim());
const words = fc.array(text, { maxLength: 3 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
/** Fields of somebody else's, of any shape. Keys that reach a prototype are the only ones that are dropped. */
const strange = fc
  .dictionary(
    fc.string({ minLength: 1, maxLength: 12 }).map((key) => `x-${key}`),
    fc.jsonValue({ maxDepth: 3 }),
    { maxKeys: 3 },
  )
  .map((fields) =>
    JSON.parse(JSON.stringify(fields).replace(/"(?:__proto__|constructor|prototype)":/g, '"other":')),
  );
const seconds = fc.record({ wanted: fc.nat(100), promised: fc.nat(100), turn: fc.nat(100) });

/** A record of these fields, of which all but `id` may be missing, with strange ones beside them. */
const item = (
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>>,
) =>
  fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }), strange)
    .map(([must, may, more]) => ({ ...more, ...must, ...may }));
const list = (one: fc.Arbitrary<Record<string, unknown>>) =>
  fc.array(one, { maxLength: 3 }).map((all) => all.map((value, at) => ({ ...value, id: `i${at}` })));

const anyPack: fc.Arbitrary<Pack> = item(
  {
    format: fc.constant('warmreply-pack/1'),
    id: name,
    name,
    version: name.map((v) => v.slice(0, 40)),
    locale: fc.constantFrom('zh-CN', 'en'),
  },
  {
    owner: text,
    description: text,
    effectiveFrom: day,
    effectiveUntil: day,
    reviewBy: day,
    lineage: fc.array(name, { maxLength: 3 }),
    scripts: list(
      item(
        { title: text, text, purpose: fc.constantFrom(...PURPOSES), stage: fc.constantFrom(...STAGES) },
        {
          emotions: fc.uniqueArray(fc.constantFrom(...EMOTIONS)),
          asks: fc.constantFrom(...FACTS),
          keywords: words,
          tags: words,
          blanks: fc.array(
            item(
              { name, kind: fc.constantFrom('text', 'choice', 'customer') },
              { choices: words, default: text },
            ),
            { maxLength: 2 },
          ),
        },
      ),
    ),
    glossary: list(item({ term: name, plain: name }, { aliases: words, picture: text })),
    knowledge: list(
      item({ question: name, answer: text }, { aliases: words, verifiedOn: day, internal: fc.boolean() }),
    ),
    synonyms: fc.array(words, { maxLength: 2 }),
    forbidden: fc.array(item({ word: text }, { instead: text }), { maxLength: 2 }),
    standards: fc.array(item({ first: seconds, next: seconds }, { channel: text }), { maxLength: 2 }),
    authority: item({}, { maxAmount: fc.nat(500), escalateTo: text }),
    profiles: list(item({}, { agentNames: words })),
    scenes: list(
      item(
        {
          title: text,
          customer: text,
          turns: fc.array(item({ after: fc.nat(60), says: text }, {}), { maxLength: 2 }),
        },
        {},
      ),
    ),
  },
).map((value) => parse(PackSchema, JSON.parse(JSON.stringify(value))));

describe('what goes out comes back', () => {
  it('any pack, with fields that we do not know at every level', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const { pack: back, skipped } = { ...draftOf(exportPacks([pack], 'p').content, 'p.json') };
        expect(skipped).toEqual([]);
        expect(back).toEqual(pack);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('as YAML too', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(draftOf(stringify(pack), 'p.yaml').pack).toEqual(pack);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});
