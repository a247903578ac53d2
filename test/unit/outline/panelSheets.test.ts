import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { short } from './reading';

/** Kind, limits, variables, and whether anything of it is not checked. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  planText(lines.join('\n'), 'study').plans.map(({ question, ...plan }) =>
    [
      `${question.id} ${question.kind}`,
      ...(question.hidden ? ['hidden'] : []),
      ...(question.limits.max === null ? [] : [`${question.limits.min}..${question.limits.max}`]),
      ...(question.limits.special.length === 0 ? [] : [`dk ${question.limits.special.join()}`]),
      ...(question.sum === null ? [] : [`sum ${question.sum}`]),
      ...question.variables.map(short),
      ...(plan.unresolved.length + plan.dropped.length > 0 ? ['in part'] : []),
    ].join(' | '),
  );

describe('Signs between angles', () => {
  const answers = ['Q1. Which? [M]', '1 = Phone', '5 = Something else <TXT>', '6 = None <EX> <SO>'];

  it('mean what the legend of the document says', () => {
    const legend = '[M] = multiple, <EX> = exclusive, <TXT> = with text box, <SO> = screen-out.';
    const [read] = readingOf(legend, '', ...answers);
    assert.match(read ?? '', /^Q1 multi \| Q1_1 flag 1 \| Q1_5 flag 5o \| Q1_6 flag 6!x/u);
    const german = 'Legende: <A> = Abbruch, <X> = exklusiv';
    const [other] = readingOf(german, '', 'F1. Welche? [MULTI]', '1 = Rot', '2 = Blau <A>', '3 = Nichts <X>');
    assert.match(other ?? '', /F1_2 flag 2x \| F1_3 flag 3!/u);
  });

  it('are told where no legend says what they mean', () => {
    assert.match(readingOf('Q1. Which? [MULTI]', '1 = Phone', '6 = None <ZZ>')[0] ?? '', /in part$/u);
  });
});

describe('Notes for programmers', () => {
  it('limit sliders, and name the ends', () => {
    const note = 'PN: slider 0-100, 0 = not at all, 100 = completely, start position empty';
    assert.deepEqual(readingOf('Q12. Do you agree? [SLIDER]', note), ['Q12 numeric | 0..100 | Q12 number']);
    const rows = ['1 = Choice', '2 = Price'];
    assert.deepEqual(readingOf('Q16. How satisfied are you?', 'PN: sliders 0-100, two rows', ...rows), [
      'Q16 numeric | 0..100 | Q16_1 number 1 | Q16_2 number 2',
    ]);
  });

  it('say what each is and what all add up to, and what a box stands for', () => {
    const note = 'PN: percent, each 0 to 100, total must be 100';
    assert.deepEqual(readingOf('Q8. How much was alone? [NUMERIC]', note, '1 = alone', '2 = together'), [
      'Q8 numeric | 0..100 | sum 100 | Q8_1 number 1 | Q8_2 number 2',
    ]);
    const box = 'PN: range 0 to 168; checkbox "Not sure" = 999';
    assert.deepEqual(readingOf('Q7. How many hours? [NUMERIC]', box), ['Q7 numeric | 0..168 | dk 999 | Q7 number']);
  });
});

describe('Names and titles of sheets', () => {
  const before = ['Q1. Age? [NUMERIC 1-99]', ''];

  it('have the type of a hidden variable behind what is said of it', () => {
    const read = readingOf(...before, 'xSEG (hidden, player segment) [SINGLE]', '1 = Heavy', '2 = Light');
    assert.match(read[1] ?? '', /^xSEG single \| hidden \| xSEG coded 1,2/u);
  });

  it('are followed by how a hidden variable gets its values, which leads nowhere', () => {
    const rule = 'PN: compute, do not display. Q1 = 1,2 -> 1; else -> 2';
    const hidden = ['xSEG (hidden, segment) [SINGLE]', rule, '1 = Heavy', '2 = Light', ''];
    const read = readingOf(...before, ...hidden, 'Q2. Why? [OPEN]');
    assert.equal(read[2], 'Q2 text | Q2 text');
  });

  it('stand in a frame of signs', () => {
    for (const title of ['== BLOCK 2 / HABITS ==', '--- Block 2: Gewohnheiten ---', '### Habits ###', '*** HABITS ***'])
      assert.doesNotMatch(readingOf(...before, title, '', 'Q2. Why? [OPEN]').join(), /in part/u, title);
  });
});
