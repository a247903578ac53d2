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

  it('have codes behind only where these count, and the same words twice are told apart by their numbers', () => {
    const codes = (line: string): readonly string[] =>
      read('Q1. Which?', line).questions[0]?.variables.flatMap(({ answers }) =>
        answers.map(({ code, label }) => `${code}=${label}`),
      ) ?? [];
    assert.deepEqual(codes('Options: Never-1, Rarely-2, Often-3'), ['1=Never', '2=Rarely', '3=Often']);
    assert.deepEqual(codes('Options: Never - 0, Rarely - 1'), ['0=Never', '1=Rarely']);
    assert.deepEqual(codes('Options: Often-3, Rarely-2, Never-1'), ['3=Often', '2=Rarely', '1=Never']);
    assert.deepEqual(codes('Options: Yes: 1, No: 2, Refused: 9'), ['1=Yes', '2=No', '9=Refused']);
    const ten = Array.from({ length: 10 }, (_, index) => `Type ${'ABCDEFGHIJ'.charAt(index)}-${index + 1}`);
    assert.equal(codes(`Options: ${ten.join(', ')}, Refused-99`)[10], '99=Refused');
    assert.deepEqual(codes('Options: Phase-1, Phase-2, Phase-4'), ['1=Phase-1', '2=Phase-2', '3=Phase-4']);
    assert.deepEqual(codes('Options: Windows-10, Windows-11'), ['1=Windows-10', '2=Windows-11']);
    assert.deepEqual(codes('Options: 2-door, 4-door, 5-door'), ['1=2-door', '2=4-door', '3=5-door']);
    for (const line of [
      'Options: Boeing-737, Airbus-320',
      'Options: Covid-19, Ebola-76',
      'Options: Before - 2010, After - 2010',
    ]) {
      const [question] = read('Q1. Which?', line).questions;
      assert.deepEqual(codes(line), [], line);
      assert.ok(
        question?.doubts?.some(({ of }) => of === 'all'),
        line,
      );
    }
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
