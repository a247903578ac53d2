import {
  and,
  compare,
  filled,
  not,
  number,
  variable as variableTerm,
  type Formula,
} from '../questionnaire/logic/formula';
import { resolveChoice, resolveCondition, resolveRows } from '../questionnaire/logic/resolve';
import type { Logic, Question, Questionnaire } from '../questionnaire/model';
import { modelCheck, overwrite } from './build';
import type { Break, Check, CheckKind, QuestionPlan, Unresolved } from './check';
import { Planner } from './plan';
import { overwriteUntil } from './satisfy';
import { inWords } from './words';

/**
 * What an answer says about one piece of unresolved logic.
 * `condition`: when the question is asked, or what must hold of its answers, as an expression ·
 * `mask`: which rows are asked, as a set expression · `derived`: the value of a hidden variable, as an expression ·
 * `minimumLength`: a number of characters · `notCheckable`: the data cannot show it (quotas, chance, test mode) ·
 * `spss`: only SPSS can say it; the expression is that syntax.
 */
export type MeaningKind = 'condition' | 'mask' | 'derived' | 'minimumLength' | 'notCheckable' | 'spss';

/** A reading of one unresolved part of a question, in the survey logic's own language unless it is `spss`. */
export interface MeaningAnswer {
  readonly questionId: string;
  /** Index into the plan's `unresolved`. */
  readonly part: number;
  readonly kind: MeaningKind;
  readonly expression: string;
  /** Why the reading is right, in one sentence: it becomes the reason of the check's origin. */
  readonly reason: string;
}

/** An answer that could not be used, and why, in words its author can act on. */
export interface RejectedAnswer {
  readonly answer: MeaningAnswer;
  readonly reason: string;
}

export interface MeaningResult {
  readonly plan: QuestionPlan;
  readonly rejected: readonly RejectedAnswer[];
}

/** The plans of a whole questionnaire: answers may name the variables of any question. */
export interface PlanContext {
  readonly questionnaire: Questionnaire;
  readonly byId: ReadonlyMap<string, QuestionPlan>;
}

/**
 * The plan with the unresolved parts that the answers explain turned into checks of origin `model`. Parts of
 * conditions and masks are put into the survey's logic in place of what was not understood, and the compiler reads
 * that logic again; the others become checks of their own. `spss` answers are not for the compiler: they leave the
 * plan as it is and are not rejected.
 */
export function planWithMeaning(
  plan: QuestionPlan,
  context: PlanContext,
  answers: readonly MeaningAnswer[],
): MeaningResult {
  const planner = plannerOf(context.questionnaire);
  const original =
    context.questionnaire.questions.find((question) => question.id === plan.question.id) ?? plan.question;
  const rejected: RejectedAnswer[] = [];
  const added: Check[] = [];
  const explained = new Map<Unresolved, MeaningAnswer>();
  let readAs = original;
  for (const answer of answers) {
    if (answer.kind === 'spss') continue;
    const part = plan.unresolved[answer.part];
    const reading =
      part === undefined
        ? { kind: 'rejected' as const, reason: `there is no part ${answer.part}` }
        : readAnswer(answer, part, readAs, planner, plan);
    if (part === undefined || reading.kind === 'rejected') {
      rejected.push({ answer, reason: reading.kind === 'rejected' ? reading.reason : 'there is no such part' });
      continue;
    }
    explained.set(part, answer);
    if (reading.kind === 'question') readAs = reading.question;
    if (reading.kind === 'checks') added.push(...reading.checks);
  }
  const replanned = readAs === original ? plan : planner.plan(original, readAs);
  const reasons = [...explained.values()].map((answer) => answer.reason).join('; ');
  return { plan: withChecks(plan, replanned, added, explained, reasons, original), rejected };
}

type Reading =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'noted' }
  | { readonly kind: 'rejected'; readonly reason: string };

const planners = new WeakMap<Questionnaire, Planner>();

/** What all questions of a questionnaire share is worked out once, not for every answer. */
function plannerOf(questionnaire: Questionnaire): Planner {
  const known = planners.get(questionnaire) ?? new Planner(questionnaire);
  planners.set(questionnaire, known);
  return known;
}

function readAnswer(
  answer: MeaningAnswer,
  part: Unresolved,
  question: Question,
  planner: Planner,
  plan: QuestionPlan,
): Reading {
  switch (answer.kind) {
    case 'notCheckable':
      return { kind: 'noted' };
    case 'minimumLength':
      return minimumLength(answer, part, plan);
    case 'derived':
      return derivedValue(answer, part, question, planner, plan);
    case 'condition':
      if (part.what === 'validation' || part.what === 'derivation')
        return mustHold(answer, part, question, planner, plan);
      return putInPlace(answer, part, question, planner);
    case 'mask':
      return putInPlace(answer, part, question, planner);
    case 'spss':
      return { kind: 'noted' };
  }
}

/** Puts the expression where the part stands in the question's logic; it must be fully understood there. */
function putInPlace(answer: MeaningAnswer, part: Unresolved, question: Question, planner: Planner): Reading {
  const alone: Logic = { text: answer.expression, span: part.span, syntax: 'javascript' };
  const understood =
    part.what === 'mask'
      ? resolveRows(alone, planner.scope, question)
      : resolveCondition(alone, planner.scope, question);
  const trouble = troubleOf(understood);
  if (trouble !== null) return { kind: 'rejected', reason: trouble };
  const replace = (logic: Logic): Logic => replacePart(logic, part, answer.expression);
  if (part.what === 'mask')
    return {
      kind: 'question',
      question: { ...question, mask: question.mask === null ? null : replace(question.mask) },
    };
  if (part.what === 'entry') return { kind: 'question', question: { ...question, entry: question.entry.map(replace) } };
  if (part.what === 'screenOut')
    return { kind: 'question', question: { ...question, screenOuts: question.screenOuts.map(replace) } };
  return { kind: 'rejected', reason: `a ${answer.kind} does not say what ${part.what} needs` };
}

function replacePart(logic: Logic, part: Unresolved, expression: string): Logic {
  const { start, end } = part.span;
  if (start < logic.span.start || end > logic.span.end) return logic;
  // Plain words and expressions do not mix: there the expression stands for the whole condition.
  if (logic.syntax === 'routing') return { text: expression, span: logic.span, syntax: 'javascript' };
  const indexOf = (offset: number): number => {
    if (logic.offsets === undefined) return offset - logic.span.start;
    const found = logic.offsets.findIndex((place) => place >= offset);
    return found === -1 ? logic.text.length : found;
  };
  const [from, to] = [indexOf(start), indexOf(end)];
  const put = `(${expression})`;
  const offsets = Array.from({ length: logic.text.length }, (_, i) => logic.offsets?.[i] ?? logic.span.start + i);
  return {
    ...logic,
    text: `${logic.text.slice(0, from)}${put}${logic.text.slice(to)}`,
    syntax: 'javascript',
    offsets: [...offsets.slice(0, from), ...Array.from({ length: put.length }, () => start), ...offsets.slice(to)],
  };
}

function troubleOf(resolved: {
  readonly unresolved: readonly { readonly text: string; readonly reason: string }[];
  readonly dropped: readonly { readonly name: string }[];
}): string | null {
  const [part] = resolved.unresolved;
  if (part !== undefined) return `"${part.text}" is not understood: ${part.reason}`;
  const [reference] = resolved.dropped;
  return reference === undefined ? null : `${reference.name} is not defined in the questionnaire`;
}

/** A condition that every respondent who was asked fulfils. */
function mustHold(
  answer: MeaningAnswer,
  part: Unresolved,
  question: Question,
  planner: Planner,
  plan: QuestionPlan,
): Reading {
  const resolved = resolveCondition(
    { text: answer.expression, span: part.span, syntax: 'javascript' },
    planner.scope,
    question,
  );
  const trouble = troubleOf(resolved);
  if (trouble !== null) return { kind: 'rejected', reason: trouble };
  const fault = and(plan.asked.surely, not(resolved.bounds.surely));
  return checkReading(
    'validation',
    answer,
    part,
    plan,
    [fault],
    `${question.id}: ${inWords(resolved.bounds.surely)}.`,
    [overwriteUntil('contradicts it', fault, { question: plan.question, scope: planner.scope })],
  );
}

function derivedValue(
  answer: MeaningAnswer,
  part: Unresolved,
  question: Question,
  planner: Planner,
  plan: QuestionPlan,
): Reading {
  const [variable, ...others] = question.variables.filter((item) => item.type === 'coded' || item.type === 'number');
  if (variable === undefined || others.length > 0)
    return { kind: 'rejected', reason: `${question.id} is not one number or code: say it as a condition` };
  const resolved = resolveChoice(
    { text: answer.expression, span: part.span, syntax: 'javascript' },
    planner.scope,
    question,
  );
  if (resolved.choices === null)
    return { kind: 'rejected', reason: troubleOf(resolved) ?? 'the expression does not give a number or a code' };
  const faults = resolved.choices.map(({ when, value }) =>
    and(plan.asked.surely, when, not(compare(variableTerm(variable.name), '=', value))),
  );
  const wrong = faults.map((fault) =>
    overwriteUntil(`${variable.name} has another value`, fault, { question: plan.question, scope: planner.scope }),
  );
  return checkReading(
    'derived',
    answer,
    part,
    plan,
    faults,
    `${variable.name}: has the value that ${answer.expression} gives.`,
    wrong,
  );
}

function minimumLength(answer: MeaningAnswer, part: Unresolved, plan: QuestionPlan): Reading {
  const length = Number(answer.expression);
  const texts = plan.question.variables.filter((variable) => variable.type === 'text' && variable.specifies === null);
  if (!Number.isInteger(length) || length < 1 || length > 10_000)
    return { kind: 'rejected', reason: `"${answer.expression}" is no number of characters` };
  if (texts.length === 0) return { kind: 'rejected', reason: `${plan.question.id} has no open answer` };
  const faults = texts.map(({ name }) => and(filled(name), compare({ kind: 'length', name }, '<', number(length))));
  const breaks = texts.map(({ name }) =>
    overwrite(`${name} has ${length - 1} characters`, { [name]: 'x'.repeat(length - 1) }),
  );
  return checkReading(
    'openText',
    answer,
    part,
    plan,
    faults,
    `${plan.question.id}: at least ${length} characters.`,
    breaks,
  );
}

function checkReading(
  kind: CheckKind,
  answer: MeaningAnswer,
  part: Unresolved,
  plan: QuestionPlan,
  faults: readonly Formula[],
  sentence: string,
  breaks: readonly Break[],
): Reading {
  const [check] = modelCheck({
    kind,
    question: plan.question,
    number: answer.part + 1,
    faults,
    sentence,
    breaks,
    reason: answer.reason,
    span: part.span,
  });
  return check === undefined
    ? { kind: 'rejected', reason: 'it holds for every respondent, so there is nothing to check' }
    : { kind: 'checks', checks: [check] };
}

/** The plan read again, with the checks that a model's reading changed marked as such. */
function withChecks(
  before: QuestionPlan,
  after: QuestionPlan,
  added: readonly Check[],
  explained: ReadonlyMap<Unresolved, MeaningAnswer>,
  reasons: string,
  question: Question,
): QuestionPlan {
  const known = new Set(before.checks.map((check) => JSON.stringify(check.faults)));
  const checks = after.checks.map((check): Check =>
    known.has(JSON.stringify(check.faults)) ? check : { ...check, origin: { kind: 'model', reason: reasons } },
  );
  const unresolved = before.unresolved.flatMap((part) => {
    const answer = explained.get(part);
    if (answer === undefined) return [part];
    return answer.kind === 'notCheckable'
      ? [{ ...part, reason: `it cannot be checked from the data: ${answer.reason}` }]
      : [];
  });
  return { ...after, question, checks: [...checks, ...added], unresolved };
}
