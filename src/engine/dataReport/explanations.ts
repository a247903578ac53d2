import type { Explained } from '../../proof/data/delivery/csv';
import type { FlaggedRow } from '../../proof/data/result';
import { checksIn, type CheckSentence, type RowNames } from './packedRows';

/** What a report says of its checks and questions, as far as a file of its rows repeats it. */
export interface ReportTexts {
  readonly sentences: readonly CheckSentence[];
  /** Texts of questions, by id. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Says of rows what their checks demand and what their questions ask. */
export function explanationsOf(names: RowNames, { sentences, labels }: ReportTexts): (row: FlaggedRow) => Explained {
  const known = new Map(
    sentences.map(({ question, check, sentence }) => [
      `${names.questions[question] ?? ''} ${names.checks[check] ?? ''}`,
      sentence,
    ]),
  );
  const texts = new Map(Object.entries(labels));
  return ({ questionId, check }) => ({
    demand: checksIn(check)
      .flatMap((one) => known.get(`${questionId} ${one}`) ?? [])
      .join(' '),
    text: texts.get(questionId) ?? '',
  });
}
