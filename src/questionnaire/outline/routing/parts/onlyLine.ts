import { saysWhoWrites } from '../openings';

/** Nobody says of a group or a place at greater length whom a question is for. */
const LONGEST = 60;
const ONLY = String.raw`(?:only|nur|s[oó]lo|solamente|[uú]nicamente|seulement|uniquement|alleen|enkel|soltanto|apenas|somente)`;
/** `Only one answer`, `Only a few more questions`, `Only tick one`, `Nur Zahlen`: how, and how much. */
const HOW = String.raw`(?:an?|one|two|three|four|five|six|\d+|few|once|your|the\s+(?:first|last|main|most|best|answer|number|year|month)|single|multiple|several|whole|full|numbers?|digits?|letters?|text|answers?|tick|check|select|choose|mark|give|write|enter|use|read|record|count|code|note|circle|click|include|consider|think|fill|if|when|for\s+(?:statistical|internal|research|us)|eine?[rsnm]?|zwei|drei|vier|ihre?|die\s+(?:erste|letzte|wichtigste)|zahlen|ziffern|ganze|volle|antwort\p{L}*|nennung\p{L}*|ankreuzen|angeben|notieren|vorlesen|zur|zum|noch|une?|deux|trois|votre|réponses?|chiffres?|nombres?|un[oa]?|dos|tres|su|respuestas?|n[uú]meros?|risposta|numeri|één|een|twee|drie|uw|antwoord\p{L}*|getallen|uma?|dois|duas|respostas?|n[úu]meros)(?!\p{L})`;
const NO_PURPOSE = String.raw`(?!(?:(?:the|our|your|die|unsere)\s+)?(?:research|statisti\p{L}+|internal|evaluation|purposes?|us|you|it|everyone|everybody|all|now|later|uns|sie|alle|jetzt|auswertung\p{L}*|forschung\p{L}*|zwecke|tou(?:te)?s|vous|nous|todos|ustedes?|tutti|iedereen)(?!\p{L}))`;
const IS_FOR = String.raw`(?:this(?:\s+(?:one|question|part|section|page))?\s+(?:is|was)(?:\s+only)?\s+for|(?:diese[rs]?\s+)(?:frage|teil|abschnitt)\s+(?:ist|geht|richtet\s+sich)(?:\s+nur)?\s+(?:für|an)|cette\s+question\s+(?:est|s['’]adresse)(?:\s+(?:uniquement|seulement))?\s+(?:pour|à|aux)|esta\s+pregunta\s+es(?:\s+s[oó]lo)?\s+para|questa\s+domanda\s+è(?:\s+solo)?\s+per|deze\s+vraag\s+is(?:\s+alleen)?\s+voor)`;
const NOT_SHOWN = String.raw`(?:not\s+(?:to\s+be\s+)?(?:asked|shown|displayed|included|used|fielded)\s+(?:in|at|on|during)|(?:wird\s+)?(?:nicht|nur)\s+(?:gefragt|gestellt|gezeigt|erhoben)\s+in|in\s+\p{L}+\s+(?:nicht|nur)\s+(?:fragen|stellen|gefragt|gestellt))`;

const ONLY_LINE = new RegExp(
  String.raw`^\W*(?:${ONLY}\s+(?!${HOW})\p{L}[^?!=:…]{1,50}|${IS_FOR}\s+${NO_PURPOSE}\p{L}[^?!=:…]{1,40}|${NOT_SHOWN}\s+[\p{L}\d][^?!=:…]{0,40})\W*$`,
  'iu',
);
/** `Nicht in Österreich`, `Pas en Suisse`: a name behind it. */
const NOT_THERE =
  /^\W*(?:[Nn]ot|[Nn]icht|[Pp]as|[Nn]o|[Nn]on|[Nn]iet|NOT|NICHT|PAS|NO)\s+(?:in|en|au|aux|à|in\s+der|in\s+den|i[nm])\s+(?:the\s+)?\p{Lu}[\p{L}\s,/&-]{1,40}\.?$/u;

/**
 * Whether a line says no more than for whom or where a question is: `Only women`, `Nur in Deutschland`, `Not asked in
 * Austria`, `This one is for smokers`.
 */
export const isOnlyLine = (text: string): boolean =>
  text.length <= LONGEST &&
  !/[,;]\s+\p{Ll}/u.test(text) &&
  (ONLY_LINE.test(text) || NOT_THERE.test(text)) &&
  !saysWhoWrites(text);
