import type { Prompt } from '../models/model';

/** Characters a token stands for before anything is known: a little pessimistic for English and JSON. */
const CHARACTERS_PER_TOKEN = 3;
/** How fast the ratio follows what services count. */
const LEARNING = 0.2;

/** Tokens of a text, roughly; good enough for estimates, and without a tokenizer's tables of megabytes. */
export function roughTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** Estimates a prompt's tokens from its characters, with a ratio that is calibrated by what the service counted. */
export class TokenEstimator {
  #factor = 1;
  #completion: number | null;

  /** @param expected tokens of an answer before there was any; by default a quarter of what it may have */
  constructor(expected: number | null = null) {
    this.#completion = expected;
  }

  prompt(prompt: Prompt): number {
    return Math.ceil((roughTokens(prompt.stable) + roughTokens(prompt.task)) * this.#factor);
  }

  /** What an answer will probably take: as answers of late, at most the limit. */
  completion(limit: number): number {
    return Math.min(limit, Math.ceil(this.#completion ?? limit / 4));
  }

  learn(prompt: Prompt, promptTokens: number, completionTokens: number): void {
    const rough = roughTokens(prompt.stable) + roughTokens(prompt.task);
    if (promptTokens > 0 && rough > 0) this.#factor += LEARNING * (promptTokens / rough - this.#factor);
    if (completionTokens > 0) {
      this.#completion ??= completionTokens;
      this.#completion += LEARNING * (completionTokens - this.#completion);
    }
  }
}
