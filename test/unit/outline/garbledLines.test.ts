import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const told = (code: string, ...lines: readonly string[]): boolean => codesOf(...lines).includes(code);
const yesNo = ['1. Yes', '2. No', ''];

/** What lines that are gone leave behind, by where the others stand. */
describe('Conditions whose question is gone', () => {
  const above = ['2f Which?', '   A petrol engine ...1', '   An electric motor ...3', '', 'IF 2f = 3', ''];
  const end = ['3a Gender', '   Female ...1', '   Male ...2', ''];

  it('stand above a title', () => {
    assert.ok(told('eitherQuestion', ...above, 'Section 3 - About you', '', ...end));
    assert.ok(!told('eitherQuestion', ...above, ...end));
    assert.ok(
      !told('eitherQuestion', 'Bei allen Fragen gilt: 98 = weiß nicht', '', 'Section 3 - About you', '', ...end),
    );
  });

  const camp = (id: string): readonly string[] => [`**${id}**: How many? [NUMERIC 1-7]`, '[ASK IF Camp = Yes]', ''];
  const first = ['**Camp**: Did you camp? [SINGLE]', ...yesNo];
  const rest = ['**Days**', '**Tents**', '**Fires**'].flatMap((id) => camp(id.replaceAll('*', '')));

  it('stand alone above a question, where all others stand below theirs', () => {
    const lost = ['[ASK IF Camp = Yes]', ''];
    const food = ['**Food**: What did you eat? [MULTI]', '1. Rice', '2. Beans', ''];
    assert.ok(told('eitherQuestion', ...first, ...lost, ...food, ...rest));
    assert.ok(!told('eitherQuestion', ...first, ...food, ...rest));
    assert.ok(!told('eitherQuestion', ...first, 'Show this page only if Camp = Yes', '', ...food, ...rest));
  });
});

describe('Lists whose question or scale is gone', () => {
  it('begin anew with their codes', () => {
    const anew = (...codes: readonly number[]): boolean =>
      told(
        'missingCode',
        'Q1. Which? [SINGLE]',
        ...codes.map((code, at) => `o ${'Abcdefgh'.charAt(at).repeat(4)}  (${code})`),
      );
    assert.ok(anew(6, 1, 2, 3));
    assert.ok(!anew(99, 1, 2, 3));
    assert.ok(!anew(3, 2, 1));
    assert.ok(!anew(4, 1, 3));
  });

  it('are statements that each is rated', () => {
    const list = ['(1) I feel rushed.', '(2) I can switch off.', '(3) It is too much.'];
    assert.ok(told('soundsOtherwise', 'Q1 To what extent do the following statements apply to you?', '', ...list));
    assert.ok(!told('soundsOtherwise', 'Q1 Which of these is true for you?', '', ...list));
  });

  it('have one column left', () => {
    const grid = (...scale: readonly string[]): boolean =>
      told('loneAnswer', 'Q1. Which apply? [GRID] [SINGLE]', 'ROWS', '1. Bus', '2. Train', 'SCALE', ...scale);
    assert.ok(grid('1. Yes'));
    assert.ok(!grid('1. Yes', '2. No'));
  });

  it('are the ends of a scale, as the name of one says', () => {
    assert.ok(told('listOfNumbers', 'Q1. How important is it?', '1 Not icwort', '5 Very important'));
    assert.ok(told('listOfNumbers', 'Q1. How important is it?', '1 Not important at all', '5 Veyr important'));
    assert.ok(told('namedEnds', 'Q1. How important is it?', '1 Not important at all', '5 Very important'));
    assert.ok(!told('listOfNumbers', 'Q1. Did you vote?', '1 Yes', '5 No'));
  });
});

describe('Lines that have lost what names them', () => {
  const first = ['Q1. Do you read? [SINGLE]', ...yesNo];

  it('stand apart, with a mark', () => {
    assert.ok(told('unreadLine', ...first, 'Your suggestions (optional)', '', 'Q3. Age [NUMERIC]'));
    assert.ok(
      told('unreadLine', '**age** (integer) How old?', '', '*w_oth** (text) Specify', '', '**dob** (date) Date'),
    );
    const number = ['Q2. How old are you? [NUMERIC]', ''];
    assert.ok(told('unreadLine', ...first, ...number, '8 Whats your email* Optional; show only if question 1 is Yes*'));
    assert.ok(!told('unreadLine', ...first, ...number, 'Show only if question 1 is Yes', 'Q3. Why? [OPEN]'));
    assert.ok(!told('unreadLine', ...first, 'END OF SURVEY. REDIRECT TO PANEL.'));
    assert.ok(!told('unreadLine', 'Q1. How many? [NUMERIC]', '', 'Please enter a whole number (integer).'));
  });

  it('ask a second time', () => {
    const lines = [
      '### G1 [Gender]',
      '',
      'What is your gender?',
      '',
      'How many people live here?',
      '',
      '1. One',
      '2. Two',
    ];
    assert.ok(told('askingLine', ...lines));
    assert.ok(!told('askingLine', ...lines.filter((line) => !line.startsWith('How many'))));
  });

  it('ask without a sign, where nothing names the questions', () => {
    const form = ['**Do you read?**', '- Yes', '- No', '', '**What do you read?**', '- Books', '- Papers', ''];
    const behind = ['**Where do you read?**', '- Here', '- There', ''];
    assert.ok(told('askingLine', ...form, '*When did you last buy a book*', '', ...behind));
    assert.ok(!told('askingLine', ...form, '*When you have finished, go on*', '', ...behind));
  });

  it('lead to a code that is gone, or are a word of an answer', () => {
    assert.ok(told('unreadLine', 'Q1. How good?', 'Excellent.............', 'Good...........4', 'Fair...........3'));
    assert.ok(
      told(
        'unreadLine',
        'QA\tWhere? (ONE CODE)',
        '\tShop\t1',
        '\tKiosk\t2',
        '\t\tSPECIFY',
        '',
        'QB\tWho? (ONE CODE)',
        '\tMe\t1',
        '\tYou\t2',
      ),
    );
    assert.ok(
      told('continuedAnswer', 'Q1. Which? [MULTI]', '1. Linha azul', '2. Linha verde', ' sabe *(resposta exclusiva)*'),
    );
  });
});

describe('Names that are garbled', () => {
  const named = [
    '**weight** (integer) How heavy?',
    '',
    '**height** (integer) How tall?',
    '',
    '**shoes** (integer) Which size?',
    '',
  ];

  it('are no words, where all others are', () => {
    assert.ok(told('oddId', ...named, '**blmcuks** (text) Anything else?'));
    assert.ok(!told('oddId', ...named, '**remarks** (text) Anything else?'));
    assert.ok(!told('oddId', ...named, '**HHTYPE** (text) Which household?'));
  });

  it('have turned letters at rows', () => {
    const grid = (name: string): boolean =>
      told(
        'oddId',
        'D7. How good? [SINGLE]',
        '',
        '| | 1 | 2 |',
        '|---|---|---|',
        `| The fridge (D7_${name}) | 1 | 2 |`,
        '| The oven (D7_Oven) | 1 | 2 |',
      );
    assert.ok(grid('Frigde'));
    assert.ok(!grid('Fridge'));
  });
});

describe('Answers in capitals close above a question', () => {
  const next = ['', '**Q5. Par quels moyens ?**', '1 Radio', '2 Presse'];

  it('may be titles', () => {
    assert.ok(told('unreadLine', '**Q4. Avez-vous lu ?**', '1 Oui', '2 Non', 'NSP', ...next));
    assert.ok(!told('unreadLine', '**Q4. Avez-vous lu ?**', '1 Oui', '2 Non', '', 'MÉDIAS', ...next));
  });
});

describe('Words between numbers, and at the ends of texts', () => {
  it('are turned, or name what is lost', () => {
    assert.ok(told('damagedText', 'Q1. How many (number between 0 nad 14)?'));
    assert.ok(!told('damagedText', 'Q1. How many (number between 0 and 14)?'));
    assert.ok(told('nearMark', 'Q1. How many people live here? constraint', '[NUMERIC]'));
    assert.ok(told('damagedText', 'Q1. Do you? [SINGLE]', ...yesNo, 'Q2. If founder', ...yesNo));
    assert.ok(
      told('conditionInText', 'Q6. Do you? [SINGLE]', ...yesNo, 'Q7 fi Q6 is 1 or 2 -> What went wrong?', ...yesNo),
    );
    assert.ok(
      told('severalIds', 'food1 . food_3 selectone freq How often?', ...yesNo) ||
        told('severalIds', 'Q1. food_3 selectone How often?', ...yesNo),
    );
  });

  it('hold a scale that nobody has written as a table', () => {
    const rows = [
      '     a. The price        1      2      3      4      5      8      9',
      '     b. Billing          1      2      3      4      5      8      9',
    ];
    assert.ok(told('unreadLine', 'Q1. How satisfied are you with each? (ROTATE.)', '', ...rows, ''));
    assert.ok(!told('unreadLine', 'Q1. Which?', '1. Formula 1', '2. Level 2 3', ''));
  });
});
