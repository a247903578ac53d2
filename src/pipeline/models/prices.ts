import table from './prices.json';
import type { TokenUsage } from './model';

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** The day the prices were looked up. */
export const PRICES_DATE = table.date;

const PRICES: ReadonlyMap<string, Price> = new Map(Object.entries(table.models));

/** The model's price, also for a dated version of it (`gpt-5-2026-01-15`); `null` where it is not known. */
export function priceOf(model: string): Price | null {
  const name = model.toLowerCase().replace(/^(openai\/|models\/)/, '');
  return PRICES.get(name) ?? PRICES.get(name.replace(/-\d{4}-\d{2}-\d{2}$/, '')) ?? null;
}

/** What batch jobs cost of the list price. Source: the provider's page on the Batch API. */
export const BATCH_SHARE = 0.5;

/**
 * What the tokens cost in US dollars; `null` where the price is not known.
 * @param share of the list price
 */
export function costOf(usage: TokenUsage, price: Price | null, share = 1): number | null {
  if (price === null) return null;
  const fresh = Math.max(0, usage.promptTokens - usage.cachedTokens);
  const cached = Math.min(usage.cachedTokens, usage.promptTokens);
  const list = (fresh * price.input + cached * price.cached + usage.completionTokens * price.output) / 1_000_000;
  return list * share;
}
