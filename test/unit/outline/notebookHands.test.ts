import assert from 'node:assert/strict';
import { read } from './reading';

/** Each question in short: kind, limits, codes (`!` alone, `o` other, `x` screens out), who is asked. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, variables, entry, limits: { min, max }, doubts = [], hidden, choices }) =>
    [
      `${id} ${kind}${hidden ? ' hidden' : ''}`,
      ...(min === null && max === null ? [] : [`${String(min)}..${String(max)}`]),
      ...(choices.max === null ? [] : [`max ${choices.max}`]),
      variables
        .flatMap(({ answers }) =>
          answers.map(
            ({ code, screensOut, exclusive, other }) =>
              code + (exclusive ? '!' : '') + (other ? 'o' : '') + (screensOut ? 'x' : ''),
          ),
        )
        .join(','),
      ...entry.map(({ text }) => `if ${text}`),
      ...(doubts.length > 0 ? ['in doubt'] : []),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

describe('Questions as other programs keep them', () => {
  it('are numbered with a sign in front of the point that keeps it as it is', () => {
    const lines = ['1\\. Wie wohnen Sie?', '', '□ zur Miete', '□ im eigenen Haus → weiter mit Frage 3', ''];
    assert.deepEqual(
      readingOf(...lines, '2\\. Wie hoch ist die Miete?', '', '|_|_|_|_| Euro', '', '3\\. Warum?', '', '____'),
      ['Q1 single | 1,2', 'Q2 numeric | if NOT (Q1 = 2)', 'Q3 text'],
    );
    const french = [
      '1\\) Avez-vous un vélo ?',
      '',
      '□ Oui',
      '□ Non',
      '',
      '2\\) Combien ?',
      '',
      '|_|_|',
      '',
      '3\\) Pourquoi ?',
      '',
      '____',
    ];
    assert.deepEqual(
      readingOf(...french).map((one) => one.split(' ')[0]),
      ['Q1', 'Q2', 'Q3'],
    );
  });

  it('are blocks of keys and values that begin with an id', () => {
    const age = [
      'ID: SC1',
      'TYPE: numeric',
      'TEXT: How old are you?',
      'BASE: all',
      'RANGE: 16..99',
      'TERM: SC1 < 18',
      '',
    ];
    const brands = ['ID: A1', 'TYPE: multi', 'TEXT: Which do you know?', 'CODES:', '  1: Only this', '  2: That'];
    const rest = ['  96: Other', '  99: None', 'FLAGS: rnd(1-2), other(96), excl(99)', 'GOTO: 99 -> A3', ''];
    const used = [
      'ID: A2',
      'TYPE: single',
      'TEXT: Which do you use?',
      'BASE: A1 in [1..2]',
      'CODES:',
      '  1: This',
      '  2: That',
    ];
    const cell = ['', 'ID: CELL', 'TYPE: single', 'HIDDEN: yes', 'TEXT: Cell', 'CODES:', '  1: A', '  2: B', ''];
    const last = ['ID: A3', 'TYPE: text', 'TEXT: Why?', 'BASE: CELL == 1'];
    assert.deepEqual(readingOf(...age, ...brands, ...rest, ...used, ...cell, ...last), [
      'SC1 numeric | 16..99',
      'A1 multi | 1,2,96o,99!',
      'A2 single | 1,2 | if BASE: A1 in (1-2) | if NOT (A1 = 99)',
      'CELL single hidden | 1,2 | if NOT (A1 = 99)',
      'A3 text | if BASE: CELL == 1',
    ]);
    const [screened] = read(...age, ...used).questions;
    assert.equal(screened?.screenOuts.length, 1);
  });

  it('are such blocks in other words', () => {
    const first = [
      'Variable: raucht',
      'Typ: Einfachnennung',
      'Frage: Rauchen Sie?',
      '1: Nur Zigaretten',
      '2: Nein',
      '',
    ];
    const second = ['Variable: wieviel', 'Typ: numerisch', 'Frage: Wie viele am Tag?', 'Filter: raucht = 1'];
    assert.deepEqual(readingOf(...first, ...second), [
      'raucht single | 1,2',
      'wieviel numeric | if Filter: raucht = 1',
    ]);
  });

  it('leave a key that is not known to be told', () => {
    const block = (id: string): readonly string[] => [
      `ID: ${id}`,
      'TYPE: multi',
      'TEXT: Which?',
      '1: A',
      '2: B',
      'FLAGS: zork(2)',
      '',
    ];
    const { problems } = read(...block('A1'), ...block('A2'));
    assert.equal(problems.filter(({ message }) => message.includes('zork')).length, 2);
  });

  it('stand in boxes of a quote, with tags that a line explains', () => {
    const legend = [
      'Tags: #pick-one = one answer · #pick-many = several answers · #number · 🔀 = who gets to see it',
      '',
    ];
    const first = ['> [!question] A1 — Do you cook?', '> #pick-one', '> - [ ] Yes', '> - [ ] No 🛑 screen out', ''];
    const second = ['> [!question]- A2 — What do you use?', '> #pick-many, 2 at most', '> 🔀 A1 = 1', '> - [ ] A pan'];
    const third = [
      '> - [ ] A pot',
      '> - [ ] Nothing (deselects everything else)',
      '',
      '> [!faq] A3 — How many?',
      '> #number from 1 to 9',
    ];
    assert.deepEqual(readingOf(...legend, ...first, ...second, ...third), [
      'A1 single | 1,2x',
      'A2 multi | max 2 | 1,2,3! | if A1 = 1',
      'A3 numeric | 1..9',
    ]);
  });

  it('are none where such a box holds a note', () => {
    const lines = [
      '> [!question] A1 — Why?',
      '> Open text',
      '',
      '> [!warning] For developers',
      '> A1: shuffle the ideas below',
      '',
    ];
    assert.deepEqual(
      readingOf(...lines, '> [!question] A2 — Who?', '> Open text').map((one) => one.slice(0, 7)),
      ['A1 text', 'A2 text'],
    );
  });
});

describe('Who goes on elsewhere', () => {
  it('is named once more behind the arrow', () => {
    const lines = [
      '1. Do you drive?',
      '',
      '   ☐ Yes',
      '   ☐ No → **If No, go to question 3**',
      '',
      '2. How often?',
      '',
      '   ☐ Daily',
    ];
    assert.deepEqual(readingOf(...lines, '   ☐ Less', '', '3. Why?', '', '   ____'), [
      'Q1 single | 1,2',
      'Q2 single | 1,2 | if NOT (Q1 = 2)',
      'Q3 text',
    ]);
    const german = [
      '1. Fahren Sie?',
      '',
      '   ☐ Ja',
      '   ☐ Nein → Wenn Nein, weiter mit Frage 3',
      '',
      '2. Wie oft?',
      '',
      '   ☐ Oft',
      '   ☐ Selten',
    ];
    assert.equal(readingOf(...german, '', '3. Warum?', '', '   ____')[1], 'Q2 single | 1,2 | if NOT (Q1 = 2)');
  });

  it('is done where people are thanked', () => {
    const lines = [
      'Q1. Did you need help?',
      '',
      '1. Yes',
      '2. No → Thank you. Please return the survey.',
      '',
      'Q2. Who helped? [OPEN]',
    ];
    assert.equal(readingOf(...lines)[1], 'Q2 text | if NOT (Q1 = 2)');
  });

  it('may be those who marked something before', () => {
    const lines = [
      '1. Rate it.',
      '',
      '   ☐ 0',
      '   ☐ 1',
      '   ☐ 2',
      '',
      '2. If you marked 0 or 1 in question 1: What could be better?',
      '',
      '   ____',
    ];
    assert.match(readingOf(...lines)[1] ?? '', /^Q2 text \| if .*Q1 = 0,1/u);
  });
});

describe('A number that is used to rate', () => {
  it('is chosen and puts nothing in order', () => {
    const lines = [
      '1. Using any number from 0 to 2, what number would you use?',
      '',
      '   ☐ 0 Worst',
      '   ☐ 1',
      '   ☐ 2 Best',
      '',
      '2. Why?',
      '',
      '   ____',
    ];
    assert.equal(readingOf(...lines)[0], 'Q1 single | 0,1,2');
  });
});
