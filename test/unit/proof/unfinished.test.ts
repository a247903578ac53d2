import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import type { ValidationResult } from '../../../src/proof/data/result';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const TEXT =
  '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n\n## Q3. Is the form complete? [SINGLE]\n\n1. Complete\n2. Partial\n';

/** Columns by which files tell who has finished, each of four respondents, of whom the second and third have not. */
const TELLING: Readonly<Record<string, { readonly name: string; readonly values: readonly string[] }>> = {
  words: { name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'complete'] },
  'words in braces': {
    name: 'DataCollection.Status',
    values: ['{completed}', '{timedout}', '{screened}', '{completed}'],
  },
  'words behind codes': {
    name: 'state',
    values: ['1 - Complete', '2 - Screened out', '3 - Quota full', '1 - Complete'],
  },
  'German words': { name: 'Stand', values: ['abgeschlossen', 'abgebrochen', 'unvollständig', 'Abgeschlossen'] },
  'yes and no': { name: 'Finished', values: ['True', 'False', 'False', 'True'] },
  'one and zero': { name: 'FINISHED', values: ['1', '0', '0', '1'] },
  'codes of a platform': { name: 'dispcode', values: ['31', '22', '37', '32'] },
  'a date that some have not': { name: 'submitdate', values: ['2026-06-01 10:00:00', '', '', '2026-06-02 11:00:00'] },
};

/** Columns that look like it and tell nothing of the kind. */
const SILENT: Readonly<Record<string, { readonly name: string; readonly values: readonly string[] }>> = {
  'a word that nobody knows': { name: 'Status', values: ['Complete', 'Partial', 'Blue', 'Complete'] },
  'words of one kind alone': { name: 'Status', values: ['Partial', 'Partial', 'Partial', 'Partial'] },
  'numbers that nobody has explained': { name: 'status', values: ['3', '1', '4', '3'] },
  'a question that is answered so': { name: 'Q3b', values: ['Complete', 'Partial', 'Partial', 'Complete'] },
};

describe('respondents who have not finished', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  async function validated(dataPath: string, unfinished = false): Promise<ValidationResult> {
    const plan = planQuestionnaire(readQuestionnaire(TEXT, 'study'));
    const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
    const { questionnaire } = plan;
    const options = { script, dataPath, questionnaire, plan, pspp: bench.pspp, signal, unfinished };
    const outcome = await validateData(options);
    return outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
  }

  async function csv({ name, values }: { readonly name: string; readonly values: readonly string[] }): Promise<string> {
    const path = join(bench.folder, 'study.csv');
    const answers = ['1,4,1', '1,,', ',,2', '2,12,1'];
    const rows = answers.map((answered, at) => `${at + 1},${values[at] ?? ''},${answered}`);
    await writeFile(path, `respid,${name},Q1,Q2,Q3\n${rows.join('\n')}\n`);
    return path;
  }

  const listed = ({ rows }: ValidationResult): readonly string[] =>
    rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`);

  for (const [manner, column] of Object.entries(TELLING)) {
    it(`are left out, and said, where the file tells by ${manner}`, async () => {
      const result = await validated(await csv(column));
      assert.deepEqual(listed(result), ['4 Q2']);
      assert.equal(result.respondents, 2);
      assert.match(result.notes.join('\n'), /^2 respondents have not finished the interview \(/mu);
    });
  }

  for (const [manner, column] of Object.entries(SILENT)) {
    it(`are not seen in ${manner}`, async () => {
      const result = await validated(await csv(column));
      assert.deepEqual(listed(result), ['3 Q1', '2 Q2', '3 Q2', '4 Q2', '2 Q3']);
      assert.equal(result.respondents, 4);
    });
  }

  it('are checked like all others where the project says so', async () => {
    const path = await csv({ name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'Complete'] });
    assert.deepEqual(listed(await validated(path, true)), ['3 Q1', '2 Q2', '3 Q2', '4 Q2', '2 Q3']);
  });

  it('are known by the labels of an SPSS file', async () => {
    const path = join(bench.folder, 'study.sav');
    const made = `DATA LIST LIST (',') /respid * status * Q1 * Q2 * Q3 *.\nBEGIN DATA\n1,3,1,4,1\n2,1,1,.,.\n3,2,.,.,2\n4,3,2,12,1\nEND DATA.\nVALUE LABELS status 1 'Terminated' 2 'Quota full' 3 'Complete'.\nSAVE OUTFILE='study.sav'.\n`;
    const { errors } = await runProgram(made, { ...bench, signal, timeoutMilliseconds: 20_000 });
    assert.deepEqual(errors, []);
    const result = await validated(path);
    assert.deepEqual(listed(result), ['4 Q2']);
    assert.equal(result.respondents, 2);
  });
});
