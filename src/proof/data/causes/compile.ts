import { isSameText, isText } from '../../../questionnaire/logic/evaluate';
import { compareNumbers, type Formula, type Term } from '../../../questionnaire/logic/formula';

export type Value = number | string | null;
/** One respondent's values by the variables' numbers. */
export type Values = readonly Value[];

/** The number of each variable. */
export type Places = ReadonlyMap<string, number>;

type Test = (values: Values) => boolean;
type Calculation = (values: Values) => number | null;

/**
 * A formula as a function of a respondent's values: what `holds` says, without looking up names each time. A search
 * asks the same formulas a million times.
 * @param places of all variables that the formula reads
 */
export function compileFormula(formula: Formula, places: Places): Test {
  switch (formula.kind) {
    case 'constant': {
      const { value } = formula;
      return () => value;
    }
    case 'and': {
      const parts = formula.parts.map((part) => compileFormula(part, places));
      return (values) => parts.every((part) => part(values));
    }
    case 'or': {
      const parts = formula.parts.map((part) => compileFormula(part, places));
      return (values) => parts.some((part) => part(values));
    }
    case 'not': {
      const part = compileFormula(formula.part, places);
      return (values) => !part(values);
    }
    case 'compare': {
      const left = compileTerm(formula.left, places);
      const right = compileTerm(formula.right, places);
      const { operator } = formula;
      return (values) => {
        const one = left(values);
        if (one === null) return false;
        const other = right(values);
        return other !== null && compareNumbers(one, operator, other);
      };
    }
    case 'oneOf': {
      const at = placeOf(formula.name, places);
      const wanted = new Set<Value>(formula.values);
      return (values) => wanted.has(values[at] ?? null);
    }
    case 'present': {
      const at = placeOf(formula.name, places);
      return (values) => typeof values[at] === 'number';
    }
    case 'filled': {
      const text = textAt(formula.name, places);
      return (values) => text(values).trim() !== '';
    }
    case 'textIs': {
      const text = textAt(formula.name, places);
      return (values) => isText(text(values), formula);
    }
    case 'sameText': {
      const [one, other] = [textAt(formula.name, places), textAt(formula.other, places)];
      return (values) => isSameText(one(values), other(values));
    }
  }
}

/** A term as a function of a respondent's values: what `valueOf` says. */
export function compileTerm(term: Term, places: Places): Calculation {
  switch (term.kind) {
    case 'number': {
      const { value } = term;
      return () => value;
    }
    case 'variable': {
      const at = placeOf(term.name, places);
      return (values) => {
        const value = values[at];
        return typeof value === 'number' ? value : null;
      };
    }
    case 'sum': {
      const parts = term.terms.map((part) => compileTerm(part, places));
      return (values) => parts.reduce((total, part) => total + (part(values) ?? 0), 0);
    }
    case 'count': {
      const parts = term.of.map((part) => compileFormula(part, places));
      return (values) => parts.reduce((total, part) => (part(values) ? total + 1 : total), 0);
    }
    case 'length': {
      const text = textAt(term.name, places);
      return (values) => [...text(values).trimEnd()].length;
    }
    case 'function': {
      const of = compileTerm(term.of, places);
      const apply = FUNCTIONS[term.name];
      return (values) => {
        const value = of(values);
        return value === null ? null : apply(value);
      };
    }
    case 'arithmetic':
      return arithmetic(term, places);
  }
}

const FUNCTIONS: Readonly<Record<Extract<Term, { kind: 'function' }>['name'], (value: number) => number>> = {
  truncate: Math.trunc,
  round: (value) => Math.sign(value) * Math.round(Math.abs(value)),
  absolute: Math.abs,
};

const OPERATIONS: Readonly<Record<'+' | '-' | '*' | '/', (left: number, right: number) => number | null>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? null : left / right),
};

function arithmetic(term: Extract<Term, { kind: 'arithmetic' }>, places: Places): Calculation {
  const left = compileTerm(term.left, places);
  const right = compileTerm(term.right, places);
  const apply = OPERATIONS[term.operator];
  return (values) => {
    const one = left(values);
    const other = right(values);
    return one === null || other === null ? null : apply(one, other);
  };
}

function textAt(name: string, places: Places): (values: Values) => string {
  const at = placeOf(name, places);
  return (values) => {
    const value = values[at];
    return typeof value === 'string' ? value : '';
  };
}

function placeOf(name: string, places: Places): number {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`No place for ${name}.`);
  return place;
}
