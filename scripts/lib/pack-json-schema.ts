import { toJsonSchema } from '@valibot/to-json-schema';
import { PACK_FORMAT, PackSchema } from '../../knowledge/pack/schema';

/** The pack format as JSON Schema: what a file may hold, before defaults are filled in. */
export function packJsonSchema(): Record<string, unknown> {
  const schema = toJsonSchema(PackSchema, {
    typeMode: 'input',
    // Blanks around a name are taken off while it is read: no schema can say so, and none has to.
    ignoreActions: ['trim'],
    target: 'draft-2020-12',
  }) as Record<string, unknown>;
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: `urn:${PACK_FORMAT.replace('/', ':')}`,
    title: `WarmReply pack, ${PACK_FORMAT}`,
    description:
      'What it means: docs/pack-format.md. Fields that are not named here are kept and exported again.',
    ...rest,
  };
}
