/** Share of a cut that grows back in a second: a halved pace is whole again after 50 seconds. */
const GROWTH_PER_SECOND = 0.01;
/** Milliseconds. A `Retry-After` of nothing would forget the cut at once. */
const SHORTEST_RECOVERY = 500;
/** A limit that was only guessed, from being refused, grows no further than this many a minute. */
const LARGEST_GUESS = 100_000;

/** How much a cut grows while it recovers as the service's own `Retry-After` allows: from a half to twice the pace. */
const RECOVERY = 4;

/** Share of the limit that is held back at most, see `setRemaining`. */
const LARGEST_RESERVE = 1 / 20;

/**
 * What may be sent by one measure (requests or tokens): a level that drains with every call and refills steadily.
 * Without a limit everything may pass. Passive: time comes in as milliseconds, waiting is up to the caller.
 */
export class Bucket {
  #limit: number | null;
  /** Share of the limit that is used: below 1 after a refusal that the limit did not explain. */
  #pace = 1;
  /** The limit was guessed from a refusal; the service never named one. */
  #guessed = false;
  #level: number;
  #at: number;
  /** A cut recovers by `RECOVERY` until then, within so many seconds. */
  #recovery: { readonly until: number; readonly seconds: number } | null = null;

  constructor(perMinute: number | null, now: number) {
    this.#limit = perMinute;
    this.#level = perMinute ?? 0;
    this.#at = now;
  }

  /** What a minute allows; `null` where no limit is known. */
  get perMinute(): number | null {
    return this.#limit === null ? null : this.#limit * this.#pace;
  }

  /** What may pass at this moment. */
  levelAt(now: number): number {
    this.#refill(now);
    return this.#limit === null ? Number.POSITIVE_INFINITY : this.#level;
  }

  /** Milliseconds until the amount may pass; 0 at once. More than a minute's worth passes when the bucket is full. */
  waitFor(amount: number, now: number): number {
    this.#refill(now);
    const perMinute = this.perMinute;
    if (perMinute === null || this.#limit === null) return 0;
    const missing = Math.min(amount, this.#limit) - this.#level;
    return missing <= 0 ? 0 : Math.ceil((missing / perMinute) * 60_000);
  }

  /** Takes the amount; negative amounts give back what an estimate took too much. */
  take(amount: number, now: number): void {
    this.#refill(now);
    if (this.#limit !== null) this.#level = Math.min(this.#limit, this.#level - amount);
  }

  /** The service named its limit: what was guessed or cut on account of the old one is void. */
  setLimit(perMinute: number, now: number): void {
    this.#refill(now);
    if (perMinute === this.#limit && !this.#guessed) return;
    // A level of "nothing known" is worthless; one below 0 is a debt that stays.
    this.#level = this.#limit === null ? perMinute : Math.min(this.#level, perMinute);
    this.#limit = perMinute;
    this.#guessed = false;
    this.#pace = 1;
  }

  /**
   * The service named what remained when it took a call in.
   * @param takenSince what was sent after that call
   * @param sentAt when the call was sent
   * @param reserve what is held back, because calls sent before that one may have come in after it
   */
  setRemaining(remaining: number, takenSince: number, sentAt: number, reserve: number, now: number): void {
    this.#refill(now);
    const perMinute = this.perMinute;
    if (perMinute === null || this.#limit === null) return;
    const refilled = (Math.max(0, now - sentAt) / 60_000) * perMinute;
    const held = Math.min(reserve, this.#limit * LARGEST_RESERVE);
    this.#level = Math.min(this.#limit, remaining - takenSince - held + refilled);
  }

  /**
   * A refusal that the known limit does not explain: half the pace. Without a limit, half of what was sent of late
   * becomes the limit.
   * @param retryAfter milliseconds after which the service takes calls again: the pace is whole again within twice that.
   * `null` where it does not say, and the cut recovers slowly
   */
  halve(sentPerMinute: number, now: number, retryAfter: number | null = null): void {
    this.#refill(now);
    const milliseconds = 2 * Math.max(SHORTEST_RECOVERY, retryAfter ?? 0);
    this.#recovery = retryAfter === null ? null : { until: now + milliseconds, seconds: milliseconds / 1000 };
    if (this.#limit === null || this.#guessed) {
      this.#limit = Math.max(1, Math.min(this.#limit ?? Number.POSITIVE_INFINITY, sentPerMinute) / 2);
      this.#guessed = true;
    } else {
      this.#pace = Math.max(1 / 64, this.#pace / 2);
    }
    this.#level = Math.min(this.#level, 0);
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#at) / 1000;
    const recovered = this.#recovered(now);
    this.#at = Math.max(this.#at, now);
    if (this.#limit === null || seconds === 0) return;
    this.#level = Math.min(this.#limit, this.#level + (this.#limit * this.#pace * seconds) / 60);
    this.#pace = Math.min(1, this.#pace * recovered + GROWTH_PER_SECOND * seconds);
    if (this.#guessed) this.#limit = Math.min(LARGEST_GUESS, this.#limit * (recovered + GROWTH_PER_SECOND * seconds));
  }

  /** What the time since the last look has grown a cut by, to be asked before that time is forgotten. */
  #recovered(now: number): number {
    if (this.#recovery === null) return 1;
    const { until, seconds } = this.#recovery;
    const spent = Math.max(0, Math.min(now, until) - this.#at) / 1000;
    return RECOVERY ** (spent / seconds);
  }
}
