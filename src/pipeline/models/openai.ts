import type OpenAI from 'openai';
import { abortError } from '../clock';
import type { Clock } from '../ports';
import { notAReply } from './failures';
import {
  NO_LIMITS,
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
  type LanguageModel,
  type ReplyFormat,
} from './model';
import { readLimits } from './rateHeaders';
import { readChat, readResponse } from './replies';
import { chatBody, responseBody, TokenLimitDialect } from './requests';
import { describeFailure } from './sdkErrors';

export const OPENAI_URL = 'https://api.openai.com/v1';

/** The newest version of Azure's interface that is not a preview, for addresses that need one. */
const AZURE_API_VERSION = '2024-10-21';

/** Node's `fetch` gives up after 300 s without headers whatever the client's limit is: ours stays below. */
const LONGEST_TIMEOUT = 290_000;

/** A service that speaks one of OpenAI's interfaces, and one key for it. */
export interface OpenAiOptions {
  readonly model: string;
  /** Empty for services without a key. */
  readonly key: string;
  readonly baseUrl?: string | undefined;
  readonly organization?: string | undefined;
  readonly project?: string | undefined;
  /** Azure's `api-version`; needed for addresses of Azure that do not end in `/openai/v1`. */
  readonly azureApiVersion?: string | undefined;
  /** Which interface to speak; by default responses at OpenAI and chat completions elsewhere. */
  readonly api?: 'responses' | 'chat' | undefined;
  /** Longest wait for one reply, in milliseconds. */
  readonly timeout?: number | undefined;
}

/** The service's model for one key. The client is loaded with the first call; making the model costs nothing. */
export function openAiModel(options: OpenAiOptions, clock: Clock): LanguageModel {
  const client = lazyClient(options);
  const responses = (options.api ?? (isOpenAi(options.baseUrl) ? 'responses' : 'chat')) === 'responses';
  const recent = isOpenAi(options.baseUrl) || isAzure(options.baseUrl);
  const dialect = new TokenLimitDialect(recent ? 'max_completion_tokens' : 'max_tokens');

  const send = async (exchange: Exchange, signal: AbortSignal): Promise<ExchangeResult> => {
    if (signal.aborted) throw abortError();
    const api = await client();
    const own = ownSignal(signal);
    const settings = { signal: own.signal, maxRetries: 0 };
    const limitName = dialect.current;
    try {
      const pending = responses
        ? api.responses.create(responseBody(options.model, exchange), settings)
        : api.chat.completions.create(chatBody(options.model, exchange, limitName), settings);
      const response = await pending.asResponse();
      const limits = readLimits((name) => response.headers.get(name), clock.now());
      // The client hands a page out as a string, or trips over it, depending on the interface.
      if (response.headers.get('content-type')?.includes('html') === true) {
        await response.body?.cancel();
        return { kind: 'failure', failure: notAReply('a web page'), text: '', usage: NO_TOKENS, limits };
      }
      const data: unknown = await pending;
      const read = responses ? readResponse(data, exchange.maxOutputTokens) : readChat(data, exchange.maxOutputTokens);
      if (read.failure === null) return { kind: 'text', text: read.text, usage: read.usage, limits };
      return { kind: 'failure', failure: read.failure, text: read.text, usage: read.usage, limits };
    } catch (error) {
      if (signal.aborted) throw abortError();
      const { failure, header } = await describeFailure(error, options.key);
      const limits = header === null ? NO_LIMITS : readLimits(header, clock.now());
      return { kind: 'failure', failure: dialect.learn(failure, limitName), text: '', usage: NO_TOKENS, limits };
    } finally {
      own.release();
    }
  };

  const formats: readonly ReplyFormat[] = ['jsonSchema', 'jsonObject', 'fencedJson'];
  return { name: options.model, formats, send };
}

/**
 * A signal for one call that follows the run's. The client leaves its listeners on the signal it is given, and with
 * them every request's body: on the run's own signal they would pile up until its end.
 */
function ownSignal(signal: AbortSignal): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      signal.removeEventListener('abort', stop);
    },
  };
}

export type ModelList =
  | { readonly kind: 'models'; readonly names: readonly string[] }
  | { readonly kind: 'failure'; readonly failure: CallFailure };

/** The names of the models that the service offers to the key, sorted; throws only when cancelled. */
export async function listModels(options: OpenAiOptions, signal: AbortSignal): Promise<ModelList> {
  const api = await lazyClient(options)();
  try {
    const page: unknown = await api.models.list({ signal, maxRetries: 0 });
    const data = typeof page === 'object' && page !== null && 'data' in page ? page.data : null;
    if (!Array.isArray(data)) return { kind: 'failure', failure: notAReply('something that is no list of models') };
    const names = data.flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
    );
    return { kind: 'models', names: names.sort((a, b) => a.localeCompare(b)) };
  } catch (error) {
    if (signal.aborted) throw abortError();
    return { kind: 'failure', failure: (await describeFailure(error, options.key)).failure };
  }
}

function lazyClient(options: OpenAiOptions): () => Promise<OpenAI> {
  let made: Promise<OpenAI> | null = null;
  return () => (made ??= makeClient(options));
}

async function makeClient(options: OpenAiOptions): Promise<OpenAI> {
  const { default: Client, AzureOpenAI } = await import('openai');
  // Everything is said here, so that the client reads nothing from the environment behind our back.
  const common = {
    apiKey: options.key === '' ? 'none' : options.key,
    organization: options.organization ?? null,
    project: options.project ?? null,
    timeout: Math.min(options.timeout ?? LONGEST_TIMEOUT, LONGEST_TIMEOUT),
    maxRetries: 0,
    logLevel: 'off' as const,
    // Looked up at every call: editors replace the global fetch by one that knows the proxy and its certificates.
    fetch: (input: string | URL | Request, init?: RequestInit) => globalThis.fetch(input, init),
  };
  const { baseUrl } = options;
  if (baseUrl !== undefined && isAzure(baseUrl) && !/\/openai\/v1\/?$/.test(baseUrl)) {
    return new AzureOpenAI({
      ...common,
      endpoint: baseUrl,
      apiVersion: options.azureApiVersion ?? AZURE_API_VERSION,
      deployment: options.model,
    });
  }
  return new Client({ ...common, baseURL: baseUrl ?? OPENAI_URL });
}

function hostOf(baseUrl: string | undefined): string {
  return baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).hostname.toLowerCase() : '';
}

/** Whether the address is OpenAI's own; it is where none is given. */
export function isOpenAi(baseUrl: string | undefined): boolean {
  const host = hostOf(baseUrl ?? OPENAI_URL);
  return host === 'openai.com' || host.endsWith('.openai.com');
}

function isAzure(baseUrl: string | undefined): boolean {
  const host = hostOf(baseUrl);
  return host.endsWith('.openai.azure.com') || host.endsWith('.cognitiveservices.azure.com');
}
