import assert from 'node:assert/strict';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { read, shortProblems } from './reading';

const questionsOf = (lines: readonly string[]) =>
  readOutline(lines.join('\n'), 'study').questions.map(({ id, entry }) => [id, ...entry.map(({ text }) => text)]);

const NEXT = ['## Q2. Why? [OPEN]', '## Q3. Age [NUMERIC]', '[ASK IF Q1 = 1]', '## Q4. Town [OPEN]'];

describe('Jumps at answers', () => {
  it('lead over the questions between, in every spelling', () => {
    for (const jump of [
      '[GO TO Q4]',
      '→ GO TO Q4',
      '-> Q4',
      '[SKIP TO q4]',
      '[CONTINUE WITH Q4]',
      '=> go to question Q4',
    ]) {
      assert.deepEqual(
        questionsOf(['## Q1. Gender [SINGLE]', '1. Female', `2. Male ${jump}`, '', ...NEXT]),
        [['Q1'], ['Q2', 'NOT (Q1 = 2)'], ['Q3', 'ASK IF Q1 = 1', 'NOT (Q1 = 2)'], ['Q4']],
        jump,
      );
    }
  });

  it('of several answers to one question are one condition', () => {
    assert.deepEqual(questionsOf(['## Q1. Town [SINGLE]', '1. A → Q3', '2. B', '3. C → Q3', '', ...NEXT]).slice(1, 2), [
      ['Q2', 'NOT (Q1 = 1,3)'],
    ]);
  });

  it('lead to ids without digits as well, and are no condition of the answer that they name', () => {
    const tail = ['', '## NIGHTS_X: How many nights? [NUMERIC]', '', '## STAT_X: What is your situation? [OPEN]'];
    for (const jump of ['If 2, go to STAT_X', '**Next:** If 2, go to STAT_X', 'Routing: if 2 skip to STAT_X']) {
      for (const apart of [[], ['']]) {
        const lines = ['## HOSP_X: Were you there? [SINGLE]', '1. Yes', '2. No', ...apart, jump, ...tail];
        assert.deepEqual(
          questionsOf(lines).map(([id, ...entry]) => [
            id,
            ...entry.map((text) => text?.replace(/^NOT \(\S+ = /u, '(')),
          ]),
          [['HOSP_X'], ['NIGHTS_X', '(2)'], ['STAT_X']],
          lines.join('\n'),
        );
      }
    }
    assert.match(
      shortProblems(read('## Q1. Car [SINGLE]', '1. Yes', '2. No', '', 'If 2, go to NO_WHERE', '', ...NEXT)).join(),
      /unknownTarget/u,
    );
  });

  it('to the next question change nothing', () => {
    assert.deepEqual(questionsOf(['## Q1. Town [SINGLE]', '1. A → Q2', '2. B', '', ...NEXT]).slice(1, 2), [['Q2']]);
  });

  it('stand at the place of their mark', () => {
    const text = ['## Q1. Gender [SINGLE]', '1. Female', '2. Male [GO TO Q3]', '', ...NEXT].join('\n');
    const [, skipped] = readOutline(text, 'study').questions;
    const [logic] = skipped?.entry ?? [];
    assert.equal(text.slice(logic?.span.start, logic?.span.end), '[GO TO Q3]');
    assert.equal(logic?.offsets?.length, logic?.text.length);
  });

  it('that cannot be followed are reported', () => {
    const problems = (jump: string, ...more: readonly string[]) =>
      shortProblems(
        read('## Q0. Name [OPEN]', '## Q1. Gender [SINGLE]', '1. Female', `2. Male ${jump}`, '', ...more, ...NEXT),
      );
    assert.deepEqual(problems('[GO TO Q9]'), ['4 warning unknownTarget']);
    assert.deepEqual(problems('[GO TO Q0]'), ['4 warning jumpBack']);
    assert.deepEqual(problems('[GO TO END]'), ['4 info endOfInterview']);
    assert.deepEqual(problems('[GO TO Q2]', '## Q1b. Who? [OPEN]', 'ASK ALL', ''), ['4 warning jumpOverAll']);
  });

  it('end the interview by a word alone where it stands directly behind its condition', () => {
    const outs = (line: string): number =>
      read('Q1. Auto? [SINGLE]', '1. Ja', '2. Nein', '', line, '', 'Q2. Warum? [OPEN]').questions.flatMap(
        ({ screenOuts }) => screenOuts,
      ).length;
    assert.equal(outs('Wenn Q1 = 2, beenden.'), 1);
    assert.equal(outs('Falls Q1 = 2 dann beenden'), 1);
    assert.equal(outs('Wenn Sie möchten, können Sie die Befragung hier beenden.'), 0);
    assert.equal(outs('Wenn Sie möchten, können Sie die Befragung jederzeit abbrechen.'), 0);
    assert.equal(outs('Wenn Sie mögen, lässt sich das Interview an dieser Stelle beenden.'), 0);
  });
});
