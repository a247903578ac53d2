/** What platforms keep of how somebody answered: how long it took, where they clicked, in which order things stood. */
const WORDS =
  /^(?:time[rs]?|timings?|timestamp|stamp|dur(?:ation)?|secs?|seconds?|ms|millis(?:econds)?|latency|rt|dwell|clicks?|submit|visits?|order|do|randomi[sz]ation|rnd|dauer|zeit(?:stempel)?|sekunden|reihenfolge|temps|dur[ée]e|tiempo|duraci[óo]n|tijd|duur)$/iu;

/** Whether what stands before or behind a question's name says that the column is about answering and holds no answer. */
export const isParadata = (affix: string): boolean => affix.split(/[_.\s]+/u).some((part) => WORDS.test(part));

/** Whether a label has nothing but such words: `Timing - Page Submit`, not `Time to work`. */
export function isAllParadata(label: string): boolean {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.some((word) => WORDS.test(word)) && words.every((word) => WORDS.test(word) || BESIDE.test(word));
}

const BESIDE = /^(?:page|first|last|count|on|in|of|taken|spent|s|display)$/iu;

/** What was made of a question, or belongs to another interview of the same person. */
const OF_OTHERS =
  /^(?:w\d*|wave\d*|t\d+|pre|post|old|orig|prev|rec(?:ode)?|z|n|log|std|flag|check|valid|err|net|top|fu\d*|follow(?:up)?|base(?:line)?|bl|scored?|scores|scale|inv|rev|r|d|dummy|bin|imp|cat|rank|mean|wgt?|wt|q?c)$/iu;

/** Whether what stands before a question's name says that the column is no answer to it, or not of this interview. */
export const isOfOthers = (prefix: string): boolean => OF_OTHERS.test(prefix);
