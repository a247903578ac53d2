import type { Formula, Term } from '../../questionnaire/logic/formula';
import type { Limits, Question, Variable } from '../../questionnaire/model';

export type Value = number | string | null;

const TEXTS = ['some words', 'other words to read'];
const WIDEST_TEXT = 250;

/**
 * The constants that formulas compare each variable with: codes, bounds, lengths (as texts of that length) and
 * texts. What decides a condition is at these values and beside them.
 */
export function constantsOf(formulas: readonly Formula[]): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Set<Value>>();
  const add = (name: string, ...values: readonly Value[]): void => {
    const set = found.get(name) ?? new Set();
    for (const value of values) set.add(value);
    found.set(name, set);
  };
  for (const formula of formulas) collect(formula, add);
  return new Map([...found].map(([name, values]) => [name, [...values]]));
}

type Add = (name: string, ...values: readonly Value[]) => void;

function collect(formula: Formula, add: Add): void {
  switch (formula.kind) {
    case 'constant':
    case 'present':
    case 'filled':
    case 'sameText':
      return;
    case 'and':
    case 'or':
      for (const part of formula.parts) collect(part, add);
      return;
    case 'not':
      collect(formula.part, add);
      return;
    case 'oneOf':
      add(formula.name, ...formula.values);
      return;
    case 'textIs':
      add(formula.name, formula.text);
      return;
    case 'compare':
      collectSides(formula.left, formula.right, add);
      collectSides(formula.right, formula.left, add);
  }
}

function collectSides(term: Term, other: Term, add: Add): void {
  switch (term.kind) {
    case 'number':
      return;
    case 'variable':
      if (other.kind === 'number') add(term.name, other.value, other.value - 1, other.value + 1);
      return;
    case 'length':
      if (other.kind === 'number') {
        add(term.name, ...[other.value - 1, other.value, other.value + 1].filter((size) => size > 0).map(textOfLength));
      }
      return;
    case 'sum':
      for (const part of term.terms) collectSides(part, other, add);
      return;
    case 'count':
      for (const part of term.of) collect(part, add);
      return;
    case 'function':
      collectSides(term.of, other, add);
      return;
    case 'arithmetic':
      collectSides(term.left, other, add);
      collectSides(term.right, other, add);
  }
}

/** A text of so many characters: words without blanks at its ends. */
export function textOfLength(size: number): string {
  const length = Math.min(WIDEST_TEXT, Math.max(0, Math.trunc(size)));
  return 'several words about it '
    .repeat(Math.ceil(length / 23))
    .slice(0, length)
    .replace(/ $/, 's');
}

/** Values worth trying for a variable: what its answers and limits name, boundaries, and what formulas compare it with. */
export function candidateValues(variable: Variable, question: Question, constants: readonly Value[]): readonly Value[] {
  switch (variable.type) {
    case 'coded':
      return distinct([...answerValues(variable), ...numbers(constants)]);
    case 'flag':
      return [1, 0];
    case 'rank': {
      const places = question.variables.filter((other) => other.type === 'rank').length;
      return distinct([...Array.from({ length: places }, (_, index) => index + 1), ...numbers(constants)]);
    }
    case 'number':
      return distinct([...limitValues(question.limits), ...numbers(constants)]);
    case 'text':
      return distinct([...texts(constants).filter((text) => text !== ''), ...TEXTS, longest(constants)]);
  }
}

function answerValues(variable: Variable): readonly number[] {
  return variable.answers.flatMap((answer) => (answer.value === null ? [] : [answer.value]));
}

/** The bounds and what lies just inside them; a number with decimals where they are allowed. */
function limitValues(limits: Limits): readonly number[] {
  const step = limits.decimals !== null && limits.decimals > 0 ? 10 ** -Math.min(limits.decimals, 4) : 1;
  const low = limits.min === null ? 0 : limits.min + (limits.minExclusive ? step : 0);
  const high = limits.max === null ? low + 1000 : limits.max - (limits.maxExclusive ? step : 0);
  const middle = Math.round((low + high) / 2);
  const fractional = step < 1 ? [round(low + step), round(high - step)] : [];
  const within = [low, high, low + 1, high - 1, middle, ...fractional].filter((value) => value >= low && value <= high);
  return [...within, ...limits.special];
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function longest(constants: readonly Value[]): string {
  const length = Math.max(0, ...texts(constants).map((text) => text.length));
  return textOfLength(length + 12);
}

function numbers(values: readonly Value[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}

function texts(values: readonly Value[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
