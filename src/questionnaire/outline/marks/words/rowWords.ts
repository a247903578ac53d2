import { bounds, DISPLAY, type Make } from './markPattern';

/**
 * How many answers each row gets, as one is put behind the other from the words of a document's own legend: `SP PER ROW`,
 * `risposta singola per riga`; and how numbers are written down. As sources of patterns.
 */

const GAP = String.raw`[\s-]{1,3}`;
const GIVEN = String.raw`(?:code|coded|answer|response|tick|choice|mention|punch|select|selection)s?`;

const ONE = String.raw`(?:(?:only\s+)?(?:one|single)(?:${GAP}${GIVEN})?(?:\s+only)?|s[aprc]|ru|(?:nur\s+)?(?:eine?\s+(?:antwort|nennung|angabe|auswahl)|einfach(?:nennung|auswahl|antwort))|(?:une\s+seule\s+|une\s+)?réponse(?:\s+unique)?|choix\s+unique|(?:una\s+(?:sola\s+)?)?respuesta(?:\s+única)?|(?:una\s+(?:sola\s+)?)?risposta(?:\s+(?:singola|unica))?|(?:uma\s+(?:única\s+|só\s+)?)?resposta(?:\s+única)?|(?:slechts\s+)?(?:één|een)\s+antwoord|jedna\s+odpowiedź|pojedyncza\s+odpowiedź)`;
const MANY = String.raw`(?:(?:multi|multiple|several)(?:${GAP}${GIVEN})?|m[aprc]|rm|mehrere\s+(?:antworten|nennungen)|mehrfach(?:nennung|auswahl|antwort)(?:en)?|plusieurs\s+réponses|réponses?\s+multiples?|varias\s+respuestas|respuestas?\s+múltiples?|più\s+risposte|risposta\s+multipla|várias\s+respostas|respostas?\s+múltiplas?|meerdere\s+antwoorden|wiele\s+odpowiedzi)`;
const EACH = String.raw`(?:(?:(?:per|for|in|on|by)\s+(?:each\s+|every\s+)?|(?:each|every)\s+)(?:row|line|item|statement|brand|attribute|aspect|product)|(?:pro|je|in\s+jeder|für\s+jede[ns]?)\s+(?:zeile|aussage|item|aspekt|marke|merkmal|statement|kriterium)|par\s+(?:ligne|item|proposition|affirmation|marque|critère|aspect)|por\s+(?:cada\s+)?(?:fila|l[ií]nea|frase|[ií]tem|atributo|aspecto|marca|linha|afirmaci[oó]n|afirmação)|per\s+(?:ogni\s+|ciascuna\s+)?(?:riga|affermazione|frase|aspetto|marca)|per\s+(?:rij|regel|stelling|uitspraak)|w\s+każdym\s+wierszu|na\s+wiersz)`;

/** `SP/ROW` */
const BY_STROKE = String.raw`\s?/\s?(?:row|line|item|statement|zeile|aussage|ligne|fila|riga|linha|rij)`;

const carried: Make = (groups) => [
  { kind: 'carried', from: groups.slice(1).find((group) => group !== undefined) ?? '' },
];
const grid =
  (of: 'single' | 'multi'): Make =>
  () => [{ kind: 'type', types: ['grid', of] }];

const WRITE = String.raw`(?:anotar|anote|registrar|registre|escribir|escriba|noter|notez|inscrire|annotare|segnare|noteren|record|note(?:\s+down)?|write(?:\s+(?:in|down))?)`;
const WHAT = String.raw`(?:edad|monto|importe|n[úu]mero|cantidad|año|cifra|valor|respuesta|idade|quantia|ano|resposta|età|numero|anno|importo|risposta|âge|montant|nombre|année|chiffre|réponse|leeftijd|bedrag|aantal|jaar|antwoord|age|amount|number|year|figure|answer|response)`;
const EXACT = String.raw`(?:exact[oae]?s?|precis[oa]|complet[oae]s?|cumplid[oa]s?|esatt[oa]|in\s+full|textualmente|literalmente|verbatim)`;
const CURRENCY = String.raw`(?:euros?|dollars?|pounds?(?:\s+sterling)?|pence|cents|franken|francs|franchi|soles|pesos|d[oó]lares|reais|kron(?:or|er)|zł(?:otych)?|yen|rupees|rand|r[úu]pias)`;

const LISTED = String.raw`(?:items?|options?|answers?|statements?|brands?|punkte|antworten|aussagen|vorgaben|marken|réponses|propositions|éléments|opciones|respuestas|ítems|marcas|voci|risposte|opzioni|elementi|fonti|respostas|opções|itens|antwoorden|stellingen)`;
/** From the first place to the last: as many as there are ranked. */
const PLACES = String.raw`(?:\s*[,:(]?\s*(?:from\s+|von\s+|de\s+|del\s+|da\s+|van\s+)?1\s*(?:-|–|to|bis|à|a|al|tot)\s*\d{1,2}\)?)?`;
const RANK_ALL = [
  String.raw`(?:rank|order|sort|number)\s+(?:all|every|each)(?:\s+(?:of\s+)?(?:the|these|them))?(?:\s+${LISTED})?${PLACES}`,
  String.raw`alle(?:\s+${LISTED})?\s+(?:ordnen|sortieren|nummerieren|in\s+eine\s+(?:reihen|rang)folge\s+bringen)${PLACES}`,
  String.raw`(?:classer|ordonner|numéroter)\s+tou(?:te)?s(?:\s+les\s+${LISTED})?${PLACES}`,
  String.raw`(?:ordenar|numerar|jerarquizar)\s+tod[oa]s(?:\s+(?:las|los|as|os)\s+${LISTED})?${PLACES}`,
  String.raw`(?:ordinare|numerare)\s+tutt[ei](?:\s+(?:le|gli|i)\s+${LISTED})?${PLACES}`,
  String.raw`alle(?:\s+${LISTED})?\s+rangschikken${PLACES}`,
  String.raw`classement\s+(?:de\s+)?tou(?:te)?s(?:\s+les\s+${LISTED})?`,
  String.raw`must\s+rank\s+(?:all|every|each)(?:\s+(?:of\s+)?(?:the\s+|them)?)?(?:\s*\d{1,2})?(?:\s*${LISTED})?|rank\s+all\s+\d{1,2}(?:\s+${LISTED})?`,
  String.raw`tou(?:te)?s\s+les\s+${LISTED}\s+doivent\s+être\s+classée?s|tod[oa]s\s+(?:los|las)\s+${LISTED}\s+deben\s+(?:ordenarse|clasificarse)`,
  String.raw`alle\s+${LISTED}\s+(?:müssen|sind)\s+(?:in\s+eine\s+(?:rang|reihen)folge\s+(?:zu\s+bringen|gebracht\s+werden)|zu\s+ordnen|geordnet\s+werden|gerankt\s+werden|zu\s+ranken)`,
];

export const ROW_WORDS: readonly (readonly [Make, string])[] = [
  [grid('single'), String.raw`${ONE}(?:\s+${EACH}|\s+each|${BY_STROKE})`],
  [grid('multi'), String.raw`${MANY}(?:\s+${EACH}|${BY_STROKE})`],
  // `RANK 1-3`: as many of them have a place.
  [
    ([, last = '']) => [{ kind: 'type', types: ['rank'] }, bounds(Number(last), Number(last))],
    String.raw`(?:rank(?:ing)?(?:\s+order)?|rang(?:folge|reihe)?|classement|ordenar|ordinare)(?:\s+(?:from|von|de|del|da))?\s+1\s?(?:-|–|to|bis|à|a|al)\s?(\d{1,2})`,
  ],
  ...RANK_ALL.map((source) => [() => [{ kind: 'type', types: ['rank'] } as const], source] as const),
  [
    carried,
    String.raw`(?:mostrare|leggere|proporre)\s+(?:solo|soltanto)\s+(?:(?:quell[ie]|le\s+\p{L}+|i\s+\p{L}+|gli\s+\p{L}+)\s+)?(?:indicat|citat|scelt|selezionat|menzionat)[ieo]\s+(?:a|in|alla|nella)\s+(\p{L}{1,4}\d{1,3}\p{L}?)`,
  ],
  [
    carried,
    String.raw`(?:mostrar|ler)\s+(?:apenas|só|somente)\s+(?:os|as)\s+(?:\p{L}+\s+)?(?:indicad|citad|escolhid|mencionad|assinalad)[oa]s\s+(?:em|na|no)\s+(\p{L}{1,4}\d{1,3}\p{L}?)|alleen\s+(?:de\s+)?(?:in|bij)\s+(\p{L}{1,4}\d{1,3}\p{L}?)\s+(?:genoemde|gekozen|aangekruiste)(?:\s+\p{L}+)?\s+(?:tonen|voorlezen)`,
  ],
  [
    DISPLAY,
    String.raw`${WRITE}\s+(?:(?:la|el|le|the|lo|il|l['’]|o|a|de|het)\s*)?(?:${EXACT}\s+)?${WHAT}(?:\s+${EXACT})?(?:\s+(?:en|in|em)\s+(?:${CURRENCY}|years?|años|anos|anni|ans|jaren|minutos?|minut[ei]s?|horas?|hours?))?`,
  ],
  // Who gets to see it is more than that.
  [
    DISPLAY,
    String.raw`(?:always\s+(?:show|display)|immer\s+(?:an)?zeigen|toujours\s+afficher|mostrar\s+siempre|mostrare\s+sempre|mostrar\s+sempre|altijd\s+tonen)(?!\s+(?:if|when|unless|to|for|wenn|falls|si|à|se|a|als))`,
  ],
  [
    () => [{ kind: 'type', types: ['numeric'] }],
    String.raw`(?:(?:whole|open)\s+)?(?:numeric|number|integer|num|zahl|nombre|n[úu]mero|cifra|getal)(?:${GAP}${GIVEN})?\s+${EACH}`,
  ],
  // A unit says nothing that the data could contradict.
  [DISPLAY, String.raw`(?:in\s+|en\s+|em\s+)?(?:(?:whole|full|ganzen?|vollen?|hele|interi|enteros)\s+)?${CURRENCY}`],
  [
    DISPLAY,
    String.raw`(?:(?:rounded\s+)?(?:to|up\s+to|down\s+to)\s+the\s+nearest\s+(?:whole\s+)?(?:pound|dollar|euro|cent|franc|year|hour|minute|mile|kilomet(?:re|er)|number|percent))|auf\s+(?:ganze|volle)\s+(?:euro|franken|jahre|stunden|minuten)\s+(?:gerundet|runden)|arrondi(?:r|e)?\s+à\s+l['’](?:euro|unité|année|heure)(?:\s+près)?`,
  ],
];
