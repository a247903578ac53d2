import { holds } from '../../questionnaire/logic/evaluate';
import {
  and,
  compare,
  oneOf,
  variable as variableTerm,
  variablesOf,
  type Bounds,
  type Formula,
} from '../../questionnaire/logic/formula';
import { isExact } from '../../questionnaire/logic/values';
import { answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Question, Variable } from '../../questionnaire/model';
import { sameLabel } from '../words/labels';

export interface CarriedForward {
  /** The condition of each row that was carried forward, by variable name. */
  readonly rows: ReadonlyMap<string, Formula>;
  readonly reason: string;
  /** `false` where labels are missing that would tell: then each row may as well have been asked of everybody. */
  readonly isSure: boolean;
}

/** Of the rows that have a counterpart in the source, this share must have its label too. */
const LABEL_SHARE = 0.6;

/**
 * The rows of a grid, list or ranking that were carried forward from an earlier question, though the export has lost the mask:
 * its rows have the codes and labels of the source's, and its entry condition is about the source.
 */
export function carriedForward(question: Question, scope: Scope, asked: Bounds): CarriedForward | null {
  if (!['grid', 'numeric', 'rank', 'text'].includes(question.kind)) return null;
  const rows = answerVariables(question).filter((variable) => variable.rowCode !== null);
  if (rows.length < 2 || !isExact(asked)) return null;
  const matches = sourcesOf(asked.surely, scope).flatMap(({ source, about }) => {
    // Of a row that adds nothing to a sum, a number can be told as well: it is 0.
    const told = question.kind === 'numeric' ? about.filter((part) => !isAboutSum(part)) : about;
    const found = source === question ? null : pairsWith(rows, source, told);
    return found === null ? [] : [{ source, ...found }];
  });
  const [match, ...others] = matches;
  // Two questions with these rows: which of them was carried forward is not certain.
  if (match === undefined || others.length > 0) return null;
  const { source, pairs, isSure } = match;
  if (pairs.some(({ condition, variable }) => askedOfNobody(asked.surely, condition, variable, source))) return null;
  const conditions = new Map<string, Formula>(pairs.map(({ row, condition }) => [row.name, condition]));
  for (const text of question.variables) {
    const owner = pairs.find(({ row }) => text.specifies !== null && row.rowCode === text.rowCode);
    if (owner !== undefined) conditions.set(text.name, owner.condition);
  }
  return {
    rows: conditions,
    isSure,
    reason: `its rows have the codes and labels of ${source.id}, and it is asked depending on ${source.id}: each row is asked for the rows of ${source.id} it stands for`,
  };
}

/** Rows that nobody could ever answer would not be there: then it is not this that was carried forward. */
function askedOfNobody(asked: Formula, condition: Formula, counterpart: Variable, source: Question): boolean {
  const both = and(asked, condition);
  if (both.kind === 'constant') return !both.value;
  if (counterpart.answers[0]?.exclusive !== true || source.kind !== 'multi') return false;
  // Who has chosen an answer that stands alone has chosen no other of the source.
  const alone = new Map(answerVariables(source).map(({ name }) => [name, name === counterpart.name ? 1 : 0]));
  const aboutSource = (both.kind === 'and' ? both.parts : [both]).filter((part) =>
    variablesOf(part).every((name) => alone.has(name)),
  );
  return !holds(and(...aboutSource), alone);
}

interface Pair {
  readonly row: Variable;
  /** What the row stands for in the source. */
  readonly variable: Variable;
  readonly condition: Formula;
}

/** The rows with their counterparts in the source; `null` where codes or labels do not make it the source. */
function pairsWith(
  rows: readonly Variable[],
  source: Question,
  about: readonly Formula[],
): { readonly pairs: readonly Pair[]; readonly isSure: boolean } | null {
  const bySource = sourceConditions(about, source);
  if (bySource === null) return null;
  const pairs = rows.flatMap((row) => {
    const found = bySource.get(codeKey(row.rowCode ?? ''));
    return found === undefined ? [] : [{ row, ...found }];
  });
  if (pairs.length < 2 || pairs.length < rows.length * LABEL_SHARE) return null;
  const alike = pairs.filter(({ row, variable }) => sameLabel(row, variable)).length;
  const labelled = pairs.filter(({ row, variable }) => row.label !== '' && variable.label !== '').length;
  if (alike < labelled * LABEL_SHARE) return null;
  return { pairs, isSure: alike >= pairs.length * LABEL_SHARE };
}

/** The questions that a condition is about, each with the parts that are about it alone. */
function sourcesOf(
  condition: Formula,
  scope: Scope,
): readonly { readonly source: Question; readonly about: readonly Formula[] }[] {
  const bySource = new Map<Question, Formula[]>();
  for (const part of condition.kind === 'and' ? condition.parts : [condition]) {
    const [source, ...others] = new Set(variablesOf(part).map((name) => scope.variable(name)?.question));
    if (source === undefined || others.length > 0) continue;
    bySource.set(source, [...(bySource.get(source) ?? []), part]);
  }
  return [...bySource].map(([source, about]) => ({ source, about }));
}

type SourceRows = ReadonlyMap<string, { readonly variable: Variable; readonly condition: Formula }>;

/**
 * What makes a row of the source carry forward: its own alternative where the entry condition is "any row such that …",
 * being chosen where the source is a multi-punch.
 */
function sourceConditions(about: readonly Formula[], source: Question): SourceRows | null {
  const rows = answerVariables(source).filter((variable) => variable.rowCode !== null);
  const conditionOf =
    source.kind === 'multi'
      ? (name: string): Formula => oneOf(name, [1])
      : about.map(conditionByRow).find((found) => found !== null);
  if (conditionOf === undefined) return null;
  return new Map(
    rows.flatMap((variable) => {
      const condition = conditionOf(variable.name);
      return condition === undefined ? [] : [[codeKey(variable.rowCode ?? ''), { variable, condition }] as const];
    }),
  );
}

const isAboutSum = (part: Formula): boolean => part.kind === 'compare' && part.left.kind === 'sum';

/** "Any row such that …" as the condition of each row: alternatives of one row each, or a sum above nothing. */
function conditionByRow(part: Formula): ((name: string) => Formula | undefined) | null {
  if (part.kind === 'compare' && part.left.kind === 'sum' && part.operator === '>') {
    const { left, right } = part;
    if (right.kind !== 'number' || right.value !== 0) return null;
    const added = new Set(left.terms.flatMap((term) => (term.kind === 'variable' ? [term.name] : [])));
    return (name) => (added.has(name) ? compare(variableTerm(name), '>', right) : undefined);
  }
  const alternatives = part.kind === 'or' ? part.parts : [];
  const byName = new Map(
    alternatives.flatMap((alternative) => {
      const [name, ...others] = variablesOf(alternative);
      const plain = alternative.kind === 'compare' || alternative.kind === 'oneOf' || alternative.kind === 'present';
      return name !== undefined && others.length === 0 && plain ? [[name, alternative] as const] : [];
    }),
  );
  return byName.size < 2 || byName.size !== alternatives.length ? null : (name) => byName.get(name);
}
