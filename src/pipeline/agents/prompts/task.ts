import type { QuestionPlan, Unresolved } from '../../../checks/check';
import type { RejectedAnswer } from '../../../checks/meaning';
import type { Finding } from '../../events';
import { describeQuestion } from './codebook';
import { fence, oneLine, quote, typed } from './data';

/** What a prompt says of one question, beyond the stable part. */
export interface QuestionTask {
  readonly plan: QuestionPlan;
  /** Whether the stable part describes the question already. */
  readonly described: boolean;
  /** What the pre-analysis noted, and which verified scripts it named. */
  readonly notes?: readonly string[];
  readonly examples?: readonly string[];
  /** The script at hand: to be reviewed, or to be changed as its findings say. */
  readonly script?: string;
  readonly findings?: readonly Finding[];
  /** Readings that the compiler could not use, with its reasons. */
  readonly rejected?: readonly RejectedAnswer[];
}

const TITLES = {
  preAnalysis: 'Prepare these questions.',
  scripts: 'Write the scripts of these questions.',
  meanings: 'Say what the numbered parts of these questions mean.',
  review: 'Review the scripts of these questions.',
} as const;

/** The part of a prompt that changes with every call: the questions, and only what the stable part does not say. */
export function taskPart(kind: keyof typeof TITLES, questions: readonly QuestionTask[]): string {
  const ids = questions.map(({ plan }) => JSON.stringify(plan.question.id)).join(', ');
  return `# Task\n${TITLES[kind]} Question ids: ${ids}\n\n${questions.map((task) => questionSection(kind, task)).join('\n')}`;
}

/** The section of one question. */
export function questionSection(kind: keyof typeof TITLES, task: QuestionTask): string {
  const { plan } = task;
  const parts = [`## Question ${JSON.stringify(plan.question.id)}`];
  if (!task.described) parts.push(describeQuestion(plan.question));
  if (plan.checks.length > 0) {
    parts.push('Checks:', ...plan.checks.map(({ sentence }) => `- ${oneLine(typed(sentence), 300)}`));
  }
  if (plan.unresolved.length > 0) {
    parts.push(kind === 'meanings' ? 'Parts:' : 'Logic that the compiler could not read:');
    parts.push(...plan.unresolved.map((part, index) => `${index}. ${describeUnresolved(part)}`));
  }
  if (plan.dropped.length > 0 && kind !== 'preAnalysis') {
    const names = [...new Set(plan.dropped.map(({ name }) => quote(name, 80)))].join(', ');
    parts.push(`Not in the data, so not to be checked: ${names}`);
  }
  parts.push(...(task.notes ?? []).map((note) => `Note: ${oneLine(note, 300)}`));
  if (task.examples !== undefined && task.examples.length > 0) {
    parts.push(`Follow the examples ${task.examples.map((id) => quote(id, 120)).join(', ')}.`);
  }
  if (task.script !== undefined) {
    parts.push(kind === 'review' ? 'Script:' : 'Last draft:', fence(task.script, 'spss', 12_000));
  }
  parts.push(...describeFindings(task.findings ?? []));
  for (const { answer, reason } of task.rejected ?? []) {
    parts.push(`Part ${answer.part} cannot be ${quote(answer.expression, 300)}: ${oneLine(reason, 300)}`);
  }
  return `${parts.join('\n')}\n`;
}

function describeUnresolved(part: Unresolved): string {
  return `${part.what}: ${quote(part.text, 1500)} (${oneLine(part.reason, 200)})`;
}

/** Root causes and instructions of those who failed the draft; who passed it has nothing to say. */
function describeFindings(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ pass }) => !pass)
    .flatMap(({ rootCauses, instructions }) => [
      ...rootCauses.map((cause) => `Review, root cause: ${oneLine(cause, 500)}`),
      ...instructions.map((instruction) => `Review, instruction: ${oneLine(instruction, 500)}`),
    ]);
}
