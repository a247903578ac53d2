import assert from 'node:assert/strict';
import { read } from './reading';

const questionsOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, limits, variables, doubts = [] }) =>
    [
      `${id} ${kind}`,
      limits.min === null ? '' : `${limits.min}-${limits.max}`,
      ...variables.flatMap(({ answers }) => answers.map(({ code, label }) => `${code}=${label}`)),
      ...doubts.map(({ of }) => `? ${of}`),
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('A codebook as a table', () => {
  it('is a questionnaire where a column holds the answers, and none the type', () => {
    assert.deepEqual(
      questionsOf(
        '| Variable | Question | Values |',
        '|---|---|---|',
        '| age | What is your age? | 18-99 |',
        '| sex | Are you | 1 = male, 2 = female |',
        '| smoke | Do you smoke? | 1 yes, 2 no, 9 refused |',
      ),
      ['age numeric 18-99', 'sex single 1=male 2=female', 'smoke single 1=yes 2=no 9=refused'],
    );
    assert.deepEqual(
      questionsOf(
        '| Name | Label | Coding |',
        '|---|---|---|',
        '| V1 | Age in years | numeric |',
        '| V2 | Sex | 1 male / 2 female |',
        '| V3 | Region | 1=North 2=South East 3=West |',
      ),
      ['V1 numeric', 'V2 single 1=male 2=female', 'V3 single 1=North 2=South East 3=West'],
    );
  });

  it('has answers on one line behind commas and blanks, in other languages, and blanks to write on', () => {
    assert.deepEqual(
      questionsOf(
        '| Variable | Frage | Typ | Antworten |',
        '|---|---|---|---|',
        '| ALTER | Wie alt sind Sie? | | ____ Jahre |',
        '| AUTO | Welches Auto? | Einfachnennung | 1 VW, 2 BMW, 98 weiß nicht |',
        '| GRAD | Wie sehr? | Einfachnennung | 1=gar nicht 2=etwas 3=sehr |',
      ),
      ['ALTER numeric', 'AUTO single 1=VW 2=BMW 98=weiß nicht', 'GRAD single 1=gar nicht 2=etwas 3=sehr'],
    );
  });

  it('is not read where numbers go back or no column holds answers', () => {
    assert.match(
      questionsOf(
        '| ID | Question | Type | Answers |',
        '|---|---|---|---|',
        '| Q1 | When? | single | 9 am, 5 pm |',
      ).join(),
      /\?/u,
    );
    assert.deepEqual(
      questionsOf(
        '| Name | Question | Values |',
        '|---|---|---|',
        '| Anna | What about her? | honest |',
        '| Ben | And he? | kind |',
      ),
      [],
    );
  });
});

describe('Numbers in the cells of a codebook', () => {
  const cell = (answers: string): string =>
    questionsOf(
      '| ID | Question | Type | Answers |',
      '|---|---|---|---|',
      `| Q1 | Which? | single | ${answers} |`,
    ).join();

  it('are codes where they count on and the words are others each time', () => {
    assert.equal(cell('1 yes, 2 no, 99 refused'), 'Q1 single 1=yes 2=no 99=refused');
    assert.equal(cell('0=never 1=once 2=often'), 'Q1 single 0=never 1=once 2=often');
  });

  it('are amounts, and in doubt, where they do not', () => {
    for (const amounts of [
      '10 minutes, 20 minutes, 30 minutes',
      '1 person, 2 persons, 3 persons or more',
      '2010 or before, 2015 or before',
      '1 room, 2 rooms, more',
    ])
      assert.match(cell(amounts), /\?/u, amounts);
  });
});
