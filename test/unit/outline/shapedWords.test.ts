import assert from 'node:assert/strict';
import { readingOf } from './readingOf';

const inBrackets = (mark: string, ...answers: readonly string[]): string =>
  readingOf(`Q1. How is it? [${mark}]`, ...answers).join();

describe('Words that people put together anew', () => {
  it('name the box that a number or a text is written in', () => {
    for (const box of ['NUMERIC BOX', 'number field', 'Numeric open-end', 'numerisches Eingabefeld', 'champ numérique'])
      assert.equal(inBrackets(`${box}. RANGE 1-50`), 'Q1 numeric | How is it? | 1..50', box);
    assert.equal(inBrackets('casilla numérica, 0-99'), 'Q1 numeric | How is it? | 0..99');
    for (const box of ['OPEN-ENDED TEXT BOX', 'Freitextfeld', 'cuadro de texto', 'champ texte libre'])
      assert.equal(inBrackets(box), 'Q1 text | How is it?', box);
  });

  it('say how a list is shown, in whatever order of words, and which of it stays', () => {
    const answers = ['1. A', '2. B', '3. C'];
    for (const order of [
      'randomize except last three',
      'randomise, keep last two fixed',
      'ROTATE STATEMENTS EXCEPT "OTHER"',
      'Antworten rotieren außer letzte',
      'rotar respuestas excepto la última',
      'READ OUT STATEMENTS',
      'REVERSE SCALE FOR HALF THE SAMPLE',
      'réponses en ordre aléatoire sauf autre',
    ])
      assert.equal(inBrackets(`SINGLE; ${order}`, ...answers), 'Q1 single | How is it? | Q1 coded 1,2,3', order);
    assert.deepEqual(readingOf('**Q1. How is it?** (Single, randomize except last two)', ...answers), [
      'Q1 single | How is it? | Q1 coded 1,2,3',
    ]);
  });

  it('say that each of several things gets one answer', () => {
    for (const each of ['SINGLE CODE EACH', 'one answer for each', 'une seule réponse par affirmation'])
      assert.match(
        readingOf(
          `Q1. How good? ${each.toUpperCase()}`,
          '',
          '| | Bad | Good |',
          '|---|---|---|',
          '| a | 1 | 2 |',
          '| b | 1 | 2 |',
        ).join(),
        /^Q1 grid \| How good\? \|[^|]*\|[^|]*$/u,
        each,
      );
  });

  it('say nothing of the order where they say who is asked', () => {
    assert.match(inBrackets('SINGLE; randomize except if Q0=1', '1. A', '2. B'), /in part$/u);
    assert.match(inBrackets('SINGLE; show answers chosen elsewhere', '1. A', '2. B'), /in part$/u);
  });
});
