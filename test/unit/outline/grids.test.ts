import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

describe('Grids of an outline', () => {
  const head = '## Q1. How much do you like it?';
  const rule = '| --- | --- | --- | --- |';

  it('reads rows and scale with their codes', () => {
    const question = readOne(
      head,
      '',
      '| | 1 Not at all | 2 | 3 = A lot |',
      rule,
      '| 1 Tea | | | |',
      '| 5. Milk | | | |',
    );
    assert.equal(question.kind, 'grid');
    assert.deepEqual(shortOf(question), ['Q1_1 coded 1,2,3', 'Q1_5 coded 1,2,3']);
    const [first] = question.variables;
    assert.deepEqual(
      [first?.label, first?.rowCode, ...(first?.answers.map(({ label }) => label) ?? [])],
      ['Tea', '1', 'Not at all', '', 'A lot'],
    );
    assert.equal(first?.span.line, 5);
  });

  it('takes the codes from the first column', () => {
    const table = ['| # | Drink | 1 | 2 |', rule, '| 11 | 2 % milk | | |', '| 12 | Tea | | |'];
    assert.deepEqual(shortOf(readOne(head, '', ...table)), ['Q1_11 coded 1,2', 'Q1_12 coded 1,2']);
  });

  it('takes the codes from the cells', () => {
    const table = ['| | No | Perhaps | Yes |', rule, '| 1 Tea | 1 | 5 | 9 |', '| 2 Milk | 1 | 5 | 8 |'];
    const questionnaire = read(head, '', ...table);
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1_1 coded 1,5,9', 'Q1_2 coded 1,5,9']);
    assert.deepEqual(shortProblems(questionnaire), ['6 warning cellText']);
  });

  it('numbers rows and scale without codes, and says so', () => {
    const questionnaire = read(head, '', '| | No | Yes |', '| - | - | - |', '| Tea | ○ | ○ |', '| Milk | [ ] | x |');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1_1 coded 1,2', 'Q1_2 coded 1,2']);
    assert.deepEqual(shortProblems(questionnaire), ['3 info numberedAnswers', '5 info numberedAnswers']);
  });

  it('reads rows and scale from two lists', () => {
    const lists = ['Statements:', '', '1. Tea', '98. Other (specify)', '', '**Scale**', '', '- 1 = No', '- 2 = Yes'];
    assert.deepEqual(shortOf(readOne(head, ...lists)), ['Q1_1 coded 1,2', 'Q1_98 coded 1,2', 'Q1_98_other text 98']);
  });

  it('makes a multi-punch of every row where several answers a row are allowed', () => {
    const table = ['| | 1 Shop | 2 Web | 9 Nowhere [EXCLUSIVE] |', rule, '| 1 Tea | | | |', '| 2 Milk | | | |'];
    const { questions } = read(`${head} [MULTI GRID]`, '', '[ASK IF S1 = 1]', '', ...table);
    assert.deepEqual(
      questions.map(({ id, kind, label }) => `${id} ${kind} ${label}`),
      ['Q1_1 multi Tea (How much do you like it?)', 'Q1_2 multi Milk (How much do you like it?)'],
    );
    assert.deepEqual(questions.map(shortOf), [
      ['Q1_1_1 flag 1', 'Q1_1_2 flag 2', 'Q1_1_9 flag 9!'],
      ['Q1_2_1 flag 1', 'Q1_2_2 flag 2', 'Q1_2_9 flag 9!'],
    ]);
    assert.deepEqual(
      questions.map(({ entry }) => entry.map(({ text }) => text)),
      [['ASK IF S1 = 1'], ['ASK IF S1 = 1']],
    );
  });

  it('takes the answers that stand alone by their codes, which are those of its columns', () => {
    const table = ['| | 1 Shop | 2 Web | 9 Nowhere |', rule, '| 1 Tea | | | |', '| 9 Milk | | | |'];
    const { questions, problems } = read(`${head} [MULTI GRID]`, '', '[EXCLUSIVE: 9]', '', ...table);
    assert.deepEqual(questions.map(shortOf), [
      ['Q1_1_1 flag 1', 'Q1_1_2 flag 2', 'Q1_1_9 flag 9!'],
      ['Q1_9_1 flag 1', 'Q1_9_2 flag 2', 'Q1_9_9 flag 9!'],
    ]);
    assert.deepEqual(problems, []);
  });

  it('reads tables of numbers', () => {
    const one = ['| | Cups |', '| - | - |', '| 1 Home | |', '| 2 Work | |'];
    assert.deepEqual(shortOf(readOne(`${head} [SUM 10]`, '', ...one)), ['Q1_1 number 1', 'Q1_2 number 2']);
    const two = ['| | 1 Cups | 2 Euros |', '| - | - | - |', '| 1 Home | | |', '| 2 Work | | |'];
    assert.deepEqual(shortOf(readOne(`${head} [NUMERIC 0-9]`, '', ...two)), [
      ...['Q1_1_1 number 1', 'Q1_1_2 number 1', 'Q1_2_1 number 2', 'Q1_2_2 number 2'],
    ]);
  });

  it('says what is wrong with a table', () => {
    const broken = read(head, '[GRID]', '', '| | 1 | 2 |', '| 1 Tea | | |');
    assert.deepEqual(shortProblems(broken), [
      '1 error incompleteQuestion',
      '4 warning brokenTable',
      '5 warning brokenTable',
    ]);
    const narrow = read(`${head} [SINGLE]`, '', '| Tea |', '| --- |', '| Milk |');
    assert.deepEqual(shortProblems(narrow), ['1 error incompleteQuestion', '3 warning tableWithoutScale']);
    const second = ['| | 1 | 2 |', '| - | - | - |', '| 1 a | | |', '', 'Then', '', '| | 1 |', '| - | - |', '| 2 b | |'];
    assert.deepEqual(shortProblems(read(head, '', ...second)), ['9 warning secondTable']);
    assert.deepEqual(shortProblems(read('# Study', '', '| a | b |', '| - | - |', '', '## Q1. Age [NUMERIC]')), [
      '3 info strayTable',
    ]);
  });
});
