import assert from 'node:assert/strict';
import { read } from './reading';

/** What the question below the title of a part says of who is asked. */
const askedBelow = (title: string): readonly string[] =>
  read('Q0. Age [NUMERIC 0-99]', '', `## ${title}`, '', 'Q1. Which? [SINGLE]', '1. A', '2. B')
    .questions.slice(1)
    .flatMap(({ entry }) => entry.map(({ text }) => text));

describe('The title of a part', () => {
  it('is for all but some of them, or for some of all', () => {
    for (const [title, asked] of [
      ['Block E – everybody except pensioners', 'everybody except pensioners'],
      ['Teil 2: alle außer Rentner', 'alle außer Rentner'],
      ['Partie 2 – tous sauf les retraités', 'tous sauf les retraités'],
      ['Part 7 – for everybody with Q0 > 18', 'Q0 > 18'],
      ['Part 8: todos (menores de 30)', 'todos (menores de 30)'],
      ['Part 9 – alle (18-65)', 'alle (18-65)'],
      ['Part 5 (employed respondents)', 'employed respondents'],
      ['Part 4 – women', 'women'],
      ['Teil 4 – Rentner', 'Rentner'],
    ] as const)
      assert.ok(askedBelow(title).join('').includes(asked), title);
  });

  it('is for everybody, or of something else', () => {
    for (const title of [
      'Block E – everybody',
      'Block F – all respondents (5 minutes)',
      'Teil 3 – alle Befragten',
      'All about your car',
      'Part 2: all the things you like',
      'Part 3 – all in all',
    ])
      assert.deepEqual(askedBelow(title), [], title);
  });
});

/** The limits of the number that a question asks for. */
function limitsOf(...lines: readonly string[]): string {
  const { questions } = read(...lines);
  return questions.map(({ limits: { min, max, special } }) => `${min}..${max} ${special.join(',')}`.trim()).join('; ');
}

describe('Numbers to be entered where there is none', () => {
  it('are given whatever the limits are', () => {
    for (const line of [
      'Please type 0 where nothing was bought',
      'Enter 0 if none',
      'If you have none, please enter 0',
      'Bitte 0 eintragen, wenn keine',
      'Notez 0 si aucun',
    ])
      assert.equal(limitsOf('Q1. How many? [NUMERIC 1-100]', line), '0..100', line);
    assert.equal(limitsOf('Q1. How many? [NUMERIC 1-100] [ENTER 0 IF NONE]'), '0..100');
    assert.equal(limitsOf('Q1. How many? [ENTER 0 IF NONE] [NUMERIC 1-100]'), '0..100');
  });

  it('are numbers where they stand for more, and else no number', () => {
    assert.equal(limitsOf('Q1. How old? [NUMERIC 18-98]', 'Type 98 if 98 or older'), '18..98');
    assert.equal(limitsOf('Q1. How many? [NUMERIC 1-100]', "Write 999 if you don't know"), '1..100 999');
  });
});
