import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import type { Formula } from '../../../src/questionnaire/logic/formula';
import { planText } from '../../support/plans';
import { short } from './reading';

export const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] =>
  planText(lines.join('\n'), 'study').plans;

/** Every question with its kind, its flags and its variables in short. */
export const readingOf = (...lines: readonly string[]): readonly string[] =>
  plansOf(...lines).map(({ question: { kind, hidden, optional, variables }, ...plan }) =>
    [
      kind,
      ...(hidden ? ['hidden'] : []),
      ...(optional ? ['optional'] : []),
      ...variables.map(short),
      ...(plan.unresolved.length + plan.dropped.length > 0 ? ['in part'] : []),
    ].join(' | '),
  );

/** Whether somebody with these answers is surely asked, perhaps, or not. */
export function asked(plan: QuestionPlan | undefined, answers: Readonly<Record<string, number>>): string {
  const is = (what?: Formula): boolean => what !== undefined && holds(what, new Map(Object.entries(answers)));
  return is(plan?.asked.surely) ? 'asked' : is(plan?.asked.possibly) ? 'perhaps' : 'not asked';
}
