import { askAboutDoubts, type DoubtAnswer } from '../pipeline/agents/askDoubts';
import { systemClock } from '../pipeline/clock';
import { UserError } from '../pipeline/errors';
import type { LanguageModel } from '../pipeline/models/model';
import { makeCaller } from '../pipeline/setup/modelSetup';
import { readQuestionnaire } from '../questionnaire/read';
import { printedId } from '../spss/reading/blocks';
import type { DoubtsRequest } from './protocol';
import { settingsOf } from './work';

/**
 * Asks the model that is set about checks that list too many: the texts of their questions, what they demand and how
 * many they list leave the machine, and nothing of any respondent. Gives the model's name and what it said. Throws a
 * `UserError` where no model is set, and where its host is not allowed.
 */
export async function askDoubts(
  { questionnaire, doubts, settings }: DoubtsRequest,
  languageModel: LanguageModel | null,
  signal: AbortSignal,
): Promise<{ readonly model: string; readonly answer: DoubtAnswer }> {
  const ports = { clock: systemClock, ...(languageModel !== null && { languageModel }) };
  const caller = makeCaller(settingsOf(settings), ports);
  if (caller === null)
    throw new UserError({
      code: 'noModel',
      message: 'No language model is set.',
      nextStep: 'Choose one with “Select Engine and Model”.',
    });
  const { questions } = readQuestionnaire(questionnaire.text, questionnaire.name);
  const byId = new Map(questions.map((question) => [printedId(question.id), question]));
  const asked = doubts.flatMap(({ questionId, ...doubt }) => {
    const question = byId.get(questionId);
    return question === undefined ? [] : [{ question, ...doubt }];
  });
  return { model: caller.modelName, answer: await askAboutDoubts(asked, caller, signal) };
}
