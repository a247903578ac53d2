import { compareNumbers, type Formula, type Term } from './formula';

/** One respondent's data: `null` (or absence) is system-missing for numbers; strings are texts, `''` when empty. */
export type Respondent = ReadonlyMap<string, number | string | null>;

/** Whether the formula holds for the respondent. Names are looked up as written: spell them as the model does. */
export function holds(formula: Formula, respondent: Respondent): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'and':
      return formula.parts.every((part) => holds(part, respondent));
    case 'or':
      return formula.parts.some((part) => holds(part, respondent));
    case 'not':
      return !holds(formula.part, respondent);
    case 'compare': {
      const left = valueOf(formula.left, respondent);
      const right = valueOf(formula.right, respondent);
      return left !== null && right !== null && compareNumbers(left, formula.operator, right);
    }
    case 'oneOf': {
      const value = numberOf(formula.name, respondent);
      return value !== null && formula.values.includes(value);
    }
    case 'present':
      return numberOf(formula.name, respondent) !== null;
    case 'filled':
      return textOf(formula.name, respondent).trim() !== '';
    case 'textIs':
      return isText(textOf(formula.name, respondent), formula);
    case 'sameText':
      return isSameText(textOf(formula.name, respondent), textOf(formula.other, respondent));
  }
}

/** The term's value for the respondent; `null` is missing. */
export function valueOf(term: Term, respondent: Respondent): number | null {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'variable':
      return numberOf(term.name, respondent);
    case 'sum':
      return term.terms.reduce((total, part) => total + (valueOf(part, respondent) ?? 0), 0);
    case 'count':
      return term.of.filter((part) => holds(part, respondent)).length;
    case 'length':
      return [...textOf(term.name, respondent).trimEnd()].length;
    case 'function': {
      const value = valueOf(term.of, respondent);
      return value === null ? null : FUNCTIONS[term.name](value);
    }
    case 'arithmetic': {
      const left = valueOf(term.left, respondent);
      const right = valueOf(term.right, respondent);
      if (left === null || right === null) return null;
      return calculate(left, term.operator, right);
    }
  }
}

const FUNCTIONS: Readonly<Record<Extract<Term, { kind: 'function' }>['name'], (value: number) => number>> = {
  truncate: Math.trunc,
  round: (value) => Math.sign(value) * Math.round(Math.abs(value)),
  absolute: Math.abs,
};

function calculate(left: number, operator: '+' | '-' | '*' | '/', right: number): number | null {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}

function numberOf(name: string, respondent: Respondent): number | null {
  const value = respondent.get(name);
  return typeof value === 'number' ? value : null;
}

function textOf(name: string, respondent: Respondent): string {
  const value = respondent.get(name);
  return typeof value === 'string' ? value : '';
}

/** Whether two texts are the same as SPSS compares them: blanks at the end do not count. */
export const isSameText = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();

/** Whether a text, or the part of it that is meant, is the one that the formula names. */
export function isText(value: string, { text, part }: Extract<Formula, { kind: 'textIs' }>): boolean {
  if (part === undefined) return value.trimEnd() === text.trimEnd();
  if (part.kind === 'anywhere') return value.includes(text);
  if (part.kind === 'figure') return value.trimStart()[part.at - 1] === text;
  const { separator, hasBraces } = part;
  const bare = (hasBraces ? value.replace(/[{}]/gu, '') : value).trim().toLowerCase();
  const close = bare.replaceAll(`${separator} `, separator).replaceAll(` ${separator}`, separator);
  return `${separator}${close}${separator}`.includes(`${separator}${text.toLowerCase()}${separator}`);
}
