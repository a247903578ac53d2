import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { contradicted, type Data } from './support';

/** A questionnaire in plain markdown, and respondents. */
export interface Study {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is true of a respondent, and the checks of the question that say otherwise. */
  readonly cases: Readonly<Record<string, readonly (readonly [Data, ...string[]])[]>>;
}

export function assertStudy({ lines, cases }: Study): void {
  const { byId } = planQuestionnaire(readOutline(lines.join('\n'), 'study'));
  for (const [id, data] of Object.entries(cases)) {
    const plan = byId.get(id) as QuestionPlan;
    assert.deepEqual(plan.unresolved, [], id);
    for (const [answers, ...kinds] of data)
      assert.deepEqual(contradicted(plan, answers), kinds, `${id}: ${JSON.stringify(answers)}`);
  }
}
