import { oneOf, variablesOf, type Bounds, type Formula } from '../questionnaire/logic/formula';
import { isExact } from '../questionnaire/logic/values';
import { answerVariables, codeKey } from '../questionnaire/logic/values';
import type { Scope } from '../questionnaire/logic/scope';
import type { Question, Variable } from '../questionnaire/model';
import { sameLabel } from './labels';

export interface CarriedForward {
  /** The condition of each row that was carried forward, by variable name. */
  readonly rows: ReadonlyMap<string, Formula>;
  readonly reason: string;
}

/** Of the rows that have a counterpart in the source, this share must have its label too. */
const LABEL_SHARE = 0.6;

/**
 * The rows of a grid or list that were carried forward from an earlier question, though the export has lost the mask:
 * its rows have the codes and labels of the source's, and its entry condition is about the source.
 */
export function carriedForward(question: Question, scope: Scope, asked: Bounds): CarriedForward | null {
  if (question.kind !== 'grid' && question.kind !== 'numeric' && question.kind !== 'text') return null;
  const rows = answerVariables(question).filter((variable) => variable.rowCode !== null);
  if (rows.length < 2 || !isExact(asked)) return null;
  const source = onlySource(asked.surely, scope);
  if (source === null || source.id === question.id) return null;
  const bySource = sourceConditions(asked.surely, source);
  if (bySource === null) return null;
  const pairs = rows.flatMap((row) => {
    const found = bySource.get(codeKey(row.rowCode ?? ''));
    return found === undefined ? [] : [{ row, ...found }];
  });
  if (pairs.length < 2 || pairs.length < rows.length * LABEL_SHARE) return null;
  const alike = pairs.filter(({ row, variable }) => sameLabel(row, variable));
  if (alike.length < pairs.length * LABEL_SHARE) return null;
  const conditions = new Map<string, Formula>(pairs.map(({ row, condition }) => [row.name, condition]));
  for (const text of question.variables) {
    const owner = pairs.find(({ row }) => text.specifies !== null && row.rowCode === text.rowCode);
    if (owner !== undefined) conditions.set(text.name, owner.condition);
  }
  return {
    rows: conditions,
    reason: `its rows have the codes and labels of ${source.id}, and it is asked depending on ${source.id}: each row is asked for the rows of ${source.id} it stands for`,
  };
}

/** The one question that all variables of a condition belong to. */
function onlySource(condition: Formula, scope: Scope): Question | null {
  const owners = new Set(variablesOf(condition).map((name) => scope.variable(name)?.question));
  const [only] = owners;
  return owners.size === 1 && only !== undefined ? only : null;
}

type SourceRows = ReadonlyMap<string, { readonly variable: Variable; readonly condition: Formula }>;

/**
 * What makes a row of the source carry forward: its own alternative where the entry condition is "any row such that …",
 * being chosen where the source is a multi-punch.
 */
function sourceConditions(condition: Formula, source: Question): SourceRows | null {
  const parts = condition.kind === 'or' ? condition.parts : [condition];
  const byName = new Map(
    parts.flatMap((part) => {
      const names = variablesOf(part);
      return names.length === 1 && part.kind === 'compare' ? [[names[0] ?? '', part] as const] : [];
    }),
  );
  const rows = answerVariables(source).filter((variable) => variable.rowCode !== null);
  if (source.kind === 'multi') {
    return new Map(
      rows.map((variable) => [codeKey(variable.rowCode ?? ''), { variable, condition: oneOf(variable.name, [1]) }]),
    );
  }
  if (byName.size < 2 || byName.size !== parts.length) return null;
  return new Map(
    rows.flatMap((variable) => {
      const own = byName.get(variable.name);
      return own === undefined ? [] : [[codeKey(variable.rowCode ?? ''), { variable, condition: own }] as const];
    }),
  );
}
