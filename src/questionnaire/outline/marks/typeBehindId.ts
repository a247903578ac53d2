import type { Mark, MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';
import { readBracket } from './instructions';

/** XLSForm names the list of the answers behind the type: `(select_one yesno)`. */
const SELECT = /^select_(one|multiple)(?:\s+\S+)?(?:\s+or_other)?$/iu;

/** `(select_one yesno) Are there children?`: a type in round brackets between the id of a question and its text. */
export function typeBehindId(label: RichText): { readonly label: RichText; readonly marks: readonly Mark[] } {
  const match = /^\(([^()]{2,60})\)\s*/u.exec(label.text);
  if (match === null) return { label, marks: [] };
  const content = label.slice(1, 1 + (match[1]?.length ?? 0));
  const select = SELECT.exec(content.text.trim())?.[1]?.toLowerCase();
  const meanings: readonly MarkMeaning[] | null =
    select === undefined
      ? readBracket(content, false)
      : [{ kind: 'type', types: [select === 'one' ? 'single' : 'multi'] }];
  const types = meanings?.some(({ kind }) => kind === 'type') === true;
  if (meanings === null || !types) return { label, marks: [] };
  const { start, end } = label.slice(0, match[0].trimEnd().length);
  const marks = meanings.map((meaning): Mark => ({ meaning, text: match[0].trim(), start, end }));
  return { label: label.slice(match[0].length), marks };
}

/** `hAge (hidden, radio) Age group`: a word, and behind it a type in round brackets. */
export function isTypedBehindId(text: RichText): boolean {
  const word = /^[\p{L}_][\p{L}\p{N}_]{0,30}:?\s+(?=\()/u.exec(text.text)?.[0].length ?? 0;
  return word > 0 && typeBehindId(text.slice(word)).marks.length > 0;
}
