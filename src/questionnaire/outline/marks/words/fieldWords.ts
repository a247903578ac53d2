import { howMany, NUMBER_WORDS } from '../../numberWords';
import type { SimpleMeaning } from '../../meanings';
import { bounds, DISPLAY, unsupported, type Make } from './markPattern';

/** What institutes write at their questions in several languages, put together from its parts, as the source of a pattern. */

const COUNT = String.raw`(\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})`;
const ANSWERS = String.raw`(?:answers?|responses?|mentions?|antworten|nennungen|angaben|réponses?|reponses?|mentions|respuestas?|menciones|opciones|risposte?|respostas?|antwoorden|odpowiedzi)`;
const POSSIBLE = String.raw`(?:\s+(?:possibles?|posibles?|possibili|possíveis|permitid[oa]s|allowed|permitted|möglich|erlaubt|mogelijk|autorisées?|consentite))?`;
const AT_MOST = String.raw`(?:maximum|au\s+maximum|au\s+plus|max\.?|maximal|höchstens|at\s+(?:the\s+)?most|como\s+m[áa]ximo|m[áa]ximo|m[áa]x\.?|al\s+massimo|massimo|no\s+m[áa]ximo|maximaal|hoogstens|maksymalnie|maksimum)`;
const ONE = String.raw`(?:(?:only|just|solo|sólo|nur|seulement|uniquement|alleen|apenas|só|soltanto)\s+)?(?:ru|r\.\s?u\.|une\s+(?:seule\s+)?r[ée]ponse|r[ée]ponse\s+unique|una\s+(?:sola\s+)?respuesta|respuesta\s+[úu]nica|una\s+(?:sola\s+)?risposta|risposta\s+(?:singola|unica)|uma\s+(?:[úu]nica\s+)?resposta|resposta\s+[úu]nica|één\s+antwoord|een\s+antwoord|eine\s+(?:antwort|nennung)|einfachnennung|(?:one|a\s+single|single)(?:[\s-]?(?:answer|response|code|choice))?|s\.?[ac])`;
const SEVERAL = String.raw`(?:rm|r\.\s?m\.|plusieurs\s+r[ée]ponses(?:\s+possibles)?|r[ée]ponses?\s+multiples?|respuestas?\s+m[úu]ltiples?|varias\s+respuestas|pi[ùu]\s+risposte|rispost[ae]\s+multipl[ae]|respostas?\s+m[úu]ltiplas?|meerdere\s+antwoorden|mehrfachnennung(?:en)?|mehrere\s+(?:antworten|nennungen)|multi(?:ple)?(?:[\s-]?(?:answers?|responses?|codes?))?|m\.?[ac])`;
const PER_ROW = String.raw`(?:per|por|par|pro|je|a|in\s+each|for\s+each|en\s+cada|para\s+cada|pour\s+chaque|sur\s+chaque|in\s+jeder|per\s+ogni|in\s+ogni|em\s+cada|voor\s+(?:elke|iedere)|na\s+każd[ya])\s+(?:row|line|statement|items?|brand|attribute|fila|l[íi]nea|[íi]tems?|frase|atributo|rengl[óo]n|marca|afirmaci[óo]n|aspecto|enunciado|ligne|phrase|proposition|affirmation|marque|zeile|aussage|aspekt|marke|riga|affermazione|voce|linha|afirmação|rij|regel|stelling|merk|wiersz)`;
const THINGS = String.raw`(?:items?|[íi]tems?|r[ée]ponses|modalit[ée]s|marques|lignes|[ée]nonc[ée]s|phrases|propositions|affirmations|crit[èe]res|opciones|respuestas|marcas|atributos|frases|filas|afirmaciones|enunciados|aspectos|c[óo]digos|antworten|aussagen|marken|zeilen|aspekte|voci|risposte|marche|frasi|righe|opç[õo]es|respostas|antwoorden|stellingen|merken|answers|rows|brands|statements|options|codes)`;
const THE = String.raw`(?:(?:the|all|tou(?:te)?s|tod[oa]s|tutt[ei]|alle|les|las?|los|el|le|gli|i|os|as|die|der|den|de|het|des|del|du)\s+){0,3}`;
const SHUFFLE = String.raw`(?:rotar|aleatorizar|alternar|rotaci[óo]n|rotation|randomi[sz]e|randomisation|randomi[sz]ation|rotate|shuffle|faire\s+tourner|m[ée]langer|ruotare|randomizzare|rotazione|rotieren|mischen|roteren|randomizar|rodiziar|rotacja)`;
const RANDOM_ORDER = String.raw`(?:(?:en|in|em|por|dans\s+un|w)\s+)?(?:ordre\s+al[ée]atoire|orden\s+aleatorio|ordine\s+casuale|ordem\s+aleat[óo]ria|random(?:i[sz]ed)?\s+order|zuf[äa]llige[rn]?\s+reihenfolge|willekeurige\s+volgorde|kolejno[śs][ćc]i?\s+losow[ae])`;
const RANK = String.raw`(?:classement|classe[rz]|ordenar|ordene|ordenamiento|jerarquizar|ordinare|ordini|ordenação|ordem|rangschikken|rangordne?n?|rank|rangfolge|rangreihe)`;
/** What is paid, measured or lived, behind a range: so are limits written. */
const MEASURES = String.raw`(?:pesos|soles|reales|reais|colones|quetzales|d[óo]lares|francs?|chf|crowns|kr|zł|zł(?:otych)?|rupees|rupias|rs\.?|inr|mxn|cop|clp|pounds|dollars|libras|dirhams?|m²|m2|km|cm|kg|litr[oe]s?|liters?|liter|euros?|€|\$|%|años|ans|jahre|years|anni|anos)`;
/** What is counted: how long an interview takes is written so, too, and only a word in front says that it is a limit. */
const COUNTS = String.raw`(?:veces|fois|mal|times|volte|vezes|keer|razy|personas?|personnes?|persons?|personen|people|pessoas|persone|hijos|enfants|kinder|children|d[íi]as|jours|tage|days|giorni|dias|dagen|noches|nuits|nächte|nights|semanas|semaines|wochen|weeks|meses|mois|monate|months|horas|heures|hours|stunden|minutos|minutes|minuten|puntos|points|punkte)`;
const BETWEEN = String.raw`(?:de|desde|entre|from|between|von|zwischen|da|tra|range|rango|min\.?)`;
const N = String.raw`(-?\d{1,9})`;
const TO = String.raw`(?:-|–|—|to|and|bis|und|à|a|al|et|y|e|tot|até|do)`;

const single: Make = () => [{ kind: 'type', types: ['grid', 'single'] }];
const multi: Make = () => [{ kind: 'type', types: ['grid', 'multi'] }];
const upTo: Make = ([, count = '']) => [{ kind: 'type', types: ['multi'] }, bounds(null, howMany(count))];
const rankType: SimpleMeaning = { kind: 'type', types: ['rank'] };

export const FIELD_WORDS: readonly (readonly [Make, string])[] = [
  // Behind an answer that says nothing it is known: there it stands alone.
  [
    unsupported('it can mean that the answer stands alone or that it screens out', 'Write [EXCLUSIVE] or [TERMINATE].'),
    String.raw`ausschlu(?:ss|ß)`,
  ],
  [single, String.raw`${ONE}\s+${PER_ROW}`],
  [multi, String.raw`${SEVERAL}\s+${PER_ROW}`],
  [upTo, String.raw`${COUNT}\s+${ANSWERS}${POSSIBLE}\s+${AT_MOST}`],
  [upTo, String.raw`${AT_MOST}\s*:?\s*${COUNT}\s+${ANSWERS}${POSSIBLE}`],
  [
    () => [rankType],
    String.raw`${RANK}\s+(?:de\s+|di\s+)?(?:all|tou(?:te)?s|tod[oa]s|tutt[ei]|alle)(?:\s+(?:the|les|las|los|le|gli|i|os|as|die|de))?\s+${THINGS}`,
  ],
  [DISPLAY, String.raw`${THINGS}\s+${RANDOM_ORDER}`],
  [DISPLAY, String.raw`${RANDOM_ORDER}(?:\s+(?:des|de|dei|delle|dos|das|der|van|of)\s+${THE}${THINGS})?`],
  [
    DISPLAY,
    String.raw`${SHUFFLE}\s+${THE}(?:(?:orden|ordre|ordine|ordem|reihenfolge|order|volgorde)(?:\s+(?:de|des|der|dei|of|van)\s+${THE}${THINGS})?|${THINGS})`,
  ],
  [
    DISPLAY,
    String.raw`(?:profundizar|insistir|indagar|sondear|aprofundar|approfondire|sollecitare|relancer|sonder|nachfragen|nachhaken|doorvragen|dopytać|probe)(?:\s+(?:fully|further|once|si\s+es\s+necesario))?`,
  ],
  [
    ([, low, high]) => [bounds(Number(low), Number(high))],
    String.raw`(?:${BETWEEN}\s+)?${N}\s*${TO}\s*${N}\s+${MEASURES}`,
  ],
  [([, low, high]) => [bounds(Number(low), Number(high))], String.raw`${BETWEEN}\s+${N}\s*${TO}\s*${N}\s+${COUNTS}`],
];
