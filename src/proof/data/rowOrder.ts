import type { FlaggedRow, QuestionCount } from './result';

const byNumber = new Intl.Collator('en', { numeric: true });

/** By question as in the script, then by respondent: the parts of the file were read side by side. */
export function inOrder(rows: readonly FlaggedRow[], questions: readonly QuestionCount[]): readonly FlaggedRow[] {
  const place = new Map(questions.map(({ questionId }, index) => [questionId, index]));
  return rows.toSorted(
    (one, other) =>
      (place.get(one.questionId) ?? 0) - (place.get(other.questionId) ?? 0) ||
      byNumber.compare(one.respondent, other.respondent),
  );
}
