import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { planText } from '../../support/plans';

const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] => planText(lines.join('\n'), 'study').plans;
const kindsOf = (plans: readonly QuestionPlan[]): readonly string[] =>
  plans.map(({ question }) => `${question.id} ${question.kind}`);
const codesOf = (plan: QuestionPlan | undefined): readonly string[] =>
  plan?.question.variables[0]?.answers.map(({ code }) => code) ?? [];

/** Whether somebody with these answers is surely asked, perhaps, or not. */
function asked(plan: QuestionPlan | undefined, answers: Readonly<Record<string, number>>): string {
  const person = new Map(Object.entries(answers));
  if (plan === undefined) return 'no plan';
  if (holds(plan.asked.surely, person)) return 'asked';
  return holds(plan.asked.possibly, person) ? 'perhaps' : 'not asked';
}

/** Ways to write that were once passed over in silence. */
describe('Questionnaires in other hands', () => {
  it('name questions by words in bold, in front of a dash', () => {
    const plans = plansOf(
      '**T1_Age** - How old is your boat? (numeric)',
      '',
      '**Harbour** - Where does it lie?',
      '  1. In town',
      '  2. Up the river',
      '',
      '**Sails** - How many has it?',
      '  1. One',
      '  2. Two',
      '  3. More',
    );
    assert.deepEqual(kindsOf(plans), ['T1_Age numeric', 'Harbour single', 'Sails single']);
    assert.deepEqual(plans.slice(1).map(codesOf), [
      ['1', '2'],
      ['1', '2', '3'],
    ]);
  });

  it('route in the words of a survey platform', () => {
    const plans = plansOf(
      'Q1 Do you sing in a choir?',
      '',
      '-   Yes (1)',
      '-   No (2)',
      '',
      'Skip To: End of Survey If Do you sing in a choir? = No',
      '',
      'Q2 What did you sing last?',
      '',
      '-   A mass (1)',
      '-   A song (2)',
      '',
      'Display This Question:',
      '',
      'If What did you sing last? = A mass',
      '',
      'Q3 Was it long?',
      '',
      '-   Yes (1)',
      '-   No (2)',
    );
    assert.deepEqual([asked(plans[1], { Q1: 1 }), asked(plans[1], { Q1: 2 })], ['asked', 'not asked']);
    assert.deepEqual([asked(plans[2], { Q1: 1, Q2: 1 }), asked(plans[2], { Q1: 1, Q2: 2 })], ['asked', 'not asked']);
  });

  for (const line of [
    '{Q1==1}',
    'Condition: Q1 == 1',
    'Universe: Q1 = 1',
    '[PROGRAMMER: SHOW IF Q1=1]',
    'ROUTE: Q1=1',
  ]) {
    it(`say who is asked: ${line}`, () => {
      const plans = plansOf(
        '## Q1. Do you keep bees? [SINGLE]',
        '',
        '1. Yes',
        '2. No',
        '',
        '## Q2. How many hives? [NUMERIC 0-60]',
        '',
        line,
      );
      assert.deepEqual([asked(plans[1], { Q1: 1 }), asked(plans[1], { Q1: 2 })], ['asked', 'not asked']);
    });
  }

  it('name the ends of a scale', () => {
    const [first, second] = plansOf(
      '## Q1. How warm is the hall, on a scale from 1 to 10?',
      '',
      '1 = Not warm at all',
      '10 = Completely warm',
      '',
      '## Q2. How likely are you to come back? [NUMERIC 0-10]',
      '',
      '0 = not at all likely',
      '10 = extremely likely',
    );
    assert.equal(codesOf(first).length, 10);
    assert.equal(second?.question.kind, 'numeric');
    assert.deepEqual([second.question.limits.min, second.question.limits.max], [0, 10]);
    assert.deepEqual(
      second.question.variables.map(({ name }) => name),
      ['Q2'],
    );
  });

  it('have tables of answers with the label first, and jumps beside', () => {
    const plans = plansOf(
      '## Q1. Do you row? [SINGLE]',
      '',
      '| Answer | Code |',
      '|--------|------|',
      '| Yes    | 1    |',
      '| No     | 2    |',
      '',
      '## Q2. Where?',
      '',
      '| Option | Code | Skip |',
      '|--------|------|------|',
      '| Lake   | 1    |      |',
      '| River  | 2    | Q4   |',
      '| Sea    | 9    |      |',
    );
    assert.deepEqual(plans.map(codesOf), [
      ['1', '2'],
      ['1', '2', '9'],
    ]);
    assert.deepEqual(
      plans.map(({ question }) => question.variables.length),
      [1, 1],
    );
  });

  it('name the variables of a grid in its rows', () => {
    const [plan] = plansOf(
      '**Q7_Halls** - How loud are these?',
      '',
      '| Hall                | Loud | Quiet | DK |',
      '|---------------------|------|-------|----|',
      '| The gym (Q7_Gym)    | 1    | 2     | 98 |',
      '| The stage (Q7_Stage)| 1    | 2     | 98 |',
    );
    assert.deepEqual(
      plan?.question.variables.map(({ name }) => name),
      ['Q7_Gym', 'Q7_Stage'],
    );
  });

  it('have headings for questions, and types below them', () => {
    const plans = plansOf(
      '# Garden club',
      '',
      '## Your garden',
      '',
      '### Have you got a garden?',
      '',
      'Type: select one',
      '',
      '- Yes',
      '- No',
      '',
      '### What grows in it?',
      '',
      'Type: select all that apply (optional)',
      '',
      '- Roses',
      '- Other (open response)',
      '',
      '### Anything to add?',
      '',
      'Type: free form (optional)',
    );
    assert.deepEqual(
      plans.map(({ question }) => [question.kind, question.optional]),
      [
        ['single', false],
        ['multi', true],
        ['text', true],
      ],
    );
  });

  it('ask for a range, which is no ranking', () => {
    const { problems } = readOutline(
      '# Market\n\n**1. What is your price range?**\n\n1. Under 10\n2. 10 and over\n',
      'study',
    );
    assert.deepEqual(problems, []);
  });

  it('have a bold label in front of a condition', () => {
    const plans = plansOf(
      '## Q1. Do you paint at home? [SINGLE]',
      '',
      '1. Yes',
      '2. No',
      '',
      '## Q2. In which room?',
      '',
      '**Show if**: Q1 = 1',
      '',
      '1. Kitchen',
      '2. Attic',
    );
    assert.deepEqual([asked(plans[1], { Q1: 1 }), asked(plans[1], { Q1: 2 })], ['asked', 'not asked']);
  });
});
