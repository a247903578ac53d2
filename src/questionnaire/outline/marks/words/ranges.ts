/** Words between the ends of a range that say nothing else, in any language. */
const WORDS = String.raw`to|through|bis|à|até|t\/m|tot(?:\s+en\s+met)?`;
/** Signs, and words that are articles and the like as well. */
const OTHERS = String.raw`-|–|—|\.\.\.?|…|al?|hasta|do`;

/** `18 to 99`, `16 t/m 99`, as a part of a pattern: what other signs stand between may be anything. */
export const TO_IN_WORDS = String.raw`\s*(?:${WORDS})\s*`;
/** `18-99` as well; two numbers joined by "and" may be two. */
export const UP_TO = String.raw`\s*(?:${WORDS}|${OTHERS})\s*`;
/** `between 18 and 99` as well. */
export const TO = String.raw`\s*(?:${WORDS}|${OTHERS}|and|und|et|y|e|en|i)\s*`;
