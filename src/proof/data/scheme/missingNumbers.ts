import type { Questionnaire } from '../../../questionnaire/model';
import type { Sample } from './sample';

/** Numbers by which platforms say that there is no value: not asked, not answered. */
const USUAL = /^-(?:1|([789])\1{0,3}|9{1,3}[78])$/u;
/** Columns that have to hold it: in one or two it may be a slip. */
const ENOUGH = 3;

/** What a file writes where there is no value, though no answer and no number of the questionnaire is that. */
export interface MissingNumber {
  readonly value: number;
  readonly columns: readonly string[];
}

/** Only of files that cannot declare values missing. */
export function missingNumbers({ questions }: Questionnaire, { columns }: Sample): readonly MissingNumber[] {
  const meant = new Set(
    questions.flatMap(({ variables }) => variables.flatMap(({ answers }) => answers.map((one) => one.value))),
  );
  const special = new Set(questions.flatMap(({ limits }) => limits.special));
  const least = Math.min(0, ...questions.map(({ limits }) => limits.min ?? 0));
  const numbers = new Set(
    questions.flatMap(({ variables }) =>
      variables.filter(({ type }) => type === 'number').map(({ name }) => name.toUpperCase()),
    ),
  );
  const holding = new Map<number, string[]>();
  for (const { name, isText, values } of columns) {
    if (isText) continue;
    for (const value of new Set(values.filter((each) => USUAL.test(each)).map(Number)))
      if (!meant.has(value) && !special.has(value) && value < least)
        holding.set(value, [...(holding.get(value) ?? []), name]);
  }
  // A number may be negative; a code that no answer has is none.
  return [...holding].flatMap(([value, names]) =>
    names.filter((name) => !numbers.has(name.toUpperCase())).length < ENOUGH ? [] : [{ value, columns: names }],
  );
}

/** The sample without these numbers. */
export function withoutNumbers(sample: Sample, missing: readonly MissingNumber[]): Sample {
  if (missing.length === 0) return sample;
  const values = new Set(missing.map(({ value }) => value));
  return {
    ...sample,
    columns: sample.columns.map((column) =>
      column.isText ? column : { ...column, values: column.values.filter((value) => !values.has(Number(value))) },
    ),
  };
}
