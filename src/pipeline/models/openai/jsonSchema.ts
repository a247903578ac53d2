import type * as z from 'zod/mini';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema as services take it: the same as `z.toJSONSchema` gives, for what answers consist of (objects whose fields
 * are all required, lists, texts, numbers, truth values, choices). That function knows every kind there is, and would
 * be 21 kB of what the editor loads. Throws for any other kind: nobody can ask a service for it.
 */
export function toJsonSchema(schema: z.core.$ZodType): JsonSchema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return objectSchema(def.shape);
    case 'array':
      return { type: 'array', items: toJsonSchema(def.element) };
    case 'enum':
      return { type: 'string', enum: Object.values(def.entries) };
    case 'number':
      return 'format' in def
        ? { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
        : { type: 'number' };
    case 'string':
    case 'boolean':
      return { type: def.type };
    default:
      throw new Error(`An answer cannot have a part of the kind "${def.type}".`);
  }
}

function objectSchema(shape: Readonly<Record<string, z.core.$ZodType>>): JsonSchema {
  const fields = Object.entries(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, toJsonSchema(field)])),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
}
