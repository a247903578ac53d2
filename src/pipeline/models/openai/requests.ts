import type OpenAI from 'openai';
import type { CallFailure, Exchange } from '../model';

/** The request of the responses interface. Nothing is stored at the service. */
export function responseBody(model: string, exchange: Exchange): OpenAI.Responses.ResponseCreateParamsNonStreaming {
  return {
    model,
    instructions: exchange.prompt.stable,
    input: exchange.prompt.task,
    max_output_tokens: exchange.maxOutputTokens,
    prompt_cache_key: exchange.cacheGroup,
    store: false,
    ...(exchange.format === 'fencedJson' ? {} : { text: { format: responseFormat(exchange) } }),
  };
}

function responseFormat(exchange: Exchange): OpenAI.Responses.ResponseFormatTextConfig {
  if (exchange.format !== 'jsonSchema') return { type: 'json_object' };
  return { type: 'json_schema', name: exchange.schemaName, strict: true, schema: exchange.jsonSchema };
}

/** The request of the chat completions interface. */
export function chatBody(
  model: string,
  exchange: Exchange,
  limitName: TokenLimitName,
): OpenAI.Chat.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: exchange.prompt.stable },
      { role: 'user', content: exchange.prompt.task },
    ],
    [limitName]: exchange.maxOutputTokens,
    ...(exchange.format === 'fencedJson' ? {} : { response_format: chatFormat(exchange) }),
  };
}

type ChatFormat = NonNullable<OpenAI.Chat.ChatCompletionCreateParams['response_format']>;

function chatFormat(exchange: Exchange): ChatFormat {
  if (exchange.format !== 'jsonSchema') return { type: 'json_object' };
  return {
    type: 'json_schema',
    json_schema: { name: exchange.schemaName, strict: true, schema: exchange.jsonSchema },
  };
}

export type TokenLimitName = 'max_tokens' | 'max_completion_tokens';

/** Newer models refuse `max_tokens`, older servers do not know its successor: a first refusal decides for good. */
export class TokenLimitDialect {
  #current: TokenLimitName;
  #settled = false;

  constructor(first: TokenLimitName) {
    this.#current = first;
  }

  get current(): TokenLimitName {
    return this.#current;
  }

  /** The failure as its caller should take it: a complaint about the parameter is no reason to give up. */
  learn(failure: CallFailure, used: TokenLimitName): CallFailure {
    const complaint = failure.error.code === 'badRequest' && failure.error.message.includes(used);
    if (!complaint) return failure;
    if (used === this.#current && !this.#settled) {
      this.#settled = true;
      this.#current = used === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    }
    return used === this.#current ? failure : { ...failure, remedy: 'askAgain' };
  }
}
