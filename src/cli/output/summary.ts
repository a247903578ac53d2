import * as z from 'zod/mini';
import { ERROR_CODES } from '../../pipeline/errors';
import { EXIT } from '../io';
import { coverage } from '../../pipeline/runState/coverage';
import type { DocumentRead, QuestionState, RunState } from '../../pipeline/runState/runState';

const strings = z.array(z.string());
const count = z.number();
const part = z.int().check(z.positive());

const plainError = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  nextStep: z.string(),
  file: z.exactOptional(z.string()),
  line: z.exactOptional(z.number()),
});

const fileSummary = z.object({
  source: z.string(),
  outcome: z.enum(['notStarted', 'running', 'paused', 'passed', 'failed', 'error', 'cancelled']),
  engine: z.string(),
  model: z.nullable(z.string()),
  questions: count,
  passed: count,
  failed: count,
  errors: count,
  cancelled: count,
  /** How far the questions are checked: a question that passed may leave points open. */
  coverage: z.object({ checked: count, inPart: count, notChecked: count, openPoints: count }),
  /** What a model read of lines that the rules did not understand; null where none was asked. */
  reading: z.nullable(z.object({ taken: count, refused: count, disputed: count })),
  /** Questions whose block was edited by a person and kept. */
  edited: strings,
  checks: count,
  batches: count,
  milliseconds: count,
  calls: count,
  usage: z.object({
    promptTokens: count,
    cachedTokens: count,
    completionTokens: count,
    cost: z.nullable(count),
  }),
  failures: z.array(
    z.object({
      questionId: z.string(),
      outcome: z.string(),
      /** Where in the questionnaire, where anybody says so. */
      line: z.exactOptional(count),
      rootCauses: strings,
      instructions: strings,
    }),
  ),
  /** Survey logic that is not checked, and why. */
  unresolved: z.array(
    z.object({ questionId: z.string(), what: z.string(), line: count, text: z.string(), reason: z.string() }),
  ),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      nextStep: z.string(),
      questionId: z.exactOptional(z.string()),
      line: count,
      column: count,
    }),
  ),
  outputs: strings,
  error: z.nullable(plainError),
  /** What did not end the run and needs a look all the same, such as a key that is out of use. */
  warnings: z.array(plainError),
});

/** What a command did, for scripts: the object that `--json` prints and `--summary` writes. */
export const summarySchema = z.object({
  exitCode: z.union([z.literal(EXIT.ok), z.literal(EXIT.failed), z.literal(EXIT.usage), z.literal(EXIT.cancelled)]),
  /** Which part of the questionnaires it was, where they were shared out. */
  shard: z.exactOptional(z.object({ index: part, count: part })),
  files: z.array(fileSummary),
  /** Inputs that could not be used. */
  errors: z.array(plainError),
  /** Markdown files of a folder that are no questionnaires. */
  skipped: strings,
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export type Summary = Frozen<z.infer<typeof summarySchema>>;
export type FileSummary = Summary['files'][number];

export function summarize(state: RunState): FileSummary {
  const questions = [...state.questions.values()];
  return {
    source: state.source?.path ?? '',
    outcome: state.status,
    engine: state.engine,
    model: state.model,
    questions: questions.length,
    passed: state.counts.passed,
    failed: state.counts.failed,
    errors: state.counts.error,
    cancelled: state.counts.cancelled + state.counts.waiting + state.counts.running,
    coverage: coverage(state),
    reading: state.reading === null ? null : countsOf(state.reading),
    edited: questions.filter(({ edited }) => edited).map(({ id }) => id),
    checks: questions.reduce((sum, { checks }) => sum + checks, 0),
    batches: state.batches.length,
    milliseconds: (state.finishedAt ?? 0) - (state.startedAt ?? 0),
    calls: state.calls,
    usage: state.usage,
    failures: questions.filter(({ status }) => status === 'failed' || status === 'error').map(failureOf),
    unresolved: questions.flatMap(({ unresolved }) =>
      unresolved.map(({ questionId, what, span, text, reason }) => ({
        questionId,
        what,
        line: span.line,
        text,
        reason,
      })),
    ),
    problems: state.problems.map(({ span, ...problem }) => ({ ...problem, line: span.line, column: span.column })),
    outputs: state.outputs,
    error: state.error,
    warnings: state.warnings,
  };
}

function failureOf({ id, status, findings, error }: QuestionState): FileSummary['failures'][number] {
  const failed = findings.filter(({ pass }) => !pass);
  const line = failed.find(({ span }) => span !== undefined)?.span?.line ?? error?.line;
  return {
    questionId: id,
    outcome: status,
    ...(line !== undefined && { line }),
    rootCauses: [...failed.flatMap(({ rootCauses }) => rootCauses), ...(error ? [error.message] : [])],
    instructions: [...failed.flatMap(({ instructions }) => instructions), ...(error ? [error.nextStep] : [])],
  };
}

const countsOf = ({ taken, refused, disputed }: DocumentRead): NonNullable<FileSummary['reading']> => ({
  taken,
  refused,
  disputed,
});
