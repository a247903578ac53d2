import assert from 'node:assert/strict';
import { readingOf } from './readingOf';

/** With a blank line between all lines, as word processors leave them. */
const apart = (...lines: readonly string[]): readonly string[] => readingOf(...lines.flatMap((line) => [line, '']));

describe('Codes behind a single blank', () => {
  it('are of answers in paragraphs of their own, and what stands behind them is said of the answer', () => {
    const lines = [
      'Q1. Are you the bill payer? SINGLE CODE',
      'Yes 1',
      'No 2 THANK AND CLOSE',
      'Q2. How old are you? SINGLE CODE',
      '16-24 1',
      '25-44 2',
      '65+ 3 GO TO Q4',
      'Refused 9',
      'Q3. Which do you use? MULTICODE OK',
      'Bus 1',
      'Other (WRITE IN) 2',
      'None of these 3 (SINGLE CODE ONLY)',
      'Q4. Anything else? OPEN',
    ];
    const expected = [
      'Q1 single | Are you the bill payer? | Q1 coded 1,2x',
      'Q2 single | How old are you? | Q2 coded 1,2,3,9',
    ];
    assert.deepEqual(apart(...lines).slice(0, 2), expected);
    assert.deepEqual(readingOf(...lines).slice(0, 2), expected);
    assert.match(apart(...lines)[2] ?? '', /Q3_3 flag 3!/u);
  });

  it('count down, or from 0, in any language, in lists too', () => {
    assert.deepEqual(
      apart('F1. Wie zufrieden sind Sie?', 'sehr 4', 'eher 3', 'kaum 2', 'gar nicht 1', 'weiß nicht 98'),
      ['F1 single | Wie zufrieden sind Sie? | F1 coded 4,3,2,1,98'],
    );
    assert.deepEqual(
      apart('P1. ¿Tiene coche?', 'No 0', 'Sí 1 PASE A P3', 'NS/NC 9', 'P3. ¿Qué marca? [OPEN]').slice(0, 1),
      ['P1 single | ¿Tiene coche? | P1 coded 0,1,9'],
    );
    assert.deepEqual(readingOf('Q1. Seen it? [SINGLE]', '- Yes 1', '- No 2', "- Don't know 9"), [
      'Q1 single | Seen it? | Q1 coded 1,2,9',
    ]);
  });

  it('are none where the number is of the name, or nothing counts', () => {
    const labels = (...lines: readonly string[]): string => readingOf(...lines).join();
    for (const list of [
      ['- Diabetes type 1', '- Diabetes mellitus type 2', '- Stage 3'],
      ['- Villa 3', '- Flat 2', '- Studio 1'],
      ['- BBC 1', '- ITV 2', '- Channel 3'],
    ])
      assert.equal(labels('Q1. Which? [SINGLE]', ...list), 'Q1 single | Which? | Q1 coded 1,2,3', list[0]);
    assert.equal(
      labels('Q1. Which? [SINGLE]', '- Wave 1', '- Wave 2', '- Other'),
      'Q1 single | Which? | Q1 coded 1,2,3',
    );
    assert.equal(
      labels('Q1. Which? [SINGLE]', '- PlayStation 4', '- PlayStation 5'),
      'Q1 single | Which? | Q1 coded 1,2',
    );
    assert.equal(
      labels('Q1. How many? [SINGLE]', '- Up to 2', '- Up to 1', '- None 9'),
      'Q1 single | How many? | Q1 coded 1,2,3',
    );
    assert.equal(labels('Q1. Which? [SINGLE]', '- Windows 11', '- Windows 10'), 'Q1 single | Which? | Q1 coded 1,2');
    assert.equal(
      labels('Q1. How often? [SINGLE]', '- Less than 1 hour', '- 1 to 2 hours', '- Over 2'),
      'Q1 single | How often? | Q1 coded 1,2,3',
    );
  });
});
