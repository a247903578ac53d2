import { opensRouting } from './openings';
import { questionListAt, type QuestionList } from './questionList';
import type { QuestionRange } from './ranges';
import type { RichText } from '../text/richText';

/** What may stand in front: `PS: I forgot to say that`, `Section B:`. */
const AHEAD =
  /^(?:(?:ps|p\.\s?s\.|nb|n\.\s?b\.)\s*[:.]?\s*)?(?:i\s+forgot\s+to\s+(?:say|mention|add)\s+that\s+)?(?:(?:section|part|block|module?|abschnitt|teil|bloc|partie|sección|bloque|parte)\s+[\p{L}\d]{1,3}\s*[:.–-]\s*)?/iu;
const ONLY = String.raw`(?:only|nur|s[oó]lo|solamente|[uú]nicamente|seulement|uniquement|alleen|enkel|soltanto|apenas|somente)`;
const SAYS_ONLY = new RegExp(ONLY, 'iu');
const SHOW = String.raw`(?:show|display|mostrar|afficher|zeigen|tonen)`;
const ASK = String.raw`(?:ask|hacer|preguntar|poser|demander|fragen?|stellen|vragen|chiedere|perguntar|${SHOW})`;
/** `Skip Q2 and Q3 if …`, `Do not ask …`: who meets the condition is not asked. */
const SKIP = String.raw`(?:skip|omit|leave\s+out|(?:do\s+not|don['’]t)\s+(?:ask|show)|überspringen|auslassen|sauter|passer|ne\s+pas\s+(?:poser|demander)|saltar|omitir|no\s+(?:hacer|preguntar)|overslaan|saltare)`;
/** In front of what is asked: `Please only ask `, `Nur `. */
const OPENS = new RegExp(
  String.raw`(?:(?:please|bitte|por\s+favor)\s+)?(?:${ONLY}\s+)?(?:(${SKIP})\s+|${ASK}\s+)?(?:${ONLY}\s+)?`,
  'iuy',
);
/** Between the questions and their condition: `are only to be asked`, `ne concernent que`, `richten sich nur`. */
const ARE =
  /\s*(?:[:–—-]\s+|,\s*)?(?:(?:are|is|be|to|should|must|werden|wird|sind|ist|gelten|gilt|richten|richtet|gehen|geht|sich|sont|est|ne|n['’]|concernent|concerne|s['’]adressent|qu['’]|que|se|son|es|zijn|worden|sono|asked|shown|displayed|gefragt|gestellt|gezeigt|stellen|fragen|zeigen|posées?|poser|affichées?|hacen|hace|muestran|preguntan|gesteld|vragen|poste|feitas|(only|nur|s[oó]lo|solamente|[uú]nicamente|seulement|uniquement|alleen|enkel|soltanto|apenas|somente))(?!\p{L})\s*,?\s*)*/iuy;
const CONDITION =
  /^(?:if|when|wenn|falls|si|only|nur|solo|sólo|unless|als|indien|se|quando|quand|cuando|lorsque)(?!\p{L})/iu;
/** "Q1-Q2 on one page" and "Q3 for all brands" say nothing of who is asked. */
const OF_CODES =
  /^(?:on|for|of|to|an|für|pour|aux?|para|a|per|voor|aan|les|los|las|la|le|those|die)(?!\p{L})(?!\s+(?:all|alle|tou(?:te)?s|todos|todas|tutti|allen)(?!\p{L}))[^?]*\d/iu;
const OF_PEOPLE = /^(?:for|of|to|an|für|pour|aux?|para|a|per|voor|aan|les|los|las|los|die|those|people)\s+\p{L}/iu;
const GROUP_ONLY = /^\p{L}[\p{L}\s-]{1,40}\s(?:only|seulement|uniquement|solamente)\W*$/iu;
const IF = /^(?:if|when|wenn|falls|si|unless|als|indien|se|cuando|quand|lorsque)(?!\p{L})/iu;
const LONGEST = 250;

/**
 * What a text says of questions by their ids: `Ask Q5 to Q8 only if Q1 = 1.`, `Q5-Q8: only if …`, `Ask 3.3 if 3.2 is
 * greater than 0`, `If Q1 = 1, ask Q5 and Q7`; none for anything else.
 */
export function questionRanges(text: RichText): readonly QuestionRange[] {
  if (text.text.length > LONGEST || !/\d/.test(text.text)) return [];
  return IF.test(text.text) ? behindCondition(text) : aheadOfCondition(text);
}

function aheadOfCondition(text: RichText): readonly QuestionRange[] {
  const opens = (AHEAD.exec(text.text)?.[0] ?? '').length;
  OPENS.lastIndex = opens;
  const { 0: opened = '', 1: skip } = OPENS.exec(text.text) ?? [];
  const list = questionListAt(text.text, opens + opened.length);
  if (list === null || list.either) return [];
  ARE.lastIndex = list.end;
  const are = ARE.exec(text.text);
  const at = list.end + (are?.[0].length ?? 0);
  if (at === list.end) return [];
  const condition = text.text.slice(at);
  const only = are?.[1] !== undefined || SAYS_ONLY.test(opened) || /\bqu(?:e|['’])/iu.test(are?.[0] ?? '');
  if (list.bare && !isNumbered(text.text, list, opened)) return [];
  const says =
    opensRouting(condition) || CONDITION.test(condition) || OF_CODES.test(condition) || GROUP_ONLY.test(condition);
  if (!says && !(only && OF_PEOPLE.test(condition))) return [];
  const other = ANOTHER.exec(condition)?.[1];
  if (other !== undefined)
    return [...list.spans, { from: other, to: other }].map((span) => ({ ...span, perhaps: true, logic: text, text }));
  const asked = bare(inNumbers(text.slice(at)));
  const logic = skip === undefined ? asked : notIf(asked);
  return list.spans.map((span) => ({ ...span, logic, text }));
}

/** `if Q1 = 1, Q4 only if Q1 = 2`: another question begins. */
const ANOTHER =
  /[,;.]\s{1,3}(?:(?:and|und|et|y)\s)?(\p{L}{1,4}_?\d{1,3}\p{Ll}?)\s(?:only|if|when|nur|wenn|falls|si|solo|sólo|uniquement|seulement)(?!\p{L})/iu;

/** The condition of those who are not asked, as one of those who are. */
const notIf = (condition: RichText): RichText => condition.between('NOT (', ')');

const LEADS =
  /^(?:(?:only|nur|s[oó]lo|seulement|uniquement|alleen)\s+)?(?:if|when|wenn|falls|si|als|indien|se|quando|quand|cuando|lorsque)\s+/iu;

/** What has to hold, without the word that says so: as it stands in a mark. */
function bare(condition: RichText): RichText {
  const from = LEADS.exec(condition.text)?.[0].length ?? 0;
  const to = condition.text.length - (/[.:;,\s]+$/u.exec(condition.text)?.[0].length ?? 0);
  return condition.slice(from, Math.max(from, to));
}

/** `everyone except owners (Q1 = 1)` */
const TURNS_ROUND =
  /(?<!\p{L})(?:not|no|non|nicht|kein\p{L}*|except|excluding|but|unless|without|other|außer|ausser|ohne|sauf|hormis|excepto|salvo|menos|sin|sans|pas|tranne|eccetto|niet|geen|behalve|zonder|never|nie)(?!\p{L})/iu;

/** `car owners (Q1 = 1)`: the words are for the reader. */
function inNumbers(condition: RichText): RichText {
  const { text } = condition;
  const inside = /\(([^()]*[\p{L}\d]\s?(?:=|<>|[<>≤≥]=?)\s?[\p{L}\d"“„][^()]*)\)\W*$/u.exec(text)?.[1];
  if (inside === undefined || /\d.*\(/u.test(text)) return condition;
  const at = text.lastIndexOf(inside);
  if (TURNS_ROUND.test(text.slice(0, at))) return condition;
  return condition.slice(at, at + inside.length);
}

const SHOWS = new RegExp(`^${ONLY}?\\s*${SHOW}`, 'iu');

/** `3 On foot` is an answer, `Show 2 and 3 only if …` says so of answers; `Ask 3.3 if …` and `3.2 if …` are of questions. */
function isNumbered(text: string, { spans }: QuestionList, opened: string): boolean {
  if (opened !== '') return !SHOWS.test(opened);
  return spans.length === 1 && /^\d+\.\d/.test(text);
}

const ASKED = new RegExp(
  String.raw`(?:[,;:]\s*|\s+)(?:(?:then|dann|so|alors|entonces|dan|allora|please|bitte)\s+)?(?:${ONLY}\s+)?(?:(${SKIP}|${ASK})\s+)?(?=(?:(?:the|die|les|las|los)\s+)?(?:questions?\s|fragen\s|preguntas\s|vragen\s|domande\s)?(?:\p{L}{1,4}_?)?\d)`,
  'giu',
);
const SKIPS = new RegExp(`^\\W*${SKIP}|(?<!\\p{L})nicht(?!\\p{L})`, 'iu');
const ENDS =
  /^\s*(?:(?:only|nur|as\s+well|too|auch|werden|nicht)\s*){0,2}(?:überspringen|auslassen|overslaan|stellen|fragen|zeigen|anzeigen|gestellt|gefragt|gezeigt|vragen|stellen)?\W*$/iu;

/** `If Q1 = 1, ask Q3 to Q5`, `Wenn F1 = 1, F3 und F5 stellen`: several, as what follows alone may be meant of one. */
function behindCondition(text: RichText): readonly QuestionRange[] {
  for (const { 0: words, 1: ask, index } of text.text.matchAll(ASKED)) {
    const list = questionListAt(text.text, index + words.length);
    // `Q1 = 2, Q3 and Q4`: the code of the condition is no question.
    if (list === null || list.bare || list.either || /^\d/.test(text.text.slice(index + words.length))) continue;
    const [first] = list.spans;
    const rest = text.text.slice(list.end);
    if (!ENDS.test(rest) || (ask === undefined && !/\p{L}/u.test(rest))) continue;
    if (list.spans.length === 1 && first?.from === first?.to) continue;
    const condition = bare(text.slice(0, index).trim());
    const skips = SKIPS.test(ask ?? rest);
    const logic = skips ? notIf(condition) : condition;
    return list.spans.map((span) => ({ ...span, logic, text }));
  }
  return [];
}

const NAMES_SEVERAL = new RegExp(
  String.raw`(?:^|(?<!\p{L})(?:${SKIP}|${ASK}|either|both|entweder|soit)\s+)(?=(?:${ONLY}\s+)?(?:either\s+|both\s+|entweder\s+|soit\s+)?(?:(?:the|die|les|las|los)\s+)?(?:questions?\s+|fragen\s+|preguntas\s+)?\p{L}{1,4}_?\d)`,
  'giu',
);
const CONDITIONAL =
  /(?<!\p{L})(?:if|when|unless|only|except|otherwise|skip|wenn|falls|nur|außer|sonst|si|sauf|sinon|solo|sólo|salvo|als|alleen|se)(?!\p{L})/iu;

/** What a line names several questions for and is not understood may be said of each of them. */
export function perhapsOfSeveral(text: RichText): readonly QuestionRange[] {
  if (text.text.length > LONGEST || !CONDITIONAL.test(text.text)) return [];
  const spans = [...text.text.matchAll(NAMES_SEVERAL)].flatMap(({ 0: verb, index }) => {
    const words =
      /^(?:(?:either|both|entweder|soit|only|nur)\s+)*/iu.exec(text.text.slice(index + verb.length))?.[0] ?? '';
    const list = questionListAt(text.text, index + verb.length + words.length);
    // `Q1 = 2 or Q3 = 1` compares.
    return list === null || /^\s{0,3}(?:[=<>≠≤≥]|is\s|not\s)/u.test(text.text.slice(list.end)) ? [] : list.spans;
  });
  const several = spans.length > 1 || spans.some(({ from, to }) => from !== to);
  return several ? spans.map((span) => ({ ...span, perhaps: true, logic: text, text })) : [];
}
