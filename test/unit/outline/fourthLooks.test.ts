import assert from 'node:assert/strict';
import { read } from './reading';

/** Kind, answers, what limits them, whom it is asked of and what is in doubt, in short. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(lines.join('\n')).questions.map(({ kind, variables, entry, mask, doubts = [] }) =>
    [
      kind,
      variables.flatMap(({ answers }) => answers.map(({ code, label }) => `${code} ${label}`)),
      mask === null ? [] : 'some of them',
      entry.map(({ text }) => `if ${text}`),
      [...new Set(doubts.map(({ of }) => `doubt of ${of}`))],
    ]
      .flat()
      .join(' | '),
  );

describe('What looks like something else at fourth sight', () => {
  it('is a slash within an answer, where commas part them', () => {
    assert.deepEqual(readingOf('Q1. Where from?', 'Options: TV, Newspaper / magazine, Online'), [
      'single | 1 TV | 2 Newspaper / magazine | 3 Online',
    ]);
    assert.deepEqual(readingOf('Q1. Where from?', 'Options: Yes, but rarely / No, never'), [
      'single | 1 Yes, but rarely | 2 No, never',
    ]);
  });

  it('tells how answers are shown that stand below', () => {
    const below = ['1 A', '2 B', '3 Other'];
    for (const line of ['Options: Show in random order; Other always last', 'Answers: are read out, one by one'])
      assert.match(readingOf('Q1. Which?', line, ...below)[0] ?? '', /^single \| 1 A \| 2 B \| 3 Other/u, line);
  });

  it('is a box with a note, which ends before the questions below it', () => {
    assert.deepEqual(readingOf('> [!note] Read slowly.', '', 'Q1. How many? [NUMERIC]', '', 'Q2. Why? [OPEN]'), [
      'numeric',
      'text',
    ]);
  });

  it('is asked of whom another question is asked of that jumps decide about', () => {
    const [, , , last] = readingOf(
      ...['Q1. Smoke?', '1 Yes', '2 No -> Q3', '', 'Q2. Since? [NUMERIC]', '', 'Q3. Age? [NUMERIC]', ''],
      ...['Q4. Brand? [OPEN]', 'Base: As Q2'],
    );
    assert.equal(last, 'text | if Base: As Q2', 'it is not understood, and accuses nobody');
  });

  it('says whom a study is about, in two lines', () => {
    const [first] = readingOf(
      '# Studie',
      'Zielgruppe: 18-65 Jahre',
      'Stichprobe: n = 1000',
      '',
      'Q1. Nett?',
      '1 ja',
      '2 nein',
    );
    assert.equal(first, 'single | 1 ja | 2 nein');
  });

  it('leads some of those away who gave an answer', () => {
    const lines = ['S1. Sex?', '1 Man', '2 Woman', '', 'Q1. Smoke?', '1 Yes', '2 No', ''];
    const [, , next] = readingOf(
      ...lines,
      'Women who said yes skip to Q3.',
      '',
      'Q2. Why? [OPEN]',
      '',
      'Q3. Age? [NUMERIC]',
    );
    assert.equal(next, 'text | doubt of asked');
  });

  it('is a table of statements that people made', () => {
    const table = ['| Quote | Yes | No |', '|---|---|---|', '| I like it | | |', '| I hate it | | |'];
    assert.match(readingOf('Q1. Agree? [GRID]', '', ...table)[0] ?? '', /^grid \| 1 Yes \| 2 No/u);
  });

  it('folds help away between a question and its answers', () => {
    const folded = ['<details>', '<summary>Help for you</summary>', 'Slowly.', '</details>'];
    assert.equal(readingOf('Q1. Own? [MULTI]', '', ...folded, '', '- Car', '- Bike')[0], 'multi | 1 Car | 2 Bike');
  });

  it('says what a part is for, and not whom', () => {
    for (const title of ['For statistical purposes only', 'Internal use only', 'One answer only'])
      assert.equal(readingOf(`## ${title}`, '', 'Q1. Age? [NUMERIC]')[0], 'numeric', title);
    assert.match(readingOf('## Smokers only', '', 'Q1. Age? [NUMERIC]')[0] ?? '', /if|doubt/u);
  });

  it('takes over answers in the midst of a sentence', () => {
    const answers = ['1 A', '2 B', ''];
    const [, second] = readingOf(
      'Q1. Use? [MULTI]',
      ...answers,
      'Q2. Which (ANSWERS FROM Q1) would you buy? [MULTI]',
      ...answers,
    );
    assert.equal(second, 'multi | 1 A | 2 B | some of them');
  });

  it('compares those who are led away', () => {
    for (const line of ['Kick out if: Q1 = 2', 'Ausblenden wenn: Q1 = 2', 'Show error if: Q1 = 2']) {
      const [, next] = readingOf('Q1. Smoke?', '1 Yes', '2 No', '', line, '', 'Q2. Why? [OPEN]');
      assert.equal(next, 'text | doubt of asked', line);
    }
  });
});
