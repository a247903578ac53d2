import assert from 'node:assert/strict';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { explainedBy } from '../../../src/proof/data/delivery/csv';
import { toSelection } from '../../../src/proof/data/delivery/selection';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const TEXT = '# Diary\n\n## Q1. How many cups? [NUMERIC 0-20]\n\n## Q2. Milk? [SINGLE]\n\n1. Yes\n2. No\n';
const MADE = `DATA LIST LIST (',') NOTABLE /day (DATE11) began (DATETIME20) Q1 Q2 (F8).
BEGIN DATA
01-JUN-2026,01-JUN-2026 10:00:00,3,1
02-JUN-2026,02-JUN-2026 10:30:00,44,1
03-JUN-2026,03-JUN-2026 11:00:00,2,9
04-JUN-2026,04-JUN-2026 11:30:00,5,2
END DATA.
SAVE OUTFILE='diary.sav'.
`;

describe('a date as the id of respondents', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  for (const [id, second, third] of [
    ['day', '02-JUN-2026', '03-JUN-2026'],
    ['began', '02-JUN-2026 10:30:00', '03-JUN-2026 11:00:00'],
  ] as const) {
    it(`is shown as a date, and who is listed is selected again by ${id}`, async () => {
      const program = { ...bench, signal, timeoutMilliseconds: 20_000 };
      assert.deepEqual((await runProgram(MADE, program)).errors, []);
      const dataPath = join(bench.folder, 'diary.sav');
      const plan = planQuestionnaire(readQuestionnaire(TEXT, 'diary'));
      const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
      const { questionnaire } = plan;
      const outcome = await validateData({ script, dataPath, questionnaire, plan, id, pspp: bench.pspp, signal });
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      assert.deepEqual(
        result.rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
        [`${second} Q1`, `${third} Q2`],
      );
      const selection = toSelection(result, explainedBy(result));
      const { tables, errors } = await runProgram(`GET FILE='diary.sav'.\n${selection}`, program);
      assert.deepEqual(errors, []);
      const selected = tables.filter(({ title }) => title === 'Data List').flatMap(({ rows }) => rows.slice(1));
      assert.deepEqual(
        selected.map(([who]) => who?.trim()),
        [second, third],
        selection,
      );
    });
  }
});
