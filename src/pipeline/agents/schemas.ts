import * as z from 'zod';

/**
 * The shapes of the agents' answers: one object a question, in one list. Services that enforce schemas want every
 * field required and no other allowed.
 */
export const notesSchema = z.strictObject({
  questions: z.array(
    z.strictObject({ questionId: z.string(), notes: z.array(z.string()), examples: z.array(z.string()) }),
  ),
});

export const scriptsSchema = z.strictObject({
  scripts: z.array(z.strictObject({ questionId: z.string(), script: z.string() })),
});

export const meaningKinds = ['condition', 'mask', 'derived', 'minimumLength', 'notCheckable', 'spss'] as const;

export const meaningsSchema = z.strictObject({
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      parts: z.array(
        z.strictObject({
          part: z.int(),
          kind: z.enum(meaningKinds),
          expression: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
});

export const reviewSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      questionId: z.string(),
      pass: z.boolean(),
      rootCauses: z.array(z.string()),
      instructions: z.array(z.string()),
    }),
  ),
});

export type NotesItem = z.infer<typeof notesSchema>['questions'][number];
export type ScriptItem = z.infer<typeof scriptsSchema>['scripts'][number];
export type MeaningItem = z.infer<typeof meaningsSchema>['answers'][number];
export type ReviewItem = z.infer<typeof reviewSchema>['findings'][number];
