import { howMany, NUMBER_WORDS } from '../../numberWords';
import type { AnswerKind } from '../../meanings';
import { bounds, type Make } from './markPattern';
import { TO } from './ranges';

/**
 * How a question is answered, put together from a verb, how many, of what and by row, in seven languages: `Bitte kreuzen
 * Sie nur eine Antwort an`, `Marque una opción por fila`. As sources of patterns, made of what each place may hold.
 */

const type =
  (...types: readonly AnswerKind[]): Make =>
  () => [{ kind: 'type', types }];
const first = (groups: readonly (string | undefined)[]): string =>
  groups.slice(1).find((group) => group !== undefined) ?? '';
const atMost: Make = (groups) => {
  const most = howMany(first(groups));
  return most === 1 ? [{ kind: 'type', types: ['single'] }] : [bounds(null, most)];
};
const exactly: Make = (groups) => {
  const count = howMany(first(groups));
  return count === 1
    ? [{ kind: 'type', types: ['single'] }]
    : [{ kind: 'type', types: ['multi'] }, bounds(count, count)];
};
const rankTop: Make = (groups) => {
  const count = howMany(first(groups));
  return [{ kind: 'type', types: ['rank'] }, bounds(count, count)];
};
const between: Make = (groups) => {
  const [low, high] = groups.slice(1).filter((group) => group !== undefined);
  return [{ kind: 'type', types: ['numeric'] }, bounds(Number(low), Number(high))];
};

const COUNT = String.raw`(\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})(?![\p{L}\d])`;
const N = String.raw`(\d{1,7})(?![.,]\d)`;
const PLEASE = String.raw`(?:(?:please|bitte|veuillez|merci\s+de|por\s+favor|per\s+favore|si\s+prega\s+di|gelieve)\s*,?\s+)?`;

/** What stands ahead of what is chosen, and behind it. */
const TICK = String.raw`(?:choose|select|tick|check|mark|pick|circle|code|give|cross|accept|indicate|wählen\s+sie|wähle|kreuzen\s+sie|kreuze|markieren\s+sie|markiere|nennen\s+sie|geben\s+sie|coche[rz]?|sélectionne[rz]?|choisi(?:r|ssez)|entoure[rz]?|donne[rz]|marque|marcar|marca|seleccion(?:e|ar|a)|elija|elegir|elige|escoja|escoger|escoge|señal(?:e|ar|a)|rodee|aceptar|selezion(?:are|i|a|ate)|scegliere|scegli|scelga|barr(?:are|i|a)|indic(?:are|hi)|indique[rz]?|segn(?:are|i|a)|assinal(?:e|ar)|selecion(?:e|ar)|escolh(?:a|er)|aceitar|aceite|kies|selecteer|kruis|vink|geef|omcirkel)`;
const BEHIND = String.raw`(?:\s+(?:an|aus|aan|ankreuzen|auswählen|anklicken|wählen|markieren|machen|setzen|angeben|nennen|geben|geven|kiezen|aankruisen|selecteren|aanvinken))?`;
/** What people call an answer, and what else they tick. */
const ANSWER = String.raw`(?:answers?|responses?|mentions?|antwort(?:en)?|nennung(?:en)?|angaben?|réponses?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?)`;
const THING = String.raw`(?:${ANSWER}|options?|selections?|ticks|points?|boxe?s?|choices?|codes?|numbers?|ovals?|circles?|items?|statements?|categor(?:y|ies)|alternatives?|kreuze?|kästchen|optionen|kategorien?|felder|feld|aussagen?|cases?|modalités?|choix|propositions?|croix|opci(?:ón|ones)|casillas?|óvalos?|círculos?|alternativas?|casell[ae]|voc[ei]|opzion[ei]|scelt[ae]|opç(?:ão|ões)|oval|ovais|quadrados?|caixas?|hokjes?|vakjes?|opties?|keuzes?)`;
const ONLY = String.raw`(?:only|just|nur|genau|exactly|slechts|maar|enkel|apenas|só|somente|solo|sólo|solamente|únicamente|unicamente|seulement|uniquement|soltanto)`;
const ONE = String.raw`(?:(?:one|a\s+single|1|eén|eine[nrs]?|ein|une|un|una|uno|uma|um|één|een)(?:\s+(?:single|einzige[ns]?|seule?|sol[oa]|únic[oa]|unic[oa]|só|enkel))?)`;
const LISTED = String.raw`(?:\s+(?:of|from|der|van|de|delle|degli|das|tra|fra|dos)\s+(?:(?:the|las|los|les|le|den|de|as|os)\s+)?(?:following|below|list|folgenden|seguenti|siguientes|suivant(?:e)?s|seguintes|volgende|onderstaande)(?:\s+${THING})?)?`;
const POSSIBLE = String.raw`(?:\s+(?:(?:is|are|sind|ist|es|è|sono|são|é|zijn)\s+)?(?:possibles?|allowed|permitted|accepted|possibil[ei]|possíve(?:l|is)|posibles?|möglich|erlaubt|zulässig|autorisées?|admises?|permitid[oa]s?|mogelijk|toegestaan))?`;
const ROW = String.raw`(?:rows?|lines?|statements?|items?|zeile|reihe|aussage|merkmal|ligne|affirmation|phrase|proposition|filas?|líneas?|ítem|frases?|afirmaci(?:ón|ones)|rig(?:a|he)|affermazion[ei]|linhas?|afirmaç(?:ão|ões)|item|rij|regel|stelling)`;
const PER = String.raw`(?:(?:per|by|je|pro|par|por|auf)\s+(?:cada\s+|ogni\s+|jeder?\s+)?|(?:in|for|on|pour|sur|à|en|em|para|per|op|voor|für|zu)\s+(?:each|every|jede[rms]?|chaque|cada|ogni|elke|iedere)\s+)(?:of\s+the\s+)?${ROW}|(?:for|in|on)\s+each`;

// `(code 1)` names an answer; `code 1 only` says how many.
const ONE_ANSWER = String.raw`(?:(?!code\s+1(?!\s+(?:${ONLY}|${ANSWER})))${TICK}\s+(?:${ONLY}\s+)?${ONE}(?:\s+${THING}|\s+${ONLY}){0,2}${LISTED}${BEHIND}(?!\s+(?:number|nombre|numero|número|zahl|getal)(?!\p{L}))|ne\s+coche[rz]\s+qu['’]\s?${ONE}(?:\s+${THING})?|(?:è|é)\s+possibile\s+(?:${ONLY}\s+)?${ONE}\s+${ANSWER}|(?:${ONLY}\s+)?${ONE}\s+(?:${ANSWER})(?:\s+${ONLY})?${POSSIBLE}${BEHIND}|${ONLY}\s+${ONE}\s+${THING}${BEHIND})`;
const SINGLE = String.raw`(?:(?:single[\s-]{0,2}(?:cod(?:e|ed|ing)|answer|response|mention|choice|select(?:ion)?)|einfach(?:nennung|antwort|auswahl)|einzel(?:nennung|auswahl)|singola|réponse\s+unique|choix\s+unique|code\s+unique|question\s+à\s+choix\s+unique|respuesta\s+(?:única|simple)|(?:opción|selección|elección)\s+(?:única|simple)|risposta\s+(?:singola|unica)|(?:scelta|selezione)\s+(?:singola|unica)|resposta\s+(?:única|simples)|(?:escolha|seleção)\s+(?:única|simples)|enkel(?:e|voudige?)\s+(?:keuze|antwoord))(?:\s+${ONLY})?)`;
const MANY = String.raw`(?:more\s+than\s+one|several|multiple|mehrere|mehr\s+als\s+eine|plusieurs|plus\s+d['’]une|varias|más\s+de\s+una?|várias|mais\s+d(?:e|o\s+que)\s+uma?|più(?:\s+di\s+una?)?|meer(?:dere)?(?:\s+dan\s+(?:één|een))?)`;
const CAN = String.raw`(?:(?:you\s+(?:can|may)|vous\s+pouvez|puede|puedes|pode|può|si\s+possono|u\s+kunt|u\s+mag|je\s+kunt|sie\s+können|sie\s+dürfen)\s+)`;
const SEVERAL = String.raw`(?!multiple\s+choices?(?!\p{L}))(?:${CAN}?(?:${TICK}\s+)?${MANY}\s+${THING}${POSSIBLE}${BEHIND}|multi(?:ple)?[\s-]{0,2}cod(?:e|es|ed|ing)|multi(?:ple)?[\s-]{0,2}(?:answers?|responses?|mentions?|punch|select)|mehrfach(?:nennung(?:en)?|antwort(?:en)?|angaben?|auswahl)|réponses?\s+multiples?|multi-?réponses?|(?:posibles?\s+)?respuestas?\s+múltiples?|multirr?espuesta|(?:selección|opción)\s+múltiple|rispost[ae]\s+multipl[ae]|(?:possibili|sono\s+possibili|è\s+possibile\s+dare)\s+più\s+risposte|respostas?\s+múltiplas?|seleção\s+múltipla|meervoudig(?:e)?\s+antwoord(?:en)?|multipla|múltipl[ae]|meerkeuze\s*,\s*meerdere\s+antwoorden)${POSSIBLE}`;
const APPLIES = String.raw`(?:\s+(?:that|which|que|qui|die|che|wat|was))?(?:\s+auf\s+sie)?\s+(?:apply|applies|s['’]appliquent|conviennent|correspond(?:ent|an?|a)|apliquen?|aplican?|procedan?|se\s+apli(?:cam?|quem?)|si\s+applica(?:no)?|van\s+toepassing\s+(?:is|zijn)|zutrifft|zutreffen|passt|passen|(?:are\s+)?mentioned)(?:\s+to\s+you)?`;
const EVERY = String.raw`(?:all(?:\s+the|\s+of\s+the)?|any|as\s+many\s+as|toutes\s+les|tous\s+les|tout\s+ce|todas\s+las|todos\s+los|todo\s+lo|todas(?:\s+as)?|todos(?:\s+os)?|tudo(?:\s+o)?|tutt[ei]\s+(?:le|gli|i)|tutto\s+ciò|alles|alle|aan\s+alles)`;
const FITTING = String.raw`(?:aplicáve(?:l|is)|aplicables?|applicabili|applicables?|pertinent[ei]?s?|relevantes?|correspondant(?:e)?s|correspondientes|corrispondenti|correspondentes)`;
const ALL = String.raw`(?:${TICK}\s+${EVERY}(?:\s+${THING})?(?:\s+(?:aan|an|aus))?,?${APPLIES}|${TICK}\s+${EVERY}\s+${THING}\s+${FITTING}|${TICK}\s+all\s+(?:the\s+)?(?:applicable|relevant)\s+${THING}|(?:${TICK}\s+)?(?:alles\s+zutreffende|alle\s+zutreffenden(?:\s+${THING}|\s+punkte)?)${BEHIND}|${TICK}\s+tutte\s+le\s+(?:risposte|voci|caselle|opzioni)\s+(?:pertinenti|applicabili|valide|corrispondenti)|(?:code|record)\s+all\s+(?:mentions|responses|answers|given)|alle\s+(?:nennungen|antworten|angaben)\s+(?:erfassen|notieren|aufnehmen|ankreuzen|codieren)|(?:noter|coder|relever)\s+toutes\s+les\s+réponses|(?:anotar|registrar|codificar)\s+todas\s+las\s+(?:respuestas|menciones)|(?:registrar|anotar)\s+todas\s+as\s+(?:respostas|menções)|(?:registrare|annotare)\s+tutte\s+le\s+risposte|alle\s+antwoorden\s+noteren)`;

const MOST = String.raw`(?:up\s+to|no\s+more\s+than|not\s+more\s+than|at\s+most|(?:an?\s+|un\s+|um\s+)?m[aá]x(?:imum|imal|imaal|imo)?\.?(?:\s+(?:of|de|di))?|m[aá]ximo\s+de|massimo|un\s+massimo\s+di|au\s+(?:maximum|plus)|como\s+máximo|al\s+massimo|no\s+máximo|até|hasta|fino\s+a|jusqu['’]à|bis\s+zu|höchstens|hoogstens|ten\s+hoogste|nicht\s+mehr\s+als)`;
const EXACT = String.raw`(?:exactly|genau|exactement|exactamente|esattamente|exatamente|precies)`;

const WRITE = String.raw`(?:(?:write(?:\s+(?:in|down))?|enter|record|type(?:\s+in)?|fill\s+in|note|give|geben\s+sie|notieren\s+sie|saisi(?:r|ssez)|entre[rz]|note[rz]|indique[rz]?|inscri(?:re|vez)|anotar|anote|escrib(?:a|ir)|introduzca|introducir|ingres(?:e|ar)|inser(?:ire|isca|isci|ir)|insira|indic(?:are|hi)|annot(?:are|i)|scriv(?:ere|a|i)|digit(?:e|ar)|escrev(?:a|er)|vul|voer|noteer|typ)\s+(?:(?:the|an?|your|eine?|die|das|ihr|un|une|le|la|el|los|las|il|lo|o|uma?|een|de|het|uw)\s+|l['’])?)`;
const EXACTLY = String.raw`(?:(?:exact[ea]?s?|actual|whole|full|ganze|genaue[sn]?|exacte|hele|geheel)\s+){0,2}`;
const FIGURE = String.raw`(?:numbers?|amount|figures?|age|integer|zahl|anzahl|alter|betrag|nombre|âge|montant|número|edad|cantidad|monto|numero|età|importo|idade|quantidade|getal|leeftijd|aantal|bedrag)(?:\s+(?:entier|exacte?|exact[ao]|esatt[ao]|exat[ao]|entero|inteiro|intero))?`;
const WRITTEN = String.raw`(?:\s+(?:ein|an|in|eingeben|eintragen|notieren|angeben))?`;
const NUMERIC = String.raw`(?:numeric(?:al)?|number|numerisch|zahl|numérique|nombre|numéric[oa]|número|numeric[oa]|numero|getal|numeriek)`;
const WORDING = String.raw`(?:verbatim|word\s+for\s+word|in\s+full|here|below|hier|wörtlich|ici|mot\s+à\s+mot|en\s+clair|aquí|textual(?:mente)?|literal(?:mente)?|textuellement|qui|fedelmente|alla\s+lettera|parola\s+per\s+parola|aqui|letterlijk)`;
const MY_ANSWER = String.raw`(?:your|ihre|votre|su|la\s+sua|la|a\s+sua|sua|uw|the|die|le|el)\s+${ANSWER}|${ANSWER}`;

const RANK = String.raw`(?:rank|classe[rz]?|orden(?:e|ar)|ordin(?:are|i)|rangschik|rangschikken)`;
const PUT = String.raw`(?:rank|put|place|arrange|sort|order|bringen\s+sie|ordnen\s+sie|sortieren\s+sie|classe[rz]?|mette[rz]|range[rz]|orden(?:e|ar)|coloque|colocar|pon(?:er|ga)|ordin(?:are|i)|mett(?:ere|a)|zet|rangschik|plaats|rangschikken)`;
const THEM = String.raw`(?:\s+(?:(?:all|these|the|each|of|them|those|following|die|diese|folgenden|les|ces|las|los|estas|estos|siguientes|le|queste|as|os|estas|de|deze|volgende|everything)\s+){0,3}(?:${THING}|brands|products|reasons|punkte|these|them|all|marques|marcas|prodotti|aspekte))?`;
const RANKING = String.raw`(?:rang|reihen)(?:folge|ordnung)`;
const ORDER = String.raw`(?:in(?:to)?\s+(?:the\s+)?order(?:\s+of\s+\p{L}+)?|from\s+(?:1|most|least|best|highest|first)\s+to\s+(?:\d{1,2}|least|most|worst|lowest|last)(?:\s+\p{L}+)?|by\s+(?:importance|preference)|in\s+(?:eine|die)\s+${RANKING}|nach\s+(?:ihrer\s+)?(?:wichtigkeit|bedeutung|präferenz|vorliebe)|par\s+ordre\s+(?:d['’]importance|de\s+préférence|croissant|décroissant)|por\s+(?:orden\s+de\s+)?(?:importancia|preferencia|ordem\s+de\s+importância|importância|preferência)|de\s+(?:mayor\s+a\s+menor|maior\s+a\s+menor)(?:\s+\p{L}+)?|(?:de|del|da|do|van|dal)\s+1\s+(?:à|a|al|ao|tot|t\/m)\s+\d{1,2}|per\s+(?:ordine\s+di\s+)?(?:importanza|preferenza)|in\s+ordine(?:\s+(?:di|d['’])\s*\p{L}+)?(?:\s+da\s+1\s+a\s+\d{1,2})?|(?:in|op)\s+volgorde(?:\s+van\s+\p{L}+)?)`;
const MOST_OF = String.raw`(?:(?:most|least)\s+\p{L}+|favou?rites?|wichtigsten|beliebtesten|liebsten|plus\s+\p{L}+|más\s+\p{L}+|mais\s+\p{L}+|più\s+\p{L}+|belangrijkste|principa(?:les|is|li)|préférée?s|preferid[oa]s|preferit[ei])(?:\s+${THING})?`;
const THE = String.raw`(?:(?:the|your|die|ihre|les|vos|las|los|sus|le|i|gli|as|os|de|uw)\s+)`;
/** Which of them is the first. */
const ONE_IS = String.raw`(?:\s*[,;:(–-]\s*1\s*(?:=|is|ist|est|es|è|é)\s*\p{L}+(?:\s+\p{L}+){0,2}\)?)?`;
const FIRST_OF = String.raw`(?:top|first|best|most\s+important|les|las|los|le|as|os|i|prim[eio]s?|tres)`;

const each = (make: Make, ...sources: readonly string[]): readonly (readonly [Make, string])[] =>
  sources.map((source) => [make, PLEASE + source] as const);

export const COMPOSED: readonly (readonly [Make, string])[] = [
  ...each(
    type('grid', 'multi'),
    String.raw`(?:${SEVERAL}|${ALL})\s*,?\s+(?:${PER})${POSSIBLE}`,
    String.raw`(?:${PER})\s*,?\s+(?:${SEVERAL}|${ALL})`,
    String.raw`(?:matrix|grid|gitter|grille|griglia|grelha|matriz)\s*[,:–-]\s*(?:${SEVERAL})`,
  ),
  ...each(
    type('grid', 'single'),
    String.raw`(?:${ONE_ANSWER}|${SINGLE})\s*,?\s+(?:${PER})${BEHIND}`,
    String.raw`(?:(?:${TICK})\s+)?(?:${PER})\s*,?\s+(?:${ONE_ANSWER}|${SINGLE}|(?:${ONLY}\s+)?${ONE}\s+${THING}${BEHIND})`,
    String.raw`(?:matrix|grid|gitter|grille|griglia|grelha|matriz)\s*[,:–-]\s*(?:${SINGLE})(?:\s+(?:${PER}))?`,
  ),
  ...each(
    () => [{ kind: 'flag', flag: 'other' }],
    String.raw`(?:(?:specify|state|say|indicate)\s+(?:which|what)(?:\s+ones?)?|(?:welche[rsn]?|was)\s+(?:genau\s*)?(?:angeben|nennen)|(?:précise[rz]|indique[rz])\s+(?:lequel|laquelle|lesquel(?:le)?s)|(?:especifi(?:que|car)|indi(?:que|car))\s+cuál(?:es)?|(?:specificare|indicare|specifichi|indichi)\s+qual[ei]|(?:especifi(?:que|car)|indi(?:que|car))\s+qua(?:l|is)|geef\s+aan\s+welke)`,
  ),
  ...each(type('single'), `(?:${ONE_ANSWER}|${SINGLE})`),
  ...each(type('multi'), SEVERAL, ALL),
  ...each(
    rankTop,
    String.raw`${RANK}\s+(?:(?:your|the|ihre|vos|sus|suas|de)\s+)?(?:${FIRST_OF}\s+){1,2}${COUNT}(?:\s+(?:${THING}|premiers?|más\s+importantes|mais\s+importantes|principales))?`,
    String.raw`${RANK}\s+(?:les\s+)?${COUNT}\s+premiers?`,
    String.raw`${RANK}\s+${THE}?${COUNT}\s+${MOST_OF}${ONE_IS}`,
    String.raw`(?:${PUT}\s+)?${THE}?${COUNT}\s+${MOST_OF}\s+${ORDER}(?:\s+(?:bringen|ordnen|zetten))?${ONE_IS}`,
    String.raw`(?:ranking|classifica|classement)\s*,\s*prim[ei]\s+${COUNT}|rangplätze\s+1\s+bis\s+${COUNT}\s+vergeben`,
  ),
  ...each(
    type('rank'),
    String.raw`${PUT}${THEM}\s+${ORDER}(?:\s+${ORDER})?(?:\s+(?:bringen|ordnen))?${ONE_IS}`,
    String.raw`drag(?:\s+(?:and|&)\s+drop)?${THEM}\s+to\s+(?:rank|order|sort|arrange)${THEM}`,
    String.raw`(?:number|numérote[rz]|nummerieren\s+sie|numere|numerar|numeri|nummer)(?=\s+(?:the|these|all|die|diese|les|ces|las|los|le|gli|as|os)\s)${THEM}\s+${ORDER}(?:\s+${ORDER})?${ONE_IS}`,
    String.raw`(?:(?:eine|die)\s+)?${RANKING}\s+(?:bilden|erstellen|festlegen|vergeben|angeben)${ONE_IS}`,
    String.raw`${ORDER}\s+(?:bringen|ordnen|zetten)`,
    String.raw`rank\s+all(?:\s+(?:of\s+)?(?:the\s+)?${THING})?|ordinamento`,
  ),
  ...each(
    exactly,
    String.raw`(?:${TICK}\s+)?${EXACT}\s+${COUNT}\s+${THING}${BEHIND}`,
    String.raw`${TICK}\s+${EXACT}\s+${COUNT}${BEHIND}`,
    String.raw`${COUNT}\s+${ANSWER}\s+${EXACT}`,
  ),
  ...each(
    atMost,
    String.raw`${TICK}\s+${MOST}\s+${COUNT}(?:\s+${THING})?${BEHIND}`,
    String.raw`${MOST}\s+${COUNT}\s+(?:${ANSWER}|selections|choices|ticks)${POSSIBLE}${BEHIND}`,
    String.raw`${COUNT}\s+${ANSWER}${POSSIBLE}\s+${MOST}`,
    String.raw`${MOST}\s+${COUNT}\s+(?:ankreuzen|auswählen|anklicken|wählen|markieren|angeben|nennen|kiezen|aankruisen|selecteren|aanvinken)`,
  ),
  ...each(
    between,
    String.raw`${NUMERIC}\s*[:,]?\s*(?:(?:range|from|between|von|zwischen|de|del|entre|da|tra|van|tussen)\s*:?\s*)?${N}${TO}${N}(?=\s*(?:[.)\]]|$))`,
    String.raw`${NUMERIC}\s*[:,;–—-]?\s*m[ií]n(?:im(?:um|o|aal))?\.?\s*[:=]?\s*${N}\s*[,;/–—-]?\s*(?:(?:and|und|et|y|e|en)\s+)?m[aá]x(?:im(?:um|o|aal))?\.?\s*[:=]?\s*${N}(?=\s*(?:[.)\]]|$))`,
  ),
  ...each(
    type('numeric'),
    String.raw`${WRITE}${EXACTLY}${FIGURE}${WRITTEN}`,
    'offen\\s+numerisch|pregunta\\s+numérica|question\\s+numérique|noter\\s+(?:en\\s+clair\\s+)?le\\s+nombre',
    String.raw`(?:geben\s+sie\s+)?(?:eine?\s+|die\s+)?${EXACTLY}${FIGURE}\s+(?:ein|an|eingeben|eintragen|notieren|angeben)`,
  ),
  ...each(
    () => [
      { kind: 'type', types: ['numeric'] },
      { kind: 'decimals', count: 0 },
    ],
    String.raw`(?:only\s+whole\s+numbers|whole\s+numbers\s+only|nur\s+ganze\s+zahlen|nombres\s+entiers\s+uniquement|(?:solo|sólo)\s+números\s+enteros|solo\s+numeri\s+interi|apenas\s+números\s+inteiros|alleen\s+hele\s+getallen)`,
  ),
  ...each(
    type('open'),
    String.raw`${WRITE}(?:(?:${MY_ANSWER})\s+)?${WORDING}(?:\s+(?:${MY_ANSWER}))?(?:\s+ein)?`,
    String.raw`(?:write\s+down|type\s+in|escrib(?:a|ir)|escrev(?:a|er)|scriv(?:ere|a)|schreiben\s+sie|typ)\s+(?:${WORDING}\s+)?(?:${MY_ANSWER})(?:\s+${WORDING})?`,
    String.raw`(?:geben|schreiben)\s+sie\s+(?:hier\s+)?ihre\s+antwort(?:\s+hier|\s+unten)?(?:\s+ein|\s+auf)?`,
    String.raw`(?:écri(?:re|vez))\s+(?:${MY_ANSWER})(?:\s+${WORDING})?`,
    String.raw`(?:antwort|nennung(?:en)?)\s+wörtlich\s+(?:notieren|eintragen|aufnehmen)|letterlijk\s+noteren|respuesta\s+(?:espontánea\s+)?literal|réponse\s+en\s+clair|texto\s+abierto|offene\s+(?:abfrage|nennungen)|vrij\s+(?:tekst)?veld|open\s+tekst|resposta\s+livre|trascrivere\s+fedelmente|bitte\s+(?:notieren|eintragen)`,
  ),
  ...each(
    type('date'),
    String.raw`(?:enter|record|write(?:\s+in)?|select|pick|note|give)\s+(?:(?:the|an?|exact|full)\s+){0,2}date(?:\s+of\s+\p{L}+)?|(?:das\s+)?datum\s+(?:eingeben|eintragen|notieren|angeben|auswählen)|saisi(?:r|ssez)\s+(?:la|une)\s+date|(?:anot(?:e|ar)|indique|introduzca|seleccione)\s+(?:la\s+|una\s+)?fecha|inserire\s+(?:la\s+)?data|(?:insira|indique)\s+(?:a\s+|uma\s+)?data|vul\s+(?:de|een)\s+datum\s+in|gg\s?[/.-]\s?mm\s?[/.-]\s?aaaa|fecha|data(?=$|\s*[\])])`,
  ),
];
