import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

const numbered = (...marks: readonly string[]) => read('Q1. How many rooms are there?', ...marks);

describe('Sentences in a bracket of an outline', () => {
  for (const mark of [
    '[SINGLE CODE. QUOTA: SEE SHEET B]',
    '[SINGLE ANSWER. FLIP SCALE FOR HALF OF SAMPLE]',
    '[SINGLE CODE. SAME ORDER AS B4]',
    '[RADIO BUTTONS; CHECK QUOTAS]',
  ]) {
    it(`are read one by one where one of them is about showing: ${mark}`, () => {
      const questionnaire = read('Q1. Which one?', mark, '', '1. Red', '2. Blue');
      assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,2']);
      assert.deepEqual(shortProblems(questionnaire), []);
    });
  }

  it('give limits, a code beside the number and who is screened out', () => {
    for (const mark of ['[NUMERIC. ALLOW 0-80. REFUSED = 99]', '[NUMERIC. ACCEPT 1-20. SCREEN OUT IF UNDER 3]']) {
      const questionnaire = numbered(mark);
      assert.deepEqual(questionnaire.questions[0]?.variables[0]?.type, 'number', mark);
      assert.deepEqual(shortProblems(questionnaire), [], mark);
    }
  });

  it('are reported where one of them is not understood, and none is left out because of a word about showing', () => {
    assert.deepEqual(shortProblems(numbered('[NUMERIC. CROSS AGAINST THE LEDGER]')), ['2 warning unknownMark']);
    assert.notDeepEqual(shortProblems(numbered('[NUMERIC. ALWAYS SHOW IF HE FEELS LIKE IT]')), []);
  });

  it('are read behind the words for whoever programs the survey', () => {
    const question = readOne(
      'Q1. Put them in order.',
      'PN: RANK TOP 2. SAME ROTATION AS Q7',
      '',
      '1. A',
      '2. B',
      '3. C',
    );
    assert.equal(question.variables[0]?.type, 'rank');
  });
});

describe('Words in brackets behind an answer', () => {
  it('say more than one thing: how it is read out, and that it stands alone', () => {
    const question = readOne(
      'Q1. Which? [MULTI]',
      'Rot ...... 1',
      'Blau ..... 2',
      'keine davon (NICHT VORLESEN, EXKLUSIV) ...... 9',
    );
    assert.deepEqual(
      shortOf(question).map((one) => one.split(' ').at(-1)),
      ['1', '2', '9!'],
    );
  });
});

describe('A jump behind such brackets', () => {
  for (const words of ['(NICHT VORLESEN, EXKLUSIV)', '(exclusive)']) {
    it(`is followed, and the code before it read: ${words}`, () => {
      const { questions } = read(
        'Q1. Which? [MULTI]',
        'Rot ...... 1',
        'Blau ..... 2',
        `keine davon ${words} ...... 9   weiter mit Q3`,
        '',
        'Q2. How often? [NUMERIC]',
        '',
        'Q3. Why? [OPEN]',
      );
      assert.deepEqual(questions[0] && shortOf(questions[0]).map((one) => one.split(' ').at(-1)), ['1', '2', '9!']);
      assert.deepEqual(
        questions.map(({ entry }) => entry.map(({ text }) => text)),
        [[], ['NOT (Q1 = 9)'], []],
      );
    });
  }
});

describe('A ranking in words', () => {
  for (const [words, count] of [
    ['Rank the two most useful tools.', 2],
    ['Classez les trois plus utiles.', 3],
    ['Rank the tools.', null],
  ] as const) {
    it(`is of as many as they say: ${words}`, () => {
      const question = readOne(`Q1. ${words}`, '', '1. Saw', '2. Drill', '3. Plane', '4. Rasp');
      assert.equal(question.variables[0]?.type, 'rank');
      assert.equal(question.choices.max, count);
    });
  }
});

describe('Plain numbers of questions beside ids with letters', () => {
  const screener = ['S1. Do you live here?', 'Yes ........ 1', 'No ......... 2  TERMINATE', ''];
  const asked = (number: number): readonly string[] => [
    `${number}. Do you like colour ${number}?`,
    'Yes ........ 1',
    'No ......... 2',
    '',
  ];

  it('are ids where they count on from 1 and ask', () => {
    const { questions } = read(...screener, ...[1, 2, 3, 4].flatMap(asked));
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['S1', 'Q1', 'Q2', 'Q3', 'Q4'],
    );
    assert.deepEqual(
      questions.slice(1).flatMap(shortOf),
      [1, 2, 3, 4].map((number) => `Q${number} coded 1,2`),
    );
  });

  it('are answers where they do not ask', () => {
    const { questions } = read(
      'S1. What do you drink? [SINGLE]',
      '1. Tea',
      '2. Coffee',
      '3. Milk',
      '4. Water?',
      '5. Beer',
    );
    assert.deepEqual(questions.flatMap(shortOf), ['S1 coded 1,2,3,4,5']);
  });
});
