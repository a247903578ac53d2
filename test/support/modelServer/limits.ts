/** Limits of one key, per minute; `null`: none. */
export interface MinuteLimits {
  readonly requests: number | null;
  readonly tokens: number | null;
}

interface Level {
  readonly limit: number;
  readonly left: number;
}

export interface Admission {
  readonly admitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Counts one key's requests and tokens as services do: a bucket for each that refills steadily and holds at most
 * `burst` of a minute. `minute` is the length of a minute here in real milliseconds; headers speak of whole minutes
 * whatever its length, so that a client whose clock runs faster sees an ordinary service.
 */
export class KeyLimits {
  #limits: MinuteLimits;
  #requests = 0;
  #tokens = 0;
  #at: number;

  constructor(
    limits: MinuteLimits,
    private readonly burst: number,
    private readonly minute: number,
    now: number,
  ) {
    this.#limits = limits;
    this.#requests = (limits.requests ?? 0) * burst;
    this.#tokens = (limits.tokens ?? 0) * burst;
    this.#at = now;
  }

  setLimits(limits: MinuteLimits, now: number): void {
    this.#refill(now);
    this.#limits = limits;
    this.#requests = Math.min(this.#requests, (limits.requests ?? 0) * this.burst);
    this.#tokens = Math.min(this.#tokens, (limits.tokens ?? 0) * this.burst);
  }

  /** Takes a request in, or not, and says what the headers say. */
  admit(tokens: number, now: number, withHeaders: boolean): Admission {
    this.#refill(now);
    const { requests: requestLimit, tokens: tokenLimit } = this.#limits;
    const enough =
      (requestLimit === null || this.#requests >= 1) &&
      (tokenLimit === null || this.#tokens >= Math.min(tokens, tokenLimit * this.burst));
    if (enough) {
      this.#requests -= 1;
      this.#tokens -= tokens;
    }
    if (!withHeaders) return { admitted: enough, headers: {} };
    const headers: Record<string, string> = {};
    if (requestLimit !== null) {
      Object.assign(headers, this.#describe('requests', { limit: requestLimit, left: this.#requests }));
    }
    if (tokenLimit !== null) {
      Object.assign(headers, this.#describe('tokens', { limit: tokenLimit, left: this.#tokens }));
    }
    if (!enough) headers['retry-after'] = String(Math.max(1, Math.ceil(this.#secondsUntil(tokens))));
    return { admitted: enough, headers };
  }

  #describe(measure: string, { limit, left }: Level): Record<string, string> {
    const missing = Math.max(0, limit * this.burst - left);
    return {
      [`x-ratelimit-limit-${measure}`]: String(limit),
      [`x-ratelimit-remaining-${measure}`]: String(Math.max(0, Math.floor(left))),
      [`x-ratelimit-reset-${measure}`]: durationText((missing / limit) * 60),
    };
  }

  #secondsUntil(tokens: number): number {
    const { requests: requestLimit, tokens: tokenLimit } = this.#limits;
    const forRequest = requestLimit === null ? 0 : (Math.max(0, 1 - this.#requests) / requestLimit) * 60;
    const needed = tokenLimit === null ? 0 : Math.min(tokens, tokenLimit * this.burst);
    const forTokens = tokenLimit === null ? 0 : (Math.max(0, needed - this.#tokens) / tokenLimit) * 60;
    return Math.max(forRequest, forTokens);
  }

  #refill(now: number): void {
    const minutes = (now - this.#at) / this.minute;
    this.#at = now;
    const { requests, tokens } = this.#limits;
    if (requests !== null) this.#requests = Math.min(requests * this.burst, this.#requests + requests * minutes);
    if (tokens !== null) this.#tokens = Math.min(tokens * this.burst, this.#tokens + tokens * minutes);
  }
}

/** A time as OpenAI writes it: `250ms`, `1.5s`, `6m0s`. */
export function durationText(seconds: number): string {
  if (seconds < 1) return `${Math.ceil(seconds * 1000)}ms`;
  if (seconds < 60) return `${Math.round(seconds * 1000) / 1000}s`;
  return `${Math.floor(seconds / 60)}m${Math.floor(seconds % 60)}s`;
}
