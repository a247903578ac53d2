import { abortError } from '../../clock';
import type { Clock } from '../../ports';
import { isAzure, isOpenAi, lazyClient, namesDeployments, secretsOf, type OpenAiOptions } from './client';
import { notAReply } from '../failures';
import {
  NO_LIMITS,
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
  type LanguageModel,
  type ReplyFormat,
} from '../model';
import { withOffer } from './offeredModels';
import { ownSignal } from './ownSignal';
import { readLimits } from './rateHeaders';
import { parseBody, readChat, readResponse } from './replies';
import { chatBody, responseBody, TokenLimitDialect } from './requests';
import { describeFailure } from './sdkErrors';

/** The service's model for one key. The client is loaded with the first call; making the model costs nothing. */
export function openAiModel(options: OpenAiOptions, clock: Clock): LanguageModel {
  const client = lazyClient(options);
  const responses = (options.api ?? (isOpenAi(options.baseUrl) ? 'responses' : 'chat')) === 'responses';
  const recent = isOpenAi(options.baseUrl) || isAzure(options.baseUrl);
  const dialect = new TokenLimitDialect(recent ? 'max_completion_tokens' : 'max_tokens');
  let listed: Promise<readonly string[]> | null = null;
  /** What the service has instead of a model that it does not know; deployments are not among its models. */
  const offer = (): Promise<readonly string[]> =>
    (listed ??= namesDeployments(options.baseUrl) ? Promise.resolve([]) : offered(options));

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
      // Read here: the client goes by the content type, which many servers and proxies get wrong.
      const data = parseBody(await response.text());
      const read = responses ? readResponse(data, exchange.maxOutputTokens) : readChat(data, exchange.maxOutputTokens);
      if (read.failure === null) return { kind: 'text', text: read.text, usage: read.usage, limits };
      return { kind: 'failure', failure: read.failure, text: read.text, usage: read.usage, limits };
    } catch (error) {
      if (signal.aborted) throw abortError();
      const { failure, header } = await describeFailure(error, secretsOf(options));
      const limits = header === null ? NO_LIMITS : readLimits(header, clock.now());
      const learned = dialect.learn(failure, limitName);
      const told = learned.error.code === 'modelNotFound' ? withOffer(learned, options.model, await offer()) : learned;
      return { kind: 'failure', failure: told, text: '', usage: NO_TOKENS, limits };
    } finally {
      own.release();
    }
  };

  const formats: readonly ReplyFormat[] = ['jsonSchema', 'jsonObject', 'fencedJson'];
  return { name: options.model, formats, send };
}

export type ModelList =
  | { readonly kind: 'models'; readonly names: readonly string[] }
  | { readonly kind: 'failure'; readonly failure: CallFailure };

/** The names of the models that the service offers to the key, sorted; throws only when cancelled. */
export async function listModels(options: OpenAiOptions, signal: AbortSignal): Promise<ModelList> {
  const api = await lazyClient(options)();
  try {
    const response = await api.models.list({ signal, maxRetries: 0 }).asResponse();
    const page = parseBody(await response.text());
    const data = typeof page === 'object' && page !== null && 'data' in page ? page.data : null;
    if (!Array.isArray(data)) return { kind: 'failure', failure: notAReply('something that is no list of models') };
    const names = data.flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
    );
    return { kind: 'models', names: names.sort((a, b) => a.localeCompare(b)) };
  } catch (error) {
    if (signal.aborted) throw abortError();
    return { kind: 'failure', failure: (await describeFailure(error, secretsOf(options))).failure };
  }
}

/** Longest wait for the list of models where a call failed for want of one, in milliseconds. */
const LIST_TIMEOUT = 10_000;

async function offered(options: OpenAiOptions): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(LIST_TIMEOUT);
  const list = await listModels(options, signal).catch(() => null);
  return list?.kind === 'models' ? list.names : [];
}
