import { NO_LIMITS, type ServerLimits } from '../model';

/** Reads one header by name; `null` where it is absent. */
export type HeaderReader = (name: string) => string | null;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A year in milliseconds: longer times are cut to it, so that they stay dates and timers can hold what is left of them. */
const LONGEST = 365 * 86_400_000;

/**
 * What the `x-ratelimit-*` and `Retry-After` headers of a reply say. Headers come from outside: what is absent or
 * makes no sense is `null`. Sources: OpenAI's rate limit guide (durations such as `6m0s`), RFC 9110 for `Retry-After`.
 * @param now milliseconds since the epoch, for a `Retry-After` that is a date
 */
export function readLimits(header: HeaderReader, now: number): ServerLimits {
  return {
    ...NO_LIMITS,
    requestLimit: positive(header('x-ratelimit-limit-requests')),
    requestsRemaining: count(header('x-ratelimit-remaining-requests')),
    requestsResetIn: parseDuration(header('x-ratelimit-reset-requests')),
    tokenLimit: positive(header('x-ratelimit-limit-tokens')),
    tokensRemaining: count(header('x-ratelimit-remaining-tokens')),
    tokensResetIn: parseDuration(header('x-ratelimit-reset-tokens')),
    retryAfter: retryAfter(header, now),
  };
}

/** Milliseconds of a duration such as `1s`, `6m0s`, `250ms`, `1.5s` or plain seconds; `null` for anything else. */
export function parseDuration(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.min(LONGEST, Number(trimmed) * 1000);
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(trimmed)) return null;
  let total = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  }
  return Math.min(LONGEST, total);
}

function retryAfter(header: HeaderReader, now: number): number | null {
  const milliseconds = count(header('retry-after-ms'));
  if (milliseconds !== null) return Math.min(LONGEST, milliseconds);
  const text = header('retry-after')?.trim() ?? '';
  const duration = parseDuration(text);
  if (duration !== null) return duration;
  const until = dateOf(text);
  if (until === null) return null;
  // By the service's own clock, where it tells the time: ours may be wrong.
  return Math.min(LONGEST, Math.max(0, until - (dateOf(header('date') ?? '') ?? now)));
}

/** `Date.parse` takes "-1" for a year: a date has letters in it. */
function dateOf(text: string): number | null {
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}

function count(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** A limit of 0 or less says nothing useful: some proxies send it for "none". */
function positive(text: string | null): number | null {
  const value = count(text);
  return value === null || value === 0 ? null : value;
}
