import assert from 'node:assert/strict';
import { lineInBlock } from '../../../src/state/scriptLines';
import { placedCause } from '../../../src/views/words/placedCause';
import { renderBlock } from '../../../src/pipeline/store/blockText';

const SCRIPT = ['TITLE "Q1".', 'COMPUTE a = 0.', 'EXECUTE.', 'COMPUTE b = 0.', 'EXECUTE.', 'LIST VARIABLES = a.'].join(
  '\n',
);

describe('Lines of scripts', () => {
  it('are those of the block in the file, under a banner, live or commented out', () => {
    const finding = {
      questionId: 'Q1',
      pass: false,
      reviewer: 'lint',
      rootCauses: ['Line 5: EXECUTE. is not needed.'],
      instructions: ['Leave EXECUTE. out.'],
    } as const;
    for (const live of [true, false]) {
      const block = renderBlock({
        questionId: 'Q1',
        outcome: 'failed',
        loops: 3,
        script: SCRIPT,
        live,
        findings: [finding],
      });
      const lines = block.split('\n');
      for (const [index, own] of SCRIPT.split('\n').entries()) {
        const at = lineInBlock(block, SCRIPT, index + 1);
        assert.ok(
          (lines[at] ?? '').includes(own.replace(/\.$/u, '')),
          `${own} is at ${String(at)}: ${lines[at] ?? ''}`,
        );
      }
      assert.ok(lineInBlock(block, SCRIPT, 5) > lineInBlock(block, SCRIPT, 3), 'of two lines alike, the second');
    }
  });

  it('are about there where they are not to be found, and the first where none is meant', () => {
    assert.equal(lineInBlock('* Question ID: Q1.\nTITLE "Q1".\n', SCRIPT, 40), 1);
    assert.equal(lineInBlock('* Question ID: Q1.\n* Mine.\n* More.\n', SCRIPT, 2), 2);
    assert.equal(lineInBlock('* Question ID: Q1.\n* Mine.\n', SCRIPT, null), 0);
  });

  it('are taken out of what reviewers say', () => {
    assert.deepEqual(placedCause('Line 9: A is unknown.'), { cause: 'A is unknown.', line: 9 });
    assert.deepEqual(placedCause('A is unknown in line 9.'), { cause: 'A is unknown in line 9.', line: null });
  });
});
