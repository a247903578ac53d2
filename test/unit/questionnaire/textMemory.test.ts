import assert from 'node:assert/strict';
import { remembered, TextMemory } from '../../../src/questionnaire/textMemory';

describe('What is made of texts', () => {
  it('is made once, and again when there are too many of them', () => {
    const made: string[] = [];
    const memory = new TextMemory<number>(100);
    const lengthOf = (text: string): number =>
      memory.of(text, (own) => {
        made.push(own);
        return own.length;
      });
    for (let time = 0; time < 3; time++)
      for (const text of ['ten letter', 'and others']) assert.equal(lengthOf(text), 10);
    assert.deepEqual(made, ['ten letter', 'and others']);
    for (let other = 0; other < 20; other++) {
      lengthOf(`other ${String(100 + other)}`);
      // What is asked for again and again is kept.
      lengthOf('ten letter');
    }
    assert.equal(made.filter((text) => text === 'ten letter').length, 1);
    lengthOf('and others');
    assert.equal(made.filter((text) => text === 'and others').length, 2);
  });

  it('is what the function says, of short texts and of long ones', () => {
    const lengthOf = remembered((text) => text.length);
    for (const length of [0, 1, 400, 401, 5_000])
      for (let time = 0; time < 2; time++) assert.equal(lengthOf('x'.repeat(length)), length);
  });
});
