import { namesOf } from './draft';
import type { Mark } from './meanings';
import type { RichText } from './richText';

/** Words with which people say who is asked, in English and German. */
const WORDS = /(?<!\p{L})(?:if|when|only|unless|ask|asked|those|filter|base|wenn|falls|nur|fragen|sofern)(?!\p{L})/iu;
const BRACES = /^\{([^{}]*)\}$/u;

/**
 * Whether a text is likely to say who is asked, because it has a word for that and names a question. What is likely is
 * better taken for a condition and reported as not understood than for a note: then nobody is accused for it.
 * @param ids the ids of the questions before, in capitals
 */
export function soundsLikeRouting(text: string, ids: ReadonlySet<string>): boolean {
  if (!WORDS.test(text)) return false;
  return namesOf(text).some((name) => ids.has(name));
}

/** The same marks; one that is unknown and sounds like routing is routing. `text`: what they stand in. */
export function withRouting(marks: readonly Mark[], text: RichText, ids: ReadonlySet<string>): readonly Mark[] {
  return marks.map((mark) => {
    const { meaning } = mark;
    if (meaning.kind !== 'unknown' || meaning.part !== null || !soundsLikeRouting(mark.text, ids)) return mark;
    const at = text.text.indexOf(mark.text);
    if (at < 0 || !mark.text.startsWith('[')) return mark;
    return { ...mark, meaning: { kind: 'routing', logic: text.slice(at + 1, at + mark.text.length - 1).trim() } };
  });
}

/** A text without the braces around it. */
export function withoutBraces(text: RichText): RichText {
  const plain = text.trim();
  return BRACES.test(plain.text) ? plain.slice(1, plain.text.length - 1).trim() : plain;
}
