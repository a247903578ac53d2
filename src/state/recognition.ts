import { looksLikeNormalizedExport } from '../questionnaire/detect';
import { OUTLINE_LOOKED_AT } from '../questionnaire/outline/lookedAt';
import { hashText } from '../pipeline/hashText';

/** Whether a text is a questionnaire: whether its reader finds one. */
export type IsQuestionnaire = (text: string) => Promise<boolean>;

/** Texts whose answer is known: as many as are shown and typed in for a while. */
const KEPT = 64;

/** Asks once about a text, whoever wants to know, and about no more of it than is looked at: what is typed further down changes nothing. */
export function recognition(ask: IsQuestionnaire): IsQuestionnaire {
  const known = new Map<string, Promise<boolean>>();
  return (text) => {
    if (looksLikeNormalizedExport(text)) return Promise.resolve(true);
    const head = text.slice(0, OUTLINE_LOOKED_AT + 1);
    if (head.trim() === '') return Promise.resolve(false);
    const key = hashText(head);
    const answer = known.get(key) ?? ask(head);
    known.delete(key);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
