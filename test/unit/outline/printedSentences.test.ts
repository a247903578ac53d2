import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';
import { read, readOne, shortOf, shortProblems } from './reading';

describe('Sentences that platforms and forms print beside questions', () => {
  it('demand an answer within limits and say of whom, below the question that they speak of', () => {
    for (const [demanded, between, only] of [
      [
        'La réponse est obligatoire.',
        'La réponse doit être comprise entre 0 et 12.',
        'La question n’est pertinente que si Q1 > 1.',
      ],
      ['An answer is required.', 'Your answer must be between 0 and 12.', 'This question is only shown if Q1 > 1.'],
      [
        'La respuesta es obligatoria.',
        'La respuesta debe estar entre 0 y 12.',
        'Esta pregunta solo se muestra si Q1 > 1.',
      ],
      [
        'Die Antwort ist erforderlich.',
        'Die Zahl muss zwischen 0 und 12 liegen.',
        'Diese Frage wird nur gestellt, wenn Q1 > 1.',
      ],
      [
        'La risposta è obbligatoria.',
        'Il valore deve essere compreso tra 0 e 12.',
        'La domanda viene mostrata solo se Q1 > 1.',
      ],
      [
        'Het antwoord is verplicht.',
        'Het getal moet tussen 0 en 12 liggen.',
        'Deze vraag wordt alleen getoond als Q1 > 1.',
      ],
    ]) {
      const text = [
        '**1. How many children?** [NUMERIC 0-20]',
        '',
        '**2. And how many of them go by bus?**',
        '|___|',
        `*${demanded} ${between} ${only}*`,
        '',
        '**3. Would you like to know more?**',
        '( ) Yes',
        '( ) No',
        `*${demanded}*`,
        '',
        '**4. Your address:**',
        '____________________',
        `*${only?.replace('Q1 > 1', 'Q3 = "Yes"')}*`,
      ];
      const plans = plansOf(...text);
      assert.deepEqual(
        plans.map(({ question: { limits }, unresolved, dropped }) => [limits.min, limits.max, unresolved, dropped]),
        [
          [0, 20, [], []],
          [0, 12, [], []],
          [null, null, [], []],
          [null, null, [], []],
        ],
        only,
      );
      assert.equal(asked(plans[1], { Q1: 1 }), 'not asked', only);
      assert.equal(asked(plans[2], { Q1: 1 }), 'asked', only);
      assert.equal(asked(plans[3], { Q1: 1, Q3: 2 }), 'not asked', only);
      assert.equal(asked(plans[3], { Q1: 1, Q3: 1 }), 'asked', only);
    }
  });

  it('say of each answer what it may be, and not how many are given', () => {
    const question = (...lines: readonly string[]) => plansOf(...lines, '- A', '- B', '- C')[0]?.question;
    for (const lines of [
      ['Q1. Which? [MULTI]', 'Each answer must be between 1 and 3'],
      ['F1. Welche? [MEHRFACH]', 'Jede Antwort muss zwischen 1 und 3 liegen.'],
    ]) {
      const read = question(...lines);
      assert.deepEqual(read?.choices, { min: null, max: null }, lines[1]);
      assert.deepEqual(
        read?.doubts?.map(({ of }) => of),
        ['answers'],
        lines[1],
      );
    }
    const numbers = question('Q1. How good is each? [NUMERIC]', 'Each answer must be between 0 and 10');
    assert.deepEqual([numbers?.limits.min, numbers?.limits.max, numbers?.doubts ?? []], [0, 10, []]);
    const counted = question('Q1. Which? [MULTI 1-2]', 'An answer is required.');
    assert.deepEqual([counted?.choices, counted?.doubts ?? []], [{ min: 1, max: 2 }, []]);
  });

  it('stand above their question as well', () => {
    const text = [
      'Q1. Smoke? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      'This question is only shown if Q1 = 1.',
      'Q2. How many? [NUMERIC]',
    ];
    assert.equal(asked(plansOf(...text)[1], { Q1: 2 }), 'not asked');
  });

  it('are told where one of them is not understood', () => {
    const text = ['Q1. How many?', '|__|', 'La réponse est obligatoire. Seulement les jours pairs si Q0 = 3.'];
    assert.deepEqual(
      shortProblems(read(...text)).filter((problem) => problem.includes('warning')),
      ['3 warning unknownMark'],
    );
  });

  it('limit how many are chosen', () => {
    const answers = ['( ) A', '( ) B', '( ) C', '( ) D'];
    for (const [words, most] of [
      ['höchstens 3 Kreuze', 3],
      ['kreuzen Sie bitte höchstens zwei an', 2],
      ['kruis er hoogstens 2 aan', 2],
      ['maximaal 3 antwoorden aankruisen', 3],
      ['vous pouvez cocher plusieurs cases (3 au maximum)', 3],
      ['cochez jusqu’à 3 réponses', 3],
      ['marque hasta 3 opciones', 3],
      ['indicare al massimo due risposte', 2],
      ['vous pouvez cocher plusieurs cases', null],
    ] as const) {
      const question = readOne(`Q1. Which? (${words})`, ...answers);
      assert.deepEqual([question.kind, question.choices.max], ['multi', most], words);
    }
    assert.equal(readOne('Q1. Which? (höchstens 1 Kreuz)', ...answers).kind, 'single');
  });

  it('say that an answer stands alone', () => {
    for (const words of [
      'bitte nicht zusammen mit anderen Antworten ankreuzen',
      'kruis dan niets anders aan',
      'dans ce cas, ne cochez rien d’autre',
      'no marque ninguna otra opción',
      'then tick nothing else',
      'do not tick any other box',
      'non barrare altre caselle',
    ]) {
      const question = readOne('Q1. Who helps? [MULTI]', '1. A', '2. B', `3. Nobody (${words})`);
      assert.deepEqual(shortOf(question), ['Q1_1 flag 1', 'Q1_2 flag 2', 'Q1_3 flag 3!'], words);
    }
    // What is not done is an answer like others.
    const [label] = readOne('Q1. Habits? [MULTI]', '1. I tick nothing else on forms', '2. B').variables;
    assert.equal(label?.answers[0]?.exclusive, false);
  });

  it('end the interview in brackets behind an answer and in a line below', () => {
    const more = ['', 'Q2. Your address?', '__________'];
    for (const end of [
      'Ende des Fragebogens',
      'fin du questionnaire',
      'einde van de vragenlijst',
      'fin de la encuesta',
    ])
      assert.equal(asked(plansOf('Q1. More?', '( ) Yes', `( ) No (${end})`, ...more)[1], { Q1: 2 }), 'not asked', end);
    for (const end of [
      'Si « Non », fin du questionnaire.',
      'If "Non": end of the survey.',
      'Wenn „Non“ – Ende der Befragung.',
    ])
      assert.equal(asked(plansOf('Q1. More?', '( ) Oui', '( ) Non', end, ...more)[1], { Q1: 2 }), 'not asked', end);
  });

  it('leave out what they do not demand, where that is said ahead of all questions', () => {
    const text = (said: string): readonly string[] => [
      said,
      '',
      '**Q1. How many?** [NUMERIC]',
      '*La réponse est obligatoire.*',
      '',
      '**Q2. Why?** [OPEN]',
    ];
    const some = text('Sauf mention « La réponse est obligatoire », vous pouvez laisser une question sans réponse.');
    assert.deepEqual(readingOf(...some), ['numeric | Q1 number', 'text | optional | Q2 text']);
    const others = text('Questions may be left blank unless it says “La réponse est obligatoire”.');
    assert.deepEqual(readingOf(...others), ['numeric | Q1 number', 'text | optional | Q2 text']);
    // No question has the words, and what is not said to be left out is not.
    for (const said of [
      'Sauf mention « Pflicht », vous pouvez laisser une question sans réponse.',
      'Sauf mention « La réponse est obligatoire », une seule réponse.',
      'Answer each and go on, unless it says “go to question 3”, in which case skip the questions between.',
      'Unless it says “La réponse”, tick one box; if you make a mistake leave it and cross another.',
    ])
      assert.deepEqual(readingOf(...text(said)), ['numeric | Q1 number', 'text | Q2 text'], said);
  });

  it('put things in order by boxes in front of them', () => {
    const question = (asks: string): readonly string[] =>
      readingOf(`Q1. ${asks}`, '|_| Later hours', '|_| Lower prices', '|_| More seats');
    const ranks = ['rank | Q1_1 rank 1 | Q1_2 rank 2 | Q1_3 rank 3'];
    assert.deepEqual(question('Classez ces améliorations de la plus importante (1) à la moins importante (3).'), ranks);
    assert.deepEqual(question('Please rank these ideas.'), ranks);
    const blanks = [
      'Q1. Bringen Sie die folgenden Ideen in eine Reihenfolge: 1 = am wichtigsten, 3 = am unwichtigsten.',
    ];
    assert.deepEqual(readingOf(...blanks, '__ Later hours', '__ Lower prices', '__ More seats'), ranks);
    // Three things, each with a mark from 1 to 5.
    const rated = 'Q1. Please rate the following: 1 = poor, 5 = excellent.';
    assert.match(readingOf(rated, '__ Later hours', '__ Lower prices', '__ More seats')[0] ?? '', /^numeric/);
  });
});

describe('Legends of agencies', () => {
  const multi = ['multi | Q1_1 flag 1 | Q1_2 flag 2', 'single | Q2 coded 1,2'];
  const two = (first: string, second: string): readonly string[] => [
    '',
    `Q1. Which? ${first}`,
    '1. A',
    '2. B',
    '',
    `Q2. Which one? ${second}`,
    '1. A',
    '2. B',
  ];

  it('explain signs in capitals without brackets', () => {
    for (const legend of [
      'Zeichenerklärung: **EN** = Einfachnennung, **MN** = Mehrfachnennung, **INT** = Hinweis (nicht vorlesen)',
      'EN = single answer; MN = multiple answers',
      'Abréviations : MN = plusieurs réponses possibles | EN = une seule réponse',
    ])
      assert.deepEqual(readingOf(legend, ...two('(MN, vorlesen)', '(EN; INT: zuordnen)')), multi, legend);
  });

  it('explain signs in sentences on one line', () => {
    for (const legend of [
      'EN = respuesta única. MN = respuesta múltiple. RA = respuesta abierta. NUM = numérica.',
      'EN = single answer / MN = multiple answers / OE = open',
    ])
      assert.deepEqual(readingOf(legend, ...two('(MN, vorlesen)', '(EN)')), multi, legend);
  });

  it('explain signs on lines of their own, behind dashes', () => {
    const legend = ['LEGEND', '[E] – one answer only', '[W] – select all that apply', 'PROG. – for the scripter'];
    assert.deepEqual(readingOf(...legend, ...two('[W]', '[E]')), multi);
    assert.deepEqual(readingOf(...legend.map((line) => line.replace('–', '=')), ...two('[W]', '[E]')), multi);
  });

  it('are no answers that are called so', () => {
    const text = ['Q1. Status? [SINGLE]', '[A] – Single', '[B] – Open', '[C] – Married', '', 'Q2. Why? [OPEN]'];
    assert.deepEqual(shortProblems(read(...text)), ['1 error incompleteQuestion', '2 warning unreadLine']);
    const status = ['Q1. Status? [SINGLE]', '1. S = single, M = married', '2. (S)', '3. (M)'];
    assert.equal(readOne(...status).variables[0]?.answers.length, 3);
  });
});

describe('Notes of agencies in German', () => {
  it('offer what was named, screen out by a number and say twice who is asked', () => {
    const brands = ['- 1: Alpha', '- 2: Beta', '- 9: Keine (exklusiv)'];
    const text = (show: string): readonly string[] => [
      '**F1. Wie viele Personen arbeiten im Betrieb?**',
      '',
      'PROG: numerisch, 1 bis 400; 999 = keine Angabe. Bei mehr als 250 beenden.',
      '',
      '**F2. Welche kennen Sie?** (Mehrfachnennung)',
      '',
      ...brands,
      '',
      `**F3. Welche verwenden Sie?** (Mehrfachnennung, PROG: ${show})`,
      '',
      ...brands,
      '',
      '*Filter: kennt Alpha, verwendet es aber nicht (F2 = 1 und F3 ≠ 1)*',
      '',
      '**F4. Warum nicht?** (offen)',
    ];
    for (const show of ['nur in F2 genannte anzeigen', 'nur Nennungen aus F2 anzeigen']) {
      const plans = plansOf(...text(show));
      assert.deepEqual(
        plans.map(({ unresolved, question }) => [unresolved, question.kind]),
        [
          [[], 'numeric'],
          [[], 'multi'],
          [[], 'multi'],
          [[], 'text'],
        ],
      );
      assert.equal(plans[0]?.question.screenOuts.length, 1);
      assert.match(JSON.stringify(plans[2]?.question.mask), /F2/);
      assert.equal(asked(plans[3], { F2_1: 1, F3_1: 0 }), 'asked');
      assert.equal(asked(plans[3], { F2_1: 1, F3_1: 1 }), 'not asked');
    }
  });

  it('may turn round in words what is not turned round in signs', () => {
    const uses = (id: string): readonly string[] => [`${id}. Use it? [SINGLE]`, '1. Yes', '2. No', ''];
    const filter = '*Filter: kennt es, verwendet es nicht (Q1 = 1 und Q2 = 1)*';
    assert.equal(
      asked(plansOf(...uses('Q1'), ...uses('Q2'), filter, '', 'Q3. Why? [OPEN]')[2], { Q1: 1, Q2: 1 }),
      'perhaps',
    );
  });
});
