import type { Formula } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import { modelCheck } from '../build';
import type { Check, CheckKind, Origin, QuestionPlan } from '../check';
import { overwriteUntil } from '../satisfy';
import { conditionOf, forRow, isPerRow } from './expression';
import type { Given } from './given';
import type { Statement } from './statement';
import { variablesIn } from './target';

/** What one statement comes to. */
export type Effect =
  | { readonly kind: 'given'; readonly given: Given }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly reason: string };

/** A statement to be put in place: of a looped question, in one of its iterations. */
export interface Task {
  readonly statement: Statement;
  /** Counts the statements of the question from 1. */
  readonly number: number;
  /** Of the iteration, where there are several. */
  readonly plan: QuestionPlan;
  /** The question, or its iteration. */
  readonly question: Question;
  /** The question with all of its iterations. */
  readonly whole: Question;
  readonly scope: Scope;
}

/** For whom a statement holds: who was surely asked, unless it says. */
export function base(
  { statement, plan, question, scope }: Task,
  row: Variable | null,
): Formula | { readonly trouble: string } {
  const text = statement.when.trim();
  if (text === '') return (row === null ? undefined : plan.askedRows.get(row.name)?.surely) ?? plan.asked.surely;
  const read = conditionOf(forRow(text, row?.rowCode ?? ''), scope, question);
  return read.kind === 'trouble' ? { trouble: `for whom it holds: ${read.reason}` } : read.value.surely;
}

/** The variables that a statement is about one by one; `null` where it is about the question as a whole. */
export function targets({
  statement,
  question,
  whole,
}: Task): readonly Variable[] | null | { readonly trouble: string } {
  if (statement.target.trim() !== '') {
    const found = variablesIn(statement.target, whole);
    if (found.kind === 'trouble') return { trouble: found.reason };
    return found.variables.filter(({ iteration }) => question.iteration === null || iteration === question.iteration);
  }
  const perRow = isPerRow(`${statement.expression} ${statement.when}`);
  return perRow ? answerVariables(question).filter(({ rowCode }) => rowCode !== null) : null;
}

/** A check of its own, or why there is none. */
export function checkOf(task: Task, kind: CheckKind, faults: readonly Formula[], sentence: string): Effect {
  const { statement, plan, question, scope } = task;
  const broken = faults.filter((fault) => !isConstant(fault, false));
  const [check] = modelCheck({
    kind,
    question,
    number: task.number,
    faults: broken,
    sentence,
    breaks: broken
      .slice(0, 3)
      .map((fault) => overwriteUntil('contradicts it', fault, { question: plan.question, scope })),
    reason: statement.reason,
    evidence: statement.evidence,
    span: question.idSpan,
  });
  return check === undefined ? { kind: 'trouble', reason: nothingToFind(task) } : { kind: 'checks', checks: [check] };
}

/** Why nobody could ever be at fault. */
function nothingToFind(task: Task): string {
  const whom = base(task, null);
  const isNobody = !('trouble' in whom) && isConstant(whom, false);
  return isNobody
    ? `nobody is surely asked ${task.question.id}, so nobody is surely at fault: say in the when for whom it holds`
    : 'it holds for every respondent, so there is nothing to check';
}

export const isConstant = (formula: Formula, value: boolean): boolean =>
  formula.kind === 'constant' && formula.value === value;

export function originOf({ reason, evidence }: Statement): Origin {
  return { kind: 'model', reason, evidence };
}
