import type { Damaged } from './damage';
import { mentions } from './trace';

/** What stands behind a text and is whole in itself: brackets, an arrow and where it leads, a blank, a word of a column. */
const WHOLE =
  /^(?:\s*(?:\*{0,2}\([^()]*\)\*{0,2}|\*{0,2}\[[^[\]]*\]\*{0,2}|(?:→|->|=>)\s*\p{L}[^()[\]→]{0,30}|[,:]?\s*(?:und\s+zwar)?\s*:?\s*_{2,}|\s{2,}\p{Lu}{3,12}))+\s*$/u;
/** A text that somebody may well have written to its end. */
const IS_WHOLE = /(?:[\p{L}\p{N}]{2}|(?<![\p{L}\p{N}])\p{N}|[?.!)\]_…])$/u;
const MARK_ALONE = /^[([].*[)\]]$/u;

/**
 * Whether a damage has taken a whole mark, or all but one, so that the line is one that somebody could have written:
 * `3. No (GO TO Q4)` and `3. No` are both good lines, and nothing in the second tells of the first.
 */
export function isWholeLine({ what, before, after }: Damaged): boolean {
  if (after === null) return false;
  const [full, left] = [before.trimEnd(), after.trim()];
  if (what === 'signs') return left === full.replace(/\s*:?\s*_{2,}$/u, '').trim();
  if (what === 'front') return full.endsWith(left) && MARK_ALONE.test(left);
  if (what !== 'end' || !full.startsWith(after.trimEnd())) return false;
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
