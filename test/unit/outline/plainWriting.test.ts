import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

/** Questionnaires as they come out of word processors: instructions without brackets, lists without list marks. */
describe('An outline written without knowing the format', () => {
  it('reads instructions in capitals behind the question', () => {
    const question = readOne('Q1. Which do you know? MULTICODE. RANDOMISE', '1. A', '2. B');
    assert.deepEqual([question.kind, question.label], ['multi', 'Which do you know?']);
    const [age] = read('Q1. How old are you? NUMERIC [RANGE 16-99]').questions;
    assert.deepEqual([age?.kind, age?.limits.min, age?.limits.max], ['numeric', 16, 99]);
  });

  it('leaves words in the label of an answer that would be marks of a question', () => {
    const labels = ['Large (over 5)', 'Some (up to 2)', 'Rack (optional)', 'Coffee (single)', 'Free (1-3)', 'BBC ONE'];
    const questionnaire = read('Q1. Text [SINGLE]', '', ...labels.map((label, index) => `${index + 1}. ${label}`));
    assert.deepEqual(
      questionnaire.questions[0]?.variables[0]?.answers.map(({ label }) => label),
      labels,
    );
    assert.deepEqual(questionnaire.problems, []);
    const answers = ['1. None (single code)', '2. Other (open end)', '3. No', '4. Yes'];
    assert.deepEqual(shortOf(readOne('Q1. Text [MULTI]', '', ...answers)).slice(0, 2), [
      'Q1_1 flag 1!',
      'Q1_2 flag 2o',
    ]);
  });

  it('leaves sentences alone that are no instruction', () => {
    for (const line of [
      'Q1. Which (if any) do you use? [OPEN]',
      'Q1. If no one helped you, who could have? [OPEN]',
      'Q1. If you go to a shop, what do you buy? [OPEN]',
      'Q1. Do you use at least one? Up to two? [OPEN]',
      'Q1. How did you travel from A to B? [OPEN]',
    ]) {
      const questionnaire = read(line, '', 'If you go to the doctor, tell us.', 'Only for internal use.');
      assert.deepEqual(questionnaire.questions[0]?.entry, [], line);
      assert.equal(`Q1. ${questionnaire.questions[0]?.label} [OPEN]`, line);
      assert.deepEqual(questionnaire.problems, [], line);
    }
  });

  it('leaves capitals alone that are no instruction', () => {
    for (const label of ['Do you know the USA? EU', 'Do you own a car? VW GOLF', 'Is it. NUMBER OF CARS']) {
      const questionnaire = read(`Q1. ${label} [OPEN]`);
      assert.equal(questionnaire.questions[0]?.label, label);
      assert.deepEqual(questionnaire.problems, []);
    }
  });

  it('reads a line of instructions above a question for that question', () => {
    const { questions } = read(
      'A1. Age? NUMERIC',
      '',
      'ASK ALL, MULTICODE, RANDOMISE',
      'A2. Which do you know?',
      '1. A',
      '2. B',
      '',
      '[ASK IF A2 = 1]',
      '[MULTI, MAX 2 ANSWERS]',
      '**A3. Which do you use?**',
      '1. A',
      '2. B',
      '3. C',
    );
    assert.deepEqual(
      questions.map(({ id, kind, choices, entry }) => [id, kind, choices.max, entry.map(({ text }) => text).join()]),
      [
        ['A1', 'numeric', null, ''],
        ['A2', 'multi', null, ''],
        ['A3', 'multi', 2, 'ASK IF A2 = 1'],
      ],
    );
  });

  const lists: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['numbers without a sign', ['1   Yes', '2   No', '98  Other']],
    ['numbers without a label between labels', ['1 - Bad', '2', '98 - Good']],
    ['a list that a paragraph swallows', ['Read out.', '1 = Yes', '2. No', '98: Other']],
  ];
  for (const [what, lines] of lists) {
    it(`reads ${what}`, () =>
      assert.deepEqual(shortOf(readOne('Q1. Text [SINGLE]', '', ...lines)), ['Q1 coded 1,2,98']));
  }

  it('numbers answers behind letters and boxes', () => {
    assert.deepEqual(shortOf(readOne('Q1. Text [SINGLE]', 'a) Yes', 'b) No')), ['Q1 coded 1,2']);
    assert.deepEqual(shortOf(readOne('Q1. Text [SINGLE]', '( ) Yes', '( ) No')), ['Q1 coded 1,2']);
    assert.deepEqual(shortOf(readOne('Q1. Text [SINGLE]', '[ ] Yes', '[ ] No')), ['Q1 coded 1,2']);
  });

  it('takes a single number at the beginning of a note for a part of it', () => {
    const question = readOne('Q1. Text [SINGLE]', '', '3 answers follow.', '', '- 1 = Yes', '- 2 = No');
    assert.deepEqual(shortOf(question), ['Q1 coded 1,2']);
  });

  it('follows arrows behind answers', () => {
    const questionnaire = read('Q1. Text [SINGLE]', '1. Yes → CONTINUE', '2. No -> TERMINATE', '3. Perhaps ⇒ GO TO Q5');
    assert.deepEqual(questionnaire.questions.flatMap(shortOf), ['Q1 coded 1,2x,3']);
    assert.deepEqual(shortProblems(questionnaire), ['4 warning unknownTarget']);
    assert.equal(readOne('Q1. From A -> B [OPEN]').label, 'From A -> B');
  });

  it('uses what it understands of a mark and reports the rest', () => {
    const questionnaire = read('Q1. Age [NUMERIC 18-99; BAR=999]', '', 'Q2. Text [OPEN; ASK IF Q1 = 18,19; FOO]');
    const [age, text] = questionnaire.questions;
    assert.deepEqual([age?.kind, age?.limits.max], ['numeric', 99]);
    assert.deepEqual(
      text?.entry.map((logic) => logic.text),
      ['ASK IF Q1 = 18,19'],
    );
    assert.deepEqual(
      questionnaire.problems.map(({ message }) => message),
      [
        '“BAR=999” in [NUMERIC 18-99; BAR=999] is no mark that is known; the rest is used.',
        '“FOO” in [OPEN; ASK IF Q1 = 18,19; FOO] is no mark that is known; the rest is used.',
      ],
    );
  });

  it('says that other choices of what is offered are not read', () => {
    const questionnaire = read('Q1. Text [SINGLE] [SHOW ONLY CODES NOT SELECTED AT Q0]', '1. A', '2. B');
    assert.deepEqual(shortProblems(questionnaire), ['1 warning unsupportedMark']);
  });

  it('takes a condition in small letters above a question for its routing, and a sentence for none', () => {
    const first = ['Q1. How satisfied? [SINGLE]', '1. Not', '2. Very', ''];
    for (const line of ['If Q1 < 2:', 'if Q1 = 1', 'If Q1 = 1, ask:']) {
      const questionnaire = read(...first, line, 'Q2. Why? [OPEN]');
      assert.equal(questionnaire.questions[1]?.entry.length, 1, line);
      assert.deepEqual(shortProblems(questionnaire), [], line);
    }
    assert.equal(read(...first, 'If you own 2 cars, think of 1.', 'Q2. Why? [OPEN]').questions[1]?.entry.length, 0);
  });

  it('reads round brackets with several instructions', () => {
    const question = readOne('Q6) Why are you not satisfied? (open ended, min 20 characters)');
    assert.deepEqual([question.kind, question.textLength.min], ['text', 20]);
  });

  it('reads on in small letters behind a mark in capitals where all of it is understood', () => {
    const question = readOne('Q4. How many hours? NUMERIC 0-168, 999 = Don’t know');
    assert.deepEqual([question.kind, question.limits.max, question.limits.special], ['numeric', 168, [999]]);
    assert.equal(readOne('Q4. What do you think of it? BBC news or the papers').label.endsWith('papers'), true);
  });

  it('takes what is likely to be routing for routing, so that nobody is accused where it is not understood', () => {
    const first = ['Q1. How satisfied? [SINGLE]', '1. Not', '2. Very', ''];
    const lines = [
      'ASK Q2 ONLY IF Q1 = 1',
      'Only ask if Q1 = 1',
      'Asked of those coding 2 at Q1',
      'ASK THOSE WHO SAID YES AT Q1',
      'WENN Q1 = 1',
      'Nur fragen, wenn Q1 = 1.',
      '{Ask if Q1 = 2}',
    ];
    for (const line of lines) {
      for (const order of [
        [line, 'Q2. Why? [OPEN]'],
        ['Q2. Why? [OPEN]', line],
      ])
        assert.equal(read(...first, ...order).questions[1]?.entry.length, 1, line);
    }
    assert.equal(read(...first, 'Q2. Why? [OPEN] [FRAGEN WENN Q1 = 2]').questions[1]?.entry.length, 1);
    assert.equal(read(...first, 'Q2. Why? [OPEN]', 'Only one sentence, please.').questions[1]?.entry.length, 0);
  });

  it('reads exclusive answers, screen-outs and jumps behind answers without square brackets', () => {
    const questionnaire = read(
      ...[
        'Q1. Text [MULTI]',
        '1. A (exclusive)',
        '2. B - EXCLUSIVE',
        '3. C (screen out)',
        '4. D (go to Q3)',
        '5. E GO TO Q3',
      ],
      ...['6. Exclusive offers', '', 'Q2. Text [OPEN]', 'Q3. Text [OPEN]'],
    );
    const [first, second] = questionnaire.questions;
    const answers = first?.variables.flatMap((variable) => variable.answers) ?? [];
    assert.deepEqual(
      answers.map(({ label, exclusive, screensOut }) => [label, exclusive, screensOut]),
      [
        ['A', true, false],
        ['B', true, false],
        ['C', false, true],
        ['D', false, false],
        ['E', false, false],
        ['Exclusive offers', false, false],
      ],
    );
    assert.equal(second?.entry[0]?.text, 'NOT (Q1 = 4,5)');
  });

  it('reports conditions above single answers', () => {
    const questionnaire = read(
      ...['Q1. Which? [SINGLE]', '1. A', '2. B', '', 'Q2. Which of these? [SINGLE]', 'If Q1 = 1:', '1. A', '2. B'],
      ...['If Q1 = 2:', '3. C', '', 'Q3. Why? [OPEN]'],
    );
    assert.deepEqual(shortProblems(questionnaire), ['6 warning answerRouting', '9 warning answerRouting']);
    assert.deepEqual(
      questionnaire.questions.map(({ entry }) => entry.length),
      [0, 0, 0],
    );
  });
});
