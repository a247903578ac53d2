import { holds, valueOf, type Respondent } from '../questionnaire/logic/evaluate';
import type { Comparison, Formula } from '../questionnaire/logic/formula';

/** A missing operand is further away than any wrong number: it takes a value first. */
const MISSING = 2;
const UNREACHABLE = 1000;

/**
 * How far a formula is from being what is wanted of it: 0 when it is, growing with what has to change. Sums over
 * the parts that must all change, takes the nearest where one is enough, and grows with the difference of numbers,
 * so that a search can see whether it comes closer.
 */
export function distance(formula: Formula, want: boolean, respondent: Respondent): number {
  switch (formula.kind) {
    case 'constant':
      return formula.value === want ? 0 : UNREACHABLE;
    case 'and':
      return want ? total(formula.parts, true, respondent) : nearest(formula.parts, false, respondent);
    case 'or':
      return want ? nearest(formula.parts, true, respondent) : total(formula.parts, false, respondent);
    case 'not':
      return distance(formula.part, !want, respondent);
    case 'compare':
      return compareDistance(formula, want, respondent);
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
      return holds(formula, respondent) === want ? 0 : 1;
  }
}

function total(parts: readonly Formula[], want: boolean, respondent: Respondent): number {
  let sum = 0;
  for (const part of parts) sum += distance(part, want, respondent);
  return sum;
}

function nearest(parts: readonly Formula[], want: boolean, respondent: Respondent): number {
  let least = UNREACHABLE;
  for (const part of parts) {
    least = Math.min(least, distance(part, want, respondent));
    if (least === 0) return 0;
  }
  return least;
}

function compareDistance(
  formula: Extract<Formula, { kind: 'compare' }>,
  want: boolean,
  respondent: Respondent,
): number {
  if (holds(formula, respondent) === want) return 0;
  const left = valueOf(formula.left, respondent);
  const right = valueOf(formula.right, respondent);
  if (left === null || right === null) return MISSING;
  const gap = Math.abs(left - right) + (touches(formula.operator) ? 0 : 0.5);
  return 0.05 + gap / (gap + 20);
}

/** Whether equal operands satisfy the comparison. */
function touches(operator: Comparison): boolean {
  return operator === '=' || operator === '<=' || operator === '>=';
}
