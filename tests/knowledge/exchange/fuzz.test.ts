import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ImportProblem, type ImportResult, previewMapping, readImport } from '../../../knowledge/exchange';
import { planImport, resolvePlan } from '../../../knowledge/merge';
import { PackSchema } from '../../../knowledge/pack/schema';
import { utf8 } from './help';
import { SAMPLES } from './samples';

/** Mutated files in all, over all formats. `npm test` runs them; another seed and number: FUZZ_SEED, FUZZ_FILES. */
const FILES = Number(process.env.FUZZ_FILES ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
/** A user must not wait longer for a small file, whatever is in it. */
const LIMIT_MS = 2_000;

/** What is put into a file: pieces that mean something to one of the parsers. */
const PIECES = [
  '__proto__',
  'constructor',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '\uFEFF',
  '&#44;',
  '&#x110000;',
  '&amp;',
  '<![CDATA[',
  '<!--',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:',
  '{',
  '}',
  '[',
  ']',
  '{{',
  '}}',
  '{{|}}',
  '$|$',
  '*a',
  '&a ',
  '!!js/function ',
  '- - - - - - - -',
  '%',
  '=1+1',
  '＝1',
  '\ud800',
  '１',
  '1e999',
  '-1',
  'null',
  'true',
  '"format":"warmreply-pack/1"',
  '"__proto__":{"polluted":1},',
  '\u202e',
  '\u2028',
  '快捷短语编码',
  '_x000D_',
  'PK\u0003\u0004',
].map(utf8);

type Mutation = { at: number; length: number; byte: number; piece: number; kind: string };
const mutation = fc.record<Mutation>({
  at: fc.nat(1_000_000),
  length: fc.nat(40),
  byte: fc.nat(255),
  piece: fc.nat(PIECES.length - 1),
  kind: fc.constantFrom('set', 'cut', 'drop', 'repeat', 'piece', 'piece', 'flip', 'join'),
});

function mutated(seed: Uint8Array, other: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let bytes = Array.from(seed);
  for (const { at, length, byte, piece, kind } of mutations) {
    const place = at % Math.max(1, bytes.length);
    if (kind === 'set') bytes[place] = byte;
    else if (kind === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << (byte % 8));
    else if (kind === 'cut') bytes = bytes.slice(0, place);
    else if (kind === 'drop') bytes.splice(place, length);
    else if (kind === 'repeat') bytes = [...bytes, ...bytes.slice(place)].slice(0, 20_000);
    else if (kind === 'join') bytes = [...bytes.slice(0, place), ...other.slice(at % other.length)];
    else bytes.splice(place, 0, ...PIECES[piece]!);
  }
  return Uint8Array.from(bytes);
}

/** Everything that reading a file leads to before a person is asked; what comes out must be installable as it is. */
function readThrough(bytes: Uint8Array, name: string): string {
  let result: ImportResult;
  try {
    result = readImport({ name, bytes }, { today: '2026-11-22' });
  } catch (error) {
    // Only reasons that have a sentence reach the user.
    if (error instanceof ImportProblem) return error.id;
    throw error;
  }
  if (result.kind === 'needs-mapping') {
    const { table } = result;
    previewMapping(table, table.guess);
    const text = table.header.map((_, at) => (at === 0 ? ('text' as const) : ('keep' as const)));
    const again = readImport({ name, bytes }, { today: '2026-11-22', mapping: text });
    return again.kind;
  }
  for (const draft of result.drafts) {
    const { pack } = resolvePlan(planImport(draft, { mine: null, base: null, neighbours: [] }), {});
    const parsed = safeParse(PackSchema, pack);
    expect(parsed.success).toBe(true);
    for (const list of [pack.scripts, pack.glossary, pack.knowledge] as { id: string }[][]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const item of list) expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    }
  }
  return 'ready';
}

describe('mutated files', () => {
  const names = Object.keys(SAMPLES);

  it.each(names)('%s is read as it is', (name) => {
    expect(['ready', 'needs-mapping']).toContain(readThrough(SAMPLES[name]!, `${name}.txt`));
  });

  it.each(names)(
    `%s, mutated ${Math.ceil(FILES / names.length)} times, ends in a result or a reason, soon`,
    (name) => {
      const before = Object.getOwnPropertyNames(Object.prototype).sort();
      const ends = new Map<string, number>();
      const seeds = fc.record({
        other: fc.constantFrom(...Object.values(SAMPLES)),
        mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
      });
      fc.assert(
        fc.property(seeds, ({ other, mutations }) => {
          const bytes = mutated(SAMPLES[name]!, other, mutations);
          const start = process.cpuUsage();
          const end = readThrough(bytes, `${name}.txt`);
          const { user, system } = process.cpuUsage(start);
          ends.set(end, (ends.get(end) ?? 0) + 1);
          expect((user + system) / 1_000).toBeLessThan(LIMIT_MS);
        }),
        { numRuns: Math.ceil(FILES / names.length), seed: SEED },
      );
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      // Mutations that always break a file, or never, would test nothing.
      expect(ends.size).toBeGreaterThan(1);
    },
    60_000,
  );
});
