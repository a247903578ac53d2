import { OF_THIS_QUESTION } from './ofThisQuestion';

/** The words in front of a condition, in English, German, French and Spanish, as people and platforms write them. */

const OF = String.raw`(?:\s+(?:this|the|these|following|diese|die|cette|esta|la))?(?:\s+(?:questions?|section|block|part|page|module|screen|frage|fragen|pregunta|item)(?:\s+\d+\p{L}?)?)?`;

/** What can only be the beginning of a condition on who is asked. */
const CERTAIN = [
  String.raw`(?:${OF_THIS_QUESTION})\p{L}+`,
  String.raw`ask(?:ed)?${OF}(?:\s+only)?\s+(?:of|to)?\s*(?:if|when|where|unless|those|all|only|everyone|everybody|respondents|people)`,
  String.raw`(?:to\s+be\s+)?(?:shown|displayed)\s+(?:only\s+)?(?:if|when|unless|to\s+those)`,
  String.raw`only\s+(?:ask(?:ed)?|answer|shown?|display(?:ed)?|if|when|(?:for|to)\s+(?:those|people|respondents|employees|customers|users|participants|women|men|\p{L}+\d)|those|people|respondents|employees|customers|users|participants)${OF}(?:\s+if|\s+when)?`,
  String.raw`(?:please\s+)?(?:show|display|answer)${OF}\s*(?:only\s+)?(?:if|when|unless|:)`,
  String.raw`display\s+this\s+question\s*:?`,
  String.raw`(?:skip|hide)(?:\s+this)?(?:\s+question)?\s+(?:if|when|unless)`,
  String.raw`(?:please\s+)?(?:leave|keep)\s+(?:(?:it|this|the\s+\p{L}+)\s+)?(?:blank|empty|out)\s+(?:if|when)`,
  String.raw`(?:bitte\s+)?(?:frei|leer)\s*lassen,?\s+(?:wenn|falls)`,
  String.raw`laisser\s+(?:en\s+blanc|vide)\s+si`,
  String.raw`dejar\s+(?:en\s+blanco|vac[ií]o)\s+si`,
  String.raw`(?:please\s+)?(?:complete|fill\s+in|fill\s+out)\s+only\s+(?:if|when)`,
  String.raw`nur\s+(?:ausfüllen|beantworten),?\s+(?:wenn|falls)`,
  String.raw`(?:remplir|répondre|compléter)\s+(?:uniquement|seulement)\s+si`,
  String.raw`(?:contest\p{L}+|respond\p{L}+|llen\p{L}+|complet\p{L}+|rellen\p{L}+)\s+(?:s[oó]lo|solamente|[uú]nicamente)\s+si`,
  String.raw`(?:do\s+not|don['’]t|never)\s+(?:ask|show|display)(?!\s+(?:the\s+|any\s+)?(?:codes?|numbers?|labels?|values?)(?!\p{L}))`,
  String.raw`not\s+(?:(?:to\s+be\s+)?(?:asked|shown|displayed)\s+)?(?:if|for|to|of)`,
  String.raw`this(?:\s+(?:one|question|part|section))?\s+is\s+(?:only\s+(?:for|asked)|(?:for|asked\s+of)\s+(?:those|people|respondents|everyone|everybody|all))`,
  String.raw`(?:we\s+)?only\s+want\s+to\s+ask(?:\s+(?:this|it))?(?:\s+question)?\s+(?:if|when)`,
  // "Everyone who works hard can succeed" is an item.
  String.raw`every(?:one|body)\s+(?:who|with|except)(?=[^?]*(?:\d|["“„«]|(?<!\p{L})(?:did|didn|said|says|answer\p{L}*|chose|selected|mentioned|question)(?!\p{L})))`,
  String.raw`(?:base|filter|basis|universe|condition|conditions|routing|route|relevan(?:t|ce(?:\s+equation)?)|cond|display\s+logic|skip\s+logic|visible\s+if|show\s+if|ask\s+if|enable\s+if|logic|logik|logique|lógica|filtre|filtro|condici[oó]n|bedingung|filterführung|wer\s+wird\s+gefragt|zielgruppe(?:\s+der\s+frage)?|target(?:\s+(?:group|audience|population))?|population|grundgesamtheit|cible|p[uú]blico\s+objetivo|champ|universo|univers|[áa]mbito|poblaci[oó]n|popolazione|condizione|condição|voorwaarde|doelgroep|à\s+qui|a\s+quien(?:es)?)\s*[:=]`,
  String.raw`(?:filter|base|filtre|filtro)\s+(?=\p{L}+\d)`,
  String.raw`nur,?\s+(?:fragen|stellen|an|für|bei|wenn|falls|sofern|personen|befragte|diejenigen|zu\s+stellen|zeigen|einblenden)`,
  String.raw`beantworten\s+sie\s+diese\s+frage\s+nur`,
  String.raw`répondre\s+à\s+cette\s+question\s+seulement`,
  String.raw`s[oó]lo\s+conteste\s+esta\s+pregunta`,
  String.raw`nicht\s+(?:fragen|stellen|an|zeigen|wenn|für|anzeigen)`,
  String.raw`(?:fragen|stellen|anzeigen|einblenden|zeigen|frage\s+stellen)\s*,?\s+(?:nur\s+)?(?:wenn|falls|sofern)`,
  String.raw`an\s+alle\s+(?:mit|die|befragten|personen)`,
  String.raw`(?:poser|afficher|demander|montrer)${OF}\s*(?:uniquement|seulement)?\s*(?:si|à|aux?)`,
  String.raw`ne\s+pas\s+(?:poser|demander|afficher)`,
  String.raw`pas\s+(?:pour|à)\s+(?:ceux|celles)|no\s+(?:para|a)\s+(?:quienes|los\s+que|las\s+que)|non\s+(?:per|a)\s+(?:chi|coloro)|niet\s+(?:voor|aan)\s+(?:degenen|mensen|wie)`,
  String.raw`(?:uniquement|seulement)\s+(?:si|à|aux?|pour|ceux|celles)`,
  String.raw`(?:à|aux?|pour)\s+ceux\s+qui`,
  String.raw`sauf\s+(?:si|pour)`,
  String.raw`(?:preguntar|mostrar|hacer|aplicar)${OF}\s*(?:s[oó]lo|solamente|[uú]nicamente)?\s*(?:si|a)`,
  String.raw`no\s+(?:preguntar|mostrar|hacer)(?!\s*(?:$|[,.;)]))`,
  String.raw`(?:s[oó]lo|solamente|[uú]nicamente)\s+(?:si|a|para|quienes|los|las)`,
  String.raw`a\s+(?:los|las|quienes)\s+que`,
  String.raw`a\s+quienes`,
  String.raw`(?:salvo|excepto)\s+(?:si|que|a|quienes)`,
  String.raw`(?:zadać|zadaj|zadawać|pytać)\s*,?\s+(?:tylko\s*,?\s+)?(?:jeśli|jeżeli|gdy|osobom)|tylko\s*,?\s+(?:jeśli|jeżeli|gdy)`,
  String.raw`to\s+(?:all\s+)?(?:those\s+)?(?:who|those)`,
  String.raw`(?:an|für)\s+(?:alle|diejenigen|jene)\s*,?\s+(?:die|welche)`,
  String.raw`all\s+(?:who|those|respondents\s+who|with|where|except|coded)`,
  String.raw`(?:those|respondents|people)\s+(?:who|with|that|coded)`,
  // `All answering yes at Q1`, `Befragte mit Ja in Q1`: with a number, so that it is no item.
  String.raw`(?:(?:an|für|to|of|for|aux?|[àa]|para|per|voor|aan)\s+)?(?:all\p{L}*\s+|tous\s+les\s+|tod[oa]s\s+l[oa]s\s+|tutti\s+(?:i|gli)\s+)?(?:respondents|participants|persons|befragten?|personen|teilnehmer\p{L}*|répondants|interviewés|enquêtés|personnes|encuestados|entrevistados|personas|intervistati|rispondenti|respondenten|deelnemers|respondentes|entrevistados|pessoas)\s+(?:who|with|that|coded|mit|die|welche|qui|ayant|avec|que|con|che|met|com)(?=[^?]*\d)`,
  String.raw`(?:all|those)\s+(?:answering|coding|saying|selecting|choosing|mentioning|naming|giving|ticking|aged|under|over)(?=[^?]*\d)`,
  String.raw`(?:a|para)\s+quem`,
  String.raw`stel\s+(?:alleen\s+)?(?:als|indien)`,
  String.raw`coded\s+\d`,
  String.raw`(?:chiedere|porre|fare|mostrare)(?:\s+la\s+domanda)?\s+(?:solo\s+)?(?:se|a\s+chi|a\s+coloro|a\s+quelli)`,
  String.raw`sol(?:o|tanto)\s+(?:se|a\s+chi|a\s+coloro|per\s+chi|per\s+coloro|chi)`,
  String.raw`(?:a|per)\s+(?:chi|coloro\s+che)`,
  String.raw`non\s+(?:chiedere|porre|mostrare)(?!\s*(?:$|[,.;)]))`,
  String.raw`(?:perguntar|fazer|mostrar|aplicar)(?:\s+a\s+pergunta)?\s+(?:apenas|só|somente)?\s*(?:se|a\s+quem|aos)`,
  String.raw`(?:apenas|só|somente)\s+(?:se|para|a\s+quem|quem|aos)`,
  String.raw`n[ãa]o\s+(?:perguntar|mostrar)(?!\s*(?:$|[,.;)]))`,
  String.raw`(?:alleen|enkel)\s+(?:(?:invullen|beantwoorden|in\s+te\s+vullen)\s+)?(?:als|indien|voor|bij|vragen|stellen|tonen|aan)`,
  String.raw`(?:vragen|stellen|tonen|vraag\s+stellen)\s+(?:alleen\s+|enkel\s+)?(?:als|indien|aan)`,
  String.raw`niet\s+(?:vragen|stellen|tonen)(?!\s*(?:$|[,.;)]))`,
];

const NOT_COUNTED = String.raw`(?!(?:eine?|one|una?|une?|single|multiple|mehrere|several|whole|ganze|positive|numbers?|zahlen)(?!\p{L}))`;
/** A group of people by words that say so themselves: `À toutes les femmes de moins de 50 ans`, `Smokers only`. */
const GROUP = [
  String.raw`[àa]\s+tou(?:te)?s\s+(?:les|ceux|celles)\s+[^:?!.]{2,60}`,
  String.raw`a\s+tod[oa]s\s+(?:los|las)\s+[^:?!.]{2,60}`,
  String.raw`an\s+alle\s+\p{L}[^:?!.]{2,60}`,
  String.raw`${NOT_COUNTED}\p{L}[^:?!.,]{2,40}\s+only`,
];
/** By words that say so with a colon behind: `Nur Technik:`. */
const ONLY_GROUP = String.raw`(?:nur|only|s[oó]lo|solamente|seulement|uniquement)\s+${NOT_COUNTED}\p{L}[^:?!.]{1,60}`;
const ALL_GROUP = String.raw`all\s+\p{L}[^:?!.,]{2,50}`;

/** A line that is nothing but a group. */
const LINE_OF_GROUP = [
  ...GROUP.map((group) => String.raw`${group}\s*:?`),
  String.raw`aux\s+\p{L}[^:?!.,]{2,60}:?`,
  `${ONLY_GROUP}:`,
  String.raw`(?:a\s+)?(?:los|las)\s+\p{L}[^:?!.,]{2,60}:`,
  String.raw`(?:to\s+)?${ALL_GROUP}:`,
];

/** A group in front of the question itself and a colon, where a place or a time may stand as well: `Women only: …`. */
const GROUP_IN_FRONT = [...GROUP, ONLY_GROUP, String.raw`to\s+${ALL_GROUP}`];

/**
 * IF in Italian and Portuguese, as far as words of these stand behind it, or a name or a number: Spanish has the word
 * for much else, `Se garantiza la confidencialidad`.
 */
export const SE = String.raw`se(?=\s+["“„«\d]|\s+\p{L}[\p{L}_]*\d|\s.*(?<!\p{L})(?:sì|sim|non?|n[ãa]o|il|lo|gli|di|del(?:la|lo|le)|[nd]ella|alla|ha|hai|è|meno|più|anni|anos|rispo\p{L}*|domanda|codice|resposta|respond\p{L}u|pergunta|em|na|tem|voc[êe]|um|uma)(?!\p{L}))`;

/** What may also be the beginning of a sentence to the respondent. */
const POSSIBLE = String.raw`(?:if|when|where|unless|wenn|falls|sofern|si|jeśli|jeżeli|${SE}|indien|en\s+caso\s+de|in\s+caso\s+(?:di|affermativo|negativo)|em\s+caso\s+(?:de|afirmativo|negativo)|dans\s+le\s+cas|bei)`;

const ENDS = String.raw`(?!\p{L})`;
/** As the source of a pattern. */
export const ROUTING_OPENING = String.raw`(?:${CERTAIN.join('|')})${String.raw`(?:(?<=[:=])|${ENDS})`}`;

const CERTAINLY = new RegExp(String.raw`^[^\p{L}\p{N}[]*(?:${ROUTING_OPENING})`, 'iu');
const GROUP_LINE = new RegExp(String.raw`^[^\p{L}\p{N}[]*(?:${LINE_OF_GROUP.join('|')})$`, 'iu');
const IN_FRONT = new RegExp(String.raw`^[^\p{L}\p{N}[]*(?:${GROUP_IN_FRONT.join('|')})\s*$`, 'iu');
const POSSIBLY = new RegExp(String.raw`^[^\p{L}\p{N}[]*${POSSIBLE}${ENDS}`, 'iu');
const ADDRESSES =
  /(?:please|bitte|veuillez|merci|por\s+favor|don['’]t\s+worry|feel\s+free|contact|think\s+of|(?:if|when)\s+this\s+happens|you\s+will\s+see)(?!\p{L})/iu;
const ANSWERED =
  /^\W*(?:if|wenn|falls|si|bei|se|als|indien)\s+(?:so|yes|no|not|ja|nein|nicht|nee|niet|oui|non|s[íì]|sim|n[ãa]o|no)(?!\p{L})/iu;
/** What only the people who run the survey would say. */
const NAMES =
  /\d|["“”„«»‘’']\p{L}[^"“”„«»]*["“”„«»‘’']|(?<!\p{L})(?:question|frage|pregunta|antwort|answer(?:ed)?|respuesta|réponse|code|selected|mentioned|chosen|genannt|gewählt)(?!\p{L})/iu;

const OFFICIALS = String.raw`(?:office|interviewers?|investigators?|researchers?|official|internal|intern(?:e[nrs]?|[oa])?|büro|oficina)`;
const FILLS_IN = String.raw`(?:use(?:\s+only)?|(?:only\s+)?to\s+(?:complete|fill\s+(?:in|out))|ausfüllen|auszufüllen)`;
/**
 * `FOR SITE STAFF ONLY`, `Office use only`: who writes, and not who is asked. Staff and administration are asked as well:
 * of them it must be said that they fill it in.
 */
const WRITTEN_BY = new RegExp(
  String.raw`^\W*(?:for\s+|nur\s+(?:für\s+|vom\s+)?|reservado\s+(?:a|para)\s+|s[oó]lo\s+para\s+|réservé\s+(?:à|aux?)\s+)?(?:the\s+)?(?:${OFFICIALS}(?:\s+only)?|(?:site|study|trial|clinic)\s+staff(?:\s+only)?|(?:\p{L}+\s+){0,2}uso\s+interno|(?:\p{L}+\s+){0,2}(?:${OFFICIALS}|staff|clinic|admin\p{L}*|personal|verwaltung)\s+${FILLS_IN})\W*$`,
  'iu',
);

/** Whether the text says who fills in what follows. */
export const saysWhoWrites = (text: string): boolean => WRITTEN_BY.test(text);

/** Whether the text begins as only a condition does, or names whom a question is for. */
export const opensRouting = (text: string): boolean =>
  CERTAINLY.test(text) || (GROUP_LINE.test(text) && !WRITTEN_BY.test(text));

/** Whether what stands ahead of a colon in the text of a question says whom it is for. */
export const namesGroup = (text: string): boolean =>
  CERTAINLY.test(text) || (IN_FRONT.test(text) && !WRITTEN_BY.test(text));

/** Whether a text, beginning as a condition may, is one: it names what has an answer, or is short and asks for nothing. */
export function mayBeRouting(text: string): boolean {
  if (/[?？]\s*$/u.test(text) && !/:\s*\S/.test(text)) return false;
  if (opensRouting(text)) return true;
  if (
    !POSSIBLY.test(text) ||
    /^\W*(?:si|wenn|if)\s+(?:vous|usted|sie|you)\s+(?:have|need|want|want|avez\s+(?:besoin|des\s+questions)|möchten|haben\s+fragen)/iu.test(
      text,
    )
  )
    return false;
  return ANSWERED.test(text) || (NAMES.test(text) && !ADDRESSES.test(text));
}
