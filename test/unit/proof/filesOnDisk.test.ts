import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

/** Studies as platforms and people deliver them, with who is to be listed at what: written before they were validated. */
const FOLDER = join(import.meta.dirname, '../../corpus/dataFiles');

describe('data files as they are delivered', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  for (const study of readdirSync(FOLDER)) {
    it(study.replaceAll('-', ' '), async () => {
      const folder = join(FOLDER, study);
      const plan = planQuestionnaire(
        readQuestionnaire(await readFile(join(folder, 'questionnaire.md'), 'utf8'), study),
      );
      const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
      const dataPath = await dataOf(folder);
      const { questionnaire } = plan;
      const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      const listed = new Set(result.rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`));
      const expected = (await readFile(join(folder, 'listed.txt'), 'utf8')).trim().split('\n');
      assert.deepEqual([...listed].toSorted(), expected.toSorted(), result.notes.join('\n'));
    });
  }

  async function dataOf(folder: string): Promise<string> {
    const names = readdirSync(folder);
    if (!names.includes('make.sps')) return join(folder, names.find((name) => name.startsWith('data.')) ?? '');
    const made = await readFile(join(folder, 'make.sps'), 'utf8');
    const { errors } = await runProgram(made, { ...bench, signal, timeoutMilliseconds: 20_000 });
    assert.deepEqual(errors, []);
    return join(bench.folder, 'data.sav');
  }
});
