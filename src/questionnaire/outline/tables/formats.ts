import type { AnswerKind, MarkMeaning } from '../meanings';

const meaningsOf = (...types: readonly AnswerKind[]): readonly MarkMeaning[] => [{ kind: 'type', types }];
const WHOLE: MarkMeaning = { kind: 'decimals', count: 0 };

/** What data dictionaries call the form that an answer has to have (REDCap: “Text Validation Type”). */
const FORMATS: readonly (readonly [RegExp, readonly MarkMeaning[]])[] = [
  [/^(?:integer|int|whole\s*number|ganzzahl|entero|entier)$/iu, [...meaningsOf('numeric'), WHOLE]],
  [/^(?:number|numeric|decimal|float|real)(?:[_ ](?:\d+dp|comma)(?:[_ ]comma[_ ]decimal)?)*$/iu, meaningsOf('numeric')],
  [/^(?:date|datetime|date[_ ]time|datum|fecha)(?:_(?:seconds_)?(?:dmy|mdy|ymd))?$/iu, meaningsOf('date')],
  [/^(?:time|time_hh_mm_ss|time_mm_ss|e-?mail|phone|zipcode|postal[_ ]?code|alpha_only|mrn\w*)$/iu, meaningsOf('open')],
];

/** What a format demands of an answer; `null` where the word is not known as one. */
export const formatMeanings = (format: string): readonly MarkMeaning[] | null =>
  FORMATS.find(([pattern]) => pattern.test(format.trim()))?.[1] ?? null;

/** What a type of field is in data dictionaries that question types are not called; `null` for all others. */
export interface FieldType {
  readonly meanings: readonly MarkMeaning[];
  /** The answers that the type alone implies, with their codes. */
  readonly answers: readonly string[];
  /** Its cell of answers names the ends of a line, or a calculation: no answers. */
  readonly wordsOnly: boolean;
}

const field = (meanings: readonly MarkMeaning[], answers: readonly string[] = [], wordsOnly = false): FieldType => ({
  meanings,
  answers,
  wordsOnly,
});

/** REDCap's types of fields: yes is 1 there and no is 0, and a slider gives a number from 0 to 100 unless limits say more. */
const FIELD_TYPES: ReadonlyMap<string, FieldType> = new Map([
  ['yesno', field(meaningsOf('single'), ['1 = Yes', '0 = No'])],
  ['truefalse', field(meaningsOf('single'), ['1 = True', '0 = False'])],
  ['notes', field(meaningsOf('open'))],
  ['slider', field(meaningsOf('numeric'), [], true)],
  ['calc', field([...meaningsOf('numeric'), { kind: 'flag', flag: 'hidden' }], [], true)],
]);

export const fieldType = (type: string): FieldType | null => FIELD_TYPES.get(type.trim().toLowerCase()) ?? null;
