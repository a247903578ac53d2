import type { DraftQuestion, Field } from '../draft';
import type { RichText } from '../text/richText';
import { isBeside } from '../text/besideCodes';
import { codesOf, draftAnswer } from './answerItems';

const FIELD =
  /^(\p{L}[^:_?]{0,40}?)\s*:?\s*_{2,}\s*(?:(?:\p{L}{1,10}\.?|[%€$£])\s*)?(?:[([](-?\d{1,6})\s*(?:-|–|—|to|bis|à|a)\s*(\d{1,6})[)\]])?$/u;

/** `Other, please say: ____ %`, `Sonstiges, und zwar ____` below other blanks. */
const SPECIFIED =
  /^(\p{L}[^:_?,;()\d]{0,40}?)\s*[,;(–-]\s*\p{L}[^:_?\d]{1,40}?[)\s:.…]{0,10}_{2,}[\s_]{0,20}(?:\p{L}{1,10}\.?|[%€$£])?$/u;

/**
 * `Cats: ___ / Dogs: ___`: the names in front of blanks on one line; `null` for any other line.
 * @param further other blanks stand above it
 */
export function fieldsOf(text: RichText, further: boolean): readonly Field[] | null {
  if (!text.text.includes('__')) return null;
  const specified = further && text.text.length < 200 ? SPECIFIED.exec(text.text)?.[1] : undefined;
  if (specified !== undefined) return [{ name: text.slice(0, specified.length), limits: null }];
  const parts = [...text.text.matchAll(/[^/;|,]+/g)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length).trim(),
  );
  const fields = parts.map((part): Field | null => {
    const match = FIELD.exec(part.text);
    const [, name, min, max] = match ?? [];
    if (name === undefined) return null;
    const limits = min === undefined || max === undefined ? null : { min: Number(min), max: Number(max) };
    return { name: part.slice(0, name.replace(/[\s.…]+$/u, '').length), limits };
  });
  return fields.every((field) => field !== null) && fields.length > 0 ? fields : null;
}

/** Several blanks with names are the rows of their question; one is where its answer is written. */
export function takeFields(draft: DraftQuestion): void {
  const [first] = draft.fields;
  if (first === undefined) return;
  if (draft.fields.length > 1 && !draft.hasAnswers) {
    draft.rows.push(...draft.fields.map(({ name }) => draftAnswer(name, null)));
    return;
  }
  draft.hasBlank = true;
  // What stands below may be codes that stand for no number, and nothing else.
  const beside = draft.columns.length === 0 && codesOf(draft.rows).every((coded) => isBeside(coded?.code ?? ''));
  if (first.limits === null || !beside) return;
  const { start, end } = first.name;
  const mark = { meaning: { kind: 'perhapsRange', ...first.limits } as const, text: first.name.text, start, end };
  draft.perhapsRange ??= { ...first.limits, mark };
}

/** `Lying down ....... ____ %`: where a number is written at each row, the blanks are no places for words. */
export function dropBlanks({ rows }: DraftQuestion): void {
  const blanks = rows.map(({ text }) => /[\s.:…]*_{2,}[\s_]{0,20}(?:%|€|\p{L}{1,8})?$/u.exec(text.text.slice(-60)));
  if (rows.length < 2 || !rows.every(({ other }, index) => other || blanks[index] !== null)) return;
  rows.forEach((row, index) => {
    row.other = false;
    row.text = row.text.slice(0, row.text.text.length - (blanks[index]?.[0].length ?? 0));
  });
}
