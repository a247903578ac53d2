import { isOfDisplay } from './simpleMarks';

/** What is said of an answer that is given alone, where the same words say of a question that one is chosen. */
const ALONE_CODE =
  /^(?:einfachnennung|einzelnennung|single[\s-]*(?:cod(?:e|ing)|punch|mention)(?:\s+only)?|réponse\s+unique|respuesta\s+única)$/iu;

/** `Nothing did (on its own)`: that an answer stands alone; `Coffee (on its own)` is what people drink. */
const ON_ITS_OWN =
  /^\s*(?:(?:only\s+)?(?:on\s+its\s+own|by\s+itself)(?:\s+only)?|alone|(?:nur\s+)?(?:für\s+sich\s+)?allein|tout\s+seul|seule?|(?:por\s+s[ií]\s+)?sol[oa]|da\s+sol[oa]|ausschlu(?:ss|ß)|ausschließlich|schlie(?:ß|ss)t\s+aus|exclusion|exclusión|esclusione|exclusão|uitsluitend)\s*$/iu;
const OF_NOTHING =
  /^\W*(?:-?\d{1,4}\s{0,3}[=.):–-]\s{0,3})?(?:none|nothing|nobody|no\s?one|neither|never|not?|don['’]?t|i\s+(?:don['’]t|do\s+not|have\s+not|haven['’]t)|keine?[srn]?|nichts|niemand|nie|weder|aucune?|rien|personne|ning[uú]n[oa]?|nada|nadie|nessun[oa]?|niente)(?!\p{L})/iu;

/** `Don't know (single code)`: a single code behind an answer. */
export const isAloneCode = (words: string): boolean => ALONE_CODE.test(words.trim());

/** `SINGLE CODE, FIX`: beside it nothing but how the answer is shown. */
function isAloneAmong(words: string): boolean {
  const parts = words.split(/[,;/+&]|\s[-–—]\s/u);
  const others = parts.filter((part) => !isAloneCode(part));
  return parts.length > 1 && others.length < parts.length && others.every((part) => isOfDisplay(part));
}

/** Whether words in brackets say of the answer that they stand at that it is given alone. */
export const standsAlone = (words: string, answer: string): boolean =>
  (ON_ITS_OWN.test(words) && OF_NOTHING.test(answer)) || isAloneCode(words) || isAloneAmong(words);
