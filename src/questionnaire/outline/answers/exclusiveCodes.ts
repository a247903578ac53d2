import type { DraftQuestion } from '../draft';
import type { Report } from '../../report';
import { codesOf } from './answerItems';

/**
 * Marks the answers whose codes the question names: `MC, 99 exclusive`. Those of a grid stand above its columns. A code
 * that is not there is told.
 */
export function markCodes(draft: DraftQuestion, report: Report): void {
  if (draft.exclusiveCodes.length === 0) return;
  const answers = draft.columns.length > 0 ? draft.columns : draft.rows;
  const codes = codesOf(answers);
  for (const { codes: wanted, mark } of draft.exclusiveCodes) {
    for (const code of wanted) {
      const row = answers[codes.findIndex((coded) => coded?.code === code)];
      if (row !== undefined) row.exclusive = true;
      else {
        const message = `${mark.text} is said of the code ${code}, which no answer has: it is not used.`;
        report('misplacedMark', 'warning', message, 'Correct the code, or add the answer.', mark.start, mark.end);
      }
    }
  }
}
