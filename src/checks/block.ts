import { emit } from '../spss/emit';
import { flagCommands } from '../spss/flags';
import { listWhere, type Command } from '../spss/syntax';
import type { Check, Dropped, QuestionPlan } from './check';
import { LEFT_OUT, NOT_CHECKED } from './words/leftOut';
import { leftOutBeside } from './words/openPoints';

/**
 * The body of a question's block: what it checks in words, one flag variable a check, and one listing of the
 * respondents for whom any flag is up. Its columns say which check caught whom. Needs nothing of other blocks.
 */
export function questionScript(plan: QuestionPlan): string {
  return emit([...heading(plan), ...checking(plan)]);
}

function heading(plan: QuestionPlan): readonly Command[] {
  const { question } = plan;
  const lines = [shortened(question.label === '' ? question.id : question.label)];
  for (const check of plan.checks) {
    const origin = check.origin.kind === 'stated' ? '' : ` (${check.origin.kind}: ${check.origin.reason})`;
    lines.push(`${check.kind}: ${check.sentence}${origin}`);
  }
  for (const part of plan.unresolved) {
    lines.push(`${NOT_CHECKED}${lineHead(part.span.line)}${part.text.trim()} - ${part.reason}.`);
  }
  for (const reference of leftOutBeside(plan)) {
    lines.push(`${LEFT_OUT}${lineHead(reference.span.line)}${whyLeftOut(reference)}`);
  }
  for (const { sentence, reason } of plan.switchedOff ?? []) lines.push(`SWITCHED OFF, ${reason}: ${sentence}`);
  lines.push(...(plan.spared ?? []));
  if (plan.checks.length === 0) lines.push(nothingChecked(plan));
  return lines.map((text) => ({ kind: 'comment', text }));
}

const lineHead = (line: number): string => `line ${line}: `;

function whyLeftOut({ name, from }: Dropped): string {
  if (from === undefined) return `${name} is not in the export, so the condition on it is not checked.`;
  return from === 'data'
    ? `${name} is not in the data file as the questionnaire has it, so nothing is demanded of it.`
    : `${name} is not in the data file as the questionnaire has it, so what depends on it is not checked; a validation of the file reads it.`;
}

/** Why a question has no check: a sentence. */
export function nothingChecked({ question, unresolved, dropped, switchedOff }: QuestionPlan): string {
  if (switchedOff !== undefined || dropped.some(({ from }) => from !== undefined))
    return 'Nothing is checked, for these reasons.';
  if (unresolved.length > 0) return 'Nothing is checked, for these reasons.';
  if (question.variables.length === 0) return 'Nothing to check: the question has no variable in the data.';
  return 'Nothing to check: the questionnaire allows any value, and none.';
}

/** Enough of a label to know the question by; consent texts run to pages. */
function shortened(label: string): string {
  const flat = label
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:]+$/u, '')
    .trim();
  return flat.length <= 240 ? flat : `${flat.slice(0, 239).trimEnd()}…`;
}

function checking(plan: QuestionPlan): readonly Command[] {
  if (plan.checks.length === 0) return [];
  const flags = flagNames(plan);
  const own = plan.question.variables.map((variable) => variable.name);
  const read = new Set(plan.checks.flatMap((check) => check.variables));
  const listed = [...new Set([...own.filter((name) => read.has(name)), ...read])];
  const names = [...flags.values()];
  return [
    { kind: 'title', text: plan.question.id },
    ...plan.checks.flatMap((check) => flagCommands(flags.get(check) ?? '', check.faults)),
    ...listWhere(names.map((name) => `${name} = 1`).join(' OR '), [plan.respondent ?? 'respid', ...names, ...listed]),
    { kind: 'deleteVariables', names },
  ];
}

/** The flag variable of each check: `qc_codes`, `qc_validation_2`, `qc_derived_model_1`. */
export function flagNames(plan: QuestionPlan): ReadonlyMap<Check, string> {
  return new Map(
    plan.checks.map((check) => {
      const suffix = check.id.slice(`${check.questionId}.${check.kind}`.length).replaceAll('.', '_');
      return [check, `${plan.flagPrefix}${check.kind.toLowerCase()}${suffix}`] as const;
    }),
  );
}
