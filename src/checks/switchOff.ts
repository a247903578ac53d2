import type { QuestionnairePlan } from './plan';

/** A check, by its id (`Q5.range`) or all of a question (`Q5`), and why it is switched off. */
export interface SwitchedOff {
  readonly check: string;
  readonly reason: string;
}

/** The plan without the checks that are switched off; each is said at its question, with the reason. */
export function switchOff(plan: QuestionnairePlan, off: readonly SwitchedOff[]): QuestionnairePlan {
  if (off.length === 0) return plan;
  const plans = plan.plans.map((one) => {
    const reasonOf = (id: string): string | undefined =>
      off.find(({ check }) => [id, one.question.id].some((name) => name.toLowerCase() === check.toLowerCase()))?.reason;
    const gone = one.checks.flatMap((check) => {
      const reason = reasonOf(check.id);
      return reason === undefined ? [] : [{ sentence: check.sentence, reason }];
    });
    if (gone.length === 0) return one;
    return { ...one, checks: one.checks.filter(({ id }) => reasonOf(id) === undefined), switchedOff: gone };
  });
  return { ...plan, plans, byId: new Map(plans.map((one) => [one.question.id, one])) };
}
