import type { Span } from '../../questionnaire/model';
import type { Dropped, QuestionPlan, Unresolved } from '../check';

type Open = Pick<QuestionPlan, 'unresolved' | 'dropped'>;

/** What conditions leave out of a question beside its parts that are not understood. */
export function leftOutBeside({ unresolved, dropped }: Open): readonly Dropped[] {
  return dropped.filter(({ span }) => !unresolved.some((part) => covers(part, span)));
}

/** How much of a question its script leaves unchecked: parts not understood, and conditions left out beside them. */
export const openPointsOf = (plan: Open): number => plan.unresolved.length + leftOutBeside(plan).length;

/** What is not checked as a whole needs no word on what is left out of it. */
function covers({ span: outer }: Unresolved, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
