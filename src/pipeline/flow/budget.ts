import { abortError } from '../clock';
import type { PlainError } from '../errors';

/** What a run may use; `null`: no limit. Cost in US dollars, tokens of prompts and answers together. */
export interface BudgetLimits {
  readonly maxCost: number | null;
  readonly maxTokens: number | null;
}

/** An amount of tokens and what it costs; `null` where the model's price is unknown. */
export interface Spending {
  readonly tokens: number;
  readonly cost: number | null;
}

/** Asks a person whether to go on beyond the budget. `goOn` allows the same amount once more. */
export type AskBudget = (reason: PlainError) => Promise<'goOn' | 'stop'>;

/** Told when a run pauses for want of budget, and when it goes on. */
export interface PauseListener {
  readonly paused: (reason: PlainError) => void;
  readonly continued: () => void;
}

/**
 * A run's purse. A call reserves what it will probably use; when that does not fit, the run pauses and asks once, all
 * calls wait for the answer, and work that is under way ends as usual.
 */
export class Budget {
  #limits: BudgetLimits;
  readonly #spent = { tokens: 0, cost: 0 };
  readonly #reserved = { tokens: 0, cost: 0 };
  #asking: Promise<void> | null = null;
  #stopped: PlainError | null = null;
  #unknownAccepted = false;

  constructor(
    private readonly initial: BudgetLimits,
    private readonly ask: AskBudget,
  ) {
    this.#limits = initial;
  }

  /**
   * Reserves what a call will probably use.
   * @param listener told if it is this call that makes the run pause
   * @returns `null` when it may go; otherwise why not. Rejects with an `AbortError` when the signal fires.
   */
  async reserve(amount: Spending, signal: AbortSignal, listener?: PauseListener): Promise<PlainError | null> {
    for (;;) {
      if (signal.aborted) throw abortError();
      if (this.#stopped !== null) return this.#stopped;
      const excess = this.#excess(amount);
      if (excess === null) {
        this.#reserved.tokens += amount.tokens;
        this.#reserved.cost += amount.cost ?? 0;
        return null;
      }
      this.#asking ??= this.#askOnce(excess, amount, signal, listener).finally(() => (this.#asking = null));
      await raceAbort(this.#asking, signal);
    }
  }

  /** The call has ended: its reservation is replaced by what it used. */
  settle(reserved: Spending, used: Spending): void {
    this.#reserved.tokens -= reserved.tokens;
    this.#reserved.cost -= reserved.cost ?? 0;
    this.#spent.tokens += used.tokens;
    this.#spent.cost += used.cost ?? 0;
  }

  /** Where the run that asks is cancelled meanwhile there is no answer: another run of the same purse asks again. */
  async #askOnce(excess: PlainError, amount: Spending, signal: AbortSignal, listener?: PauseListener): Promise<void> {
    listener?.paused(excess);
    const answer = await this.ask(excess).catch((thrown: unknown) => {
      if (signal.aborted) return null;
      throw thrown;
    });
    if (answer === 'stop') this.#stopped = excess;
    if (answer !== 'goOn') return;
    listener?.continued();
    this.#unknownAccepted = true;
    this.#limits = {
      maxCost: raised(this.#limits.maxCost, this.initial.maxCost, this.#committedCost(amount)),
      maxTokens: raised(this.#limits.maxTokens, this.initial.maxTokens, this.#committedTokens(amount)),
    };
  }

  #committedTokens(amount: Spending): number {
    return this.#spent.tokens + this.#reserved.tokens + amount.tokens;
  }

  #committedCost(amount: Spending): number {
    return this.#spent.cost + this.#reserved.cost + (amount.cost ?? 0);
  }

  #excess(amount: Spending): PlainError | null {
    const { maxCost, maxTokens } = this.#limits;
    const tokens = this.#committedTokens(amount);
    if (maxTokens !== null && tokens > maxTokens) {
      return overBudget(
        `The next call would go beyond the budget of ${maxTokens.toLocaleString('en')} tokens`,
        this.#spent,
      );
    }
    if (maxCost === null) return null;
    if (amount.cost === null) {
      if (this.#unknownAccepted) return null;
      return overBudget('The model’s price is not known, so the cost limit cannot be kept', this.#spent);
    }
    const cost = this.#committedCost(amount);
    if (cost <= maxCost) return null;
    return overBudget(`The next call would go beyond the budget of $${maxCost.toFixed(2)}`, this.#spent);
  }
}

/** The same amount once more, on top of what the waiting call needs. */
function raised(limit: number | null, step: number | null, needed: number): number | null {
  return limit === null || step === null ? null : Math.max(limit, needed) + step;
}

function overBudget(what: string, spent: { readonly tokens: number; readonly cost: number }): PlainError {
  const used = `$${spent.cost.toFixed(2)} and ${spent.tokens.toLocaleString('en')} tokens are spent`;
  return {
    code: 'budget',
    message: `${what} (${used}).`,
    nextStep: 'Go on with a larger budget, or stop: what is finished is kept and can be resumed.',
  };
}

/** The promise's value, or an `AbortError` as soon as the signal fires. */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      reject(abortError());
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
