import assert from 'node:assert/strict';
import { judgeFile } from '../../support/corpus/corpus';
import { readOutline } from '../../../src/questionnaire/outline/outline';

/** A questionnaire of six questions, set in one way. */
interface Layout {
  /** An id, its text and its type, as lines. */
  readonly question: (id: string, text: string, type: string) => readonly string[];
  readonly answer: (code: number, label: string) => string;
}

const PLAIN: Layout = {
  question: (id, text, type) => [`**${id}. ${text}** [${type}]`],
  answer: (code, label) => `${code}. ${label}`,
};

function written({ question, answer }: Layout): string {
  const asked = (id: string, text: string, type: string, answers: readonly (readonly [number, string])[]): string =>
    [...question(id, text, type), '', ...answers.map(([code, label]) => answer(code, label)), ''].join('\n');
  return [
    '# Study\n',
    asked('Q1', 'Do you own a car?', 'Single answer', [
      [1, 'Yes'],
      [2, 'No'],
      [3, "Don't know"],
    ]),
    asked('Q2', 'Which of these brands do you know?', 'Multiple answers', [
      [1, 'Alpha'],
      [2, 'Beta'],
      [3, 'Gamma'],
      [99, 'None of these'],
    ]),
    '[Ask if Q1 = 1]\n',
    asked('Q3', 'What do you think of Alpha?', 'Single answer', [
      [1, 'Good'],
      [2, 'Average'],
      [3, 'Bad'],
    ]),
    asked('Q4', 'What did you like most about your last visit?', 'Open answer', []),
  ].join('\n');
}

const EXPECTED = 'Q1 single 1-3\nQ2 multi 1-3,99|multi 1-3,99!\nQ3 single 1-3 ; if Q1=1\nQ4 open\n';

const notRight = (layout: Layout): readonly string[] =>
  judgeFile({ name: 'study', text: written(layout), expected: EXPECTED })
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ id, differences }) => `${id}: ${differences.join('; ')}`);

const WRAPS: Readonly<
  Record<string, (idAndSign: readonly [string, string], text: string, type: string) => readonly string[]>
> = {
  'on a line': ([id, sign], text, type) => [`${id}${sign} ${text} [${type}]`],
  'in bold': ([id, sign], text, type) => [`**${id}${sign} ${text}** [${type}]`],
  'the id in bold': ([id, sign], text, type) => [`**${id}${sign}** ${text} [${type}]`],
  'the sign behind bold type': ([id, sign], text, type) => [`**${id}**${sign} ${text} (${type})`],
  'in a heading': ([id, sign], text, type) => [`### ${id}${sign} ${text} [${type}]`],
  'the type below': ([id, sign], text, type) => [`**${id}${sign} ${text}**`, `*(${type})*`],
  'the text below': ([id, sign], text, type) => [`**${id}${sign}** [${type}]`, text],
};
const SIGNS = ['.', ':', ')', '-', '–', '/', '.-', '.–', ')-', '.)', '-)', '.:', '..', 'º', '°', 'º.-', ';', '>'];

describe('What parts an id from its text', () => {
  for (const sign of SIGNS)
    it(`is read: ${sign}`, () => {
      const wrong = Object.entries(WRAPS).flatMap(([name, wrap]) =>
        notRight({ ...PLAIN, question: (id, text, type) => wrap([id, sign], text, type) }).map(
          (one) => `${name}: ${one}`,
        ),
      );
      assert.deepEqual(wrong, []);
    });
});

describe('Ids of other shapes', () => {
  for (const front of ['Q.', 'A_', 'QA', 'Question ', 'S1Q'])
    for (const sign of ['.', ':', ')', '/', '.-'])
      it(`are read with a sign behind them: ${front}1${sign}`, () => {
        const { questions } = readOutline(
          written({ ...PLAIN, question: (id, text, type) => [`**${front}${id.slice(1)}${sign} ${text}** [${type}]`] }),
          'study',
        );
        const plain = front.replace('Question ', 'Q').replace('.', '');
        assert.deepEqual(
          questions.map(({ id }) => id),
          [1, 2, 3, 4].map((number) => `${plain}${number}`),
        );
      });
});

describe('What parts a code from its label', () => {
  const CODES = ['.', ')', ':', ' -', ' –', '-', '.-', '. -', ')-', '.)', '=', '/', '', ';', '°', '..'];
  for (const front of ['', '- ', '* ', '  ', '> ', '• '])
    it(`is read behind «${front}»`, () => {
      const wrong = CODES.flatMap((sign) =>
        notRight({ ...PLAIN, answer: (code, label) => `${front}${code}${sign} ${label}` }).map(
          (one) => `${sign}: ${one}`,
        ),
      );
      assert.deepEqual(wrong, []);
    });
});

describe('What looks like a separator and is none', () => {
  const readOf = (text: string): readonly (readonly [string, readonly string[]])[] =>
    readOutline(text, 'study').questions.map(({ id, variables }) => [
      id,
      variables.flatMap(({ answers }) => answers.map(({ code, label }) => `${code} ${label}`)),
    ]);

  it('stays in labels', () => {
    const answers = ['1. 18-24', '2. 25-34', '3. 35-44', '4. 1/2 litre', '5. 2.-', '6. 3 – 5 times'];
    assert.deepEqual(readOf(`Q1. Which? [SINGLE]\n\n${answers.join('\n')}\n`), [
      ['Q1', ['1 18-24', '2 25-34', '3 35-44', '4 1/2 litre', '5 2.-', '6 3 – 5 times']],
    ]);
  });

  it('stays in bullets with numbers that are labels', () => {
    assert.deepEqual(readOf('Q1. For how long? [SINGLE]\n\n- 1-day pass\n- 2-day pass\n- 3-day pass\n'), [
      ['Q1', ['1 1-day pass', '2 2-day pass', '3 3-day pass']],
    ]);
  });

  it('stays in bullets with numbers and names of things', () => {
    assert.deepEqual(readOf('Q1. Welches Hotel? [SINGLE]\n\n- 3-Sterne-Hotel\n- 4-Sterne-Hotel\n- 5-Sterne-Hotel\n'), [
      ['Q1', ['1 3-Sterne-Hotel', '2 4-Sterne-Hotel', '3 5-Sterne-Hotel']],
    ]);
    assert.deepEqual(readOf('Q1. Which paper? [SINGLE]\n\n- A4/ letter\n- A5/ half letter\n'), [
      ['Q1', ['1 A4/ letter', '2 A5/ half letter']],
    ]);
  });

  it('leaves questions that are counted with a slash, and answers that are counted with a point', () => {
    const text =
      '1/ Do you own a car?\n\n1. Yes\n2. No\n\n2/ How old are you?\n\n____ years\n\n3/ Where do you live?\n\n1. Town\n2. Country\n';
    assert.deepEqual(
      readOf(text).map(([id]) => id),
      ['Q1', 'Q2', 'Q3'],
    );
  });

  it('is not taken for one where it stands once', () => {
    const [question] = readOutline('Q1. Which? [SINGLE]\n\n1. A4/ letter\n2. B5\n', 'study').questions;
    assert.deepEqual(
      question?.variables[0]?.answers.map(({ label }) => label),
      ['A4/ letter', 'B5'],
    );
  });
});

describe('Stars in front of numbers', () => {
  it('are bullets of a list of codes, and no sign that an answer must be given', () => {
    const { questions } = readOutline(
      'Q1. Which? [SINGLE]\n\n* 1. Yes\n* 2. No\n\nQ2. And which? [SINGLE]\n\n* 1. Good\n* 2. Bad\n',
      'study',
    );
    assert.deepEqual(
      questions.map(({ id, optional, variables }) => [id, optional, variables[0]?.answers.length]),
      [
        ['Q1', false, 2],
        ['Q2', false, 2],
      ],
    );
  });
});
