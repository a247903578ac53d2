import { plainWords } from './plain';
import { OF_THIS_QUESTION } from '../routing/ofThisQuestion';
import { MORE_SPELLINGS } from './moreSpellings';
import { NOT_WORDS } from './vocabulary';

/** How a condition is written that others word otherwise, before it is read: platforms, and what replaces a whole answer. */
/** `Antwort war 'Ja' oder 'Nein' bei Frage '4 [ehr01]' (Haben Sie …?)`: how LimeSurvey prints a condition. */
const PRINTED =
  /(?:answer\s+was|antwort\s+war|la\s+réponse\s+était|la\s+respuesta\s+fue)\s+(.+?)\s+(?:at|bei|à|en)\s+(?:question|frage|la\s+question|la\s+pregunta)\s+['‘’"][^'‘’"[\]]*\[(\w+)\]['‘’"](?:\s*\([^()]*\))?/giu;
const PRINTED_OPENING =
  /^(?:beantworten\s+sie\s+diese\s+frage\s+nur,?\s+wenn\s+folgende\s+bedingungen\s+erfüllt\s+sind|only\s+answer\s+this\s+question\s+if\s+the\s+following\s+conditions\s+are\s+met|répondre\s+à\s+cette\s+question\s+seulement\s+si\s+les\s+conditions\s+suivantes\s+sont\s+réunies|s[oó]lo\s+conteste\s+esta\s+pregunta\s+si\s+se\s+cumplen\s+las\s+siguientes\s+condiciones)\s*:?\s*/iu;

const SPELLINGS: readonly (readonly [RegExp, string | ((...found: readonly string[]) => string)])[] = [
  [new RegExp(`^(?:${OF_THIS_QUESTION})`, 'iu'), ''],
  [PRINTED_OPENING, ''],
  [PRINTED, (_, labels = '', id = '') => `${id} = ${labels.replace(/['‘’]/gu, '"')}`],
  [
    /^(?:the\s+)?(?:whole|all)(?:\s+of)?\s+(?:(?:this|the)\s+)?(?:section|part|block|module|teil|abschnitt)\s*(?:\d{1,2}|\p{Lu})?\s+(?=is|are|ist)/giu,
    '',
  ],
  // French and Spanish ranges.
  [/(?<=\p{L}\s)(\d{1,3})\s+(?:à|a|al)\s+(\d{1,3})(?=\s+(?:en|à|a|in|de)\s)/giu, '$1-$2'],
  [
    /(?:la\s+|der\s+|the\s+)?(?:fila|reihe|zeile|row|ligne)\s+(\d{1,3})\s+(?:de|von|of|in|der|du|en)\s+(\p{L}{1,3}\d{1,3})(?!\p{N})/giu,
    '$2_$1',
  ],
  [
    /(?<![\p{L}\p{N}])(\p{L}{1,4}\d{1,3})\s*,?\s*\(?(?:row|item|statement|fila|reihe|zeile|ligne|riga|línea|linha|rij)\s+(\d{1,3})\)?(?:\s*\([^()\d=<>]{1,60}\))?(?=\s*(?:[=<>≥≤≠]|[.)\]]{0,2}$|(?:is|ist|est|es|in)(?!\p{L})))/giu,
    '$1_$2',
  ],
  [
    /(?:the\s+)?(?:row|item|line|statement|zeile|ligne|fila|riga)\s+(\d{1,2})\s+(?:of|in|at|der|du|de|von|di)\s+(?:the\s+|la\s+|der\s+)?(?:question|frage|pregunta|domanda|vraag)\s+(\d{1,3})(?![\p{L}\d])/giu,
    'Q$2_$1',
  ],
  [/(=\s*)(\d{1,4})\s+(?:à|a|al)\s+(\d{1,4})(?![\p{L}\d])/giu, '$1$2-$3'],
  // `yes (either one) at C2`: all that begin with it.
  [
    /\s*\((?:either(?:\s+(?:one|way|kind|of\s+(?:them|these|the\s+two)))?|any\s+kind|egal\s+welche[srn]?|(?:l['’])?une?\s+ou\s+l['’]autre|cualquiera)\)/giu,
    '',
  ],
  // Portuguese for only: without its accent it is a word for yes.
  [/(?<!\p{L})só(?=\s+(?:para|se|quem|aos)(?!\p{L}))/giu, 'apenas'],
  // `any brand (1–7) at Q3`: words for the codes in brackets.
  [
    /(?<!\p{L})(?:any|at\s+least\s+one|irgendeine?r?|mindestens\s+eine?|au\s+moins\s+une?|alg[uú]n[oa]?|cualquier[a]?|almeno\s+una?)\s+(?:(?:of|der|des|de)\s+(?:the\s+)?)?\p{L}{2,30}(?:\s\p{L}{2,30})?\s*\(\s*((?:codes?\s+)?\d{1,4}(?:\s?[-–,/]\s?\d{1,4}){0,20})\s*\)\s*(?=(?:at|in|from|bei|en|à|a|von|de)\s+(?:(?:question|frage|pregunta)\s+)?\p{L}{0,4}\d)/giu,
    'codes $1 ',
  ],
  // "those who come by car, see question 11", "under 60 (RS2)": what is said of the question that stands behind.
  [/,\s*(?:see|siehe|vgl\.?|voir|cf\.?|véase|ver)\s+(?=(?:question|frage|pregunta)\s+\d|\p{L}{1,3}\d)/giu, ' at '],
  [/^(.{3,120}?)\s*\((?:(?:see|siehe|vgl\.?|voir|cf\.?|ver)\s+)?(\p{L}{1,4}\d{1,3}\p{L}?)\)$/giu, '$1 at $2'],
  ...MORE_SPELLINGS,
  [/(?<!\d\s{0,3})bis\s+(\d+)(?=\s+jahren?(?!\p{L}))/giu, 'maximal $1'],
  [/(?<!\p{L})(?:we\s+)?only\s+want\s+to\s+ask(?:\s+(?:this|it))?(?:\s+question)?\s+(?=(?:if|when)(?!\p{L}))/giu, ''],
  // XLSForm: what is chosen among several.
  [/selected\s*\(\s*(\$\{[\w.]+\})\s*,\s*["']?([^"'()]+)["']?\s*\)/gu, "$1 = '$2'"],
  // The text of a question with what it says of how it is answered.
  [/(?<=[?.:]\s)(?:please\s+)?(?:select|choose|check|mark|tick)\s+all\s+that\s+apply\.?/giu, ''],
  // LimeSurvey, and Decipher, where a row stands for the code of its number.
  [/(?<=\w)\.NAOK\b/gu, ''],
  [/(?<![\p{L}\p{N}_.])(\p{L}[\p{L}\p{N}_]*\d\p{L}?)\.(?:r|ch)(\d{1,3})(?![\p{L}\p{N}_.]|\s*[=<>])/gu, '$1 = $2'],
  [
    /f\(\s*['"](\w+)['"]\s*\)\s*\.\s*any\(\s*((?:['"]-?\d+['"]\s*,?\s*)+)\)/gu,
    (_, id = '', codes = '') => `${id} = ${codes.replace(/['"\s]/gu, '')}`,
  ],
  [/f\(\s*['"](\w+)['"]\s*\)\s*(?:\.\s*toNumber\(\)|\.\s*get\(\))?/gu, '$1'],
  [
    /(?<!\p{L})(?:en\s+caso\s+afirmativo|in\s+caso\s+affermativo|em\s+caso\s+afirmativo|zo\s+ja|dans\s+l['’]affirmative|si\s+c['’]est\s+le\s+cas|if\s+so|falls\s+(?:dies\s+)?zutreffend|wenn\s+dem\s+so\s+ist|if\s+you\s+answered\s+yes)(?!\p{L})/giu,
    'if "yes"',
  ],
  [
    /(?<!\p{L})(?:en\s+caso\s+negativo|in\s+caso\s+negativo|em\s+caso\s+negativo|zo\s+(?:nee|niet)|dans\s+la\s+négative)(?!\p{L})/giu,
    'if "no"',
  ],
  // `S5 = 1 or 2, excluding D5 = 98`: without those for whom something else holds. Of several conditions in front nobody
  // knows which of them it limits.
  [
    /^([^=<>≠]{0,30}\p{L}{1,4}_?\d{1,3}\s?[=<>≠][^=<>≠]{1,80}?),?\s+(?:but\s+not|excluding|except(?:\s+(?:for|if))?|excl\.?|ohne|außer|ausser|sauf(?:\s+si)?|hormis|excepto(?:\s+si)?|excluido|excluyendo|salvo(?:\s+si)?|esclus[oaie]|tranne(?:\s+se)?|eccetto|exceto|behalve)\s+(\p{L}{1,4}_?\d{1,3}\s?[=<>≠][^,;()]{1,40})$/giu,
    '$1 and not ($2)',
  ],
  // `only if they said yes above`: the question that stands before.
  [
    /(?<=\p{L}[^\d=<>]{0,60}["“”»]?\s)(?:(?:just\s+)?(?:above|before|earlier|previously)|oben|vorher|zuvor|davor|ci-dessus|plus\s+haut|avant|arriba|antes|anteriormente|sopra|prima)[\s.)]*$/giu,
    '',
  ],
  // What stays empty is not asked.
  [
    /(?<!\p{L})(?:(?:please\s+)?(?:leave|keep)\s+(?:(?:it|this|the\s+\p{L}+)\s+)?(?:blank|empty|out)|(?:bitte\s+)?(?:frei|leer)\s*lassen,?|laisser\s+(?:en\s+blanc|vide)|dejar\s+(?:en\s+blanco|vac[ií]o))\s+(?=(?:if|when|wenn|falls|si)(?!\p{L}))/giu,
    'skip ',
  ],
  // `F5 est compris entre 2 et 4`, `F5 zwischen 2 und 4 liegt`: of the question in front.
  [
    /(?<![\p{L}\p{N}])(\p{L}{1,4}_?\d{1,3}\p{L}?)\s+(?:(?:est|est[áa]|ist|is|es|è|é|liegt|ligt|zit|vaut|vale)\s+)?(?:(?:compris|comprendid|compres)\p{L}{0,3}\s+)?(?:de|entre|du|desde|da|dal|tra|fra|van|tussen|zwischen|von)\s+(-?\d+)\s+(?:à|a|et|y|al|e|até|tot|en|tot\s+en\s+met|und|bis)\s+(-?\d+)(?!\d)(?:\s+(?:liegt|ligt)(?!\p{L}))?/giu,
    '$1 = $2-$3',
  ],
  // `de 0 à 6`: a range, and not two numbers.
  [
    /(?<!\p{L})((?:de|entre|du|desde|da|dal|tra|van|tussen)\s+)(-?\d+)\s+(?:à|a|et|y|al|e|até|tot|en|tot\s+en\s+met)\s+(-?\d+)/giu,
    '$2-$3',
  ],
];

/** So does Polish. */
const POLISH = /(?<!\p{L})(?:jeśli|jeżeli|zaznaczono|wybrano|wierszu)(?!\p{L})/iu;
const POLISH_WORDS: readonly (typeof SPELLINGS)[number][] = [
  [
    /(?<!\p{L})nie\s+(?:zaznaczono|wybrano|wskazano)\s+ani\s+(\d{1,4})((?:\s*,?\s+ani\s+\d{1,4})+)/giu,
    (_, first = '', more = '') => `not ${first}${more.replace(/\s*,?\s+ani\s+/giu, ' or ')}`,
  ],
  [
    /(?<!\p{L})(?:w\s+)?(?:pytaniu\s+)?(\p{L}{1,4}\d{1,3})\s*,?\s+(?:w\s+)?wiersz(?:u|\s+nr)?\s+(\d{1,3})(?!\d)/giu,
    '$1_$2',
  ],
  [/(?<![\p{L}\p{N}])w(?=\s+(?:pytaniu\s+)?\p{L}{1,4}_?\d)/giu, ''],
  [/(?<=[\d"”)]\s)i(?=\s+\p{L}{1,4}\d)/giu, 'and'],
];

/** Dutch has words for AND and OR that mean other things elsewhere. */
const DUTCH = /(?<!\p{L})(?:als|indien|alleen|vraag|niet|heeft|jaar|ouder|jonger)(?!\p{L})/iu;
const DUTCH_WORDS: readonly (typeof SPELLINGS)[number][] = [
  // Who is addressed; elsewhere the word is OR.
  [/(?<![\p{L}\p{N}])(?:u|uw)(?!\p{L})/giu, ''],
  [/(?<!\p{L})(alleen|enkel)\s+(?:invullen|beantwoorden|in\s+te\s+vullen)\s+(?=als|indien)/giu, '$1 '],
  [/(?<=\s)of(?=\s)/giu, 'or'],
  [/(?<=\s)en(?=\s)/giu, 'and'],
];

/** `Often (codes 1, 2) at Q5`: codes in brackets behind the words of their answers. */
const CODES_AT =
  /(?<!\p{L})\p{L}{1,40}\s{0,3}\((?:c[óo]digos?|codes?)\s+(\d[\d\s,]*?(?:\s(?:y|and|et|und|o|or|ou|oder)\s+\d+)?)\)\s+(en|at|in|bei|à)\s+(?=\p{L}{1,3}\d)/giu;

const negates = (text: string): boolean =>
  /n['’]t(?!\p{L})/iu.test(text) ||
  plainWords(text)
    .split(' ')
    .some((word) => NOT_WORDS.has(word));

/** `HAVING PEOPLE OVER (CODE 1) AT FF1`: all of the words in front are those of the answer. */
const CODES_AT_ALL =
  /^((?:(?:ask|show|display|only|asked)\s+){0,2}(?:if|of|to|those|all|wenn|falls|si|se)\s+)?(?:[^()\d=<>"“„]{2,100}?)\s?\((?:c[óo]digos?|codes?|codice|código)\s+(\d[\d\s,–-]{0,40})\)\s+(en|at|in|bei|à|em)\s+(?=\p{L}{1,5}\d{1,3}\p{L}?\W*$)/iu;
const JOINS = /(?<!\p{L})(?:and|or|but|und|oder|aber|et|ou|mais|y|o|u|pero|e|ma|en|of|unless|except|if|not)(?!\p{L})/iu;

/** The codes alone; not where the words in front may be turned round, "not satisfied (codes 3, 4) at Q5". */
const withCodesAt = (text: string): string => {
  const all = CODES_AT_ALL.exec(text);
  const words = all === null ? '' : all[0].slice(all[1]?.length ?? 0).replace(/\(.*$/su, '');
  if (all !== null && !JOINS.test(words) && !negates(words))
    return `${all[1] ?? ''}codes ${all[2] ?? ''} ${all[3] ?? ''} ${text.slice(all[0].length)}`;
  const behind = text.search(CODES_AT);
  if (behind < 0) return text;
  const last = text.lastIndexOf('(');
  if (negates(text.slice(0, last))) return text;
  return text.replace(
    CODES_AT,
    (_, codes: string, at: string) => `codes ${codes.replace(/\s(?:y|and|et|und|o|or|ou|oder)\s/giu, ', ')} ${at} `,
  );
};

/** The condition in the words that the reader of prose knows. */
export const asSaid = (text: string): string =>
  [...SPELLINGS, ...(DUTCH.test(text) ? DUTCH_WORDS : []), ...(POLISH.test(text) ? POLISH_WORDS : [])].reduce(
    (said, [pattern, by]) => (typeof by === 'string' ? said.replace(pattern, by) : said.replace(pattern, by)),
    withCodesAt(text),
  );
