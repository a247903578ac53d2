import { call, compare, number, type Term } from '../formula';
import type { Scope } from '../scope';

export type Operator = '+' | '-' | '*' | '/';

/** The result where both operands are known now, else the term. */
export function arithmetic(left: Term, operator: Operator, right: Term): Term {
  if (left.kind === 'number' && right.kind === 'number') {
    const value = {
      '+': left.value + right.value,
      '-': left.value - right.value,
      '*': left.value * right.value,
      '/': left.value / right.value,
    }[operator];
    if (Number.isFinite(value)) return number(value);
  }
  return { kind: 'arithmetic', operator, left, right };
}

/** JavaScript's `a % b`: what is left of `a` after whole `b`s, with the sign of `a`. */
export function remainder(left: Term, right: Term, scope: Scope): Term {
  if (left.kind === 'number' && right.kind === 'number' && right.value !== 0) return number(left.value % right.value);
  return arithmetic(left, '-', arithmetic(truncated(arithmetic(left, '/', right), scope), '*', right));
}

/** The functions of `Math` that arithmetic can say; `null` for all others. */
export function mathFunction(name: string, term: Term, scope: Scope): Term | null {
  switch (name) {
    case 'trunc':
      return truncated(term, scope);
    case 'floor':
      return floor(term, scope);
    case 'round':
      return isWhole(term, scope) ? term : floor(arithmetic(term, '+', number(0.5)), scope);
    case 'ceil':
      return isWhole(term, scope) ? term : arithmetic(truncated(term, scope), '+', below(truncated(term, scope), term));
    case 'abs':
      if (term.kind === 'number') return number(Math.abs(term.value));
      return isNotNegative(term, scope) ? term : call('absolute', term);
    default:
      return null;
  }
}

/** The term towards zero; the term itself where it has no decimals anyway. */
export function truncated(term: Term, scope: Scope): Term {
  if (term.kind === 'number') return number(Math.trunc(term.value));
  return isWhole(term, scope) ? term : call('truncate', term);
}

/** Down to the next whole number: below zero that is one less than towards zero. */
function floor(term: Term, scope: Scope): Term {
  const whole = truncated(term, scope);
  if (isWhole(term, scope) || isNotNegative(term, scope)) return whole;
  return arithmetic(whole, '-', below(term, whole));
}

/** 1 where the left is below the right, else 0. */
function below(left: Term, right: Term): Term {
  if (left.kind === 'number' && right.kind === 'number') return number(left.value < right.value ? 1 : 0);
  return { kind: 'count', of: [compare(left, '<', right)] };
}

/** Whether the term has no decimals anyway. */
function isWhole(term: Term, scope: Scope): boolean {
  if (term.kind === 'number') return Number.isInteger(term.value);
  if (term.kind === 'count' || term.kind === 'length' || (term.kind === 'function' && term.name !== 'absolute'))
    return true;
  const found = term.kind === 'variable' ? scope.variable(term.name) : undefined;
  return found !== undefined && (found.variable.type !== 'number' || found.question.limits.decimals === 0);
}

/** Whether the questionnaire allows no value below 0 for it; one that is there all the same is listed at its question. */
function isNotNegative(term: Term, scope: Scope): boolean {
  switch (term.kind) {
    case 'number':
      return term.value >= 0;
    case 'count':
    case 'length':
      return true;
    case 'function':
      return term.name === 'absolute' || isNotNegative(term.of, scope);
    case 'sum':
      return term.terms.every((part) => isNotNegative(part, scope));
    case 'arithmetic':
      return term.operator !== '-' && isNotNegative(term.left, scope) && isNotNegative(term.right, scope);
    case 'variable': {
      const found = scope.variable(term.name);
      if (found === undefined) return false;
      const { variable, question } = found;
      if (variable.type === 'number') return question.limits.min !== null && question.limits.min >= 0;
      return variable.type !== 'coded' || variable.answers.every(({ value }) => value !== null && value >= 0);
    }
  }
}
