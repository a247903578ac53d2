import type { Damaged } from './damage';
import { mentions } from './trace';

/**
 * What stands behind a text and is whole in itself: brackets with a unit in front, an arrow and where it leads, a blank, a
 * word of a column, limits or a code behind a comma, a code that stands for none.
 */
const WHOLE = new RegExp(
  String.raw`^(?:\s*(?:(?:\p{L}{1,12}\.?\s)?\*{0,2}\([^()]*\)\*{0,2}|\*{0,2}\[[^[\]]*\]\*{0,2}|(?:→|─*►|-{1,3}>|=>)\s*\p{L}[^()[\]→]{0,30}|[,:]?\s*(?:und\s+zwar)?\s*:?\s*_{2,}|\s{2,}\p{Lu}{3,12}|\s\|\s\d{1,2},\s[^|]{2,30}|,\s(?:\p{Lu}{3,12}\s=\s)?\d{1,5}(?:\s?[-–]\s?\d{1,5})?|\s{2,}[\p{Lu}'’ ]{4,20}\s?\.{2,}\s?\d{2,4}|\s(?:mit|to|à|a)\s(?:\p{L}{4,9}\s)?\d{1,3}))+\s*$`,
  'u',
);
/** How a question is answered, in a sentence behind it: `Circle all that apply` */
const SENTENCE = /^\s+\p{Lu}[^?]{3,60}$/u;
/** A text that somebody may well have written to its end. */
const IS_WHOLE = /(?:[\p{L}\p{N}]{2}|(?<![\p{L}\p{N}])\p{N}|[?.!)\]_…|])$/u;
const MARK_ALONE = /^[([].*[)\]]$/u;

/**
 * Whether a damage has taken a whole mark, or all but one, so that the line is one that somebody could have written:
 * `3. No (GO TO Q4)` and `3. No` are both good lines, and nothing in the second tells of the first.
 */
export function isWholeLine({ what, before, after }: Damaged): boolean {
  if (after === null) return false;
  const [full, left] = [before.trimEnd(), after.trim()];
  // The brackets around a blank are lost, or the blank.
  if (what === 'signs')
    return (
      left === full.replace(/\s*:?\s*_{2,}$/u, '').trim() ||
      (/_{2}/u.test(left) && full.replace(/[[\].]/gu, '') === left)
    );
  // Before a number a star says that it must be answered.
  if (what === 'front') return full.endsWith(left) && (MARK_ALONE.test(left) || full === `* ${left}`);
  if (what !== 'end' || !full.startsWith(after.trimEnd())) return false;
  if (left.endsWith('?') && SENTENCE.test(full.slice(after.trimEnd().length))) return true;
  return IS_WHOLE.test(left) && WHOLE.test(full.slice(after.trimEnd().length));
}

/**
 * Whether only the name of a question is another, and nothing in the text names it as before: how the data call it,
 * the questionnaire alone says.
 * @param gone the ids that are not there any more, and `come` those that are new
 */
export function isRenamed(
  { text, before, after }: Damaged,
  gone: readonly string[],
  come: readonly string[],
  signatures: readonly [before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>],
): boolean {
  const [id, name] = [gone[0], come[0]];
  if (id === undefined || name === undefined || gone.length > 1 || come.length > 1) return false;
  const [was, is] = [signatures[0].get(id) ?? '', signatures[1].get(name) ?? ''];
  const written = new RegExp(id, 'iu').exec(before)?.[0] ?? id;
  // The line says the rest as it did.
  const rest = before.replace(written, '');
  return (
    was.replaceAll(`"${id}`, `"${name}`) === is &&
    after?.replace(new RegExp(name, 'iu'), '') === rest &&
    !mentions(text, written)
  );
}

/**
 * Whether nothing but the sign that compares, or that of a code, is another: `q2 > 10` is as good a condition as `q2 >= 10`.
 */
export function isOtherSign({ what, before, after }: Damaged): boolean {
  if (what !== 'signs' || after === null || before === after) return false;
  const plain = (text: string): string => text.replaceAll(/(?<=[<>])=|(?<=^\s*)-(?=\d+\s*=)/gu, '').trim();
  return plain(before) === plain(after) || before.replaceAll(/([<>])=/gu, '$1').trim() === after.trim();
}
