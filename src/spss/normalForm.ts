import { call, type Comparison, type Formula, type Term, type TextPart } from '../questionnaire/logic/formula';

/**
 * A formula without `not`, ready to be printed: negation is in the leaves, and whatever SPSS would make missing where
 * our two-valued logic says true is guarded by `missing`.
 *
 * Why no other guard is needed: a form is only ever asked "is it true?" (by IF, SELECT IF, or as an argument of SUM,
 * which skips missing). And, or are monotone, so a leaf that is missing instead of false never changes that answer.
 */
export type Form =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Form[] }
  | { readonly kind: 'missing' | 'present' | 'empty' | 'filled'; readonly name: string }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Term;
      readonly right: Term;
      /** Names that have a value wherever SPSS finds it true. */
      readonly implies: readonly string[];
      /** Whether SPSS can never make it missing. */
      readonly total: boolean;
    }
  | {
      readonly kind: 'any' | 'range';
      readonly name: string;
      readonly negated: boolean;
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly negated: boolean;
      readonly text: string;
      readonly part?: TextPart;
    }
  | { readonly kind: 'sameText'; readonly negated: boolean; readonly name: string; readonly other: string };

const TRUE: Form = { kind: 'constant', value: true };
const FALSE: Form = { kind: 'constant', value: false };
const OPPOSITE = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

/** The formula in normal form, each guard written once and only where something above has not settled it. */
export function normalForm(formula: Formula): Form {
  return simplify(convert(formula, false), null);
}

/** Whether SPSS can never make the form missing. */
export function isTotal(form: Form): boolean {
  switch (form.kind) {
    case 'constant':
    case 'missing':
    case 'present':
    case 'empty':
    case 'filled':
    case 'text':
    case 'sameText':
      return true;
    case 'and':
    case 'or':
      return form.parts.every(isTotal);
    case 'compare':
      return form.total;
    case 'any':
    case 'range':
      return false;
  }
}

function convert(formula: Formula, negated: boolean): Form {
  switch (formula.kind) {
    case 'constant':
      return formula.value === negated ? FALSE : TRUE;
    case 'and':
    case 'or':
      return junction(formula.parts, (formula.kind === 'and') === negated ? 'or' : 'and', negated);
    case 'not':
      return convert(formula.part, !negated);
    case 'present':
      return { kind: negated ? 'missing' : 'present', name: formula.name };
    case 'filled':
      return { kind: negated ? 'empty' : 'filled', name: formula.name };
    case 'textIs':
      if (formula.part !== undefined) {
        const { name, text, part } = formula;
        return { kind: 'text', name, negated, text, part };
      }
      return formula.text.trim() === ''
        ? { kind: negated ? 'filled' : 'empty', name: formula.name }
        : { kind: 'text', name: formula.name, negated, text: formula.text.trimEnd() };
    case 'sameText':
      return { ...formula, negated };
    case 'oneOf':
      return negated
        ? join('or', [{ kind: 'missing', name: formula.name }, membership(formula.name, formula.values, true)])
        : membership(formula.name, formula.values, false);
    case 'compare':
      return comparison(formula, negated);
  }
}

/** From how many "is none of these" side by side it is shorter to count those that are. */
const WORTH_COUNTING = 3;

/** `(MISSING(a) OR a <> 1) AND (MISSING(b) OR b <> 1) AND …` becomes `SUM(0, a = 1, b = 1, …) = 0`. */
function junction(parts: readonly Formula[], kind: 'and' | 'or', negated: boolean): Form {
  const excluded = kind === 'and' ? parts.filter((part) => isExclusion(part, negated)) : [];
  if (excluded.length < WORTH_COUNTING)
    return join(
      kind,
      parts.map((part) => convert(part, negated)),
    );
  const of = excluded.map((part) => (part.kind === 'not' ? part.part : part));
  const none: Form = {
    kind: 'compare',
    operator: '=',
    left: { kind: 'count', of },
    right: { kind: 'number', value: 0 },
    implies: [],
    total: true,
  };
  const others = parts.filter((part) => !isExclusion(part, negated)).map((part) => convert(part, negated));
  return join(kind, [none, ...others]);
}

/** Whether the part says that a variable holds none of some codes. */
function isExclusion(part: Formula, negated: boolean): boolean {
  return negated ? part.kind === 'oneOf' : part.kind === 'not' && part.part.kind === 'oneOf';
}

function comparison(formula: Extract<Formula, { kind: 'compare' }>, negated: boolean): Form {
  const { left, right } = formula;
  const missing = [...missingWhen(left), ...missingWhen(right)];
  const operator = negated ? OPPOSITE[formula.operator] : formula.operator;
  const total = missing.length === 0;
  if (!collapses(left) && !collapses(right)) {
    const implies = [...new Set(missing.flatMap((form) => (form.kind === 'missing' ? [form.name] : [])))];
    const plain: Form = { kind: 'compare', operator, left, right, implies, total };
    return negated ? join('or', [...missing, plain]) : plain;
  }
  const plain: Form = { kind: 'compare', operator, left, right, implies: [], total };
  return negated ? join('or', [...missing, plain]) : join('and', [...missing.map(opposite), plain]);
}

/** That none of what makes the term missing is so; needed where SPSS would calculate on (see `collapses`). */
export function hasValue(term: Term): Form {
  return simplify(join('and', missingWhen(term).map(opposite)), null);
}

/**
 * Whether SPSS may find a value where an operand is missing: it takes 0 times or divided by missing for 0, PSPP takes
 * 0 divided by 0 for 0, and goes on with infinity where something else is divided by 0 (all measured).
 */
export function collapses(term: Term): boolean {
  if (term.kind === 'function') return collapses(term.of);
  if (term.kind !== 'arithmetic') return false;
  const { operator, left, right } = term;
  if (collapses(left) || collapses(right)) return true;
  if (operator === '+' || operator === '-') return false;
  return (!isNonZero(left) && !isNonZero(right)) || mayDivideByZero(left) || mayDivideByZero(right);
}

/** Whether the term, as an argument of a function that skips what is missing, has to be kept away by a guard. */
export function needsGuard(term: Term): boolean {
  return collapses(term) || mayDivideByZero(term);
}

function mayDivideByZero(term: Term): boolean {
  if (term.kind === 'function') return mayDivideByZero(term.of);
  if (term.kind !== 'arithmetic') return false;
  return (term.operator === '/' && !isNonZero(term.right)) || mayDivideByZero(term.left) || mayDivideByZero(term.right);
}

function isNonZero(term: Term): boolean {
  return term.kind === 'number' && term.value !== 0;
}

/** The opposite of one of the forms that `missingWhen` gives. */
function opposite(form: Form): Form {
  switch (form.kind) {
    case 'constant':
      return form.value ? FALSE : TRUE;
    case 'missing':
      return { kind: 'present', name: form.name };
    case 'compare':
      return { ...form, operator: OPPOSITE[form.operator] };
    default:
      throw new Error(`No guard: ${form.kind}`);
  }
}

/** What makes a term missing: any of these. */
function missingWhen(term: Term): readonly Form[] {
  switch (term.kind) {
    case 'number':
    case 'sum':
    case 'count':
    case 'length':
      return [];
    case 'variable':
      return [{ kind: 'missing', name: term.name }];
    case 'function':
      return missingWhen(term.of);
    case 'arithmetic': {
      const operands = [...missingWhen(term.left), ...missingWhen(term.right)];
      return term.operator === '/' && !isNonZero(term.right) ? [...operands, isZero(term.right)] : operands;
    }
  }
}

function isZero(term: Term): Form {
  if (term.kind === 'number') return term.value === 0 ? TRUE : FALSE;
  const total = missingWhen(term).length === 0;
  return { kind: 'compare', operator: '=', left: term, right: { kind: 'number', value: 0 }, implies: [], total };
}

/** Up to how many codes are named one by one, as questionnaires list them. */
const SHORT_LIST = 12;

/**
 * A short list as ANY. Of a longer one, consecutive whole numbers as RANGE, the rest as ANY; RANGE alone would take
 * 2.5 for one of the codes from 1 to 20, so that the number has to be whole is said beside it.
 */
function membership(name: string, values: readonly number[], negated: boolean): Form {
  if (values.length === 0) return negated ? TRUE : FALSE;
  const all = runs([...new Set(values)].sort((a, b) => a - b));
  const long = all.filter((run) => run.length >= 3);
  if (long.length === 0 || all.flat().length <= SHORT_LIST) return { kind: 'any', name, negated, values: all.flat() };
  const limits = long.flatMap((run) => [run[0] as number, run.at(-1) as number]);
  const within = join(negated ? 'or' : 'and', [
    { kind: 'range', name, negated, values: limits },
    isWhole(name, negated ? '<>' : '='),
  ]);
  const single = all.filter((run) => run.length < 3).flat();
  if (single.length === 0) return within;
  return join(negated ? 'and' : 'or', [within, { kind: 'any', name, negated, values: single }]);
}

function isWhole(name: string, operator: '=' | '<>'): Form {
  const value: Term = { kind: 'variable', name };
  return {
    kind: 'compare',
    operator,
    left: value,
    right: call('truncate', value),
    implies: [name],
    total: false,
  };
}

function runs(sorted: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const value of sorted) {
    const current = found.at(-1);
    if (current !== undefined && Number.isSafeInteger(value) && current.at(-1) === value - 1) current.push(value);
    else found.push([value]);
  }
  return found;
}

/** Flattens, folds constants, unwraps a single part. */
function join(kind: 'and' | 'or', parts: readonly Form[]): Form {
  const absorbing = kind === 'or';
  const flat: Form[] = [];
  for (const part of parts) {
    if (part.kind === 'constant') {
      if (part.value === absorbing) return part;
    } else if (part.kind === kind) flat.push(...part.parts);
    else flat.push(part);
  }
  const [first] = flat;
  if (first === undefined) return absorbing ? FALSE : TRUE;
  return flat.length === 1 ? first : { kind, parts: flat };
}

/**
 * Drops guards that the surroundings settle. `settled`: names that may be taken as present here, because otherwise
 * the whole form is decided by another part: in `MISSING(x) OR …` the rest may assume x, in `x = 1 AND …` too.
 */
function simplify(form: Form, settled: Scope | null): Form {
  if (form.kind === 'missing' && isSettled(settled, form.name)) return FALSE;
  if (form.kind === 'present' && isSettled(settled, form.name)) return TRUE;
  if (form.kind !== 'and' && form.kind !== 'or') return form;
  const deciding = form.kind === 'or' ? 'missing' : 'present';
  const needless = new Set(form.kind === 'and' ? form.parts.flatMap(impliedBy) : []);
  const inside: Scope = { names: new Set(needless), outer: settled };
  for (const part of form.parts) if (part.kind === deciding) inside.names.add(part.name);
  const parts = form.parts.map((part) => {
    if (part.kind !== deciding) return simplify(part, inside);
    if (needless.has(part.name) || isSettled(settled, part.name)) return deciding === 'missing' ? FALSE : TRUE;
    needless.add(part.name);
    return part;
  });
  return join(form.kind, parts);
}

/** Names that are settled here and further out; a chain, so that large conditions take time in line with their size. */
interface Scope {
  readonly names: Set<string>;
  readonly outer: Scope | null;
}

function isSettled(scope: Scope | null, name: string): boolean {
  for (let current = scope; current !== null; current = current.outer) if (current.names.has(name)) return true;
  return false;
}

/** Names that have a value wherever the form is true; of alternatives, only those that are simple are looked at. */
function impliedBy(form: Form): readonly string[] {
  if (form.kind !== 'or') return impliedBySimple(form);
  const [first, ...others] = form.parts.map(impliedBySimple);
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}

function impliedBySimple(form: Form): readonly string[] {
  switch (form.kind) {
    case 'compare':
      return form.implies;
    case 'any':
    case 'range':
      return [form.name];
    case 'constant':
    case 'and':
    case 'or':
    case 'missing':
    case 'present':
    case 'empty':
    case 'filled':
    case 'text':
    case 'sameText':
      return [];
  }
}
