import * as z from 'zod/mini';
import { ERROR_CODES } from '../../errors';

/** States of a job as the provider names them; `planned`: nobody has said yet that it was sent. */
export const JOB_STATUSES = [
  'planned',
  'validating',
  'in_progress',
  'finalizing',
  'completed',
  'failed',
  'expired',
  'cancelling',
  'cancelled',
] as const;

export type JobStatus = (typeof JOB_STATUSES)[number];

const count = z.number().check(z.int(), z.nonnegative());
const at = z.number();
const job = z.string();

const request = z.readonly(
  z.object({
    /** What its answer is known by: equal for the same request about the same questionnaire. */
    id: z.string(),
    /** The questionnaire that asks. */
    of: z.string(),
    /** Tokens of its answer at most. */
    max: count,
  }),
);

const failure = z.readonly(
  z.object({
    error: z.readonly(z.object({ code: z.enum(ERROR_CODES), message: z.string(), nextStep: z.string() })),
    remedy: z.enum(['retry', 'askAgain', 'split', 'degrade', 'giveUp', 'stop']),
  }),
);

/** A reply that was paid for: its text, or why it is none, and what it cost. */
const reply = z.readonly(
  z.object({
    text: z.string(),
    failure: z.nullable(failure),
    usage: z.readonly(z.object({ promptTokens: count, cachedTokens: count, completionTokens: count })),
  }),
);

const eventSchema = z.discriminatedUnion('type', [
  /** Written before anything is sent: what a process that is killed in the next moment leaves behind is known. */
  z.object({
    type: z.literal('jobPlanned'),
    at,
    job,
    /** Scheme, host and port of the service: a job is asked for nowhere else. */
    service: z.string(),
    model: z.string(),
    bytes: count,
    lines: count,
    questionnaires: count,
    /** Empty for jobs that ended before the journal was last tidied. */
    requests: z.readonly(z.array(request)),
  }),
  z.object({ type: z.literal('jobSent'), at, job, batchId: z.string(), expiresAt: z.nullable(z.number()) }),
  z.object({
    type: z.literal('jobState'),
    at,
    job,
    status: z.enum(JOB_STATUSES),
    completed: count,
    failed: count,
  }),
  z.object({ type: z.literal('jobAnswered'), job, id: z.string(), of: z.string(), reply }),
  /** Nothing more comes of it. `notSent`: it never came to be; `forgotten`: a person said so. */
  z.object({
    type: z.literal('jobEnded'),
    at,
    job,
    status: z.enum([...JOB_STATUSES, 'notSent', 'forgotten']),
    answered: count,
    usage: z.readonly(z.object({ promptTokens: count, cachedTokens: count, completionTokens: count })),
  }),
  /** The run that was given them has come to its end: whoever asks the same again wants other answers. */
  z.object({ type: z.literal('answersUsed'), at, ids: z.readonly(z.array(z.string())) }),
]);

/** What happens to batch jobs, in order; their journal is a list of these. No key is in it, and nothing made from one. */
export type JobEvent = z.infer<typeof eventSchema>;

export type JobRequest = z.infer<typeof request>;
export type KeptReply = z.infer<typeof reply>;

/** An event from a line of JSON, `null` where the line is none. */
export function parseJobEvent(line: string): JobEvent | null {
  try {
    return eventSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
