import type { QuestionnairePlan } from '../checks/plan';
import { sectionOf } from '../questionnaire/sectionOf';
import type { QuestionTitle } from './events';

/** Longer ones are nobody's title, and a journal keeps them all. */
const LONGEST = 160;

/** What the questions of a plan are called, for those who see a run. */
export function titlesOf({ questionnaire, plans }: QuestionnairePlan): readonly QuestionTitle[] {
  return plans.map(({ question }) => {
    const { id, label, kind } = question;
    const section = sectionOf(questionnaire, question);
    return { id, label: shortened(label), kind, ...(section !== null && { section: shortened(section) }) };
  });
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).trimEnd()}…`;
}
