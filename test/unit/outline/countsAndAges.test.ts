import assert from 'node:assert/strict';
import { read } from './reading';

/** The limits of every question, and the codes of what is said of them. */
function limitsOf(...lines: readonly string[]): readonly string[] {
  const { questions, problems } = read(...lines);
  const told = problems.filter(({ code }) => code === 'unclearLimits').map(({ code }) => code);
  const found = questions.map(({ kind, limits }) => `${kind} ${limits.min ?? ''}..${limits.max ?? ''}`);
  return [...found, ...new Set(told)];
}

describe('Ages of those who are counted', () => {
  it('are no limits of their number, in brackets in front of boxes and behind blanks', () => {
    for (const line of [
      'Number of children (6-12): |__|__|',
      'Anzahl Kinder (0-5): |__|',
      "Nombre d'enfants (6 à 12) : |__|__|",
      '____ persons (13-19)',
      '____ Kinder (6-12)',
    ])
      assert.deepEqual(limitsOf('Q1. Household', line), ['numeric ..', 'unclearLimits'], line);
  });

  it('are none in the text of the question and on a line of their own', () => {
    assert.deepEqual(limitsOf('Q1. ¿Cuántos niños (6-12) viven en el hogar?', '____'), ['numeric ..', 'unclearLimits']);
    assert.deepEqual(limitsOf("Q1. Combien d'enfants ?", 'de 6 à 12 ans'), ['numeric ..', 'unclearLimits']);
    assert.deepEqual(limitsOf("Q1. De combien d'enfants de 6 à 12 ans vous occupez-vous ?"), ['numeric ..']);
  });

  it('leave the limits of an age, and of a count, as they are', () => {
    assert.deepEqual(limitsOf('Q1. What is your age?', 'Age (18-99): |__|__|'), ['numeric 18..99']);
    assert.deepEqual(limitsOf('Q1. About the child', 'Age of the child (0-17): |__|__|'), ['numeric 0..17']);
    assert.deepEqual(limitsOf('Q1. Haushalt', 'Anzahl Personen (1-30): |__|__|'), ['numeric 1..30']);
    assert.deepEqual(limitsOf('Q1. Quel âge avez-vous ? (de 18 à 99 ans)', '|__|__|'), ['numeric 18..99']);
    assert.deepEqual(limitsOf('Q1. How many people work here? (0-500)'), ['numeric 0..500']);
  });
});

describe('Boxes for digits on several lines', () => {
  const rowsOf = (...lines: readonly string[]): readonly string[] =>
    read('Q8. Household', ...lines).questions.flatMap(({ variables }) =>
      variables.map(({ name, label }) => `${name} ${label}`),
    );

  it('are rows, each with a number of its own', () => {
    assert.deepEqual(
      rowsOf('People aged 65-74: |__|', 'Number of children (6-12): |__|', 'Number of children (13-17): |__|'),
      ['Q8_1 People aged 65-74', 'Q8_2 Number of children (6-12)', 'Q8_3 Number of children (13-17)'],
    );
    assert.deepEqual(rowsOf('Erwachsene: |__|__|', 'Kinder: |__|__|'), ['Q8_1 Erwachsene', 'Q8_2 Kinder']);
    assert.deepEqual(rowsOf('Adultes |__|__|', 'Enfants |__|__|'), ['Q8_1 Adultes', 'Q8_2 Enfants']);
  });

  it('have no limits where those of one are not those of the others, and are told where they have no names', () => {
    assert.deepEqual(limitsOf('Q8. Household', 'People (1-30): |__|__|', 'Rooms (1-20): |__|__|'), [
      'numeric ..',
      'unclearLimits',
    ]);
    const { problems } = read('Q8. How many?', '|__|__|', '|__|__|');
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'warning').map(({ span }) => span.line),
      [3],
    );
  });
});

describe('Blanks below each other with dots in front', () => {
  it('are rows by their names, also where one asks for more words', () => {
    for (const [first, other, name] of [
      ['Lying down ....... ____ %', 'Other, please say: ____ %', 'Other'],
      ['Liegen ....... ____ %', 'Sonstiges, und zwar: ____ %', 'Sonstiges'],
      ['Couché …… ____ %', 'Autre, précisez : ____ %', 'Autre'],
    ] as const) {
      const [question] = read(
        'Q1. How is it split? [NUMERIC] [SUM 100]',
        first,
        'Sitting ..... ____ %',
        other,
      ).questions;
      const labels = question?.variables.map(({ label }) => label);
      assert.deepEqual(labels, [first.split(' ..')[0]?.split(' …')[0], 'Sitting', name]);
    }
  });

  it('count from 0 as they are written', () => {
    const { questions } = read(
      'Q1. How often? [SINGLE]',
      '',
      '- 0 times',
      '- 1 time',
      '- 2 times',
      '- 3 times or more',
    );
    assert.deepEqual(
      questions[0]?.variables[0]?.answers.map(({ code }) => code),
      ['0', '1', '2', '3'],
    );
  });
});
