import { and, compareNumbers, type Comparison, type Formula, type Term } from '../../questionnaire/logic/formula';
import type { Limits } from '../../questionnaire/model';

/** What is known of the values of other questions' variables. */
export interface Values {
  /** The codes a variable may hold; `null` where any number may be. */
  readonly codesOf: (name: string) => readonly number[] | null;
  readonly limitsOf: (name: string) => Limits | null;
  /** Whether everybody who is left has a value in it. */
  readonly hasEverybody: (name: string) => boolean;
  /** Without which the variable has no value; `null` where nothing is known of it. */
  readonly neededFor: (name: string) => Formula | null;
}

/** How many questions back a value is followed to what it needs. */
const DEPTH = 3;

/**
 * Whether there may be a respondent for whom the formula is what is wanted. Sound one way: where it says no, there is
 * none; where it says yes, one part may still contradict another in a way that is not looked into.
 */
export function canBe(formula: Formula, want: boolean, values: Values): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value === want;
    case 'not':
      return canBe(formula.part, !want, values);
    case 'and':
      return want ? areTogether(formula.parts, values) : formula.parts.some((part) => canBe(part, false, values));
    case 'or':
      return want
        ? formula.parts.some((part) => canBe(part, true, values))
        : formula.parts.every((part) => canBe(part, false, values));
    case 'oneOf': {
      if (!want) return true;
      const codes = values.codesOf(formula.name);
      return codes === null || formula.values.some((value) => codes.includes(value));
    }
    case 'compare':
      if (want) return canCompare(formula.left, formula.operator, formula.right, values);
      // Without a value, no comparison holds.
      if (![formula.left, formula.right].every(hasAlwaysValue)) return true;
      return canCompare(formula.left, OPPOSITE[formula.operator], formula.right, values);
    case 'present':
    case 'filled':
      return want || !values.hasEverybody(formula.name);
    case 'textIs':
    case 'sameText':
      return true;
  }
}

/** Whether all may hold for one respondent, and all that they need as well. */
export function areTogether(parts: readonly Formula[], values: Values): boolean {
  let all = and(...parts);
  const followed = new Set<string>();
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const needed = partsOf(all)
      .flatMap(valuesNeeded)
      .filter((name) => !followed.has(name));
    if (needed.length === 0) break;
    for (const name of needed) followed.add(name);
    all = and(all, ...needed.flatMap((name) => values.neededFor(name) ?? []));
  }
  const there = new Set(partsOf(all).flatMap(valuesNeeded));
  return partsOf(all).every((part) =>
    part.kind === 'not' && part.part.kind === 'oneOf' && there.has(part.part.name)
      ? isOther(part.part, values)
      : part.kind === 'and' || canBe(part, true, values),
  );
}

/** Whether a variable that has a value may have another than these. */
function isOther({ name, values: denied }: Extract<Formula, { kind: 'oneOf' }>, values: Values): boolean {
  const codes = values.codesOf(name);
  return codes === null || codes.some((code) => !denied.includes(code));
}

const partsOf = (formula: Formula): readonly Formula[] => (formula.kind === 'and' ? formula.parts : [formula]);

/** The variables without a value of which the condition does not hold. */
function valuesNeeded(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'oneOf':
    case 'present':
      return [formula.name];
    case 'compare':
      return [formula.left, formula.right].flatMap((term) => (term.kind === 'variable' ? [term.name] : []));
    case 'constant':
    case 'and':
    case 'or':
    case 'not':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return [];
  }
}

function canCompare(left: Term, operator: Comparison, right: Term, values: Values): boolean {
  const [a, b] = [rangeOf(left, values), rangeOf(right, values)];
  if (a === null || b === null) return true;
  switch (operator) {
    case '=':
      return a.min <= b.max && b.min <= a.max;
    case '<>':
      return a.min !== a.max || b.min !== b.max || a.min !== b.min;
    case '<':
    case '<=':
      return compareNumbers(a.min, operator, b.max);
    case '>':
    case '>=':
      return compareNumbers(a.max, operator, b.min);
  }
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const hasAlwaysValue = ({ kind }: Term): boolean => kind === 'number' || kind === 'count' || kind === 'length';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The least and the greatest a term can be; `null` where nothing is known. */
function rangeOf(term: Term, values: Values): Range | null {
  switch (term.kind) {
    case 'number':
      return { min: term.value, max: term.value };
    case 'variable': {
      const codes = values.codesOf(term.name);
      if (codes !== null) return { min: Math.min(...codes), max: Math.max(...codes) };
      const limits = values.limitsOf(term.name);
      if (limits === null) return null;
      const all = [limits.min ?? -Infinity, limits.max ?? Infinity, ...limits.special];
      return { min: Math.min(...all), max: Math.max(...all) };
    }
    case 'count': {
      const can = term.of.filter((part) => canBe(part, true, values)).length;
      const must = term.of.filter((part) => !canBe(part, false, values)).length;
      return { min: must, max: can };
    }
    case 'length':
      return { min: 0, max: Infinity };
    case 'sum':
    case 'arithmetic':
    case 'function':
      return null;
  }
}
