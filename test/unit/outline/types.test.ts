import assert from 'node:assert/strict';
import { NO_LIMITS } from '../../../src/questionnaire/emptyQuestion';
import { read, readOne, shortOf, shortProblems } from './reading';

const ITEMS = ['1. A', '2. B', '3. C'];

describe('Types of questions in an outline', () => {
  const typed: readonly (readonly [marks: string, kind: string, variables: string])[] = [
    ['[SINGLE]', 'single', 'Q1 coded 1,2,3'],
    ['[Single Code]', 'single', 'Q1 coded 1,2,3'],
    ['[SINGLE-CODE; RANDOMIZE]', 'single', 'Q1 coded 1,2,3'],
    ['[SA]', 'single', 'Q1 coded 1,2,3'],
    ['(Select one answer)', 'single', 'Q1 coded 1,2,3'],
    ['[MULTI]', 'multi', 'Q1_1 flag 1; Q1_2 flag 2; Q1_3 flag 3'],
    ['[MULTICODE]', 'multi', 'Q1_1 flag 1; Q1_2 flag 2; Q1_3 flag 3'],
    ['[select all that apply]', 'multi', 'Q1_1 flag 1; Q1_2 flag 2; Q1_3 flag 3'],
    ['*(Please select all that apply)*', 'multi', 'Q1_1 flag 1; Q1_2 flag 2; Q1_3 flag 3'],
    ['[MIN 2] [MAX 3]', 'multi', 'Q1_1 flag 1; Q1_2 flag 2; Q1_3 flag 3'],
    ['[NUMERIC 0-99]', 'numeric', 'Q1_1 number 1; Q1_2 number 2; Q1_3 number 3'],
    ['[SUM 100]', 'numeric', 'Q1_1 number 1; Q1_2 number 2; Q1_3 number 3'],
    ['[OPEN]', 'text', 'Q1_1 text 1; Q1_2 text 2; Q1_3 text 3'],
    ['[RANK]', 'rank', 'Q1_1 rank 1; Q1_2 rank 2; Q1_3 rank 3'],
    ['', 'single', 'Q1 coded 1,2,3'],
  ];
  for (const [marks, kind, variables] of typed) {
    it(`reads ${marks || 'no mark'} with a list`, () => {
      const question = readOne(`## Q1. Text ${marks}`, '', ...ITEMS);
      assert.equal(question.kind, kind);
      assert.equal(shortOf(question).join('; '), variables);
      assert.equal(question.label, 'Text');
    });
  }

  const codes: readonly (readonly [
    marks: string,
    lines: readonly string[],
    expected: string,
    special: readonly number[],
  ])[] = [
    ['[NUMERIC 0-1000]', ['-1. Refused', '-9. Do not know'], 'Q1 number -1,-9', [-1, -9]],
    ['[NUMERIC 18-99]', ['999. Do not know'], 'Q1 number 999', [999]],
    ['[NUMERIC 0-20]', ['- -7 = Never thought of it', '- -9 = Prefer not to say'], 'Q1 number -7,-9', [-7, -9]],
    ['[NUMERIC 0-15]', ['98. Weiß nicht / keine Angabe'], 'Q1 number 98', [98]],
    ['[NUMERIC 0-600]', ['- -5 = Ne sait pas', '- -9 = Refus [TERMINATE]'], 'Q1 number -5,-9x', [-5]],
    ['[NUMERIC 0-168]', ['1. TV', '2. Radio', '-9. Refused'], 'Q1_1 number 1; Q1_2 number 2', [-9]],
    ['[NUMERIC]', ['1. Under 18', '2. Older'], 'Q1_1 number 1; Q1_2 number 2', []],
  ];
  for (const [marks, lines, expected, special] of codes) {
    it(`reads a list of ${lines.join(', ')} below ${marks}`, () => {
      const question = readOne(`## Q1. How many? ${marks}`, '', ...lines);
      assert.equal(question.kind, 'numeric');
      assert.equal(shortOf(question).join('; '), expected);
      assert.deepEqual(question.limits.special, special);
    });
  }

  it('says that a code within the limits is told from no number', () => {
    const reading = read('## Q1. Hours a week? [NUMERIC 0-168]', '', '97. Do not know');
    assert.deepEqual(shortProblems(reading), ['3 warning codeWithinLimits']);
  });

  it('follows the jump at a code that stands for no number', () => {
    const { questions } = read(
      '## Q1. Minutes? [NUMERIC 0-600]',
      '',
      '- -7 = Does not drive -> Q3',
      '',
      '## Q2. Which car? [OPEN]',
      '',
      '## Q3. Why? [OPEN]',
    );
    assert.deepEqual(
      questions.map(({ entry }) => entry.map(({ text }) => text)),
      [[], ['NOT (Q1 = -7)'], []],
    );
  });

  const alone: readonly (readonly [marks: string, kind: string, variables: string])[] = [
    ['[NUMERIC]', 'numeric', 'Q1 number'],
    ['[NUMBER]', 'numeric', 'Q1 number'],
    ['[OPEN, NUMERIC]', 'numeric', 'Q1 number'],
    ['[OPEN END]', 'text', 'Q1 text'],
    ['[TEXT]', 'text', 'Q1 text'],
    ['[DATE]', 'text', 'Q1 text'],
    ['', 'text', 'Q1 text'],
  ];
  for (const [marks, kind, variables] of alone) {
    it(`reads ${marks || 'no mark'} without a list`, () => {
      const question = readOne(`## Q1. Text ${marks}`);
      assert.equal(question.kind, kind);
      assert.equal(shortOf(question).join('; '), variables);
      assert.equal(question.isDate, marks === '[DATE]');
    });
  }

  const limits: readonly (readonly [marks: string, expected: Readonly<Record<string, unknown>>])[] = [
    ['[NUMERIC 0-99]', { min: 0, max: 99 }],
    ['[NUMERIC: 0 to 99]', { min: 0, max: 99 }],
    ['[NUMERIC, 0..99]', { min: 0, max: 99 }],
    ['[NUMERIC -5 to 5]', { min: -5, max: 5 }],
    ['[NUMERIC 18+]', { min: 18 }],
    ['[NUMERIC] [MIN 1] [MAX 20]', { min: 1, max: 20 }],
    ['[NUMERIC MIN 1 MAX 20]', { min: 1, max: 20 }],
    ['[NUMERIC > 0]', { min: 0, minExclusive: true }],
    ['[NUMERIC >= 0, < 10]', { min: 0, max: 10, maxExclusive: true }],
    ['[NUMERIC 0-50, 2 DECIMALS]', { min: 0, max: 50, decimals: 2 }],
    ['[NUMERIC 0.00-9.99]', { min: 0, max: 9.99, decimals: 2 }],
    ['[INTEGER 1-5]', { min: 1, max: 5, decimals: 0 }],
    ['[WHOLE NUMBER]', { decimals: 0 }],
    ['[NUMERIC 0-168, 999 = Don’t know]', { min: 0, max: 168, special: [999] }],
    ['[NUMERIC 18-99] [DK=999] [REFUSED 998]', { min: 18, max: 99, special: [999, 998] }],
  ];
  for (const [marks, expected] of limits) {
    it(`reads the limits of ${marks}`, () => {
      assert.deepEqual(readOne(`## Q1. Number ${marks}`).limits, { ...NO_LIMITS, ...expected });
    });
  }

  const lengths: readonly (readonly [marks: string, min: number | null, max: number | null])[] = [
    ['[OPEN] [MIN 10 CHARACTERS]', 10, null],
    ['[OPEN, MIN LENGTH 10, MAX LENGTH 200]', 10, 200],
    ['[OPEN] [AT LEAST 5 LETTERS] [UP TO 80 CHARS]', 5, 80],
  ];
  for (const [marks, min, max] of lengths) {
    it(`reads the length of an answer from ${marks}`, () => {
      assert.deepEqual(readOne(`## Q1. Why? ${marks}`).textLength, { min, max });
    });
  }

  const choices: readonly (readonly [marks: string, min: number | null, max: number | null])[] = [
    ['[MULTI] [MIN 2] [MAX 3]', 2, 3],
    ['[MULTI, MAX 2]', null, 2],
    ['[MULTI 1-2]', 1, 2],
    ['[MULTI, EXACTLY 2]', 2, 2],
    ['[MULTI] (select up to 2 answers)', null, 2],
    ['[MULTI AT LEAST 2]', 2, null],
    ['[RANK 3]', 3, 3],
    ['[RANK TOP 2]', 2, 2],
  ];
  for (const [marks, min, max] of choices) {
    it(`reads how many answers ${marks} takes`, () => {
      const question = readOne(`## Q1. Text ${marks}`, ...ITEMS);
      assert.deepEqual(question.choices, { min, max });
      assert.equal(question.limits.min, null);
    });
  }

  it('reads sums, optional and hidden questions', () => {
    assert.equal(readOne('## Q1. Text [SUM TO 100%]', ...ITEMS).sum, 100);
    assert.equal(readOne('## Q1. Text [OPEN, OPTIONAL]').optional, true);
    assert.equal(readOne('## Q1. Your address (optional) [OPEN]').optional, true);
    assert.equal(readOne('## Q1. What is optional? [OPEN]').optional, false);
    assert.equal(readOne('## Q1. Text [HIDDEN]', ...ITEMS).hidden, true);
  });

  it('reads marks on lines of their own and below the answers', () => {
    const question = readOne('## Q1. Text', '', '[MULTI] [OPTIONAL]', '', ...ITEMS, '', '[MAX 2]');
    assert.deepEqual([question.kind, question.optional, question.choices.max], ['multi', true, 2]);
  });

  it('says what it inferred where it matters', () => {
    assert.deepEqual(shortProblems(read('## Q1. Age')), ['1 info inferredType']);
    assert.deepEqual(shortProblems(read('## Q1. Which of these do you know?', ...ITEMS)), ['1 info inferredType']);
    assert.deepEqual(shortProblems(read('## Q1. Gender', ...ITEMS)), []);
  });

  it('says what contradicts itself or leads nowhere', () => {
    const marked = (marks: string, ...lines: readonly string[]) =>
      shortProblems(read(`## Q1. Text ${marks}`, ...lines));
    assert.deepEqual(marked('[SINGLE] [MULTI]', ...ITEMS), ['1 warning contradictingTypes']);
    assert.deepEqual(marked('[SINGLE] [MIN 2]', ...ITEMS), ['1 warning unusedBounds']);
    assert.deepEqual(marked('[NUMERIC 9-1]'), ['1 warning emptyRange']);
    assert.deepEqual(marked('[OPEN] [MIN 20 WORDS]'), ['1 warning unsupportedMark']);
    assert.deepEqual(marked('[NUMERIC] [MIN 20 CHARACTERS]'), ['1 warning unusedMark']);
    assert.deepEqual(marked('[SINGLE] [DK 99]', ...ITEMS), ['1 warning unusedMark']);
    assert.deepEqual(marked('[MULTIPLE CHOICE]', ...ITEMS), ['1 warning unsupportedMark']);
    assert.deepEqual(marked('[OPEN] [PROGRAMMER: show the bird]'), ['1 info note']);
    assert.deepEqual(marked('[OPEN] [EXCLUSIVE]'), ['1 warning misplacedMark']);
    assert.deepEqual(marked('[NUMERIC]', '1. Cups', '99. Don’t know [EXCLUSIVE]'), ['3 warning rowMark']);
  });

  for (const marks of ['[SINGLE]', '[MULTI]', '[RANK]', '[SUM 100]', '[GRID]']) {
    it(`reads on after a ${marks} without its answers`, () => {
      const questionnaire = read(`## Q1. Text ${marks}`, '', '## Q2. Age [NUMERIC]');
      assert.deepEqual(
        questionnaire.questions.map(({ id, readable, variables }) => [id, readable, variables.length]),
        [
          ['Q1', false, 0],
          ['Q2', true, 1],
        ],
      );
      assert.deepEqual(shortProblems(questionnaire), ['1 error incompleteQuestion']);
    });
  }

  it('does not let a long id or an odd code make an invalid variable', () => {
    const questionnaire = read('## Q1. Text [MULTI]', '- -1 = None', '- 1 = A', '- 2 = B');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1_1 flag 1', 'Q1_2 flag 2']);
    assert.deepEqual(shortProblems(questionnaire), ['2 info perhapsAlone', '2 warning invalidVariableName']);
  });
});
