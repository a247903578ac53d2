import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { planText } from '../../support/plans';
import { read, shortOf, shortProblems } from './reading';

const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] => planText(lines.join('\n'), 'study').plans;
const inShort = (...lines: readonly string[]): readonly string[] =>
  plansOf(...lines).map(({ question: one }) => {
    const { min, max, special } = one.limits;
    const parts = [
      one.kind,
      one.isDate ? 'date' : '',
      ...(one.kind === 'single' || one.kind === 'multi' ? shortOf(one) : []),
      min === null && max === null ? '' : `${min}..${max}`,
      special.length === 0 ? '' : `dk ${special.join(',')}`,
      one.choices.max === null ? '' : `max ${one.choices.max}`,
      one.hidden ? 'hidden' : '',
      one.optional ? 'optional' : '',
    ];
    return `${one.id} ${parts.filter(Boolean).join(' ')}`;
  });

/** Whether somebody with these answers is surely asked, perhaps, or not. */
function asked(plans: readonly QuestionPlan[], id: string, answers: Readonly<Record<string, number>>): string {
  const person = new Map(Object.entries(answers));
  const plan = plans.find(({ question }) => question.id === id);
  if (plan === undefined) return 'no plan';
  if (holds(plan.asked.surely, person)) return 'asked';
  return holds(plan.asked.possibly, person) ? 'perhaps' : 'not asked';
}

/** Questions as rows of a table, in the hands of people who keep data dictionaries and spreadsheets. */
describe('Data dictionaries', () => {
  const DICTIONARY = [
    '| Name | Form Name | Field Type | Field Label | Choices or Calculations | Validation Type | Min | Max | Branching Logic (if any) | Required? | Field Annotation |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    '| born | visit | text | Date of birth | | date_ymd | | | | yes | |',
    '| smoker | visit | truefalse | Smokes? | | | | | | yes | |',
    "| packs | visit | text | Packs a day | | number | 0 | 5 | [smoker] = '1' | | |",
    "| drugs | visit | checkbox | Drugs taken | 1, A-pill \\| 2, 2-weekly shot \\| 9, None | | | | | yes | @NONEOFTHEABOVE='9' |",
    "| why | visit | notes | Why the shot? | | | | | [drugs(2)] = '1' or [drugs(1)] = '1' | | |",
    '| pain | visit | slider | Pain today | none \\| \\| worst | | | | | yes | |',
    '| bye | visit | descriptive | Thank you. | | | | | | | |',
    '| score | visit | calc | Score | [pain] * 2 | | | | | | @HIDDEN |',
  ];

  it('have types, choices, limits, formats and what must be answered in columns', () => {
    assert.deepEqual(inShort(...DICTIONARY), [
      'born text date',
      'smoker single smoker coded 1,0',
      'packs numeric 0..5 optional',
      'drugs multi drugs_1 flag 1 drugs_2 flag 2 drugs_9 flag 9!',
      'why text optional',
      'pain numeric 0..100',
      'score numeric hidden optional',
    ]);
  });

  it('say who is asked by names in brackets and by what is ticked', () => {
    const plans = plansOf(...DICTIONARY);
    assert.equal(asked(plans, 'packs', { smoker: 1 }), 'asked');
    assert.equal(asked(plans, 'packs', { smoker: 0 }), 'not asked');
    assert.equal(asked(plans, 'why', { drugs_2: 1, drugs_1: 0, drugs_9: 0 }), 'asked');
    assert.equal(asked(plans, 'why', { drugs_2: 0, drugs_1: 0, drugs_9: 1 }), 'not asked');
  });

  it('are in doubt where a column that nobody knows has words of types', () => {
    const { questions } = read(
      '| Var | Question | Codes | Filter | Fieldform |',
      '|---|---|---|---|---|',
      '| h1 | How tall are you? | | | integer |',
      '| h2 | Do you like it? | 1=yes; 2=no | h1 > 150 | |',
    );
    assert.deepEqual(
      questions.map(({ id, doubts = [] }) => `${id} ${doubts.length > 0 ? 'in doubt' : 'clear'}`),
      ['h1 in doubt', 'h2 clear'],
    );
  });

  it('have remarks that are marks of the question or of an answer, and lines that are titles', () => {
    assert.deepEqual(
      inShort(
        '| Id | Wording | Type | Categories | Routing | Comments |',
        '|---|---|---|---|---|---|',
        '| | Screening | | | | |',
        '| F1 | Who shops in your household? | SA | 1=me; 2=we share; 3=somebody else | | terminate: code 3; show on one page |',
        '| F2 | Where do you shop? | MA | 1=market<br>2=supermarket<br>9=nowhere | F1 = 1 | 9 exclusive, max. 2 |',
        '| F3 | Minutes to the shop? | NUM | 1-120<br>999=no idea | | |',
        '| F4 | How do you like it? | SCALE | 1=bad … 4=good<br>8=no answer | | not mandatory |',
        '| F5 | Channel | SA | 1=app; 2=web (QR code) | | hidden, filled by the platform |',
      ),
      [
        'F1 single F1 coded 1,2,3x',
        'F2 multi F2_1 flag 1 F2_2 flag 2 F2_9 flag 9! max 2',
        'F3 numeric 1..120 dk 999',
        'F4 single F4 coded 1,2,3,4,8 optional',
        'F5 single F5 coded 1,2 hidden',
      ],
    );
  });

  it('may be answered in one table, a question a line', () => {
    const lines = [
      '**K. KITCHEN** (one tick per line)',
      '',
      '| No. | What was checked | Clean | Dirty | Not there |',
      '|---|---|---|---|---|',
      '| K1 | The oven | 1 | 2 | 8 |',
      '| K2 | The sink | 1 | 2 | 8 |',
      '',
      'K3. What was dirty about the sink? (answer only if K2 = Dirty)',
      '_______________',
    ];
    assert.deepEqual(inShort(...lines), ['K1 single K1 coded 1,2,8', 'K2 single K2 coded 1,2,8', 'K3 text']);
    assert.equal(asked(plansOf(...lines), 'K3', { K2: 2 }), 'asked');
    assert.equal(asked(plansOf(...lines), 'K3', { K2: 1 }), 'not asked');
  });

  it('are grids where the names in the first column are those of the rows of the question above', () => {
    assert.deepEqual(
      inShort(
        'K1. How clean are these?',
        '',
        '| No. | Thing | Clean | Dirty |',
        '|---|---|---|---|',
        '| K1_1 | The oven | 1 | 2 |',
        '| K1_2 | The sink | 1 | 2 |',
      ).map((one) => one.split(' ')[0]),
      ['K1'],
    );
  });
});

describe('Names on lines of their own', () => {
  const SERIES = [
    '(ALL)',
    '[Tenure]',
    'Do you own or rent your home?',
    '1. Own',
    '2. Rent',
    '',
    '(IF Tenure = 2)',
    '[RentAmt]',
    'How much rent do you pay in a month?',
    'RANGE: 1..9000',
    '',
    '(ALL)',
    '[Heat]',
    'SHOW CARD H2',
    'Which of these do you heat with?',
    'CODE UP TO 2',
    '1. Gas',
    '2. Wood',
    '3. Nothing (EXCLUSIVE CODE)',
    '',
    '(IF Heat = 2)',
    '[WoodWhy]',
    'Why wood?',
    'INTERVIEWER: IF NOT CLEAR, ASK AGAIN.',
    'OPEN. PROBE FOR DETAILS.',
  ];

  it('are the ids of a series', () => {
    assert.deepEqual(inShort(...SERIES), [
      'Tenure single Tenure coded 1,2',
      'RentAmt numeric 1..9000',
      'Heat multi Heat_1 flag 1 Heat_2 flag 2 Heat_3 flag 3! max 2',
      'WoodWhy text',
    ]);
    const plans = plansOf(...SERIES);
    assert.equal(asked(plans, 'RentAmt', { Tenure: 2 }), 'asked');
    assert.equal(asked(plans, 'RentAmt', { Tenure: 1 }), 'not asked');
    assert.equal(asked(plans, 'WoodWhy', { Heat_1: 0, Heat_2: 1, Heat_3: 0 }), 'asked');
  });

  it('are none where ids with digits name the questions', () => {
    const { questions } = read(
      'Q1. Do you own your home?',
      '1. Yes',
      '2. No',
      '',
      '[Remark]',
      'We come to money now.',
      '',
      'Q2. How much do you pay? [NUMERIC]',
    );
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['Q1', 'Q2'],
    );
  });

  it('are in doubt within a loop, all of them', () => {
    const loop = (end: readonly string[]) =>
      read(
        ...['[HHSize]', 'How many people live here?', 'RANGE: 1..9', ''],
        ...['{REPEAT FOR EACH PERSON}', ''],
        ...['[Sex]', 'Is this person male or female?', '1. Male', '2. Female', ''],
        ...['[PersAge]', 'How old is this person?', 'RANGE: 0..99', ''],
        ...end,
        ...['[Pets]', 'Is there a pet?', '1. Yes', '2. No'],
      );
    const doubtful = ({ questions }: ReturnType<typeof read>) =>
      questions.filter(({ doubts = [] }) => doubts.some(({ of }) => of === 'all')).map(({ id }) => id);
    assert.deepEqual(doubtful(loop(['{END REPEAT}', ''])), ['Sex', 'PersAge']);
    // Where nothing ends it, it goes on.
    assert.deepEqual(doubtful(loop([])), ['Sex', 'PersAge', 'Pets']);
    assert.ok(shortProblems(loop([])).includes('5 warning loop'));
  });
});

describe('Parts of questions with names', () => {
  const KEYS = [
    '## U1 [multi]',
    'label: Which apps do you use?',
    'choices:',
    '  - 1: Mail',
    '  - 2: Maps',
    '  - 9: None {alone}',
    'go to:',
    '  - 9: U3',
    '',
    '## U2 [scale]',
    'label: How much do you like them?',
    'min: 1    # not at all',
    'max: 7    # a lot',
    'dk: 99',
    '',
    '## U3 [rank]',
    'label: Order these.',
    'top: 2',
    'choices:',
    '  - 1: Speed',
    '  - 2: Price',
    '  - 3: Looks',
    '',
    '## U4 [single]',
    'label: May we write to you?',
    'choices:',
    '  - 1: Yes',
    '  - 2: No',
    'go to:',
    '  - 2: SCREENOUT',
  ];

  it('are its marks and the jumps of its answers', () => {
    assert.deepEqual(inShort(...KEYS), [
      'U1 multi U1_1 flag 1 U1_2 flag 2 U1_9 flag 9!',
      'U2 numeric 1..7 dk 99',
      'U3 rank max 2',
      'U4 single U4 coded 1,2x',
    ]);
    const plans = plansOf(...KEYS);
    assert.equal(asked(plans, 'U2', { U1_1: 0, U1_2: 0, U1_9: 1 }), 'not asked');
    assert.equal(asked(plans, 'U2', { U1_1: 1, U1_2: 0, U1_9: 0 }), 'asked');
  });

  it('are told where a jump names a code that is not there', () => {
    const { problems } = read(...KEYS.map((line) => line.replace('9: U3', '8: U3')));
    assert.ok(problems.some(({ code, questionId }) => code === 'unreadLine' && questionId === 'U1'));
  });
});

describe('Lists of answers with a name', () => {
  const LISTED = [
    'W1. Which of these dailies do you know?',
    'MULTI. Use list 3, ROTATE',
    'ALSO SHOW: 98 Not one of them (EXCLUSIVE)',
    '',
    'W2. Which one do you read?',
    'SINGLE (LIST 3)',
    '',
    'W3. Do you pay for it?',
    'SINGLE',
    '1 Yes',
    '2 No',
    '',
    '**List 3:**',
    '',
    '1 The Morning',
    '2 Evening Post',
    '3 The Week',
  ];

  it('are those of the questions that show them, and of no other', () => {
    assert.deepEqual(inShort(...LISTED), [
      'W1 multi W1_1 flag 1 W1_2 flag 2 W1_3 flag 3 W1_98 flag 98!',
      'W2 single W2 coded 1,2,3',
      'W3 single W3 coded 1,2',
    ]);
  });

  it('stay where they are when nothing shows them', () => {
    const plain = LISTED.filter((line) => !/Use list|\(LIST/.test(line));
    assert.ok(read(...plain).problems.length > 0);
  });
});

describe('Forms on paper', () => {
  it('say in their own words what stands alone, what stays empty, and how dates look', () => {
    const lines = [
      'P1. When did you fall ill?  |__|__|.|__|__|.|__|__|  (dd.mm.yy)',
      '',
      'P2. Where does it hurt? (mark all that apply)',
      '[ ] 1  Head',
      '[ ] 2  Back',
      '[ ] 0  Nowhere (tick no other box)',
      '',
      'P3. How many pills did you take? |__|__| pills (0-20)',
      '',
      'P4. Did they help? 0 means not at all and 10 completely. (please leave blank if P3 = 0)   |__|__|  (0-10)',
      '',
      'P5. If you ticked 1 or 2 in P2: since when? ______________',
      '',
      'FOR OFFICE USE ONLY',
      '',
      'P6. Was the sheet complete?',
      '[ ] 1  Yes',
      '[ ] 0  No',
    ];
    assert.deepEqual(inShort(...lines), [
      'P1 text date',
      'P2 multi P2_1 flag 1 P2_2 flag 2 P2_0 flag 0!',
      'P3 numeric 0..20',
      'P4 numeric 0..10',
      'P5 text',
      'P6 single P6 coded 1,0',
    ]);
    const plans = plansOf(...lines);
    assert.equal(asked(plans, 'P4', { P3: 3 }), 'asked');
    assert.equal(asked(plans, 'P4', { P3: 0 }), 'not asked');
    assert.equal(asked(plans, 'P5', { P2_1: 0, P2_2: 1, P2_0: 0 }), 'asked');
    assert.equal(asked(plans, 'P5', { P2_1: 0, P2_2: 0, P2_0: 1 }), 'not asked');
    assert.equal(asked(plans, 'P6', {}), 'asked');
  });

  it('hide the question that a line right above it names so, and not the one before', () => {
    assert.deepEqual(
      inShort(
        'R1. How often do you come?',
        'SINGLE CODE',
        '1 Often',
        '2 Never',
        '',
        'NOT SHOWN – HIDDEN VARIABLE',
        'R2. Region from the sample',
        '1 North',
        '2 South',
        '',
        'R3. Do you like it here?',
        '1 Yes',
        '2 No',
      ),
      ['R1 single R1 coded 1,2', 'R2 single R2 coded 1,2 hidden', 'R3 single R3 coded 1,2'],
    );
  });

  it('leave codes out of a condition behind a comma', () => {
    const plans = plansOf(
      'R1. What did you spend? [NUMERIC 0-900, DK 999]',
      '',
      'R2. On what?',
      '[BASE: ALL WHO SPENT SOMETHING (R1 > 0, EXCLUDING 999)]',
      '[OPEN]',
    );
    assert.equal(asked(plans, 'R2', { R1: 5 }), 'asked');
    assert.equal(asked(plans, 'R2', { R1: 0 }), 'not asked');
    assert.equal(asked(plans, 'R2', { R1: 999 }), 'not asked');
  });
});
