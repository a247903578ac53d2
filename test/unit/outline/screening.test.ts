import assert from 'node:assert/strict';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { planText } from '../../support/plans';

/** The codes with which a respondent of the first question breaks a rule of it, and whether all of it is understood. */
function screened(type: string, mark: string, values: readonly number[] = [1, 2, 3]): string {
  const lines = [
    `Q1. Which do you use?`,
    '',
    `[${type}. ${mark}]`,
    '',
    ...values.map((value) => `${value}. Answer ${value}`),
  ];
  const [plan] = planText(lines.join('\n'), 'study').plans;
  assert.ok(plan);
  const respondent = (chosen: number): ReadonlyMap<string, number> =>
    type === 'MULTI'
      ? new Map(values.map((value) => [`Q1_${value}`, value === chosen ? 1 : 0]))
      : new Map([['Q1', chosen]]);
  const out = values.filter((value) =>
    plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, respondent(value)))),
  );
  return `${out.join()}${plan.unresolved.length > 0 ? ' in part' : ''}`;
}

describe('Screening by the codes of the question itself', () => {
  it('is said in either order of words, in many languages', () => {
    for (const mark of [
      'TERMINATE IF 2 OR 3 SELECTED',
      'TERMINATE IF 2 OR 3 IS CHOSEN',
      'TERMINATE IF 2-3 ARE SELECTED',
      'TERMINATE CODES 2 AND 3',
      'SCREEN OUT 2-3',
      'SCREENOUT: 2,3',
      'CODES 2-3: THANK AND CLOSE',
      'IF 2 OR 3: TERMINATE',
      'Abbruch bei Code 2, 3',
      'STOP SI 2 OU 3',
      'TERMINAR SI 2 O 3',
      'Wenn 2 oder 3 gewählt: Abbruch',
    ])
      for (const type of ['SINGLE', 'MULTI']) assert.equal(screened(type, mark), '2,3', `${type} ${mark}`);
  });

  it('is of all others where a code must be given to go on', () => {
    for (const mark of [
      'MUST SELECT CODE 1 TO CONTINUE, OTHERWISE TERMINATE',
      'MUST SELECT 1 OR TERMINATE',
      'CONTINUE IF CODE 1, OTHERWISE TERMINATE',
      'CODE 1 CONTINUE, OTHERS CLOSE',
      'TERMINATE UNLESS CODE 1',
      'SCREEN OUT ALL EXCEPT 1',
      'TERMINATE IF CODE 1 IS NOT SELECTED',
      'IF NOT CODE 1, TERMINATE',
      'Abbruch, wenn Code 1 nicht genannt',
      'SI NO MARCA 1, TERMINAR',
      'Si code 1 non coché : STOP INTERVIEW',
    ])
      for (const type of ['SINGLE', 'MULTI']) assert.equal(screened(type, mark), '2,3', `${type} ${mark}`);
  });

  it('is not known where two codes may be meant together, and nothing is turned round', () => {
    assert.match(screened('MULTI', 'MUST SELECT 1 AND 2, OTHERWISE TERMINATE'), /^(?:| in part)$/u);
    assert.equal(screened('SINGLE', 'IF 3, TERMINATE. OTHERS CONTINUE'), '3');
  });

  it('is no answer that says to close or stop something', () => {
    const lines = ['Q1. What do you do first? [SINGLE]', '1. Open the tap', '2. Close the tap', '3 – Stop', '4: Close'];
    const [plan] = planText(lines.join('\n'), 'study').plans;
    assert.deepEqual(
      plan?.question.variables[0]?.answers.map(({ code, screensOut }) => `${code} ${String(screensOut)}`),
      ['1 false', '2 false', '3 false', '4 false'],
    );
    assert.deepEqual(plan.question.screenOuts, []);
  });
});
