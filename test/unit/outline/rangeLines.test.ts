import assert from 'node:assert/strict';
import { read, shortOf } from './reading';

/** Kind, limits and labels of each question, and how many doubts it has. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ kind, limits, variables, doubts }) =>
    [
      kind,
      limits.min === null ? '' : `${limits.min}-${limits.max}`,
      ...variables.flatMap(({ answers }) => answers.map(({ code, label }) => `${code}=${label}`)),
      doubts === undefined ? '' : `${doubts.length} in doubt`,
    ]
      .filter(Boolean)
      .join(' | '),
  );

describe('Ranges on lines of their own', () => {
  it('are answers where several stand below each other', () => {
    assert.deepEqual(
      [
        readingOf('Q2. Your age group', '-- Please select --', '18-24', '25-34', '35-44'),
        readingOf('Q2. Your age group', '18-24', '25-34', '35-44'),
        readingOf('F2. Wie viele Beschäftigte?', '1–9', '10 bis 49', '50-249', '250+'),
        readingOf('P2. Ingresos', 'Menos de 1000 €', '1000-1999 €', '2000-2999 €', '3000 € o más'),
      ].flat(),
      [
        'single | 1=18-24 | 2=25-34 | 3=35-44',
        'single | 1=18-24 | 2=25-34 | 3=35-44',
        'single | 1=1–9 | 2=10 bis 49 | 3=50-249 | 4=250+',
        'single | 1=Menos de 1000 € | 2=1000-1999 € | 3=2000-2999 € | 4=3000 € o más',
      ],
    );
  });

  it('are answers beside what lies below and above them', () => {
    assert.deepEqual(
      [
        readingOf('Q1. Quel âge avez-vous ?', 'Moins de 18', 'De 18 à 24', 'Plus de 24'),
        readingOf('Q1. Age', '', 'Under 18', '', 'Between 18 and 24', '', 'Between 25 and 34', '', 'Over 34'),
        readingOf('Q1. Size', '-- Select --', 'Less than 1000', '1000-1999', 'More'),
        readingOf('F1. Alter', 'unter 18', '18 bis 24 Jahre', '25 und älter', 'keine Angabe'),
      ].flat(),
      [
        'single | 1=Moins de 18 | 2=De 18 à 24 | 3=Plus de 24',
        'single | 1=Under 18 | 2=Between 18 and 24 | 3=Between 25 and 34 | 4=Over 34',
        'single | 1=Less than 1000 | 2=1000-1999 | 3=More',
        'single | 1=unter 18 | 2=18 bis 24 Jahre | 3=25 und älter | 4=keine Angabe',
      ],
    );
  });

  it('limit nothing where one stands alone among words', () => {
    assert.deepEqual(
      [
        readingOf('Q3. ¿Cuántos empleados tiene?', 'Ninguno', 'de 1 a 9', 'Más'),
        readingOf('Q3. How many employees?', 'None', '1-9', 'More'),
        readingOf('F3. Wie viele Hunde?', 'zwischen 1 und 3', 'Viele'),
      ].map(([question = '']) => /\d-\d.*doubt|^(?!.*doubt)/u.test(question)),
      [false, false, false],
    );
  });

  it('are in doubt below a number', () => {
    assert.match(readingOf('Q1. Visitors [NUMERIC]', '18-24', '25-34').join(), /in doubt/);
  });

  it('limit a number where one stands alone', () => {
    assert.deepEqual(
      [
        readingOf('Q1. How old are you?', '18-99'),
        readingOf('Q1. How old are you?', '18-99', '999 = refused'),
        readingOf('Q1. Quel âge avez-vous ?', 'Noter en clair, de 18 à 99'),
        readingOf('Q1. Quel âge avez-vous ?', 'de 18 à 99'),
      ].flat(),
      ['numeric | 18-99', 'numeric | 18-99 | 999=refused', 'numeric | 18-99', 'numeric | 18-99'],
    );
    assert.deepEqual(read('Q1. How old are you?', '18-99').questions.map(shortOf), [['Q1 number']]);
  });
});
