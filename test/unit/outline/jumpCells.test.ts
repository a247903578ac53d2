import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const HEAD = ['| No. | Question | Answers | Skip |', '|---|---|---|---|'];
const rows = (...cells: readonly (readonly [id: string, answers: string, skip: string])[]): readonly string[] =>
  cells.map(([id, answers, skip]) => `| ${id} | Which one? | ${answers} | ${skip} |`);

/** Who is asked each question. */
const askedIn = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(
    ({ id, entry }) => `${id}: ${entry.map(({ text, perhaps }) => text + (perhaps === true ? ' perhaps' : '')).join()}`,
  );

describe('Jumps in a cell beside answers', () => {
  it('are of the answers on the same lines', () => {
    assert.deepEqual(
      askedIn(...HEAD, ...rows(['Q1', '1 Yes<br>2 No', '<br>Q3'], ['Q2', '1 A<br>2 B', ''], ['Q3', '1 A<br>2 B', ''])),
      ['Q1: ', 'Q2: NOT (Q1 = 2)', 'Q3: '],
    );
    const german = ['| Nr. | Frage | Antworten | Weiter mit |', '|---|---|---|---|'];
    const three = rows(['F1', '1 Ja<br>2 Nein<br>3 Weiß nicht', 'F2<br>F3<br>→ F3'], ['F2', '1 A<br>2 B', 'F3']);
    assert.deepEqual(askedIn(...german, ...three, ...rows(['F3', '1 A<br>2 B', ''])), [
      'F1: ',
      'F2: NOT (F1 = 2,3)',
      'F3: ',
    ]);
  });

  it('are of an answer that is not known where they stand beside several', () => {
    const table = rows(['Q1', '1 Yes<br>2 No', 'Q3'], ['Q2', '1 A<br>2 B', ''], ['Q3', '1 A<br>2 B', '']);
    assert.deepEqual(askedIn(...HEAD, ...table), ['Q1: ', 'Q2: NOT (Q1 ANSWERED) perhaps', 'Q3: ']);
    assert.deepEqual(
      shortProblems(read(...HEAD, ...table)).filter((one) => /warning/.test(one)),
      ['3 warning jumpOfSome'],
    );
    const spanish = ['| N.º | Pregunta | Respuestas | Pase a |', '|---|---|---|---|'];
    const arrow = rows(['P1', '1. Sí; 2. No; 3. NS', '→ P4'], ['P2', '1. A; 2. B', '4'], ['P3', '1. A; 2. B', '']);
    assert.deepEqual(
      askedIn(...spanish, ...arrow, ...rows(['P4', '1. A; 2. B', '']))
        .slice(1, 3)
        .map((one) => /ANSWERED\)(?! perhaps)/.test(one)),
      [false, false],
    );
  });

  it('are of all who have answered where the question has no list, or another leads past it', () => {
    assert.deepEqual(
      askedIn(
        '| No. | Type | Question | Answers | Skip |',
        '|---|---|---|---|---|',
        '| Q1 | numeric | How many? | 0-99 | Q3 |',
        '| Q2 | single | Which one? | 1 A<br>2 B | |',
        '| Q3 | single | Which one? | 1 A<br>2 B | |',
      ).slice(0, 2),
      ['Q1: ', 'Q2: NOT (Q1 ANSWERED)'],
    );
    const branches = rows(['F1', '1 A<br>2 B', '1: F2; 2: F3'], ['F2', '1 A<br>2 B', 'F4'], ['F3', '1 A<br>2 B', '']);
    assert.deepEqual(askedIn(...HEAD, ...branches, ...rows(['F4', '1 A<br>2 B', ''])), [
      'F1: ',
      'F2: NOT (F1 = 2)',
      'F3: NOT (F2 ANSWERED)',
      'F4: ',
    ]);
  });

  it('name a place where it is called as a letter and a code', () => {
    const table = rows(['F1', '1 A<br>2 B', 'F2'], ['F2', '1 A<br>2 B', 'F3'], ['F3', '1 A<br>2 B', '']);
    assert.deepEqual(askedIn(...HEAD, ...table), ['F1: ', 'F2: ', 'F3: ']);
  });
});
