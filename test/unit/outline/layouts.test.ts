import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

const idsOf = (...lines: readonly string[]): readonly string[] => read(...lines).questions.map(({ id }) => id);

/** How people lay out questions and answers, beside the ways of the format page. */
describe('Layouts of questionnaires', () => {
  it('have answers with boxes one behind the other on a line', () => {
    for (const line of ['[ ] Day   [ ] Night', '( ) Day ( ) Night', '❏ Day ❏ Night', 'Day [ ]  Night [ ]'])
      assert.deepEqual(shortOf(readOne('Q1. When do you work?', line)), ['Q1 coded 1,2'], line);
    assert.deepEqual(shortOf(readOne('Q1. Sex:  ( ) Female  ( ) Male')), ['Q1 coded 1,2']);
    assert.deepEqual(shortOf(readOne('Q1. Which tea? (MULTI)', '[ ] Green  [ ] Black  [ ] Other: ____')), [
      'Q1_1 flag 1',
      'Q1_2 flag 2',
      'Q1_3 flag 3o',
      'Q1_3_other text 3',
    ]);
  });

  it('have answers behind the text of the question, which no code is known of', () => {
    for (const text of ['Q1. Do you smoke? Yes / No', 'Q1. Do you smoke? Y/N', 'Q1. Sex: Female / Male']) {
      const questionnaire = read(text);
      const [question] = questionnaire.questions;
      assert.ok(question);
      assert.deepEqual(shortOf(question), ['Q1 coded 1,2'], text);
      assert.deepEqual(
        question.doubts?.map(({ of }) => of),
        ['answers'],
      );
      assert.ok(shortProblems(questionnaire).includes('1 warning choicesInText'));
    }
    for (const text of ['Q1. Address: street / town / 2026', 'Q1. What do you read (e.g. novels, poems, papers)'])
      assert.deepEqual(shortOf(readOne(text)), ['Q1 text'], text);
  });

  it('have a box for each digit, and codes for no number beside them', () => {
    const question = readOne('Q1. How long does it take?', "MINUTES |__|__|__|   DON'T KNOW ... 998");
    assert.deepEqual(shortOf(question), ['Q1 number']);
    assert.deepEqual(question.limits.special, [998]);
    assert.deepEqual(shortOf(readOne('Q1. How long?', 'HOURS |__|__|  MINUTES |__|__|')), [
      'Q1_1 number 1',
      'Q1_2 number 2',
    ]);
    assert.deepEqual(shortOf(readOne('Q1. When was it?', 'TIME |__|__|:|__|__|')), ['Q1 text']);
  });

  it('have ids with a point, in brackets, behind a star, in front of a stroke', () => {
    const answers = ['1. Yes', '2. No', ''];
    assert.deepEqual(idsOf('S.1 Do you read?', ...answers, 'S.2 Do you write?', ...answers), ['S1', 'S2']);
    assert.deepEqual(
      idsOf('[A1] (text) Name', '', '[A2] (number) Age', '', '[A3] (radio) Married', '1 = Yes', '2 = No'),
      ['A1', 'A2', 'A3'],
    );
    assert.deepEqual(idsOf('1/ Vous êtes : ❏ un homme ❏ une femme', '', '2/ Votre âge : ....... ans'), ['Q1', 'Q2']);
    const { questions } = read(
      '* 1. Do you read?',
      '○ Yes',
      '○ No',
      '',
      '2. What?',
      '',
      '* 3. When?',
      '○ Now',
      '○ Then',
    );
    assert.deepEqual(
      questions.map(({ id, optional }) => [id, optional]),
      [
        ['Q1', false],
        ['Q2', true],
        ['Q3', false],
      ],
    );
  });

  it('name a question with a point in conditions as well', () => {
    const { questions } = read(
      ...['S.1 Do you read?', '1. Yes', '2. No', '', 'S.2 What?', '', 'ASK IF YES (S.1/1)', 'S.3 Where?'],
    );
    assert.deepEqual(
      questions.map(({ id, entry }) => [id, ...entry.map(({ text }) => text)]),
      [['S1'], ['S2'], ['S3', 'S1 = 1']],
    );
  });

  it('put a question into a table of its own', () => {
    assert.deepEqual(
      shortOf(
        readOne(
          '| **Frage 1** | **Wann waren Sie zuletzt dort?** | **MEHRFACHNENNUNG** |',
          '|---|---|---|',
          '| 1 | gestern | |',
          '| 7 | vorher | |',
        ),
      ),
      ['Q1_1 flag 1', 'Q1_7 flag 7'],
    );
  });

  it('take no number that counts for a code', () => {
    assert.deepEqual(shortOf(readOne('Q1. Combien de fois ?', '❏ 1 à 2 fois', '❏ 3 à 4 fois', '❏ 5 fois ou plus')), [
      'Q1 coded 1,2,3',
    ]);
  });

  it('never take the word for “if” for an answer', () => {
    const { questions } = read('P1. ¿Lee?', '1. Sí', '2. No', '', 'P2. (Si P1 = 2) ¿Por qué no?');
    assert.deepEqual(
      questions[1]?.entry.map(({ text }) => text),
      ['P1 = 2'],
    );
  });

  it('have lists of which some codes have got lost, and none of them is invented for sure', () => {
    const { questions } = read('Q1. Who decides?', '\tOwner', '\tManager', '\tHead office\t3', '\tRefused\t9');
    const [question] = questions;
    assert.ok(question);
    assert.deepEqual(shortOf(question), ['Q1 coded 1,2,3,9']);
    assert.ok(question.doubts?.some(({ of }) => of === 'answers'));
  });

  it('say nothing for sure where a question asks for one answer or several', () => {
    const { questions } = read(
      ...['Q1. Which of these have you bought?', '1 Apples', '2 Pears', '9 None of these'],
      ...['', 'Q2. Which of these do you like best?', '1 Apples', '2 Pears', '9 None of these'],
    );
    assert.deepEqual(
      questions.map(({ doubts }) => doubts?.map(({ of }) => of) ?? []),
      [['all'], []],
    );
  });

  it('have conditions that may be said of the question above or below, and are said of neither', () => {
    const list = ['', '1. Yes', '2. No', ''];
    const { questions } = read(
      ...['## Q1 [Single]', '', 'Do you lease?', ...list],
      ...['## Q2 [Single]', '', '*Ask only if Q1 = 1*', '', 'From a bank?', ...list],
      ...[
        '## Q3 [Single]',
        '',
        'For long?',
        ...list,
        '*Ask only if Q1 = 1*',
        '',
        '## Q4 [Single]',
        '',
        'Why?',
        ...list,
      ],
    );
    assert.deepEqual(
      questions.map(({ entry, doubts }) => [entry.length, doubts?.length ?? 0]),
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ],
    );
  });

  it('have a question without an id that asks, with its answers right below', () => {
    const { questions } = read(
      'consent Do you agree?',
      '',
      'o Yes (1)',
      'o No (2)',
      '',
      'Q1. Why?',
      'o A (1)',
      'o B (2)',
    );
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['consent', 'Q1'],
    );
  });
});
