import * as z from 'zod/mini';

/*
 * The shapes of the agents' answers: one object a question, in one list. Services that enforce schemas want every
 * field required and no other allowed. Models write fields in the order of the schema: reasons come before verdicts, so
 * that a verdict follows from its reasons.
 */

export const notesItem = z.strictObject({
  questionId: z.string(),
  notes: z.array(z.string()),
  examples: z.array(z.string()),
});

export const scriptItem = z.strictObject({ questionId: z.string(), script: z.string() });

export const meaningKinds = ['condition', 'mask', 'derived', 'minimumLength', 'notCheckable', 'spss'] as const;

export const meaningItem = z.strictObject({
  questionId: z.string(),
  parts: z.array(
    z.strictObject({
      part: z.int(),
      reason: z.string(),
      kind: z.enum(meaningKinds),
      expression: z.string(),
    }),
  ),
});

export const reviewItem = z.strictObject({
  questionId: z.string(),
  rootCauses: z.array(z.string()),
  instructions: z.array(z.string()),
  pass: z.boolean(),
});

export const notesSchema = z.strictObject({ questions: z.array(notesItem) });
export const scriptsSchema = z.strictObject({ scripts: z.array(scriptItem) });
export const meaningsSchema = z.strictObject({ answers: z.array(meaningItem) });
export const reviewSchema = z.strictObject({ findings: z.array(reviewItem) });

export type NotesItem = z.infer<typeof notesItem>;
export type ScriptItem = z.infer<typeof scriptItem>;
export type MeaningItem = z.infer<typeof meaningItem>;
export type ReviewItem = z.infer<typeof reviewItem>;
