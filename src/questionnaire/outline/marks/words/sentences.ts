import { DISPLAY, type Make } from './markPattern';
import { NO_NUMBER } from './markValues';
import { MORE_NO_NUMBER } from './moreValues';

/** What forms on paper and interviewers' sheets say in whole sentences, as the source of a pattern. */

const exclusive: Make = () => [{ kind: 'flag', flag: 'exclusive' }];
const open: Make = () => [{ kind: 'type', types: ['open'] }];
const single: Make = () => [{ kind: 'type', types: ['single'] }];
const multi: Make = () => [{ kind: 'type', types: ['multi'] }];
const perRow: Make = () => [{ kind: 'type', types: ['grid', 'single'] }];

const MAY_NOT = String.raw`(?:can\s?not|can['’]?t|may\s+not|must\s+not|not\s+to)\s+be\s+(?:combined|chosen|selected|ticked)`;
const WITH_OTHERS = String.raw`(?:\s+together)?(?:\s+with\s+(?:anything\s+else|(?:(?:any|the|all)\s+)?others?(?:\s+(?:answers?|options?|codes?))?))?`;
const BOX = String.raw`(?:box|answer|choice|selection|cross|tick|circle|response|option|number|code)`;
const TICK = String.raw`(?:please\s+)?(?:tick|check|mark|circle|give|choose|select|cross|put)`;
const ROW = String.raw`(?:line|row|statement|item|aspect|product)`;

export const SENTENCES: readonly (readonly [Make, string])[] = [
  [exclusive, MAY_NOT + WITH_OTHERS],
  [
    exclusive,
    String.raw`(?:excludes|deselects|clears)\s+(?:all\s+)?(?:the\s+)?others?(?:\s+(?:answers?|options?|codes?))?`,
  ],
  [
    exclusive,
    String.raw`(?:mark|tick|check|select|choose|cross|circle)\s+no\s+other(?:s|\s+(?:box(?:es)?|answers?|options?))?`,
  ],
  [exclusive, String.raw`no\s+others?(?:\s+(?:answers?|options?|codes?))?\s+(?:allowed|possible)`],
  [exclusive, String.raw`nicht\s+(?:mit\s+anderen?\s+)?(?:antworten?\s+|angaben?\s+)?(?:zu\s+)?kombinier(?:bar|en)`],
  [
    exclusive,
    String.raw`schlie(?:ß|ss)t\s+(?:alle[sn]?\s+)?(?:andere[ns]?|übrige[ns]?|weitere[ns]?)(?:\s+(?:antworten|angaben|nennungen))?\s+aus|(?:excludes|rules\s+out)\s+everything\s+else|exclut\s+tout(?:es)?\s+(?:le\s+reste|les\s+autres)|excluye\s+todo\s+lo\s+demás|esclude\s+tutt[oe]\s+(?:il\s+resto|le\s+altre)|sluit\s+(?:alle\s+)?andere\s+antwoorden\s+uit`,
  ],
  [exclusive, String.raw`keine\s+weiteren?\s+(?:antwort|nennung|angabe)(?:en)?(?:\s+möglich)?`],
  [
    exclusive,
    String.raw`(?:non\s+cumulable|exclut\s+(?:toutes\s+)?les\s+autres)(?:\s+avec\s+(?:les\s+)?autres)?(?:\s+réponses?)?`,
  ],
  [
    exclusive,
    String.raw`(?:no\s+(?:es\s+)?combinable|excluye\s+(?:todas\s+)?las\s+(?:demás|otras))(?:\s+con\s+otras)?(?:\s+respuestas?)?`,
  ],
  [
    perRow,
    String.raw`${TICK}\s+(?:only\s+)?one\s+(?:${BOX}\s+)?(?:only\s+)?(?:on|in|for|per)\s+(?:each\s+|every\s+)?${ROW}`,
  ],
  [perRow, String.raw`one\s+${BOX}\s+(?:on|in|for|per)\s+(?:each\s+|every\s+)?${ROW}`],
  [
    perRow,
    String.raw`(?:bitte\s+)?(?:in|für|zu)\s+jede[rs]?\s+(?:zeile|aussage|punkt|reihe)\s+(?:nur\s+|genau\s+)?ein(?:e|en)?\s+(?:kreuz|antwort|kästchen|angabe)(?:\s+(?:machen|setzen|ankreuzen|geben))?`,
  ],
  [
    perRow,
    String.raw`(?:bitte\s+)?(?:nur\s+)?(?:ein\s+kreuz|ein\s+kästchen|einfachnennung|eine\s+angabe)\s+(?:pro|je)\s+(?:zeile|aussage|reihe)`,
  ],
  [
    perRow,
    String.raw`(?:cochez\s+)?une\s+(?:seule\s+)?(?:réponse|case|croix)\s+(?:par|à\s+chaque|pour\s+chaque|sur\s+chaque)\s+(?:ligne|item|affirmation)`,
  ],
  [
    perRow,
    String.raw`(?:marque\s+)?una\s+(?:sola\s+)?(?:respuesta|casilla|opción|x)\s+(?:por|en)\s+(?:cada\s+)?(?:fila|línea|renglón|frase|afirmación)`,
  ],
  [
    perRow,
    String.raw`(?:sa|sc|radio|(?:single|one)(?:\s*-?(?:code|answer|response|tick|choice))?)(?:\s+only)?\s+(?:per|each|for\s+each|in\s+each)\s+(?:row|line|statement|item)`,
  ],
  [
    multi,
    String.raw`(?:accept|allow|record|take|permit)\s+(?:multiple|several|all|many)\s+(?:responses?|answers?|mentions?|codes?)`,
  ],
  [
    multi,
    String.raw`(?:more\s+than\s+one|several)\s+(?:answers?|responses?|boxes|options?)\s+(?:can|may)\s+be\s+(?:marked|given|chosen|selected|ticked)`,
  ],
  [
    multi,
    String.raw`(?:marque|señale|anote|circule)\s+(?:todo\s+lo\s+que|todas?\s+l[ao]s?\s+que)\s+(?:mencione|menciona|diga|corresponda|aplique)n?`,
  ],
  [
    multi,
    String.raw`es\s+(?:können|dürfen)\s+mehrere\s+(?:antworten|kästchen|angaben)\s+(?:angekreuzt|gewählt|genannt|gemacht)\s+werden`,
  ],
  [single, String.raw`(?:please\s+)?(?:tick|check|mark)\s+one\s+box\s+only`],
  [single, String.raw`(?:only\s+)?one\s+answer\s+(?:can|may)\s+be\s+(?:marked|given|chosen|selected|ticked)`],
  [
    open,
    String.raw`(?:please\s+)?(?:write|answer|explain|describe|tell\s+us)\s+(?:your\s+answer\s+)?(?:in|on)\s+the\s+(?:space|box|lines?|area)(?:\s+(?:below|provided|underneath))*`,
  ],
  [open, String.raw`please\s+(?:write|state|describe|explain|specify)(?!\p{L})`],
  [open, String.raw`(?:please\s+)?write\s+(?:in|it|your\s+answer|it\s+in)(?:\s+(?:below|here))?`],
  [open, String.raw`(?:bitte\s+)?(?:unten\s+)?(?:in\s+stichworten|wörtlich)\s+(?:eintragen|notieren|angeben)`],
  [
    ([, total]) => [{ kind: 'sum', total: Number(total) }],
    String.raw`(?:the\s+|your\s+|all\s+)?(?:points|numbers|answers|parts|shares|percentages|values|total|sum|everything|all|they)\s+(?:have\s+to|has\s+to|must|should|needs?\s+to)\s+(?:add\s+up\s+to|sum\s+(?:up\s+)?to|equal|total|be|make)\s+(\d{1,6})\s*%?`,
  ],
  [
    () => [{ kind: 'flag', flag: 'optional' }],
    String.raw`(?:keine?\s+pflicht(?:angabe|feld|frage)|(?:pas|non)\s+obligatoire|no\s+(?:es\s+)?obligatori[oa]|no\s+answer\s+(?:needed|required)|can\s+be\s+(?:skipped|left\s+(?:blank|empty))|réponse\s+non\s+obligatoire|puede\s+(?:omitirse|dejarse\s+en\s+blanco))`,
  ],
  [
    ([, code]) => [{ kind: 'special', code: Number(code) }],
    String.raw`(?:allow\s+|with\s+|incl(?:uding|\.)?\s+)?["“„«]\s*(?:${NO_NUMBER}|${MORE_NO_NUMBER})\s*["”“»]\s*(?:[:=]|as)\s*(-?\d+)`,
  ],
  [
    DISPLAY,
    String.raw`(?:from|out\s+of|taken\s+from)\s+(?:the\s+)?(?:sample|panel|database)(?:\s+(?:file|data|list))?`,
  ],
  [DISPLAY, String.raw`(?:please\s+)?(?:do\s+not\s+)?read(?:\s+(?:out|aloud|list|the\s+list|answers|options))*`],
  // For those who ask: nothing that the data could contradict.
  [
    DISPLAY,
    String.raw`(?:interviewer|enumerator)\s+(?:to\s+)?(?:record|note|code|observe)(?:\s*[,;&]?\s*(?:and\s+)?(?:do\s+not|don['’]?t)\s+(?:ask|read)(?:\s+out)?)?(?:\s+(?:for|of)\s+(?:all|everyone|everybody))?|(?:record|note|code|observe)\s*[,;&]?\s*(?:and\s+)?(?:do\s+not|don['’]?t)\s+(?:ask|read)(?:\s+out)?`,
  ],
  [
    DISPLAY,
    String.raw`(?:prompt|probe|repeat|clarify|read\s+out|nachfragen|vorlesen|nachfassen|relancer|insistir)\s+(?:(?:only\s+)?(?:if|as|where|when)\s+(?:necessary|needed|required|asked|unclear)|(?:falls|wenn|soweit)\s+(?:nötig|notwendig|erforderlich|unklar)|bei\s+bedarf|si\s+(?:nécessaire|besoin|es\s+necesario|hace\s+falta))`,
  ],
  // `ROTATE "RIGHT" AND "WRONG"`: words of the text in turn.
  [
    DISPLAY,
    String.raw`(?:rotate|alternate|randomi[sz]e|swap|reverse|rotieren|vertauschen|alterner|rotar|alternar)(?:\s+(?:the\s+)?(?:words|order|order\s+of)(?!\p{L}))?\s*:?\s*["“„«][^"“”„«»]{1,40}["“”»](?:\s*(?:,|/|&|and|with|or|und|mit|et|y|o|e)\s*["“„«][^"“”„«»]{1,40}["“”»]){1,6}`,
  ],
  [
    DISPLAY,
    String.raw`(?:do\s+not|don['’]?t)\s+(?:ask|read(?:\s+(?:out|aloud))?|prompt|probe)(?!\s+(?:if|when|those|to))`,
  ],
  [
    DISPLAY,
    String.raw`probe(?:\s*:?\s*["“„«][^"“”„«»]{2,80}["”“»]|\s+(?:fully|once|twice|further|if\s+necessary|(?:for|until)\s+[^.;]{1,40}))?`,
  ],
  [DISPLAY, String.raw`(?:liste|karte|kartenspiel|bildblatt)\s+\w{1,3}\s+(?:vorlegen|übergeben|zeigen)`],
  [
    DISPLAY,
    String.raw`(?:enter|type|write|record)\s+(?:the\s+)?(?:digits?|figures?|numbers?|letters?)\s+without\s+\p{L}+`,
  ],
  [DISPLAY, String.raw`(?:show|hand)(?:\s+(?:the|over))?\s+(?:show\s*)?card\s+\w{1,3}`],
  [
    DISPLAY,
    String.raw`(?:rotate|alternate|randomi[sz]e)\s+(?:the\s+)?(?:start(?:ing)?(?:\s+point)?|sequence|order)|(?:tick|mark)\s+(?:the\s+)?start(?:ing)?(?:\s+point)?`,
  ],
  [
    DISPLAY,
    String.raw`(?:nicht\s+fragen|ohne\s+zu\s+fragen)\s*,?\s*(?:(?:nur|bitte|selbst|nach\s+augenschein)\s+){0,2}(?:eintragen|einstufen|notieren|ankreuzen|vermerken|kodieren)|(?:no\s+preguntar|non\s+chiedere|ne\s+pas\s+demander|niet\s+vragen|do\s+not\s+ask|don['’]t\s+ask)\s*[,;:]?\s*(?:(?:solo|s[oó]lo|just|only|e|y|et|and)\s+)?(?:anotar|annotare|registrare|registrar|noter|cocher|noteren|invullen|record|code|observe|note)(?:\s+(?:by|from)\s+observation)?(?!\p{L})|nicht\s+(?:fragen|vorlesen)(?!\s*(?:,|wenn|falls|bei))|(?:einstufen|ablesen|nachfassen|wörtlich\s+notieren|nachfragen)`,
  ],
  [DISPLAY, String.raw`ne\s+pas\s+(?:demander|citer|lire|suggérer|relancer)(?!\s+(?:si|à|aux?)(?!\p{L}))`],
  [
    DISPLAY,
    String.raw`(?:no\s+(?:leer|sugerir|lea)|lea|anote)\s+(?:las?\s+)?(?:opciones|respuestas?|textualmente|sin\s+preguntar)`,
  ],
];
