import { contentStart, linesOf } from './text/chunks';

/** How much of a file is looked at. */
const LOOKED_AT = 65_536;

const QUESTION_LINE =
  /^ {0,3}(?:#{1,6}\s+|[-*]\s+)?(?:\*\*|__)?(?:question\s+\d+|[\p{L}_]{1,6}\d[\p{L}\p{N}_]{0,8}(?:\.\d+)?)(?:\*\*|__)?(?:\s*[.:)|]|\s+[-–—]\s|\s|\*\*|$)(?!\d)/iu;
const NUMBERED_LINE = /^ {0,3}(?:#{1,6}\s+|\*\*)?\d{1,3}[a-z]?[.)]\s+\S.*(?:\?\W*|\[[^\]]+\])\s*$/u;
const TYPE_MARK =
  /\[\s*(?:single|multi|multiple|numeric|number|integer|open|rank|ranking|grid|matrix|select all|sum \d|ask (?:if|all))(?![\p{Ll}(])[^\]]*\](?!\()/iu;
/** The same without brackets, in capitals. */
const PLAIN_MARK =
  /\b(?:SINGLE CODE|SINGLE RESPONSE|MULTI-?CODE|MULTIPLE RESPONSE|NUMERIC|OPEN[- ]END(?:ED)?|ASK ALL|ASK IF)\b/;
const CODED_ANSWER = /^\s*(?:\d{1,9}(?:[.)]\s+|\s*=\s*|\s{2,})\S|[-*]\s+(?:\[[ x]?\]\s*)?\d{1,9}\s*[=:.)\s])/iu;
const FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * Whether a markdown text is a questionnaire: cheap enough for every file that is opened. Prose, lists and change logs
 * are not; a question line with a type mark, or two question lines with coded answers below, are.
 */
export function looksLikeOutline(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  let questions = 0;
  let answered = 0;
  let marked = 0;
  let sinceQuestion = Number.POSITIVE_INFINITY;
  let fenced = false;
  for (const { line } of linesOf(head, contentStart(head))) {
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || line.trim() === '') continue;
    const typed = TYPE_MARK.test(line) || PLAIN_MARK.test(line);
    sinceQuestion += 1;
    if (isQuestionLine(line, typed)) {
      questions += 1;
      sinceQuestion = 0;
    } else if (sinceQuestion <= 4 && CODED_ANSWER.test(line)) {
      answered += 1;
      sinceQuestion = Number.POSITIVE_INFINITY;
    }
    if (typed && sinceQuestion <= 2) marked += 1;
    if (questions > 0 && marked > 0) return true;
    if (questions >= 2 && answered >= 2) return true;
  }
  return questions === 1 && answered === 1;
}

function isQuestionLine(line: string, typed: boolean): boolean {
  if (line.length > 2000) return false;
  if (QUESTION_LINE.test(line)) return typed || /^ {0,3}(?:#|\*\*|__)|\?|^ {0,3}\p{L}{1,3}\d+\p{L}?[.:)]\s/u.test(line);
  return NUMBERED_LINE.test(line) && (typed || /^ {0,3}[#*]/.test(line));
}
