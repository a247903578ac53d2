import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ValidationResult } from '../../../src/proof/data/result';
import { runCli } from '../../support/inProcessCli';

const STUDY = `# Gardens

## Q1. Have you got a garden? [SINGLE]

1. Yes
2. No

## Q2. What grows there? [MULTI]

[ASK IF Q1 = 1]

1. Roses
2. Leeks

## Q3. How many trees? [NUMERIC 0-50]

[ASK IF Q1 = 1]
`;
/** A box that is not ticked is 2; 4 answers No and has all the rest. */
const TWO = 'respid,Q1,Q2_1,Q2_2,Q3\n1,1,1,2,3\n2,2,,,\n3,1,2,1,0\n4,2,1,1,7\n5,1,2,2,2\n6,2,,,\n';
const LABELS = TWO.replaceAll(/^(\d),1,/gmu, '$1,Yes,').replaceAll(/^(\d),2,/gmu, '$1,No,');

describe('the questionnaire of a script', function () {
  this.timeout(60_000);
  let folder = '';
  const script = join('output', 'SPSS_output_gardens.sps');
  const validate = (...more: string[]) => runCli(['validate', script, ...more], { cwd: folder });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gardens '));
    await writeFile(join(folder, 'gardens.md'), STUDY);
    await writeFile(join(folder, 'two.csv'), TWO);
    await writeFile(join(folder, 'labels.csv'), LABELS);
    assert.equal((await runCli(['generate', 'gardens.md'], { cwd: folder })).code, 0);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is found by the first lines of the script, said, and read with it; or left out', async () => {
    const { stdout } = await validate('two.csv', '--json');
    const result = JSON.parse(stdout) as ValidationResult;
    assert.match(result.notes[0] ?? '', /written from gardens\.md: gardens\.md is taken .*--no-questionnaire/u);
    const listed = ({ rows }: ValidationResult): string[] => rows.map((row) => `${row.respondent} ${row.questionId}`);
    assert.deepEqual(listed(result), ['4 Q2', '5 Q2', '4 Q3']);
    const named = await validate('two.csv', '--questionnaire', 'gardens.md', '--json');
    assert.deepEqual(listed(JSON.parse(named.stdout) as ValidationResult), listed(result));
    assert.match(
      (await validate('two.csv')).stdout,
      /probably Q1: 2 should be 1 \(respondent 4; explains 2 of 2 findings\)/u,
    );

    const without = JSON.parse((await validate('two.csv', '--no-questionnaire', '--json')).stdout) as ValidationResult;
    assert.deepEqual([without.notes, without.scheme.note], [[], null]);
    assert.deepEqual(listed(without).slice(0, 3), ['1 Q2', '3 Q2', '4 Q2']);
  });

  it('is asked for where texts stand in place of codes', async () => {
    const { stdout } = await validate('labels.csv', '--no-questionnaire');
    assert.match(
      stdout,
      /Q1 is not checked: line \d+: the data file has texts in Q1 where the script has numbers\. Valid/u,
    );
    assert.doesNotMatch(stdout, /known function/u);
  });

  it('is gone on without, and said so, where it cannot be read', async () => {
    const path = join(folder, 'gardens.md');
    const plain = JSON.parse((await validate('two.csv', '--no-questionnaire', '--json')).stdout) as ValidationResult;
    for (const [bytes, why] of [
      [Buffer.from('\n'), /gardens\.md is empty\./u],
      [Buffer.from([0x23, 0x20, 0xfc, 0x0a]), /gardens\.md is not UTF-8 text: line 1/u],
    ] as const) {
      await writeFile(path, bytes);
      const { code, stdout } = await validate('two.csv', '--json');
      assert.equal(code, 1);
      const result = JSON.parse(stdout) as ValidationResult;
      assert.match(result.notes[0] ?? '', /written from gardens\.md, which is not taken for its questionnaire: /u);
      assert.match(result.notes[0] ?? '', why);
      assert.deepEqual(result.rows, plain.rows);
      assert.equal((await validate('two.csv', '--questionnaire', 'gardens.md')).code, 2);
    }
    await truncate(path, 65 * 1024 * 1024);
    assert.match((await validate('two.csv')).stdout, /gardens\.md has 65 MB; at most 64 MB are read\./u);
    await writeFile(path, STUDY);
  });

  it('is asked for where it lies elsewhere', async () => {
    await rename(join(folder, 'gardens.md'), join(folder, 'other.md'));
    const { stdout } = await validate('two.csv');
    assert.match(
      stdout,
      /^i .*written from gardens\.md, which is not beside or above it: name it with --questionnaire/u,
    );
  });
});
