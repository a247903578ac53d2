import assert from 'node:assert/strict';
import { SHAPES } from '../../support/scaling/shapes';

/** Long enough that what grows with the square of the length is not done by any time limit. */
const BYTES = 8 * 1024;

describe('long and deep inputs', function () {
  // What is linear takes some seconds for all of them; what is not, minutes for one.
  this.timeout(120_000);

  for (const [name, { text, work }] of Object.entries(SHAPES)) {
    it(`are read to their end: ${name}`, async () => {
      const made = text(BYTES);
      assert.ok(made.length >= BYTES / 2, `${made.length} letters`);
      assert.notEqual(await work(made), undefined);
    });
  }
});
