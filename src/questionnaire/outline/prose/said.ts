/** How a condition is written that others word otherwise, before it is read: platforms, and what replaces a whole answer. */
/** `Antwort war 'Ja' oder 'Nein' bei Frage '4 [ehr01]' (Haben Sie …?)`: how LimeSurvey prints a condition. */
const PRINTED =
  /(?:answer\s+was|antwort\s+war|la\s+réponse\s+était|la\s+respuesta\s+fue)\s+(.+?)\s+(?:at|bei|à|en)\s+(?:question|frage|la\s+question|la\s+pregunta)\s+['‘’"][^'‘’"[\]]*\[(\w+)\]['‘’"](?:\s*\([^()]*\))?/giu;
const PRINTED_OPENING =
  /^(?:beantworten\s+sie\s+diese\s+frage\s+nur,?\s+wenn\s+folgende\s+bedingungen\s+erfüllt\s+sind|only\s+answer\s+this\s+question\s+if\s+the\s+following\s+conditions\s+are\s+met|répondre\s+à\s+cette\s+question\s+seulement\s+si\s+les\s+conditions\s+suivantes\s+sont\s+réunies|s[oó]lo\s+conteste\s+esta\s+pregunta\s+si\s+se\s+cumplen\s+las\s+siguientes\s+condiciones)\s*:?\s*/iu;

const SPELLINGS: readonly (readonly [RegExp, string | ((...found: readonly string[]) => string)])[] = [
  [PRINTED_OPENING, ''],
  [PRINTED, (_, labels = '', id = '') => `${id} = ${labels.replace(/['‘’]/gu, '"')}`],
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
  // What stays empty is not asked.
  [
    /(?<!\p{L})(?:(?:please\s+)?(?:leave|keep)\s+(?:(?:it|this|the\s+\p{L}+)\s+)?(?:blank|empty|out)|(?:bitte\s+)?(?:frei|leer)\s*lassen,?|laisser\s+(?:en\s+blanc|vide)|dejar\s+(?:en\s+blanco|vac[ií]o))\s+(?=(?:if|when|wenn|falls|si)(?!\p{L}))/giu,
    'skip ',
  ],
  // `de 0 à 6`: a range, and not two numbers.
  [
    /(?<!\p{L})((?:de|entre|du|desde|da|dal|tra|van|tussen)\s+)(-?\d+)\s+(?:à|a|et|y|al|e|até|tot|en|tot\s+en\s+met)\s+(-?\d+)/giu,
    '$2-$3',
  ],
];

/** Dutch has words for AND and OR that mean other things elsewhere. */
const DUTCH = /(?<!\p{L})(?:als|indien|alleen|vraag|niet|heeft)(?!\p{L})/iu;
const DUTCH_WORDS: readonly (typeof SPELLINGS)[number][] = [
  [/(?<=\s)of(?=\s)/gu, 'or'],
  [/(?<=\s)en(?=\s)/gu, 'and'],
];

/** The condition in the words that the reader of prose knows. */
export const asSaid = (text: string): string =>
  [...SPELLINGS, ...(DUTCH.test(text) ? DUTCH_WORDS : [])].reduce(
    (said, [pattern, by]) => (typeof by === 'string' ? said.replace(pattern, by) : said.replace(pattern, by)),
    text,
  );
