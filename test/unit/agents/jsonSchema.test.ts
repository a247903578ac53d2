import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import * as schemas from '../../../src/pipeline/agents/schemas';
import { toJsonSchema } from '../../../src/pipeline/models/openai/jsonSchema';

const byLibrary = (schema: z.core.$ZodType): unknown => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema) as Record<string, unknown>;
  return rest;
};

describe('JSON schemas of answers', () => {
  const all = Object.entries(schemas).filter(([name]) => name.endsWith('Schema')) as [string, z.core.$ZodType][];

  it('are those that zod gives', () => {
    assert.ok(all.length >= 4);
    for (const [name, schema] of all) assert.deepEqual(toJsonSchema(schema), byLibrary(schema), name);
    const kinds = z.object({ text: z.string(), number: z.number(), yes: z.boolean(), whole: z.int() });
    assert.deepEqual(toJsonSchema(kinds), byLibrary(kinds));
  });

  it('are refused for what would be told wrongly', () => {
    for (const schema of [z.optional(z.string()), z.record(z.string(), z.string()), z.date(), z.nullable(z.int())]) {
      assert.throws(() => toJsonSchema(z.object({ part: schema })), /cannot have a part of the kind/);
    }
  });
});
