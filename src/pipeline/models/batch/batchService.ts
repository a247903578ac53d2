import type OpenAI from 'openai';
import * as z from 'zod/mini';
import { abortError } from '../../clock';
import type { PlainError } from '../../errors';
import { isAzure, isOpenAi, lazyClient, namesDeployments, secretsOf, type OpenAiOptions } from '../openai/client';
import { notAReply } from '../failures';
import type { CallFailure, Exchange } from '../model';
import { ownSignal } from '../openai/ownSignal';
import { redact } from '../redact';
import { parseBody, readChat, readResponse, type ReadReply } from '../openai/replies';
import { chatBody, responseBody, TokenLimitDialect } from '../openai/requests';
import { describeFailure } from '../openai/sdkErrors';
import { JOB_STATUSES, type JobStatus } from './jobEvents';

/** Bytes of a file of results at most. */
const LARGEST_RESULT = 256 * 1024 * 1024;

/** Longest wait for a file, in milliseconds: it may have many megabytes. */
const FILE_TIMEOUT = 600_000;

/** Pages of a hundred jobs that are looked through for one at most. */
const MOST_PAGES = 1000;

/** The key of a job's metadata that has our own name of it. */
const TOKEN = 'questionnaire_to_spss_job';

/** A fault that the provider found in a job before it began; `line` counts from 1, 0 where it is about all. */
export interface JobFault {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** A job as the provider tells it. */
export interface SeenJob {
  readonly batchId: string;
  readonly status: JobStatus;
  /** The state as the provider names it, where nobody knows that one: it counts as one that it is at work in. */
  readonly strangeStatus: string | null;
  readonly inputFile: string;
  readonly outputFile: string | null;
  readonly errorFile: string | null;
  readonly expiresAt: number | null;
  /** `null` where it does not say. */
  readonly counts: { readonly total: number; readonly completed: number; readonly failed: number } | null;
  readonly faults: readonly JobFault[];
}

export type Served<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'failure'; readonly failure: CallFailure };

/** A request's body, and what its answer will have to be read with. */
interface RequestBody {
  readonly body: unknown;
  /** What a complaint about it teaches. */
  readonly learn: (failure: CallFailure) => CallFailure;
}

/**
 * The provider's files and batches for one key. Every method is one request and tries nothing twice; failures are
 * values, it throws an `AbortError` when cancelled.
 */
export interface BatchService {
  /** Scheme, host and port. */
  readonly origin: string;
  /** What the requests of a job are sent to. */
  readonly endpoint: string;
  readonly body: (exchange: Exchange) => RequestBody;
  readonly read: (body: unknown, max: number) => ReadReply;
  readonly upload: (job: string, lines: string, signal: AbortSignal) => Promise<Served<string>>;
  readonly create: (job: string, inputFile: string, signal: AbortSignal) => Promise<Served<SeenJob>>;
  /**
   * The job with our own name, or, where services keep none, of that input file, among those created since then
   * (milliseconds); `null` where there is none.
   */
  readonly find: (
    job: string,
    since: number,
    signal: AbortSignal,
    inputFile?: string,
  ) => Promise<Served<SeenJob | null>>;
  readonly look: (batchId: string, signal: AbortSignal) => Promise<Served<SeenJob>>;
  readonly cancel: (batchId: string, signal: AbortSignal) => Promise<Served<SeenJob>>;
  readonly download: (file: string, signal: AbortSignal) => Promise<Served<string>>;
  readonly remove: (file: string, signal: AbortSignal) => Promise<Served<null>>;
}

export function batchService(options: OpenAiOptions): BatchService {
  const client = lazyClient({ ...options, timeout: FILE_TIMEOUT, largestReply: LARGEST_RESULT });
  const { baseUrl, model } = options;
  const responses = (options.api ?? (isOpenAi(baseUrl) ? 'responses' : 'chat')) === 'responses';
  const dialect = new TokenLimitDialect(isOpenAi(baseUrl) || isAzure(baseUrl) ? 'max_completion_tokens' : 'max_tokens');
  const deployments = namesDeployments(baseUrl);
  const origin = new URL(baseUrl ?? 'https://api.openai.com').origin;

  const serve = async <T>(
    signal: AbortSignal,
    what: string,
    ask: (api: OpenAI, own: Own) => Promise<Response>,
    read: (body: string) => T | null,
  ): Promise<Served<T>> => {
    if (signal.aborted) throw abortError();
    const api = await client();
    const own = ownSignal(signal);
    try {
      // Nothing is tried twice here.
      const value = read(await (await ask(api, { signal: own.signal, maxRetries: 0 })).text());
      return value === null ? { kind: 'failure', failure: notAReply(`something that is no ${what}`) } : ok(value);
    } catch (error) {
      if (signal.aborted) throw abortError();
      const { failure } = await describeFailure(error, secretsOf(options));
      return { kind: 'failure', failure: ofBatches(failure, origin) };
    } finally {
      own.release();
    }
  };
  const seen = (text: string): SeenJob | null => readJob(parseBody(text));
  const look = (batchId: string, signal: AbortSignal): Promise<Served<SeenJob>> =>
    serve(signal, 'batch job', (api, own) => api.batches.retrieve(batchId, own).asResponse(), seen);

  return {
    origin,
    endpoint: deployments ? '/chat/completions' : responses ? '/v1/responses' : '/v1/chat/completions',
    body: (exchange) => {
      const limit = dialect.current;
      return {
        body: responses ? responseBody(model, exchange) : chatBody(model, exchange, limit),
        learn: (failure) => dialect.learn(failure, limit),
      };
    },
    read: responses ? readResponse : readChat,
    upload: (job, lines, signal) =>
      serve(
        signal,
        'file',
        (api, own) =>
          api.files
            .create({ file: new File([lines], `${job}.jsonl`, { type: 'application/jsonl' }), purpose: 'batch' }, own)
            .asResponse(),
        (text) => withId.safeParse(parseBody(text)).data?.id ?? null,
      ),
    create: (job, input_file_id, signal) =>
      serve(
        signal,
        'batch job',
        (api, own) =>
          api.batches
            .create(
              {
                input_file_id,
                completion_window: '24h',
                endpoint: deployments
                  ? ('/chat/completions' as never)
                  : responses
                    ? '/v1/responses'
                    : '/v1/chat/completions',
                metadata: { [TOKEN]: job },
              },
              own,
            )
            .asResponse(),
        seen,
      ),
    find: async (job, since, signal, inputFile) => {
      const pages = new Set<string | null>();
      for (let after: string | null = null; !pages.has(after) && pages.size < MOST_PAGES;) {
        pages.add(after);
        const page: Served<JobPage> = await serve(
          signal,
          'list of batch jobs',
          (api, own) => api.batches.list({ limit: 100, ...(after !== null && { after }) }, own).asResponse(),
          (text) => pageSchema.safeParse(parseBody(text)).data ?? null,
        );
        if (page.kind === 'failure') return page;
        const { data, has_more: hasMore } = page.value;
        const found = data.find(
          ({ metadata, input_file_id: file }) =>
            metadata?.[TOKEN] === job || (inputFile !== undefined && file === inputFile),
        );
        if (found !== undefined) {
          // Lists may say less than the job itself: it is there all the same.
          const told = readJob(found);
          return told === null ? look(found.id, signal) : ok(told);
        }
        const last = data.at(-1);
        // The newest come first; a day of slack for clocks that differ.
        if (hasMore !== true || last === undefined || last.created_at * 1000 < since - 86_400_000) return ok(null);
        after = last.id;
      }
      return { kind: 'failure', failure: notAReply('a list of batch jobs that has no end') };
    },
    look,
    cancel: (batchId, signal) =>
      serve(signal, 'batch job', (api, own) => api.batches.cancel(batchId, own).asResponse(), seen),
    download: (file, signal) =>
      serve(
        signal,
        'file',
        (api, own) => api.files.content(file, own).asResponse(),
        (text) => text,
      ),
    remove: async (file, signal) => {
      const removed = await serve(
        signal,
        'reply',
        (api, own) => api.files.delete(file, own).asResponse(),
        () => true,
      );
      return removed.kind === 'ok' ? ok(null) : removed;
    },
  };
}

const ok = <T>(value: T): Served<T> => ({ kind: 'ok', value });

/** What every request is told. */
interface Own {
  readonly signal: AbortSignal;
  readonly maxRetries: 0;
}

const text = z.nullish(z.string());
const number = z.catch(z.nullish(z.number()), null);

/** What is asked for again and shown to people: nothing that a terminal or an address takes for its own. */
const id = z.string().check(z.regex(/^[\x21-\x7e]{1,256}$/u));

const withId = z.looseObject({ id });

const count = z.int().check(z.nonnegative());

const jobSchema = z.looseObject({
  id,
  status: z.string(),
  input_file_id: z.catch(text, null),
  output_file_id: z.catch(text, null),
  error_file_id: z.catch(text, null),
  expires_at: number,
  request_counts: z.catch(z.nullish(z.looseObject({ total: count, completed: count, failed: count })), null),
  errors: z.catch(
    z.nullish(z.looseObject({ data: z.nullish(z.array(z.looseObject({ code: text, message: text, line: number }))) })),
    null,
  ),
});

const pageSchema = z.looseObject({
  data: z.array(
    z.looseObject({
      id: z.string(),
      input_file_id: z.catch(text, null),
      created_at: z.catch(z.number(), Number.POSITIVE_INFINITY),
      metadata: z.catch(z.nullish(z.record(z.string(), z.unknown())), null),
    }),
  ),
  has_more: z.nullish(z.boolean()),
});

type JobPage = z.infer<typeof pageSchema>;

/** A job as it is told; a state that nobody knows yet is one that it is at work in. */
function readJob(body: unknown): SeenJob | null {
  const { success, data } = jobSchema.safeParse(body);
  if (!success) return null;
  const counts = data.request_counts ?? null;
  const known = JOB_STATUSES.find((status) => status === data.status && status !== 'planned');
  return {
    batchId: data.id,
    status: known ?? 'in_progress',
    strangeStatus: known === undefined ? redact(data.status, []).slice(0, 40) : null,
    inputFile: data.input_file_id ?? '',
    outputFile: data.output_file_id ?? null,
    errorFile: data.error_file_id ?? null,
    expiresAt: momentOf(data.expires_at ?? Number.NaN),
    counts: counts && { total: counts.total, completed: counts.completed, failed: counts.failed },
    faults: (data.errors?.data ?? []).map(({ code, message, line }) => ({
      code: code ?? '',
      message: redact(message ?? '', []),
      line: line ?? 0,
    })),
  };
}

/** Seconds as milliseconds; `null` for what is no moment that a date can name. */
function momentOf(seconds: number): number | null {
  const moment = Math.round(seconds * 1000);
  return Math.abs(moment) <= 8.64e15 ? moment : null;
}

/** What a failure means where batch jobs are asked for: keys may do without them, and services too. */
function ofBatches(failure: CallFailure, origin: string): CallFailure {
  const { error } = failure;
  const because = (message: string, nextStep: string): CallFailure => {
    const told: PlainError = { ...error, message, nextStep };
    return { ...failure, error: told };
  };
  switch (error.code) {
    case 'authentication':
    case 'permission':
      return because(
        `${error.message} It was asked for a batch job.`,
        'Give the key the right to write files and batches, or generate without --batch-api.',
      );
    case 'modelNotFound':
      return because(
        `${origin} has no such batch job, file or Batch API. ${error.message}`,
        'Check the base URL and that the key is of the project that sent the job; or generate without --batch-api.',
      );
    default:
      return failure;
  }
}
