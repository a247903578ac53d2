/**
 * Statements about one respondent's data, as data.
 *
 * A formula is what survey logic means once names are variables: the planner builds formulas, the emitter prints
 * them as SPSS, the proof evaluates them. Truth has two values: a comparison with a missing operand is false, and
 * `not` of it is true. The emitter guards what SPSS would make missing.
 */

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  /** The sum of those that are not missing; 0 where all are. */
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  /** How many of the formulas hold. */
  | { readonly kind: 'count'; readonly of: readonly Formula[] }
  /** Length of a string without trailing blanks, in characters. */
  | { readonly kind: 'length'; readonly name: string }
  /** Missing where an operand is missing; division by 0 is missing. */
  | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Term; readonly right: Term }
  /** `truncate`: towards zero (SPSS `TRUNC`); `round`: to the nearest, a half away from zero (`RND`); `absolute`: `ABS`. */
  | { readonly kind: 'function'; readonly name: 'truncate' | 'round' | 'absolute'; readonly of: Term };

export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and'; readonly parts: readonly Formula[] }
  | { readonly kind: 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Term; readonly right: Term }
  /** A numeric variable holds one of the values (sorted, distinct). */
  | { readonly kind: 'oneOf'; readonly name: string; readonly values: readonly number[] }
  /** A numeric variable has a value. */
  | { readonly kind: 'present'; readonly name: string }
  /** A string variable has a text other than blanks. */
  | { readonly kind: 'filled'; readonly name: string }
  /** A string variable, or a part of it, equals a text, trailing blanks aside. */
  | { readonly kind: 'textIs'; readonly name: string; readonly text: string; readonly part?: TextPart }
  /** Two string variables hold the same text, trailing blanks aside; both may be empty. */
  | { readonly kind: 'sameText'; readonly name: string; readonly other: string };

/**
 * What of a text is meant. `listed`: one of those that a separator parts, in whatever letters, maybe in braces as a
 * whole · `figure`: the letter at a place, from 1 · `anywhere`: any stretch of it.
 */
export type TextPart =
  | { readonly kind: 'listed'; readonly separator: string; readonly hasBraces: boolean }
  | { readonly kind: 'figure'; readonly at: number }
  | { readonly kind: 'anywhere' };

/**
 * What is known of a statement that is only partly understood: `surely` implies it, it implies `possibly`.
 * Fully understood: both are the same formula. Not understood at all: surely FALSE, possibly TRUE.
 * So a question must be answered where it is surely asked, and must be empty where it is not possibly asked.
 */
export interface Bounds {
  readonly surely: Formula;
  readonly possibly: Formula;
}

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };

const isConstant = (formula: Formula, value: boolean): boolean =>
  formula.kind === 'constant' && formula.value === value;

/** A key under which equal formulas are equal; for de-duplication, not for people. */
export function formulaKey(formula: Formula): string {
  return JSON.stringify(formula);
}

function distinct(parts: readonly Formula[]): readonly Formula[] {
  if (parts.length < 2) return parts;
  return [...new Map(parts.map((part) => [formulaKey(part), part])).values()];
}

/** All hold; folds constants, flattens, drops repetition, joins conditions on the values of one variable. */
export function and(...parts: readonly Formula[]): Formula {
  if (parts.some((part) => isConstant(part, false))) return FALSE;
  const flat = distinct(
    parts.flatMap((part) => (part.kind === 'and' ? part.parts : [part])).filter((part) => !isConstant(part, true)),
  );
  if (flat.length < 2) return flat[0] ?? TRUE;
  const joined = withoutImplied(withoutImpossible(joinValues(flat)), 'or');
  if (joined.some((part) => isConstant(part, false))) return FALSE;
  const [first] = joined;
  return joined.length === 1 && first !== undefined ? first : { kind: 'and', parts: joined };
}

/** At least one holds; folds constants, flattens, drops repetition, joins the values of one variable. */
export function or(...parts: readonly Formula[]): Formula {
  if (parts.some((part) => isConstant(part, true))) return TRUE;
  const flat = distinct(
    parts.flatMap((part) => (part.kind === 'or' ? part.parts : [part])).filter((part) => !isConstant(part, false)),
  );
  if (flat.length < 2) return flat[0] ?? FALSE;
  const values = new Map<string, number[]>();
  for (const part of flat) {
    if (part.kind !== 'oneOf') continue;
    const known = values.get(part.name) ?? [];
    values.set(part.name, known);
    for (const value of part.values) known.push(value);
  }
  const merged = flat.map((part) => (part.kind === 'oneOf' ? oneOf(part.name, values.get(part.name) ?? []) : part));
  const joined = withoutImplied(distinct(merged), 'and');
  const [first] = joined;
  return joined.length === 1 && first !== undefined ? first : { kind: 'or', parts: joined };
}

/** Absorption: beside `a`, neither `a or b` (among conditions that all hold) nor `a and b` (among alternatives) says more. */
function withoutImplied(parts: readonly Formula[], compound: 'and' | 'or'): readonly Formula[] {
  if (!parts.some((part) => part.kind === compound)) return parts;
  const said = new Set(parts.filter((part) => part.kind !== compound).map(formulaKey));
  return parts.filter((part) => part.kind !== compound || !part.parts.some((inner) => said.has(formulaKey(inner))));
}

/** `x` one of A and one of B is one of both; one of A and none of B is one of the rest; one of A has a value. */
function joinValues(parts: readonly Formula[]): readonly Formula[] {
  const allowed = new Map<string, readonly number[]>();
  for (const part of parts) {
    if (part.kind !== 'oneOf') continue;
    const known = allowed.get(part.name);
    allowed.set(part.name, known === undefined ? part.values : part.values.filter((value) => known.includes(value)));
  }
  if (allowed.size === 0) return joinDenied(parts);
  for (const part of parts) {
    if (part.kind !== 'not' || part.part.kind !== 'oneOf') continue;
    const { name, values } = part.part;
    const known = allowed.get(name);
    if (known !== undefined)
      allowed.set(
        name,
        known.filter((value) => !values.includes(value)),
      );
  }
  return distinct(
    parts.flatMap((part) => {
      if (part.kind === 'oneOf') return [oneOf(part.name, allowed.get(part.name) ?? [])];
      if (part.kind === 'present' && allowed.has(part.name)) return [];
      return part.kind === 'not' && part.part.kind === 'oneOf' && allowed.has(part.part.name) ? [] : [part];
    }),
  );
}

/** None of A and none of B is none of both. */
function joinDenied(parts: readonly Formula[]): readonly Formula[] {
  const denied = new Map<string, readonly number[]>();
  let repeated = false;
  for (const part of parts) {
    if (part.kind !== 'not' || part.part.kind !== 'oneOf') continue;
    const { name, values } = part.part;
    repeated ||= denied.has(name);
    denied.set(name, [...(denied.get(name) ?? []), ...values]);
  }
  if (!repeated) return parts;
  return distinct(
    parts.map((part) =>
      part.kind === 'not' && part.part.kind === 'oneOf'
        ? not(oneOf(part.part.name, denied.get(part.part.name) ?? []))
        : part,
    ),
  );
}

/**
 * Beside `not a`, an alternative `a` is none. For values only: leaving out `present` would make the conditions of a
 * question's rows differ in shape, and alike they print as one loop.
 */
function withoutImpossible(parts: readonly Formula[]): readonly Formula[] {
  const denied = new Set(
    parts.flatMap((part) => (part.kind === 'not' && part.part.kind === 'oneOf' ? [formulaKey(part.part)] : [])),
  );
  if (denied.size === 0) return parts;
  return parts.map((part) => {
    if (part.kind !== 'or' || !part.parts.some((choice) => denied.has(formulaKey(choice)))) return part;
    return or(...part.parts.filter((choice) => !denied.has(formulaKey(choice))));
  });
}

/** The opposite; folds constants and double negation. */
export function not(part: Formula): Formula {
  if (part.kind === 'constant') return part.value ? FALSE : TRUE;
  if (part.kind === 'not') return part.part;
  return { kind: 'not', part };
}

export const number = (value: number): Term => ({ kind: 'number', value });
export const variable = (name: string): Term => ({ kind: 'variable', name });
export const present = (name: string): Formula => ({ kind: 'present', name });
export const filled = (name: string): Formula => ({ kind: 'filled', name });

/** A function of one term; missing where the term is. */
export function call(name: Extract<Term, { kind: 'function' }>['name'], of: Term): Term {
  return { kind: 'function', name, of };
}

/** A comparison; a count of conditions against a number that it can never come to is false. */
export function compare(left: Term, operator: Comparison, right: Term): Formula {
  if (left.kind === 'count' && right.kind === 'number') {
    if (![...left.of, null].some((_, count) => compareNumbers(count, operator, right.value))) return FALSE;
  }
  return { kind: 'compare', operator, left, right };
}

/** Whether the comparison holds between two numbers. */
export function compareNumbers(left: number, operator: Comparison, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** The variable holds one of the values; none at all is never true. */
export function oneOf(name: string, values: readonly number[]): Formula {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return sorted.length === 0 ? FALSE : { kind: 'oneOf', name, values: sorted };
}

/** The names of all variables a formula reads, in order of appearance, without repetition. */
export function variablesOf(formula: Formula): readonly string[] {
  const names = new Set<string>();
  collectFormula(formula, names);
  return [...names];
}

function collectFormula(formula: Formula, names: Set<string>): void {
  switch (formula.kind) {
    case 'constant':
      return;
    case 'and':
    case 'or':
      for (const part of formula.parts) collectFormula(part, names);
      return;
    case 'not':
      collectFormula(formula.part, names);
      return;
    case 'compare':
      collectTerm(formula.left, names);
      collectTerm(formula.right, names);
      return;
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
      names.add(formula.name);
      return;
    case 'sameText':
      names.add(formula.name);
      names.add(formula.other);
  }
}

function collectTerm(term: Term, names: Set<string>): void {
  switch (term.kind) {
    case 'number':
      return;
    case 'variable':
    case 'length':
      names.add(term.name);
      return;
    case 'sum':
      for (const part of term.terms) collectTerm(part, names);
      return;
    case 'count':
      for (const part of term.of) collectFormula(part, names);
      return;
    case 'arithmetic':
      collectTerm(term.left, names);
      collectTerm(term.right, names);
      return;
    case 'function':
      collectTerm(term.of, names);
  }
}

/** The variables without whose values a term has none. */
export function neededBy(term: Term): readonly string[] {
  switch (term.kind) {
    case 'number':
    case 'sum':
    case 'count':
    case 'length':
      return [];
    case 'variable':
      return [term.name];
    case 'function':
      return neededBy(term.of);
    case 'arithmetic':
      return [...neededBy(term.left), ...neededBy(term.right)];
  }
}
