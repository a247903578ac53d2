import type { PlainError } from '../errors';
import type { Stage } from '../events';
import type { Clock, WorkContext } from '../ports';
import {
  NO_LIMITS,
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
  type LanguageModel,
  type StructuredReply,
  type StructuredRequest,
  type TokenUsage,
} from '../models/model';
import { closedUntil } from '../models/failures';
import { costOf, priceOf } from '../models/prices';
import { complete, FormatMemory } from '../models/openai/structured';
import { Budget, type AskBudget, type BudgetLimits, type Spending } from './budget';
import { CircuitBreaker, DEFAULT_BREAKER, type Admission, type BreakerPolicy } from './circuitBreaker';
import { FirstAlone } from './firstAlone';
import { Lanes, type Lane, type Pass } from './lanes';
import type { KnownLimits } from './rateLimit';
import { decideRetry, DEFAULT_RETRY, FRESH, type RetryPolicy } from './retry';
import { Slots } from './slots';
import { roughTokens, TokenEstimator } from './tokens';

export interface CallerOptions {
  /** One for each key; all of the same name. At least one. */
  readonly models: readonly LanguageModel[];
  /** Calls under way at once. */
  readonly concurrency: number;
  readonly known?: KnownLimits;
  readonly budget?: BudgetLimits;
  /** Asked when the budget is used up; without anybody to ask the calls end. */
  readonly askBudget?: AskBudget;
  /** Tokens of an answer before there was any, where many calls are reserved before the first answer. */
  readonly expectedAnswer?: number;
  readonly retry?: RetryPolicy;
  readonly breaker?: BreakerPolicy;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Where a call belongs, for events and cancellation. */
export interface CallContext extends WorkContext {
  readonly stage: Stage;
}

/** Times in milliseconds. */
const UNREACHED_PATIENCE = 8000;
const UNREACHED_PAUSE = 2000;
const SILENCE = 10_000;
const SILENCE_STEP =
  'If the service is not slow but not there: check the base URL, then resume, or use the engine "builtin", which needs none.';

/** Services cache beginnings of at least this many tokens. */
const CACHED_FROM = 1024;

/**
 * The only way to a model: every call passes a slot, the circuit breaker, the budget and the rate limit of a key, in
 * this order, and is tried again here and nowhere else.
 */
export class ModelCaller {
  readonly modelName: string;
  readonly #options: CallerOptions;
  readonly #retry: RetryPolicy;
  readonly #slots: Slots;
  readonly #lanes: Lanes;
  readonly #breaker: CircuitBreaker;
  readonly #budget: Budget;
  readonly #memory: FormatMemory;
  readonly #estimator: TokenEstimator;
  readonly #firstAlone: FirstAlone;
  /** Why the service last failed, to be told when it counts as gone. */
  #lastFailure: PlainError | null = null;
  /** Whether anything ever came back: until then a failure to connect is hardly a passing one. */
  #hasAnswered = false;
  #firstFailureAt: number | null = null;
  #silenceTold = false;

  constructor(options: CallerOptions) {
    const [first] = options.models;
    if (first === undefined) throw new Error('A caller needs at least one model.');
    this.#options = options;
    this.modelName = first.name;
    this.#retry = options.retry ?? DEFAULT_RETRY;
    this.#slots = new Slots(options.concurrency);
    this.#lanes = new Lanes(
      options.models,
      options.known ?? { requestsPerMinute: null, tokensPerMinute: null },
      options.clock,
      this.#retry.patience,
    );
    this.#breaker = new CircuitBreaker(options.clock, options.breaker ?? DEFAULT_BREAKER);
    this.#budget = new Budget(
      options.budget ?? { maxCost: null, maxTokens: null },
      options.askBudget ?? (() => Promise.resolve('stop')),
    );
    this.#memory = new FormatMemory(first.formats);
    this.#estimator = new TokenEstimator(options.expectedAnswer);
    this.#firstAlone = new FirstAlone(options.clock);
  }

  /** Takes effect for calls that have not begun. */
  set concurrency(value: number) {
    this.#slots.concurrency = value;
  }

  /** Asks for a value of a given shape. Failures are values; rejects with an `AbortError` when cancelled. */
  complete<T>(request: StructuredRequest<T>, context: CallContext): Promise<StructuredReply<T>> {
    return complete(request, this.#memory, (exchange) => this.send(exchange, context));
  }

  /** One exchange, tried again as long as that can help. */
  async send(exchange: Exchange, context: CallContext): Promise<ExchangeResult> {
    let state = FRESH;
    for (;;) {
      const attempt = await this.#attempt(exchange, context);
      if (attempt.kind === 'text') return attempt;
      const { failure, limits } = attempt;
      // Another key may do what this one cannot; the last one's failure is everybody's.
      if (failure.remedy === 'stop' && this.#lanes.over === null) continue;
      if (failure.remedy === 'stop') return failed(this.#lanes.over ?? failure);
      if (failure.remedy !== 'retry') return attempt;
      if (this.#lanes.over !== null) return failed(this.#lanes.over);
      const { clock, random } = this.#options;
      const policy = { ...this.#retry, tries: failure.fatalAfter ?? this.#retry.tries };
      const decision = decideRetry(policy, state, failure.error, limits.retryAfter, clock.now(), random);
      // Who runs out of tries first would tell for one question what soon is said for all.
      const isUnreached = this.#isUnreached(failure);
      if (decision.kind === 'over' && !isUnreached) {
        if (failure.fatalAfter !== undefined) {
          this.#lanes.end(lasting(failure));
          return failed(lasting(failure));
        }
        const isClosed = limits.retryAfter !== null && limits.retryAfter > this.#retry.patience;
        return isClosed ? failed(closedUntil(clock.now() + limits.retryAfter)) : attempt;
      }
      state = decision.state;
      const wanted = decision.kind === 'over' ? UNREACHED_PAUSE : decision.pause;
      const pause = isUnreached ? Math.min(wanted, UNREACHED_PAUSE) : wanted;
      this.#delayed(context, failure.error.message, clock.now() + pause);
      await clock.sleep(pause, context.signal);
    }
  }

  async #attempt(exchange: Exchange, context: CallContext): Promise<ExchangeResult> {
    const { signal } = context;
    const over = this.#lanes.over;
    if (over !== null) return failed(over);
    const work = (): Promise<ExchangeResult> => this.#slots.run(() => this.#inSlot(exchange, context), signal);
    const long = roughTokens(exchange.prompt.stable) >= CACHED_FROM;
    return long ? this.#firstAlone.run(exchange.cacheGroup, signal, work) : work();
  }

  /** All waiting happens in the slot: what stands in the queue before it has decided nothing yet. */
  async #inSlot(exchange: Exchange, context: CallContext): Promise<ExchangeResult> {
    const { signal } = context;
    if (this.#breaker.restLeft > 0) {
      const until = this.#options.clock.now() + this.#breaker.restLeft;
      this.#delayed(context, 'The service does not answer: waiting before the next try.', until);
    }
    const admission = await this.#breaker.enter(signal);
    if (admission === 'gone') return failed(gone(this.#lastFailure));
    try {
      return await this.#withinBudget(exchange, context, admission);
    } finally {
      this.#breaker.left(admission);
    }
  }

  async #withinBudget(exchange: Exchange, context: CallContext, admission: Admission): Promise<ExchangeResult> {
    const { signal } = context;
    const reserved = this.#estimate(exchange);
    const overBudget = await this.#budget.reserve(reserved, signal, {
      paused: (reason) => context.emit({ type: 'runPaused', at: this.#options.clock.now(), reason }),
      continued: () => context.emit({ type: 'runContinued', at: this.#options.clock.now() }),
    });
    if (overBudget !== null) return failed({ error: overBudget, remedy: 'giveUp' });
    let used: Spending = { tokens: 0, cost: 0 };
    try {
      const pass = await this.#lanes.enter(reserved.tokens, signal, (until) => {
        this.#delayed(context, 'Waiting for the rate limit.', until);
      });
      if (!('lane' in pass)) return failed(pass);
      const result = await this.#exchange(pass, exchange, context, admission);
      used = this.#spending(result.usage);
      return result;
    } finally {
      this.#budget.settle(reserved, used);
    }
  }

  async #exchange(pass: Pass, exchange: Exchange, context: CallContext, admission: Admission): Promise<ExchangeResult> {
    const { clock } = this.#options;
    const { lane, ticket } = pass;
    const startedAt = clock.now();
    let result: ExchangeResult | null = null;
    const answered = new AbortController();
    this.#tellSilence(context, answered.signal);
    try {
      result = await lane.model.send(exchange, context.signal);
    } finally {
      answered.abort();
      const now = clock.now();
      if (result === null) lane.limiter.settle(ticket, null, NO_LIMITS, now);
      else this.#learn(pass, exchange, result, admission, context);
      this.#lanes.changed();
    }
    if (result.usage.promptTokens > 0 || result.kind === 'text') this.#called(context, result.usage, startedAt);
    return result;
  }

  #learn(
    { lane, ticket }: Pass,
    exchange: Exchange,
    result: ExchangeResult,
    admission: Admission,
    context: CallContext,
  ): void {
    const now = this.#options.clock.now();
    const { usage, limits } = result;
    if (result.kind === 'failure' && result.failure.error.code === 'rateLimited') {
      lane.limiter.refused(ticket, limits, now);
      this.#breaker.succeeded();
      return;
    }
    const total = usage.promptTokens + usage.completionTokens;
    lane.limiter.settle(ticket, total > 0 ? total : null, limits, now);
    this.#estimator.learn(exchange.prompt, usage.promptTokens, usage.completionTokens);
    if (result.kind === 'failure' && result.failure.remedy === 'stop') this.#stop(lane, result.failure, context);
    if (result.kind === 'failure' && this.#isUnreached(result.failure)) {
      this.#giveUpUnreached(result.failure, now);
      this.#breaker.left(admission);
      return;
    }
    this.#hasAnswered = true;
    if (result.kind === 'text' || result.failure.remedy !== 'retry') {
      this.#breaker.succeeded();
    } else if (result.failure.fatalAfter !== undefined && admission === 'probe') {
      // The probe decides for all; nobody needs to rest any more.
      this.#lanes.end(lasting(result.failure));
      this.#breaker.succeeded();
    } else {
      this.#lastFailure = result.failure.error;
      this.#breaker.failed(admission);
    }
  }

  /** Whether the failure says that the service cannot be reached or is none, and nothing ever said that it is one. */
  #isUnreached({ remedy, error, wasReached, isNoService }: CallFailure): boolean {
    if (this.#hasAnswered || wasReached === true) return false;
    return remedy === 'retry' && (isNoService === true || error.code === 'connection' || error.code === 'timeout');
  }

  /**
   * A service that was never there ends the run soon, and once for all calls; one that is starting has some seconds,
   * and one that let the first call time out a second one.
   */
  #giveUpUnreached(failure: CallFailure, now: number): void {
    this.#firstFailureAt ??= now;
    if (now - this.#firstFailureAt >= UNREACHED_PATIENCE) this.#lanes.end(lasting(failure));
  }

  /** Tells once that nothing has come back yet: who waits should know that it may never come. */
  #tellSilence(context: CallContext, answered: AbortSignal): void {
    const { clock, models } = this.#options;
    if (this.#hasAnswered || this.#silenceTold || models[0]?.deferred !== undefined) return;
    clock.sleep(SILENCE, answered).then(
      () => {
        if (this.#hasAnswered || this.#silenceTold) return;
        this.#silenceTold = true;
        const seconds = SILENCE / 1000;
        this.#delayed(context, `Nothing has come back for ${seconds} seconds. ${SILENCE_STEP}`, clock.now() + SILENCE);
      },
      () => {
        // It was answered, or nobody waits any more.
      },
    );
  }

  /** What is wrong with the way to the service, and not with the key, is so for all keys: told once, for all calls. */
  #stop(lane: Lane, failure: CallFailure, context: CallContext): void {
    if (failure.error.code === 'connection') {
      this.#lanes.end(lasting(failure));
      return;
    }
    const retired = this.#lanes.retire(lane, failure);
    if (retired === null) return;
    const message = `Key ${retired.key} of ${retired.keys} is not used any more. ${failure.error.message}`;
    context.emit({ type: 'keyRetired', at: this.#options.clock.now(), error: { ...failure.error, message } });
  }

  #estimate(exchange: Exchange): Spending {
    const promptTokens = this.#estimator.prompt(exchange.prompt);
    const completionTokens = this.#estimator.completion(exchange.maxOutputTokens);
    return this.#spending({ promptTokens, cachedTokens: 0, completionTokens });
  }

  #spending(usage: TokenUsage): Spending {
    return { tokens: usage.promptTokens + usage.completionTokens, cost: this.#cost(usage) };
  }

  #cost(usage: TokenUsage): number | null {
    return costOf(usage, priceOf(this.modelName), this.#options.models[0]?.deferred?.priceShare);
  }

  #called(context: CallContext, usage: TokenUsage, startedAt: number): void {
    const at = this.#options.clock.now();
    context.emit({
      type: 'modelCalled',
      at,
      batch: context.batch,
      stage: context.stage,
      loop: context.loop,
      model: this.modelName,
      milliseconds: at - startedAt,
      usage: { ...usage, cost: this.#cost(usage) },
    });
  }

  #delayed(context: CallContext, reason: string, until: number): void {
    context.emit({ type: 'callDelayed', at: this.#options.clock.now(), batch: context.batch, reason, until });
  }
}

/** The failure of one call as that of all. */
function lasting({ error }: CallFailure): CallFailure {
  return {
    error: { ...error, code: 'circuitOpen', message: `${error.message} No more calls are made.` },
    remedy: 'giveUp',
  };
}

/** @param last the failure that was the last straw */
function gone(last: PlainError | null): CallFailure {
  const why = last === null ? '' : ` The last time: ${last.message}`;
  const error: PlainError = {
    code: 'circuitOpen',
    message: `The service has failed too often in a row, so no more calls are made.${why}`,
    nextStep: last?.nextStep ?? 'Resume when the service answers again: what is finished is kept.',
  };
  return { error, remedy: 'giveUp' };
}

function failed(failure: CallFailure): ExchangeResult {
  return { kind: 'failure', failure, text: '', usage: NO_TOKENS, limits: NO_LIMITS };
}
