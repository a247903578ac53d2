import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';
import { read } from './reading';

const below = (answer: string): readonly string[] => [
  'A1. Was it planned?',
  '',
  '☐ 1  Planned',
  answer,
  '☐ 3  Not sure',
  '',
  'A2. How long did you wait?',
  '',
  '☐ 1  A month',
  '☐ 2  Longer',
  '',
  'A3. How clean was it?',
  '',
  '☐ 1  Clean',
  '☐ 2  Not clean',
];

describe('Jumps right behind the label of an answer', () => {
  it('are read where they begin anew, with a capital or in another type', () => {
    for (const jump of ['*Go to A3*', '*go to A3*', 'Go to A3', '**Skip to A3**', 'Weiter mit A3', '*passez à A3*']) {
      const [first, second, third] = plansOf(...below(`☐ 2  Emergency ${jump}`));
      assert.equal(first?.question.variables[0]?.answers[1]?.label, 'Emergency', jump);
      assert.deepEqual(
        [asked(second, { A1: 1 }), asked(second, { A1: 2 }), asked(third, { A1: 2 })],
        ['asked', 'not asked', 'asked'],
        jump,
      );
    }
  });

  it('are not made of labels that speak of going somewhere', () => {
    for (const label of ['I would go to A3', 'Pop songs of Go to 10', 'Let it go to 3']) {
      const [, second] = plansOf(...below(`☐ 2  ${label}`));
      assert.notEqual(asked(second, { A1: 2 }), 'not asked', label);
    }
    const answers = read(...below('☐ 2  We Skip to school at 9')).questions[0]?.variables[0]?.answers;
    assert.equal(answers?.[1]?.label, 'We Skip to school at 9');
  });
});
