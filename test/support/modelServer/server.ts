import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { shareOf } from '../seeded';
import { replyBody, say, type Answerer } from './answers';
import { apiError, breakExchange, reply } from './breakExchange';
import { isExchangeFault, noFaults, type Fault, type FaultPlan } from './faults';
import { KeyLimits, type MinuteLimits } from './limits';
import { PromptCache } from './promptCache';
import { cachedText, countTokens, readRequest, type ModelRequest } from './request';

export interface ModelServerOptions {
  readonly answer: Answerer;
  readonly faults?: FaultPlan;
  /** How long an answer takes, in real milliseconds: drawn evenly, by the request's content and the seed. */
  readonly latency?: { readonly least: number; readonly most: number; readonly seed: number };
  /** Limits of each key, how much of a minute may come at once (default all), and how long a minute is here. */
  readonly limits?: MinuteLimits;
  readonly burst?: number;
  readonly minute?: number;
  /** Whether replies tell limits in headers; default yes. */
  readonly headers?: boolean;
  /** Reply formats the service knows; default all. */
  readonly formats?: readonly ModelRequest['format'][];
  /** Models that it has; others are not found. Default: any is answered, two are listed; null: there is no list. */
  readonly models?: readonly string[] | null;
  /** Keys that are let in; default any. */
  readonly keys?: readonly string[];
  /** Whether `calls` keeps every call; default yes. */
  readonly keepCalls?: boolean;
  /** Answers a call by itself, in place of the server, where it returns true: for replies that no service should send. */
  readonly hostile?: (request: ModelRequest, response: ServerResponse) => boolean;
  /** Told of every call at its end, before the reply goes out. */
  readonly onCall?: (call: ServedCall) => void;
}

/** One request and what became of it. Times in real milliseconds since the server started. */
export interface ServedCall {
  readonly number: number;
  readonly at: number;
  readonly milliseconds: number;
  readonly status: number;
  readonly fault: Fault | null;
  readonly stage: string;
  readonly key: string;
  readonly promptTokens: number;
  readonly sharedTokens: number;
  readonly task: string;
}

/** A request as it came in, whatever it is about. */
export interface ServedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface ModelServer {
  /** The base URL, ending in `/v1`. */
  readonly url: string;
  readonly calls: readonly ServedCall[];
  readonly requests: readonly ServedRequest[];
  /** How many requests came in, answered or not. */
  readonly begun: number;
  /** The most requests that were being answered at once. */
  readonly peak: number;
  setLimits(limits: MinuteLimits): void;
  setFaults(faults: FaultPlan): void;
  /** Keeps every call from now on waiting, until `letGo` or until who asked is gone. */
  hold(): void;
  letGo(): void;
  close(): Promise<void>;
}

const LARGEST_BODY = 16 * 1024 * 1024;

/** An OpenAI-compatible service on loopback: chat completions, responses and models, with limits and faults. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const service = new Service(options);
  const server = createServer((request, response) => {
    service.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls: service.calls,
    requests: service.requests,
    get begun() {
      return service.begun;
    },
    get peak() {
      return service.peak;
    },
    setLimits: (limits) => {
      service.setLimits(limits);
    },
    setFaults: (faults) => {
      service.faults = faults;
    },
    hold: () => {
      service.hold();
    },
    letGo: () => {
      service.letGo();
    },
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

class Service {
  readonly calls: ServedCall[] = [];
  readonly requests: ServedRequest[] = [];
  begun = 0;
  peak = 0;
  faults: FaultPlan;
  readonly #cache = new PromptCache();
  readonly #keys = new Map<string, KeyLimits>();
  readonly #startedAt = performance.now();
  #limits: MinuteLimits;
  #active = 0;
  #held: { readonly until: Promise<void>; readonly end: () => void } | null = null;

  constructor(private readonly options: ModelServerOptions) {
    this.faults = options.faults ?? noFaults;
    this.#limits = options.limits ?? { requests: null, tokens: null };
  }

  setLimits(limits: MinuteLimits): void {
    this.#limits = limits;
    for (const key of this.#keys.values()) key.setLimits(limits, this.#now());
  }

  hold(): void {
    let end = (): void => undefined;
    const until = new Promise<void>((resolve) => (end = resolve));
    this.#held ??= { until, end };
  }

  letGo(): void {
    this.#held?.end();
    this.#held = null;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
    if (this.options.keepCalls !== false) {
      this.requests.push({ method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers });
    }
    const { models = ['test-large', 'test-small'] } = this.options;
    const key = String(incoming.headers.authorization ?? incoming.headers['api-key'] ?? '').replace('Bearer ', '');
    if (incoming.method === 'GET' && path.endsWith('/models')) {
      await this.#list(models, key, response);
      return;
    }
    const api = path.endsWith('/chat/completions') ? 'chat' : path.endsWith('/responses') ? 'responses' : null;
    if (incoming.method !== 'POST' || api === null) {
      reply(response, 404, apiError('Unknown request URL.', 'invalid_request_error', 'unknown_url'));
      return;
    }
    const body: unknown = JSON.parse(await readBody(incoming));
    let request: ModelRequest;
    try {
      request = readRequest(api, body, key);
    } catch (error) {
      reply(response, 400, apiError(String(error), 'invalid_request_error', 'invalid_body'));
      return;
    }
    if (this.options.models?.includes(request.model) === false) {
      const message = `The model \`${request.model}\` does not exist.`;
      reply(response, 404, apiError(message, 'invalid_request_error', 'model_not_found'));
      return;
    }
    this.#active++;
    this.peak = Math.max(this.peak, this.#active);
    response.once('close', () => this.#active--);
    await this.#serve(request, response);
  }

  async #serve(request: ModelRequest, response: ServerResponse): Promise<void> {
    const at = this.#now();
    const promptTokens = countTokens(cachedText(request));
    const fault = this.faults(this.begun);
    const number = this.begun++;
    const record = (status: number): void => {
      const call: ServedCall = {
        number,
        at,
        milliseconds: this.#now() - at,
        status,
        fault,
        stage: request.schemaName,
        key: request.key,
        promptTokens,
        sharedTokens,
        task: request.task,
      };
      if (this.options.keepCalls !== false) this.calls.push(call);
      this.options.onCall?.(call);
    };
    const { keys, formats, headers: withHeaders = true } = this.options;
    const sharedTokens = this.#cache.sharedTokens(request);
    if (keys !== undefined && !keys.includes(request.key)) {
      record(401);
      reply(
        response,
        401,
        apiError(`Incorrect API key provided: ${request.key}.`, 'invalid_request_error', 'invalid_api_key'),
      );
      return;
    }
    const admission = this.#limitsOf(request.key).admit(promptTokens, at, withHeaders);
    for (const [name, value] of Object.entries(admission.headers)) response.setHeader(name, value);
    if (!admission.admitted) {
      record(429);
      reply(response, 429, apiError('Rate limit reached.', 'requests', 'rate_limit_exceeded'));
      return;
    }
    if (formats !== undefined && !formats.includes(request.format)) {
      record(400);
      reply(response, 400, apiError(`response_format of this type is unavailable now`, 'invalid_request_error', ''));
      return;
    }
    if (this.options.hostile?.(request, response) === true) {
      record(response.statusCode);
      return;
    }
    const cachedTokens = this.#cache.cachedTokens(request);
    if (fault !== null && isExchangeFault(fault)) {
      record(breakExchange(fault, response));
      return;
    }
    const said = say(request, this.options.answer(request), fault);
    await this.#takeTime(`${request.schemaName}|${request.task}`, response);
    await this.#whileHeld(response);
    if (response.destroyed) {
      record(0);
      return;
    }
    this.#cache.finished(request);
    record(200);
    reply(response, 200, replyBody(request, said, promptTokens, cachedTokens));
  }

  async #list(models: readonly string[] | null, key: string, response: ServerResponse): Promise<void> {
    await this.#takeTime('models', response);
    if (this.options.keys?.includes(key) === false) {
      reply(response, 401, apiError('Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'));
    } else if (models === null) {
      reply(response, 404, apiError('Unknown request URL.', 'invalid_request_error', 'unknown_url'));
    } else {
      reply(response, 200, { object: 'list', data: models.map((id) => ({ id })) });
    }
  }

  #takeTime(what: string, response: ServerResponse): Promise<void> {
    const { latency } = this.options;
    if (latency === undefined) return Promise.resolve();
    const draw = shareOf(`${latency.seed}|${what}`);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, latency.least + (latency.most - latency.least) * draw);
      response.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #whileHeld(response: ServerResponse): Promise<void> {
    if (this.#held === null) return Promise.resolve();
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    return Promise.race([this.#held.until, gone]);
  }

  #limitsOf(key: string): KeyLimits {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const { burst = 1, minute = 60_000 } = this.options;
    const made = new KeyLimits(this.#limits, burst, minute, this.#now());
    this.#keys.set(key, made);
    return made;
  }

  #now(): number {
    return performance.now() - this.#startedAt;
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > LARGEST_BODY) throw new Error('The body is too large.');
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}
