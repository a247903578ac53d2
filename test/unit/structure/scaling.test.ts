import assert from 'node:assert/strict';
import { SHAPES } from '../../support/scaling/shapes';

/** Long enough for what is deep to be too deep, short enough for all shapes; `npm run bench -- scaling` goes to 1 MB. */
const BYTES = 16 * 1024;

describe('long and deep inputs', function () {
  // What is linear takes some seconds for all of them; what is not, minutes for one.
  this.timeout(120_000);

  for (const [name, { text, work }] of Object.entries(SHAPES)) {
    it(`end in what is read of them, or in a message: ${name}`, async () => {
      const made = text(BYTES);
      assert.ok(made.length >= BYTES / 2, `${made.length} letters`);
      const result = await work(made);
      assert.ok(result !== undefined && result !== null, 'nothing came of it');
      // Of a questionnaire there are scripts or problems, of a script findings or commands.
      if (Array.isArray(result)) assert.ok(result.length > 0, 'nothing was read, and nothing told');
      if (result instanceof Error) assert.ok(result.message.length > 10, result.message);
    });
  }
});
