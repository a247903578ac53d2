import * as z from 'zod/mini';
import { readReplyError } from '../openai/replyErrors';
import type { CallFailure } from '../model';
import type { ReadReply } from '../openai/replies';
import type { JobRequest, KeptReply } from './jobEvents';

/** What one job may hold. */
export interface JobLimits {
  readonly lines: number;
  readonly bytes: number;
}

/** What the provider takes in one job. Source: its guide to the Batch API. */
const PROVIDER_LIMITS: JobLimits = { lines: 50_000, bytes: 200 * 1024 * 1024 };

/** Less than the provider takes: a job is sent in one piece, and its results are read in one. */
export const DEFAULT_LIMITS: JobLimits = { lines: PROVIDER_LIMITS.lines, bytes: 8 * 1024 * 1024 };

/** A request as a line of a job's file. */
export interface JobLine extends JobRequest {
  readonly line: string;
}

export function lineOf(id: string, endpoint: string, body: unknown): string {
  return `${JSON.stringify({ custom_id: id, method: 'POST', url: endpoint, body })}\n`;
}

/** Cuts requests into as few jobs as the limits allow, in their order; one that is too large alone is a job of its own. */
export function cutJobs<Line extends JobLine>(lines: readonly Line[], limits: JobLimits): readonly (readonly Line[])[] {
  const jobs: Line[][] = [];
  let bytes = 0;
  for (const one of lines) {
    const size = Buffer.byteLength(one.line);
    const open = jobs.at(-1);
    if (open === undefined || open.length >= limits.lines || bytes + size > limits.bytes) {
      jobs.push([one]);
      bytes = size;
    } else {
      open.push(one);
      bytes += size;
    }
  }
  return jobs;
}

/** What became of one request of a job. Only an `answer` was paid for. */
export type LineResult =
  | { readonly kind: 'answer'; readonly reply: KeptReply }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly why: 'error' | 'expired' | 'cancelled' };

export interface JobResults {
  readonly byId: ReadonlyMap<string, LineResult>;
  /** Lines that are no results, of requests that nobody made, and of requests that had one already. */
  readonly wrong: number;
  readonly unknown: number;
  readonly repeated: number;
  /** The last line does not end. */
  readonly isTorn: boolean;
}

const resultSchema = z.looseObject({
  custom_id: z.string(),
  response: z.nullish(z.looseObject({ status_code: z.number(), body: z.unknown() })),
  error: z.nullish(z.looseObject({ code: z.nullish(z.string()), message: z.nullish(z.string()) })),
});

/**
 * Reads a job's result files, the one of answers and the one of errors: in any order, and whatever is in them.
 * @param requests what was asked, by id
 * @param readBody reads the body of an answer
 */
export function readResults(
  texts: readonly string[],
  requests: ReadonlyMap<string, JobRequest>,
  readBody: (body: unknown, max: number) => ReadReply,
): JobResults {
  const byId = new Map<string, LineResult>();
  const counts = { wrong: 0, unknown: 0, repeated: 0 };
  let isTorn = false;
  for (const text of texts) {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const { success, data } = resultSchema.safeParse(parsed(line));
      if (!success) {
        if (index === lines.length - 1) isTorn = true;
        else counts.wrong += 1;
        continue;
      }
      const request = requests.get(data.custom_id);
      if (request === undefined) {
        counts.unknown += 1;
        continue;
      }
      const known = byId.get(request.id);
      if (known !== undefined) counts.repeated += 1;
      const result = resultOf(data, request, readBody);
      // Of two answers the first counts; an answer counts more than an error.
      if (known === undefined || (known.kind === 'failed' && result.kind === 'answer')) byId.set(request.id, result);
    }
  }
  return { byId, ...counts, isTorn };
}

function resultOf(
  { response, error }: z.infer<typeof resultSchema>,
  { max }: JobRequest,
  readBody: (body: unknown, max: number) => ReadReply,
): LineResult {
  const code = error?.code ?? '';
  if (code === 'batch_expired') return { kind: 'failed', failure: EXPIRED, why: 'expired' };
  if (code === 'batch_cancelled') return { kind: 'failed', failure: CANCELLED, why: 'cancelled' };
  if (response && response.status_code < 300) {
    const { text, failure, usage } = readBody(response.body, max);
    // What says to try again is no answer, and was not paid for.
    if (failure?.remedy === 'retry') return { kind: 'failed', failure, why: 'error' };
    return { kind: 'answer', reply: { text, usage, failure } };
  }
  const failure = response
    ? readReplyError(response.body, response.status_code)
    : readReplyError({ error: { code, message: error?.message ?? '' } });
  return { kind: 'failed', failure: failure ?? UNEXPLAINED, why: 'error' };
}

/** What has become of requests that a job was cancelled before. */
export const CANCELLED: CallFailure = {
  remedy: 'giveUp',
  error: {
    code: 'cancelled',
    message: 'The batch job was cancelled before this was asked.',
    nextStep: 'generate --batch-api --resume asks what was left, in a new job; what was answered is kept.',
  },
};

const EXPIRED: CallFailure = {
  remedy: 'retry',
  error: {
    code: 'timeout',
    message: 'The batch job expired: the service did not come to this within its time.',
    nextStep: 'generate --batch-api --resume asks what was left, in a new job; what was answered is kept.',
  },
};

const UNEXPLAINED: CallFailure = {
  remedy: 'retry',
  error: {
    code: 'serverError',
    message: 'The service failed and did not say why.',
    nextStep: 'Resume later: what is finished is kept.',
  },
};

/** What becomes of requests that a job's results leave out. */
export const LEFT_OUT: CallFailure = {
  remedy: 'retry',
  error: {
    code: 'badReply',
    message: 'The results of the batch job leave this out.',
    nextStep: 'generate --batch-api --resume asks it again, in a new job; what was answered is kept.',
  },
};

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
