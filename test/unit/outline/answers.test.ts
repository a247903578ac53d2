import assert from 'node:assert/strict';
import { read, readOne, short, shortOf, shortProblems } from './reading';

/** The answers of one question as `code label`. */
function answers(...lines: readonly string[]): readonly string[] {
  const question = readOne('## Q1. Which? [SINGLE]', '', ...lines);
  return question.variables.flatMap((variable) => variable.answers.map(({ code, label }) => `${code} ${label}`));
}

describe('Answers of an outline', () => {
  const spellings: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['numbered lists', ['1. Yes', '2. No']],
    ['numbered lists with brackets', ['1) Yes', '2) No']],
    ['code = label', ['- 1 = Yes', '- 2 = No']],
    ['code=label', ['* 1=Yes', '* 2=No']],
    ['code: label', ['- 1: Yes', '- 2: No']],
    ['code - label', ['- 1 - Yes', '- 2 - No']],
    ['escaped numbers', ['- 1\\. Yes', '- 2\\. No']],
    ['(code) label', ['- (1) Yes', '- (2) No']],
    ['code label', ['- 1 Yes', '- 2 No']],
    ['boxes', ['- [ ] 1 Yes', '- [x] 2 No']],
    ['drawn circles', ['- ○ 1 Yes', '- ( ) 2 No']],
    ['label = code', ['- Yes = 1', '- No = 2']],
    ['label (code)', ['- Yes (1)', '- No (2)']],
    ['lines without a list', ['1 = Yes', '2 = No']],
    ['bullets of word processors', ['• 1 = Yes', '• 2 = No']],
    ['emphasis', ['1. **Yes**', '2. *No*']],
    ['labels over two lines', ['1. Yes', '2. No']],
    ['a table', ['| Code | Answer |', '| --- | --- |', '| 1 | Yes |', '| 2 | No |']],
  ];
  for (const [what, lines] of spellings) {
    it(`reads ${what}`, () => assert.deepEqual(answers(...lines), ['1 Yes', '2 No']));
  }

  it('keeps the numbers as written where markdown would count on', () => {
    assert.deepEqual(answers('1. Yes', '2. No', '98. Other', '-1. no list'), [
      '1 Yes',
      '2 No',
      '98 Other',
      '-1 no list',
    ]);
    assert.deepEqual(answers('0. None', '5. Five', '2057. UK'), ['0 None', '5 Five', '2057 UK']);
    assert.deepEqual(answers('01. Yes', '02. No'), ['01 Yes', '02 No']);
  });

  it('leaves numbers that belong to the label', () => {
    assert.deepEqual(answers('1. 18-24', '2. 25 - 34', '3. 2 times'), ['1 18-24', '2 25 - 34', '3 2 times']);
    assert.deepEqual(answers('- 18-24', '- 25 - 34', '- 35 or older'), ['1 18-24', '2 25 - 34', '3 35 or older']);
    assert.deepEqual(answers('- Never', '- 1 time', '- 2 times'), ['1 Never', '2 1 time', '3 2 times']);
    assert.deepEqual(answers('- 1.5 litres', '- 2.5 litres'), ['1 1.5 litres', '2 2.5 litres']);
  });

  it('joins what is written on further lines of an answer', () => {
    assert.deepEqual(answers('1. Yes, and', '   very much', '2. No'), ['1 Yes, and very much', '2 No']);
  });

  it('numbers answers without codes and says so once', () => {
    const questionnaire = read('## Q1. Which? [SINGLE]', '', '- Tea', '- Milk', '- Juice');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,2,3']);
    assert.deepEqual(shortProblems(questionnaire), ['3 info numberedAnswers']);
    assert.deepEqual(answers('1. Tea', '1. Milk', '1. Juice'), ['1 Tea', '2 Milk', '3 Juice']);
  });

  it('reports the one answer without a code and the code that comes twice', () => {
    const questionnaire = read('## Q1. Which? [SINGLE]', '', '- 1 = Tea', '- Milk', '- 1 = Juice', '- 2 = Water');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,3,2']);
    assert.deepEqual(shortProblems(questionnaire), ['4 warning answerWithoutCode', '5 warning duplicateCode']);
  });

  it('reads the marks of answers in their spellings', () => {
    const question = readOne(
      '## Q1. Which? [MULTI]',
      '1. A [TERMINATE]',
      '2. B [screen out]',
      '3. C [SCREENOUT]',
      '4. D [Thank and close]',
      '5. E **[CLOSE]**',
      '6. F [ANCHOR]',
      '97. G [exclusive]',
      '98. H [OTHER] [KEEP POSITION]',
      '99. I [SINGLE, FIXED]',
    );
    const flags = question.variables.filter(({ type }) => type === 'flag').map(short);
    assert.deepEqual(flags, [
      ...['Q1_1 flag 1x', 'Q1_2 flag 2x', 'Q1_3 flag 3x', 'Q1_4 flag 4x', 'Q1_5 flag 5x', 'Q1_6 flag 6'],
      ...['Q1_97 flag 97!', 'Q1_98 flag 98o', 'Q1_99 flag 99!'],
    ]);
    assert.deepEqual(
      question.variables.slice(0, 2).map(({ label }) => label),
      ['A', 'B'],
    );
  });

  it('sees that an answer asks to specify it', () => {
    const lines = ['1. Other (specify)', '2. Other, please specify', '3. Anderes (bitte angeben)', '4. Else: ____'];
    const question = readOne('## Q1. Which? [SINGLE]', ...lines, '5. Other');
    assert.deepEqual(shortOf(question), [
      'Q1 coded 1o,2o,3o,4o,5',
      'Q1_1_other text 1',
      'Q1_2_other text 2',
      'Q1_3_other text 3',
      'Q1_4_other text 4',
    ]);
  });

  it('reads headings of groups of answers, and says that they are none', () => {
    const questionnaire = read(
      '## Q1. Which? [SINGLE]',
      '- Hot',
      '  - 1 = Tea',
      '  - 2 = Coffee',
      '- Cold',
      '  - 3 = Juice',
      '- 4 = None',
    );
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,2,3,4']);
    assert.deepEqual(shortProblems(questionnaire), ['2 info groupHeading', '5 info groupHeading']);
  });

  it('reports what is nested inside an answer', () => {
    const questionnaire = read('## Q1. Which? [SINGLE]', '1. Tea', '   - green', '   - black', '2. Coffee');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,2']);
    assert.deepEqual(shortProblems(questionnaire), ['3 warning nestedList', '4 warning nestedList']);
  });

  it('says of the marks at answers what it cannot use', () => {
    const questionnaire = read(
      '## Q1. Which? [MULTI]',
      '1. Tea [SHOW IF Q0 = 1]',
      '2. Milk [GO TO Q5]',
      '3. Juice [XYZ]',
      '4. Water [HIDDEN]',
      '5. Coffee [MIN 2]',
      '6. Beer [OPEN',
      '7. Wine of [region]',
    );
    assert.deepEqual(shortProblems(questionnaire), [
      '2 warning answerRouting',
      '3 warning unknownTarget',
      '4 warning unknownMark',
      '5 warning misplacedMark',
      '6 warning misplacedMark',
      '7 warning unclosedBracket',
      '8 info unknownMark',
    ]);
    assert.equal(questionnaire.questions[0]?.variables[6]?.label, 'Wine of [region]');
  });

  it('reports a list below no question, once for all of it', () => {
    const questionnaire = read('# Study', '', '- one', '- two', '  - three', '', '## Q1. Age [NUMERIC]');
    assert.deepEqual(shortProblems(questionnaire), ['3 info strayList']);
    assert.equal(questionnaire.problems[0]?.span.end, '# Study\n\n- one\n- two\n  - three'.length);
  });

  it('keeps labels whatever they hold', () => {
    const labels = ["It's “fine”.", 'a "quoted" one', '日本語。', 'Grüße 🙂', '50 % & more', 'x'.repeat(5000)];
    assert.deepEqual(
      answers(...labels.map((label, index) => `${index + 1}. ${label}`)),
      labels.map((label, index) => `${index + 1} ${label}`),
    );
  });
});
