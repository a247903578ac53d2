import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const told = (code: string, ...lines: readonly string[]): boolean => codesOf(...lines).includes(code);
const yesNo = ['1. Yes', '2. No', ''];
const first = ['Q1. Do you read? [SINGLE]', ...yesNo];

/** What is noticed where a line is there, and not all of it. */
describe('The texts of questions', () => {
  const damaged = (text: string, ...below: readonly string[]): boolean => told('damagedText', text, ...below);

  it('are not all here where they stop', () => {
    assert.ok(damaged('Q1. Which methods did you', '1. Papers', '2. Friends'));
    assert.ok(damaged('Q1. Rate the suppliers from 1', ...yesNo));
    assert.ok(damaged('Q1. Skala von 1 (sehr unzufrieden) bis 7'));
    assert.ok(damaged('**Question 1**', ': Question 4 = 0', ...yesNo));
    assert.ok(damaged('Q1. How is it? {Mask: rows se', ...yesNo));
    assert.ok(damaged('Q1. combien de fois rlilisez le parc ?', ...yesNo));
    const asked = ['Q2. What is it?', ...yesNo, 'Q3. Where is it?', ...yesNo, 'Q4. Who is it?', ...yesNo];
    assert.ok(told('damagedText', ...first, ...asked, 'Q5. How was it?', ...yesNo, 'Q6. Which', ...yesNo));
  });

  it('are whole where a list completes them, and with both ends of a scale', () => {
    assert.ok(!damaged('Q1. Which of these did you', '1. see at home', '2. hear at work'));
    assert.ok(!damaged('Q1. Rate it from 1 (bad) to 7 (good)'));
    assert.ok(!damaged('Q1. How is it, {name}?', ...yesNo));
    assert.ok(!damaged('Q1. How satisfied are you from 1 (not at all) to 10', '[NUMERIC 1-10]'));
    assert.ok(!damaged('Q1. What do you', '1. Eat', '2. Drink'));
  });

  it('say who is asked in words that are not understood', () => {
    const says = (text: string): boolean => told('conditionInText', ...first, text, ...yesNo);
    assert.ok(says('Q2. eS respondeu Sim na Q1: tem carro?'));
    assert.ok(says('Q2. Alleen las vraag 1 = 1 of 2. Hoe tevreden bent u?'));
    assert.ok(says('Q2. Type of household Universe: Q1 > 1'));
    assert.ok(says("Q2. neheaont: belected(${water}, '96')"));
    assert.ok(!says('Q2. Thinking of your answer to Q1: are you sure?'));
    assert.ok(!says('Q2. What is the base of your work?'));
    assert.ok(!says('Q2. Compared with Q1: is it better?'));
    assert.ok(!says('Q2. Verglichen mit Q1: ist es besser?'));
    assert.ok(!says('Q2. Do you believe in the Show if it is on?'));
    assert.ok(says('Q2. Type of household Show if it is more than 1'));
  });

  it('name marks without their brackets, or nearly', () => {
    assert.ok(told('nearMark', 'Q1. Distance to the shop in km, one decimal', 'Numeric'));
    assert.ok(told('nearMark', 'Q1. Which devices? (ticj ali)', ...yesNo));
    assert.ok(!told('nearMark', 'Q1. Distance to the shop in km, on foot', 'Numeric'));
    for (const text of ['You have 100 points to improve it. Where do they go?', 'Wie würden Sie 100 Punkte verteilen?'])
      assert.ok(told('soundsOtherwise', `Q1. ${text}`, '1. Metro', '2. Bus'), text);
    for (const text of [
      'Which store card gives you 100 points?',
      'How do you like it, on a scale of 10 points?',
      'Wie gut ist es auf einer Skala von 10 Punkten?',
    ])
      assert.ok(!told('soundsOtherwise', `Q1. ${text}`, '1. Metro', '2. Bus'), text);
    assert.ok(told('soundsOtherwise', 'Q1. You have 100 points. How would you spend them?', '1. Metro', '2. Bus'));
  });
});

describe('Answers', () => {
  const last = (...answers: readonly string[]): readonly string[] => codesOf('Q1. Which? [MULTI]', ...answers);

  it('are not all here where they stop in a word', () => {
    for (const answer of ['Ningu', 'Nowher', 'keine d', 'andere, u', 'ot'])
      assert.ok(last('1. Paris', '2. London', `3. ${answer}`).includes('damagedText'), answer);
    for (const answer of ['No', 'Refus', 'Vitamin C', 'Per h', 'Sons', 'Other'])
      assert.ok(!last('1. Paris', '2. London', `3. ${answer}`).includes('damagedText'), answer);
    for (const answers of ['m,f,other', 'Line a,Line b,Line c', 'Vitamin c,Zinc', 'Euro,Dollar,Som', 'Me,You,Nob'])
      assert.ok(!last(...answers.split(',').map((one, at) => `${at + 1}. ${one}`)).includes('damagedText'), answers);
    assert.ok(last('1. Hamburg', '2. Dresden', '3. Nob').includes('damagedText'));
    assert.ok(told('damagedText', 'Q1. Do you?', '1 = yes', '2 = n'));
    assert.ok(!told('damagedText', 'Q1. Do you?', '1 = y', '2 = n'));
    assert.ok(last('1. Android', '2. iOS', '9. None, termin').includes('nearMark'));
    assert.ok(last('1. Yes', '2. no (g~ ~# § 3)').includes('damagedText'));
    assert.ok(told('joinedAnswers', 'Q1. Who?', 'r1  Male  [1]', 'r2  Female  [2] r3  Other  [3]'));
  });

  it('have a text where their label stays open', () => {
    assert.deepEqual(shortOf(readOne('Q1. Which? [SINGLE]', '1. Red', '2. Something else:')), [
      'Q1 coded 1,2o',
      'Q1_2_other text 2',
    ]);
    assert.deepEqual(shortOf(readOne('Q1. Which? [SINGLE]', '1. Red', '2. Other: __')), [
      'Q1 coded 1,2o',
      'Q1_2_other text 2',
    ]);
    assert.deepEqual(shortOf(readOne('Q1. Which? [SINGLE]', '1. Red', '2. Blue: dark')), ['Q1 coded 1,2']);
  });

  it('have lost their front where the rest runs into the answer above', () => {
    assert.ok(told('continuedAnswer', 'Q1. Who?', '- Child 1', '  ther (specify) ____'));
    assert.ok(!told('continuedAnswer', 'Q1. Who?', '- Child 1', '- Other', '  person (specify) ____'));
    assert.ok(told('unreadLine', 'Q1. How?', '1. Good', '2. Bad', "'t know", '', '## Q2. Why? [OPEN]'));
  });

  it('have a number of a page behind them', () => {
    assert.ok(told('emptyAnswer', 'Q1. Do you?', '- Yes ..... 1', '- No ..... 2', '- 3'));
    assert.ok(!told('emptyAnswer', 'Q1. How?', '- bad ..... 1', '- 2', '- good ..... 3'));
  });
});

describe('Lines that are not understood', () => {
  const unread = (...lines: readonly string[]): boolean =>
    told('unreadLine', ...first, 'Q2. Which? [SINGLE]', ...lines);

  it('are told where they nearly begin as a condition, or only begin', () => {
    assert.ok(unread('kase: Cofeh 01-03 at o1', ...yesNo));
    assert.ok(unread('Si ha contes', ...yesNo));
    assert.ok(told('unreadLine', ...first, 'Q2. How many?', '[numeric] Ask if Q1 is 1'));
    assert.ok(!told('unreadLine', ...first, 'Q2. How many?', '[numeric] Ask the head of the household'));
    assert.ok(!unread('If you smoke', ...yesNo));
    assert.ok(!unread('Falls Sie möchten', ...yesNo));
    assert.ok(!unread('Note: about 20 minutes', ...yesNo));
  });

  it('are told where they ask without an id, or a sign is gone in front of a number', () => {
    assert.ok(told('askingLine', '# Study', '', '## Screener', '', 'How old are you?', '', ...first));
    assert.ok(told('askingLine', ...first, 'for readers: which format? csv / excel / pdf', '', 'Q3. Why? [OPEN]'));
    assert.ok(told('askingLine', 'Q1. Company size (1, 2-10, 11+)', '', 'anything else? (can skip)'));
    assert.ok(!told('askingLine', '# Study', '', 'Do you have questions? Call us.', '', ...first));
    assert.ok(unread('Ask only if Q1  2', ...yesNo));
    assert.ok(!unread('Ask only if Q1 = 2', ...yesNo));
  });

  it('say who is asked all that a heading stands above', () => {
    const part = (title: string): readonly string[] =>
      read(...first, `## ${title}`, '', 'Q2. Do you? [SINGLE]', ...yesNo).questions.flatMap(({ entry }) =>
        entry.map(({ text }) => text),
      );
    assert.deepEqual(part('Evening (olny on day 2: Q1 = 2)'), ['Q1 = 2']);
    assert.deepEqual(part('Evening (about 5 minutes)'), []);
  });
});

describe('Codes and names beside what is asked', () => {
  it('are no ends of a scale where they stand for no answer', () => {
    const { limits } = readOne('Q1. How good, from 1 to 7?', '|__|__| (98 = wezb nichy, 99 = kenme Ansabe)');
    assert.deepEqual(limits.special, [98, 99]);
  });

  it('are read with two letters in the wrong place, where a column is called so', () => {
    const table = (required: string): readonly boolean[] =>
      read(
        `| type | name | label | ${required} |`,
        '|---|---|---|---|',
        '| integer | age | Your age | yes |',
        '| text | remarks | Remarks | no |',
        '| integer | size | How many? | yes |',
      ).questions.map(({ optional }) => optional);
    assert.deepEqual(table('requried'), table('required'));
  });
});
