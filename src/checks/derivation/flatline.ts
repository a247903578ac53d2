import {
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Formula,
} from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import { onlyCode, type Derivation } from './derivation';

const NAME = /^(?:hidden|hid|hv|h)?_?(.+?)_?(?:flatline|flatliner|straightline|straightliner)$/iu;

/** `hidA11Flatline`: 1 where grid A11 has the same answer in all rows, else the other code. */
export function flatline(question: Question, scope: Scope): Derivation | null {
  const grid = flatlinedGrid(question, scope);
  const variable = onlyCode(question);
  const other = variable?.answers.find(({ value }) => value !== null && value !== 1)?.value;
  if (grid === null || variable === null || other === undefined || other === null || variable.answers.length !== 2)
    return null;
  const rows = answerVariables(grid).filter(({ type }) => type === 'coded');
  // Whether the row for something else counts, is not said: where it decides, nobody is accused.
  const regular = rows.filter((row) => !scope.isForSomethingElse(row));
  const answered = or(...rows.map(({ name }) => present(name)));
  // A row that was not shown is not in the way; where nobody can have passed over a row, all of them count.
  const isMasked = grid.mask !== null || grid.columnMask !== null;
  const all = isMasked ? and(sameWhereShown(rows), severalAmong(rows)) : sameIn(rows);
  const most = isMasked ? or(sameWhereShown(regular), sameWhereShown(rows)) : sameIn(regular);
  return {
    kind: 'classes',
    variable,
    classes: [
      { value: 1, belongs: { surely: all, possibly: most } },
      { value: other, belongs: { surely: and(answered, not(most)), possibly: and(answered, not(all)) } },
    ],
    disjoint: true,
    reason: `it is named after the grid ${grid.id} and says whether its rows are all the same`,
    says: `is 1 exactly where all rows of ${grid.id} have the same answer`,
  };
}

/** The grid whose straight-lining a hidden variable records; `null` where it is none. */
export function flatlinedGrid({ id, hidden }: Question, scope: Scope): Question | null {
  const [, name] = hidden ? (NAME.exec(id) ?? []) : [];
  const grid = name === undefined ? undefined : scope.question(name);
  // Of a grid that has not been read wholly, a row that is not the same may be missing here.
  return grid?.kind === 'grid' && grid.unread.length === 0 ? grid : null;
}

/** All rows that have an answer have the same one. */
function sameWhereShown(rows: readonly Variable[]): Formula {
  const values = new Set(
    rows.flatMap(({ answers }) => answers.flatMap(({ value }) => (value === null ? [] : [value]))),
  );
  return or(
    ...[...values].map((value) =>
      and(
        or(...rows.map(({ name }) => oneOf(name, [value]))),
        ...rows.map(({ name }) => or(not(present(name)), oneOf(name, [value]))),
      ),
    ),
  );
}

/** Who was shown one row alone has given one answer, which says nothing. */
const severalAmong = (rows: readonly Variable[]): Formula =>
  compare({ kind: 'count', of: rows.map(({ name }) => present(name)) }, '>', number(1));

/** All rows have one answer. */
function sameIn(rows: readonly Variable[]): Formula {
  const [first, ...others] = rows;
  if (first === undefined) return { kind: 'constant', value: false };
  return and(
    present(first.name),
    ...others.map(({ name }) => compare(variableTerm(name), '=', variableTerm(first.name))),
  );
}
