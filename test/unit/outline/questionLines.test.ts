import assert from 'node:assert/strict';
import { read, readOne, shortProblems } from './reading';

describe('Question lines of an outline', () => {
  const spellings: readonly (readonly [line: string, id: string, label: string])[] = [
    ['## Q1. How old are you?', 'Q1', 'How old are you?'],
    ['### S2 - Gender', 'S2', 'Gender'],
    ['### S2 – Gender', 'S2', 'Gender'],
    ['**Q3.** Your age', 'Q3', 'Your age'],
    ['**Q3** Your age', 'Q3', 'Your age'],
    ['**Q4: Your age**', 'Q4', 'Your age'],
    ['__Q4: Your age__', 'Q4', 'Your age'],
    ['Q5. Your age', 'Q5', 'Your age'],
    ['Q5: Your age', 'Q5', 'Your age'],
    ['Q5) Your age', 'Q5', 'Your age'],
    ['Q5.Your age', 'Q5', 'Your age'],
    ['Q5 How old are you?', 'Q5', 'How old are you?'],
    ['Q5 [NUMERIC] Your age', 'Q5', 'Your age'],
    ['# Q1a: Your *age*', 'Q1a', 'Your age'],
    ['## Q8x1 - Your age', 'Q8x1', 'Your age'],
    ['## Q3_2. Your age', 'Q3_2', 'Your age'],
    ['## Q3.1 Your age', 'Q3.1', 'Your age'],
    ['## Question 7: Your age', 'Q7', 'Your age'],
    ['## 7. How old are you?', 'Q7', 'How old are you?'],
    ['## 7) Your age [NUMERIC]', 'Q7', 'Your age'],
    ['**7. How old are you?**', 'Q7', 'How old are you?'],
    ['## AGE: Your age [NUMERIC]', 'AGE', 'Your age'],
    ['## Ä1. Your age', 'Ä1', 'Your age'],
    ['## Q1. 5 \\* 3 &amp; "more" \\[sic\\]?', 'Q1', '5 * 3 & "more" [sic]?'],
    ['## Q1. See [our page](https://example.org/a) for more', 'Q1', 'See our page for more'],
  ];
  for (const [line, id, label] of spellings) {
    it(`reads ${line}`, () => {
      const question = readOne('Some note.', '', line);
      assert.equal(question.id, id);
      assert.equal(question.label, label);
      assert.equal(question.idSpan.line, 3);
    });
  }

  const prose: readonly string[] = [
    '## Introduction',
    '## Part 2: usage',
    '## 2. Usage',
    '## 1.0.1 and 2.0.0',
    '## v1.2.0',
    'A4 paper is what we use.',
    'Read Q5 before you go on',
    'Q5, Q6 and Q7 are about age.',
    'Thank you. Question 5 is next.',
    '> Interviewer: read slowly',
    'On 5. May we begin.',
  ];
  for (const line of prose) {
    it(`does not take "${line}" for a question`, () => {
      assert.deepEqual(
        read(line).questions.map(({ id }) => id),
        [],
      );
    });
  }

  it('points at the id in the source', () => {
    const source = '\n\n###   **S12b**: Where *do* you live?\n\n1. North\n';
    const question = readOne(source);
    assert.equal(source.slice(question.idSpan.start, question.idSpan.end), 'S12b');
    assert.deepEqual([question.idSpan.line, question.idSpan.column], [3, 9]);
    assert.deepEqual([question.span.line, source.slice(question.span.end - 5, question.span.end)], [3, 'North']);
  });

  it('takes a numbered heading with answers for a question and one without for a section', () => {
    const { questions } = read('## 1. Screener', '## 2. Gender', '', '1. Female', '2. Male', '', '## 3. The end');
    assert.deepEqual(
      questions.map(({ id, label }) => `${id} ${label}`),
      ['Q2 Gender'],
    );
  });

  it('reads questions of a numbered list with their answers below them', () => {
    const questionnaire = read(
      '1. How old are you? [NUMERIC 18-99]',
      '2. Gender',
      '   - 1 = Female',
      '   - 2 = Male',
      '3. Which ones? [MULTI]',
      '   1. Tea',
      '   2. Milk',
    );
    assert.deepEqual(
      questionnaire.questions.map(({ id, kind, variables }) => `${id} ${kind} ${variables.length}`),
      ['Q1 numeric 1', 'Q2 single 1', 'Q3 multi 2'],
    );
    assert.deepEqual(shortProblems(questionnaire), []);
  });

  it('finds a question line right below the answers of the one before', () => {
    const { questions } = read('Q1. Gender?', '1. Female', '2. Male', 'Q2. Region?', '1. North', '2. South', '3. East');
    assert.deepEqual(
      questions.map(({ id, variables }) => `${id} ${variables[0]?.answers.length}`),
      ['Q1 2', 'Q2 3'],
    );
  });

  it('takes the label from the next line where the id stands alone', () => {
    assert.equal(readOne('### Q7', '', 'How old are you? [NUMERIC]', '', 'A note.').label, 'How old are you?');
  });

  it('names a question without an id after its line, and says so', () => {
    const questionnaire = read('# Study', '', '## How old are you? [NUMERIC]', '', '**Your region?** [OPEN]');
    assert.deepEqual(
      questionnaire.questions.map(({ id, label }) => `${id} ${label}`),
      ['line3 How old are you?', 'line5 Your region?'],
    );
    assert.deepEqual(shortProblems(questionnaire), ['3 warning emptyId', '5 warning emptyId']);
  });

  it('gives repeated ids names of their own, whatever their case', () => {
    const questionnaire = read('## Q1. A [OPEN]', '## q1. B [OPEN]', '## Q1. C [OPEN]');
    assert.deepEqual(
      questionnaire.questions.map(({ id }) => id),
      ['Q1', 'q1#2', 'Q1#3'],
    );
    assert.deepEqual(shortProblems(questionnaire), ['2 error duplicateId', '3 error duplicateId']);
  });

  it('checks a question with the id of another not at all, and says where the other is', () => {
    const [first, second] = read('## Q1. A [OPEN]', '', '## Q1. B [NUMERIC]').questions;
    assert.deepEqual([first?.readable, first?.variables.length], [true, 1]);
    assert.deepEqual([second?.readable, second?.label, second?.variables.length], [false, 'B', 0]);
    const [problem] = read('## Q1. A [OPEN]', '', '## Q1. B [NUMERIC]').problems;
    assert.match(problem?.message ?? '', /after line 1\b/);
  });

  it('reports a variable that two questions would share, and gives it to the first', () => {
    const questionnaire = read('## Q3. A [NUMERIC]', '1. x', '2. y', '', '## Q3_2. B [OPEN]');
    assert.deepEqual(
      questionnaire.questions.map(({ variables }) => variables.map(({ type }) => type)),
      [['number', 'number'], []],
    );
    assert.deepEqual(shortProblems(questionnaire), ['5 warning sharedVariable']);
  });

  it('are known by fields with labels, whatever the ids look like', () => {
    const { questions, problems } = read(
      '### [GEN]',
      '**Text:** How is your health?',
      '**Type:** Single',
      '**Filter:** None',
      '1. Good',
      '2. Bad',
      '**Next:** If 2, go to [WORK]',
      '',
      '### [NIGHTS]',
      '**Text:** How many nights in total?',
      '**Type:** Numeric',
      '',
      '### [WORK]',
      '**Text:** What do you do?',
      '**Type:** Single',
      '**Filter:** GEN = 1 or NIGHTS > 3',
      '1. A',
      '2. B',
    );
    assert.deepEqual(
      questions.map(({ id, entry }) => [id, entry.length]),
      [
        ['GEN', 0],
        ['NIGHTS', 1],
        ['WORK', 1],
      ],
    );
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info'),
      [],
    );
  });
});
