import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import type { ValidationResult } from '../../src/proof/data/result';
import { validateData } from '../../src/proof/data/validate';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { blockText } from '../../src/spss/reading/blocks';
import type { PsppBench } from './psppBench';

/**
 * What PSPP finds in a data file by the script of a questionnaire.
 * @param text the questionnaire's
 * @param file the content of the data file
 */
export async function validatedStudy(
  text: string,
  file: string | Buffer,
  { folder, pspp }: PsppBench,
  name = 'study.csv',
): Promise<ValidationResult> {
  const plan = planQuestionnaire(readQuestionnaire(text, 'study'));
  const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
  const dataPath = join(folder, name);
  await writeFile(dataPath, file);
  const { questionnaire } = plan;
  const { signal } = new AbortController();
  const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp, signal });
  return outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
}

/** Whom it lists for what, in its order. */
export const listedIn = ({ rows }: ValidationResult): readonly string[] =>
  rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`);
