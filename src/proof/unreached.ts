import type { Check } from '../checks/check';
import { holds } from '../questionnaire/logic/evaluate';
import type { Goal } from './respondents/goals';
import type { ProofMaterial } from './proof';
import type { Step } from './respondents/survey';
import { Variation } from './respondents/variation';

/** Respondents looked at for what stands in the way of an answer. */
const LOOKED_AT = 40;

/**
 * What no respondent of a question can show, in words, and which check stands in the way: conditions that are never
 * true, answers that cannot occur.
 */
export function unreachedBy(material: ProofMaterial, questionId: string): readonly string[] {
  const step = material.survey.stepOf.get(questionId);
  if (step === undefined) return [];
  const goals = material.respondents.unreached.filter((goal) => goal.questionId === questionId);
  const contradictory = material.respondents.contradictory
    .filter((check) => check.questionId === questionId)
    .map((check) => `no respondent satisfies this check and all others: ${check.sentence}`);
  const never = goals.filter((goal) => goal.what === 'asked').map(({ variable }) => variable);
  if (isNeverAsked(step) || never.includes(null)) return [...contradictory, 'no respondent can be asked it.'];
  return [
    ...contradictory,
    ...goals.filter((goal) => goal.what === 'notAsked').map(alwaysAsked),
    ...never.map((name) => `no respondent can be asked ${name}.`),
    ...new Set(
      goals
        .filter((goal) => goal.what === 'code' && isAnswer(step, goal) && !never.includes(goal.variable))
        .map((goal) => unanswered(material, step, goal)),
    ),
  ];
}

const alwaysAsked = ({ variable }: Goal): string =>
  `every respondent is asked ${variable ?? 'it'}, whatever its condition.`;

function unanswered(material: ProofMaterial, step: Step, goal: Goal): string {
  const asked = step.slots.find((slot) => slot.name === goal.variable)?.asked.possibly;
  if (asked?.kind === 'constant' && !asked.value) return `no respondent can be asked ${goal.variable}.`;
  return `no respondent can answer ${goal.variable} = ${codeOf(goal)}${inTheWay(material, step, goal)}`;
}

function isNeverAsked({ plan }: Step): boolean {
  const conditions = [plan.asked, ...plan.askedRows.values()].map(({ possibly }) => possibly);
  return conditions.every((condition) => condition.kind === 'constant' && !condition.value);
}

/** Numbers are tried at their bounds; that one of them cannot occur is nothing to tell. */
function isAnswer({ slots }: Step, { variable }: Goal): boolean {
  const type = slots.find((slot) => slot.name === variable)?.type;
  return type !== undefined && type !== 'number';
}

function codeOf({ formula }: Goal): number | null {
  return formula.kind === 'oneOf' ? (formula.values[0] ?? null) : null;
}

/** The first of the question's checks that everybody who answered it would contradict with this answer. */
function inTheWay({ respondents }: ProofMaterial, { faults }: Step, goal: Goal): string {
  const name = goal.variable ?? '';
  const changed = respondents.clean
    .filter((respondent) => (respondent.get(name) ?? null) !== null)
    .slice(0, LOOKED_AT)
    .map((respondent) => new Variation(respondent, [[name, codeOf(goal)]]));
  const contradicts = (respondent: Variation, check: Check): boolean =>
    faults.some((fault) => fault.check === check && holds(fault.formula, respondent));
  const checks = [...new Set(faults.map((fault) => fault.check))];
  const always = checks.find((check) => changed.every((respondent) => contradicts(respondent, check)));
  return changed.length === 0 || always === undefined ? '.' : `: ${always.sentence}`;
}
