import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  blockText,
  bodyOf,
  fingerprint,
  joinBlocks,
  printedId,
  questionAtLine,
  replaceBlock,
  splitBlocks,
} from '../../../src/spss/blocks';

const HEADER = '* Encoding: UTF-8.\n* Made from study.md.\n\n';
const FILE = HEADER + blockText('Q1', 'LIST a.\n') + blockText('Q2.x', 'LIST b.');

describe('blocks', () => {
  it('splits a file into header and blocks', () => {
    const file = splitBlocks(FILE);
    assert.equal(file.header, HEADER);
    assert.deepEqual(
      file.blocks.map((block) => [block.id, block.line, bodyOf(block)]),
      [
        ['Q1', 4, 'LIST a.\n\n'],
        ['Q2.x', 7, 'LIST b.\n\n'],
      ],
    );
    assert.deepEqual(
      [3, 4, 6, 7, 99].map((line) => questionAtLine(file, line)),
      [null, 'Q1', 'Q1', 'Q2.x', 'Q2.x'],
    );
  });

  it('gives any file back to the byte', () => {
    const line = fc.constantFrom(
      '* Question ID: Q1.',
      '*Question ID: q2',
      '* Question ID:',
      'LIST.',
      '',
      '\r',
      ' * Question ID: Q1.',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        assert.equal(joinBlocks(splitBlocks(text)), text);
      }),
      { seed: 20270 },
    );
  });

  it('replaces one block and leaves the others as they are', () => {
    const edited = FILE.replace('LIST b.', 'LIST b /* by hand */.   ');
    const replaced = joinBlocks(replaceBlock(splitBlocks(edited), 'Q1', blockText('Q1', 'LIST c.')));
    assert.equal(replaced, edited.replace('LIST a.', 'LIST c.'));
  });

  it('adds a block that is not there, on a line of its own', () => {
    const added = replaceBlock(splitBlocks('* Question ID: Q1.\nLIST.'), 'Q9', blockText('Q9', 'LIST.'));
    assert.deepEqual(
      added.blocks.map((block) => block.id),
      ['Q1', 'Q9'],
    );
  });

  it('finds a question again under any id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
        const [block, none] = splitBlocks(blockText(id, 'LIST.')).blocks;
        assert.equal(block?.id, printedId(id));
        assert.equal(none, undefined);
      }),
      { seed: 20271 },
    );
  });

  it('tells an edit from other line ends', () => {
    assert.equal(fingerprint(FILE), fingerprint(`${FILE.replaceAll('\n', ' \r\n')}\n`));
    assert.notEqual(fingerprint(FILE), fingerprint(FILE.replace('LIST a', 'LIST  a')));
  });
});
