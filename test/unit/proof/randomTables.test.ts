import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { seededRandom } from '../../../src/proof/respondents/random';
import { usePspp } from '../../support/psppBench';
import { listingOf, randomTable } from '../../support/randomTables';
import { differences } from '../../support/tableDifferences';

/** A few here; `npm run bench -- tables` looks at 2,000. */
const TABLES = 8;

describe('a validation of anything', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;
  const random = seededRandom(20_261);

  for (let count = 0; count < TABLES; count += 1) {
    const table = randomTable(random);
    it(`shows what is in the file, cell by cell: ${count + 1}, ${table.form}`, async () => {
      const name = `table.${table.form === 'sav' ? 'sav' : 'csv'}`;
      const dataPath = join(bench.folder, name);
      if (table.csv === null)
        await runProgram((table.program ?? '').replace('OUTFILE="@"', `OUTFILE="${name}"`), {
          ...bench,
          signal,
          timeoutMilliseconds: 20_000,
        });
      else await writeFile(dataPath, table.csv);
      const outcome = await validateData({
        script: listingOf(table, count % 4 === 3),
        ...{ dataPath, questionnaire: null, id: table.id, pspp: bench.pspp, signal },
      });
      assert.deepEqual(differences(table, outcome), []);
    });
  }
});
