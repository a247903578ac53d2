import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';
import { read, shortOf, shortProblems } from './reading';

const askedOf = (lines: readonly string[], id: string, answers: Readonly<Record<string, number>>): string =>
  asked(
    plansOf(...lines).find(({ question }) => question.id === id),
    answers,
  );

describe('Forms as platforms print them', () => {
  const indented = [
    '1. Which faculty? *Required*',
    '',
    '   - Arts',
    '   - Science',
    '   - Other',
    '',
    '   1a. Which other one?',
    '',
    '   ______________',
    '',
    '2. Did you miss anything? *Required*',
    '',
    '   - Never',
    '   - Once',
    '',
    '   2a. What? Select all that apply. (Only shown if 2 is not "Never") *Required*',
    '',
    '   - Lectures',
    '   - Seminars',
    '',
    '3. How old are you? *Required*',
    '',
    '   Please make sure the number is between 16 and 99.',
  ];

  it('have paragraphs of the item that asks, and none of the last answer', () => {
    const { questions } = read(...indented);
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['Q1', 'Q1a', 'Q2', 'Q2a', 'Q3'],
    );
    assert.deepEqual(questions.flatMap(shortOf).slice(0, 3), ['Q1 coded 1,2,3', 'Q1a text', 'Q2 coded 1,2']);
    assert.equal(askedOf(indented, 'Q2a', { Q2: 2 }), 'asked');
    assert.equal(askedOf(indented, 'Q2a', { Q2: 1 }), 'not asked');
    const last = questions.at(-1)?.limits;
    assert.deepEqual([last?.min, last?.max], [16, 99]);
  });

  it('say what must be answered with a word or a star', () => {
    const optional = (lines: readonly string[]): readonly string[] =>
      read(...lines).questions.flatMap((question) => (question.optional ? [question.id] : []));
    assert.deepEqual(optional(indented), ['Q1a']);
    const bold = ['**1. Which site? \\***', '', '○ North', '○ South', '', '**2. Why?**', '', 'Enter your answer', ''];
    const more = ['**3. Which one? \\***', '', '○ A', '○ B', '', '**4. Would you? \\***', '', '○ Yes', '○ No'];
    assert.deepEqual(optional([...bold, ...more]), ['Q2']);
    // A star in front of a note is no mark of what must be answered.
    assert.deepEqual(optional(['1. Which site?', '- A', '- B', '', '2. Why? [OPEN]', '', '* a note']), []);
  });

  it('say below the answers where those go on who gave one', () => {
    const ask = ['1. Who decided?', '○ I did', '○ They did', '○ It ended', ''];
    const further = ['', '2. Why? [OPEN]', '', '3. When? [OPEN]', '', '## Section 2 – Work', '', '4. Age? [NUMERIC]'];
    const who = (line: string, id: string): readonly string[] =>
      [1, 2, 3].map((code) => askedOf([...ask, line, ...further], id, { Q1: code }));
    for (const line of [
      '[1: "I did" goes to 2, the others go to section 2]',
      '> Routing: "They did" and "It ended" go to question 4.',
    ])
      assert.deepEqual(
        [who(line, 'Q3'), who(line, 'Q4')],
        [
          ['asked', 'not asked', 'not asked'],
          ['asked', 'asked', 'asked'],
        ],
        line,
      );
    assert.deepEqual(who('„They did“ geht zu Frage 3', 'Q2'), ['asked', 'not asked', 'asked']);
    const [question] = read(...ask, '"It ended" goes to the screen-out page (end of survey).', ...further).questions;
    assert.deepEqual(question === undefined ? [] : shortOf(question), ['Q1 coded 1,2,3x']);
    // A name that no answer has, and words beside it.
    for (const line of ['"We did" goes to 4', '"I did" usually goes to 4 in the old form'])
      assert.notDeepEqual(who(line, 'Q3'), ['not asked', 'asked', 'asked'], line);
  });

  it('leave in doubt whom they lead past where that is not clear', () => {
    const lines = ['1. Who decided?', '○ I did', '○ They did', '', '[people like "them" go to 4]'];
    const further = ['', '2. Why? [OPEN]', '', '3. When? [OPEN]', '', '4. Age? [NUMERIC]'];
    assert.equal(askedOf([...lines, ...further], 'Q3', { Q1: 1 }), 'perhaps');
  });

  it('say ahead of a page whom it is for', () => {
    const job = [
      '**Q4. Do you have a job?**',
      '',
      '- Yes',
      '- No',
      '',
      'Page 3 is only shown to those who answered "Yes" to Q4.',
      '',
    ];
    const lines = [
      ...job,
      '## Page 3: Your job',
      '',
      '**Q5. Which one?** [OPEN]',
      '',
      '## Page 4: You',
      '',
      '**Q6. Age?** [NUMERIC]',
    ];
    assert.notEqual(askedOf(lines, 'Q5', { Q4: 2 }), 'asked');
    assert.equal(askedOf(lines, 'Q6', { Q4: 2 }), 'asked');
  });
});

describe('Scripts of houses', () => {
  it('have a base of the total, and short words for types', () => {
    const lines = [
      '[BASE: TOTAL]',
      'S2. Do you work for any? [MUL] [RANDOMIZE]',
      '1 A bank',
      '2 A school',
      '9 None (EXCL)',
    ];
    assert.deepEqual(read(...lines).questions.flatMap(shortOf), ['S2_1 flag 1', 'S2_2 flag 2', 'S2_9 flag 9!']);
    assert.equal(askedOf(lines, 'S2', {}), 'asked');
    assert.deepEqual(
      shortProblems(read(...lines)).filter((one) => one.includes('warning')),
      [],
    );
  });

  it('tell what stands behind a condition and is no part of it', () => {
    const lines = ['**B4. Any problem?**', '1 Yes', '2 No', ''];
    const [, kind] = read(
      ...lines,
      '**B5. Which?** *(only if B4 = 1; do not read out, tick all that are mentioned)*',
      '1 Lost',
      '2 Late',
    ).questions;
    assert.equal(kind?.kind, 'multi');
    const told = read(...lines, '**B5. Which?** *(only if B4 = 1; as they say it when you come)*', '1 Lost', '2 Late');
    assert.ok(told.problems.some(({ code, questionId }) => code === 'unknownMark' && questionId === 'B5'));
    const both = plansOf(...lines, '**B5. Which?** (only if B4 = 1)', '1 Lost', '2 Late');
    assert.equal(asked(both[1], { B4: 1 }), 'asked');
  });

  it('have answers of many words behind the question, with what is said of each', () => {
    const labels = (line: string): readonly string[] =>
      (read(line).questions[0]?.variables ?? []).flatMap(({ answers }) =>
        answers.map(({ label, exclusive, other }) => label + (exclusive ? '!' : '') + (other ? 'o' : '')),
      );
    assert.deepEqual(labels('Q13. Did it dissolve? Yes / No, there were some bits left / Did not check'), [
      'Yes',
      'No, there were some bits left',
      'Did not check',
    ]);
    assert.deepEqual(labels('Q4. Which of these? (tick all) Powder / Liquid / None of these (on its own)'), [
      'Powder',
      'Liquid',
      'None of these!',
    ]);
    // Two long ones may be a sentence.
    assert.deepEqual(
      labels('Q5. How was it? Think of what you paid there and before / what you got for all of it'),
      [],
    );
  });

  it('have short words in Spanish', () => {
    const list = [
      '',
      '| Código | Respuesta | Acción |',
      '|:--|:--|:--|',
      '| 1 | Precio | |',
      '| 97 | Otro | Campo de texto |',
    ];
    const [first, second] = read(
      '**P1. ¿Cuáles?** (RM, exactamente 2; aleatorizar 1 a 4)',
      ...list,
      '',
      '**P2. ¿Por qué?** (RA. Mostrar si P1 = 97)',
    ).questions;
    assert.deepEqual([first?.kind, first?.choices], ['multi', { min: 2, max: 2 }]);
    assert.deepEqual([second?.kind, second?.entry.length], ['text', 1]);
  });

  it('have titles between rules, and ask for all that comes to mind', () => {
    const rule = '='.repeat(40);
    const lines = [
      'Q1. Which ones come to mind? Please list all you can think of. [OPEN END]',
      '',
      rule,
      'NEW PRODUCT',
      rule,
      '',
    ];
    const { problems, questions, sections } = read(
      ...lines,
      '[PN: SHOW THE BOARD]',
      '',
      'Q2. Would you try it?',
      '1 Yes',
      '2 No',
    );
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'warning'),
      [],
    );
    assert.deepEqual([questions.length, sections?.map(({ label }) => label)], [2, ['NEW PRODUCT']]);
    // Whom it is for is told.
    const told = read('Q1. Which ones come to mind? Please list all, if you know any of them. [OPEN END]');
    assert.ok(shortProblems(told).some((one) => one.includes('unreadWords')));
  });
});
