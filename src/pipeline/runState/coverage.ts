import type { Coverage } from '../events';
import type { QuestionState, RunState } from './runState';

/** How far the script of a question checks it. */
export type CoverageOf = 'checked' | 'inPart' | 'notChecked';

/**
 * What "passed" means for a question. `checked`: all that the questionnaire says of it is checked. `inPart`: its script is
 * right as far as it goes, and leaves something open. `notChecked`: nobody vouches for a script of it, or there is
 * nothing in it beside open points.
 */
export function coverageOf({
  status,
  checks,
  openPoints,
}: Pick<QuestionState, 'status' | 'checks' | 'openPoints'>): CoverageOf {
  if (status !== 'passed') return 'notChecked';
  if (openPoints === 0) return 'checked';
  return checks === 0 ? 'notChecked' : 'inPart';
}

/** How many questions of a run are checked how far: the same numbers in every place that tells them. */
export function coverage({ questions }: Pick<RunState, 'questions'>): Coverage {
  const counts = { checked: 0, inPart: 0, notChecked: 0, openPoints: 0 };
  for (const question of questions.values()) {
    counts[coverageOf(question)] += 1;
    counts.openPoints += question.openPoints;
  }
  return counts;
}
