import assert from 'node:assert/strict';
import { read } from './reading';

const BIKE = ['Q2. Do you own a bike?', '1. Yes', '2. No', ''];
const REST = [
  'Q3. Which brand?',
  '1. A',
  '2. B',
  '',
  'Q4. How old is it? [NUMERIC]',
  '',
  'Q5. Colour?',
  '1. red',
  '2. blue',
];

/** Each question with what is said of who is asked, and what is told of the questionnaire. */
function saidIn(line: string, ...before: readonly string[]): string {
  const { questions, problems } = read(
    'Q1. Do you own a car?',
    '1. Yes',
    '2. No',
    '',
    ...before,
    line,
    '',
    ...BIKE,
    ...REST,
  );
  const asked = questions.flatMap(({ id, entry, doubts = [] }) => {
    const said = [...entry.map(({ text }) => text), ...doubts.map(({ of }) => `? ${of}`)];
    return said.length === 0 ? [] : [`${id}: ${said.join(' & ')}`];
  });
  return [...asked, ...problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code)].join(' | ');
}

describe('What is said of questions by their ids', () => {
  it('is said of them in a heading too, and not of all that stand below it', () => {
    for (const said of [
      '## Cars (Q3 to Q4 only if Q1 = 1)',
      '## Cars – Q3 and Q4: only if Q1 = 1',
      '## 2. Cars (Q3 and Q4 only if Q1 = 1)',
      'Section B: Q3, Q4 only if Q1 = 1',
    ])
      assert.match(saidIn(said), /^Q3: Q1 = 1 \| Q4: Q1 = 1$/u, said);
  });

  it('is understood before and behind its condition, with words for people, in several languages', () => {
    for (const said of [
      'Only ask Q3 and Q4 if Q1 = 1',
      'If Q1 = 1, ask Q3 to Q4',
      'Wenn Q1 = 1, dann Q3 und Q4 stellen',
      'Si Q1 = 1, poser Q3 à Q4',
      'Si Q1 = 1, hacer Q3 y Q4',
      'Die Fragen 3 und 4 richten sich nur an Autobesitzer (Q1 = 1).',
      'Les questions 3 et 4 ne concernent que les propriétaires (Q1 = 1).',
      'Las preguntas 3 a 4 solo para quienes tienen coche (Q1 = 1)',
    ])
      assert.match(saidIn(said), /^Q3: Q1 = 1 \| Q4: Q1 = 1$/u, said);
  });

  it('is not said of those between two that are named', () => {
    assert.equal(saidIn('Ask Q3 and Q5 only if Q1 = 1'), 'Q3: Q1 = 1 | Q5: Q1 = 1');
    assert.equal(saidIn('Ask Q3 to Q5 only if Q1 = 1'), 'Q3: Q1 = 1 | Q4: Q1 = 1 | Q5: Q1 = 1');
  });

  it('leaves nobody accused where it is not understood', () => {
    assert.equal(saidIn('## Cars (Q3 and Q4 for car owners)'), 'Q2: ? asked | Q3: ? asked | Q4: ? asked | unreadLine');
    assert.equal(saidIn('Questions 3-4 are for car owners only.'), 'Q3: for car owners only | Q4: for car owners only');
  });

  it('is nothing where questions are only named, or all are asked', () => {
    for (const said of [
      '## Cars (Q2–Q5)',
      '## Questions 2 to 5: your car',
      '## Section for Q2 to Q5',
      '## Part 2: Q2 to Q5',
    ])
      assert.equal(saidIn(said), '', said);
    assert.doesNotMatch(saidIn('Q2-Q5: to be asked of all 500 respondents'), /500/u);
  });

  it('leads past questions from a heading', () => {
    assert.equal(
      saidIn('## Cars (If Q1 = 1 ask Q2-Q4, otherwise go to Q5)'),
      'Q2: (Q1 = 1) | Q3: (Q1 = 1) | Q4: (Q1 = 1)',
    );
  });

  it('is turned round where it says who is not asked', () => {
    for (const said of [
      'If Q1 = 2, skip Q3 and Q4',
      'Do not ask Q3 and Q4 if Q1 = 2',
      'Skip Q3 to Q4 if Q1 = 2',
      'Wenn Q1 = 2, Q3 und Q4 nicht stellen',
    ])
      assert.match(saidIn(said), /^Q3: NOT \(Q1 = 2\) \| Q4: NOT \(Q1 = 2\)$/u, said);
    for (const said of ['Q3 and Q4: not for car owners (Q1 = 1)', 'Q3, Q4 only unless owner (Q1 = 1)'])
      assert.doesNotMatch(saidIn(said), /Q3: Q1 = 1/u, said);
    assert.equal(saidIn('Q3 and Q4 for everyone except owners (Q1 = 1)'), 'Q3: NOT (Q1 = 1) | Q4: NOT (Q1 = 1)');
  });

  it('may be said of each of them where it is not understood', () => {
    for (const said of [
      'If Q1 = 1, ask Q3 and Q4, otherwise ask Q5.',
      'Ask either Q3 or Q4 at random if Q1 = 1',
      'Ask Q3 or Q4 if Q1 = 1',
      'Q3 und Q4 entfallen, wenn Q1 = 2',
      'Q3 only if Q1 = 1, Q4 only if Q1 = 2',
    ]) {
      const { questions } = read('Q1. Car?', '1. Yes', '2. No', '', said, '', ...BIKE, ...REST);
      for (const id of ['Q3', 'Q4'])
        assert.ok(
          questions.find((question) => question.id === id)?.entry.every(({ perhaps }) => perhaps) === true,
          said,
        );
    }
  });

  it('is of answers where numbers alone are to be shown', () => {
    for (const said of ['Only show 2-3 if Q1 = 1', 'Show items 2 and 3 only if Q1 = 1', '2 and 3 only if Q1 = 1'])
      assert.doesNotMatch(saidIn(said), /Q3/u, said);
  });

  it('goes by the letters of ids where numbers name the questions', () => {
    const ids = (...more: readonly string[]): string =>
      read(
        'S1. Car?',
        '1. Yes',
        '2. No',
        '',
        'Die Fragen 2 bis 3 nur, wenn S1 = 1',
        '',
        ...more.flatMap((id) => [`${id}. Age? [NUMERIC]`, '']),
      )
        .questions.flatMap(({ id, entry }) => entry.map(({ perhaps }) => (perhaps === true ? `${id}?` : id)))
        .join(' ');
    assert.equal(ids('F1', 'F2', 'F3', 'F4'), 'F2 F3');
    assert.equal(ids('S2', 'F1', 'F3'), 'S2? F3?');
  });
});
