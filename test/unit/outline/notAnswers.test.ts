import assert from 'node:assert/strict';
import { hiddenLine } from '../../../src/questionnaire/outline/lines/hiddenLine';
import { opensRouting } from '../../../src/questionnaire/outline/routing/openings';
import { RichText } from '../../../src/questionnaire/outline/text/richText';
import { withoutPlatformWords } from '../../../src/questionnaire/outline/rewriting/platformWords';
import { read } from './reading';

const plain = (text: string): RichText =>
  new RichText(
    text,
    Array.from({ length: text.length + 1 }, (_, at) => at),
  );

/** The questions in short: `Q1 single 1,2`. */
const inShort = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, variables, entry }) =>
    [id, kind, variables[0]?.answers.map(({ code }) => code).join(','), entry.map(({ text }) => text).join(' & ')]
      .filter(Boolean)
      .join(' '),
  );

const END = ['', 'Q9. And now?', '1 One', '2 Two'];

describe('Lines that are taken for neither answers nor questions', () => {
  it('hide no question that speaks of what is hidden', () => {
    for (const line of [
      'Q7. Have you ever been charged fees that you did not expect? (hidden fees)',
      'Q8. What is your monthly income (calculated as net after tax)',
      'Q4. Have you ever had a CT scan? (computed tomography)',
      'RADIO (hidden ads)',
      'PRINT (calculated)',
    ])
      assert.equal(hiddenLine(plain(line)), null, line);
    for (const line of [
      'CELL. Cell assignment (HIDDEN)',
      'TENURE_GRP (hidden, calculated from Q2)',
      'HAGE. Age group [HIDDEN - FROM S2]',
    ])
      assert.notEqual(hiddenLine(plain(line)), null, line);
  });

  it('end answers that several questions share', () => {
    const list = ['Questions 1 to 3 use the same answers:', '1 = Yes', '2 = No', ''];
    assert.deepEqual(
      inShort(...list, '1. Do you like tea?', '2. Do you like milk?', '3. Do you like water?').length,
      3,
    );
    assert.deepEqual(
      inShort(
        ...['Questions 5 to 8 use the same answers:', '1 = Yes', '2 = No', '', 'Q5. Do you like tea?', ''],
        ...['Q6. How old are you? [NUMERIC 18-99]', '', 'Q7. Why?', '[OPEN]', ''],
        ...['Q8. How often do you eat?', 'READ OUT', '1 Often', '2 Seldom', '3 Never'],
      ),
      ['Q5 single 1,2', 'Q6 numeric', 'Q7 text', 'Q8 single 1,2,3'],
    );
    assert.deepEqual(
      inShort(
        'Q7. How is the price?',
        '1 to 5 scale, please use the following answers:',
        '1 = Bad',
        '2 = OK',
        '3 = Good',
      ),
      ['Q7 single 1,2,3'],
    );
  });

  it('are answers in figures, and no total of them', () => {
    assert.deepEqual(inShort('Q1. How much do you save?', '- 10 %', '- 50 %', '- Total 100 %'), ['Q1 single 1,2,3']);
    assert.equal(
      inShort('Q1. Your time?', '- Work ____ %', '- Home ____ %', '- Total 100 %')[0]?.slice(0, 10),
      'Q1 numeric',
    );
  });

  it('head no grid where they ask', () => {
    const [first] = inShort('Q5.  Which of these do you own? Yes / No', 'Car     ( )  ( )', 'Bike    ( )  ( )', ...END);
    assert.match(first ?? '', /^Q5 /u);
  });

  it('end a list to choose from', () => {
    const list = ['Q5. Where do you live?', '-- Please select --', 'Germany', 'France'];
    assert.deepEqual(inShort(...list, 'Q6. How is it?', '1 Good', '2 Bad'), ['Q5 single 1,2', 'Q6 single 1,2']);
    assert.equal(inShort(...list, 'Please think of your last holiday', 'Where was it?', ...END)[0], 'Q5 single 1,2');
  });

  it('end answers that stand apart', () => {
    const loose = (...more: readonly string[]): string | undefined =>
      inShort('Q1. What?', '', '1 Bread', '', '2 Fish', ...more.flatMap((line) => ['', line]), ...END)[0];
    for (const line of ['3 Now think of last week.', '7 Section on work', '3 Please think of last week'])
      assert.equal(loose(line), 'Q1 single 1,2', line);
    assert.equal(loose("8 Don't know", '99 Refused'), 'Q1 single 1,2,8,99');
  });

  it('are answers where ranges stand below each other', () => {
    const { questions } = read('Q1. Quel âge avez-vous ?', 'de 18 à 24', 'de 25 à 34', 'de 35 à 99');
    assert.deepEqual([questions[0]?.limits.min, questions[0]?.limits.max], [null, null]);
    assert.equal(questions[0]?.kind, 'single');
  });

  it('are ranks, where numbers are given to what is ranked', () => {
    assert.equal(
      inShort('Q5. Please rank these brands.', 'Numbers 1 to 3', '- A', '- B', '- C')[0]?.slice(0, 7),
      'Q5 rank',
    );
  });

  it('are questions without an id only where they have words, or a list', () => {
    const lines = ['## Q5. How likely is it on a scale from 0 to 10?', '', '## [NUMERIC]', ...END];
    assert.deepEqual(inShort(...lines), ['Q5 numeric', 'Q9 single 1,2']);
    const said = ['## State your marital status unless you prefer not to say [SINGLE]', '1 Single', '2 Married'];
    assert.equal(inShort(...said).length, 1);
  });

  it('say nothing of who is asked', () => {
    for (const text of ['Everyone who works hard can succeed', 'Everyone with a job has bad days. How often?'])
      assert.ok(!opensRouting(text), text);
    for (const text of ['Everyone who said yes at Q1', 'Everyone with code 2', 'Everyone who did NOT cancel'])
      assert.ok(opensRouting(text), text);
    assert.deepEqual(inShort('PN: Q9-Q10 on one page', ...END), ['Q9 single 1,2']);
  });

  it('are compared one by one, however many they are', () => {
    const text = plain(`Logic: Show only if ${'#6 is greater than "0" and '.repeat(400)}#7 is less than "3"`);
    const [line] = withoutPlatformWords([{ kind: 'line', text, listed: false }]);
    assert.match(
      line?.kind === 'line' ? line.text.text : '',
      /^Ask if Q6 is greater than "0" and .*Q7 is less than "3"$/u,
    );
  });
});
