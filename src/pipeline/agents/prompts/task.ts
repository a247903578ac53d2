import type { Check, QuestionPlan, Unresolved } from '../../../checks/check';
import type { Proposal } from '../../../checks/statements/arbiter';
import type { Refused, Statement } from '../../../checks/statements/statement';
import { functionText, sourceText, type References } from '../../../checks/statements/sourceText';
import { whollyInWords } from '../../../checks/words/words';
import type { Formula } from '../../../questionnaire/logic/formula';
import type { Question, SurveyFunction } from '../../../questionnaire/model';
import type { Finding } from '../../events';
import type { Book } from './book';
import { fence, fenceWhole, oneLine, quote, typed } from './data';
import type { PromptKind } from './stable';

/** SPSS that a reader gave, and the sentence it claims to implement. */
export interface FreeSyntax {
  readonly sentence: string;
  readonly commands: string;
}

/** Both readings of one thing, in an order that says nothing of whose they are. */
export interface Sides {
  readonly proposal: Proposal;
  readonly modelIs: 'A' | 'B';
}

/** What a prompt says of one question, beyond the stable part. */
export interface QuestionTask {
  readonly plan: QuestionPlan;
  /** What the reader noted, and which verified scripts it named. */
  readonly notes?: readonly string[];
  readonly examples?: readonly string[];
  /** The script at hand: to be reviewed, or to be changed as its findings say. */
  readonly script?: string;
  readonly findings?: readonly Finding[];
  /** Statements that could not be used, with the reasons, and the open parts that nobody spoke of. */
  readonly refused?: readonly Refused[];
  readonly openParts?: readonly number[];
  /** What readers do not agree on. */
  readonly contested?: readonly Sides[];
  /** Commands that a reader gave, to be part of the script. */
  readonly syntax?: readonly FreeSyntax[];
  /** What a run has shown that the statements say nothing about. */
  readonly questions?: readonly string[];
}

const TITLES = {
  reading: 'Read these questions.',
  opinion: 'Decide the disputes of these questions.',
  scripts: 'Write the scripts of these questions.',
  review: 'Review the scripts of these questions.',
} as const satisfies Record<PromptKind, string>;

/** What the stable part has told already. */
export interface Told {
  readonly book: Pick<Book, 'whole' | 'functions'>;
  readonly references: References;
}

/** The part of a prompt that changes with every call: the questions, and only what the stable part does not say. */
export function taskPart(kind: PromptKind, questions: readonly QuestionTask[], told: Told): string {
  const ids = questions.map(({ plan }) => JSON.stringify(plan.question.id)).join(', ');
  const referred = referredPart(
    questions.map(({ plan }) => plan.question),
    told,
  );
  const sections = questions.map((task) => {
    const isTold = told.book.whole.has(task.plan.question.id);
    return questionSection(kind, task, isTold ? null : sourceText(task.plan.question));
  });
  return `# Task\n${TITLES[kind]} Question ids: ${ids}\n\n${referred}${sections.join('\n')}`;
}

/** The whole text of what the questions refer to, where the stable part does not have it. */
function referredPart(questions: readonly Question[], { book, references }: Told): string {
  const named = questions.map((question) => references.of(question));
  const asked = new Set(questions);
  const others = new Set(
    named.flatMap((one) => one.questions).filter((one) => !asked.has(one) && !book.whole.has(one.id)),
  );
  const functions = new Set(named.flatMap((one) => one.functions).filter(({ name }) => !book.functions.has(name)));
  const parts = [
    ...[...others].map((question: Question) => fenceWhole(sourceText(question), 'text')),
    ...[...functions].map((one: SurveyFunction) => fenceWhole(functionText(one), 'javascript')),
  ];
  return parts.length === 0 ? '' : `# What they refer to\n${parts.join('\n')}\n\n`;
}

/** The section of one question. */
export function questionSection(kind: PromptKind, task: QuestionTask, text: string | null = null): string {
  const { plan } = task;
  const parts = [`## Question ${JSON.stringify(plan.question.id)}`];
  if (text !== null) parts.push(fenceWhole(text, 'text'));
  if (kind === 'opinion') {
    parts.push(...describeContested(plan, task.contested ?? []));
    return `${parts.join('\n')}\n`;
  }
  parts.push(...describeStatements(kind, plan));
  if (plan.unresolved.length > 0) {
    parts.push(kind === 'reading' ? 'Open parts:' : 'Not understood, so not to be checked:');
    parts.push(...plan.unresolved.map((part, index) => `${index}. ${describeUnresolved(part)}`));
  }
  if (plan.dropped.length > 0) {
    const names = [...new Set(plan.dropped.map(({ name }) => quote(name, 80)))].join(', ');
    const done = kind === 'reading' ? 'left out of its logic by the compiler' : 'so not to be checked';
    parts.push(`Not in the data, ${done}: ${names}`);
  }
  parts.push(...(task.notes ?? []).map((note) => `Note: ${oneLine(note, 600)}`));
  if (task.examples !== undefined && task.examples.length > 0) {
    parts.push(`Follow the examples ${task.examples.map((id) => quote(id, 120)).join(', ')}.`);
  }
  for (const { sentence, commands } of task.syntax ?? []) {
    parts.push(`Part of the script, for: ${oneLine(sentence, 600)}`, fence(commands, 'spss', 12_000));
  }
  if (task.script !== undefined) {
    parts.push(kind === 'review' ? 'Script:' : 'Last draft:', fenceWhole(task.script, 'spss'));
  }
  parts.push(...(task.questions ?? []).map((one) => `The run: ${oneLine(one, 600)}`));
  parts.push(...describeFindings(task.findings ?? []));
  parts.push(...describeRefused(task));
  return `${parts.join('\n')}\n`;
}

function describeStatements(kind: PromptKind, { checks }: QuestionPlan): readonly string[] {
  if (kind !== 'reading') {
    return checks.length === 0
      ? ['Statements: none.']
      : ['Statements:', ...checks.map(({ sentence }) => `- ${oneLine(typed(sentence), 1000)}`)];
  }
  if (checks.length === 0) return ['Statements of the compiler: none.'];
  return ['Statements of the compiler:', ...checks.map(describeCheck)];
}

function describeCheck({ id, origin, sentence, faults }: Check): string {
  const reason = origin.kind === 'stated' ? 'stated' : `${origin.kind}: ${oneLine(typed(origin.reason), 300)}`;
  return [`- ${id} (${reason}) ${oneLine(typed(sentence), 1000)}`, ...inFull(sentence, faults)].join('\n');
}

/** What a sentence for people leaves out, a reader has to see: conditions that it cuts, rows that are like the first. */
const IS_SHORT = /\S…|\b\d+ more\b|\band so on\b|\b\d+ (?:other iterations|conditions)\b|\bagrees with\b/u;
const LISTED_IN_FULL = 6_000;

function inFull(sentence: string, faults: readonly Formula[]): readonly string[] {
  if (!IS_SHORT.test(sentence)) return [];
  const lines = faults.map((fault) => `  listed if ${oneLine(typed(whollyInWords(fault)), LISTED_IN_FULL)}`);
  let length = 0;
  const shown = lines.filter((line) => (length += line.length) <= LISTED_IN_FULL);
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `  and in ${left} more ways, for other rows or iterations`];
}

function describeUnresolved(part: Unresolved): string {
  return `${part.what}: ${JSON.stringify(part.text)} (${oneLine(typed(part.reason), 300)})`;
}

function describeContested(plan: QuestionPlan, contested: readonly Sides[]): readonly string[] {
  return contested.flatMap(({ proposal, modelIs }, index) => {
    const { statement, contradicts, yields } = proposal;
    const open = statement.parts.flatMap((part) => plan.unresolved[part] ?? []);
    const against = [...contradicts, ...yields].map(({ sentence }) => oneLine(typed(sentence), 1000));
    const model = [
      describeStatement(statement, open),
      ...consequences(proposal).map((sentence) => `so that: ${sentence}`),
      `because: ${oneLine(statement.reason, 600)}`,
      ...statement.evidence.map((words) => `quoting: ${JSON.stringify(words)}`),
    ].join('\n   ');
    const compiler =
      against.length > 0
        ? against.join('\n   ')
        : statement.kind === 'withdraw'
          ? 'What it says is not known; it stays open, and is checked by hand.'
          : open.length > 0
            ? `Not known, and so not checked: ${open.map(({ text, reason }) => `${oneLine(JSON.stringify(text), 300)}, since ${oneLine(typed(reason), 300)}`).join('; ')}.`
            : 'The questionnaire does not demand what the other reading says; nothing is checked there.';
    const sides = modelIs === 'A' ? [model, compiler] : [compiler, model];
    return [`Dispute ${index}`, `A: ${sides[0] ?? ''}`, `B: ${sides[1] ?? ''}`];
  });
}

/** What would be checked instead; where it is nothing, that is said. */
function consequences({ adds, leaves, contradicts, yields }: Proposal): readonly string[] {
  const checks = [...adds, ...leaves];
  const said = checks.map(({ sentence }) => oneLine(typed(sentence), 1000));
  if (said.length > 0) return said;
  return contradicts.length + yields.length === 0 ? [] : ['nothing of what the other reading says is checked.'];
}

function describeStatement(
  { kind, target, when, expression, replaces }: Statement,
  open: readonly Unresolved[],
): string {
  if (kind === 'withdraw') {
    const parts = open.map(
      ({ what, text }) => `The ${what} ${oneLine(JSON.stringify(text), 600)} says nothing of the data.`,
    );
    const gone = replaces.length === 0 ? [] : [`${replaces.join(', ')} does not follow from the questionnaire.`];
    return [...parts, ...gone].join(' ');
  }
  const about = target.trim() === '' ? '' : ` of ${oneLine(target, 200)}`;
  const whom = when.trim() === '' ? '' : ` where ${oneLine(when, 600)}`;
  const instead = replaces.length === 0 ? '' : ` in place of ${replaces.join(', ')}`;
  return `${kind}${about}: ${oneLine(expression, 1500)}${whom}${instead}`;
}

function describeRefused({ refused = [], openParts = [] }: QuestionTask): readonly string[] {
  if (refused.length === 0) return [];
  return [
    'These statements of yours could not be used; say them again in another way, or leave them out. All others stand and need not be repeated.',
    ...refused.map(({ statement, reason }) => `- ${JSON.stringify(statement)}\n  Refused: ${oneLine(reason, 600)}`),
    ...(openParts.length === 0 ? [] : [`Open parts that you said nothing about: ${openParts.join(', ')}`]),
  ];
}

/** Root causes and instructions of those who failed the draft; who passed it has nothing to say. */
function describeFindings(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ pass }) => !pass)
    .flatMap(({ reviewer, rootCauses, instructions }) => [
      ...rootCauses.map((cause) => `Review (${reviewer}), root cause: ${oneLine(cause, 1000)}`),
      ...instructions.map((instruction) => `Review (${reviewer}), instruction: ${oneLine(instruction, 1000)}`),
    ]);
}
