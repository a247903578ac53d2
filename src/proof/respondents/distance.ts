import { holds, valueOf, type Respondent } from '../../questionnaire/logic/evaluate';
import { variablesOf, type Comparison, type Formula, type Term } from '../../questionnaire/logic/formula';

/** A missing operand is further away than any wrong number: it takes a value first. */
const MISSING = 2;
const UNREACHABLE = 1000;
/** What hangs on a variable that must stay as it is. */
const FIXED = 100;

/** Whether a variable must stay as it is. */
export type Fixed = (name: string) => boolean;

const NOTHING_FIXED: Fixed = () => false;

/**
 * How far a formula is from being what is wanted of it: 0 when it is, growing with what has to change. Sums over the
 * parts that must all change; where one is enough, every part that comes nearer brings the whole nearer, the nearest
 * most; grows with the difference of numbers. So a search sees whether it comes closer.
 */
export function distance(
  formula: Formula,
  want: boolean,
  respondent: Respondent,
  fixed: Fixed = NOTHING_FIXED,
): number {
  switch (formula.kind) {
    case 'constant':
      return formula.value === want ? 0 : UNREACHABLE;
    case 'and':
      return (want ? total : nearest)(formula.parts, want, respondent, fixed);
    case 'or':
      return (want ? nearest : total)(formula.parts, want, respondent, fixed);
    case 'not':
      return distance(formula.part, !want, respondent, fixed);
    case 'compare':
      return compareDistance(formula, want, respondent, fixed);
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
      if (holds(formula, respondent) === want) return 0;
      return fixed(formula.name) ? FIXED : 1;
    case 'sameText':
      if (holds(formula, respondent) === want) return 0;
      return fixed(formula.name) && fixed(formula.other) ? FIXED : 1;
  }
}

function total(parts: readonly Formula[], want: boolean, respondent: Respondent, fixed: Fixed): number {
  let sum = 0;
  for (const part of parts) sum += distance(part, want, respondent, fixed);
  return sum;
}

/** As resistors side by side: below the least, and less with every part that is less. */
function nearest(parts: readonly Formula[], want: boolean, respondent: Respondent, fixed: Fixed): number {
  let conductance = 1 / UNREACHABLE;
  for (const part of parts) {
    const one = distance(part, want, respondent, fixed);
    if (one === 0) return 0;
    conductance += 1 / one;
  }
  return 1 / conductance;
}

function compareDistance(
  formula: Extract<Formula, { kind: 'compare' }>,
  want: boolean,
  respondent: Respondent,
  fixed: Fixed,
): number {
  if (holds(formula, respondent) === want) return 0;
  if (fixed !== NOTHING_FIXED && isFixed(formula.left, fixed) && isFixed(formula.right, fixed)) return FIXED;
  const left = valueOf(formula.left, respondent);
  const right = valueOf(formula.right, respondent);
  if (left === null || right === null) return MISSING;
  const gap = Math.abs(left - right) + (touches(formula.operator) ? 0 : 0.5);
  return 0.05 + gap / (gap + 20);
}

function isFixed(term: Term, fixed: Fixed): boolean {
  switch (term.kind) {
    case 'number':
      return true;
    case 'variable':
    case 'length':
      return fixed(term.name);
    case 'sum':
      return term.terms.every((part) => isFixed(part, fixed));
    case 'count':
      return term.of.every((part) => variablesOf(part).every(fixed));
    case 'arithmetic':
      return isFixed(term.left, fixed) && isFixed(term.right, fixed);
    case 'function':
      return isFixed(term.of, fixed);
  }
}

/** Whether equal operands satisfy the comparison. */
function touches(operator: Comparison): boolean {
  return operator === '=' || operator === '<=' || operator === '>=';
}
