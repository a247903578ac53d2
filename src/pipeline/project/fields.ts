import * as z from 'zod/mini';

/** What the completion of an editor says about a key of the project file. */
export const DESCRIPTIONS = z.registry<{ description: string }>();

/** A field of the project file with the sentence that explains it to its writer. */
export function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  DESCRIPTIONS.add(schema, { description });
  return schema;
}

/** A name, or a text in which `*` stands for any letters. */
export const text = (): z.ZodMiniString => z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
