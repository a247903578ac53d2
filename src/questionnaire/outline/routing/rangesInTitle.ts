import type { RichText } from '../text/richText';
import { questionRanges } from './rangeForms';
import { inBrackets, type QuestionRange } from './ranges';

/** A title without what it says of single questions, and that. */
export interface RangedTitle {
  readonly title: RichText;
  readonly ranges: readonly QuestionRange[];
}

const LONGEST = 400;
/** In brackets, with one level of brackets inside. */
const BRACKETS = /\(((?:[^()]|\([^()]*\))*)\)|\[([^[\]]*)\]/gu;
/** Behind the name of the part. */
const BEHIND = /:\s|\s[–—-]\s|\.\s|;\s|,\s/gu;

/**
 * `Section B (Q3 to Q4 only if Q1 = 1)`, `Cars – Q3 and Q5: owners only`: what is said of questions by their ids is not
 * said of all that stand below the title.
 */
export function rangesInTitle(text: RichText): RangedTitle {
  const whole = { title: text, ranges: [] };
  if (text.text.length > LONGEST || !/\d/.test(text.text)) return whole;
  for (const { 0: bracket, index } of text.text.matchAll(BRACKETS)) {
    const ranges = questionRanges(inBrackets(text.slice(index + 1, index + bracket.length - 1).trim()));
    if (ranges.length > 0) return { title: text.without([{ from: index, to: index + bracket.length }]).trim(), ranges };
  }
  for (const { 0: sign, index } of text.text.matchAll(BEHIND)) {
    const ranges = questionRanges(inBrackets(text.slice(index + sign.length).trim()));
    if (ranges.length > 0) return { title: text.slice(0, index).trim(), ranges };
  }
  return whole;
}

// `v3` is a version.
const NAMED = String.raw`(?!v\d)\p{L}{1,3}_?\d+\p{Ll}?(?![\p{L}\d])`;
const OF = String.raw`(?:if|only|unless|except|ask(?:ed)?|shown?|for\s+(?!example|instance)\p{L}+(?!\d)|wenn|falls|nur|außer|für\s+\p{L}+(?!\d)|an\s+\p{L}+(?!\d)|si|sauf|seulement|uniquement|pour\s+\p{L}+(?!\d)|s[oó]lo|para\s+\p{L}+(?!\d)|salvo|alleen|als|soltanto)`;
const MAY_SAY = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NAMED}.{0,60}?(?<!\p{L})${OF}(?!\p{L})|${OF}(?!\p{L}).{0,60}?(?<![\p{L}\d])${NAMED})`,
  'iu',
);

/** Whether a title without a known condition names questions and words that limit them: `Cars (Q3, Q4 for owners)`. */
export const maySayOfQuestions = (title: string): boolean => title.length <= LONGEST && MAY_SAY.test(title);
