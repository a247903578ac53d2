import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitBlocks } from '../../../src/spss/reading/blocks';
import { lineOfCheck } from '../../../src/views/dataReport/sections/checkLine';

const golden = readFileSync(path.resolve('examples/golden/SPSS_output_coffee-habits.sps'), 'utf8');

const SCRIPT = `* Encoding: UTF-8.
* Question ID: S1.
* qc_range is explained here.
COMPUTE qc_asked = 0.
COMPUTE qc_range = 0.
LIST respid qc_range.

* Question ID: Q2.
temporary.
select if S1 = 1 and
  (Q2 > 3).
list respid Q2.
temporary.
sel if any(Q2, 7, 8).
list respid.
do repeat x = Q2_1 to Q2_3.
if x = 1 flag = 2.
end repeat.
`;

describe('where a check stands in a script', () => {
  it('is where its flag is made, in the block of its question', () => {
    assert.equal(lineOfCheck(SCRIPT, 'S1', 'qc_range'), 5);
    assert.equal(lineOfCheck(SCRIPT, 'S1', 'QC_ASKED'), 4);
    assert.equal(lineOfCheck(SCRIPT, 'Q2', 'flag = 2'), 17);
  });

  it('is the selection where its condition is written, also over two lines or cut off', () => {
    assert.equal(lineOfCheck(SCRIPT, 'Q2', 'S1 = 1 and (Q2 > 3)'), 10);
    assert.equal(lineOfCheck(SCRIPT, 'Q2', 'any(Q2, 7…'), 14);
  });

  it('is the block where it is not found, and nowhere without a block', () => {
    assert.equal(lineOfCheck(SCRIPT, 'Q2', 'listed'), 8);
    assert.equal(lineOfCheck(SCRIPT, 'Q2', 'qc_gone'), 8);
    assert.equal(lineOfCheck(SCRIPT, 'Q2', null), 8);
    assert.equal(lineOfCheck(SCRIPT, 'Q3', 'qc_range'), null);
  });

  it('is found for every flag of a generated script', () => {
    let flags = 0;
    const lines = golden.split('\n');
    for (const { id, text } of splitBlocks(golden).blocks) {
      for (const [, flag = ''] of text.matchAll(/^COMPUTE (qc_\w+) = 0\.$/gmu)) {
        flags += 1;
        assert.equal(lines[(lineOfCheck(golden, id, flag) ?? 0) - 1], `COMPUTE ${flag} = 0.`, `${id} ${flag}`);
      }
    }
    assert.ok(flags > 40);
  });
});
