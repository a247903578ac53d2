import assert from 'node:assert/strict';
import { ExactDecoder } from '../../../src/spss/exactDecoder';

describe('a decoder of texts', () => {
  it('has the letters of windows-1252 between 0x80 and 0x9F, whichever Node runs it, in pieces as well', () => {
    const decoder = new ExactDecoder('windows-1252');
    const bytes = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
    const text = decoder.decode(bytes.subarray(0, 10), { stream: true }) + decoder.decode(bytes.subarray(10));
    assert.equal(text.length, 128);
    assert.equal(text.slice(0, 32), '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ');
    assert.equal(text.at(-1), 'ÿ');
  });

  it('leaves other encodings as they are', () => {
    assert.equal(new ExactDecoder('utf-8').decode(Buffer.from('\u0085é€')), '\u0085é€');
  });
});
