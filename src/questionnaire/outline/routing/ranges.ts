import type { Logic, Question } from '../../model';
import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { opensRouting } from './openings';
import { routingLogic } from './routingLogic';
import type { RichText } from '../text/richText';

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

const ID = String.raw`((?:question\s+|frage\s+|pregunta\s+)?(?:\p{L}{1,4}_?)?\d[\p{L}\p{N}_.]*)`;
const TO = String.raw`(?:\s*(?:-|–|to|through|bis|à|a|and|und|et|y|&|,)\s*${ID})?`;
const RANGE = new RegExp(
  String.raw`^(?:(?:ps|p\.\s?s\.|nb|n\.\s?b\.)\s*[:.]?\s*)?(?:i\s+forgot\s+to\s+(?:say|mention|add)\s+that\s+)?(?:(?:please\s+)?(?:ask|show|hacer|preguntar|poser|fragen?|questions?|fragen|preguntas)\s+)?${ID}${TO}\s*:?\s*(?:are\s+|is\s+|werden\s+|wird\s+)?(?:only\s+|nur\s+)?(?:to\s+be\s+)?(?:asked|shown|gefragt|gestellt)?\s*((?:only|nur|solo|sólo|uniquement|seulement|if|when|wenn|falls|si|for|on|an|unless)(?!\p{L}).*)$`,
  'iu',
);

/** `Ask Q5 to Q8 only if Q1 = 1.`, `Q5-Q8: only if …`, `Ask 3.3 if 3.2 is greater than 0`; `null` for anything else. */
export function questionRange(text: RichText): QuestionRange | null {
  if (text.text.length > 250) return null;
  const match = RANGE.exec(text.text);
  const condition = match?.[3];
  if (match === null || condition === undefined || /^(?:if|when|wenn|falls|si)\b/iu.test(text.text)) return null;
  // `3 On foot` is an answer.
  const bare = /^\d+[.)]?\s/.test(text.text);
  // `1: Only glasses` as well.
  if (/^\d+:/.test(text.text) && !/[\p{L}\s]\d/u.test(condition)) return null;
  if (bare && match[2] === undefined && !/^\d+\.\d/.test(text.text)) return null;
  const at = text.text.length - condition.length;
  const says = /^(?:if|when|wenn|falls|si|only|nur|solo|sólo|unless)(?!\p{L})/iu.test(condition);
  // "Q1-Q2 on one page" and "Q3 for all brands" say nothing of who is asked.
  const names = /^(?:on|for|an)(?!\p{L})[^?]*\d/iu.test(condition);
  if (!opensRouting(condition) && !says && !names) return null;
  const from = idOf(match[1] ?? '');
  return { from, to: match[2] === undefined ? from : idOf(match[2]), logic: text.slice(at), text };
}

/** `[ASK Q4 ONLY IF Q3 = 1]`: what stands inside of brackets that are all of a line. */
export const inBrackets = (text: RichText): RichText =>
  /^\[[^[\]]*\]$/u.test(text.text) ? text.slice(1, text.text.length - 1).trim() : text;

function idOf(text: string): string {
  const plain = text.replace(/^(?:question|frage|pregunta)\s+/iu, '').replace(/[.:]$/u, '');
  return /^\d/.test(plain) ? `Q${plain}` : plain;
}

/** The same questions, each with the conditions that ranges say of it; ids that are not there are reported. */
export function withRanges(
  questions: readonly Question[],
  ranges: readonly QuestionRange[],
  lines: LineIndex,
  report: Report,
): readonly Question[] {
  const more = new Map<number, Logic[]>();
  for (const range of ranges) {
    const place = (id: string): number =>
      questions.findIndex((question) => question.id.toLowerCase() === id.toLowerCase());
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
