import type { Services } from '../services';
import { questionnaireTargets } from './targets';

/** Draws the questionnaire that was clicked, else the one that has the focus, else one that the person picks. */
export async function showRouting({ openRouting, isQuestionnaire }: Services, clicked: unknown): Promise<void> {
  const [questionnaire] = await questionnaireTargets(clicked, undefined, isQuestionnaire);
  if (questionnaire !== undefined) await openRouting(questionnaire);
}
