import assert from 'node:assert/strict';
import { readingOf } from './readingOf';

const reading = (mark: string): string =>
  (readingOf('Q1. Which of these do you use now?', '', mark, '', '1. Alpha', '2. Beta', '3. Gamma')[0] ?? '').replace(
    /^Q1 [a-z]+ [^?]*[?] . /u,
    '',
  );

describe('What is said of order, screens and fields', () => {
  it('is known by its words, however they are put together', () => {
    for (const mark of [
      '[SINGLE SELECT; RANDOMIZE; ANCHOR LAST 2]',
      '[SELECT ONE. SHOW IN ORDER]',
      '[SINGLE. HOLD QUOTA: 50% EACH]',
      '[SINGLE SELECT. DO NOT RANDOMIZE]',
      '[SINGLE SELECT. ROTATE TOP TO BOTTOM / BOTTOM TO TOP]',
      '[SINGLE; REQUIRED; SHOW ON SAME SCREEN AS ABOVE]',
      '[SINGLE, 1 PER SCREEN]',
      '[SINGLE. ANCHOR “NONE”.]',
      '[Einfachnennung; Reihenfolge beibehalten]',
      '[Une seule réponse, rotation des items sauf dernier]',
      '[Respuesta única. Rotar opciones. Fijar última]',
      '*Select one answer only*',
    ])
      assert.equal(reading(mark), 'Q1 coded 1,2,3', mark);
  });

  it('is more where a word of another kind stands among them', () => {
    for (const mark of [
      '[SINGLE; SHOW FIRST 2 ANSWERS]',
      '[SINGLE; SHOW ONLY LAST ANSWERS ON SCREEN]',
      '[SINGLE; RANDOMIZE, SKIP LAST IF Q0=1]',
      '[SINGLE; KEEP ORDER, HIDE NONE]',
      '[SINGLE; TERMINATE QUOTA 3]',
      '[SINGLE; SHOW FOR GROUP 2 ON SCREEN]',
      '[SINGLE; DISPLAY FOR QUOTA GROUP 1]',
      '[SINGLE; RANDOM GROUP 1]',
      '[SINGLE; BOX 1 TO 10]',
      '[SINGLE; ORDER OF FIRST THREE]',
    ])
      assert.notEqual(reading(mark), 'Q1 coded 1,2,3', mark);
  });

  it('has beside it how many, how long and within what', () => {
    assert.equal(reading('[MULTI-SELECT; LIMIT TO 2]'), 'Q1_1 flag 1 | Q1_2 flag 2 | Q1_3 flag 3');
    assert.equal(reading('You may choose more than one answer.'), 'Q1_1 flag 1 | Q1_2 flag 2 | Q1_3 flag 3');
    for (const mark of [
      '[NUMERIC BOX; ACCEPT 0-99 ONLY]',
      '[Numérico, rango 0-99]',
      '[NUMERIC: 0 – 99 TIMES]',
      '[OPEN ENDED NUMERIC: RANGE = 0-99]',
    ])
      assert.deepEqual(readingOf(`Q1. How many? ${mark}`), ['Q1 numeric | How many? | 0..99'], mark);
    assert.deepEqual(readingOf('Q1. Why? [OPEN END – 500 CHARACTERS MAX]'), ['Q1 text | Why?']);
  });
});
