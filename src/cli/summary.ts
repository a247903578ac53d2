import { relative } from 'node:path';
import type { Problem } from '../questionnaire/model';
import type { PlainError } from '../pipeline/errors';
import type { Coverage } from '../pipeline/events';
import { distinctNames } from '../pipeline/input/outputPlaces';
import { coverage } from '../pipeline/runState/coverage';
import type { QuestionState, RunState } from '../pipeline/runState/runState';
import { countOf, describeError, duration, short, table } from './texts';

/** What a command did, for scripts: the object that `--json` prints. */
export interface Summary {
  readonly exitCode: number;
  readonly files: readonly FileSummary[];
  /** Inputs that could not be used. */
  readonly errors: readonly PlainError[];
  /** Markdown files of a folder that are no questionnaires. */
  readonly skipped: readonly string[];
}

interface FileSummary {
  readonly source: string;
  readonly outcome: RunState['status'];
  readonly engine: string;
  readonly model: string | null;
  readonly questions: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly cancelled: number;
  /** How far the questions are checked: a question that passed may leave points open. */
  readonly coverage: Coverage;
  /** Questions whose block was edited by a person and kept. */
  readonly edited: readonly string[];
  readonly checks: number;
  readonly batches: number;
  readonly milliseconds: number;
  readonly calls: number;
  readonly usage: RunState['usage'];
  readonly failures: readonly {
    readonly questionId: string;
    readonly outcome: string;
    readonly rootCauses: readonly string[];
    readonly instructions: readonly string[];
  }[];
  /** Survey logic that is not checked, and why. */
  readonly unresolved: readonly {
    readonly questionId: string;
    readonly what: string;
    readonly line: number;
    readonly text: string;
    readonly reason: string;
  }[];
  readonly problems: readonly Omit<Problem, 'span'>[];
  readonly outputs: readonly string[];
  readonly error: PlainError | null;
  /** What did not end the run and needs a look all the same, such as a key that is out of use. */
  readonly warnings: readonly PlainError[];
}

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
  return {
    questionId: id,
    outcome: status,
    rootCauses: [...failed.flatMap(({ rootCauses }) => rootCauses), ...(error ? [error.message] : [])],
    instructions: [...failed.flatMap(({ instructions }) => instructions), ...(error ? [error.nextStep] : [])],
  };
}

/** The summary for people: a table, then what needs a look, then where the files are. */
export function describe(states: readonly RunState[], folder: string): string {
  const files = states.map(summarize);
  const names = distinctNames(files.map(({ source }) => source));
  const heading = [
    'Questionnaire',
    'Questions',
    'Passed',
    'Failed',
    'Errors',
    'Not done',
    'Checks',
    'Checked',
    'In part',
    'Not checked',
    'Open points',
    'Time',
  ];
  const rows = files.map((file) => [
    names.get(file.source) ?? file.source,
    file.questions,
    file.passed,
    file.failed,
    file.errors,
    file.cancelled,
    file.checks,
    file.coverage.checked,
    file.coverage.inPart,
    file.coverage.notChecked,
    file.coverage.openPoints,
    duration(file.milliseconds),
  ]);
  const parts = [table([heading, ...rows]), ...states.map((state) => details(state, folder, names))];
  return parts.filter((part) => part !== '').join('\n');
}

function details(state: RunState, folder: string, names: ReadonlyMap<string, string>): string {
  const file = summarize(state);
  const name = names.get(file.source) ?? file.source;
  const notices = state.problems.filter(({ severity }) => severity === 'info');
  const problems = state.problems.filter(({ severity }) => severity !== 'info');
  return [
    section(`${name}: questions that did not pass`, describeFailures(file.failures), file.failures.length),
    section(`${name}: blocks edited by hand, kept as they are`, file.edited),
    section(
      `${name}: logic that is not checked, because it could not be resolved`,
      describeUnresolved(file.unresolved),
      file.unresolved.length,
    ),
    section(`${name}: problems of the questionnaire`, problems.map(describeProblem)),
    section(`${name}: notes`, notices.map(describeProblem)),
    file.error ? describeError(file.error) : '',
    ...file.warnings.map(describeError),
    section(
      'Files',
      file.outputs.map((path) => shorter(relative(folder, path), path)),
    ),
    file.calls > 0 ? `${countOf(file.calls, 'call')}, ${usageText(file)}\n` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const WHAT: Readonly<Record<string, string>> = {
  entry: 'when it is asked',
  screenOut: 'who is screened out',
  mask: 'which rows are asked',
  validation: 'validation',
  derivation: 'how it is derived',
  codes: 'codes',
};

const section = (title: string, items: readonly string[], count = items.length): string =>
  items.length === 0 ? '' : `${title} (${count}):\n${items.map((item) => `  ${item}\n`).join('')}`;

/** What is not checked; the same condition at many questions, as programs repeat it, is one entry. */
function describeUnresolved(unresolved: FileSummary['unresolved']): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { questionId, line, what, text, reason } of unresolved) {
    const entry = `${WHAT[what] ?? what}: ${short(text, 100)}\n    because ${reason}`;
    places.set(entry, [...(places.get(entry) ?? []), `${questionId} (line ${line})`]);
  }
  return [...places].map(([entry, questions]) => `${entry}\n    at ${questions.join(', ')}`);
}

/** What did not pass and why; the same cause at many questions, as a service that is gone has, is one entry. */
function describeFailures(failures: FileSummary['failures']): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { questionId, outcome, rootCauses } of failures) {
    const entry = `(${outcome}): ${rootCauses.map((cause) => short(cause, 200)).join('\n    ')}`;
    places.set(entry, [...(places.get(entry) ?? []), questionId]);
  }
  return [...places].map(([entry, ids]) => `${named(ids)} ${entry}`);
}

/** Ids that are listed one by one; of more the first and the number say enough, the report has all. */
const LISTED = 12;
const named = (ids: readonly string[]): string =>
  ids.length <= LISTED ? ids.join(', ') : `${ids.slice(0, LISTED).join(', ')} and ${ids.length - LISTED} more`;

const describeProblem = ({ span, message, nextStep }: Problem): string =>
  `line ${span.line}, column ${span.column}: ${message}\n    Next step: ${nextStep}`;

const shorter = (left: string, right: string): string => (left.length <= right.length ? left : right);

function usageText({ usage }: FileSummary): string {
  const cost = usage.cost === null ? 'cost unknown' : `${usage.cost.toFixed(2)} US dollars`;
  return `${usage.promptTokens + usage.completionTokens} tokens (${usage.cachedTokens} from the cache), ${cost}`;
}
