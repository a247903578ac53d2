import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';
import { DELIVERIES } from './deliveries';
import { FURTHER_DELIVERIES } from './furtherDeliveries';
import { MORE_DELIVERIES } from './moreDeliveries';
import { OTHER_FILES } from './otherFiles';

describe('data files of other hands', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  for (const [manner, { questionnaire: text, file, name = 'study.csv', listed, said = [] }] of Object.entries({
    ...OTHER_FILES,
    ...DELIVERIES,
    ...MORE_DELIVERIES,
    ...FURTHER_DELIVERIES,
  })) {
    it(manner, async () => {
      const plan = planQuestionnaire(readQuestionnaire(text, 'study'));
      const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
      const dataPath = join(bench.folder, name);
      await writeFile(dataPath, file);
      const { questionnaire } = plan;
      const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      const all = [
        ...result.notes,
        ...result.variables.map(({ message }) => message),
        ...result.questions.flatMap(({ questionId, notChecked, leftOut }) => [
          ...(notChecked === null ? [] : [`${questionId}: ${notChecked}`]),
          ...leftOut,
        ]),
      ].join('\n');
      assert.deepEqual(
        result.rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
        listed,
        all,
      );
      for (const one of said) assert.match(all, one);
    });
  }
});
