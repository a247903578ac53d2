import type { Unresolved } from '../../checks/check';
import type { Dispute } from '../../checks/statements/statement';
import type { PlainError } from '../../pipeline/errors';
import type { Finding } from '../../pipeline/events';
import type { QuestionState } from '../../pipeline/runState/runState';
import { placedCause } from '../words/placedCause';

/** A node of the tree as plain data: what it names is looked up in the run's state when it is shown. */
export type TreeElement =
  | { readonly kind: 'run'; readonly runId: string }
  | { readonly kind: 'batch'; readonly runId: string; readonly batch: number }
  /** By its place among the sections of the run. */
  | { readonly kind: 'section'; readonly runId: string; readonly section: number }
  | { readonly kind: 'question'; readonly runId: string; readonly questionId: string }
  | { readonly kind: 'detail'; readonly runId: string; readonly questionId: string; readonly index: number };

/** What is to be said below a question: why it failed, what of it could not be checked, what is disputed. */
export type Detail = Cause | { readonly kind: 'dispute'; readonly dispute: Dispute };

/** Why a question failed, or what of it could not be checked. */
export type Cause =
  | { readonly kind: 'error'; readonly error: PlainError }
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      /** Without the line that it is about: that is a line of the script alone, which nobody sees. */
      readonly cause: string;
      readonly steps: readonly string[];
      /** The line of the question's script, from 1; null where it is about no line. */
      readonly line: number | null;
    }
  | { readonly kind: 'unresolved'; readonly unresolved: Unresolved };

/** Stable across restarts: the editor keeps expansion and selection by it. */
export function elementKey(element: TreeElement): string {
  switch (element.kind) {
    case 'run':
      return element.runId;
    case 'batch':
      return `${element.runId}/batch/${String(element.batch)}`;
    case 'section':
      return `${element.runId}/section/${String(element.section)}`;
    case 'question':
      return `${element.runId}/question/${element.questionId}`;
    case 'detail':
      return `${element.runId}/question/${element.questionId}/${String(element.index)}`;
  }
}

/** What stands below a question, in order of weight; contradictions last. */
export function detailsOf(question: QuestionState): readonly Detail[] {
  return [...causesOf(question), ...question.disputes.map((dispute): Detail => ({ kind: 'dispute', dispute }))];
}

/** In order of weight: the error, the findings that failed it, the logic that stayed unresolved. */
export function causesOf(question: QuestionState): readonly Cause[] {
  const error: Cause[] = question.error === null ? [] : [{ kind: 'error', error: question.error }];
  const findings = question.findings.filter((finding) => !finding.pass).flatMap(findingCauses);
  return [
    ...error,
    ...findings,
    ...question.unresolved.map((unresolved): Cause => ({ kind: 'unresolved', unresolved })),
  ];
}

/** Each root cause with what to do about it, where the reviewer gave one instruction for each; else with all of them. */
function findingCauses(finding: Finding): readonly Cause[] {
  const { rootCauses, instructions } = finding;
  const of = finding.scriptLine ?? null;
  if (rootCauses.length === 0) return [{ kind: 'finding', finding, cause: '', steps: instructions, line: of }];
  const paired = rootCauses.length === instructions.length;
  return rootCauses.map((text, index) => {
    const { cause, line } = placedCause(text);
    const steps = paired ? instructions.slice(index, index + 1) : instructions;
    return { kind: 'finding', finding, cause, steps, line: line ?? of };
  });
}

/** What several questions have in common, with how many of them: one wrong name is one cause, however often it is used. */
interface SharedCause {
  readonly cause: string;
  readonly questions: number;
  /** Whether a model says it, in words of its own. */
  readonly isOwnWords: boolean;
}

/** The causes of failures, errors and logic that is not checked which more than one question has; most frequent first. */
export function sharedCauses(questions: Iterable<QuestionState>): readonly SharedCause[] {
  const counts = new Map<string, number>();
  const ownWords = new Set<string>();
  for (const question of questions) {
    const details = causesOf(question).filter(({ kind }) => kind === 'unresolved' || needsAttention(question));
    for (const detail of details) if (isOwnWords(detail)) ownWords.add(causeOf(detail));
    for (const cause of new Set(details.map(causeOf))) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts]
    .filter(([cause, count]) => cause !== '' && count > 1)
    .map(([cause, count]) => ({ cause, questions: count, isOwnWords: ownWords.has(cause) }))
    .sort((left, right) => right.questions - left.questions);
}

const isOwnWords = (detail: Cause): boolean =>
  detail.kind === 'finding' && detail.finding.reviewer === 'model' && detail.finding.error === undefined;

function causeOf(detail: Cause): string {
  switch (detail.kind) {
    case 'error':
      return detail.error.message;
    case 'finding':
      return detail.cause;
    case 'unresolved':
      return detail.unresolved.reason;
  }
}

/** Whether a question needs a person: it failed its review, or ended in an error. */
export function needsAttention(question: QuestionState): boolean {
  return question.status === 'failed' || question.status === 'error';
}

/**
 * Whether a value is one of the tree's elements. Commands are called with anything: by the tree, by a lens, by a key
 * binding that a person wrote.
 */
export function isTreeElement(value: unknown): value is TreeElement {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('runId' in value)) return false;
  return (
    typeof value.runId === 'string' && ['run', 'batch', 'section', 'question', 'detail'].includes(String(value.kind))
  );
}
