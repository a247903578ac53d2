import type { SimpleMeaning } from '../../meanings';
import { DISPLAY, unsupported, type Make } from './markPattern';
import { between, RANGE_OR_END } from './rangeOrEnd';
import { TO } from './ranges';

/** What those who script a survey are told beside a question, and platforms print, as the source of a pattern. */

const exclusive: Make = () => [{ kind: 'flag', flag: 'exclusive' }];
const numeric: SimpleMeaning = { kind: 'type', types: ['numeric'] };
const multi: SimpleMeaning = { kind: 'type', types: ['multi'] };
const found = (groups: readonly (string | undefined)[]): readonly string[] =>
  groups.slice(1).filter((group) => group !== undefined);

const N = String.raw`(-?\d{1,7})(?![.,]\d)`;
const MONEY = String.raw`(?:[€$£₹]|eur|usd|gbp|chf|inr|rs\.?)`;
const OTHERS = String.raw`(?:any(?:thing)?\s+|the\s+|all\s+)?(?:others?|else)(?:\s+(?:answers?|options?|codes?|choices?|boxes|responses?))?`;
const SCALE = String.raw`(?:scale|skala|échelle|escala|scala|schaal)`;

/** That an answer stands alone. */
const ALONE: readonly (readonly [Make, string])[] = [
  // Behind an answer that says nothing it is known: there it stands alone.
  [
    unsupported('it can mean that the answer stands alone or that it screens out', 'Write [EXCLUSIVE] or [TERMINATE].'),
    String.raw`ausschlu(?:ss|ß)`,
  ],
  [
    exclusive,
    String.raw`(?:(?:can\s?not|can['’]?t|may\s+not|must\s+not|not\s+to)\s+be\s+combined|(?:do\s+not|don['’]?t|never|not\s+to\s+be)\s+combined?)\s+with\s+${OTHERS}`,
  ],
  [
    exclusive,
    String.raw`if\s+(?:you\s+)?(?:tick(?:ed)?|choose|chosen|select(?:ed)?|check(?:ed)?|mark(?:ed)?)\s+(?:this|it)(?:\s+(?:one|box|answer|option))?\s*,?\s*(?:please\s+)?(?:do\s+not|don['’]?t)\s+(?:tick|choose|select|check|mark)\s+(?:anything\s+else|${OTHERS})`,
  ],
  [
    exclusive,
    String.raw`(?:bitte\s+)?nicht\s+mit\s+(?:den\s+)?(?:anderen|weiteren|übrigen)(?:\s+(?:antworten|angaben|nennungen|codes))?\s+kombinieren|ne\s+pas\s+(?:combiner|cumuler)\s+avec\s+(?:une?\s+|d['’]|les\s+)?autres?(?:\s+(?:réponses?|modalités?|codes?))?|no\s+combinar\s+con\s+(?:otras?|las\s+demás)(?:\s+(?:respuestas?|opci(?:ón|ones)|códigos?))?|non\s+(?:combinare|abbinare)\s+con\s+altre(?:\s+risposte)?|não\s+combinar\s+com\s+outras(?:\s+respostas)?|niet\s+combineren\s+met\s+andere(?:\s+antwoorden)?`,
  ],
];

/** Short forms of German fieldwork, and what platforms print. */
const COUNTED: readonly (readonly [Make, string])[] = [
  [() => [multi], 'MFN'],
  [() => [{ kind: 'type', types: ['single'] }], 'EFN'],
  [
    () => [{ kind: 'type', types: ['grid', 'single'] }],
    String.raw`EFN\s+(?:pro|je)\s+(?:zeile|item|aussage|statement)|likert\s+table|(?:please\s+)?(?:do\s+not|don['’]t)\s+select\s+more\s+than\s+(?:1|one)\s+answer(?:\(s\)|s)?\s+(?:per|in\s+each)\s+row`,
  ],
  [() => [{ kind: 'type', types: ['grid', 'multi'] }], String.raw`MFN\s+(?:pro|je)\s+(?:zeile|item|aussage|statement)`],
];

/** Numbers, and within what. */
const NUMBERS: readonly (readonly [Make, string])[] = [
  [
    () => [numeric],
    String.raw`(?:open\s+)?numeric\s+(?:text\s+)?(?:box|field)|numerisches\s+feld|champ\s+numérique|campo\s+numérico|num(?:eric|ber)?\s+(?:per|in\s+each|for\s+each)\s+(?:row|line|item)`,
  ],
  [between, String.raw`${MONEY}\s?${N}${TO}${MONEY}\s?${N}`],
  [between, RANGE_OR_END],
  [
    () => [numeric],
    String.raw`(?:please\s+)?(?:write(?:\s+in)?|enter|record|type\s+in)\s+(?:the\s+)?(?:(?:exact|actual|precise|completed)\s+)?(?:year|age|amount|duration|hours|minutes|number\s+of\s+\p{L}+)(?:\s+in\s+(?:minutes|hours|years|euros?|full|figures|digits))?`,
  ],
  [
    (groups) => [numeric, ...between(groups)],
    String.raw`(?:bitte\s+)?(?:geben\s+sie\s+)?eine\s+(?:ganze\s+)?zahl\s+(?:zwischen|von)\s+${N}\s+(?:und|bis)\s+${N}(?:\s+(?:an|ein|angeben|eintragen|eingeben|nennen))?|(?:please\s+)?(?:enter|give|write)\s+a\s+(?:whole\s+)?number\s+(?:between|from)\s+${N}\s+(?:and|to)\s+${N}|(?:indiquez|inscrivez|saisissez)\s+un\s+nombre\s+(?:entre|de)\s+${N}\s+(?:et|à)\s+${N}|(?:indique|escriba|anote)\s+un\s+número\s+(?:entre|de|del)\s+${N}\s+(?:y|a|al)\s+${N}`,
  ],
  // What is written where there is nothing: a number that may be given anyhow.
  [
    () => [{ kind: 'allowed', number: 0 }],
    String.raw`(?:bei|falls|wenn)\s+kein\p{L}*(?:\s+\p{L}+)?\s*,?\s*(?:bitte\s+)?["„“]?(?:0|null)["“”]?(?:\s+(?:ein(?:tragen|setzen|geben)|angeben|notieren|schreiben))?|(?:if|for)\s+none\s*,?\s*(?:please\s+)?(?:write|enter|put|give|record)?\s*["“]?(?:0|zero)["”]?|si\s+aucune?\s*,?\s*(?:veuillez\s+)?(?:indiquer?z?|noter?z?|inscrivez|inscrire|mettez|mettre)?\s*[«"]?\s*(?:0|zéro)\s*[»"]?|si\s+(?:ninguno|ninguna|no\s+hay)\s*,?\s*(?:anote|ponga|escriba|indique)?\s*["“«]?(?:0|cero)["”»]?|se\s+(?:nessun[oa]|nenhum[a]?)\s*,?\s*(?:scriva|indichi|indicare|scrivere|escreva|anote)?\s*["“«]?(?:0|zero)["”»]?`,
  ],
  // `Scale 0 = not at all likely to 10 = very likely`
  [
    (groups) => {
      const [low, high] = found(groups);
      return [{ kind: 'perhapsRange', min: Number(low), max: Number(high) }];
    },
    String.raw`${SCALE}\s*:?\s*(?:(?:von|from|de|da|van|desde)\s+)?${N}\s*=\s*[^=\d;]{2,60}?\s+(?:bis|to|à|a|al|tot|hasta)\s+${N}\s*=\s*[^=\d;]{2,60}`,
  ],
];

/** What numbers add up to, in a sentence. */
const SUMS: readonly (readonly [Make, string])[] = [
  [
    (groups) => [{ kind: 'sum', total: Number(found(groups)[0]) }],
    String.raw`(?:your|the|all|these)\s+(?:\p{L}+\s+)?(?:amounts|answers|numbers|figures|percentages|points|shares|total|sum|entries)\s+(?:must|should|have\s+to|has\s+to|need\s+to)\s+(?:add\s+up\s+to|sum(?:\s+up)?\s+to|total|equal|be)\s+${N}(?:\s*%|\s+percent)?|(?:die\s+)?summe\s+(?:muss|soll|sollte)\s+${N}\s*%?\s*(?:ergeben|betragen|sein)|le\s+total\s+doit\s+(?:être\s+(?:de\s+|égal\s+à\s+)?|faire\s+)${N}\s*%?|(?:la\s+suma|el\s+total)\s+debe\s+(?:ser|dar|sumar)\s+(?:de\s+|igual\s+a\s+)?${N}\s*%?`,
  ],
  [
    () => [numeric],
    String.raw`zahl\s+(?:pro|je|in\s+jede[rn]?)\s+(?:zeile|item|aussage)|un\s+nombre\s+par\s+ligne|un\s+número\s+por\s+(?:fila|línea)|number\s+table|number\s+of\s+(?:days|times|hours|minutes|people|persons|weeks|months|years|visits)`,
  ],
];

/** What is filled in without being asked, and where an interview ends. */
const OF_STAFF: readonly (readonly [Make, string])[] = [
  [
    () => [{ kind: 'flag', flag: 'hidden' }],
    String.raw`(?:wird\s+)?aus\s+(?:der|dem)\s+(?:stichprobe|adresse|datei|sample|panel)\s+(?:zu\s+)?(?:übernehmen|übernommen|zuspielen|einspielen)`,
  ],
  [
    () => [{ kind: 'flag', flag: 'terminate' }],
    String.raw`agrade(?:zca|cer|cemos)\s+y\s+(?:termine|terminar|cierre|finalice|concluya)(?:\s+(?:la\s+)?entrevista)?|(?:bedanken|verabschieden)\s+(?:sie\s+sich\s+)?und\s+(?:beenden|abbrechen)(?:\s+sie)?|remerciez\s+et\s+(?:terminez|arrêtez|cl[oô]turez)`,
  ],
  [
    DISPLAY,
    String.raw`(?:nicht\s+fragen|nicht\s+abfragen)\s*,?\s*(?:falls|wenn)\s+(?:eindeutig|offensichtlich|klar|ersichtlich|bekannt)|(?:do\s+not\s+ask|don['’]t\s+ask|code\s+without\s+asking)\s*,?\s*if\s+(?:obvious|clear|evident)|ne\s+pas\s+demander\s+si\s+évident|no\s+preguntar\s+si\s+es\s+(?:evidente|obvio)`,
  ],
  [
    DISPLAY,
    String.raw`(?:please\s+)?round(?:ed)?\s+(?:up\s+|down\s+|off\s+)?to\s+(?:the\s+)?(?:nearest|full|whole)\s+\p{L}+|(?:bitte\s+)?auf\s+(?:volle|ganze)\s+\p{L}+\s+(?:auf|ab)?runden`,
  ],
  [() => [{ kind: 'type', types: ['open'] }], String.raw`type\s+in|e-?mail(?:\s+(?:address|field))?`],
  [() => [numeric], String.raw`anote\s+(?:el\s+)?número|anotar\s+(?:el\s+)?número`],
  [
    DISPLAY,
    String.raw`(?:in\s+)?(?:completed|full|whole)\s+(?:years|months|weeks|days)|(?:in\s+)?(?:vollen|vollendeten|ganzen)\s+(?:jahren|monaten)|(?:en\s+)?(?:ans|années)\s+révolu(?:e)?s|(?:en\s+)?años\s+cumplidos|(?:for|in|on)\s+each\s+(?:line|row|item)`,
  ],
];

/** What the data cannot contradict. */
const SHOWN: readonly (readonly [Make, string])[] = [
  [
    DISPLAY,
    String.raw`(?:show|display|insert|present)\s+(?:the\s+|all\s+)?(?:brand\s+|product\s+|company\s+|client\s+)?(?:logos?|images?|pictures?|photos?|icons?|pack\s?shots?|visuals?|screenshots?|stimul(?:us|i)|(?:smiley|emoji)(?:s|\s+faces)?)|(?:logos?|bilder|fotos|produktbilder)\s+(?:zeigen|einblenden|anzeigen)|(?:montrer|afficher)\s+(?:les?\s+)?(?:logos?|photos?|images?|visuels?)|mostrar\s+(?:(?:el|los|las|la)\s+)?(?:logos?|logotipos?|fotos?|im[aá]gen(?:es)?)`,
  ],
  [
    DISPLAY,
    String.raw`(?:lea|leer|lire|citer|leggere)\s+(?:y|et|e)\s+(?:rotar|rote|aleatorizar|alterner|ruotare)(?:\s+\d{1,3}\s*(?:a|à|-|–)\s*\d{1,3})?`,
  ],
  [
    DISPLAY,
    String.raw`(?:bitte\s+)?(?:ein|zwei|drei|vier)stellig(?:\s+(?:eintragen|angeben|eingeben|notieren))?|(?:en|avec)\s+(?:4|quatre)\s+chiffres|(?:con|en)\s+(?:4|cuatro)\s+(?:cifras|dígitos)`,
  ],
  [
    DISPLAY,
    String.raw`read\s+(?:out\s+)?(?:the\s+|each\s+|every\s+)?(?:statements?|items?|brands?|scale|categories|code\s+frame|in\s+turn|in\s+full)`,
  ],
  [
    DISPLAY,
    String.raw`thank\s+(?:the\s+)?(?:respondents?|participants?)|(?:end\s*page\s*:?\s*)?redirect(?:ed)?(?:\s+back)?(?:\s+to)?(?:\s+the)?\s+(?:panel|sample\s+provider|provider|supplier|link|url)\s*[,:=–—-]?\s*(?:(?:status|id)\s*[=:]\s*|=\s*)?completed?`,
  ],
];

export const SCRIPTER: readonly (readonly [Make, string])[] = [
  ...ALONE,
  ...COUNTED,
  ...NUMBERS,
  ...SUMS,
  ...OF_STAFF,
  ...SHOWN,
];
