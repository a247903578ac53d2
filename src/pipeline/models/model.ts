import type * as z from 'zod/mini';
import type { PlainError } from '../errors';

/** How a reply is held to its schema, best first: enforced by the service, JSON of any shape, a fenced block of text. */
export type ReplyFormat = 'jsonSchema' | 'jsonObject' | 'fencedJson';

/** Tokens as the service counted them; zeros where it did not say. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
}

export const NO_TOKENS: TokenUsage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };

/** What a service says about its limits; `null` where it says nothing. Times in milliseconds from now. */
export interface ServerLimits {
  readonly requestLimit: number | null;
  readonly requestsRemaining: number | null;
  readonly requestsResetIn: number | null;
  readonly tokenLimit: number | null;
  readonly tokensRemaining: number | null;
  readonly tokensResetIn: number | null;
  /** `Retry-After` and its kin. */
  readonly retryAfter: number | null;
}

export const NO_LIMITS: ServerLimits = {
  requestLimit: null,
  requestsRemaining: null,
  requestsResetIn: null,
  tokenLimit: null,
  tokensRemaining: null,
  tokensResetIn: null,
  retryAfter: null,
};

/** A prompt in the order in which services cache it: what a run repeats first, what changes with every call last. */
export interface Prompt {
  /** Equal in many calls of a run, character by character. */
  readonly stable: string;
  /** What this call is about. */
  readonly task: string;
}

/** One exchange as it goes over the wire. */
export interface Exchange {
  readonly prompt: Prompt;
  readonly format: ReplyFormat;
  /** Name and JSON schema of the reply; the schema is sent where the format enforces it. */
  readonly schemaName: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens: number;
  /** Groups calls with the same stable part, for the service's prompt cache. */
  readonly cacheGroup: string;
}

/**
 * What to do about a failed exchange.
 * `retry`: the same again, later · `askAgain`: the service works, the answer was no answer · `split`: too much at
 * once · `degrade`: the service does not know this reply format · `giveUp`: this call is lost, others may work ·
 * `stop`: no call with this key can work.
 */
export type Remedy = 'retry' | 'askAgain' | 'split' | 'degrade' | 'giveUp' | 'stop';

export interface CallFailure {
  readonly error: PlainError;
  readonly remedy: Remedy;
  /** For `retry`, where it hardly ever helps: after so many tries of one call no call can work. */
  readonly fatalAfter?: number;
  /** A reply had begun: whatever went wrong, the service is there. */
  readonly wasReached?: true;
  /** What answered has nothing of a language model. */
  readonly isNoService?: true;
}

export type ExchangeResult =
  | { readonly kind: 'text'; readonly text: string; readonly usage: TokenUsage; readonly limits: ServerLimits }
  | {
      readonly kind: 'failure';
      readonly failure: CallFailure;
      /** What came back all the same, for the log; empty where nothing did. */
      readonly text: string;
      readonly usage: TokenUsage;
      readonly limits: ServerLimits;
    };

/**
 * A language model behind any service: text in, text out. One call of `send` is one request: it tries nothing twice
 * and waits for nothing. Failures are values; it throws an `AbortError` when cancelled, anything else is a bug.
 */
export interface LanguageModel {
  readonly name: string;
  /** The reply formats it may understand, best first. */
  readonly formats: readonly ReplyFormat[];
  readonly send: (exchange: Exchange, signal: AbortSignal) => Promise<ExchangeResult>;
  /** Answers come hours later, in batch jobs: silence says nothing, and they cost this share of the list price. */
  readonly deferred?: { readonly priceShare: number };
}

/** A request for a value of a given shape. */
export interface StructuredRequest<T> {
  readonly prompt: Prompt;
  readonly schemaName: string;
  readonly schema: z.core.$ZodType<T>;
  readonly maxOutputTokens: number;
  readonly cacheGroup: string;
}

/** The value with what it cost, or why there is none. */
export type StructuredReply<T> =
  | { readonly kind: 'value'; readonly value: T; readonly text: string; readonly usage: TokenUsage }
  | { readonly kind: 'failure'; readonly failure: CallFailure; readonly text: string; readonly usage: TokenUsage };
