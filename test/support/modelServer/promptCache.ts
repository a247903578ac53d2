import { cachedText, countTokens, type ModelRequest } from './request';

/** Prompts of each kind that are kept for comparison. */
const KEPT = 4;
/** Services cache beginnings of at least 1,024 tokens, in steps of 128. */
const SMALLEST = 1024;
const STEP = 128;

/** Measures how much of each prompt begins like an earlier one, and how much of that a service's cache would serve. */
export class PromptCache {
  readonly #arrived = new Map<string, readonly string[]>();
  readonly #finished = new Map<string, readonly string[]>();

  /** Tokens of the longest beginning shared with a prompt that arrived before. */
  sharedTokens(request: ModelRequest): number {
    const prompt = cachedText(request);
    const shared = longestShared(prompt, this.#arrived.get(request.schemaName) ?? []);
    remember(this.#arrived, request.schemaName, prompt);
    return countTokens(prompt.slice(0, shared));
  }

  /** Tokens that a cache serves: only prompts that were answered before are in it. */
  cachedTokens(request: ModelRequest): number {
    const prompt = cachedText(request);
    const shared = longestShared(prompt, this.#finished.get(request.schemaName) ?? []);
    const tokens = countTokens(prompt.slice(0, shared));
    return tokens < SMALLEST ? 0 : Math.floor(tokens / STEP) * STEP;
  }

  finished(request: ModelRequest): void {
    remember(this.#finished, request.schemaName, cachedText(request));
  }
}

function remember(kept: Map<string, readonly string[]>, kind: string, prompt: string): void {
  kept.set(kind, [...(kept.get(kind) ?? []), prompt].slice(-KEPT));
}

function longestShared(prompt: string, others: readonly string[]): number {
  return others.reduce((longest, other) => Math.max(longest, sharedLength(prompt, other)), 0);
}

/** Length of the common beginning, by halving: comparing slices is a memory comparison. */
function sharedLength(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
