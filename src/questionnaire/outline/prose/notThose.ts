import { answersOf, type Names } from './tokens';

/** `Not for those who never work from home, Q13 = 0`: the code is of those who are left out. */
export const NOT_THOSE =
  /^\W*(?:not\s+(?:asked\s+)?(?:for|of|to)|nicht\s+(?:für|an)|pas\s+(?:pour|à)|no\s+(?:para|a))\s+(?:those|people|respondents|diejenigen|befragte|jene|ceux|celles|quienes|los|las)(?!\p{L})/iu;
const WITHOUT =
  /(?<!\p{L})(?:without|ohne|sans|sin|senza|sem|zonder|not?|never|nicht|kein\p{L}*|nie|pas|jamais|nunca)(?!\p{L})/iu;
/** `code 5 at A1`, `A1 = 5` */
export const NAMES_CODE =
  /^(?:codes?\s+\d[\d\s,-]*\s(?:at|in|of)\s+\S+|\p{L}+\d+\p{L}?\s*=\s*\d+(?:\s*[,-]\s*\d+)*)$/iu;

/** `Q3 = 2` where 2 is `No`: the code is of those without. */
function saysNo(condition: string, names: Names): boolean {
  const [, id = '', code] = /^(\S+) = (\d+)$/u.exec(condition) ?? [];
  const question = names.named(id)?.question;
  const label = question === undefined ? undefined : answersOf(question).find((answer) => answer.code === code)?.label;
  return label !== undefined && WITHOUT.test(label);
}

/** Whether the condition is said of those who are left out, as the words in front and the label of its code tell. */
export function saysWhoIsNot(condition: string, head: string, names: Names): boolean {
  return !WITHOUT.test(head.replace(NOT_THOSE, '')) || saysNo(condition, names);
}

/** `Q5 = 1 (random half)`: what is said in brackets of others, or of some of them alone. */
export const MORE_PEOPLE =
  /\S\s*\((?=[^()\d=<>]{3,60}\))[^()]*(?<!\p{L})(?:only|nur|random\p{L}*|half|hälfte|(?:sub)?samples?|stichprobe|panel|waves?|welle|plus|incl\p{L}*|inkl\p{L}*|refus\p{L}*|échantillon|muestra|also|auch)(?!\p{L})[^()]*\)/iu;
