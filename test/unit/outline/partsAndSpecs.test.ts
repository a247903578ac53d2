import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { inputProblems } from '../../../src/pipeline/input/inputProblems';
import { planText } from '../../support/plans';
import { read, readOne, shortOf, shortProblems } from './reading';

const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] => planText(lines.join('\n'), 'study').plans;

function asked(plan: QuestionPlan | undefined, answers: Readonly<Record<string, number>>): string {
  const person = new Map(Object.entries(answers));
  if (plan === undefined) return 'no plan';
  if (holds(plan.asked.surely, person)) return 'asked';
  return holds(plan.asked.possibly, person) ? 'perhaps' : 'not asked';
}

const byId = (plans: readonly QuestionPlan[], id: string): QuestionPlan | undefined =>
  plans.find(({ question }) => question.id === id);

describe('Parts of a questionnaire that are no headings', () => {
  for (const [title, next] of [
    ['Chapitre 2 – Bus (Filtre : Q1 = 1)', 'Chapitre 3 – Tous'],
    ['**2. BUS** *(ask section only if Q1 = 1)*', '**3. EVERYBODY**'],
    ['Block B: Bus [ASK IF Q1 = 1]', 'Block C: All'],
  ] as const) {
    it(`hold for every question up to the next: ${title}`, () => {
      const plans = plansOf(
        'Q1. Do you take the bus? [SINGLE]',
        '1. Yes',
        '2. No',
        '',
        title,
        '',
        'Q2. How often? [NUMERIC 0-30]',
        '',
        'Q3. Are you content? [SINGLE]',
        '1. Yes',
        '2. No',
        '',
        next,
        '',
        'Q4. How old are you? [NUMERIC 0-99]',
      );
      assert.deepEqual(
        ['Q2', 'Q3', 'Q4'].map((id) => [asked(byId(plans, id), { Q1: 1 }), asked(byId(plans, id), { Q1: 2 })]),
        [
          ['asked', 'not asked'],
          ['asked', 'not asked'],
          ['asked', 'asked'],
        ],
      );
    });
  }

  it('have a condition of the page below their title', () => {
    const plans = plansOf(
      '1. Do you eat here?*',
      '( ) Yes',
      '( ) No',
      '',
      'Page 2: Meals',
      'Page logic: Show only if #1 Question "Do you eat here?" is one of the following answers ("Yes")',
      '',
      '2. How often?*',
      'Validation: Min = 1 Max = 7 Must be numeric',
      '___________',
      '',
      '3. What do you miss?',
      '___________',
      '',
      'Page 3: End',
      '',
      '4. How old are you?*',
      'Validation: Min = 18 Max = 99 Must be numeric Whole numbers only',
    );
    assert.deepEqual(
      plans.map(({ question }) => [question.id, question.optional, question.limits.min]),
      [
        ['Q1', false, null],
        ['Q2', false, 1],
        ['Q3', true, null],
        ['Q4', false, 18],
      ],
    );
    assert.equal(asked(byId(plans, 'Q3'), { Q1: 2 }), 'not asked');
    assert.equal(asked(byId(plans, 'Q4'), { Q1: 2 }), 'asked');
  });
});

describe('Tables that hold a question a line', () => {
  it('are known by what stands in their columns', () => {
    const { questions } = read(
      '| Feld | Wording to use | How | Liste | Qui |',
      '|---|---|---|---|---|',
      '| A1 | How old are you? | numeric 18-99 | | all |',
      '| A2 | Are you … | single choice | 1 Male / 2 Female | all |',
      '| A3 | Which of these do you have? | tick all | 1 Dog / 2 Cat / 3 Fish | A2 = 2 |',
    );
    assert.deepEqual(
      questions.map(({ id, kind, entry }) => [id, kind, entry.map(({ text }) => text)]),
      [
        ['A1', 'numeric', []],
        ['A2', 'single', []],
        ['A3', 'multi', ['A2 = 2']],
      ],
    );
  });

  it('say what stands in other columns and looks as if it meant something', () => {
    const plan = planText(
      [
        '| Key | Prompt | Kind | Choices | Shown when | Internal |',
        '|---|---|---|---|---|---|',
        '| AGE | How old are you? | Number (18-99) | | | client: keep |',
        '| SEX | Are you … | single | 1 = Male; 2 = Female | | |',
        '| KIDS | How many children? | number 0-10 | | AGE >= 20 | women only (SEX = 2) |',
      ].join('\n'),
      'study',
    );
    const told = inputProblems(plan).filter(({ severity }) => severity === 'warning');
    assert.deepEqual(
      told.map(({ code, questionId, span }) => [code, questionId, span.line]),
      [['unreadLine', 'KIDS', 5]],
    );
    assert.equal(asked(byId(plan.plans, 'KIDS'), { AGE: 30, SEX: 1 }), 'perhaps');
    assert.deepEqual(byId(plan.plans, 'AGE')?.question.limits.max, 99);
  });

  it('are no grids of another question', () => {
    const question = readOne(
      'Q1. How do you rate them? [GRID]',
      '',
      '|  | 1 bad | 2 so so | 3 good |',
      '|---|---|---|---|',
      '| Taste |  |  |  |',
      '| Price |  |  |  |',
    );
    assert.equal(question.kind, 'grid');
  });

  it('have a line for what their rows add up to', () => {
    const question = readOne(
      'Q1. Please share 100 points.',
      '',
      '| Code | Item |',
      '|---|---|',
      '| 1 | Price |',
      '| 2 | Safety |',
      '| | Total must be 100 |',
    );
    assert.deepEqual([question.kind, question.sum, shortOf(question).length], ['numeric', 100, 2]);
  });
});

describe('Codes of paper questionnaires', () => {
  it('stand behind a gap, with the next question behind another', () => {
    const plans = plansOf(
      'A1   Did you vote?',
      '',
      'Yes                 1    ASK A2',
      'No                  2    GO TO A3',
      '(Refusal)           7    GO TO A3',
      '',
      'A2   For whom? [OPEN]',
      '',
      'A3   How content are you?',
      '',
      'Not at all          0',
      'Very                10',
    );
    assert.deepEqual(
      plans[0]?.question.variables[0]?.answers.map(({ code, label }) => `${code} ${label}`),
      ['1 Yes', '2 No', '7 (Refusal)'],
    );
    assert.deepEqual(
      [1, 2, 7].map((code) => asked(plans[1], { A1: code })),
      ['asked', 'not asked', 'not asked'],
    );
    assert.deepEqual(
      plans[2]?.question.variables[0]?.answers.map(({ code }) => code),
      ['0', '10'],
    );
  });

  it('are those for no number below a number', () => {
    const question = readOne(
      'Q1. How many minutes? [NUMERIC 0-600]',
      '',
      "Don't know ........ 998",
      'Refused ........ 999',
    );
    assert.deepEqual([question.kind, question.limits.special, question.variables.length], ['numeric', [998, 999], 1]);
  });

  it('stand behind a dash, with what is said of the answer behind them', () => {
    const question = readOne(
      'Q1. Do you have a dog? [SINGLE]',
      '- Yes — 1',
      '- No — 0 screen-out',
      '- Other — 9 text field',
    );
    assert.deepEqual(shortOf(question), ['Q1 coded 1,0x,9o', 'Q1_9_other text 9']);
  });

  it('are letters: which values the data holds is not known', () => {
    const { problems } = read('Q1. What for? [MULTI]', 'A  Calls', 'B  Messages', 'X  Other');
    assert.ok(problems.some(({ code }) => code === 'codeNotANumber'));
  });
});

describe('An end that is told in words', () => {
  it('is a jump of those for whom the condition holds', () => {
    const plans = plansOf(
      'Q1. Do you have a job? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      'If Q1 = 2, this was the last question.',
      '',
      'Q2. Where? [OPEN]',
    );
    assert.deepEqual([asked(plans[1], { Q1: 1 }), asked(plans[1], { Q1: 2 })], ['asked', 'not asked']);
  });
});

describe('Codes that cannot be names of variables', () => {
  it('leave open how many are chosen', () => {
    const [plan] = plansOf('Q1. Which? [MULTI]', '1 = Asthma', '2 = Gout', "-8 = Don't know [EXCLUSIVE]");
    assert.ok(plan);
    const none = new Map([
      ['Q1_1', 0],
      ['Q1_2', 0],
    ]);
    assert.ok(!plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, none))));
    assert.ok(shortProblems(read('Q1. Which? [MULTI]', '1 = A', '-8 = B')).includes('3 warning invalidVariableName'));
  });
});

describe('What specifications say in a few words', () => {
  it('are the codes that stand alone', () => {
    const question = readOne('Q1. Which? [MULTI, 98 and 99 exclusive]', '1. Tea', '98. Other', '99. None');
    assert.deepEqual(shortOf(question), ['Q1_1 flag 1', 'Q1_98 flag 98!', 'Q1_99 flag 99!']);
    const lost = read('Q1. Which? [MULTI, 97 exclusive]', '1. Tea', '2. Milk');
    assert.deepEqual(shortProblems(lost), ['1 warning misplacedMark']);
  });

  it('are the limits of a number in square brackets', () => {
    const { kind, limits } = readOne('Q1. How many minutes does it take? ____ [1–180]');
    assert.deepEqual([kind, limits.min, limits.max], ['numeric', 1, 180]);
  });

  it('are an answer that stands alone and ends the interview', () => {
    assert.deepEqual(shortOf(readOne('Q1. Which? [MULTI]', '1. Tea', '5. None (exclusive → close)')), [
      'Q1_1 flag 1',
      'Q1_5 flag 5!x',
    ]);
  });

  it('are types with a colon behind, as platforms print them', () => {
    const { questions, problems } = read(
      'mit01 Sind Sie Mitglied?',
      'Bitte wählen Sie nur eine der folgenden Antworten aus:',
      '1. Ja',
      '2. Nein',
      '',
      'mit02 Was nutzen Sie?',
      'Bitte wählen Sie alle zutreffenden Antworten aus:',
      '1. Bad',
      '2. Halle',
    );
    assert.deepEqual([questions.map(({ kind }) => kind), problems], [['single', 'multi'], []]);
  });
});
