import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { inFileTerms } from '../../../src/checks/fileTerms';
import { planQuestionnaire } from '../../../src/checks/plan';
import { screenedOutOf } from '../../../src/proof/data/screenedOut';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const STUDY =
  'Q1. Do you work in market research? [SINGLE]\n1. Yes [TERMINATE]\n2. No\n\nQ2. Sex [SINGLE]\n1. Male\n2. Female\n\nQ3. Children [NUMERIC 0-20]\n';

describe('people whom an answer has screened out', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  it('are listed for nothing behind it by blocks that people have changed, either', async () => {
    const plan = planQuestionnaire(readQuestionnaire(STUDY, 'study'));
    const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
    const edited = script.replace('VALUE(Q3) > 20', 'VALUE(Q3) > 15');
    assert.notEqual(edited, script);
    const dataPath = join(bench.folder, 'study.csv');
    await writeFile(dataPath, 'id,Q1,Q2,Q3\n1,2,1,3\n2,1,,\n3,2,,16\n4,1,1,\n');
    const { questionnaire } = plan;
    const outcome = await validateData({ script: edited, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
    const { rows, notes } = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
    assert.deepEqual(
      rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
      ['4 Q1', '3 Q2', '3 Q3', '4 Q3'],
    );
    assert.match(notes.join('\n'), /1 respondent was screened out \(Q1\)/u);
  });

  it('are listed for what they have said with the answer that ended it', async () => {
    const text =
      'Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Which? [MULTI] [ASK IF Q1 = 1]\n1. Ford\n2. BMW\n3. None of these [EXCLUSIVE] [TERMINATE]\n\nQ3. Kilometres? [NUMERIC 0-900] [ASK IF Q1 = 1]\n\nQ4. Town? [OPEN]\n';
    const file =
      'respid,Q1,Q2_1,Q2_2,Q2_3,Q3,Q4\n1,1,1,0,0,100,Bonn\n2,1,1,0,1,,\n3,2,0,0,1,,\n4,2,,,,,Ulm\n5,1,0,1,0,70,Ulm\n6,1,0,0,1,,\n7,1,0,0,1,3,Ulm\n8,1,0,0,0,7,Ulm\n';
    const dataPath = join(bench.folder, 'study.csv');
    await writeFile(dataPath, file);
    const plain = planQuestionnaire(readQuestionnaire(text, 'study'));
    const terms = { respondent: 'respid', names: new Map<string, string>(), absent: new Set<string>(), isWhole: true };
    for (const plan of [plain, inFileTerms(plain, terms)]) {
      const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
      const { questionnaire } = plain;
      const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
      const { rows } = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      assert.deepEqual(
        rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`),
        ['2 Q2', '3 Q2', '7 Q2', '8 Q2'],
        script,
      );
    }
  });

  it('cost one look at each column, however many questions screen out', () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `Q${at + 1}. What is number ${at + 1}? [SINGLE]\n1. Yes\n2. No [TERMINATE]\n\n`,
    ).join('');
    const plan = planQuestionnaire(readQuestionnaire(text, 'study'));
    const columns = plan.questionnaire.questions.map(({ id: name }) => {
      return { name, type: 'number', width: 0, format: null } as const;
    });
    const out = screenedOutOf({ columns, unread: new Set() }, plan);
    const named = out?.program.match(/\bQ60\b/gu)?.length;
    assert.equal(named, 1);
    assert.ok((out?.program.length ?? Infinity) < 60 * 150);
  });
});
