import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { variablesOf, type Formula } from '../questionnaire/logic/formula';
import type { Value } from './respondents/candidates';

const MOST_NAMED = 4;

/** The respondent's values that make the formula true or false for him, in words: "S5 = 2 and S6 is empty". */
export function because(formula: Formula, respondent: Respondent): string {
  return values([...new Set(deciding(formula, respondent))], respondent);
}

/** Values in words, the first few of them. */
export function values(names: readonly string[], respondent: Respondent): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => valueInWords(name, respondent.get(name) ?? null));
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${shown.join(', ')}${more}`;
}

function valueInWords(name: string, value: Value): string {
  if (value === null || value === '') return `${name} is empty`;
  return typeof value === 'number' ? `${name} = ${value}` : `${name} = "${value}"`;
}

/** The variables of the parts that decide: one part where one is enough, all where all are needed. */
function deciding(formula: Formula, respondent: Respondent): readonly string[] {
  switch (formula.kind) {
    case 'and':
    case 'or': {
      const truth = holds(formula, respondent);
      const oneIsEnough = (formula.kind === 'or') === truth;
      const parts = formula.parts.filter((part) => holds(part, respondent) === truth);
      return (oneIsEnough ? parts.slice(0, 1) : parts).flatMap((part) => deciding(part, respondent));
    }
    case 'not':
      return deciding(formula.part, respondent);
    default:
      return variablesOf(formula);
  }
}
