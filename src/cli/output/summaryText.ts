import { relative } from 'node:path';
import { distinctNames } from '../../pipeline/input/outputPlaces';
import type { FileSummary } from './summary';
import { countOf, describeError, duration, listed, short, table } from './texts';

/** Of more questionnaires than this, a line each says enough: their details are told where they are asked for. */
const DETAILED = 10;
/** So many questions that did not pass are told of many questionnaires. */
const LISTED = 12;

/** The summary for people: a table, worst first, then what needs a look, then where the files are. */
export function describe(files: readonly FileSummary[], folder: string): string {
  const names = distinctNames(files.map(({ source }) => source));
  const nameOf = ({ source }: FileSummary): string => names.get(source) ?? source;
  const sorted = files.toSorted((left, right) => worse(left, right) || nameOf(left).localeCompare(nameOf(right)));
  const parts =
    files.length <= DETAILED
      ? [overview(sorted, nameOf), ...sorted.map((file) => details(file, folder, nameOf(file)))]
      : [overview(sorted, nameOf), atAGlance(sorted, nameOf)];
  return parts.filter((part) => part !== '').join('\n');
}

/** Comes before 0 where the first needs a look more urgently. */
function worse(left: FileSummary, right: FileSummary): number {
  const ranks = ({ error, errors, cancelled, failed, coverage }: FileSummary): readonly number[] => [
    error === null ? 0 : 1,
    errors + cancelled,
    failed,
    coverage.notChecked,
    coverage.inPart,
    coverage.openPoints,
  ];
  const [of, than] = [ranks(left), ranks(right)];
  return of.map((rank, index) => (than[index] ?? 0) - rank).find((difference) => difference !== 0) ?? 0;
}

function overview(files: readonly FileSummary[], nameOf: (file: FileSummary) => string): string {
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
  const numbers = (file: FileSummary): readonly number[] => [
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
  ];
  const rows = files.map((file) => [nameOf(file), ...numbers(file), duration(file.milliseconds)]);
  if (files.length < 2) return table([heading, ...rows]);
  const totals = files.map(numbers).reduce((sum, row) => sum.map((cell, column) => cell + (row[column] ?? 0)));
  // They run at the same time: the longest is the whole.
  const longest = Math.max(...files.map(({ milliseconds }) => milliseconds));
  return table([heading, ...rows, [`All ${files.length}`, ...totals, duration(longest)]]);
}

/** What many questionnaires come to beside the table: which questions did not pass, what ended runs, what it cost. */
function atAGlance(files: readonly FileSummary[], nameOf: (file: FileSummary) => string): string {
  const failures = files.flatMap((file) =>
    describeFailures(file.failures).map((line) => `${nameOf(file)}: ${line.split('\n').join(' ')}`),
  );
  const more = failures.length - LISTED;
  const errors = new Map(
    files
      .flatMap(({ error, warnings }) => [error, ...warnings].flatMap((one) => one ?? []))
      .map((one) => [one.message, one]),
  );
  const outputs = files.reduce((sum, file) => sum + file.outputs.length, 0);
  return [
    section(
      'Questions that did not pass',
      failures.slice(0, LISTED),
      files.reduce((sum, file) => sum + file.failures.length, 0),
    ),
    more > 0 ? `  … and ${more} more.\n` : '',
    ...[...errors.values()].map(describeError),
    `${countOf(outputs, 'file')} written. Of one questionnaire: generate FILE --resume says all, and runs nothing again;\n--summary FILE.json holds all of all.\n`,
    usageLine(files),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What the models were asked and paid, for some questionnaires together. */
function usageLine(files: readonly FileSummary[]): string {
  const calls = files.reduce((sum, file) => sum + file.calls, 0);
  if (calls === 0) return '';
  const usage = files
    .map((file) => file.usage)
    .reduce((sum, one) => ({
      promptTokens: sum.promptTokens + one.promptTokens,
      cachedTokens: sum.cachedTokens + one.cachedTokens,
      completionTokens: sum.completionTokens + one.completionTokens,
      cost: sum.cost === null || one.cost === null ? null : sum.cost + one.cost,
    }));
  return `${countOf(calls, 'call')}, ${usageText(usage)}\n`;
}

function details(file: FileSummary, folder: string, name: string): string {
  const notices = file.problems.filter(({ severity }) => severity === 'info');
  const problems = file.problems.filter(({ severity }) => severity !== 'info');
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
    usageLine([file]),
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
  return [...places].map(([entry, ids]) => `${listed(ids)} ${entry}`);
}


const describeProblem = ({ line, column, message, nextStep }: FileSummary['problems'][number]): string =>
  `line ${line}, column ${column}: ${message}\n    Next step: ${nextStep}`;

const shorter = (left: string, right: string): string => (left.length <= right.length ? left : right);

function usageText(usage: FileSummary['usage']): string {
  const cost = usage.cost === null ? 'cost unknown' : `${usage.cost.toFixed(2)} US dollars`;
  return `${usage.promptTokens + usage.completionTokens} tokens (${usage.cachedTokens} from the cache), ${cost}`;
}
