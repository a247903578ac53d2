import type { Comparison, Formula, Term } from '../../questionnaire/logic/formula';

/** Numbers as a person writes them: runs as `1–5`, the others one by one. */
export function codesInWords(values: readonly number[]): string {
  const runs: string[] = [];
  const sorted = [...values].sort((a, b) => a - b);
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j + 1 < sorted.length && sorted[j + 1] === (sorted[j] ?? 0) + 1) j += 1;
    runs.push(j - i >= 2 ? `${sorted[i]}–${sorted[j]}` : sorted.slice(i, j + 1).join(', '));
    i = j + 1;
  }
  return runs.join(', ');
}

/** Names as a person writes them: `Q1_1, Q1_2, Q1_3` or `Q1_1 … Q1_12 (12 variables)`. */
export function namesInWords(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names[0]} … ${names.at(-1)} (${names.length} variables)`;
}

/** A condition as a sentence's part; long ones are cut where a person stops reading. */
export function inWords(formula: Formula): string {
  const words = phrase(formula, 'top');
  return words.length <= 240 ? words : `${words.slice(0, 237)}…`;
}

/** A condition with all that is in it, however long. */
export const whollyInWords = (formula: Formula): string => phrase(formula, 'top', Infinity);

type Within = 'top' | 'and' | 'or' | 'not';

/** Parts of a condition that are said; of more, their number. */
const SAID = 5;

function phrase(formula: Formula, within: Within, most = SAID): string {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? 'always' : 'never';
    case 'and':
    case 'or': {
      const parts =
        formula.kind === 'and' ? formula.parts.filter((part) => !isSaidAnyway(part, formula.parts)) : formula.parts;
      const shown = parts.slice(0, most).map((part) => otherThan(part, formula) ?? phrase(part, formula.kind, most));
      const rest = parts.length - shown.length;
      const text = shown.join(` ${formula.kind} `) + (rest > 0 ? ` ${formula.kind} ${rest} more` : '');
      return within === 'top' || within === formula.kind ? text : `(${text})`;
    }
    case 'not':
      return negated(formula.part, within, most);
    case 'compare':
      if (formula.left.kind === 'count' && formula.right.kind === 'number')
        return countInWords(formula.left.of, formula.operator, formula.right.value, most);
      return `${termInWords(formula.left)} ${SIGNS[formula.operator]} ${termInWords(formula.right)}`;
    case 'oneOf':
      return `${formula.name} is ${codesInWords(formula.values)}`;
    case 'present':
      return `${formula.name} is answered`;
    case 'filled':
      return `${formula.name} is filled`;
    case 'textIs':
      return `${formula.name} ${formula.part?.kind === 'anywhere' ? 'contains' : 'is'} "${formula.text}"`;
    case 'sameText':
      return `${formula.name} = ${formula.other}`;
  }
}

/** That there is an answer is said with which answer it is not. */
const isSaidAnyway = (part: Formula, parts: readonly Formula[]): boolean =>
  part.kind === 'present' && parts.some((other) => deniedOf(other) === part.name);

const deniedOf = (part: Formula): string | null =>
  part.kind === 'not' && part.part.kind === 'oneOf' ? part.part.name : null;

/** `Q1 is answered, and not with 2`: where both are among the conditions. */
function otherThan(part: Formula, { kind, parts }: Formula & { readonly kind: 'and' | 'or' }): string | null {
  const name = deniedOf(part);
  if (kind !== 'and' || part.kind !== 'not' || part.part.kind !== 'oneOf') return null;
  const there = parts.some((other) => other.kind === 'present' && other.name === name);
  return there ? `${name} has an answer other than ${codesInWords(part.part.values)}` : null;
}

/** `at least 2 of Q1_1, Q1_2, Q1_3 are 1`, where all conditions say the same of one variable each. */
function countInWords(of: readonly Formula[], operator: Comparison, limit: number, most: number): string {
  const single = limit === 1 && operator === '=';
  const names = of.flatMap((part) => subjectOf(part) ?? []);
  const whole = of.map((part) => phrase(part, 'top', most));
  const said = of.map((part, index) =>
    (whole[index] ?? '').replace(`${subjectOf(part) ?? ''} `, '').replace(/^(?:is|=) /, ''),
  );
  const [first] = said;
  return names.length === of.length && said.every((words) => words === first)
    ? `${COUNTS[operator]} ${limit} of ${namesInWords(names)} ${single ? 'is' : 'are'} ${first}`
    : `${COUNTS[operator]} ${limit} of ${most === Infinity ? `(${whole.join('; ')})` : `${of.length} conditions`} ${single ? 'holds' : 'hold'}`;
}

/** The one variable that a condition is about. */
function subjectOf(part: Formula): string | null {
  if (part.kind !== 'sameText' && 'name' in part) return part.name;
  const isPlain = part.kind === 'compare' && part.left.kind === 'variable' && part.right.kind === 'number';
  return isPlain && part.left.kind === 'variable' ? part.left.name : null;
}

const alternatives = (parts: readonly string[], within: Within): string =>
  within === 'top' || within === 'or' ? parts.join(' or ') : `(${parts.join(' or ')})`;

function negated(formula: Formula, within: Within, most: number): string {
  switch (formula.kind) {
    case 'oneOf':
      return `${formula.name} is not ${codesInWords(formula.values)}`;
    case 'present':
      return `${formula.name} is missing`;
    case 'filled':
      return `${formula.name} is empty`;
    case 'sameText':
      return `${formula.name} ≠ ${formula.other}`;
    case 'or':
      return within === 'top'
        ? `none of: ${phrase(formula, 'top', most)}`
        : `none of (${phrase(formula, 'top', most)})`;
    case 'compare': {
      const opposite = phrase({ ...formula, operator: OPPOSITES[formula.operator] }, 'or', most);
      const needed = [...new Set([formula.left, formula.right].flatMap(neededBy))];
      if (needed.length === 0) return opposite;
      return alternatives([...needed.map((name) => `${name} is missing`), opposite], within);
    }
    default:
      return `not ${phrase(formula, 'not', most)}`;
  }
}

/** The variables without which a term has no value; what is added up or counted always has one. */
function neededBy(term: Term): readonly string[] {
  switch (term.kind) {
    case 'variable':
      return [term.name];
    case 'arithmetic':
      return [...neededBy(term.left), ...neededBy(term.right)];
    case 'function':
      return neededBy(term.of);
    case 'number':
    case 'sum':
    case 'count':
    case 'length':
      return [];
  }
}

const COUNTS: Readonly<Record<Comparison, string>> = {
  '=': 'exactly',
  '<>': 'not exactly',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

const OPPOSITES: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const SIGNS: Readonly<Record<Comparison, string>> = { '=': '=', '<>': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

export function termInWords(term: Term): string {
  switch (term.kind) {
    case 'number':
      return String(term.value);
    case 'variable':
      return term.name;
    case 'sum': {
      const names = term.terms.map(termInWords);
      return `the sum of ${namesInWords(names)}`;
    }
    case 'count':
      return `how many of ${term.of.length} hold`;
    case 'length':
      return `the length of ${term.name}`;
    case 'function':
      return functionInWords(term.name, operandInWords(term.of, isCompound(term.of)));
    case 'arithmetic': {
      const { operator, left, right } = term;
      const weight = weightOf(term);
      return `${operandInWords(left, weightOf(left) < weight)} ${operator} ${operandInWords(right, weightOf(right) <= weight)}`;
    }
  }
}

const operandInWords = (term: Term, inBrackets: boolean): string =>
  inBrackets ? `(${termInWords(term)})` : termInWords(term);

const isCompound = (term: Term): boolean => weightOf(term) < 3;

/** How closely the parts of a term's words hold together: products closer than sums, phrases least of all. */
function weightOf(term: Term): number {
  switch (term.kind) {
    case 'number':
    case 'variable':
      return 3;
    case 'arithmetic':
      return term.operator === '*' || term.operator === '/' ? 2 : 1;
    case 'sum':
    case 'count':
    case 'length':
    case 'function':
      return 0;
  }
}

function functionInWords(name: Extract<Term, { kind: 'function' }>['name'], of: string): string {
  switch (name) {
    case 'truncate':
      return `${of} without decimals`;
    case 'round':
      return `${of}, rounded`;
    case 'absolute':
      return `the size of ${of}`;
  }
}
