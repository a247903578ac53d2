import { FALSE, and, filled, not, or, type Formula, type Term } from './formula';
import { compareTerms } from './values';

/** What the formula comes to for those in whom all the named variables are missing or empty. */
export function whereMissing(formula: Formula, names: ReadonlySet<string>): Formula {
  switch (formula.kind) {
    case 'constant':
      return formula;
    case 'and':
      return and(...formula.parts.map((part) => whereMissing(part, names)));
    case 'or':
      return or(...formula.parts.map((part) => whereMissing(part, names)));
    case 'not':
      return not(whereMissing(formula.part, names));
    case 'compare': {
      const [left, right] = [termWhereMissing(formula.left, names), termWhereMissing(formula.right, names)];
      return left === null || right === null ? FALSE : compareTerms(left, formula.operator, right);
    }
    case 'oneOf':
    case 'present':
    case 'filled':
      return names.has(formula.name) ? FALSE : formula;
    case 'textIs':
      return names.has(formula.name) ? { kind: 'constant', value: formula.text.trimEnd() === '' } : formula;
    case 'sameText': {
      const left = [formula.name, formula.other].filter((name) => !names.has(name));
      return left.length === 2 ? formula : and(...left.map((name) => not(filled(name))));
    }
  }
}

/** The term for the same respondents; `null` where it is missing. */
function termWhereMissing(term: Term, names: ReadonlySet<string>): Term | null {
  switch (term.kind) {
    case 'number':
      return term;
    case 'variable':
      return names.has(term.name) ? null : term;
    case 'length':
      return names.has(term.name) ? { kind: 'number', value: 0 } : term;
    case 'sum': {
      const terms = term.terms.flatMap((part) => termWhereMissing(part, names) ?? []);
      return terms.length === 0 ? { kind: 'number', value: 0 } : { kind: 'sum', terms };
    }
    case 'count': {
      const of = term.of.map((part) => whereMissing(part, names)).filter((part) => part !== FALSE);
      return of.length === 0 ? { kind: 'number', value: 0 } : { kind: 'count', of };
    }
    case 'arithmetic': {
      const [left, right] = [termWhereMissing(term.left, names), termWhereMissing(term.right, names)];
      return left === null || right === null ? null : { ...term, left, right };
    }
    case 'function': {
      const of = termWhereMissing(term.of, names);
      return of === null ? null : { ...term, of };
    }
  }
}
