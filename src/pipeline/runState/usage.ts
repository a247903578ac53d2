import type { Usage } from '../events';

export const NO_USAGE: Usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0, cost: 0 };

/** Both together; the cost is unknown where either is. */
export function addUsage(left: Usage, right: Usage): Usage {
  return {
    promptTokens: left.promptTokens + right.promptTokens,
    cachedTokens: left.cachedTokens + right.cachedTokens,
    completionTokens: left.completionTokens + right.completionTokens,
    cost: left.cost === null || right.cost === null ? null : left.cost + right.cost,
  };
}
