import assert from 'node:assert/strict';
import { open, type QuestionSpec } from '../questionnaire/support';
import { assertBreaks, contradicted, planOf, type Data } from './support';

const list = (code: string): QuestionSpec => ({
  id: 'L',
  type: 'Multi',
  rows: [1, 2, 3].map((i) => ({ name: `L_${i}`, answers: [{ code: `${i}`, label: `Box ${i}` }] })),
  attributes: { OpenText: 'true', NotRequired: 'true', ValidationCode: code },
});
const loop = (test: string): string =>
  `var x = f('L').domainValues();
   for (var i = 0; i < x.length; i++) for (var j = i + 1; j < x.length; j++) if (${test}) errorMsg('L');`;
const filled = "f('L')[x[i]].toBoolean() && f('L')[x[j]].toBoolean() && ";
const same = "f('L')[x[i]].get() == f('L')[x[j]].get()";

/** Boxes, and whether the validation lists them. */
const lists: readonly (readonly [Data, boolean])[] = [
  [{}, false],
  [{ L_1: 'Linden' }, false],
  [{ L_1: 'Linden', L_2: 'Clover', L_3: 'Rape' }, false],
  [{ L_1: 'Linden', L_2: 'linden' }, false],
  [{ L_1: 'Linden', L_2: 'Linden' }, true],
  [{ L_1: 'Linden', L_2: 'Clover', L_3: 'Linden' }, true],
  [{ L_2: 'Clover', L_3: 'Clover  ' }, true],
];

describe('Texts that survey code compares with each other', () => {
  // Where the code forgot to look whether they are filled, empty boxes accuse nobody.
  for (const test of [filled + same, same, `${filled}!(${same.replace('==', '!=')})`])
    it(`are not the same twice: ${test}`, () => {
      const plan = planOf('L', [list(loop(test))]);
      for (const [data, isListed] of lists)
        assert.deepEqual(contradicted(plan, data), isListed ? ['validation'] : [], JSON.stringify(data));
      assertBreaks(plan, [{ L_1: 'Linden', L_2: 'Clover', L_3: 'Rape' }]);
    });

  it('are the same where one repeats the other', () => {
    const again = open('B', { attributes: { ValidationCode: "if (f('A').get() != f('B').get()) { errorMsg('B'); }" } });
    const plan = planOf('B', [open('A'), again]);
    assert.deepEqual(contradicted(plan, { A: 'me@home', B: 'me@home' }), []);
    assert.deepEqual(contradicted(plan, { A: 'me@home', B: 'me@work' }), ['validation']);
    assert.deepEqual(contradicted(plan, {}), ['asked']);
    assert.deepEqual(
      contradicted(
        planOf('B', [open('A'), { ...again, attributes: { ...again.attributes, NotRequired: 'true' } }]),
        {},
      ),
      [],
    );
  });
});
