import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import { usePspp } from '../../support/psppBench';

/** Files with decimal commas, and what everybody has in each of their columns. */
const FILES: Readonly<
  Record<string, { readonly file: string; readonly condition: string; readonly shown: readonly string[] }>
> = {
  'a text that is a number, above other texts': {
    file: 'respid;Size;Word\n1;2,50;1,09\n2;3,25;a little\n3;0,5;1.5\n',
    condition: 'Size > 0',
    shown: ['1 Size=2.5 Word=1,09', '2 Size=3.25 Word=a little', '3 Size=0.5 Word=1.5'],
  },
  'a text that is a number, below other texts': {
    file: 'respid\tSize\tWord\n1\t-2,50\tx\n2\t12345,25\t,5\n',
    condition: 'Size <> 0',
    shown: ['1 Size=-2.5 Word=x', '2 Size=12345.25 Word=,5'],
  },
  'commas and points of which nobody knows what they part': {
    file: 'respid;Size;Word\n1;2,50;1.250\n2;3;1,5\n',
    condition: 'Size = 3 OR Size = 2.5',
    shown: ['1 Size=2.5 Word=1.250', '2 Size=3 Word=1,5'],
  },
};

describe('numbers with decimal commas', () => {
  const bench = usePspp();

  for (const [what, { file, condition, shown }] of Object.entries(FILES)) {
    it(`are numbers in columns of nothing else, and texts in columns of texts: ${what}`, async () => {
      const dataPath = join(bench.folder, 'commas.csv');
      await writeFile(dataPath, file);
      const script = `TEMPORARY.\nSELECT IF (${condition}).\nLIST VARIABLES=respid Size Word.\n`;
      const outcome = await validateData({
        script,
        ...{ dataPath, questionnaire: null, pspp: bench.pspp, signal: new AbortController().signal },
      });
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      assert.deepEqual(
        result.rows.map(
          ({ respondent, values }) =>
            `${respondent} ${values.map(({ name, value }) => `${name}=${value ?? ''}`).join(' ')}`,
        ),
        shown,
      );
    });
  }
});
