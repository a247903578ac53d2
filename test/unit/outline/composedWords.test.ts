import assert from 'node:assert/strict';
import { readingOf } from './readingOf';

const ITEMS = ['1. Nice', '2. So so', '3. Ugly', '4. Else'];
const GRID = ['| | 1 Bad | 2 Fair | 3 Good |', '| --- | --- | --- | --- |', '| 1 Alpha | | | |', '| 2 Beta | | | |'];
const SINGLE = 'Q1 coded 1,2,3,4';
const MULTI = 'Q1_1 flag 1 | Q1_2 flag 2 | Q1_3 flag 3 | Q1_4 flag 4';

/** A wording at the end of the question in round brackets, below it in square ones and in capitals. */
const readAll = (words: string, below: readonly string[]): readonly string[] =>
  [
    [`**Q1. Why?** (${words})`],
    ['**Q1. Why?**', '', `[${words}]`],
    ['**Q1. Why?**', '', `*${words}*`],
    [`**Q1. Why?** ${words.toUpperCase()}`],
  ].flatMap((lines) => readingOf(...lines, '', ...below));

const same = (wordings: readonly string[], below: readonly string[], expected: string): void => {
  for (const words of wordings)
    assert.deepEqual(readAll(words, below), [expected, expected, expected, expected], words);
};

describe('How a question is answered, in words put together', () => {
  it('is one answer, in whatever verb and language', () => {
    same(
      [
        'Single coding',
        'Please select one option only',
        'Circle one number only',
        'Mark only one oval',
        'Bitte kreuzen Sie nur eine Antwort an',
        'Bitte nur ein Kreuz machen',
        'Veuillez cocher une seule réponse',
        'Entourez une seule réponse',
        'Marca solo un óvalo',
        'Elija una sola respuesta',
        'Kies één van de volgende antwoorden',
        'Seleziona una risposta',
        'Escolha apenas uma das seguintes',
      ],
      ITEMS,
      `Q1 single | Why? | ${SINGLE}`,
    );
  });

  it('is all that is so', () => {
    same(
      [
        'Multi coding',
        'Code all mentions',
        'More than one answer possible',
        'Bitte alles Zutreffende auswählen',
        'Sélectionnez toutes les réponses qui s’appliquent'.replace('’', "'"),
        'Seleccione todas las opciones que apliquen',
        'Selecteer alles wat van toepassing is',
        'Selezionare tutte le voci applicabili',
        'Assinale todas as opções que se aplicam',
        'Bitte wählen Sie alles aus, was zutrifft',
        'Selecione todas as opções aplicáveis',
        'Alle Nennungen erfassen',
        'U kunt meerdere antwoorden geven',
      ],
      ITEMS,
      `Q1 multi | Why? | ${MULTI}`,
    );
  });

  it('is a number, a text or a rank', () => {
    same(
      [
        'Please enter a whole number',
        'Write in exact number',
        'Bitte eine Zahl eintragen',
        'Annotare l’età esatta'.replace('’', "'"),
      ],
      [],
      'Q1 numeric | Why?',
    );
    same(
      ['Record answer verbatim', 'Antwort wörtlich notieren', 'Noter mot à mot', 'Typ hier uw antwoord'],
      [],
      'Q1 text | Why?',
    );
    const ranks = 'Q1_1 rank 1 | Q1_2 rank 2 | Q1_3 rank 3 | Q1_4 rank 4';
    same(
      [
        'Please rank from 1 to 5',
        'Please put these in order of preference',
        'Bitte ordnen Sie nach Wichtigkeit',
        'Ordene del 1 al 5',
        'Drag and drop to rank',
        'Rangfolge bilden, 1 = am wichtigsten',
      ],
      ITEMS,
      `Q1 rank | Why? | ${ranks}`,
    );
    const top = [
      'Please rank the three most important',
      'Die drei wichtigsten in eine Reihenfolge bringen',
      'Classez les trois plus importants',
      'Rangschik de drie belangrijkste',
    ];
    for (const words of top)
      for (const read of readAll(words, ITEMS)) assert.match(read, /rank .*(?:top|max|first|3)/u, words);
    assert.deepEqual(readingOf('**Q1. Why?** [number from 1 to 9]'), ['Q1 numeric | Why? | 1..9']);
  });

  it('is by row', () => {
    const rows = readingOf('Q1. Why? [SINGLE GRID]', '', ...GRID).join();
    same(
      [
        'Code one for each statement',
        'Bitte pro Zeile eine Antwort auswählen',
        'Marque una casilla en cada línea',
        'Kruis op elke regel één hokje aan',
      ],
      GRID,
      rows,
    );
    const boxes = readingOf('Q1. Why? [MULTI GRID]', '', ...GRID);
    for (const words of [
      'Please select all that apply for each row',
      'Mehrfachnennungen je Zeile möglich',
      'Plusieurs réponses par ligne',
      'Respuesta múltiple por fila',
      'Più risposte per riga',
      'Meerdere antwoorden per regel',
      'Várias respostas por linha',
    ])
      assert.deepEqual(readingOf(`**Q1. Why?** (${words})`, '', ...GRID), boxes, words);
  });

  it('is not said by answers and texts that speak of boxes, ranks and numbers', () => {
    const answers = [
      '1. One box',
      '2. Two boxes',
      '3. More than one box (several answers)',
      '4. A number between 1 and 5',
    ];
    assert.match(
      readingOf('Q1. How many boxes do you take?', '', ...answers).join(),
      /^Q1 single \| [^|]* \| Q1 coded 1,2,3,4$/u,
    );
    assert.match(
      readingOf('Q1. Would you choose one of the following brands if you had to?', '', '1. Yes', '2. No').join(),
      /^Q1 single \| Would you choose one of the following brands if you had to\? \| Q1 coded 1,2$/u,
    );
    assert.match(readingOf('Q1. Kind? (Multiple choice)', '', ...ITEMS).join(), /in part$/u);
  });
});
