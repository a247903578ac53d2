import { PERHAPS } from '../routing/routing';
import { STATED, type Facts } from '../facts';

/** Why a question's condition was not believed, among what is unresolved of it. */
export const ASKED_OF_NOBODY =
  'nobody who is left in the data could be asked it: it, or a condition before it, means something else';

/** The facts about a question that nobody could be asked as it was read: then when it is asked is not known. */
export function askedPerhaps(facts: Facts): Facts {
  const { question } = facts;
  const perhaps = { value: PERHAPS, origin: STATED };
  return {
    ...facts,
    asked: perhaps,
    entry: PERHAPS,
    rows: new Map([...facts.rows.keys()].map((name) => [name, perhaps])),
    reachable: new Map(),
    unresolved: [
      ...facts.unresolved,
      ...question.entry.map(({ text, span }) => ({
        questionId: question.id,
        what: 'entry' as const,
        text,
        reason: ASKED_OF_NOBODY,
        span,
        calls: [],
      })),
    ],
  };
}
