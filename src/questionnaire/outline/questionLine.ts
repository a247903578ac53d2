import type { RichText } from './text/richText';

/** A line that begins a question. */
export interface QuestionLine {
  /** As it names the variable: `1.` is `Q1`. */
  readonly id: string;
  readonly idText: RichText;
  /** What follows the id. */
  readonly label: RichText;
  /** `weak`: only a question if something under it says so (`## 2. Usage` can be a section). */
  readonly strength: 'strong' | 'weak';
}

export type LinePlace = 'heading' | 'line' | 'item';

const SEPARATOR = String.raw`(?:\s*[.:)|]|\s+[-–—](?=\s|$))`;
/** `Q1`, `S3a`, `Q8x1`, `QA_2`, `Q3.1`: letters, then a digit. */
const NAME = String.raw`\p{L}[\p{L}_]{0,11}\p{N}[\p{L}\p{N}_]*(?:\.\p{N}+\p{L}?)*`;
const NAMED = new RegExp(String.raw`^(${NAME})(${SEPARATOR})?(?=\s|$|(?<=[.:)])\p{Lu}|[^\p{L}\p{N}.,;’'/=+%&-])`, 'u');
const SPELT_OUT = new RegExp(String.raw`^(?:question|frage)\s+(\p{N}{1,4}\p{L}?)(${SEPARATOR})?(?=\s|$)`, 'iu');
const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})?[a-z]?)([.:)])?\s+(?=\S)/;
/** A word without digits names a question only where a type mark shows that it is one. */
const WORDED = new RegExp(String.raw`^(\p{L}[\p{L}\p{N}_]{0,30})(?:${SEPARATOR})\s*`, 'u');

/**
 * Whether the line begins a question.
 * @param typed whether a type mark stood on the line
 */
export function readQuestionLine(text: RichText, place: LinePlace, typed: boolean): QuestionLine | null {
  const named = SPELT_OUT.exec(text.text) ?? NAMED.exec(text.text);
  if (named !== null && isNamed(text, named, place, typed)) {
    const spelt = /^(?:question|frage)\s/i.test(named[0]);
    return line(text, named, spelt ? `Q${named[1] ?? ''}` : (named[1] ?? ''), 'strong');
  }
  if (place === 'line' && text.boldLength === 0) return null;
  const numbered = NUMBERED.exec(text.text);
  if (numbered !== null) {
    const asks = typed || endsAsQuestion(text);
    // "## 3 Steps" is hardly a question, "## 3 How old are you?" is.
    if (numbered[2] === undefined && !asks) return null;
    return line(text, numbered, `Q${numbered[1] ?? ''}`, asks ? 'strong' : 'weak');
  }
  const worded = typed ? WORDED.exec(text.text) : null;
  return worded === null ? null : line(text, worded, worded[1] ?? '', 'strong');
}

function isNamed(text: RichText, match: RegExpExecArray, place: LinePlace, typed: boolean): boolean {
  const [whole, id = '', separator] = match;
  if (/^v\d+\.\d+/i.test(id)) return false;
  if (separator !== undefined || typed) return true;
  const rest = text.text.slice(whole.length).trim();
  if (endsAsQuestion(text)) return true;
  if (place === 'heading') return rest === '' || /^\p{L}{1,3}\p{N}/u.test(id);
  return text.boldLength >= whole.length;
}

function line(text: RichText, match: RegExpExecArray, id: string, strength: 'strong' | 'weak'): QuestionLine {
  const written = match[1] ?? '';
  const from = match[0].indexOf(written);
  return { id, idText: text.slice(from, from + written.length), label: text.slice(match[0].length).trim(), strength };
}

export const endsAsQuestion = (text: RichText): boolean => /[?？]["”’»)\]*\s]*(?:\([^()]*\)[*\s]*)?$/u.test(text.text);
