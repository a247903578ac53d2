import { plainWords } from './plain';
import { answersOf, withoutAside, type Names } from './tokens';

/** `Not for those who never work from home, Q13 = 0`: the code is of those who are left out. */
export const NOT_THOSE =
  /^\W*(?:not\s+(?:asked\s+)?(?:for|of|to)|nicht\s+(?:für|an)|pas\s+(?:pour|à)|no\s+(?:para|a))\s+(?:those|people|respondents|diejenigen|befragte|jene|ceux|celles|quienes|los|las)(?!\p{L})/iu;
const WITHOUT =
  /(?<!\p{L})(?:without|ohne|sans|sin|senza|sem|zonder|not?|never|nicht|kein\p{L}*|nein|niemals|nie|non|pas|aucun\p{L}*|jamais|nunca|ning[uú]n\p{L}*|mai|nessun\p{L}*|nee|niet|geen|nooit|n[ãa]o)(?!\p{L})/iu;
const AND_CODES = String.raw`\d{1,4}(?:\s*(?:[,–-]|(?<!\p{L})(?:or|and|to|oder|und|bis|ou|et|à|[óoyeua])(?!\p{L}))\s*\d{1,4}){0,30}`;
/** `code 5 at A1`, `A1 = 5`, `códigos 2 ó 3 en F5` */
export const NAMES_CODE = new RegExp(
  String.raw`^(?:(?:codes?|c[óo]digos?|codic[ei])\s+${AND_CODES}\s+(?:at|in|of|bei|en|à|em|n[ao]|a|alla|nella|bij|op)\s+(?:question\s+|frage\s+|pregunta\s+|la\s+)?\S+|\p{L}+\d+\p{L}?\s*=\s*${AND_CODES})$`,
  'iu',
);

/** Behind these the code is of those who are asked. */
const OTHERS =
  /(?<!\p{L})(?:others?|only|rest|remaining|everyone|everybody|instead|but|sondern|nur|übrigen?|anderen?|autres?|seulement|mais|dem[áa]s|otr[oa]s|s[oó]lo|sino)(?!\p{L})/iu;

/** The labels of the codes in `Q3 = 1,2`. */
function labelsOf(condition: string, names: Names): readonly string[] {
  const [, id = '', codes = ''] = /^(\S+) = ([\d,\s]+)$/u.exec(condition) ?? [];
  const question = names.named(id)?.question;
  if (question === undefined) return [];
  const wanted = new Set(codes.split(',').map((code) => code.trim()));
  return answersOf(question)
    .filter(({ code }) => wanted.has(code))
    .map(({ label }) => label);
}

/**
 * Whether the condition is said of those who are left out, as the words in front and the labels of its codes tell: those
 * without something are called `No` or `Never`, and nobody else is.
 */
export function saysWhoIsNot(condition: string, head: string, names: Names): boolean {
  const words = head.replace(NOT_THOSE, '');
  if (OTHERS.test(words)) return false;
  const labels = labelsOf(condition, names);
  if (labels.length === 0) return false;
  const without = WITHOUT.test(words);
  return labels.every((label) => WITHOUT.test(label) === without);
}

/** The words behind one that says not, which it leaves out: `satisfied` of `not satisfied`. */
const LEFT_OUT = 3;
const SHORTEST_LEFT_OUT = 4;

/**
 * `Does not buy at Zapatel (P3 = 1)` where that code is called so, `not satisfied (Q4 = 1)` where it is `Very satisfied`:
 * either the words or the code may be meant.
 */
export function deniesLabel(condition: string, head: string, names: Names): boolean {
  const [not] = WITHOUT.exec(head) ?? [];
  if (not === undefined) return false;
  const words = ` ${plainWords(head)} `;
  const leftOut = plainWords(head.slice(head.indexOf(not) + not.length))
    .split(' ')
    .slice(0, LEFT_OUT)
    .filter((word) => word.length >= SHORTEST_LEFT_OUT);
  return labelsOf(condition, names).some((label) => {
    const plain = plainWords(withoutAside(label));
    if (WITHOUT.test(label)) return false;
    return (
      (plain.length > 2 && words.includes(` ${plain} `)) || leftOut.some((word) => ` ${plain} `.includes(` ${word} `))
    );
  });
}

/** `Q5 = 1 (random half)`: what is said in brackets of others, or of some of them alone. */
export const MORE_PEOPLE =
  /\S\s*\((?=[^()\d=<>]{3,60}\))[^()]*(?<!\p{L})(?:only|nur|random\p{L}*|half|hälfte|(?:sub)?samples?|stichprobe|panel|waves?|welle|plus|incl\p{L}*|inkl\p{L}*|refus\p{L}*|échantillon|muestra|also|auch)(?!\p{L})[^()]*\)/iu;
