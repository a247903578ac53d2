import type { Logic, Question } from '../../model';
import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { opensRouting } from './openings';
import { routingLogic } from './routingLogic';
import type { RichText } from '../text/richText';
import { questionListAt, type QuestionList } from './questionList';

/** A condition that is said of one question or several, by their ids, from wherever it stands. */
export interface QuestionRange {
  readonly from: string;
  /** The last of them; the same as `from` for one. */
  readonly to: string;
  /** What stands right behind the last of them, where that is named. */
  readonly before?: string;
  /** It may be said of them. */
  readonly perhaps?: true;
  readonly logic: RichText;
  readonly text: RichText;
}

/** What may stand in front: `PS: I forgot to say that`, `Section B:`. */
const AHEAD =
  /^(?:(?:ps|p\.\s?s\.|nb|n\.\s?b\.)\s*[:.]?\s*)?(?:i\s+forgot\s+to\s+(?:say|mention|add)\s+that\s+)?(?:(?:section|part|block|module?|abschnitt|teil|bloc|partie|sección|bloque|parte)\s+[\p{L}\d]{1,3}\s*[:.–-]\s*)?/iu;
const ONLY = String.raw`(?:only|nur|s[oó]lo|solamente|[uú]nicamente|seulement|uniquement|alleen|enkel|soltanto|apenas|somente)`;
const ASK = String.raw`(?:ask|show|display|hacer|preguntar|mostrar|poser|demander|afficher|fragen?|stellen|zeigen|vragen|chiedere|perguntar)`;
/** In front of what is asked: `Please only ask `, `Nur `. */
const OPENS = new RegExp(
  String.raw`(?:(?:please|bitte|por\s+favor)\s+)?(?:${ONLY}\s+)?(?:${ASK}\s+)?(?:${ONLY}\s+)?`,
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
  const opened = OPENS.exec(text.text)?.[0] ?? '';
  const list = questionListAt(text.text, opens + opened.length);
  if (list === null) return [];
  ARE.lastIndex = list.end;
  const are = ARE.exec(text.text);
  const at = list.end + (are?.[0].length ?? 0);
  if (at === list.end) return [];
  const condition = text.text.slice(at);
  const only = are?.[1] !== undefined || new RegExp(ONLY, 'iu').test(opened) || /\bqu(?:e|['’])/iu.test(are?.[0] ?? '');
  const bare = list.bare && opened === '';
  if (bare && !isNumbered(text.text, list, condition)) return [];
  const says =
    opensRouting(condition) || CONDITION.test(condition) || OF_CODES.test(condition) || GROUP_ONLY.test(condition);
  if (!says && !(only && OF_PEOPLE.test(condition))) return [];
  const logic = inNumbers(text.slice(at));
  return list.spans.map((span) => ({ ...span, logic, text }));
}

/** `car owners (Q1 = 1)`: the words are for the reader. */
function inNumbers(condition: RichText): RichText {
  const { text } = condition;
  const inside = /\(([^()]*[\p{L}\d]\s?(?:=|<>|[<>≤≥]=?)\s?[\p{L}\d"“„][^()]*)\)\W*$/u.exec(text)?.[1];
  if (inside === undefined || /\d.*\(/u.test(text)) return condition;
  const at = text.lastIndexOf(inside);
  return condition.slice(at, at + inside.length);
}

/** `3 On foot` and `1: Only glasses` are answers; `3.2 if …` and `3 and 4 only if …` are not. */
function isNumbered(text: string, { spans }: QuestionList, condition: string): boolean {
  if (/^\d+:/.test(text) && !/[\p{L}\s]\d/u.test(condition)) return false;
  const [first] = spans;
  const single = spans.length === 1 && first?.from === first?.to;
  return !(/^\d+[.)]?\s/.test(text) && single);
}

const ASKED = new RegExp(
  String.raw`(?:[,;:]\s*|\s+)(?:(?:then|dann|so|alors|entonces|dan|allora|please|bitte)\s+)?(?:${ONLY}\s+)?(?:(${ASK})\s+)?(?=(?:(?:the|die|les|las|los)\s+)?(?:questions?\s|fragen\s|preguntas\s|vragen\s|domande\s)?(?:\p{L}{1,4}_?)?\d)`,
  'giu',
);
const ENDS =
  /^\s*(?:(?:only|nur|as\s+well|too|auch|werden)\s*)?(?:stellen|fragen|zeigen|anzeigen|gestellt|gefragt|gezeigt|vragen|stellen)?\W*$/iu;

/** `If Q1 = 1, ask Q3 to Q5`, `Wenn F1 = 1, F3 und F5 stellen`: several, as what follows alone may be meant of one. */
function behindCondition(text: RichText): readonly QuestionRange[] {
  for (const { 0: words, 1: ask, index } of text.text.matchAll(ASKED)) {
    const list = questionListAt(text.text, index + words.length);
    if (list === null || list.bare) continue;
    const [first] = list.spans;
    const rest = text.text.slice(list.end);
    if (!ENDS.test(rest) || (ask === undefined && !/\p{L}/u.test(rest))) continue;
    if (list.spans.length === 1 && first?.from === first?.to) continue;
    const logic = text.slice(0, index).trim();
    return list.spans.map((span) => ({ ...span, logic, text }));
  }
  return [];
}

/** `[ASK Q4 ONLY IF Q3 = 1]`: what stands inside of brackets that are all of a line. */
export const inBrackets = (text: RichText): RichText =>
  /^\[[^[\]]*\]$/u.test(text.text) ? text.slice(1, text.text.length - 1).trim() : text;

/** The same questions, each with the conditions that ranges say of it; ids that are not there are reported. */
export function withRanges(
  questions: readonly Question[],
  ranges: readonly QuestionRange[],
  lines: LineIndex,
  report: Report,
): readonly Question[] {
  const more = new Map<number, Logic[]>();
  for (const range of ranges) {
    const place = (id: string): number => placeOf(id, questions);
    const behind = range.before === undefined ? -1 : place(range.before);
    const [first, last] = [place(range.from), behind < 0 ? place(range.to) : behind - 1];
    if (first < 0 || last < first) {
      const missing = first < 0 ? range.from : range.to;
      const message = `This is said of ${missing}, which is not a question here: it is not used.`;
      report(
        'unknownTarget',
        'warning',
        message,
        'Write the ids of questions, the first one first.',
        range.text.start,
        range.text.end,
      );
      continue;
    }
    const plain = routingLogic(range.logic, lines);
    const said: Logic = range.perhaps === true ? { ...plain, perhaps: true } : plain;
    for (let at = first; at <= last; at++) more.set(at, [...(more.get(at) ?? []), said]);
  }
  return questions.map((question, at) => {
    const entry = more.get(at);
    return entry === undefined ? question : { ...question, entry: [...question.entry, ...entry] };
  });
}

/** A question by its id; `Q3` for `question 3` is also the only one that has that number. */
function placeOf(id: string, questions: readonly Question[]): number {
  const place = questions.findIndex((question) => question.id.toLowerCase() === id.toLowerCase());
  const number = /^Q(\d+\p{Ll}?)$/u.exec(id)?.[1];
  if (place >= 0 || number === undefined) return place;
  const numbered = questions.flatMap((question, at) =>
    /^\p{L}{1,3}0?(\d+\p{Ll}?)$/u.exec(question.id)?.[1] === number ? [at] : [],
  );
  return numbered.length === 1 ? (numbered[0] ?? -1) : -1;
}
