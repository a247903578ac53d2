import * as z from 'zod/mini';
import { STATEMENT_KINDS, SURENESS } from '../../checks/statements/statement';

/*
 * The shapes of the agents' answers: one object a question, in one list. Services that enforce schemas want every
 * field required and no other allowed. Models write fields in the order of the schema: evidence and reasons come before
 * what follows from them.
 */

const strings = z.array(z.string());

export const statementItem = z.strictObject({
  evidence: strings,
  reason: z.string(),
  kind: z.enum(STATEMENT_KINDS),
  target: z.string(),
  when: z.string(),
  expression: z.string(),
  replaces: strings,
  parts: z.array(z.int()),
  sure: z.enum(SURENESS),
});

export const readingItem = z.strictObject({
  questionId: z.string(),
  statements: z.array(statementItem),
  notes: strings,
  examples: strings,
});

export const SIDES = ['A', 'B', 'neither'] as const;

export const opinionItem = z.strictObject({
  questionId: z.string(),
  verdicts: z.array(z.strictObject({ dispute: z.int(), reason: z.string(), right: z.enum(SIDES) })),
});

export const scriptItem = z.strictObject({ questionId: z.string(), script: z.string() });

export const reviewItem = z.strictObject({
  questionId: z.string(),
  rootCauses: strings,
  instructions: strings,
  pass: z.boolean(),
});

export const readingsSchema = z.strictObject({ questions: z.array(readingItem) });
export const opinionsSchema = z.strictObject({ opinions: z.array(opinionItem) });
export const scriptsSchema = z.strictObject({ scripts: z.array(scriptItem) });
export const reviewSchema = z.strictObject({ findings: z.array(reviewItem) });

export type ReadingItem = z.infer<typeof readingItem>;
export type OpinionItem = z.infer<typeof opinionItem>;
export type ScriptItem = z.infer<typeof scriptItem>;
export type ReviewItem = z.infer<typeof reviewItem>;
