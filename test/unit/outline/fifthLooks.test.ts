import assert from 'node:assert/strict';
import { read, shortOf, shortProblems } from './reading';
import { readingOf } from './readingOf';

const labels = (...lines: readonly string[]): string =>
  (read(...lines).questions[0]?.variables ?? [])
    .flatMap(({ answers }) => answers.map(({ code, label, screensOut }) => `${code}=${label}${screensOut ? 'x' : ''}`))
    .join(' | ');

describe('What looked like something else', () => {
  it('last answers that begin as titles do are answers', () => {
    for (const [last, ...others] of [
      ['About the same', 'Better', 'Worse'],
      ['Part-time', 'No', 'Full-time'],
      ['About once a month', 'Daily', 'Weekly'],
      ['Part of the day', 'All day', 'Never'],
      ['Section 8 housing', 'City', 'Village'],
    ]) {
      const read = labels(
        '**Which is it?**',
        '',
        ...others.flatMap((one) => [one, '']),
        last ?? '',
        '',
        '**Why?**',
        '',
        'Open text',
      );
      assert.ok(read.endsWith(`3=${String(last)}`), read);
    }
    assert.equal(
      labels('**Sex?**', '', 'Male', '', 'Female', '', 'Part B: Usage', '', '**Why?**', '', 'Open text'),
      '1=Male | 2=Female',
    );
    const told = read(
      '**Is it?**',
      '',
      'Good',
      '',
      'Bad',
      '',
      'Please do not quote me',
      '',
      '**Why?**',
      '',
      'Open text',
    );
    assert.ok(shortProblems(told).includes('7 warning unreadLine'));
  });

  it('up to so many answers on a blank are no number up to it', () => {
    for (const line of ['Q2. Which brands come to mind? ____ [UP TO 3]', 'Q2. Welche Marken kennen Sie? ____ [MAX 3]'])
      assert.ok(!readingOf(line, "99 Don't know")[0]?.startsWith('Q2 numeric'), line);
    assert.match(readingOf('Q5. How many cars? ____ [MAX 3]', '99 Refused')[0] ?? '', /^Q5 numeric .* dk 99/);
    assert.match(readingOf('Q5. How happy? ____ [RANGE 0-10]', '99 Refused')[0] ?? '', /^Q5 numeric .* dk 99/);
  });

  it('the top of a scale and a code behind a comma are no large number', () => {
    for (const mark of ['RANGE 0-10,999', 'RANGE 1-5,777', '0-10,998']) {
      const [question] = read(`Q1. How happy? [${mark}]`).questions;
      assert.ok((question?.limits.max ?? 0) <= 10, mark);
    }
    assert.equal(read('Q1. How much? [NUMERIC 0-99,999]').questions[0]?.limits.max, 99999);
    assert.equal(read('Q1. How much? [NUMERIC 0-10,500]').questions[0]?.limits.max, 10500);
    const coded = read("Q1. How happy? [NUMERIC 0-10,999 = don't know]").questions[0]?.limits;
    assert.deepEqual([coded?.max, coded?.special], [10, [999]]);
  });

  it('countries in front of two questions are no ids, letters from A on are', () => {
    assert.deepEqual(
      read('Q5. Where do you live?', 'UK: Which county?', 'US: Which state?', '1. North', '2. South').questions.map(
        ({ id }) => id,
      ),
      ['Q5'],
    );
    assert.deepEqual(
      read('SA. Do you vote?', '1. Yes', '2. No', '', 'SB. Do you work?', '1. Yes', '2. No').questions.length,
      2,
    );
  });

  it('a wave behind a question may say whom it is for', () => {
    assert.ok(shortProblems(read('Q1. How happy are you? [NUMERIC 0-10] (Wave 2)')).includes('1 warning unreadWords'));
  });
});

describe('What ends an interview, and what does not', () => {
  it('are thanks and an end behind an answer, in any of their words', () => {
    for (const end of [
      '– thank and end',
      '- thank & end the interview',
      '; stop the survey',
      '– danken und beenden',
      ': close',
    ])
      assert.equal(labels('Q1. Do you smoke?', '1. Yes', `2. No ${end}`.replace(' :', ':')), '1=Yes | 2=Nox', end);
    assert.equal(labels('F1. Was?', 'A) Das', 'B) Jenes', 'C) Anderes: Abbruch'), '1=Das | 2=Jenes | 3=Anderesx');
  });

  it('is no part of the words of an answer', () => {
    const lines = [
      'Q1. When did you fall asleep?',
      '1 At the start',
      '2 In the middle, end of the interview',
      '3 Never',
    ];
    assert.match(labels(...lines), /2=In the middle, end of the interview/);
    assert.ok(shortProblems(read(...lines)).some((problem) => problem.includes('unreadAtAnswer')));
    assert.match(labels('Q1. Distance?', '1 Far', '2 Near: close'), /2=Near: close$/);
  });

  it('are items of a number only where they say so, and others go on', () => {
    const [loans] = read(
      'Q3. How many loans of each? [NUMERIC]',
      '- Term under 5 years',
      '- Term over 5 years',
    ).questions;
    assert.deepEqual([loans?.screenOuts.length, ...shortOf(loans as never)], [0, 'Q3_1 number 1', 'Q3_2 number 2']);
    const [age] = read('Q1. Age? [NUMERIC]', '- Under 18: terminate', '- Others: continue').questions;
    assert.deepEqual([age?.screenOuts.length, ...shortOf(age as never)], [1, 'Q1 number']);
  });
});

describe('Answers on one line behind a word for them', () => {
  it('have their codes, whatever sign parts these', () => {
    assert.equal(
      labels('Q1. How often?', "Options: 1-Never, 2-Sometimes, 9-Don't know"),
      "1=Never | 2=Sometimes | 9=Don't know",
    );
    assert.equal(labels('F1. Machen Sie das?', 'Antworten: 0–Nein; 1–Ja'), '0=Nein | 1=Ja');
    assert.equal(labels('Q3. How often?', 'Options: Never-1, Often-2, DK-9'), '1=Never | 2=Often | 9=DK');
    assert.equal(labels('Q6. How often?', 'Options: A - Never, B - Sometimes'), '1=Never | 2=Sometimes');
    assert.equal(
      labels('1. Do you smoke?', 'Options: Yes, No', '', '2. Do you drink?', 'Options: Yes, No'),
      '1=Yes | 2=No',
    );
  });

  it('are none, and told, where codes are missing, an answer goes on, or the question has no list', () => {
    for (const [first, ...lines] of [
      ["Options: 1-Never, 2-Sometimes, Don't know", 'Q9. How often?'],
      ["Options: Yes, I do, No, I don't", 'Q4. Do you?'],
      ['Options: Washington, D.C., New York', 'Q5. Where?'],
      ["Options: Don't know, Refused", 'Q7. How many cars? [NUMERIC 0-9]'],
      ['Options: Good, Bad', 'Q8. How do you rate these?', 'Items: Price, Taste'],
    ]) {
      const { questions, problems } = read(...lines, first ?? '');
      const found = questions.flatMap(({ variables }) =>
        variables.flatMap(({ answers }) => answers.map(({ label }) => label)),
      );
      assert.ok(!found.some((label) => first?.includes(label)), `${String(first)}: ${found.join(' | ')}`);
      assert.ok(
        problems.some(({ code }) => code === 'unreadLine'),
        first,
      );
    }
  });
});

describe('Lines that are not understood', () => {
  const doubted = (...lines: readonly string[]): readonly string[] =>
    read(...lines).questions.flatMap(({ id, doubts = [] }) => (doubts.length > 0 ? [id] : []));

  it('are in doubt at what they may lead past', () => {
    const lines = ['S1. Sex? [SINGLE]', '1 Man', '2 Woman', '', 'Q1. Do you smoke? [SINGLE]', '1 Yes', '2 No', ''];
    const further = [
      '',
      'Q2. How much? [NUMERIC]',
      '',
      'Q3. Why? [OPEN]',
      '',
      'Q4. Age? [NUMERIC]',
      '',
      'Q5. Why? [OPEN]',
    ];
    assert.deepEqual(doubted(...lines, 'Women who said yes skip to Q4.', ...further), ['Q1', 'Q2', 'Q3', 'Q4']);
  });

  it('are in doubt at both questions that they stand between', () => {
    const ages = [
      'Q4. Age? [NUMERIC 18-99]',
      '',
      'Filter out: Q1 = 1',
      '',
      'Q5. Age? [NUMERIC 18-99]',
      '',
      'Q6. Why? [OPEN]',
    ];
    assert.deepEqual(doubted('Q1. Do you?', '1 Yes', '2 No', '', ...ages), ['Q4', 'Q5']);
  });
});
