import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';
import { readingOf } from './readingOf';

const SMOKE = ['Q1. Do you smoke?', '1 Yes', '2 No', ''];

describe('Places to write on that have a line of their own', () => {
  it('ask where the question above them has its answers', () => {
    assert.deepEqual(readingOf(...SMOKE, 'City: ____', '', 'Q2. Age? [NUMERIC]'), [
      'Q1 single | Do you smoke? | Q1 coded 1,2',
      'line5 text | City',
      'Q2 numeric | Age?',
    ]);
    assert.deepEqual(
      readingOf('1. Rauchen Sie?', '( ) ja', '( ) nein', '', 'Alter: _____', '', '2. Warum? [OFFEN]')[1],
      'line5 numeric | Alter',
    );
    assert.deepEqual(readingOf('**About you**', '', 'Occupation ..........', 'Postcode: [ ][ ][ ][ ]'), [
      'line3 text | Occupation',
      'line4 text | Postcode',
    ]);
  });

  it('have a condition of their own, and give none to the question below', () => {
    const { questions } = read(...SMOKE, 'If yes, how many a day? ____', '', 'Q2. Age? [NUMERIC]');
    assert.deepEqual(
      questions.map(({ id, entry }) => [id, ...entry.map(({ text }) => text)]),
      [['Q1'], ['line5', 'Q1 = 1'], ['Q2']],
    );
  });

  it('belong to what they stand below, to the staff, or to the form', () => {
    for (const lines of [
      ['Q1. Where do you live? [OPEN]', '', 'City: ____'],
      ['Q1. Where do you live?', 'City: ____', 'Country: ____'],
      [...SMOKE, 'Other: ____'],
      [...SMOKE, 'Please specify: ____'],
      [...SMOKE, 'Interviewer: ____'],
      ['Date: ____', '', ...SMOKE],
      [...SMOKE, 'Office use: ______'],
      [...SMOKE, 'Place, date: ____________'],
      [...SMOKE, 'Ort, Datum: ____________'],
      [...SMOKE, 'Please turn to page ......'],
      [...SMOKE, 'Length of interview: ____ minutes'],
    ])
      assert.equal(read(...lines).questions.length, 1, lines.join(' / '));
    assert.equal(read(...SMOKE, 'Office use of the car: ____').questions.length, 2);
    assert.equal(read(...SMOKE, 'Place of work: ____').questions.length, 2);
  });

  it('take a condition for the next question only if they ask something', () => {
    const { questions } = read(...SMOKE, 'Ask if Q1 = 1', '', 'Office use: ____', '', 'Q2. Age? [NUMERIC]');
    assert.deepEqual(
      questions.map(({ id, entry }) => [id, ...entry.map(({ text }) => text)]),
      [['Q1'], ['Q2', 'Ask if Q1 = 1']],
    );
  });

  it('are the sum of numbers above them', () => {
    const shares = ['Q1. Shares of each? [NUMERIC]', '- A', '- B'];
    const next = ['', 'Q2. Fine?', '1. Yes', '2. No'];
    for (const total of [['Total: ____'], ['', 'Total: ____ %'], ['', 'Summe ........']]) {
      const { questions } = read(...shares, ...total, ...next);
      assert.deepEqual(
        questions.map(({ id, variables, doubts = [] }) => [id, variables.length, doubts.length]),
        [
          ['Q1', 2, 0],
          ['Q2', 1, 0],
        ],
        total.join(),
      );
    }
    assert.equal(read(...SMOKE, 'Total income of the household: ____').questions.length, 2);
  });
});

describe('Boxes behind what they are of', () => {
  it('are the answers of a question where the one above has its own', () => {
    assert.deepEqual(readingOf(...SMOKE, 'Gender: ( ) Male ( ) Female', '', 'Q2. Age? [NUMERIC]').slice(0, 2), [
      'Q1 single | Do you smoke? | Q1 coded 1,2',
      'line5 single | Gender: | line5 coded 1,2',
    ]);
  });

  it('are a grid where all lines have the same', () => {
    const grid = 'Q3 grid | How satisfied are you with each? | Q3_1 coded 1,2,3 | Q3_2 coded 1,2,3';
    const ask = 'Q3. How satisfied are you with each?';
    for (const lines of [
      ['Price: ( ) Good ( ) OK ( ) Bad', 'Quality: ( ) Good ( ) OK ( ) Bad'],
      ['Price   [ ] Good  [ ] OK  [ ] Bad', '', 'Quality   [ ] Good  [ ] OK  [ ] Bad'],
      ['- Prix : ☐ 1 ☐ 2 ☐ 3', '- Qualité : ☐ 1 ☐ 2 ☐ 3'],
      ['1. Preis ○ gut ○ geht ○ schlecht', '2. Qualität ○ gut ○ geht ○ schlecht'],
    ])
      assert.deepEqual(readingOf(ask, ...lines), [grid], lines.join(' / '));
  });

  it('are ranks where a question ranks and they count places', () => {
    const rows = ['Price [ ] 1st [ ] 2nd', 'Quality [ ] 1st [ ] 2nd', 'Service [ ] 1st [ ] 2nd'];
    assert.deepEqual(readingOf('Q1. Rank your top two.', ...rows), [
      'Q1 rank | Rank your top two. | Q1_1 rank 1 | Q1_2 rank 2 | Q1_3 rank 3',
    ]);
    assert.match(readingOf('Q1. In which place did you finish?', ...rows)[0] ?? '', /^Q1 grid/);
  });

  it('are those of questions where each line asks, and are told where a line stands among them', () => {
    assert.equal(
      read('**You**', '', 'Do you smoke? ( ) yes ( ) no', '', 'Do you drive? ( ) yes ( ) no').questions.length,
      2,
    );
    assert.ok(shortProblems(read(...SMOKE, 'Gender:', '( ) Male', '( ) Female')).includes('5 warning unreadLine'));
  });
});
