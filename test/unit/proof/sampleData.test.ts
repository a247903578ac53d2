import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import type { ValidationResult } from '../../../src/proof/data/result';
import { assertGolden } from '../../support/golden';
import { runCli } from '../../support/inProcessCli';
import { plantedCsv } from '../../support/plantedData';
import { planText } from '../../support/plans';
import { usePspp } from '../../support/psppBench';

const FILES = [
  { name: 'clinic-visits', respondents: 60 },
  { name: 'coffee-habits', respondents: 80 },
];
const FAULTY_EVERY = 4;

describe('the data files in examples', () => {
  const examples = resolve(import.meta.dirname, '../../../examples');
  const bench = usePspp();

  for (const { name, respondents } of FILES) {
    it(`${name}.csv is of the questionnaire beside it; its script lists the faulty respondents and no others`, async () => {
      const dataPath = join(examples, `${name}.csv`);
      const plan = planText(await readFile(join(examples, `${name}.md`), 'utf8'), name);
      await assertGolden(dataPath, plantedCsv(plan, { respondents, faultyEvery: FAULTY_EVERY }));
      const script = await readFile(join(examples, 'golden', `SPSS_output_${name}.sps`), 'utf8');
      const { signal } = new AbortController();
      const outcome = await validateData({ script, dataPath, questionnaire: null, pspp: bench.pspp, signal });
      assert.ok(outcome.kind === 'validated');
      const faulty = Array.from({ length: respondents / FAULTY_EVERY }, (_, index) =>
        String(1000 + (index + 1) * FAULTY_EVERY),
      );
      assert.deepEqual([...new Set(outcome.result.rows.map(({ respondent }) => respondent))].sort(), faulty);
      const notChecked = outcome.result.questions.filter((question) => question.notChecked !== null);
      assert.deepEqual(notChecked, []);
    });
  }

  it('harbour-ferry.sav is read as it is written: its script and its validation list these and nobody else', async () => {
    const [questionnaire, data] = ['md', 'sav'].map((kind) => join(examples, `harbour-ferry.${kind}`)) as [
      string,
      string,
    ];
    const made = await runCli(['generate', questionnaire, '--data', data, '--out', 'out'], { cwd: bench.folder });
    assert.equal(made.code, 0, made.stderr);
    const script = join('out', 'SPSS_output_harbour-ferry.sps');
    assert.match(await readFile(join(bench.folder, script), 'utf8'), /IF \(SYSMIS\(visited\)\) qc_asked = 1\./u);
    const validated = await runCli(['validate', script, data, '--questionnaire', questionnaire, '--json'], {
      cwd: bench.folder,
    });
    const { rows, notes, questions } = JSON.parse(validated.stdout) as ValidationResult;
    assert.deepEqual(
      rows.map(({ questionId, respondent }) => `${questionId} ${respondent}`),
      ['Q2 1008', 'Q2 1017', 'Q3 1009', 'Q3 1011', 'Q4 1008', 'Q4 1016', 'Q5 1007', 'Q5 1018'],
    );
    assert.ok(questions.every(({ notChecked }) => notChecked === null));
    assert.match(notes.join(' '), /read as it is written/u);
  });
});
