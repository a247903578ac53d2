import { and, neededBy, not, or, present, type Formula, type Term } from '../../questionnaire/logic/formula';

/** Whether the formula is false although all the numbers that it compares are there: who left one out is found elsewhere. */
export function isSurelyNot(formula: Formula): Formula {
  switch (formula.kind) {
    case 'and':
      return or(...formula.parts.map(isSurelyNot));
    case 'or':
      return and(...formula.parts.map(isSurelyNot));
    case 'compare':
      return and(not(formula), ...presenceOf(formula.left), ...presenceOf(formula.right));
    case 'constant':
    case 'not':
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return not(formula);
  }
}

/** That the numbers are there which a term needs. */
export const presenceOf = (term: Term): readonly Formula[] => neededBy(term).map(present);

/** That the numbers are there which a condition compares. */
export function comparedIn(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.parts.flatMap(comparedIn);
    case 'not':
      return comparedIn(formula.part);
    case 'compare':
      return [...presenceOf(formula.left), ...presenceOf(formula.right)];
    case 'constant':
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return [];
  }
}
