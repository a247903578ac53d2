import type { DraftQuestion } from '../draft';
import type { RichText } from '../text/richText';
import { draftAnswer } from './answerItems';

const FIELD = /^(\p{L}[^:_?]{0,40}?)\s*:?\s*_{2,}\s*(?:\p{L}{1,10}\.?)?$/u;

/** `Cats: ___ / Dogs: ___`: the names in front of blanks on one line; `null` for any other line. */
export function fieldsOf(text: RichText): readonly RichText[] | null {
  const parts = [...text.text.matchAll(/[^/;|,]+/g)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length).trim(),
  );
  const names = parts.map((part) => {
    const name = FIELD.exec(part.text)?.[1];
    return name === undefined ? null : part.slice(0, name.length);
  });
  return names.every((name) => name !== null) && names.length > 0 ? names : null;
}

/** Several blanks with names are the rows of their question; one is where its answer is written. */
export function takeFields(draft: DraftQuestion): void {
  if (draft.fields.length === 0) return;
  if (draft.fields.length === 1 || draft.hasAnswers) draft.hasBlank = true;
  else draft.rows.push(...draft.fields.map((field) => draftAnswer(field, null)));
}
