import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

/** Each question in short: kind, limits, codes, who is asked. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, variables, entry, limits: { min, max }, doubts = [], screenOuts }) =>
    [
      `${id} ${kind}`,
      ...(min === null && max === null ? [] : [`${String(min)}..${String(max)}`]),
      variables.flatMap(({ answers }) => answers.map(({ code }) => code)).join(','),
      ...entry.map(({ text }) => `if ${text}`),
      ...(screenOuts.length > 0 ? ['screens out'] : []),
      ...(doubts.length > 0 ? ['in doubt'] : []),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

const sheet = (...rows: readonly string[]): readonly string[] => [
  '| Code | Label | Routing |',
  '|---|---|---|',
  ...rows,
  '',
];

describe('A list of codes', () => {
  it('says in the column of codes that a number or a text is given', () => {
    const age = [
      '#### TR01 — Age',
      '',
      'How old are you?',
      '',
      ...sheet('| NUM | Age in years (16–99) | SCREEN OUT IF TR01 < 18 |'),
    ];
    const brand = ['#### TR02 — Brand', '', 'Which brand comes to mind?', '', ...sheet('| TXT | One text box | |')];
    const count = [
      '#### TR03 — Count',
      '',
      'How many?',
      '',
      ...sheet('| NUM | Cartons (0–60) | |', "| 998 | Don't know | |"),
    ];
    assert.deepEqual(readingOf(...age, ...brand, ...count), [
      'TR01 numeric | 16..99 | screens out',
      'TR02 text',
      'TR03 numeric | 0..60 | 998',
    ]);
  });

  it('is told what it says there and nobody reads', () => {
    const lines = ['#### TR02 — Brand', '', 'Which brand?', '', ...sheet('| TXT | One text box, 3 zorks | |')];
    assert.ok(shortProblems(read(...lines)).some((problem) => problem.endsWith('cellText')));
  });
});

describe('Who is asked', () => {
  const first = ['Q1. Do you smoke?', '', '1 Yes', '2 No', '', 'Base: Q1 = 1', 'Q2. How many? [NUMERIC]', ''];

  it('is the same as for another question', () => {
    assert.equal(readingOf(...first, 'Base: As Q2', 'Q3. Which? [OPEN]')[2], 'Q3 text | if Base: Q1 = 1');
    assert.equal(readingOf(...first, 'Filter: wie Q2', 'Q3. Which? [OPEN]')[2], 'Q3 text | if Base: Q1 = 1');
    assert.equal(readingOf(...first, 'Base: As Q1', 'Q3. Which? [OPEN]')[2], 'Q3 text');
  });

  it('is not said by what asks on the line below', () => {
    const lines = [
      '#### Q3 — Brands',
      '',
      'Base: All respondents',
      'And which of these 6 have you heard of? (MA)',
      '',
      '1 A',
      '2 B',
      '',
    ];
    const used = [
      '#### Q4 — Use',
      '',
      'Which of them do you use? (MA, show only brands coded at Q3)',
      '',
      '1 A',
      '2 B',
    ];
    const read = readingOf(...lines, ...used);
    assert.deepEqual(
      read.map((one) => one.slice(0, 8)),
      ['Q3 multi', 'Q4 multi'],
    );
    assert.ok(!read.some((one) => one.includes('in doubt')), read.join());
  });

  it('is the title of a part that can be folded, up to its end', () => {
    const fold = [
      '<details>',
      '<summary>🔽 Smokers only (Q1 = 1)</summary>',
      '',
      'Q3. Which? [OPEN]',
      '',
      '</details>',
      '',
    ];
    assert.deepEqual(readingOf(...first, ...fold, 'Q4. Why? [OPEN]').slice(2), ['Q3 text | if Q1 = 1', 'Q4 text']);
  });

  it('is not known where the title of a part names people that no question does', () => {
    for (const title of ['## Only for heavy planners', '## Nur für Vielplaner', '## Planners only']) {
      const lines = [...first, title, '', 'Q3. Which? [OPEN]', '', '## All of you', '', 'Q4. Why? [OPEN]'];
      const { questions } = read(...lines);
      assert.deepEqual(
        questions.map(({ entry }) => entry.length),
        [0, 1, 1, 0],
        title,
      );
    }
  });
});

describe('Lines ahead of all questions', () => {
  it('may say what signs mean', () => {
    const lines = [
      '*All questions are mandatory. SA = single answer, MA = multiple answers.*',
      '',
      'Q1. Which? (SA)',
      '',
      '1 A',
      '2 B',
    ];
    assert.deepEqual(readingOf(...lines), ['Q1 single | 1,2']);
  });
});
