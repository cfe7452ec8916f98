// npm run pack-schema: writes docs/pack.schema.json, the pack format as JSON Schema, from the schema that the product
// reads packs with. A test says when it is out of date.
import { writeFileSync } from 'node:fs';
import { packJsonSchema } from './lib/pack-json-schema';

writeFileSync('docs/pack.schema.json', `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
