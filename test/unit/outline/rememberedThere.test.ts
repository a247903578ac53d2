import assert from 'node:assert/strict';
import { rememberedThere } from '../../../src/questionnaire/outline/text/rememberedThere';
import { RichText } from '../../../src/questionnaire/outline/text/richText';
import { seeded } from '../../support/seeded';

/** Everything that a function may make of a text: its letters, what is bold, where it stands. */
const all = ({ text, offsets, boldLength }: RichText): RichText =>
  new RichText(`${text}!`, [...offsets, 7], boldLength);

/** The last place of `all` is none of the text. */
const movedAll = ({ text, offsets, boldLength }: RichText, by: number): RichText =>
  new RichText(text, [...offsets.slice(0, -1).map((offset) => offset + by), 7], boldLength);

describe('A function of a text that knows where it stands', () => {
  it('says the same from memory, wherever the text stands, with gaps and in bold', () => {
    const random = seeded(3);
    const below = (most: number): number => Math.floor(random() * most);
    let calls = 0;
    const said = rememberedThere((text) => {
      calls += 1;
      return all(text);
    }, movedAll);
    for (let round = 0; round < 500; round++) {
      const text = 'Which of these'.slice(0, below(4));
      const start = below(3) * 10;
      const gap = below(2);
      const offsets = Array.from(
        { length: text.length + below(2) },
        (_, index) => start + index + (index > 1 ? gap : 0),
      );
      const one = new RichText(text, offsets, below(2));
      assert.deepEqual(said(one), all(one));
    }
    assert.ok(calls < 100, String(calls));
  });

  it('is asked each time of what is long', () => {
    let calls = 0;
    const said = rememberedThere(
      (text) => ++calls * text.text.length,
      (count) => count,
    );
    const long = 'x'.repeat(2_000);
    const text = new RichText(
      long,
      Array.from({ length: 2_001 }, (_, index) => index),
    );
    assert.equal(said(text), 2_000);
    assert.equal(said(text), 4_000);
  });
});
