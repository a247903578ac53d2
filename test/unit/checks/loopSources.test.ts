import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { codes, multiPunch, numbers, questionnaireOf, type QuestionSpec } from '../questionnaire/support';
import { respondent, type Data } from './support';

const CHOSEN = multiPunch('K1', [1, 2, 3]);
const NUMBERS = numbers('K2', [1, 2, 3], { attributes: { PrecodeMask: "f('K1')" } });
const LOOPED: QuestionSpec = {
  id: 'L1',
  type: 'Single',
  rows: [1, 2, 3].map((kind) => ({
    name: `L1_${kind}`,
    label: `Answer ${kind} (L1 - How do you like it?)`,
    answers: codes(1, 2),
  })),
};

describe('The question that decides about the iterations of a loop', () => {
  const { byId } = planQuestionnaire(questionnaireOf([CHOSEN, NUMBERS, LOOPED]));
  const plan = byId.get('L1') ?? assert.fail();
  const asked = (data: Data): string => {
    const { surely, possibly } = plan.askedRows.get('L1_2') ?? plan.asked;
    return holds(surely, respondent(data)) ? 'asked' : holds(possibly, respondent(data)) ? 'unknown' : 'notAsked';
  };

  it('may be what was chosen or the numbers that were asked of it: only where both agree, somebody is accused', () => {
    assert.equal(asked({ K1_2: 1, K2_2: 4 }), 'asked');
    assert.equal(asked({ K1_2: 0 }), 'notAsked');
    assert.equal(asked({ K1_2: 1, K2_2: 0 }), 'unknown');
    assert.equal(asked({ K1_2: 1 }), 'unknown');
  });

  it('is named in the reason, each of them', () => {
    const reasons = plan.checks.map(({ origin }) => (origin.kind === 'inferred' ? origin.reason : ''));
    assert.match(reasons.join(), /rows of K2 or K1/);
  });

  it('is the one that a question of the loop is asked of whoever has any row of', () => {
    const by = (entry: string) => {
      const { plans } = planQuestionnaire(questionnaireOf([CHOSEN, NUMBERS, { ...LOOPED, entry: [entry] }]));
      const looped = plans.find(({ question }) => question.id === 'L1') ?? assert.fail();
      const { surely, possibly } = looped.askedRows.get('L1_2') ?? looped.asked;
      return (data: Data): string =>
        holds(surely, respondent(data)) ? 'asked' : holds(possibly, respondent(data)) ? 'unknown' : 'notAsked';
    };
    assert.equal(by("f('K1').size() > 0")({ K1_2: 1, K2_2: 0 }), 'asked');
    assert.equal(by("f('K1').toBoolean()")({ K1_2: 1, K2_2: 0 }), 'asked');
    assert.equal(by("GreaterThan('K2', 0).size() > 0")({ K1_2: 1, K2_1: 4, K2_2: 0 }), 'notAsked');
    assert.equal(by("Sum('K2') > 0")({ K1_2: 1, K2_1: 4, K2_2: 3 }), 'asked');
    // A condition on some of the rows is none on the loop, and one on both tells nothing.
    assert.equal(by("f('K1').any('2')")({ K1_2: 1, K2_2: 0 }), 'unknown');
    assert.equal(by("f('K1').size() > 1")({ K1_1: 1, K1_2: 1, K2_2: 0 }), 'unknown');
    assert.equal(by("f('K1').size() > 0 && Sum('K2') > 0")({ K1_2: 1, K2_1: 1, K2_2: 0 }), 'unknown');
  });
});
