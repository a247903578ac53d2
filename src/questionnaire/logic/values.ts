import {
  FALSE,
  TRUE,
  and,
  compare,
  compareNumbers,
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

/** What a piece of survey logic stands for, while it is being understood. */
export type Value =
  | Truth
  /** `there`, of a count of answers or a sum of rows: that the question was answered at all. */
  | { readonly kind: 'term'; readonly term: Term; readonly there?: Formula }
  | { readonly kind: 'text'; readonly text: string }
  | CodeSet
  | Form
  /** The codes of a set in order, each with the condition under which it is there. */
  | CodeList
  | { readonly kind: 'index'; readonly list: CodeList; readonly position: number }
  /** Whether something stands in a list: its place is below 0 where it does not. */
  | { readonly kind: 'place'; readonly there: Truth }
  /** How many codes a set has of which not everything is known. */
  | { readonly kind: 'size'; readonly set: CodeSet }
  /** One value or another, as a condition decides: what is asked of it is asked of both. */
  | Choice
  /** Values by their keys: `{ '1': 'a' }`. */
  | Table
  /** A reference to a variable that the export does not define. */
  | { readonly kind: 'undefined'; readonly name: string }
  /** A variable of the survey system, and the codes that delivered data never holds. */
  | { readonly kind: 'platform'; readonly never: readonly string[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

/** `isList`: its keys are places, `['1', f('Q').get()]`. */
export interface Table {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, Value>;
  readonly isList?: true;
}

export interface Choice {
  readonly kind: 'choice';
  readonly test: Truth;
  readonly then: Value;
  readonly otherwise: Value;
  /** Taken for a statement, where that is said more simply: `a || b`. */
  readonly truth?: Truth;
  /** Where it is the greatest or least of some numbers: of which, how it compares with each, and what of missing ones. */
  readonly extreme?: {
    readonly of: readonly Term[];
    readonly operator: '>=' | '<=';
    readonly passesMissing: boolean;
  };
}

/**
 * A statement: what is known of its being met, and of its opposite being met. The two differ where an operand is
 * missing in the data: then neither a condition nor its negation is met.
 */
export interface Truth {
  readonly kind: 'truth';
  readonly bounds: Bounds;
  readonly opposite: Bounds;
  /**
   * What the survey’s own code takes it for where an operand is missing. `fails`: what a condition on the operand is
   * then, as it is said of no answer; `holds`: its negation; `either`: it is made of both.
   */
  readonly whenMissing: WhenMissing;
}

export type WhenMissing = 'fails' | 'holds' | 'either';

/** A set of codes: membership by code, and that of every code that is not listed. */
export interface CodeSet {
  readonly kind: 'set';
  readonly members: ReadonlyMap<string, Bounds>;
  readonly rest: Bounds;
}

export interface CodeList {
  readonly kind: 'list';
  /** Made of a set, whose codes are in no order that is known. */
  readonly isOfSet?: true;
  readonly items: readonly { readonly code: string; readonly there: Bounds }[];
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
/** A number that is missing in the data: no condition on it is met, and none on its opposite. */
export const MISSING: Value = { kind: 'term', term: number(0), there: FALSE };
export const isMissing = (value: Value): boolean => value.kind === 'term' && value.there === FALSE;

const known = (formula: Formula): Bounds => ({ surely: formula, possibly: formula });
export const IN: Bounds = known(TRUE);
export const OUT: Bounds = known(FALSE);
/** Nothing is known. */
export const DOUBTFUL: Bounds = { surely: FALSE, possibly: TRUE };

/** A statement of which all is known; its opposite is its negation, unless told otherwise. */
export const exactly = (formula: Formula, opposite: Formula = not(formula)): Truth =>
  truth(known(formula), known(opposite));
export const truth = (
  bounds: Bounds,
  opposite: Bounds = opposed(bounds),
  whenMissing: WhenMissing = 'fails',
): Truth => ({ kind: 'truth', bounds, opposite, whenMissing });
export const unknownTruth: Truth = truth(DOUBTFUL, DOUBTFUL);

/** The negation of a statement by what is known of it. */
function opposed({ surely, possibly }: Bounds): Bounds {
  const no = not(possibly);
  return surely === possibly ? known(no) : { surely: no, possibly: not(surely) };
}

/** Whether nothing about the statement is unknown. */
export function isExact(bounds: Bounds): boolean {
  return bounds.surely === bounds.possibly || formulaKey(bounds.surely) === formulaKey(bounds.possibly);
}

const NEGATED_WHEN_MISSING = { fails: 'holds', holds: 'fails', either: 'either' } as const;

export function truthNot(value: Truth): Truth {
  return truth(value.opposite, value.bounds, NEGATED_WHEN_MISSING[value.whenMissing]);
}

/** What of several statements is the same for all of them; one that is settled for everybody has no operand. */
function whenMissingOf(values: readonly Truth[]): WhenMissing {
  const [first, ...others] = new Set(
    values.filter(({ bounds }) => !isSettled(bounds)).map(({ whenMissing }) => whenMissing),
  );
  return others.length > 0 ? 'either' : (first ?? 'fails');
}

const isSettled = ({ surely, possibly }: Bounds): boolean => formulaIsConstant(surely) && surely === possibly;

/** Whoever may fulfil it: also those in whom an operand of what it denies is missing. */
export const perhapsMet = ({ bounds, opposite, whenMissing }: Truth): Formula =>
  whenMissing === 'fails' ? bounds.possibly : or(bounds.possibly, not(opposite.surely));

export function truthAnd(...values: readonly Truth[]): Truth {
  return truth(
    bothWays(
      and,
      values.map(({ bounds }) => bounds),
    ),
    bothWays(
      or,
      values.map(({ opposite }) => opposite),
    ),
    whenMissingOf(values),
  );
}

export function truthOr(...values: readonly Truth[]): Truth {
  return truth(
    bothWays(
      or,
      values.map(({ bounds }) => bounds),
    ),
    bothWays(
      and,
      values.map(({ opposite }) => opposite),
    ),
    whenMissingOf(values),
  );
}

/** Joins what is known of several statements; where all of each is known, so it is of the whole. */
export function bothWays(join: (...parts: readonly Formula[]) => Formula, bounds: readonly Bounds[]): Bounds {
  const surely = join(...bounds.map((item) => item.surely));
  if (bounds.every((item) => item.surely === item.possibly)) return known(surely);
  return { surely, possibly: join(...bounds.map((item) => item.possibly)) };
}

export const formulaIsConstant = ({ kind }: Formula): boolean => kind === 'constant';

/** Whether something is surely not so. */
export const isOut = ({ possibly }: Bounds): boolean => possibly.kind === 'constant' && !possibly.value;

/** What is known of not being in a set. */
export const notIn = (bounds: Bounds): Bounds => opposed(bounds);

/** A set of which all is known. */
export const exactSet = (members: Iterable<readonly [code: string, when: Formula]>): CodeSet => ({
  kind: 'set',
  members: new Map([...members].map(([code, when]) => [code, known(when)])),
  rest: OUT,
});

/** A set of which nothing is known. */
export const UNKNOWN_SET: CodeSet = { kind: 'set', members: new Map(), rest: DOUBTFUL };

export const memberOf = (set: CodeSet, code: string): Bounds => set.members.get(code) ?? set.rest;

export const isExactSet = ({ members, rest }: CodeSet): boolean =>
  isExact(rest) && [...members.values()].every(isExact);

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

/**
 * Whether there is an answer that a condition on the form's codes can be about.
 * @param codes those that it asks for
 * @param together whether the boxes of a question are there together, 0 where they are not ticked; else any may be gone
 */
export function formPresent(form: Form, codes: readonly string[], together: boolean): Formula {
  const { mask, columnMask } = form.question;
  const keys = new Set(codes.map(codeKey));
  const boxes = form.variables.filter((item) => item.type === 'flag' && form.whole);
  const asked = boxes.filter(({ rowCode }) => keys.has(codeKey(rowCode ?? '')));
  if (boxes.length > 0) {
    const some = together && mask === null && columnMask === null && asked.length > 0 ? asked : boxes;
    return or(...some.map(({ name }) => present(name)));
  }
  const [only, another] = form.variables;
  // Of a list of numbers, having the code is having an answer in its row.
  if (only === undefined || another !== undefined) return TRUE;
  return only.type === 'text' ? filled(only.name) : present(only.name);
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
  const codes = form.whole ? formDomain(form) : codesOfOne(form);
  if (codes === null) return null;
  for (const code of codes) {
    const holds = formHolds(form, code);
    if (holds === null) return null;
    members.set(codeKey(code), holds);
  }
  return members;
}

/** The codes that one row or box can hold: its answers, and not its place among the rows; `null` for numbers. */
function codesOfOne(form: Form): readonly string[] | null {
  const [only] = form.variables;
  if (form.variables.length !== 1 || only === undefined) return formDomain(form);
  if (only.type === 'coded') return only.answers.map(({ code }) => code);
  return only.type === 'flag' ? ['1', '0'] : null;
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

/** The comparison from the other side. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
