import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';
import { read, shortProblems } from './reading';

const ENOUGH = Array.from({ length: 7 }, (_, index) => [`Q${index + 1}. How many? [NUMERIC 0-9]`, '']).flat();

describe('Questionnaires for interviewers', () => {
  it('have a code behind dots, whatever stands in front of them', () => {
    assert.deepEqual(
      readingOf('Q1. Who is it with?', 'SINGLE CODE', 'Alpha ........... 1', 'Other (WRITE IN) ........... 6'),
      ['single | Q1 coded 1,6o | Q1_6_other text 6'],
    );
    assert.deepEqual(readingOf('A2. Wer?', 'EINFACHNENNUNG', 'Alpha ........ 1', 'Andere (EINTRAGEN) ........ 7'), [
      'single | A2 coded 1,7o | A2_7_other text 7',
    ]);
  });

  it('keep the codes behind dots where what stands behind them is not understood, and say so', () => {
    const lines = ['P1. Czy?', 'SINGLE', 'Tak ........ 1', 'Nie ........ 2\tDZIWNE', 'Nie wiem ........ 8'];
    assert.deepEqual(readingOf(...lines), ['single | P1 coded 1,2,8 | in part']);
    assert.deepEqual(shortProblems(read(...lines)), ['4 warning joinedAnswers', '4 warning unreadAtAnswer']);
  });

  it('route in a column behind the codes, and on lines of their own', () => {
    const lines = ['Q1. Which? SINGLE CODE', 'Yes ..... 1', 'No ...... 2\tROUTE TO Q3', '', 'Q2. Why? OPEN', ''];
    const [, second, third] = plansOf(...lines, 'NOW ROUTE TO Q4', '', 'Q3. How? OPEN', '', 'Q4. When? OPEN');
    assert.equal(asked(second, { Q1: 1 }), 'asked');
    assert.equal(asked(second, { Q1: 2 }), 'not asked');
    assert.equal(asked(third, { Q1: 2 }), 'asked');
    const [, german] = plansOf(
      'A1. Ja? EINFACHNENNUNG',
      'Ja .... 1',
      'Nein .... 2\tSPRUNG ZU A3',
      '',
      'A2. Was? OFFEN',
      '',
      'A3. Wer? OFFEN',
    );
    assert.equal(asked(german, { A1: 2 }), 'not asked');
  });

  it('draw grids with tabs or gaps, the codes in every row', () => {
    const rows = ['\t\tGood\tBad\tDK', '1\tThe price\t2\t1\t98', '2\tThe service\t2\t1\t98'];
    assert.deepEqual(readingOf('Q7. How was it?', 'SINGLE CODE EACH ROW. ROTATE ORDER, TICK START', '', ...rows), [
      'grid | Q7_1 coded 2,1,98 | Q7_2 coded 2,1,98',
    ]);
    const german = ['           gut    schlecht   w.n.', 'Preis      1    2    9', 'Service    1    2    9'];
    assert.deepEqual(readingOf('A1. Wie war es?', 'EINE ANTWORT PRO ZEILE', '', ...german), [
      'grid | A1_1 coded 1,2,9 | A1_2 coded 1,2,9',
    ]);
  });

  it('compare with numbers in words', () => {
    const [, more] = plansOf(
      'C2. How many live here? [NUMERIC 1-9]',
      '',
      'ASK IF MORE THAN ONE AT C2',
      'C3. Children? [NUMERIC 0-8]',
    );
    assert.deepEqual([asked(more, { C2: 1 }), asked(more, { C2: 2 })], ['not asked', 'asked']);
    const [, least] = plansOf(
      'A1. Wie viele? [ZAHL 1-9]',
      '',
      'FRAGEN, WENN MINDESTENS ZWEI BEI A1',
      'A2. Und? [ZAHL 0-8]',
    );
    assert.deepEqual([asked(least, { A1: 1 }), asked(least, { A1: 2 })], ['not asked', 'asked']);
    const [, several] = plansOf(
      'P1. ¿Cuántos? [NUMÉRICA 1-9]',
      '',
      'Preguntar si tres o más en P1',
      'P2. ¿Y? [NUMÉRICA 0-8]',
    );
    assert.deepEqual([asked(several, { P1: 2 }), asked(several, { P1: 3 })], ['not asked', 'asked']);
  });

  it('close what follows, and screen nobody out, at an answer of one of the last questions', () => {
    const last = ['Q8. May we call? [SINGLE]', '1. Yes', '2. No [THANK AND CLOSE]', '', 'Q9. Which number? [OPEN]'];
    assert.equal(readingOf(...ENOUGH, ...last).at(-2), 'single | Q8 coded 1,2');
    assert.equal(asked(plansOf(...ENOUGH, ...last).at(-1), { Q8: 2 }), 'not asked');
    const german = last.map((line) => line.replace('THANK AND CLOSE', 'DANKEN UND BEENDEN'));
    assert.equal(readingOf(...ENOUGH, ...german).at(-2), 'single | Q8 coded 1,2');
    assert.equal(readingOf(...last)[0], 'single | Q8 coded 1,2x');
    const certain = last.map((line) => line.replace('THANK AND CLOSE', 'SCREEN OUT'));
    assert.equal(readingOf(...ENOUGH, ...certain).at(-2), 'single | Q8 coded 1,2x');
  });

  it('have lines for the sample and for those who ask, which mean nothing for the data', () => {
    for (const line of [
      'CHECK QUOTA SHEET BEFORE CONTINUING. 50% OWNERS PER POINT.',
      'QUOTA CHECK: Q1 35/35/30 (%)',
      'QUOTENSTEUERUNG: 50 % FRAUEN',
      '(Q2 DELETED – CLIENT 12/02)',
      'Frage 2 entfällt',
      'I declare that this interview was carried out in accordance with my instructions.',
      'Signed ....................... Date ...........',
      'Interviewer: ______   No: |__|__|__|',
      'Unterschrift: ........................',
    ])
      assert.deepEqual(
        readingOf('Q1. How many? [NUMERIC 0-9]', '', line, '', 'Q3. Why? [OPEN]'),
        ['numeric | Q1 number', 'text | Q3 text'],
        line,
      );
    const away = readingOf('Q1. How many? [NUMERIC 0-9]', '', 'QUOTA: IF FULL FOR Q1 SKIP REST', '', 'Q3. Why? [OPEN]');
    assert.ok(away.some((one) => one.endsWith('in part')));
  });

  it('jump by codes that may be others: then who is asked is not checked', () => {
    const list = ['1 = Yes', 'No [GO TO Q3]', '3 = Perhaps'];
    const [, second] = readingOf('Q1. Which? [SINGLE]', ...list, '', 'Q2. Why? [OPEN]', '', 'Q3. How? [OPEN]');
    assert.match(second ?? '', /in part$/);
  });
});
