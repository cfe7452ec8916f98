import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportPacks, LIMITS } from '../../../knowledge/exchange';
import { PackSchema } from '../../../knowledge/pack/schema';
import { packJsonSchema } from '../../../scripts/lib/pack-json-schema';
import { draftOf } from '../exchange/help';

const page = readFileSync('docs/pack-format.md', 'utf8');
const examples = readdirSync('docs/examples');

describe('the published pack format', () => {
  it('is the schema that packs are read with (npm run pack-schema)', () => {
    expect(JSON.parse(readFileSync('docs/pack.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(packJsonSchema())),
    );
  });

  it('names every part, requires what is required, and forbids no other field', () => {
    const { properties, required } = packJsonSchema() as {
      properties: Record<string, { items?: { additionalProperties?: unknown } }>;
      required: string[];
    };
    expect(Object.keys(properties).sort()).toEqual(Object.keys(PackSchema.entries).sort());
    expect(required.sort()).toEqual(['format', 'id', 'locale', 'name', 'version']);
    expect(JSON.stringify(properties)).not.toContain('"additionalProperties":false');
  });

  it('is explained part by part', () => {
    for (const field of Object.keys(PackSchema.entries)) expect(page).toContain(`\`${field}\``);
  });

  it.each(examples)('%s is an example without a fault, and comes back whole', (name) => {
    const content = readFileSync(`docs/examples/${name}`, 'utf8');
    const draft = draftOf(content, name);
    expect(draft).toMatchObject({ format: 'warmreply', skipped: [] });
    expect(draftOf(exportPacks([draft.pack], 'x').content).pack).toEqual(draft.pack);
    expect(page).toContain(`examples/${name}`);
  });

  it('one example has every part', () => {
    const { pack } = draftOf(readFileSync('docs/examples/every-part.json', 'utf8'));
    for (const [part, value] of Object.entries(pack)) expect([part, value]).not.toEqual([part, []]);
    expect(pack.profiles[0]).toMatchObject({ agentNames: ['小暖', '客服小李'] });
    expect(pack).toMatchObject({
      standards: [{}],
      authority: {},
      scenes: [{}],
      forbidden: [{}],
      synonyms: [expect.any(Array)],
    });
  });

  it('names the caps as they are', () => {
    const { fileBytes, yamlChars, rows, columns, depth, yamlAliases, zipEntries, unzippedBytes, zipRatio } =
      LIMITS;
    for (const cap of [
      `${fileBytes / 1e6} MB`,
      `${yamlChars / 1e6} MB of YAML`,
      `${rows.toLocaleString('en')} rows`,
      `${columns} columns`,
      `${depth} levels`,
      `${yamlAliases} YAML aliases`,
      `${zipEntries.toLocaleString('en')} files`,
      `${unzippedBytes / 1e6} MB unpacked`,
      `${zipRatio} times`,
    ])
      expect(page).toContain(cap);
  });
});
