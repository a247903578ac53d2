import assert from 'node:assert/strict';
import { missingCode } from '../../../src/questionnaire/outline/answers/missingCode';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');

const list = (...answers: readonly string[]): readonly string[] => ['Q1. Which is it? [SINGLE]', ...answers];

/** What is odd of a line that stands there damaged, and of what stood beside a line that is gone. */
describe('What a lost line leaves behind', () => {
  it('is a hole in the codes, however few they are and wherever they begin', () => {
    for (const codes of ['1 3', '1 2 4', '5 4 2 1', '10 11 13', '2 3', '0 1 3 4'])
      assert.ok(codesOf(...list(...codes.split(' ').map((code) => `${code} = Text`))).includes('missingCode'), codes);
    for (const codes of ['1 6', '0 2', '1 2 99', '10 20 30', '2 4 6', '1 2 97 99'])
      assert.ok(!codesOf(...list(...codes.split(' ').map((code) => `${code} = Text`))).includes('missingCode'), codes);
    assert.deepEqual(missing('A C D'), 'B');
    assert.deepEqual(missing('B C'), 'A');
    assert.deepEqual(missing('r1 r3'), 'r2');
    assert.equal(missing('M F'), null);
  });

  it('is nothing where words are of a language whose words are not known', () => {
    for (const text of [
      'Ile filiżanek dziennie?',
      'Jak často jíte zmrzlinu?',
      'Hány csésze naponta, körülbelül ennyi vőlegény?',
    ])
      assert.deepEqual(codesOf(`Q1. ${text} [NUMERIC 0-20]`), [], text);
  });

  it('is a list of one', () => {
    assert.deepEqual(codesOf(...list('1. Yes')), ['loneAnswer']);
    assert.deepEqual(codesOf('Q1. Which are they? [MULTI]', '1. This'), ['loneBox']);
    assert.deepEqual(
      read(...list('1. Yes')).questions[0]?.doubts?.map(({ of }) => of),
      ['answers'],
    );
    assert.deepEqual(codesOf(...list('1. Yes', '2. No')), []);
  });

  it('is an arrow that leads nowhere, and a demand that says nothing of whom', () => {
    for (const arrow of ['->', '=>', '→', '➔'])
      assert.deepEqual(codesOf(...list('1. Yes', `2. No ${arrow}`)), ['damagedText'], arrow);
    assert.deepEqual(codesOf(...list('1. Yes', '2. No -> Q2', '', 'Q2. Why? [OPEN]')), []);
    const between = (line: string): readonly string[] =>
      codesOf(...list('1. Yes', '2. No'), '', line, '', 'Q2. Which? [SINGLE]', '1. A', '2. B');
    for (const line of ['No preguntar', 'No mostrar', 'Ask']) assert.deepEqual(between(line), ['unreadLine'], line);
  });

  it('is a hole in the ids, also of two, and of those that are counted in groups', () => {
    const ids = (...all: readonly string[]): readonly string[] =>
      codesOf(...all.flatMap((id) => [`${id}. How many? [NUMERIC]`, '']));
    assert.deepEqual(ids('Q1', 'Q3'), ['missingId']);
    assert.deepEqual(ids('G1Q1', 'G1Q2', 'G2Q2', 'G2Q3'), ['missingId']);
    assert.deepEqual(ids('G1Q1', 'G1Q2', 'G2Q1', 'G2Q2'), []);
    assert.deepEqual(ids('Q10', 'Q11', 'Q12'), []);
  });

  it('is a list of answers that no question names', () => {
    const sheet = (...choices: readonly string[]): readonly string[] => [
      ...['| type | name | label |', '|---|---|---|', '| select_one yn | well | Is there a well? |', ''],
      ...['| list_name | name | label |', '|---|---|---|', ...choices],
    ];
    assert.deepEqual(codesOf(...sheet('| yn | 1 | Yes |', '| yn | 0 | No |')), []);
    const text = sheet('| yn | 1 | Yes |', '| n | 0 | No |', '| yn | 9 | Unclear |');
    assert.deepEqual(codesOf(...text), ['unusedList']);
    assert.deepEqual(
      read(...text).questions[0]?.doubts?.map(({ of }) => of),
      ['answers', 'answers'],
    );
  });

  it('is an answer that has run into another, with a bullet, a box or a minus in front of its code', () => {
    for (const [first, answer] of [
      ['1 = female', '2 = male -9 = no answer'],
      ['- 1 Less than a year', '- 2 A year - 3 Longer'],
      ['o One  (1)', 'o Two  (2) o Three  (3)'],
    ])
      assert.ok(codesOf('Q1. Which?', first ?? '', answer ?? '').includes('joinedAnswers'), answer);
    for (const answers of [
      ['1 = 18 - 29 years', '2 = 30 - 59 years', '3 = 60 and more'],
      ['1 = Yes - always', '2 = No - never'],
    ])
      assert.deepEqual(codesOf(...list(...answers)), []);
  });

  it('is a line in letters or words that no language has', () => {
    const below = (line: string): readonly string[] =>
      codesOf('Q1. Do you cook? [SINGLE]', '1. Yes', '2. No', '', line, '', 'Q2. Why? [OPEN]');
    for (const line of ['# \u00a7#t \u00a4\u00a7r\u00a4 (3)', 'Only tbose codcxen before', 'Respues', 'Ask', '\u2610'])
      assert.ok(below(line).includes('unreadLine'), line);
    for (const line of ['# Health and food', 'Now to something else', 'Jetzt zu Ihren Hobbys'])
      assert.deepEqual(below(line), [], line);
    assert.ok(codesOf(...list('1. Owner', '2. ^wner')).includes('damagedText'));
  });

  it('is a condition or a type that stops in the middle', () => {
    const asked = (line: string): readonly string[] =>
      codesOf('Q1. Do you cook? [SINGLE]', '1. Yes', '2. No', '', 'Q2. How often?', line, '1. Daily', '2. Weekly');
    assert.ok(asked('Ask if Q1 = 1,').includes('unreadLine'));
    assert.ok(asked('SINGLE (').includes('unreadLine'));
    assert.deepEqual(asked('Ask if Q1 = 1'), []);
    assert.ok(asked('show fi q1 in (1,2)').includes('unreadLine'));
  });

  it('is a text that stops, where questions of the document have question marks', () => {
    const asked = (last: string, mark = '?'): readonly string[] =>
      codesOf(...[1, 2, 3, 4].flatMap((at) => [`Q${at}. What do you take for it${mark} [OPEN]`, '']), `Q5. ${last}`);
    assert.ok(asked('Who usually fet').includes('damagedText'));
    assert.ok(!asked('Who usually fetches it?').includes('damagedText'));
    assert.ok(!asked('Who usually fetches it', '').includes('damagedText'));
    assert.ok(asked('Specify other. rel').includes('damagedText'));
    assert.ok(asked('Anything else? You may say it freely, optional').includes('nearMark'));
    assert.ok(!asked('Anything else? (optional)').includes('nearMark'));
  });

  it('is a line in small letters among capitals, and one that asks without an id', () => {
    const below = (line: string, ...more: readonly string[]): readonly string[] => {
      const first = ['Q1. Do you cook? [SINGLE]', '1. Yes', '2. No', '', line, '', 'Q2. Why? [OPEN]', ''];
      return codesOf(...first, 'Thank you', ...more);
    };
    const capitals = ['Some words', 'More words', 'Other words'];
    assert.deepEqual(below('eople in household', ...capitals), ['unreadLine']);
    assert.deepEqual(below('People in household', ...capitals), []);
    assert.deepEqual(below('eople in household', 'some words', 'more words'), []);
    assert.deepEqual(below('Is it owned or rented?'), ['askingLine']);
  });

  it('is a question that is asked of all in a section of some', () => {
    const section = (line: string): readonly string[] =>
      codesOf(
        ...['Q1. Do you cook? [SINGLE]', '1. Yes', '2. No', '', '## Cooks [ASK IF Q1 = 1]', ''],
        ...['Q2. Why? [OPEN]', '', line, '', 'Q3. And what? [OPEN]'],
      );
    assert.deepEqual(section('[ASK ALL]'), ['askAllInSection']);
    assert.deepEqual(section('## Others [ASK ALL]'), []);
  });

  it('is a list that does not fit the scale, or the number of answers, that the text speaks of', () => {
    assert.ok(codesOf('Q1. How good is it? Scale from 0 to 10', '1 = yes', '2 = no').includes('listOfNumbers'));
    assert.ok(
      !codesOf('Q1. How good is it? Scale from 1 to 3', '1 = bad', '2 = ok', '3 = good').includes('listOfNumbers'),
    );
    assert.ok(codesOf('Q1. Pcik up to 3 tools', '1. This', '2. That', '3. Both').includes('oneOrSeveral'));
    assert.ok(!codesOf('Q1. Children up to 3 years', '1. One', '2. Two', '3. More').includes('oneOrSeveral'));
  });

  it('is an id with two letters turned, a number in a section, the end behind an answer, a label that has just begun', () => {
    assert.ok(codesOf('**EDCU**: Highest level of education? [OPEN]').includes('oddId'));
    assert.ok(!codesOf('**EDUC**: Highest level of education? [OPEN]').includes('oddId'));
    assert.ok(!codesOf('**liters**: How many litres? [NUMERIC]').includes('oddId'));
    const ids = (...all: readonly string[]): readonly string[] =>
      codesOf(...all.flatMap((id) => [`Q${id}. How many? [NUMERIC]`, '']));
    assert.deepEqual(ids('1.1', '1.2', '2.2', '2.3'), ['missingId']);
    assert.deepEqual(ids('1.1', '1.2', '2.1', '2.2'), []);
    assert.ok(codesOf(...list('1 Sí', '2 No  Terminar la encuesta')).includes('unreadAtAnswer'));
    assert.ok(codesOf(...list('1 anders', '2 and')).includes('damagedText'));
  });
});

function missing(codes: string): string | null {
  return missingCode(codes.split(' '))?.code ?? null;
}
