import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { read, readOne, shortOf, shortProblems } from './reading';

/** What forms on paper, interviewers' sheets and legends say, whole sentences of it. */
describe('Instructions in sentences', () => {
  it('say that an answer stands alone', () => {
    const question = readOne(
      'Q1. Where did you get stuck? (select all that apply)',
      '1. Paying',
      "2. Nowhere (can't be combined with anything else)",
      '3. Keine Angabe (nicht mit anderen kombinierbar)',
    );
    assert.deepEqual(shortOf(question), ['Q1_1 flag 1', 'Q1_2 flag 2!', 'Q1_3 flag 3!']);
  });

  it('send on behind a dash and a code, and straight to a question', () => {
    const { plans } = planText(
      [
        'Question 1: Have we carried out a repair?',
        '',
        '☐ Yes (1)',
        '☐ No (2) – please go to Question 3',
        '',
        'Question 2: How many repairs? Number of repairs: ______',
        '',
        'Question 3: How satisfied are you?',
        '',
        '☐ Very satisfied (1)',
        '☐ Not satisfied (2)',
        '',
        'If you are very satisfied, please go straight to Question 5.',
        '',
        'Question 4: Why do you say that? Please write in the space below.',
        '',
        'Question 5: Something else, please?',
        '',
        '☐ Yes (1)',
        '☐ Else: ________ (2)',
      ].join('\n'),
      'study',
    );
    assert.deepEqual(
      plans.map(({ question }) => question.entry.map(({ text }) => text)),
      [[], ['NOT (Q1 = 2)'], [], ['NOT (Q3 = 1)'], []],
    );
    assert.deepEqual(shortOf(plans[4]?.question ?? assert.fail()), ['Q5 coded 1,2o', 'Q5_2_other text 2']);
  });

  it('are spelled out by the legend of the document', () => {
    const { questions, problems } = read(
      'Legend: [E] = single answer, [M] = several answers, [Z] = number',
      '',
      'Q1  How old are you?  [Z]',
      '',
      'Q2  Which do you eat?  [M, max. 2]',
      '    1  Bread',
      '    2  Cheese',
      '    3  Eggs',
    );
    assert.deepEqual(
      questions.map(({ kind, choices }) => [kind, choices.max]),
      [
        ['numeric', null],
        ['multi', 2],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('name parts in capitals, and whom they are for', () => {
    const { questions, problems } = read(
      'Q1. Do you listen?',
      '1. Yes',
      '2. No',
      '',
      '**HABITS** (filter: Q1 = 1)',
      '',
      'Q2. Where?',
      '1. At home',
      '2. Elsewhere',
      '',
      'LAST PART',
      '',
      'Q3. Are you older than 30?',
      '1. Yes',
      '2. No',
    );
    assert.deepEqual(
      questions.map(({ entry }) => entry.map(({ text }) => text)),
      [[], ['filter: Q1 = 1'], []],
    );
    assert.deepEqual(problems, []);
  });
});

describe('Tables and lists of codes', () => {
  it('have the way on in a column, behind codes under any name', () => {
    const question = readOne(
      'Q1. Where do you live?',
      '',
      '| City | Code | Route |',
      '| --- | --- | --- |',
      '| Mumbai | 1 | CONTINUE |',
      '| Elsewhere | 2 | TERMINATE |',
    );
    assert.deepEqual(shortOf(question), ['Q1 coded 1,2x']);
  });

  it('have a number in each cell to write on', () => {
    const question = readOne(
      'Q1. On how many days did you eat … (0 to 7)?',
      '',
      '| Food | Days |',
      '| --- | --- |',
      '| 1. Beans | ____ |',
      '| 2. Fish | ____ |',
    );
    assert.deepEqual([question.kind, question.limits.max], ['numeric', 7]);
    assert.deepEqual(shortOf(question), ['Q1_1 number 1', 'Q1_2 number 2']);
  });

  it('hold what stands for no number below one', () => {
    const question = readOne(
      'Q1. For how many days were you ill?',
      '',
      '_ _  Number of days (1-30)',
      '88  None',
      '99  Refused',
    );
    assert.deepEqual([question.kind, question.limits.special], ['numeric', [88, 99]]);
  });

  it('are in doubt where all codes are of those beside answers, or there is one column', () => {
    const beside = read('Q1. Tell me about your day.', '77 = Hard to say', '99 = Rather not');
    assert.ok(shortProblems(beside).some((problem) => problem.endsWith('onlyBeside')));
    const column = read('Q1. How was it?', '', '| Stage | Mark |', '| --- | --- |', '| North | □ |', '| South | □ |');
    assert.ok(shortProblems(column).some((problem) => problem.endsWith('oneColumn')));
  });

  it('are in doubt where something is said of an answer that is not understood', () => {
    for (const answer of ['No, then move along to part 5', 'No    CLOES', 'No (leave all others empty)']) {
      const questionnaire = read('Q1. Do you read?', '', `1. ${answer}`, '2. Yes');
      assert.ok(
        shortProblems(questionnaire).some((problem) => /unreadAtAnswer|nearMark|guessed|Jump|jump/.test(problem)),
        `${answer}: ${shortProblems(questionnaire).join()}`,
      );
    }
  });
});
