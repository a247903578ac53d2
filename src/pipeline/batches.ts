import type { BatchInfo } from './events';

/** Questions per batch where nobody chose: small questionnaires get small batches, so that work still spreads. */
function automaticBatchSize(questions: number): number {
  if (questions < 50) return 4;
  return questions <= 200 ? 6 : 9;
}

/**
 * Cuts questions into batches of neighbours, in questionnaire order.
 * @param batchSize questions per batch; `null` chooses by the number of questions
 */
export function cutBatches(questionIds: readonly string[], batchSize: number | null): readonly BatchInfo[] {
  const size = batchSize ?? automaticBatchSize(questionIds.length);
  return Array.from({ length: Math.ceil(questionIds.length / size) }, (_, index) => ({
    index,
    questionIds: questionIds.slice(index * size, (index + 1) * size),
  }));
}
