import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';
import { read, shortProblems } from './reading';

const LIST = [
  '### BRAND LIST',
  '',
  'Used all over.',
  '',
  '| Code | Brand |',
  '|---|---|',
  '| 1 | Alpha |',
  '| 2 | Beta |',
  '',
];

describe('Questionnaires of trackers and of founders', () => {
  it('show a list by what it is called', () => {
    const text = [
      ...LIST,
      '**Q1. Which do you know?**',
      'MULTI. SHOW BRAND LIST, PLUS:',
      '',
      '99. None of these (EXCLUSIVE, FIX AT BOTTOM)',
      '',
      'ASK IF ANY BRAND (1–2) AT Q1',
      '',
      '**Q2. Which one is best?**',
      'SINGLE. SHOW BRAND LIST, ONLY THOSE CHOSEN AT Q1',
      '',
      'ASK IF ANY BRAND (1–2) AT Q1',
      '',
      '**Q3. How are they?**',
      'GRID, ONE ANSWER PER ROW',
      'ROWS: BRAND LIST, ONLY THOSE CHOSEN AT Q1',
      'COLUMNS:',
      '',
      '1. Bad',
      '2. Good',
    ];
    assert.deepEqual(readingOf(...text), [
      'multi | Q1_1 flag 1 | Q1_2 flag 2 | Q1_99 flag 99!',
      'single | Q2 coded 1,2',
      'grid | Q3_1 coded 1,2 | Q3_2 coded 1,2',
    ]);
    const [, second] = plansOf(...text);
    assert.equal(asked(second, { Q1_1: 0, Q1_2: 0, Q1_99: 1 }), 'not asked');
    assert.equal(asked(second, { Q1_1: 0, Q1_2: 1, Q1_99: 0 }), 'asked');
  });

  it('show such a list in other languages, its answers on lines', () => {
    const german = [
      'Markenliste:',
      '1 Alpha',
      '2 Beta',
      '',
      'F1. Welche kennen Sie? [MEHRFACHNENNUNG]',
      'Antworten: Markenliste',
      '',
    ];
    assert.deepEqual(readingOf(...german), ['multi | F1_1 flag 1 | F1_2 flag 2']);
    const french = [
      '## Liste des marques',
      '',
      '1. Alpha',
      '2. Beta',
      '',
      'Q1. Laquelle ? [SINGLE]',
      'Afficher la liste des marques',
    ];
    assert.deepEqual(readingOf(...french), ['single | Q1 coded 1,2']);
  });

  it('write who is asked apart above each question, also behind one without answers of its own', () => {
    const text = [
      'ASK ALL',
      '',
      '**E1. How many?**',
      'NUMERIC, 0–9',
      '',
      'ASK IF E1 IS 1 OR MORE',
      '',
      '**E2. Why?**',
      'OPEN',
    ];
    const [first, second] = plansOf(...text);
    assert.equal(asked(first, {}), 'asked');
    assert.deepEqual([asked(second, { E1: 0 }), asked(second, { E1: 1 })], ['not asked', 'asked']);
    const german = [
      'AN ALLE',
      '',
      '**A1. Wie viele?**',
      'ZAHL, 0–9',
      '',
      'NUR WENN A1 > 3',
      '',
      '**A2. Warum?**',
      'OFFEN',
    ];
    assert.deepEqual(
      [asked(plansOf(...german)[1], { A1: 3 }), asked(plansOf(...german)[1], { A1: 4 })],
      ['not asked', 'asked'],
    );
  });

  it('name a row behind its grid', () => {
    const grid = [
      'Q1. How are they? [SINGLE PER ROW]',
      '',
      '| | 1 Bad | 2 Good |',
      '|---|---|---|',
      '| Alpha | | |',
      '| Beta | | |',
      '',
    ];
    for (const condition of ['ASK IF Q1 ROW 2 (BETA) = 1', '[ASK IF Q1 (row 2) is 1]']) {
      const [, why] = plansOf(...grid, condition, 'Q2. Why? [OPEN]');
      assert.deepEqual(
        [asked(why, { Q1_1: 1, Q1_2: 2 }), asked(why, { Q1_1: 2, Q1_2: 1 })],
        ['not asked', 'asked'],
        condition,
      );
    }
  });

  it('fill hidden variables from others, in words above and behind their names', () => {
    assert.deepEqual(
      readingOf(
        'S1. Age? [NUMERIC 18-65]',
        '',
        '**hAGE. HIDDEN: AGE BAND**',
        'CODE FROM S1. DO NOT SHOW',
        '',
        '1. 18–34',
        '2. 35–65',
      ),
      ['numeric | S1 number', 'single | hidden | hAGE coded 1,2'],
    );
    const above = [
      'S1. Age? [NUMERIC 18-65]',
      '',
      '[HIDDEN – DO NOT DISPLAY]',
      '**GROUP. Age group** [AUTOCODE FROM S1]',
      '',
      '1. Young',
      '2. Old',
    ];
    assert.deepEqual(readingOf(...above), ['numeric | S1 number', 'single | hidden | GROUP coded 1,2']);
    assert.deepEqual(
      readingOf(
        'F1. Alter? [ZAHL 18-65]',
        '',
        'xALTER – versteckt: Altersgruppe',
        'AUS F1 BERECHNEN',
        '',
        '1. jung',
        '2. alt',
      ).at(-1),
      'single | hidden | xALTER coded 1,2',
    );
  });

  it('draw scales with the name of the lowest point behind it', () => {
    const [plan] = plansOf('Q1. How likely? [SINGLE]', '', '0 Not at all – 1 – 2 – 3 – 4 – 5 Very likely');
    assert.deepEqual([plan?.question.limits.min, plan?.question.limits.max], [0, 5]);
  });

  it('write numbers with their figures in brackets, and text boxes by their number', () => {
    assert.deepEqual(readingOf('Q1. In which year? [NUMERIC, RANGE 1970–2026]', '', '_____ (YYYY)'), [
      'numeric | Q1 number',
    ]);
    assert.deepEqual(readingOf('F1. In welchem Jahr? [ZAHL 1970-2026]', '', '_____ (JJJJ)'), ['numeric | F1 number']);
    assert.deepEqual(readingOf('Q2. Which ones?', 'OPEN, 2 BOXES', '', '1. ________', '2. ________'), [
      'text | Q2_1 text 1 | Q2_2 text 2',
    ]);
  });

  it('say of a limit that it is the answer to another question', () => {
    const lines = ['S1. All? [NUMERIC 0-99]', '', 'S2. Of these? [NUMERIC, RANGE 0 TO ANSWER AT S1]'];
    assert.deepEqual(shortProblems(read(...lines)), ['3 warning unsupportedMark']);
    assert.equal(read(...lines).questions[1]?.limits.min, 0);
  });

  it('jump in prose over what stands between, and explain it', () => {
    const lines = ['**1. Which do you have?** (tick all that apply)', '', '- Bed', '- None of these', ''];
    const jump = '*→ if they picked "None of these" jump to 3, everything in between is for owners only*';
    const [, second] = plansOf(...lines, jump, '', '**2. When?** (text box)', '', '**3. How?** (text box)');
    assert.deepEqual(
      [asked(second, { Q1_1: 0, Q1_2: 1 }), asked(second, { Q1_1: 1, Q1_2: 0 })],
      ['not asked', 'asked'],
    );
  });

  it('jump in words that are not understood: nobody is accused of anything up to there', () => {
    const lines = [
      '**Q1. Which?** [SINGLE]',
      '',
      '1. Yes',
      '2. No',
      '',
      '*If they seem unsure about number 7 jump to Q4, thanks*',
      '',
    ];
    const [, second, third, fourth] = plansOf(
      ...lines,
      '**Q2. A?** [OPEN]',
      '',
      '**Q3. B?** [OPEN]',
      '',
      '**Q4. C?** [OPEN]',
    );
    assert.deepEqual(
      [second, third, fourth].map((plan) => asked(plan, { Q1: 1 })),
      ['perhaps', 'perhaps', 'asked'],
    );
  });

  it('ask of those who said so above, or there', () => {
    const yes = [
      '**1. Did you try it?** (pick one)',
      '',
      '- Yes',
      '- No',
      '',
      '**2. How many?** (number, 1 to 20; only if they said yes above)',
    ];
    const [, second] = plansOf(...yes);
    assert.deepEqual([asked(second, { Q1: 2 }), asked(second, { Q1: 1 })], ['not asked', 'asked']);
    const german = [
      'F1. Probiert? [EINFACHNENNUNG]',
      '1. Ja',
      '2. Nein',
      '',
      'F2. Wie oft? [ZAHL 1-9; nur wenn sie oben ja gesagt haben]',
    ];
    assert.equal(asked(plansOf(...german)[1], { F1: 2 }) === 'asked', false);
    const there = [
      '**1. Which do you know?** (tick all that apply)',
      '',
      '- Alpha',
      '- Beta',
      '- None of these (on its own)',
      '',
    ];
    const best =
      '**2. Which is best?** (pick one; only show the brands they ticked at 1; leave out if they ticked "None of these" there)';
    const [know, third] = plansOf(...there, best, '', '- Alpha', '- Beta');
    assert.equal(asked(third, { Q1_1: 0, Q1_2: 0, Q1_3: 1 }), 'not asked');
    assert.equal(know?.question.variables.at(-1)?.answers[0]?.exclusive, true);
  });

  it('say of an answer that it stands alone, where it is one of nothing', () => {
    const drinks = [
      'Q1. What do you drink? [MULTI]',
      '1. Coffee (on its own)',
      '2. Coffee with milk',
      '3. Nothing (on its own)',
    ];
    assert.deepEqual(readingOf(...drinks), ['multi | Q1_1 flag 1 | Q1_2 flag 2 | Q1_3 flag 3!']);
  });

  it('write answers and columns in short', () => {
    const grid = [
      '**7. How would you rate ...** (one per row)',
      '',
      'Columns: Poor / OK / Good',
      '',
      'Rows:',
      '',
      '- Comfort',
      '- Looks',
    ];
    assert.deepEqual(readingOf(...grid), ['grid | Q7_1 coded 1,2,3 | Q7_2 coded 1,2,3']);
    assert.deepEqual(readingOf('**3. Where?** (pick one)', '', '- Here', '- Somewhere else (tell us where)'), [
      'single | Q3 coded 1,2o | Q3_2_other text 2',
    ]);
  });
});
