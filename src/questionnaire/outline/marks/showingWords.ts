/**
 * What programmers of surveys say of order, screens and fields: so many ways of putting it together that they are known
 * by their words. One word of another kind, and it is something else.
 */

/** Words that nothing but showing has. */
const SHOWS =
  /^(?:randomi[sz]\p{L}*|random|rotat\p{L}*|shuffl\p{L}*|flip\p{L}*|invert\p{L}*|revers\p{L}*|order|alphabetical(?:ly)?|sequence|anchor\p{L}*|lock(?:ed)?|pin(?:ned)?|fixed|screens?|pages?|timer|timestamp|menu|carousel|vertical(?:ly)?|horizontal(?:ly)?|layout|quotas?|placeholder|tooltip|gibberish|default(?:ed)?|multiline|mehrzeilig\p{L}*|einzeilig\p{L}*|textbox|box|reihenfolge|zufällig\p{L}*|zufallsreihenfolge|randomisier\p{L}*|rotier\p{L}*|drehen|gedreht|bildschirm\p{L}*|fixier\p{L}*|quoten?|écrans?|ordre|aléatoire\p{L}*|pantallas?|orden|aleatori\p{L}*|aleatorizar|rotar|fijar|schermat?\p{L}*|ordine|casuale?|ordem|volgorde|scherm\p{L}*|roteren)$/u;
/** Words beside them that say of what, and where. */
const BESIDE =
  /^(?:the|a|an|at|to|in|on|of|and|or|but|by|for|from|with|as|above|below|previous|next|last|first|top|bottom|end|position|place|keep|kept|hold|show|shown|display|displayed|add|use|same|each|per|one|two|three|every|all|list|items?|options?|answers?|codes?|statements?|rows?|columns?|brands?|attributes?|others?|none|scale|half|respondents?|sample|across|separate|new|own|within|blocks?|groups?|large|small|medium|size|wide|text|field|check|multi|line|single|lines?|die|der|das|den|dem|letzte[nr]?|erste[nr]?|immer|am|auf|einem|einer|ende|oben|unten|beibehalten|bitte|pro|je|antworten|antwortoptionen|aussagen|skala|marken|seite|le|la|les|l|des|du|de|d|sauf|dernier|dernière|derniers|premier|items|modalités|réponses|en|dans|un|une|chaque|por|el|los|las|última|último|últimas|opciones|respuestas|frases|cada|una|per|ogni|ultima|ultimo|opzioni|affermazioni|programmer|programming|note|pn)$/u;
/** `DO NOT RANDOMIZE`, `nicht drehen` */
const NOT_SHOWN =
  /(?<!\p{L})(?:do\s+not|don['’]?t|no|nicht|ne\s+pas|no)\s+(?=(?:randomi|rotat|shuffl|flip|revers|dreh|rotier|randomisier|aleator|rotar|inverser))|(?<=(?:skala|reihenfolge|antworten|items)\s)nicht(?=\s+(?:drehen|rotieren|randomisieren))/giu;
/** Which of them are shown is no matter of order. */
const CHOOSES =
  /(?<!\p{L})(?:show|display|use|add|keep|hold|check)\p{L}*\s+(?:only|the\s+first|first|one|two|three|none|\d)/iu;

const OF_PEOPLE =
  /^(?:half|respondents?|sample|h[äa]lfte|stichprobe|befragten?|moiti[ée]|[ée]chantillon|mitad|muestra|met[àa]|campione|helft|steekproef|metade|amostra)$/u;
const TURNS = /^(?:flip|invert|revers|order|rotat|reihenfolge)/u;

/** Whom something is shown, and which part of the sample: that is no matter of order. */
const FOR_SOME =
  /(?<!\p{L})(?:(?:show|display)\p{L}*\s+(?:\p{L}+\s+){0,2}?(?:for|to)|for|random|quotas?)\s+(?:the\s+|quota\s+)?(?:groups?|cells?|blocks?|quotas?|samples?|waves?|splits?)(?!\p{L})/iu;
/** Numbers, and places in an order, which are a limit beside anything but words of order. */
const COUNTED =
  /\d(?![\d\s]*(?:%|per\s|pro\s|par\s|por\s))|(?<!\p{L})(?:first|last|top|two|three)\s+(?:one|two|three|\d)/iu;
const ORDERS =
  /(?<!\p{L})(?:randomi[sz]|random|rotat|rotier|rotar|ruot|shuffl|zufällig|anchor|fix|lock|pin|keep|hold|flip|revers|invert|aleator|al[ée]atoir)/iu;

const LONGEST = 90;

/** `ANCHOR “NONE”`, `keep "Other" at the bottom` */
const QUOTED_PLACE =
  /^(\W*(?:anchor|lock|pin|fix|keep|hold|rotate|randomi[sz]e|shuffle)(?!\p{L})[^"“„«]{0,30})["“„«][^"“”„«»]{1,40}["”“»]/iu;

/** Whether all words of a part of a mark are of order, screens and fields. */
export function speaksOfShowing(said: string): boolean {
  const part = said.replace(QUOTED_PLACE, '$1 other');
  if (part.length > LONGEST || /[=<>?"“”„«»[\]{}→]/u.test(part) || CHOOSES.test(part) || FOR_SOME.test(part))
    return false;
  if (COUNTED.test(part) && !ORDERS.test(part)) return false;
  const words = part
    .replace(NOT_SHOWN, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isNumber = (word: string): boolean => /^\d{1,3}$/u.test(word);
  // `reverse scale for half of the sample`, and `random half of the sample`, who alone are asked.
  if (words.some((word) => OF_PEOPLE.test(word)) && !words.some((word) => TURNS.test(word))) return false;
  return (
    words.some((word) => SHOWS.test(word)) &&
    words.every((word) => SHOWS.test(word) || BESIDE.test(word) || isNumber(word))
  );
}
