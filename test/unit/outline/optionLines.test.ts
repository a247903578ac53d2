import assert from 'node:assert/strict';
import { read } from './reading';

const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, variables, entry, screenOuts, sum, limits: { min, max }, doubts = [] }) =>
    [
      `${id} ${kind}`,
      ...(min === null && max === null ? [] : [`${String(min)}..${String(max)}`]),
      ...(sum === null ? [] : [`sum ${String(sum)}`]),
      variables.flatMap(({ answers }) =>
        answers.map(({ label, other, exclusive, screensOut }) =>
          [label, ...(other ? ['o'] : []), ...(exclusive ? ['!'] : []), ...(screensOut ? ['x'] : [])].join(''),
        ),
      ),
      entry.map(({ text }) => `if ${text}`),
      screenOuts.map(({ text }) => `out ${text}`),
      ...(doubts.length > 0 ? ['in doubt'] : []),
    ]
      .flat()
      .join(' | '),
  );

describe('Answers on one line behind a word for them', () => {
  it('are those of a list, whatever parts them', () => {
    assert.deepEqual(
      readingOf(
        '## 1. How did you hear of us?',
        'Type: single select',
        'Options: A friend, App store, Other (free text)',
        '',
        '## 2. Which parts did you use?',
        'Type: multi select',
        'Options: Recipes, Planner, None of these (exclusive)',
      ),
      ['Q1 single | A friend | App store | Othero', 'Q2 multi | Recipes | Planner | None of these!'],
    );
    assert.deepEqual(
      readingOf(
        'F1. Besitzen Sie ein Auto?',
        'Antworten: Ja; Nein, noch nicht; Weiß nicht',
        '',
        'F2. Warum? [OFFEN]',
      )[0],
      'F1 single | Ja | Nein, noch nicht | Weiß nicht',
    );
    assert.deepEqual(
      readingOf('P1. ¿Tiene coche?', 'Tipo: única', 'Opciones: Sí | No | No sabe', '', 'P2. ¿Por qué? [ABIERTA]')[0],
      'P1 single | Sí | No | No sabe',
    );
  });

  it('are none where a comma may belong to one of them, or the line says how it is answered', () => {
    for (const line of ['Options: Yes, but rarely, No', 'Answers: single, randomise', 'Values: 1, 2, 3'])
      assert.ok(!readingOf('Q1. Do you?', line)[0]?.includes('but rarely |'), line);
  });

  it('stand beside logic with a name in front, and types with an explanation behind', () => {
    assert.deepEqual(
      readingOf(
        '## 1. How old are you?',
        'Type: single select',
        'Options: Under 16, 16-24, 25 or older',
        'Logic: if "Under 16" → end survey (disqualified)',
        '',
        '## 2. Which plan?',
        'Type: single select',
        'Options: Free, Plus',
        'Logic: if "Free" → skip to Q4',
        '',
        '## 3. How likely are you to stay?',
        'Type: scale 0-10 (0 = not at all, 10 = extremely)',
        '',
        '## 4. Put these into order.',
        'Type: ranking (all items)',
        'Options: Speed, Design',
        '',
        '## 5. Spend 100 coins.',
        'Type: points, total must be 100',
        'Options: Speed, Design',
      ),
      [
        'Q1 single | Under 16 | 16-24 | 25 or older | out Q1 = 1',
        'Q2 single | Free | Plus',
        'Q3 numeric | 0..10 | if NOT (Q2 = 1)',
        'Q4 rank | Speed | Design',
        'Q5 numeric | sum 100 | Speed | Design',
      ],
    );
  });
});
