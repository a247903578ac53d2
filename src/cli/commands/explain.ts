import { resolve } from 'node:path';
import { nothingChecked } from '../../checks/block';
import type { QuestionPlan } from '../../checks/check';
import type { Dispute, Reading } from '../../checks/statements/statement';
import { planInput } from '../../pipeline/generate';
import { inputProblems } from '../../pipeline/input/inputProblems';
import { readInput } from '../../pipeline/input/readInput';
import type { RunState } from '../../pipeline/runState/runState';
import { lastRun } from '../lastRun';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { SETTING_OPTIONS, parseArguments, settingsOf, usageError } from '../options';
import { short, told } from '../output/texts';

const usage = `Says in sentences what the script of a questionnaire checks, and what it cannot check; of what readers did not
agree on in the last run, both readings with their evidence.

Usage: questionnaire-to-spss explain <questionnaire.md> [--question ID] [--no-inferred] [--out DIR] [--json]
`;

const options = {
  inferred: SETTING_OPTIONS.inferred,
  out: SETTING_OPTIONS.out,
  question: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const explainCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw usageError('Name one questionnaire.', 'See explain --help.');
  const input = told(await readInput(resolve(io.folder, path)), io);
  const settings = await settingsOf(values, io);
  const plan = planInput(input, settings);
  const last = await lastRun(input, resolve(io.folder, settings.outputFolder));
  const wanted = values.question?.toLowerCase();
  const plans = plan.plans
    .filter(({ question }) => wanted === undefined || question.id.toLowerCase() === wanted)
    .map((one) => ({ ...one, disputes: disputesOf(one, last) }));
  if (plans.length === 0) {
    const message = `${path} has no question ${values.question}.`;
    throw usageError(message, 'Leave --question out to see all of them.');
  }
  if (values.json) {
    io.out(`${JSON.stringify({ source: path, questions: plans.map(asRecord), problems: inputProblems(plan) })}\n`);
  } else {
    io.out(plans.map(asText).join('\n'));
    for (const { span, message, nextStep } of wanted === undefined ? inputProblems(plan) : []) {
      io.err(`${path}:${span.line}:${span.column}: ${message}\nNext step: ${nextStep}\n`);
    }
  }
  return EXIT.ok;
}

/** What a person chose in the project file, and what the last run could not agree on beside it. */
function disputesOf({ question, disputes = [] }: QuestionPlan, { questions }: RunState): readonly Dispute[] {
  const ids = new Set(disputes.map(({ id }) => id));
  return [...disputes, ...(questions.get(question.id)?.disputes ?? []).filter(({ id }) => !ids.has(id))];
}

function asText(plan: QuestionPlan): string {
  const { question, checks, unresolved, dropped } = plan;
  const lines = [
    `${question.id}  ${short(question.label, 100)}`,
    ...checks.map(({ sentence, origin }) => {
      const reason = origin.kind === 'stated' ? '' : ` (${origin.kind}: ${origin.reason})`;
      return `  - ${sentence}${reason}`;
    }),
    ...(checks.length === 0 ? [`  ${nothingChecked(plan)}`] : []),
    ...(plan.disputes ?? []).flatMap(({ id, taken, left, because }) => [
      `  ! disputed (${id}), taken: ${taken.by}: ${said(taken)}`,
      `      not taken: ${left.by}: ${said(left)}${because === '' ? '' : ` (${because})`}`,
    ]),
    ...unresolved.flatMap(({ span, text, reason }) => [
      `  ? line ${span.line}, not checked: ${short(text, 160)}`,
      `      ${reason}`,
    ]),
    ...dropped.map(
      ({ span, name }) => `  ! line ${span.line}: ${name} is not defined; what is said about it is left out.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function said({ sentences, reason, evidence }: Reading): string {
  const what = sentences.length === 0 ? 'nothing is to be checked there' : sentences.join(' ');
  const quoted = evidence.map((words) => `"${short(words, 120)}"`).join(', ');
  return [what, reason, quoted].filter((part) => part !== '').join(' - ');
}

function asRecord({ question, checks, unresolved, dropped, disputes = [] }: QuestionPlan): object {
  return {
    id: question.id,
    label: question.label,
    kind: question.kind,
    line: question.span.line,
    checks: checks.map(({ id, kind, origin, variables, sentence }) => ({ id, kind, origin, variables, sentence })),
    unresolved: unresolved.map(({ what, text, reason, span }) => ({ what, text, reason, line: span.line })),
    dropped: dropped.map(({ name, text, span }) => ({ name, text, line: span.line })),
    disputes,
  };
}
