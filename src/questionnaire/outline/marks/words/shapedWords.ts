import type { AnswerKind } from '../../meanings';
import { howMany, NUMBER_WORDS } from '../../numberWords';
import { bounds, DISPLAY, type Make } from './markPattern';

/**
 * What people put together from a few words each time: `NUMERIC BOX`, `READ OUT STATEMENTS`, `randomize except last three`.
 * As sources of patterns, made of what each of their places may hold.
 */

const type =
  (...types: readonly AnswerKind[]): Make =>
  () => [{ kind: 'type', types }];
const GAP = String.raw`[\s-]{1,3}`;

const NUMERIC = String.raw`(?:numeric(?:al)?|number|integer|num)`;
const BOX = String.raw`(?:(?:text|open|entry|input)${GAP})?(?:boxe?s?|textboxe?s?|fields?|inputs?|entry|entries|open${GAP}end(?:ed)?|answer|question|only|drop${GAP}?down)`;
const NUMERIC_BOX = [
  String.raw`(?:open${GAP}(?:ended|end)${GAP})?${NUMERIC}${GAP}${BOX}|open${GAP}(?:ended|end)${GAP}${NUMERIC}`,
  String.raw`(?:numerische[srn]?|ganzzahlige[srn]?)\s+(?:eingabe)?(?:feld|eingabe|angabe|box)|zahlen?-?(?:box|feld|eingabefeld)`,
  String.raw`(?:champ|zone|case|saisie|boîte)\s+(?:de\s+(?:texte|saisie)\s+)?numérique`,
  String.raw`(?:campo|casilla|caja|cuadro|recuadro|casella|caixa)\s+(?:de\s+(?:texto|testo)\s+)?num[ée]ric[oa]`,
  String.raw`(?:numeriek|getal)\s?(?:invoer)?veld|pole\s+(?:liczbowe|numeryczne)`,
];
const TEXT_BOX = [
  String.raw`(?:open${GAP}(?:ended|end|text)|free${GAP}text|verbatim|(?:single|multi)${GAP}line)${GAP}(?:(?:text|response|answer)${GAP}?)?(?:boxe?s?|fields?|entry|input|response|question|answer)`,
  String.raw`text\s?(?:boxe?s?|fields?|entry|input|area)(?:\s*\((?:single|multi|large|small)[^()]{0,12}\))?`,
  String.raw`(?:offenes|freies)\s+(?:text|eingabe)?feld|(?:freitext|text)-?(?:box|feld|eingabe|eingabefeld)`,
  String.raw`(?:cuadro|caja|casilla|recuadro)\s+de\s+texto|champ\s+(?:de\s+)?(?:texte|saisie)(?:\s+libre)?|tekstvak|pole\s+tekstowe`,
];

const LISTED = String.raw`(?:(?:answer|response|code|scale)\s+)?(?:statements?|lists?|codes?|pre-?codes|answers?|options?|items?|rows?|columns?|brands?|attributes?|categories|responses?|scales?|orders?|questions?|reihenfolge|ordre|orden|ordine|ordem|volgorde|aussagen|antworten|antwortoptionen|antwortvorgaben|items?|zeilen|marken|skala|liste|propositions|modalités|réponses|items|lignes|marques|affirmations|échelle|respuestas|opciones|frases|afirmaciones|filas|marcas|escala|risposte|opzioni|affermazioni|righe|respostas|opções|frases|linhas|antwoorden|stellingen|rijen)`;
const THE = String.raw`(?:(?:the|all|each|die|alle|jede|les|toutes\s+les|las|los|todas\s+las|le|gli|as|os|de)\s+)?`;
const MIX = String.raw`(?:randomi[sz]e(?:d)?|random(?:\s+order)?|rotate(?:d)?|rotation|shuffle(?:d)?|randomisier(?:en|t)|rotier(?:en|t)|zufällig|zufallsreihenfolge|zufällige\s+reihenfolge|randomiser|ordre\s+aléatoire|rotation\s+aléatoire|aléatoire|aleatorizar|rotar|orden\s+aleatorio|aleatorio|rotación|casuale|ordine\s+casuale|ruotare|ordem\s+aleatória|rodar|willekeurige\s+volgorde|roteren)`;
const READ = String.raw`(?:(?:do\s+not\s+|don['’]?t\s+)?read(?:\s+(?:out|aloud))?|reverse|flip|invert|alternate|prompt\s+with|(?:nicht\s+)?vorlesen|drehen|umkehren|lire|inverser|leer|invertir|leggere|invertire|ler|inverter|voorlezen|omkeren)`;
const EXCEPT = String.raw`,?\s*(?:except(?:ing)?|excluding|other\s+than|but\s+not|apart\s+from|bis\s+auf|außer|ausser|ausgenommen|sauf|hormis|except[ée]|excepto|salvo|menos|tranne|eccetto|exceto|behalve|met\s+uitzondering\s+van)\s+(?:for\s+)?(?![^.;,()]{0,60}(?<!\p{L})(?:if|when|unless|wenn|falls|si|se|ask|where|as)(?!\p{L}))[^.;,()=<>?[\]]{1,60}(?=$|[.;,)\]])`;
const FIXED = String.raw`,?\s*(?:(?:but\s+)?(?:keep|fix|anchor|hold)\s+(?:the\s+)?(?:last|first|other|none|codes?|don['’]?t\s+know|bottom|\d)[^.;()=<>?[\]]{0,60}|(?:letzte|die\s+letzten?)[^.;()=<>?[\]]{1,30}(?:fix(?:iert|ieren)?|fest))(?=$|[.;)\]])`;

const SHOWING = [
  String.raw`(?:reverse|flip|alternate)(?:d)?\s+(?:order\s+of\s+)?${THE}${LISTED}(?:\s+(?:for|to)\s+(?:half|50\s*%)(?:\s+(?:of\s+)?(?:the\s+)?(?:sample|respondents))?)?`,
  String.raw`${MIX}(?:\s+${THE}${LISTED})?(?:\s+\d{1,3}(?:\s*(?:-|–|to|bis|à|a)\s*\d{1,3})?)?(?:${EXCEPT}|${FIXED})`,
  // `ROTATE A-D`, `RANDOM 1-5`, `rotar códigos 1 a 5 y 7`
  String.raw`${MIX}(?:\s+${THE}${LISTED})?\s+(?:\d{1,3}(?:\s?(?:-|–|,|/|&|to|and|bis|und|à|a|al|et|y|e|ou|o|en|t/m)\s?\d{1,3}){0,12}|\p{L}\s?(?:-|–|to|bis|à)\s?\p{L})`,
  // `VOLGORDE ANTWOORDEN 1 T/M 5 RANDOM`
  String.raw`${LISTED}(?:\s+${LISTED})?(?:\s+\d{1,3}\s?(?:-|–|to|bis|à|al?|t\/m|tot\s+en\s+met)\s?\d{1,3})?\s+${MIX}`,
  String.raw`(?:${READ}|${MIX})\s+${THE}${LISTED}(?:\s+(?:in\s+turn|one\s+by\s+one|in\s+order|in\s+random\s+order))?`,
  String.raw`${LISTED}\s+(?:(?:in|en|im|dans\s+un|à|nicht)\s+)?(?:${MIX}|${READ})(?:${EXCEPT}|${FIXED})?`,
];

const N = String.raw`(-?\d{1,9}(?:\.\d{1,4})?)`;
/** `ACCEPT 0-99 ONLY`, `rango 0-99` */
const LIMITED = String.raw`(?:accept|allow|validate|permit|valid|range|rango|plage|intervall[eo]|intervalo|bereik|zakres|bereich|gültig|zulässig|valores|valeurs|wertebereich)(?:\s+(?:only|values?|numbers?|entries|answers?|range|from|between|de|von))?\s*[:=]?\s*${N}\s*(?:-|–|—|to|and|bis|und|à|et|a|y|tot|do)\s*${N}(?:\s+only)?`;
const limited: Make = ([, low, high]) => [bounds(Number(low), Number(high))];
const COUNTED = String.raw`(?:times|people|persons|weeks|months|days|nights|visits|mal|personen|wochen|monate|tage|fois|personnes|semaines|mois|jours|veces|personas|semanas|meses|días)`;

const ANSWER = String.raw`(?:answers?|options?|responses?|box(?:es)?|items?|choices?)`;
const most: Make = ([, count]) => [bounds(null, howMany(count ?? ''))];
const MOST = String.raw`(?:limit(?:ed)?|cap(?:ped)?|restrict(?:ed)?)\s+(?:to|at)\s+(\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})(?:\s+${ANSWER})?(?:\s+max(?:imum)?)?`;
const letters: Make = ([, count]) => [{ kind: 'textLength', min: null, max: Number(count) }];
const LETTERS = String.raw`(\d{1,5})\s*(?:char(?:acter)?s?|zeichen|caractères|caracteres)\s*(?:max(?:imum)?\.?|limit|maximal|höchstens)`;

export const SHAPED: readonly (readonly [Make, string])[] = [
  ...NUMERIC_BOX.map((source) => [type('numeric'), source] as const),
  ...TEXT_BOX.map((source) => [type('open'), source] as const),
  [limited, LIMITED],
  [DISPLAY, COUNTED],
  [type('single'), String.raw`drop[\s-]?down\s+(?:menu|box|field|selection)`],
  [most, MOST],
  [letters, LETTERS],
  ...SHOWING.map((source) => [DISPLAY, source] as const),
];
