import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyBody, say, type Answerer } from './answers';
import { apiError, reply } from './breakExchange';
import { cachedText, countTokens, readRequest } from './request';

/** How a job is spoilt before it begins. */
export interface Rejection {
  readonly code: string;
  readonly message: string;
  /** From 1; `null`: it is about all. */
  readonly line: number | null;
}

/** What can go wrong; jobs are counted from 0 in the order of their making, requests as they come in. */
export interface BatchFaults {
  /** The status that a line fails with; `null`: it is answered. `tried` is how often it came before. */
  readonly line?: (id: string, tried: number) => number | null;
  /** The state that a job ends in: with the first half of its lines done, except where it is completed. */
  readonly end?: (job: number) => 'completed' | 'expired' | 'cancelled';
  readonly reject?: (job: number, lines: number) => Rejection | null;
  /** What is sent in place of a file of results; `fetched` is how often it was asked for before. */
  readonly result?: (job: number, fetched: number, text: string) => string;
  /** Whether the connection breaks once the request is carried out. */
  readonly breakOff?: (method: string, path: string, request: number) => boolean;
  /** What is said in place of a good reply's JSON. */
  readonly say?: (method: string, path: string, json: unknown) => unknown;
  /** A status to refuse a request with, before anything is done. */
  readonly refuse?: (method: string, path: string, request: number) => number | null;
}

export interface BatchServerOptions {
  readonly answer: Answerer;
  readonly faults?: BatchFaults;
  /** How long a job takes, in real milliseconds; 0: it has ended when it is first asked for. */
  readonly takes?: number;
  /** Keys that are let in; by default any. */
  readonly keys?: readonly string[];
  /** Keys that may not use files and batches. */
  readonly denied?: readonly string[];
  /** Whether it speaks of batches at all; default yes. */
  readonly hasBatches?: boolean;
}

/** A job as the server has it. */
export interface ServedJob {
  readonly number: number;
  readonly id: string;
  readonly key: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly endpoint: string;
  readonly inputFile: string;
  readonly createdAt: number;
  readonly lines: readonly ServedLine[];
  readonly rejection: Rejection | null;
  status: string;
  outputFile: string | null;
  errorFile: string | null;
  /** Ids of the lines that were answered, and so paid. */
  answered: readonly string[];
  failed: number;
}

export interface ServedLine {
  readonly id: string;
  readonly url: string;
  readonly body: unknown;
}

interface StoredFile {
  readonly name: string;
  readonly text: string;
  readonly job: number | null;
  fetched: number;
}

export interface BatchServer {
  /** The base URL, ending in `/v1`. */
  readonly url: string;
  readonly jobs: readonly ServedJob[];
  /** Names of the files that it still has. */
  readonly files: readonly string[];
  /** Method and path of every request. */
  readonly requests: readonly string[];
  readonly authorizations: ReadonlySet<string>;
  setFaults(faults: BatchFaults): void;
  /** Ends all jobs at work in this state, with the first half of their lines done, as somebody does elsewhere. */
  endAll(status: 'expired' | 'cancelled' | 'completed'): void;
  close(): Promise<void>;
}

const LARGEST = { lines: 50_000, bytes: 200 * 1024 * 1024 };

/** An OpenAI-compatible service on loopback that has files and batches and nothing else, with faults. */
export async function startBatchServer(options: BatchServerOptions): Promise<BatchServer> {
  const service = new Batches(options);
  const server = createServer((request, response) => {
    service.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    jobs: service.jobs,
    get files() {
      return [...service.files.values()].map(({ name }) => name);
    },
    requests: service.requests,
    authorizations: service.authorizations,
    setFaults: (faults) => {
      service.faults = faults;
    },
    endAll: (status) => {
      for (const job of service.jobs) service.end(job, status);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

class Batches {
  readonly jobs: ServedJob[] = [];
  readonly files = new Map<string, StoredFile>();
  readonly requests: string[] = [];
  readonly authorizations = new Set<string>();
  faults: BatchFaults;
  readonly #tried = new Map<string, number>();
  #files = 0;
  /** Tells its jobs from those of other servers. */
  readonly #name = randomUUID().slice(0, 8);

  constructor(private readonly options: BatchServerOptions) {
    this.faults = options.faults ?? {};
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
    const method = incoming.method ?? 'GET';
    const path = pathname.replace(/^\/v1/, '');
    const number = this.requests.length;
    this.requests.push(`${method} ${path}`);
    const authorization = incoming.headers.authorization ?? '';
    this.authorizations.add(authorization);
    const key = authorization.replace('Bearer ', '');
    const body = await readBody(incoming);
    const { keys, denied = [], hasBatches = true } = this.options;
    const refused = this.faults.refuse?.(method, path, number) ?? null;
    if (refused !== null) return reply(response, refused, apiError('Try again.', 'server_error', ''));
    if (keys?.includes(key) === false)
      return reply(response, 401, apiError('Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'));
    if (denied.includes(key))
      return reply(
        response,
        403,
        apiError('You have insufficient permissions: missing scopes: api.batch.write.', 'insufficient_permissions', ''),
      );
    if (!hasBatches)
      return reply(response, 404, apiError('Unknown request URL.', 'invalid_request_error', 'unknown_url'));
    const answer = await this.#route(method, path, searchParams, key, incoming, body);
    if (this.faults.breakOff?.(method, path, number) === true) {
      response.destroy();
      return;
    }
    if (answer.text !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(answer.text);
    } else {
      const { say: instead } = answer.status === undefined ? this.faults : {};
      reply(response, answer.status ?? 200, instead === undefined ? answer.json : instead(method, path, answer.json));
    }
  }

  async #route(
    method: string,
    path: string,
    query: URLSearchParams,
    key: string,
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<{ readonly status?: number; readonly json?: unknown; readonly text?: string }> {
    const [, collection, id = '', action = ''] = path.split('/');
    if (collection === 'files' && method === 'POST') return { json: await this.#upload(incoming, body) };
    if (collection === 'files' && method === 'DELETE') {
      return this.files.delete(id) ? { json: { id, object: 'file', deleted: true } } : NOT_FOUND;
    }
    if (collection === 'files' && action === 'content') return this.#content(id);
    if (collection !== 'batches') return NOT_FOUND;
    if (method === 'POST' && id === '') return { json: this.#create(JSON.parse(body.toString()) as NewBatch, key) };
    if (method === 'GET' && id === '') return { json: this.#list(query, key) };
    const job = this.jobs.find((one) => one.id === id && one.key === key);
    if (job === undefined) return NOT_FOUND;
    if (action === 'cancel') this.end(job, 'cancelled');
    else if (Date.now() - job.createdAt >= (this.options.takes ?? 0))
      this.end(job, this.faults.end?.(job.number) ?? 'completed');
    return { json: told(job) };
  }

  async #upload(incoming: IncomingMessage, body: Buffer): Promise<unknown> {
    const type = incoming.headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) throw new Error('No file was sent.');
    return { id: this.#store(file.name, await file.text(), null), object: 'file', purpose: form.get('purpose') };
  }

  #store(name: string, text: string, job: number | null): string {
    const id = `file-${(this.#files += 1)}`;
    this.files.set(id, { name, text, job, fetched: 0 });
    return id;
  }

  #content(id: string): { readonly status?: number; readonly json?: unknown; readonly text?: string } {
    const file = this.files.get(id);
    if (file === undefined) return NOT_FOUND;
    const text = file.job === null ? file.text : (this.faults.result?.(file.job, file.fetched, file.text) ?? file.text);
    file.fetched += 1;
    return { text };
  }

  #create(wanted: NewBatch, key: string): unknown {
    const text = this.files.get(wanted.input_file_id)?.text ?? '';
    const lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { custom_id: string; url: string; body: unknown })
      .map(({ custom_id: id, url, body }): ServedLine => ({ id, url, body }));
    const number = this.jobs.length;
    const job: ServedJob = {
      number,
      id: `batch_${this.#name}_${number + 1}`,
      key,
      metadata: wanted.metadata,
      endpoint: wanted.endpoint,
      inputFile: wanted.input_file_id,
      createdAt: Date.now(),
      lines,
      rejection: this.faults.reject?.(number, lines.length) ?? wrongs(wanted.endpoint, text, lines),
      status: 'validating',
      outputFile: null,
      errorFile: null,
      answered: [],
      failed: 0,
    };
    this.jobs.push(job);
    return told(job);
  }

  #list(query: URLSearchParams, key: string): unknown {
    const own = this.jobs.filter((job) => job.key === key).toReversed();
    const start = own.findIndex(({ id }) => id === query.get('after')) + 1;
    const limit = Math.min(Number(query.get('limit') ?? 20), 100);
    const data = own.slice(start, start + limit).map(told);
    return { object: 'list', data, has_more: start + limit < own.length };
  }

  end(job: ServedJob, status: 'completed' | 'expired' | 'cancelled'): void {
    if (job.status !== 'validating' && job.status !== 'in_progress') return;
    if (job.rejection !== null) {
      job.status = 'failed';
      return;
    }
    job.status = status;
    const done = status === 'completed' ? job.lines.length : Math.floor(job.lines.length / 2);
    const outputs: string[] = [];
    const errors: string[] = [];
    const answered: string[] = [];
    for (const [index, line] of job.lines.entries()) {
      if (index >= done) {
        errors.push(resultLine(line.id, null, { code: `batch_${status}`, message: 'Not executed.' }));
        continue;
      }
      const { status: code, body } = this.#answer(job, line);
      (code === 200 ? outputs : errors).push(resultLine(line.id, { status_code: code, request_id: 'r', body }, null));
      if (code === 200) answered.push(line.id);
    }
    job.answered = answered;
    job.failed = errors.length;
    // Results come in any order.
    if (outputs.length > 0)
      job.outputFile = this.#store(`${job.id}_output.jsonl`, lines(outputs.reverse()), job.number);
    if (errors.length > 0) job.errorFile = this.#store(`${job.id}_error.jsonl`, lines(errors), job.number);
  }

  #answer(job: ServedJob, { id, body }: ServedLine): { readonly status: number; readonly body: unknown } {
    const tried = this.#tried.get(id) ?? 0;
    this.#tried.set(id, tried + 1);
    const status = this.faults.line?.(id, tried) ?? null;
    if (status !== null) return { status, body: apiError('It went wrong.', status >= 500 ? 'server_error' : '', '') };
    try {
      const request = readRequest(job.endpoint.endsWith('/responses') ? 'responses' : 'chat', body, job.key);
      const said = say(request, this.options.answer(request), null);
      return { status: 200, body: replyBody(request, said, countTokens(cachedText(request)), 0) };
    } catch (error) {
      return { status: 400, body: apiError(String(error), 'invalid_request_error', 'invalid_body') };
    }
  }
}

interface NewBatch {
  readonly input_file_id: string;
  readonly endpoint: string;
  readonly metadata: Readonly<Record<string, string>>;
}

const NOT_FOUND = { status: 404, json: apiError('No such object.', 'invalid_request_error', 'not_found') };

/** What the provider refuses, by its guide. */
function wrongs(endpoint: string, text: string, all: readonly ServedLine[]): Rejection | null {
  if (all.length === 0) return { code: 'empty_file', message: 'The input file is empty.', line: null };
  if (all.length > LARGEST.lines || text.length > LARGEST.bytes)
    return { code: 'too_large', message: 'The file is too large.', line: null };
  const seen = new Set<string>();
  for (const [index, { id, url }] of all.entries()) {
    if (url !== endpoint) return { code: 'mismatched_endpoint', message: 'The URL differs.', line: index + 1 };
    if (id.length > 64) return { code: 'invalid_custom_id', message: 'The custom_id is too long.', line: index + 1 };
    if (seen.has(id)) return { code: 'duplicate_custom_id', message: 'The custom_id is not unique.', line: index + 1 };
    seen.add(id);
  }
  return null;
}

function told(job: ServedJob): unknown {
  const { id, endpoint, inputFile, outputFile, errorFile, status, metadata, createdAt, rejection } = job;
  return {
    id,
    object: 'batch',
    endpoint,
    input_file_id: inputFile,
    completion_window: '24h',
    status,
    output_file_id: outputFile,
    error_file_id: errorFile,
    created_at: Math.floor(createdAt / 1000),
    expires_at: Math.floor(createdAt / 1000) + 86_400,
    request_counts: { total: job.lines.length, completed: job.answered.length, failed: job.failed },
    errors: status === 'failed' && rejection !== null ? { object: 'list', data: [rejection] } : null,
    metadata,
  };
}

const resultLine = (id: string, response: unknown, error: unknown): string =>
  JSON.stringify({ id: `batch_req_${id}`, custom_id: id, response, error });

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
