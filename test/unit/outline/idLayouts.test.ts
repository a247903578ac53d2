import assert from 'node:assert/strict';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { judgeFile } from '../../support/corpus/corpus';

const TEXTS = [
  'Do you own a car?',
  'Which of these brands do you know?',
  'What do you think of Alpha?',
  'How satisfied are you with your life?',
];

/** Four questions, each with its id as it is written. */
function written(ids: readonly string[], wrap: Wrap): string {
  const answers = (labels: readonly string[]): readonly string[] => labels.map((label, at) => `${at + 1}. ${label}`);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  return [
    ...['# Study', '', ...wrap(first, TEXTS[0] ?? '', 'Single answer'), '', ...answers(['Yes', 'No']), ''],
    ...[...wrap(second, TEXTS[1] ?? '', 'Multiple answers'), '', ...answers(['Alpha', 'Beta', 'Gamma']), ''],
    ...[...wrap(third, TEXTS[2] ?? '', 'Single answer'), '', ...answers(['Good', 'Average', 'Bad']), ''],
    ...[...wrap(fourth, TEXTS[3] ?? '', 'Single answer'), '', ...answers(['Very', 'Somewhat', 'Not']), ''],
  ].join('\n');
}

type Wrap = (id: string, text: string, type: string) => readonly string[];

const WRAPS: Readonly<Record<string, Wrap>> = {
  'on a line': (id, text, type) => [`${id} ${text} [${type}]`],
  'in bold': (id, text, type) => [`**${id} ${text}** [${type}]`],
  'the id in bold': (id, text, type) => [`**${id}** ${text} [${type}]`],
  'in a heading': (id, text, type) => [`### ${id} ${text} [${type}]`],
  'the type below': (id, text, type) => [`**${id} ${text}**`, `*(${type})*`],
};

const LAYOUTS: readonly (readonly [(count: number) => string, (count: number) => string])[] = [
  [(n) => `(Q${n})`, (n) => `Q${n}`],
  [(n) => `(Q${n}):`, (n) => `Q${n}`],
  [(n) => `[Q${n}]`, (n) => `Q${n}`],
  [(n) => `[Q${n}].`, (n) => `Q${n}`],
  [(n) => `Q-${n}`, (n) => `Q${n}`],
  [(n) => `Q-${n}.`, (n) => `Q${n}`],
  [(n) => `P-${n}/`, (n) => `P${n}`],
  [(n) => `Q ${n}`, (n) => `Q${n}`],
  [(n) => `Q ${n} -`, (n) => `Q${n}`],
  [(n) => `Q ${n}/`, (n) => `Q${n}`],
  [(n) => `P.${n}.-`, (n) => `P${n}`],
  [(n) => `Nr. ${n}`, (n) => `Q${n}`],
  [(n) => `N° ${n}.`, (n) => `Q${n}`],
  [(n) => `1.${n}`, (n) => `Q1.${n}`],
  [(n) => `Q${'abcd'[n - 1] ?? ''}.`, (n) => `Q${'abcd'[n - 1] ?? ''}`],
  [(n) => `${'ABCD'[n - 1] ?? ''}.`, (n) => 'ABCD'[n - 1] ?? ''],
  [(n) => `${'ABCD'[n - 1] ?? ''})`, (n) => 'ABCD'[n - 1] ?? ''],
];

describe('Ids as people set them', () => {
  for (const [name, wrap] of Object.entries(WRAPS))
    it(`are read ${name}`, () => {
      for (const [write, id] of LAYOUTS) {
        const text = written([1, 2, 3, 4].map(write), wrap);
        const expected = `${id(1)} single 1-2\n${id(2)} multi 1-3\n${id(3)} single 1-3\n${id(4)} single 1-3\n`;
        const wrong = judgeFile({ name: 'study', text, expected }).filter(({ verdict }) => verdict !== 'right');
        assert.deepEqual(
          wrong.map(({ differences }) => differences.join('; ')),
          [],
          text,
        );
      }
    });

  it('are read where the numbers of answers begin anew below plain numbers', () => {
    const text = written(['1.', '2.', '3.', '4.'], WRAPS['on a line'] ?? (() => []));
    assert.deepEqual(idsOf(text), ['Q1', 'Q2', 'Q3', 'Q4']);
  });
});

const idsOf = (text: string): readonly string[] => readOutline(text, 'study').questions.map(({ id }) => id);
describe('Neighbours of such ids', () => {
  it('are answers that letters and hyphens count', () => {
    const list = ['- X-1 by Alpha', '- X-2 by Beta', '- X-3 by Gamma'];
    const driven = ['**Q1.** Which one do you drive? [SINGLE]', ...list].join('\n');
    const judged = judgeFile({ name: 'study', text: driven, expected: 'Q1 single 1-3\n' });
    assert.deepEqual(
      judged.map(({ verdict }) => verdict),
      ['right'],
    );
    const letters = ['Is it good?', 'Is it bad?', 'Is it dear?'];
    const text = [
      '**Q1.** What would you ask first? [SINGLE]',
      ...letters.map((one, at) => `${'ABC'[at] ?? ''}. ${one}`),
    ];
    assert.deepEqual(idsOf(text.join('\n')), ['Q1']);
  });

  it('are the letters of parts, and names in brackets', () => {
    const parts = ['A. General', 'B. Shopping', 'C. You'].flatMap((title, at) => [
      `**${title}**`,
      '',
      `**Q${at + 1}.** Do you agree? [SINGLE]`,
      '1. Yes',
      '2. No',
      '',
    ]);
    assert.deepEqual(idsOf(parts.join('\n')), ['Q1', 'Q2', 'Q3']);
    const rows = ['**Q1.** Which do you know? [SINGLE]', '(A1) Alpha', '(A2) Beta', '(A3) Gamma'];
    assert.deepEqual(idsOf(rows.join('\n')), ['Q1']);
  });

  it('are numbers within texts', () => {
    const text = [
      'No. 1 is our brand: do you know it?',
      'COVID-19 changed much: what for you?',
      'In 2020 what did you do?',
    ];
    const lines = text.flatMap((one, at) => [`**Q${at + 1}.** ${one} [SINGLE]`, '1. Yes', '2. No', '']);
    assert.deepEqual(
      readOutline(lines.join('\n'), 'study').questions.map(({ label }) => label),
      text,
    );
  });
});
