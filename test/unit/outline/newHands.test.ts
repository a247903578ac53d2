import assert from 'node:assert/strict';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { asked, plansOf, readingOf } from './plans';

const SCREENER = ['Q1. Have you got a car? [SINGLE]', '1. Yes', '2. No', '', 'Q2. How many rooms? [NUMERIC 1-20]', ''];

describe('Answers in hands that were new', () => {
  it('stand apart, each in a paragraph of its own', () => {
    assert.deepEqual(readingOf('**F1.** Haben Sie einen Hund?', '', '1 ja', '', '2 nein', '', '8 w.n.'), [
      'single | F1 coded 1,2,8',
    ]);
  });

  it('have blanks between their codes and the brackets around these', () => {
    assert.deepEqual(readingOf('A1. Which one? [single answer]', '( 1 ) Red', '( 2 ) Blue => screen out'), [
      'single | A1 coded 1,2x',
    ]);
  });

  it('stand alone in words that say of a question that one is chosen', () => {
    assert.deepEqual(
      readingOf('F1. Welche? [MULTI]', '1 Brot', '2 Käse', '98 weiß nicht (Einfachnennung)').concat(
        readingOf('Q1. Lesquels ? [MULTI]', '', '1. Le bus', '2. Le vélo', '8. Aucun – *réponse exclusive*'),
      ),
      ['multi | F1_1 flag 1 | F1_2 flag 2 | F1_98 flag 98!', 'multi | Q1_1 flag 1 | Q1_2 flag 2 | Q1_8 flag 8!'],
    );
  });

  it('are said to be those of several questions', () => {
    const list = ['1 Bad', '2 Good', '9 Not applicable'];
    const text = [
      'Questions 5 to 6 use the same answers, one each:',
      '',
      ...list,
      '',
      'Q5. The bar.',
      '',
      'Q6. The hall.',
    ];
    assert.deepEqual(readingOf(...text, '', 'Q7. Why? [OPEN]'), [
      'single | Q5 coded 1,2,9',
      'single | Q6 coded 1,2,9',
      'text | Q7 text',
    ]);
  });

  it('add up above a total, and blanks for numbers are none for words', () => {
    assert.deepEqual(
      readingOf(
        'P1. What percentage was it? The answers must add up to 100 %.',
        '',
        '[1] Sitting ........ ____ %',
        '[2] Standing ....... ____ %',
        'Total .............. 100 %',
      ),
      ['numeric | P1_1 number 1 | P1_2 number 2'],
    );
  });

  it('have numbers of years in their labels', () => {
    assert.deepEqual(readingOf('Q1. How long? [SINGLE]', '3  3-5 years', '4  More than 5 years', '9  Not sure'), [
      'single | Q1 coded 3,4,9',
    ]);
  });
});

describe('Hidden variables in hands that were new', () => {
  it('are announced in brackets, with the rule that fills them', () => {
    assert.deepEqual(
      readingOf(
        'S2. How old are you? [NUMERIC 16-99]',
        '',
        '[HIDDEN VARIABLE hAGE: CODE FROM S2]',
        '1  16-49',
        '2  50-99',
      ),
      ['numeric | S2 number', 'single | hidden | hAGE coded 1,2'],
    );
  });

  it('are announced above the line that names them', () => {
    assert.deepEqual(
      readingOf(
        'S1. How? [OPEN]',
        '',
        'PN: HIDDEN VARIABLE "CELL". LEAST FILL.',
        '',
        'CELL. Cell (HIDDEN)',
        '',
        '1. A',
        '2. B',
      ),
      ['text | S1 text', 'single | hidden | CELL coded 1,2'],
    );
  });

  it('have a word as their name and the rest in brackets', () => {
    assert.deepEqual(
      readingOf(
        'Q1. Where? [OPEN]',
        '',
        'TENURE_GRP (hidden, not asked, calculated from Q2)',
        '',
        '1  Short',
        '2  Long',
      ),
      ['text | Q1 text', 'single | hidden | TENURE_GRP coded 1,2'],
    );
  });

  it('are not asked and filled from the sample', () => {
    assert.deepEqual(readingOf('S5. Region (nicht fragen, wird aus der Stichprobe zugespielt)', '1 West', '2 Ost'), [
      'single | hidden | S5 coded 1,2',
    ]);
  });

  it('are not what is not shown under a condition', () => {
    const plans = plansOf(...SCREENER, 'Q3. Why? (free text; not shown if Q1 = 2)');
    assert.equal(plans[2]?.question.hidden, false);
    assert.equal(asked(plans[2], { Q1: 1 }), 'asked');
    assert.equal(asked(plans[2], { Q1: 2 }), 'not asked');
  });
});

describe('Words to those who run the survey, in hands that were new', () => {
  const read: readonly (readonly [string, readonly string[]])[] = [
    ['text', ['Q9. Why? [OPEN]', 'PROBE FULLY']],
    ['text | optional', ['Q9. Why? (No need to answer this one.)']],
    ['text | optional', ['Q9. What else? They can leave this blank if they would rather not say.']],
    ['text | optional', ['Q9. What else?', 'Free text, may be left empty.']],
    ['text', ['Q9. Why? Please let them write in their own words.']],
    ['text', ['Q9. Why? OPEN ANSWER, WRITE DOWN VERBATIM']],
    ['numeric', ['Q9. How often? (Just a number, 1 to 60.)']],
    ['numeric', ['Q9. How often? [numeric, 1-20] Please enter 98 if you do not know.']],
  ];
  for (const [kind, lines] of read) {
    it(`say “${lines.join(' / ')}”`, () => {
      const [reading = ''] = readingOf(...lines);
      assert.equal(reading.replace(/ \| Q9 .*$/u, ''), kind);
      assert.ok(!reading.includes('in part'), reading);
    });
  }

  it('name what may be written where there is no number', () => {
    const [plan] = plansOf('Q1. How often? [numeric, 1-20] Please enter 98 if it has not been solved.');
    assert.deepEqual(plan?.question.limits.special, [98]);
  });

  it('have a letter wrong that matters to nobody', () => {
    const [reading] = readingOf('Q1. Which? [MULTI]', '', 'PN: RANDOMZE 1-2', '', '1. A', '2. B');
    assert.equal(reading, 'multi | Q1_1 flag 1 | Q1_2 flag 2');
  });

  it('say of all questions how they are meant, and are no question', () => {
    assert.deepEqual(readingOf('Please note: single answer unless it says MULTIPLE.', '', 'A1. Why? [OPEN]'), [
      'text | A1 text',
    ]);
  });

  it('print what a platform knows of a question', () => {
    const form = (type: string, ...lines: readonly string[]) =>
      readingOf(
        '1. What do you think of it?',
        `Question type: ${type}`,
        'Required: No',
        '',
        ...lines,
        '',
        '2. Why?',
        'Question type: Essay / long answer',
      );
    assert.deepEqual(form('Essay / long answer', '_____'), ['text | optional | Q1 text', 'text | Q2 text']);
    assert.deepEqual(
      form('Ranking (drag & drop)', '____ A bar', '____ A gym')[0],
      'rank | optional | Q1_1 rank 1 | Q1_2 rank 2',
    );
  });
});

describe('Who is asked, in hands that were new', () => {
  const yes = { Q1: 1, Q2: 3 };
  const no = { Q1: 2, Q2: 3 };
  const ways: readonly (readonly [string, ...string[]])[] = [
    ['[ASK Q3 ONLY IF Q1 = 1]', '', 'Q3. Why? [OPEN]'],
    ['Q3. Filter: if Q1 = 1', '', 'Why do you drive, and where to?'],
    ['Q3. Why? (This one is for people who said yes at Q1.)'],
    ['Q3. Why? [OPEN] (not for those who never drive, Q1 = 2)'],
    ['Q3. Why? Please let them write in their own words. We only want to ask this if they said yes at question 1.'],
    ['**MORE**', '', '[ASK IF Q1 = 1]', 'Q3. Why? [OPEN]'],
    ['## Cars – only if Q1 = 1', '', 'Q3. Why? [OPEN]'],
    ['## Cars', '', 'The whole of part 2 is only for drivers (Q1 = 1).', '', 'Q3. Why? [OPEN]'],
    ['ENUMERATOR: ASK Q3 ONLY IF Q1 = 1. OTHERWISE GO TO Q4.', '', 'Q3. Why? [OPEN]', '', 'Q4. Who? [OPEN]'],
    [
      'Q3. Why? [OPEN]',
      '',
      'Q4. Who? [OPEN]',
      '',
      'PS: I forgot to say that question 3 is only for people with a car, so yes at Q1.',
    ],
    ['Q3. ¿Por qué? [OPEN]', 'A QUIENES CONTESTARON SÍ (CÓDIGO 1) EN Q1'],
  ];
  for (const way of ways) {
    it(`says “${way.filter(Boolean).join(' / ')}”`, () => {
      const plan = plansOf(...SCREENER, ...way).find(({ question }) => question.id === 'Q3');
      assert.deepEqual([asked(plan, yes), asked(plan, no)], ['asked', 'not asked']);
    });
  }

  it('is told all others than those where to go on', () => {
    const text = [
      'ASK Q3 ONLY IF Q1 = 1, ALL OTHERS CONTINUE WITH Q5',
      '',
      'Q3. Why? [OPEN]',
      '',
      'Q4. Who? [OPEN]',
      '',
      'Q5. When? [OPEN]',
    ];
    const plans = plansOf(...SCREENER.slice(0, 4), ...text);
    assert.deepEqual(
      plans.map((plan) => asked(plan, no)),
      ['asked', 'not asked', 'not asked', 'asked'],
    );
  });

  it('is said by limits behind which the question stands in brackets', () => {
    const plan = plansOf(...SCREENER, 'Q3. Pourquoi ? [OPEN]', 'Poser aux moins de 10 ans (Q2)')[2];
    assert.deepEqual([asked(plan, { Q1: 1, Q2: 9 }), asked(plan, { Q1: 1, Q2: 10 })], ['asked', 'not asked']);
  });

  it('is said by other words for the same people, and never by their contrary', () => {
    const sex = ['Q1. Sex? [SINGLE]', '1. Female', '2. Male', '', 'Q2. Women only: why? [OPEN]'];
    assert.deepEqual(
      [asked(plansOf(...sex)[1], { Q1: 1 }), asked(plansOf(...sex)[1], { Q1: 2 })],
      ['asked', 'not asked'],
    );
  });

  it('is said by the row and the answer of a grid', () => {
    const grid = [
      'Q1. Which have you? [GRID]',
      '',
      '| | Yes | No |',
      '|---|---|---|',
      '| Asthma | | |',
      '| Diabetes | | |',
      '',
    ];
    const plan = plansOf(
      ...grid,
      'Q2. Only answer if you ticked Yes in question 1 at "Diabetes"',
      '',
      'Q3. Only if in question 1 at "Diabetes" yes: why?',
    )[2];
    assert.deepEqual([asked(plan, { Q1_1: 2, Q1_2: 1 }), asked(plan, { Q1_1: 1, Q1_2: 2 })], ['asked', 'not asked']);
  });
});

describe('Tables and scales in hands that were new', () => {
  const TABLE = [
    '| No. | Question | Codes | SKIP |',
    '|-----|----------|-------|------|',
    '| B01 | Where is your water from? | 1 = Tap<br>2 = River | 1 → B03 |',
    '| B02 | How long does it take? | Minutes (0–300): \\|__\\|__\\|__\\|<br>DK = 998 | |',
    '| B03 | Do you filter it? | 1 = Yes<br>2 = No<br>98 = DK | IF NO OR DK, SKIP TO B05 |',
    '| B04 | What with? | 1 = A cloth<br>2 = Sand | |',
    '| B05 | Have you a well? | 1 = Yes<br>2 = No | as before |',
  ];

  it('have a question a line and a column that leads on', () => {
    const plans = plansOf(...TABLE);
    assert.deepEqual(
      plans.map(({ question: { id, kind } }) => `${id} ${kind}`),
      ['B01 single', 'B02 numeric', 'B03 single', 'B04 single', 'B05 single'],
    );
    assert.deepEqual([plans[1]?.question.limits.min, plans[1]?.question.limits.max], [0, 300]);
    assert.deepEqual(plans[1]?.question.limits.special, [998]);
    assert.deepEqual([asked(plans[1], { B01: 2 }), asked(plans[1], { B01: 1 })], ['asked', 'not asked']);
    const person = { B01: 1 };
    assert.deepEqual(
      [1, 2, 98].map((code) => asked(plans[3], { ...person, B03: code })),
      ['asked', 'not asked', 'not asked'],
    );
  });

  it('tell what a column that leads on says and nobody understands', () => {
    const problems = readOutline(TABLE.join('\n'), 'study').problems.filter(({ code }) => code === 'unreadLine');
    assert.deepEqual(
      problems.map(({ questionId, span }) => `${questionId ?? ''} ${span.line}`),
      ['B05 7'],
    );
  });

  it('are no answers where each column asks something else', () => {
    const roster = [
      '| Line | Name | Sex (1=M 2=F) | School (1=Y 2=N) |',
      '|---|---|---|---|',
      '| 01 | | | |',
      '| 02 | | | |',
    ];
    const { problems } = readOutline(['A5. Please list all persons.', '', ...roster].join('\n'), 'study');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['incompleteQuestion', 'tableWithoutScale'],
    );
  });

  it('have rows alone where the scale stands above, for each line', () => {
    const rows = [
      '| | | Code |',
      '|---|---|---|',
      '| 1 | Ate less | \\|__\\|__\\| |',
      '| 2 | Ate nothing | \\|__\\|__\\| |',
    ];
    assert.deepEqual(readingOf('C2. How often?', '(Ask for each line. 1 = Never, 2 = Often, 98 = DK)', '', ...rows), [
      'grid | C2_1 coded 1,2,98 | C2_2 coded 1,2,98',
    ]);
  });

  it('leave out the row whose code is missing, and say so', () => {
    const table = ['| Code | Answer |', '|:-:|---|', '| 1 | Yes |', '| 2 | No |', '| | Not sure |'];
    assert.deepEqual(readingOf('C4. Do you?', '', ...table), ['single | C4 coded 1,2 | in part']);
  });

  it('are drawn with blanks', () => {
    const grid = [
      '                Bad    So so    Good',
      'The bar         ( )     ( )     ( )',
      'The hall        ( )     ( )     ( )',
    ];
    assert.deepEqual(
      readingOf(
        '8. How was it?',
        'Question type: Radio button grid',
        '',
        ...grid,
        '',
        '9. Why?',
        'Question type: Essay',
      )[0],
      'grid | Q8_1 coded 1,2,3 | Q8_2 coded 1,2,3',
    );
    const codes = ['            [1] mild    [2] strong', '[1] Headache', '[2] Nausea'];
    assert.deepEqual(readingOf('P1. How strong was it? (one answer per line)', '', ...codes), [
      'grid | P1_1 coded 1,2 | P1_2 coded 1,2',
    ]);
  });

  it('are a list to drop down', () => {
    const form = [
      '1. Which?',
      'Question type: Dropdown menu',
      '',
      '-- Please select --',
      'Design',
      'Other',
      '',
      '2. Why?',
      'Question type: Essay',
    ];
    assert.deepEqual(readingOf(...form)[0], 'single | Q1 coded 1,2');
  });

  it('are a slider', () => {
    const [plan] = plansOf(
      '1. How much?',
      'Question type: Slider',
      '',
      '0 -------|------- 100',
      '',
      '2. Why?',
      'Question type: Essay',
    );
    assert.deepEqual([plan?.question.kind, plan?.question.limits.min, plan?.question.limits.max], ['numeric', 0, 100]);
  });

  it('are blanks with names on lines apart', () => {
    assert.deepEqual(
      readingOf('15. Wie groß und wie schwer sind Sie? [NUMERIC]', '', 'Größe: ……… cm', '', 'Gewicht: ……… kg'),
      ['numeric | Q15_1 number 1 | Q15_2 number 2'],
    );
  });

  it('are rated one by one where the ends of the scale have other names', () => {
    const scale = 'Bitte antworten Sie auf einer Skala von 1 bis 3: 1 = sehr wichtig, 3 = unwichtig.';
    const [plan] = plansOf(
      `F5. Wie wichtig sind die folgenden Dinge? ${scale}`,
      '',
      '(1) Frische',
      '(2) Preis',
      '(3) Nähe',
    );
    assert.equal(plan?.question.kind, 'numeric');
  });
});

describe('Lines that no rule reads, in hands that were new', () => {
  it('are not passed over where a heading says how it is answered', () => {
    const plans = plansOf(
      '### Q9 – How likely? (0 = no way, 10 = sure)',
      '',
      '0 · 1 · 2 · 3 · 4 · 5 · 6 · 7 · 8 · 9 · 10',
      '',
      '#### What is missing? (free text; only if Q9 is 0–6)',
    );
    assert.equal(plans.map(({ question: { kind } }) => kind).join(), 'numeric,text');
    assert.deepEqual([asked(plans[1], { Q9: 6 }), asked(plans[1], { Q9: 7 })], ['asked', 'not asked']);
  });

  it('are told where a heading names whom its part is for in words that are not understood', () => {
    const [, , third] = plansOf(...SCREENER, '## Cars – only for the lucky few', '', 'Q3. Why? [OPEN]');
    assert.equal(asked(third, { Q1: 1, Q2: 1 }), 'perhaps');
  });
});
