import type { ServerLimits } from '../models/model';
import { Bucket } from './bucket';

/** What a person knows about the limits of a key, in requests and tokens per minute; `null`: the service will say. */
export interface KnownLimits {
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** A call that was let through: what was reserved for it, and when. */
export interface Ticket {
  readonly order: number;
  readonly sentAt: number;
  readonly tokens: number;
}

/** Sends are remembered this long, to know the pace when a service refuses without naming a limit. */
const MEMORY = 20_000;

/** Calls that others overtake on the way to the service, at most, usually. */
const OVERTAKEN = 2;

/** From here on `Retry-After` is no advice of a limiter that counts in seconds. Milliseconds. */
const STORM = 5000;

/** Whether the service shuts for a while whatever the pace: where it names limits, they say more than its advice. */
const isStorm = ({ retryAfter, requestLimit, tokenLimit }: ServerLimits): boolean =>
  retryAfter !== null && (retryAfter >= STORM || (requestLimit === null && tokenLimit === null));

/**
 * The limits of one key: two buckets, requests and tokens. A call reserves an estimate; its reply corrects it, and the
 * service's headers overrule both. Passive, like the buckets: nothing here waits.
 *
 * A header tells what remained when the service took that call in, so what was sent after it is subtracted, and what
 * was sent before it is not: else a full pipe would look like an empty bucket.
 */
export class RateLimiter {
  readonly #requests: Bucket;
  readonly #tokens: Bucket;
  readonly #sent: Ticket[] = [];
  readonly #open = new Map<number, Ticket>();
  #order = 0;
  #blockedUntil = 0;
  #halvedAt = Number.NEGATIVE_INFINITY;
  /** Whether a call came through since the last cut. */
  #cameThrough = true;

  constructor(known: KnownLimits, now: number) {
    this.#requests = new Bucket(known.requestsPerMinute, now);
    this.#tokens = new Bucket(known.tokensPerMinute, now);
  }

  /** Requests a minute at the present pace; `null` where no limit is known. */
  get requestsPerMinute(): number | null {
    return this.#requests.perMinute;
  }

  /** How many calls are under way. */
  get inFlight(): number {
    return this.#open.size;
  }

  /** Milliseconds until a call with this many tokens may go; 0 at once. */
  waitFor(tokens: number, now: number): number {
    return Math.max(this.#blockedUntil - now, this.#requests.waitFor(1, now), this.#tokens.waitFor(tokens, now), 0);
  }

  /** Lets a call through; to be called when `waitFor` says 0. */
  take(tokens: number, now: number): Ticket {
    const ticket: Ticket = { order: this.#order++, sentAt: now, tokens };
    this.#requests.take(1, now);
    this.#tokens.take(tokens, now);
    this.#open.set(ticket.order, ticket);
    this.#sent.push(ticket);
    this.#forget(now);
    return ticket;
  }

  /**
   * The call has ended, well or not.
   * @param tokens what it used; `null` where nobody knows
   */
  settle(ticket: Ticket, tokens: number | null, limits: ServerLimits, now: number): void {
    this.#open.delete(ticket.order);
    this.#cameThrough = true;
    if (tokens !== null) this.#tokens.take(tokens - ticket.tokens, now);
    this.#overrule(ticket, limits, now);
  }

  /** The service answered the call with 429. */
  refused(ticket: Ticket, limits: ServerLimits, now: number): void {
    this.#open.delete(ticket.order);
    this.#tokens.take(-ticket.tokens, now);
    const before = this.#requests.perMinute;
    this.#overrule(ticket, limits, now);
    if (limits.retryAfter !== null) this.#blockedUntil = Math.max(this.#blockedUntil, now + limits.retryAfter);
    const lowered = before !== null && (this.#requests.perMinute ?? before) < before;
    // Calls that were under way at the last cut say nothing about the pace after it.
    if (lowered || ticket.sentAt < this.#halvedAt) return;
    // Nor do refusals of a service that lets nothing through, however slowly it is asked, and says until when.
    if (isStorm(limits) && !this.#cameThrough) return;
    this.#halvedAt = now;
    this.#cameThrough = false;
    const outOfTokens = limits.tokensRemaining !== null && limits.tokensRemaining < ticket.tokens;
    const bucket = outOfTokens ? this.#tokens : this.#requests;
    bucket.halve(this.#sentPerMinute(outOfTokens, now), now, isStorm(limits) ? limits.retryAfter : null);
  }

  #overrule(ticket: Ticket, limits: ServerLimits, now: number): void {
    if (limits.requestLimit !== null) this.#requests.setLimit(limits.requestLimit, now);
    if (limits.tokenLimit !== null) this.#tokens.setLimit(limits.tokenLimit, now);
    const later = this.#sent.filter((other) => other.order > ticket.order);
    if (limits.requestsRemaining !== null) {
      this.#requests.setRemaining(limits.requestsRemaining, later.length, ticket.sentAt, OVERTAKEN, now);
    }
    if (limits.tokensRemaining !== null) {
      const tokens = later.reduce((total, other) => total + other.tokens, 0);
      this.#tokens.setRemaining(limits.tokensRemaining, tokens, ticket.sentAt, OVERTAKEN * ticket.tokens, now);
    }
  }

  #sentPerMinute(tokens: boolean, now: number): number {
    this.#forget(now);
    const first = this.#sent[0];
    if (first === undefined) return 1;
    const minutes = Math.max(1000, now - first.sentAt) / 60_000;
    const amount = tokens ? this.#sent.reduce((total, ticket) => total + ticket.tokens, 0) : this.#sent.length;
    return amount / minutes;
  }

  /** Forgets old sends, except what came after a call that is still under way: its reply will be compared with them. */
  #forget(now: number): void {
    const oldest = Math.min(now - MEMORY, ...[...this.#open.values()].slice(0, 1).map((ticket) => ticket.sentAt));
    while (this.#sent[0] !== undefined && this.#sent[0].sentAt < oldest) this.#sent.shift();
  }
}
