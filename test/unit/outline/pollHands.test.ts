import assert from 'node:assert/strict';
import { read } from './reading';

const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, optional, variables, entry, screenOuts, sum, limits, doubts = [] }) =>
    [
      `${id} ${kind}`,
      ...(optional ? ['optional'] : []),
      ...(limits.min === null && limits.max === null ? [] : [`${String(limits.min)}..${String(limits.max)}`]),
      ...limits.special.map((code) => `dk ${String(code)}`),
      ...(sum === null ? [] : [`sum ${String(sum)}`]),
      variables.flatMap(({ answers }) => answers.map(({ code, label }) => `${String(code)} ${label}`)).join(', '),
      ...entry.map(({ text }) => `if ${text}`),
      ...screenOuts.map(({ text }) => `out ${text}`),
      ...new Set(doubts.map(({ of }) => `doubt of ${of}`)),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

describe('Polls, platforms and papers in further hands', () => {
  it('call two questions by two letters, and put who volunteers in brackets before an answer', () => {
    const lines = [
      'SA. Are you registered?',
      '   1  Yes',
      '   2  No',
      '',
      'SB. Will you vote?',
      '   1  Yes',
      '   2  No',
      '',
    ];
    const minutes = ['Q1. How many minutes?', '   ____ minutes [RANGE 0-900]', "   999  (VOL) Don't know"];
    assert.deepEqual(readingOf(...lines, ...minutes), [
      'SA single | 1 Yes, 2 No',
      'SB single | 1 Yes, 2 No',
      "Q1 numeric | 0..900 | dk 999 | 999 (VOL) Don't know",
    ]);
  });

  it('print whether and how a question is answered with points between', () => {
    assert.deepEqual(
      readingOf(
        '### Question 1',
        '',
        '**Which lots?**',
        '',
        'Required · Checkboxes',
        '',
        '- Harbour',
        '- Field',
        '',
        '### Question 2',
        '',
        '**Why do you oppose it?**',
        '',
        'Optional · Paragraph text · Character limit 500',
      ),
      ['Q1 multi | 1 Harbour, 2 Field', 'Q2 text | optional'],
    );
  });

  it('have codes in the last column behind labels that begin with numbers', () => {
    const list = [
      '500 ml or less        1',
      '1 litre               2',
      '2 litre               3',
      '15 litre or more      4',
    ];
    assert.deepEqual(readingOf('Q1. Which size? [SA]', '', ...list), [
      'Q1 single | 1 500 ml or less, 2 1 litre, 3 2 litre, 4 15 litre or more',
    ]);
    const years = ['2 Jahre     1', '5 Jahre     2', 'mehr        3'];
    assert.deepEqual(readingOf('F1. Wie lange? [EINFACH]', '', ...years), ['F1 single | 1 2 Jahre, 2 5 Jahre, 3 mehr']);
  });

  it('count their sample in tables that are no scale', () => {
    const quota = ['| QUOTA | Target |', '|---|---|', '| Men | 130 |', '| Women | 150 |'];
    assert.deepEqual(readingOf('S1. Which animals? (MR)', '', '1 Dog', '2 Cat', '', ...quota), [
      'S1 multi | 1 Dog, 2 Cat',
    ]);
  });

  it('end the interview in an item below a number', () => {
    const lines = [
      '* **P1.** Qual é a sua idade? (número, de 16 a 90)',
      '  * Menos de 18 anos: encerrar',
      '',
      '* **P2.** Onde? (RU)',
      '  * a) Norte',
      '  * b) Sul',
    ];
    assert.match(readingOf(...lines)[0] ?? '', /^P1 numeric \| 16\.\.90 \| out /u);
  });

  it('have questions in lists of their own, known by what others are called', () => {
    const lines = [
      '* **P1.** Onde mora? (RU)',
      '  * a) Norte',
      '  * b) Sul',
      '',
      '## Opiniões',
      '',
      '* **P2.** Diga quanto concorda. (RU por linha)',
      '',
      '| | Não | Sim |',
      '|---|---|---|',
      '| 1. Café bom | 1 | 2 |',
      '| 2. Café caro | 1 | 2 |',
      '',
      '## Fim',
      '',
      '* **P3.** Quando? (aberta)',
    ];
    assert.deepEqual(
      readingOf(...lines).map((one) => one.slice(0, 9)),
      ['P1 single', 'P2 grid |', 'P3 text'],
    );
  });

  it('say of people by other words who goes where, and of questions to come how they are answered', () => {
    const often = [
      '**D1** How often?',
      '',
      '1 Never',
      '2 Often',
      '',
      '[Participants who answered "Never" skip to E1]',
      '',
      '**D2** Why? [OPEN]',
      '',
      '**E1** What else? [OPEN]',
    ];
    assert.match(readingOf(...often)[1] ?? '', /^D2 text \| if NOT \(D1 = 1\)/u);
    const [, first, second] = readingOf(
      '**A1** Why? [OPEN]',
      '',
      'For B1 and B2 use this scale: 1 = never, 5 = always.',
      '',
      '**B1** Anger',
      '',
      '1. I shout.',
      '2. I cry.',
      '',
      '**B2** Joy',
      '',
      '1. I laugh.',
      '2. I sing.',
    );
    for (const one of [first, second]) assert.match(one ?? '', /doubt of all/u);
  });

  it('write ranks and dates in their own ways', () => {
    assert.match(
      readingOf(
        '**F1 Vorschläge**',
        'Welche drei?',
        'PROG: Rangfolge, 3 Ränge',
        '1 mehr',
        '2 weniger',
        '3 höher',
        '4 gleich',
      )[0] ?? '',
      /^F1 rank/u,
    );
    const [question] = read('**F3** When did it end? (DD/MM/YYYY)', '', '___ / ___ / ______').questions;
    assert.deepEqual(
      question?.variables.map(({ name }) => name),
      ['F3'],
    );
  });

  it('write what was answered before into a sentence, which restricts no list', () => {
    const brands = ['Q8. Which one? [SA]', '1 Lite', '2 Gold', '3 Other', ''];
    for (const text of [
      'Since when have you been using (BRAND CODED IN Q8) as your brand? [SA]',
      'What do you think of (brand coded in Q8)? [SA]',
    ])
      assert.equal(read(...brands, `Q9. ${text}`, '1 Long', '2 Short').questions[1]?.mask, null, text);
    const shown = read(...brands, 'Q9. Which next? (SHOW BRANDS CODED IN Q8) [SA]', '1 Lite', '2 Gold', '3 Other');
    assert.notEqual(shown.questions[1]?.mask, null);
  });

  it('call questions by what they decide', () => {
    for (const id of ['ELIG1', 'SCR1'])
      assert.equal(
        read(`**${id}** Are you a nurse?`, '', '1 Yes', '2 No (→ end of survey)', '', 'A1. Why? [OPEN]').questions[0]
          ?.variables[0]?.answers[1]?.screensOut,
        true,
        id,
      );
  });
});
