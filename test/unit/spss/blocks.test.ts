import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockText, bodyOf, fingerprint, printedId, splitBlocks } from '../../../src/spss/reading/blocks';

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
        const { header, blocks } = splitBlocks(text);
        assert.equal(header + blocks.map((block) => block.text).join(''), text);
      }),
      { seed: 20270 },
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
