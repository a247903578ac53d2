import type { MarkMeaning } from '../outline/meanings';
import { meaningsOf } from './inEffect';
import type { LineReading, Quotation } from './lineReading';

/** Marks that say nothing, or of which it is not known what they say. */
const UNUSABLE: ReadonlySet<MarkMeaning['kind']> = new Set(['unknown', 'unsupported', 'note', 'unclosed', 'checkbox']);
const ID = /^\p{L}[\p{L}\p{N}_]{0,40}$/u;
const CODE = /^(?:\d{1,9}|[A-Z][A-Z\d]{0,9})$/;

/**
 * Why a reading is of no use whatever stands around it: it quotes what is not there, or says what is no part of the
 * format. `null` where nothing is wrong with it.
 * @param known ids of the questionnaire in small letters: also such as no new question may have
 */
export function readingFault(
  reading: LineReading,
  lines: readonly string[],
  known: ReadonlySet<string> = new Set(),
): string | null {
  const { what, evidence, code, label, marks, question } = reading;
  if (evidence.length === 0) return 'it quotes nothing.';
  const misquoted = evidence.map((one) => quotationFault(one, lines)).find((fault) => fault !== null);
  if (misquoted !== undefined) return misquoted;
  const unusable = marks.map(markFault).find((fault) => fault !== null);
  if (unusable !== undefined) return unusable;
  if (what === 'nothing') return marks.length > 0 ? 'words that mean nothing have no marks.' : null;
  if (!ID.test(question) && !known.has(question.toLowerCase()))
    return `${JSON.stringify(question)} is no id of a question.`;
  if (what === 'mark') return marks.length === 0 ? 'it names no mark.' : null;
  if (label.trim() === '' || /[[\]\r\n|]|<!--|-->/u.test(label))
    return 'its label is empty, or has signs that a label cannot have.';
  if (!evidence.some(({ words }) => words.toLowerCase().includes(label.toLowerCase()) || isPointOf(words, label, code)))
    return `the label ${JSON.stringify(label)} does not stand in the quoted words.`;
  if (what !== 'question' && !CODE.test(code)) return `${JSON.stringify(code)} is no code.`;
  return null;
}

/** Whether a point without a name of its own lies on the scale that the words tell: `0-10`, `from 1 to 5`, `5 points`. */
function isPointOf(words: string, label: string, code: string): boolean {
  if (label !== code || !/^\d{1,3}$/u.test(code)) return false;
  const numbers = (words.match(/\d+/gu) ?? []).map(Number);
  const [only, ...others] = numbers;
  if (only === undefined) return false;
  const [from, to] = others.length === 0 ? [1, only] : [Math.min(...numbers), Math.max(...numbers)];
  return Number(code) >= from && Number(code) <= to;
}

function quotationFault({ line, words }: Quotation, lines: readonly string[]): string | null {
  const text = lines[line - 1];
  if (text === undefined) return `there is no line ${line}.`;
  if (words.trim() === '' || /[\r\n]/u.test(words)) return 'its quotation is empty, or longer than a line.';
  return text.includes(words) ? null : `${JSON.stringify(words.slice(0, 120))} does not stand on line ${line}.`;
}

function markFault(mark: string): string | null {
  const meanings = /[[\]\r\n|]|<!--|-->/u.test(mark) ? [] : meaningsOf(mark);
  if (meanings.length > 0 && !meanings.some(({ kind }) => UNUSABLE.has(kind))) return null;
  return `${JSON.stringify(mark.slice(0, 120))} is no mark of the format.`;
}
