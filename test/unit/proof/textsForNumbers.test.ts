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

/** The same with a text that the script declares itself. */
const OWN: Readonly<Record<string, string>> = {
  'by VALUE': "STRING own (A4).\nCOMPUTE own = 'a'.\nIF (VALUE(own) = 1) f = 1.\nDELETE VARIABLES own.",
  'by VALUE in a loop':
    'STRING own (A4).\nDO REPEAT v = own.\nIF (VALUE(v) = 1) f = 1.\nEND REPEAT.\nDELETE VARIABLES own.',
  'by ANY': 'STRING own (A4).\nIF (ANY(own, 1, 2)) f = 1.\nDELETE VARIABLES own.',
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

  const block = (id: string, body: string): string =>
    `* Question ID: ${id}.\nCOMPUTE f = 0.\n${body}\nTEMPORARY.\nSELECT IF (f = 1).\nLIST VARIABLES = id f q1.\nDELETE VARIABLES f.\n`;
  async function run(script: string): Promise<{ readonly listed: readonly string[]; readonly why: string }> {
    const dataPath = join(bench.folder, 'texts.csv');
    await writeFile(dataPath, 'id,q1,t\n1,2,ab\n2,1,cd\n');
    const outcome = await validateData({ script, dataPath, questionnaire: null, pspp: bench.pspp, signal });
    const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
    return {
      listed: result.rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
      why: result.questions[0]?.notChecked ?? '',
    };
  }

  for (const [how, body] of Object.entries(OWN)) {
    it(`is not checked, and the next block is, with a text of its own: ${how}`, async () => {
      const { listed, why } = await run(block('Q1', body) + block('Q2', 'IF (q1 = 1) f = 1.'));
      assert.deepEqual(listed, ['2 Q2']);
      assert.match(why, /^line \d+: own is a text of the script’s own/u);
    });
  }

  it('is checked where a number has the name of a text that is deleted, or the text is compared as one', async () => {
    const first = "STRING own (A4).\nCOMPUTE own = 'a'.\nIF (own = 'a') f = 1.\nDELETE VARIABLES own.";
    const second = 'NUMERIC own (F8).\nCOMPUTE own = q1.\nIF (VALUE(own) = 1) f = 1.\nDELETE VARIABLES own.';
    const { listed, why } = await run(block('Q1', first) + block('Q2', second));
    assert.deepEqual(listed, ['1 Q1', '2 Q1', '2 Q2']);
    assert.equal(why, '');
  });
});
