import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const QUESTIONS = [
  'Q1. Do you work? [SINGLE]',
  '1. Yes',
  '2. No',
  '',
  'Q2. What best describes you? [SINGLE]',
  '1. Male',
  '2. Female',
  '3. Trans woman',
  '4. Trans man',
  '',
  'Q3. Wie geht es Ihnen? [SINGLE]',
  '1. Sehr gut',
  '2. Nicht so gut',
  '',
];

/** Whether a question that is asked under the condition is understood. */
function isUnderstood(condition: string): boolean {
  const text = [...QUESTIONS, 'Q9. Why? [OPEN]', condition].join('\n');
  const questionnaire = readQuestionnaire(text, 'study.md');
  const plan = planQuestionnaire(questionnaire).byId.get('Q9');
  assert.ok(plan);
  const doubts = questionnaire.questions.find(({ id }) => id === 'Q9')?.doubts ?? [];
  return plan.unresolved.length + plan.dropped.length + doubts.length === 0;
}

describe('Words in brackets behind a code', () => {
  it('are its label where they are what the answer or the question is called', () => {
    for (const condition of [
      '[ASK IF Q1 = 1 (Yes)]',
      '[ASK IF Q1 = 1 (yes, works)]',
      '[ASK IF Q1 = 1 (oui)]',
      '[ASK IF Q2 = 2 (women)]',
      '[NUR WENN Q3 = 1 (sehr gut)]',
    ])
      assert.equal(isUnderstood(condition), true, condition);
  });

  it('are not understood where they say anything else', () => {
    for (const condition of [
      '[ASK IF Q1 = 1 (women)]',
      '[ASK IF Q1 = 1 (main earners)]',
      '[ASK IF Q1 = 1 (every third respondent)]',
      '[ASK IF Q1 = 1 (ohne Rentner)]',
      '[ASK IF Q1 = 1 (mujeres)]',
      '[ASK IF Q1 = 1 (split B)]',
      '[ASK IF Q1 = 1 (Yes, in Germany)]',
      'If code 1 (tranche A) at Q1',
    ])
      assert.equal(isUnderstood(condition), false, condition);
  });

  it('that mean people by several answers name none of them', () => {
    assert.equal(isUnderstood('Only the woman in Q2'), false);
    assert.equal(isUnderstood('Nur Männer in Q2'), false);
  });
});
