import assert from 'node:assert/strict';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { planText } from '../../support/plans';
import { readingOf } from './readingOf';

/** The conditions of a question as they are read. */
const entryOf = (id: string, ...lines: readonly string[]): readonly string[] | undefined =>
  planText(lines.join('\n'), 'study')
    .plans.find(({ question }) => question.id === id)
    ?.question.entry.map(({ text }) => text);

describe('Initials as answers', () => {
  it('are what yes and no are said of', () => {
    assert.deepEqual(
      entryOf(
        'Q2',
        '1) Do you smoke?   Y / N   (if no, skip to 3)',
        '',
        '2) How much? ____',
        '',
        '3) What else?',
        '____',
      ),
      ['NOT (Q1 = 2)'],
    );
    assert.deepEqual(entryOf('F2', 'F1. Rauchen Sie?  J / N', '', 'F2. Falls nein: seit wann nicht mehr?', '____'), [
      'F1 = 2',
    ]);
    assert.deepEqual(entryOf('Q2', 'Q1. Fumez-vous ? O / N', '', 'Q2. Si oui, combien ? ____'), ['Q1 = 1']);
  });

  it('are nothing where others stand beside', () => {
    assert.deepEqual(entryOf('Q2', 'Q1. Which size?  S / M / N', '', 'Q2. If no, why?', '____'), ['If no']);
  });
});

describe('What was circled above', () => {
  it('says who is asked, whatever is imagined behind it', () => {
    assert.deepEqual(
      entryOf('Q2', 'Q1. How safe?   Bad 1 2 3 4 5 Good', '', 'Q2. If you circled 1, 2 or 3: what would help?', '____'),
      ['Q1 = 1,2,3'],
    );
    assert.deepEqual(
      entryOf('F2', 'F1. Wie gut? (1-5)', '', 'F2. Wenn Sie 1 oder 2 angekreuzt haben: Was würde helfen?', '____'),
      ['F1 = 1,2'],
    );
    assert.deepEqual(
      entryOf('Q2', 'Q1. Quelle note ? (1-10)', '', 'Q2. Si vous avez coché 1 à 3, que faudrait-il ?', '____'),
      ['Q1 = 1,2,3'],
    );
  });

  it('is not known where the question above has no such answer', () => {
    assert.deepEqual(
      entryOf('Q2', 'Q1. What else?', '____', '', 'Q2. If you answered 4, what would you say?', '____'),
      ['If you answered 4'],
    );
  });
});

describe('Grids that are drawn with numbers', () => {
  it('have the ends of their scale above, or all of it, or nothing', () => {
    assert.deepEqual(
      readingOf(
        ...[
          '1) Please rate it:',
          '            Poor              Excellent',
          'Food        1   2   3   4   5',
          'Music       1   2   3   4   5',
        ],
        ...[
          '',
          '2) Do you need these?',
          '            Yes    No    Not sure',
          'Tea          1      2       9',
          'Coffee       1      2       9',
        ],
        ...['', '3) And the staff?', 'Bar         1   2   3', 'Door        1   2   3', ''],
      ),
      [
        'Q1 grid | Please rate it: | Q1_1 coded 1,2,3,4,5 | Q1_2 coded 1,2,3,4,5',
        'Q2 grid | Do you need these? | Q2_1 coded 1,2,9 | Q2_2 coded 1,2,9',
        'Q3 grid | And the staff? | Q3_1 coded 1,2,3 | Q3_2 coded 1,2,3',
      ],
    );
  });

  it('are no grids where a line is alone', () => {
    assert.match(readingOf('Q1. How old is it?', 'Years       1   2   3   4   5', '')[0] ?? '', /^Q1 numeric/u);
  });
});

describe('Titles in capitals', () => {
  it('stand above questions that markdown takes as items of a list', () => {
    assert.deepEqual(
      readingOf(
        '1) How happy are you?  Bad 1 2 3 4 5 Good',
        '',
        'NOISE AND NIGHTS',
        '',
        '2) Do you wake up?',
        'a) never',
        'b) often',
      ),
      ['Q1 numeric | How happy are you? Bad 1 2 3 4 5 Good | 1..5', 'Q2 single | Do you wake up? | Q2 coded 1,2'],
    );
  });
});

describe('Who qualifies', () => {
  const screened = (line: string): readonly string[] => {
    const text = ['S1. How many work there? [NUMERIC 0-500]', '', line, '', 'Q1. Sure? [SINGLE]', '1. Yes', '2. No'];
    const { plans } = planText(text.join('\n'), 'study');
    const out = plans[0]?.checks.filter(({ kind }) => kind === 'screenOut') ?? [];
    return [3, 5].map((value) =>
      out.some(({ faults }) => faults.some((fault) => holds(fault, new Map([['S1', value]])))) ? 'out' : 'stays',
    );
  };

  it('is what all others are screened out by', () => {
    for (const line of [
      '[MUST BE 4 OR MORE TO QUALIFY]',
      'Must be 4-9 to continue.',
      '[RESPONDENTS MUST SELECT 5 AT S1 TO PROCEED]',
      'Weiter nur mit 4-9',
      '[QUALIFY: 4-9]',
    ])
      assert.deepEqual(screened(line), ['out', 'stays'], line);
  });

  it('is no matter of words that only sound so', () => {
    assert.deepEqual(screened('You must be here to continue.'), ['stays', 'stays']);
  });
});

describe('Digits in groups', () => {
  it('are one number as the end of a range', () => {
    for (const [mark, limits] of [
      ['[NUMERIC, 1–500,000]', '1..500000'],
      ['[NUMERIC 0-10.000]', '0..10000'],
      ['[Zahl, 1.000 bis 20.000]', '1000..20000'],
      ['[NUMERIC, €000s, 1–99,999]', '1..99999'],
      ['[NUMERIC, in thousands of euros, 1 to 1,000]', '1..1000'],
    ] as const)
      assert.deepEqual(readingOf(`Q1. How many? ${mark}`), [`Q1 numeric | How many? | ${limits}`], mark);
  });

  it('are decimals or codes elsewhere', () => {
    assert.deepEqual(readingOf('Q1. How many? [NUMERIC 0.5-1.5]'), ['Q1 numeric | How many? | 0.5..1.5']);
    assert.deepEqual(readingOf('Q1. How many? [NUMERIC 1-99, DK 999]'), ['Q1 numeric | How many? | 1..99 | dk 999']);
  });
});

describe('What is said of answers and lists in plain words', () => {
  it('makes an answer stand alone', () => {
    for (const aside of ['schließt alles andere aus', 'excludes everything else', 'exclut tout le reste'])
      assert.match(
        readingOf('F1. Was davon? Mehrfachauswahl möglich', '', '* Brot', '* Käse', `* nichts (${aside})`)[0] ?? '',
        /F1_3 flag 3!/u,
        aside,
      );
  });

  it('lets a question be left empty', () => {
    for (const tail of ['Freitext, kein Pflichtfeld', 'Texte libre, pas obligatoire'])
      assert.equal(planText(`F1. Was noch? ${tail}`, 'study').plans[0]?.question.optional, true, tail);
  });

  it('has a list put in order', () => {
    for (const [text, aside] of [
      ['Bitte sortiere: Was ist dir am wichtigsten?', '(1 = am wichtigsten, alle Punkte sortieren)'],
      ['Please sort these:', '(1 = most important)'],
    ] as const)
      assert.match(
        readingOf(`F1. ${text} ${aside}`, '', '- Bio', '- Preis', '- Plastik')[0] ?? '',
        /^F1 rank \|(?!.*in part)/u,
        text,
      );
  });

  it('names amounts in brackets that mean nothing for the data', () => {
    for (const aside of ['£120 incentive', 'about 20 minutes', '15 € Gutschein'])
      assert.doesNotMatch(
        readingOf(`Q1. May we call you (${aside})? [SINGLE]`, '1. Yes', '2. No')[0] ?? '',
        /in part/u,
        aside,
      );
  });

  it('closes the interview behind a text, and screens nobody out', () => {
    assert.deepEqual(readingOf('Q1. Your name? [OPEN END]', '', '[THANK AND CLOSE]'), ['Q1 text | Your name?']);
  });
});

describe('Who is asked, called in other words', () => {
  const list = ['Oui ........... [ 1 ]', 'Non ........... [ 2 ]', ''];

  it('is a condition, or everybody', () => {
    const lines = (field: string, all: string): readonly string[] => [
      `**L1** ${field} : ${all}`,
      '',
      'Avez-vous un logement ?',
      '',
      ...list,
      `**L2** ${field} : L1 = 2`,
      '',
      'À quel étage ?',
      '',
      '|__|__|',
    ];
    for (const [field, all] of [
      ['CHAMP', 'tous les ménages'],
      ['UNIVERSO', 'todos los hogares'],
      ['Zielgruppe', 'alle Haushalte'],
    ] as const) {
      assert.deepEqual(entryOf('L1', ...lines(field, all)), [], field);
      assert.match(entryOf('L2', ...lines(field, all))?.join() ?? '', /L1 = 2$/u, field);
    }
  });

  it('is reported where the word for it is not known', () => {
    const lines = [
      '**L1** Avez-vous un logement ?',
      '',
      ...list,
      '**L2** PERIMETER: L1 = 2',
      '',
      'À quel étage ?',
      '',
      '|__|__|',
    ];
    assert.match(readingOf(...lines)[1] ?? '', /in part/u);
  });

  it('is everybody again behind a part of the sample', () => {
    const one = ['1  Sí', '2  No  AGRADECER Y TERMINAR', ''];
    assert.deepEqual(
      readingOf(...['SUBMUESTRA A', '', 'P1. ¿A favor?', ...one], ...['PREGUNTAR A TODOS', '', 'P2. ¿Vota?', ...one]),
      ['P1 single | ¿A favor? | P1 coded 1,2x | in part', 'P2 single | ¿Vota? | P2 coded 1,2x'],
    );
  });
});

describe('Texts in quotes', () => {
  it('have their answers and their kind behind them', () => {
    const lines = [
      'Q1 / AGE',
      '"How old are you?" (NUMERIC)',
      '',
      'Q2 / SHOPPER',
      '"Do you shop?" (Y/N)',
      '',
      'Q3 / REASONS',
      '"Why is that?" OPEN',
    ];
    assert.deepEqual(readingOf(...lines), [
      'Q1 numeric | "How old are you?"',
      'Q2 single | "Do you shop?" | Q2 coded 1,2 | in part',
      'Q3 text | "Why is that?"',
    ]);
  });
});
