import assert from 'node:assert/strict';
import { corpusFiles, FIRST_SIGHT, judgeFile } from '../../support/corpus/corpus';

/** Questionnaires in many hands, each with the reading that a person expects (test/support/corpus/expected.ts). */
describe('Questionnaires as people write them', function () {
  this.timeout(300_000);
  const judged = corpusFiles().flatMap((file) => judgeFile(file).map((one) => ({ ...one, file: file.name })));

  it('are many, in differing hands', () => {
    assert.ok(corpusFiles().length >= 30);
    assert.ok(judged.length >= 500);
  });

  it('are never read wrongly without a word', () => {
    const silent = judged.filter(({ verdict }) => verdict === 'silent');
    assert.deepEqual(
      silent.map(({ file, id, differences }) => `${file} ${id}: ${differences.join('; ')}`),
      [],
    );
  });

  it('are read right in everything in nine of ten questions', () => {
    const right = judged.filter(({ verdict }) => verdict === 'right').length;
    assert.ok(right >= 0.9 * judged.length, `${right} of ${judged.length}`);
  });
});

/** Each was written with its expected reading before any code had seen it. */
describe('Questionnaires in hands that were new', function () {
  this.timeout(300_000);
  const judged = corpusFiles(FIRST_SIGHT).flatMap((file) =>
    judgeFile(file).map((one) => ({ ...one, file: file.name })),
  );

  it('are never read wrongly without a word', () => {
    const silent = judged.filter(({ verdict }) => verdict === 'silent');
    assert.deepEqual(
      silent.map(({ file, id, differences }) => `${file} ${id}: ${differences.join('; ')}`),
      [],
    );
  });

  it('are read right in everything in half of the questions', () => {
    const right = judged.filter(({ verdict }) => verdict === 'right').length;
    assert.ok(right >= 0.5 * judged.length, `${right} of ${judged.length}`);
  });
});
