import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import { usePspp } from '../../support/psppBench';

/** Lines that take a text for a number, at some of which PSPP breaks down. */
const LINES: Readonly<Record<string, string>> = {
  'by VALUE': 'IF (VALUE(t) = 1) f = 1.',
  'by VALUE among codes': 'IF (ANY(VALUE(t), 1, 2)) f = 1.',
  'by VALUE in a loop': 'DO REPEAT v = q1 t.\nIF (VALUE(v) = 1) f = 1.\nEND REPEAT.',
  'beside a variable that is not there': 'IF (VALUE(t) = 1) f = 1.\nIF (LENGTH(RTRIM(none)) < 4) f = 1.',
};

describe('a script that takes a text of the data for a number', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  for (const [how, line] of Object.entries(LINES)) {
    it(`is not checked, and the next block is: ${how}`, async () => {
      const dataPath = join(bench.folder, 'texts.csv');
      await writeFile(dataPath, 'id,q1,t\n1,2,ab\n2,1,cd\n');
      const block = (id: string, body: string): string =>
        `* Question ID: ${id}.\nCOMPUTE f = 0.\n${body}\nTEMPORARY.\nSELECT IF (f = 1).\nLIST VARIABLES = id f q1.\nDELETE VARIABLES f.\n`;
      const script = block('Q1', line) + block('Q2', 'IF (q1 = 1) f = 1.');
      const options = { script, dataPath, questionnaire: null, pspp: bench.pspp, signal };
      const outcome = await validateData(options);
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      assert.deepEqual(
        result.rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
        ['2 Q2'],
      );
      assert.match(result.questions[0]?.notChecked ?? '', /the data file has texts in t where the script has numbers/u);
    });
  }
});
