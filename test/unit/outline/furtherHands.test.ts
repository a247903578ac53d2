import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { readingOf } from './readingOf';

describe('A slash and a title behind ids', () => {
  it('begin questions whose text stands in quotes below', () => {
    assert.deepEqual(
      readingOf(
        'SC1 / AGE',
        '"How old are you?"',
        'Write in whole years, 18 to 60',
        '',
        'SC2 / CATEGORY (ask if SC1 > 20)',
        '"Which of these do you drink?" (MA)',
        '1 = Tea',
        '2 = Cola',
        '9 = None of these (SA)',
        '',
        'SC3 / OCCASION',
        '"When would you drink it?" (SA)',
        '1 = At home',
        '2 = Away',
      ),
      [
        'SC1 numeric | "How old are you?" | 18..60',
        'SC2 multi | "Which of these do you drink?" | SC2_1 flag 1 | SC2_2 flag 2 | SC2_9 flag 9!',
        'SC3 single | "When would you drink it?" | SC3 coded 1,2',
      ],
    );
  });

  it('do so in other languages, and where only the title stands so', () => {
    assert.deepEqual(
      readingOf(
        'F1 / Alter',
        '„Wie alt sind Sie?“',
        'In Jahren eintragen: 18 bis 99',
        '',
        'F2 / Kauf',
        '„Haben Sie Tee gekauft?“ (Einfachnennung)',
        '1 = ja',
        '2 = nein',
        '',
        'F3 / Preis',
        '„Was haben Sie bezahlt?“',
        'Bitte eintragen, in Euro, 1 bis 50',
      ),
      [
        'F1 numeric | „Wie alt sind Sie?“ | 18..99',
        'F2 single | „Haben Sie Tee gekauft?“ | F2 coded 1,2',
        'F3 numeric | „Was haben Sie bezahlt?“ | 1..50',
      ],
    );
  });

  it('are none where another id stands behind the slash', () => {
    const questions = readingOf(
      'Q1 / AGE',
      '"How old?" (NUMERIC)',
      'Q2 / SEX',
      '"Which sex?" (SA)',
      '1 = m',
      '2 = f',
      'Q3 / INCOME',
      '"How much?" (NUMERIC)',
      'Q1 / Q2 only in wave 2',
    );
    assert.deepEqual(
      questions.map((one) => one.split(' ')[0]),
      ['Q1', 'Q2', 'Q3'],
    );
  });

  it('hide what is named and said to be hidden', () => {
    const list = ['1 = Cell 1', '2 = Cell 2', '', 'Q1. How old are you? [NUMERIC]'];
    for (const line of ['hCELL / HIDDEN, assigned by least fill', 'hCELL: hidden', 'hCELL – versteckt, aus Q1'])
      assert.match(readingOf(line, ...list)[0] ?? '', /^hCELL single \| hidden \| .*coded 1,2/u);
  });
});

describe('What is written in', () => {
  it('is a number where its range stands behind the words', () => {
    for (const line of [
      'Write in, in cents, 50 to 500',
      'RECORD NUMBER 50-500',
      'RECORD EXACT AMOUNT 50-500',
      'Zahl eintragen, 50 bis 500',
      'Noter en euros, de 50 à 500',
      'Enter whole euros, between 50 and 500',
    ])
      assert.deepEqual(
        readingOf('Q1. What would you pay?', line),
        ['Q1 numeric | What would you pay? | 50..500'],
        line,
      );
  });

  it('is no number where something is counted that is chosen', () => {
    for (const line of ['Record up to 3 answers', 'Enter 2 to 3 answers'])
      assert.doesNotMatch(readingOf('Q1. Which?', line, '1 Red', '2 Blue', '3 Green')[0] ?? '', /^Q1 numeric/u, line);
  });
});

describe('What staff do with things', () => {
  const between = (line: string): readonly string[] =>
    readingOf(
      'Q1. Yes or no? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      '## Part 2',
      '',
      line,
      '',
      'Q2. Sure? [SINGLE]',
      '1. Yes',
      '2. No',
    );

  it('is said of nobody', () => {
    for (const line of [
      'Serve first product according to cell. Wait until at least half of the cup has been drunk.',
      'Show concept board according to cell. Keep it on screen until Q2.',
      'Konzept zeigen. Zweites Produkt servieren.',
    ])
      assert.ok(!between(line).some((one) => one.includes('in part')), line);
  });

  it('is reported where it may say whom something is for', () => {
    for (const line of [
      'Show concept only in cell 1',
      'Present section B to smokers, code 1',
      'Serve product chosen at Q1.',
    ])
      assert.ok(between(line)[1]?.includes('in part'), line);
  });
});

describe('Whose paper it is', () => {
  const behind = (line: string): string => readingOf('Q1. Yes or no? [SINGLE]', '1. Yes', '2. No', '', line)[0] ?? '';

  it('says nothing of the last question', () => {
    for (const line of [
      'Sensory & Shopper Insights GmbH – all concept material must be returned',
      'PULSE OPINION LTD – MEMBER OF THE POLLING COUNCIL',
      '© Brightquay Research Ltd – not to be shared with third parties',
      'Instituto de Opinión S.A. – documento confidencial, máximo 2 copias',
    ])
      assert.equal(behind(line), 'Q1 single | Yes or no? | Q1 coded 1,2', line);
  });

  it('is not what says whom to ask', () => {
    assert.match(behind('Brightquay Research Ltd – ask only if code 1'), /in part/u);
  });
});

describe('Codes in brackets that dots lead to', () => {
  it('are codes, with blanks inside and jumps behind', () => {
    const lines = [
      '**H1** UNIVERSE: All households',
      '',
      'What kind of dwelling?',
      '',
      'House ........................ [ 1 ]',
      '',
      'Flat ......................... [ 2 ] → H3',
      '',
      'Other (SPECIFY: ________) .... [ 7 ]',
      '',
      '**H2** UNIVERSE: H1 = 1',
      '',
      'How much is the rent?',
      '',
      'CROWNS |\\_\\_|\\_\\_|\\_\\_|',
      '',
      "DON'T KNOW ................... 99998",
      '',
      '**H3** UNIVERSE: H1 = 2',
      '',
      'In your main job, are you …',
      '',
      'an employee, ................. [ 1 ]',
      'an apprentice, or ............ [ 2 ]',
      'self-employed? ............... [ 3 ]',
    ];
    assert.deepEqual(readingOf(...lines), [
      'H1 single | What kind of dwelling? | H1 coded 1,2,7o | H1_7_other text 7',
      'H2 numeric | How much is the rent? | dk 99998',
      'H3 single | In your main job, are you … | H3 coded 1,2,3',
    ]);
    const [, , last] = planText(lines.join('\n'), 'study').plans;
    assert.equal(last?.question.entry.map(({ text }) => text).join(), 'H1 = 2');
  });

  it('stand so in other languages', () => {
    assert.deepEqual(
      readingOf(
        'F1. Filter: alle',
        'Wie heizen Sie?',
        'Gas . . . . . . . ( 1 )',
        'Strom . . . . . . ( 2 )',
        'Weiß nicht  . . . ( 8 )',
        '',
        'F2. Filtre : F1 = 1',
        'Depuis quand êtes-vous ici ?',
        'Un an … [1]',
        'Plus … [ 2 ]',
      ),
      ['F1 single | Wie heizen Sie? | F1 coded 1,2,8', 'F2 single | Depuis quand êtes-vous ici ? | F2 coded 1,2'],
    );
  });
});

describe('What is read out', () => {
  it('says nothing of the question that follows', () => {
    for (const line of ['READ OUT: The next questions are about yourself.', 'Vorlesen: Nun zu Ihnen selbst.'])
      assert.deepEqual(readingOf('## Part 2', '', line, '', 'Q1. Yes or no? [SINGLE]', '1. Yes', '2. No'), [
        'Q1 single | Yes or no? | Q1 coded 1,2',
      ]);
    assert.match(
      readingOf(
        'Q1. How old? [NUMERIC]',
        '',
        '## Part 2',
        '',
        'READ OUT: If Q1 > 30, go on.',
        '',
        'Q2. Sure? [OPEN]',
      )[1] ?? '',
      /in part/u,
    );
  });

  it('is not the end of the interview', () => {
    assert.deepEqual(readingOf('Q1. Any comments? [OPEN]', '', 'END. THANK RESPONDENT AND LEAVE LEAFLET.'), [
      'Q1 text | Any comments?',
    ]);
  });
});

describe('A part of the sample that chance has chosen', () => {
  const list = ['1  Yes', '2  No', ''];
  const partly = (...lines: readonly string[]): readonly string[] =>
    readingOf(...lines)
      .filter((one) => one.includes('in part'))
      .map((one) => one.split(' ')[0] ?? '');

  it('is not known: its questions accuse nobody, up to where all are asked', () => {
    assert.deepEqual(
      partly(
        ...['ASK ALL', '', 'Q1. Are you in favour?', '', ...list],
        ...['HALF SAMPLE A', '', 'Q2. Are you for the tunnel?', '', ...list],
        ...['Q3. And for the bridge?', '', ...list],
        ...['HALF SAMPLE B', '', 'Q4. Are you for the long tunnel?', '', ...list],
        ...['ASK ALL', '', 'Q5. Do you vote?', '', ...list],
      ),
      ['Q2', 'Q3', 'Q4'],
    );
  });

  it('is called so in other languages, and in headings', () => {
    for (const [a, b] of [
      ['Zufallshälfte 1', 'Zufallshälfte 2'],
      ['Sous-échantillon A :', 'Sous-échantillon B :'],
      ['## Split A', '## Split B'],
    ] as const)
      assert.deepEqual(
        partly(a, '', 'F1. Ja oder nein?', '', ...list, b, '', 'F2. Nein oder ja?', '', ...list),
        ['F1', 'F2'],
        a,
      );
  });
});

describe('A condition on the question above it', () => {
  it('is of the one below, where a number has no answers', () => {
    const { plans } = planText(
      [
        'D1. How old are you?',
        'RECORD EXACT AGE 18-99',
        'REFUSED  999',
        '',
        'ASK IF D1 = 999',
        '',
        'D2. Which group?',
        '',
        '1  Young',
        '2  Old',
      ].join('\n'),
      'study',
    );
    assert.deepEqual(
      plans.map(({ question: { entry } }) => entry.map(({ text }) => text)),
      [[], ['ASK IF D1 = 999']],
    );
  });
});

describe('What interviewers do with words', () => {
  it('says nothing of the data', () => {
    for (const tail of [
      'PROMPT IF NECESSARY',
      'ROTATE "RIGHT" AND "WRONG"',
      'Bei Unklarheit bitte antworten. NACHFRAGEN FALLS NÖTIG',
    ])
      assert.doesNotMatch(
        readingOf(`Q1. Is it right or wrong? ${tail}`, '', '1  Right', '2  Wrong')[0] ?? '',
        /in part/u,
        tail,
      );
  });
});
