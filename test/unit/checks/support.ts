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

/** Every break of every check makes that check's fault hold in the clean respondent, or says that it does not apply. */
export function assertBreaks(plan: QuestionPlan, clean: Data): void {
  assert.deepEqual(contradicted(plan, clean), []);
  for (const check of plan.checks) {
    const applied = check.breaks.flatMap((item) => {
      const changes = item.apply(respondent(clean));
      return changes === null ? [] : [{ item, broken: new Map([...respondent(clean), ...changes]) }];
    });
    const caught = applied.filter(({ broken }) => check.faults.some((fault) => holds(fault, broken)));
    assert.ok(caught.length > 0, `${check.id}: none of ${check.breaks.map(({ what }) => what).join('; ')} is caught`);
  }
}
