import {
  FALSE,
  TRUE,
  and,
  compare,
  filled,
  formulaKey,
  not,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Bounds,
  type Comparison,
  type Formula,
  type Term,
} from './formula';
import type { Question, Variable } from '../model';
import { compareNumbers } from './evaluate';

/** What a piece of survey logic stands for, while it is being understood. */
export type Value =
  | Truth
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'text'; readonly text: string }
  | CodeSet
  | Form
  /** The codes of a set in order, each with the condition under which it is there. */
  | CodeList
  | { readonly kind: 'index'; readonly list: CodeList; readonly position: number }
  /** Where in a list something stands: below 0 where it is not there. */
  | { readonly kind: 'place'; readonly there: Formula }
  /** A reference to a variable that the export does not define. */
  | { readonly kind: 'undefined'; readonly name: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

/**
 * A statement. `dropped` marks one that is only about variables the export does not define: `excludes` (none of …,
 * not answered) is taken to hold, of `includes` (any of …, equal to …) nothing is known.
 */
export interface Truth {
  readonly kind: 'truth';
  readonly bounds: Bounds;
  readonly dropped: 'excludes' | 'includes' | null;
}

/** A set of codes: membership by code. A code that is not listed is not in it. */
export interface CodeSet {
  readonly kind: 'set';
  readonly members: ReadonlyMap<string, Formula>;
}

export interface CodeList {
  readonly kind: 'list';
  readonly items: readonly { readonly code: string; readonly there: Formula }[];
}

/** A question, or some of its rows: `f('Q')`, `f('Q')['3']`, `f('Q_3')`. */
export interface Form {
  readonly kind: 'form';
  readonly question: Question;
  readonly variables: readonly Variable[];
  /** The whole question, so that its rows can be taken from it. */
  readonly whole: boolean;
}

export const UNKNOWN: Value = { kind: 'unknown' };
export const NOTHING: Value = { kind: 'nothing' };

export const exactly = (formula: Formula): Truth => truth({ surely: formula, possibly: formula });
export const truth = (bounds: Bounds, dropped: Truth['dropped'] = null): Truth => ({ kind: 'truth', bounds, dropped });
export const unknownTruth: Truth = truth({ surely: FALSE, possibly: TRUE });

/** What is known of a statement about a variable that the export does not define. */
export function droppedTruth(polarity: 'excludes' | 'includes'): Truth {
  return polarity === 'excludes'
    ? truth({ surely: TRUE, possibly: TRUE }, polarity)
    : truth({ surely: FALSE, possibly: TRUE }, polarity);
}

/** Whether nothing about the statement is unknown. */
export function isExact(bounds: Bounds): boolean {
  return bounds.surely === bounds.possibly || formulaKey(bounds.surely) === formulaKey(bounds.possibly);
}

export function truthNot(value: Truth): Truth {
  if (value.dropped !== null) return droppedTruth(value.dropped === 'excludes' ? 'includes' : 'excludes');
  return truth({ surely: not(value.bounds.possibly), possibly: not(value.bounds.surely) });
}

export function truthAnd(...values: readonly Truth[]): Truth {
  return combine(values, and);
}

export function truthOr(...values: readonly Truth[]): Truth {
  return combine(values, or);
}

/** Statements about undefined variables are left out as long as anything else is said. */
function combine(values: readonly Truth[], join: (...parts: Formula[]) => Formula): Truth {
  const defined = values.filter((value) => value.dropped === null);
  if (defined.length === 0) {
    return droppedTruth(values.some((value) => value.dropped === 'includes') ? 'includes' : 'excludes');
  }
  return truth({
    surely: join(...defined.map((value) => value.bounds.surely)),
    possibly: join(...defined.map((value) => value.bounds.possibly)),
  });
}

/** Codes compare as numbers where they are numbers: `'01'`, `1` and `'1'` are one code. */
export function codeKey(code: string): string {
  const trimmed = code.trim();
  const value = Number(trimmed);
  return trimmed !== '' && Number.isFinite(value) ? String(value) : trimmed;
}

/** The variables of a question that hold its answers, without the texts that specify "other". */
export function answerVariables(question: Question): readonly Variable[] {
  return question.variables.filter((variable) => variable.specifies === null);
}

/** Whether the variable has an answer: chosen for a flag, any value or text for the others. */
export function answered(variable: Variable): Formula {
  switch (variable.type) {
    case 'flag':
      return oneOf(variable.name, [1]);
    case 'text':
      return filled(variable.name);
    case 'coded':
    case 'number':
    case 'rank':
      return present(variable.name);
  }
}

export function formAnswered(form: Form): Formula {
  return or(...form.variables.map(answered));
}

/** Whether the form holds the code; `null` where codes make no sense for it or the data has no such code. */
export function formHolds(form: Form, code: string): Formula | null {
  const key = codeKey(code);
  const parts: Formula[] = [];
  for (const item of form.variables) {
    switch (item.type) {
      case 'coded': {
        const value = Number(key);
        if (!Number.isFinite(value)) return null;
        parts.push(oneOf(item.name, [value]));
        break;
      }
      case 'flag':
        if (!form.whole) {
          const value = Number(key);
          if (!Number.isFinite(value)) return null;
          parts.push(oneOf(item.name, [value]));
        } else if (codeKey(item.rowCode ?? '') === key) parts.push(answered(item));
        break;
      case 'number':
      case 'rank':
        if (form.whole && form.variables.length > 1) {
          if (codeKey(item.rowCode ?? '') === key) parts.push(answered(item));
        } else {
          const value = Number(key);
          if (!Number.isFinite(value)) return null;
          parts.push(oneOf(item.name, [value]));
        }
        break;
      case 'text':
        return null;
    }
  }
  return or(...parts);
}

/** The codes of a form's answers that have a label, compared as people write it: whatever its capitals and closing point. */
export function codesLabelled(form: Form, label: string): readonly string[] {
  const key = labelKey(label);
  const codes = form.variables.flatMap((item) => {
    if (item.type === 'coded') return item.answers.filter((answer) => labelKey(answer.label) === key);
    const isBox = item.type === 'flag' && form.whole && item.rowCode !== null;
    return isBox && labelKey(item.label) === key ? [{ code: item.rowCode }] : [];
  });
  return [...new Set(codes.map(({ code }) => codeKey(code)))];
}

const labelKey = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.:;!]+$/, '')
    .trim();

/** The codes a form can hold, each with the condition that it does; `null` where it holds no codes. */
export function formMembers(form: Form): ReadonlyMap<string, Formula> | null {
  const members = new Map<string, Formula>();
  if (form.whole && form.question.kind === 'grid') {
    // The codes of a grid are those of its answered rows.
    for (const row of form.variables)
      if (row.rowCode !== null)
        members.set(codeKey(row.rowCode), or(members.get(codeKey(row.rowCode)) ?? FALSE, answered(row)));
    return members;
  }
  for (const code of formDomain(form)) {
    const holds = formHolds(form, code);
    if (holds === null) return null;
    members.set(codeKey(code), holds);
  }
  return members;
}

/** All codes there are: the rows of a grid or list, the answers of a single. */
export function formDomain(form: Form): readonly string[] {
  const [only] = form.variables;
  if (form.variables.length === 1 && only?.type === 'coded' && only.rowCode === null) {
    return only.answers.map((answer) => answer.code);
  }
  return form.variables.flatMap((variable) => (variable.rowCode === null ? [] : [variable.rowCode]));
}

/** The number a form holds: its only variable; `null` for several or texts. */
export function formTerm(form: Form): Term | null {
  const [only] = form.variables;
  if (only === undefined || form.variables.length !== 1 || only.type === 'text') return null;
  return variableTerm(only.name);
}

/** Compares two terms; counts against small numbers become plain conditions. */
export function compareTerms(left: Term, operator: Comparison, right: Term): Formula {
  if (left.kind === 'number' && right.kind === 'number') {
    return compareNumbers(left.value, operator, right.value) ? TRUE : FALSE;
  }
  if (left.kind === 'number') return compareTerms(right, MIRRORED[operator], left);
  if (left.kind === 'count' && right.kind === 'number') return compareCount(left.of, operator, right.value);
  if (left.kind === 'variable' && right.kind === 'number' && operator === '=') return oneOf(left.name, [right.value]);
  return compare(left, operator, right);
}

function compareCount(of: readonly Formula[], operator: Comparison, limit: number): Formula {
  const any = or(...of);
  if ((operator === '>' && limit === 0) || (operator === '>=' && limit === 1) || (operator === '<>' && limit === 0))
    return any;
  if ((operator === '=' && limit === 0) || (operator === '<' && limit === 1) || (operator === '<=' && limit === 0))
    return not(any);
  return compare({ kind: 'count', of }, operator, number(limit));
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
