import assert from 'node:assert/strict';
import type { Check, CheckKind, QuestionPlan } from '../../../src/checks/check';
import { planQuestionnaire, type PlanOptions } from '../../../src/checks/plan';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import { questionnaireOf, type QuestionSpec } from '../questionnaire/support';

export type Data = Readonly<Record<string, number | string | null>>;

export function planOf(id: string, specs: readonly QuestionSpec[], options?: PlanOptions): QuestionPlan {
  const plan = planQuestionnaire(questionnaireOf(specs), options).byId.get(id);
  assert.ok(plan);
  return plan;
}

export const respondent = (data: Data): Respondent => new Map(Object.entries(data));

/** The kinds of the checks that the respondent contradicts. */
export function contradicted(plan: QuestionPlan, data: Data): readonly CheckKind[] {
  return plan.checks
    .filter((check) => check.faults.some((fault) => holds(fault, respondent(data))))
    .map((check) => check.kind);
}

export function checkOf(plan: QuestionPlan, kind: CheckKind): Check {
  const check = plan.checks.find((item) => item.kind === kind);
  assert.ok(check, `${plan.question.id} has no check ${kind}`);
  return check;
}

/** Every check is contradicted by at least one of its breaks in one of the clean respondents. */
export function assertBreaks(plan: QuestionPlan, clean: readonly Data[]): void {
  for (const check of plan.checks) {
    const caught = clean.some((data) =>
      check.breaks.some((item) => {
        const changes = item.apply(respondent(data));
        return (
          changes !== null && check.faults.some((fault) => holds(fault, new Map([...respondent(data), ...changes])))
        );
      }),
    );
    assert.ok(caught, `${check.id}: none of ${check.breaks.map(({ what }) => what).join('; ')} is caught`);
  }
}
