import type { ValidationCall } from '../../questionnaire/logic/resolve';
import {
  and,
  call as callTerm,
  compare,
  number,
  or,
  present,
  variable as variableTerm,
  type Comparison,
  type Formula,
  type Term,
} from '../../questionnaire/logic/formula';
import { NEGATED } from '../../questionnaire/logic/operations/comparisons';
import { answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';

/** What a ready-made comparison of the survey library accuses of; `null` where its arguments are not understood. */
export type Faults = readonly Formula[] | null;

const OPERATORS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '===': '=',
  '!=': '<>',
  '!==': '<>',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** `CompareNum('Q', '>=', 100, 'defaults')`: the sum is so; with `'rows'`, each row is. */
export function sumOrRows({ args, values }: ValidationCall, target: Question): Faults {
  const operator = OPERATORS[args[1]?.trim() ?? ''];
  const limit = values[2] ?? null;
  const type = args[3]?.trim().toLowerCase() ?? 'defaults';
  const names = numbersOf(target).map(({ name }) => name);
  if (operator === undefined || limit === null || names.length === 0) return null;
  if (type === 'rows') return names.map((name) => differs(variableTerm(name), operator, limit));
  if (type !== 'defaults' && type !== 'default' && type !== 'sum') return null;
  const sum: Term = { kind: 'sum', terms: names.map(variableTerm) };
  const fault =
    operator === '=' && target.limits.decimals !== 0
      ? compare(
          callTerm('absolute', { kind: 'arithmetic', operator: '-', left: sum, right: limit }),
          '>',
          number(INEXACT),
        )
      : compare(sum, NEGATED[operator], limit);
  return [and(or(...names.map(present)), isThere(limit), fault)];
}

/** Fractions are not exact: added up, 33.3 + 33.3 + 33.4 need not be 100. */
const INEXACT = 0.0001;

/** `CompareNumAnsw('Q_1', '<', 10)`: one number is so. */
export function oneNumber({ args, values }: ValidationCall, named: Variable | null): Faults {
  const operator = OPERATORS[args[1]?.trim() ?? ''];
  const limit = values[2] ?? null;
  if (operator === undefined || limit === null || named === null) return null;
  return [differs(variableTerm(named.name), operator, limit)];
}

/** `CompareNumQues('A', '<=', 'B', 'A')`: each row of one question is so against that of another. */
export function rowByRow(
  operatorText: string | null | undefined,
  left: Question,
  right: Question,
  of: Question,
): Faults {
  const operator = OPERATORS[operatorText?.trim() ?? ''];
  if (operator === undefined) return null;
  const rowsOf = (question: Question): ReadonlyMap<string, Variable> =>
    new Map(numbersOf(question).flatMap((row) => (row.rowCode === null ? [] : [[codeKey(row.rowCode), row] as const])));
  const [own, other] = [rowsOf(left), rowsOf(right)];
  const faults = [...rowsOf(of).keys()].flatMap((code) => {
    const [a, b] = [own.get(code), other.get(code)];
    return a === undefined || b === undefined ? [] : [differs(variableTerm(a.name), operator, variableTerm(b.name))];
  });
  return faults.length === 0 ? null : faults;
}

/** `CheckUniqueNum()`: no two rows have the same number. */
export function noTwoAlike(target: Question): Faults {
  const rows = answerVariables(target).filter(({ type }) => type !== 'text' && type !== 'flag');
  const faults = rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => compare(variableTerm(a.name), '=', variableTerm(b.name))),
  );
  return faults.length === 0 ? null : faults;
}

const numbersOf = (question: Question): readonly Variable[] =>
  answerVariables(question).filter(({ type }) => type === 'number' || type === 'coded' || type === 'rank');

/** The opposite of what is demanded. Without one of the two numbers there is nothing to compare. */
const differs = (left: Term, operator: Comparison, right: Term): Formula =>
  and(isThere(right), compare(left, NEGATED[operator], right));

/** Of a sum of which nothing was answered, nobody says that it is 0. */
function isThere(term: Term): Formula {
  const names = term.kind === 'sum' ? term.terms.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])) : [];
  return names.length === 0 ? and() : or(...names.map(present));
}
