import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import { assertGolden } from '../../support/golden';
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
});
