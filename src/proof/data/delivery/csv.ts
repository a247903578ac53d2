import type { FlaggedRow, FlaggedValue, ValidationResult } from '../result';
import { checksIn } from '../triage';
import { newsOf, type Since } from './since';

/** What is said of a row besides what it holds: the demands of its checks, and the question's text. */
export interface Explained {
  readonly demand: string;
  readonly text: string;
}

const HEADER = ['respondent', 'question', 'check', 'values'];
const EXPLAINED = [...HEADER, 'demand', 'question text'];

/** Says of rows what their checks demand and what their questions ask. */
export function explainedBy({
  questions,
  checks,
}: Pick<ValidationResult, 'questions' | 'checks'>): (row: FlaggedRow) => Explained {
  const texts = new Map(questions.map(({ questionId, text }) => [questionId, text ?? '']));
  const sentences = new Map(checks.map(({ questionId, check, sentence }) => [`${questionId} ${check}`, sentence]));
  return ({ questionId, check }) => ({
    demand: checksIn(check)
      .flatMap((one) => sentences.get(`${questionId} ${one}`) ?? [])
      .join(' '),
    text: texts.get(questionId) ?? '',
  });
}

/**
 * The rows as CSV: comma-separated, UTF-8 with a byte order mark so that spreadsheets read it, CRLF.
 * @param explain adds what is demanded and the question's text
 * @param since adds whether it is new, and what is fixed since another validation
 */
export function toCsv(
  rows: readonly FlaggedRow[],
  explain: ((row: FlaggedRow) => Explained) | null = null,
  since: Since | null = null,
): string {
  const news = since === null ? null : newsOf(since);
  const lines = rows.map((row) => {
    const values = row.values.map((value) => `${value.name}=${valueText(value)}`).join('; ');
    const explained = explain?.(row);
    const fields = [row.respondent, row.questionId, row.check, values];
    const whole = explained === undefined ? fields : [...fields, explained.demand, explained.text];
    return news === null ? whole : [...whole, news(row)];
  });
  const header = explain === null ? HEADER : EXPLAINED;
  if (since === null) return `\ufeff${csvLines([header, ...lines])}`;
  const blanks = header.slice(3).map(() => '');
  const gone = [
    ...since.fixed.map((listing) => ({ listing, news: 'fixed' })),
    ...since.notChecked.map((listing) => ({ listing, news: 'not checked this time' })),
    ...since.handled.map((listing) => ({ listing, news: 'handled' })),
  ].map(({ listing, news: what }) => [listing.respondent, listing.questionId, listing.check, ...blanks, what]);
  return `\ufeff${csvLines([[...header, 'since'], ...lines, ...gone])}`;
}

/** A value with what it is called: `98 Other`. */
export function valueText({ value, label }: FlaggedValue): string {
  if (value === '') return 'missing';
  return label === undefined ? value : `${value} ${label}`;
}

function csvLines(lines: readonly (readonly string[])[]): string {
  return `${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; what a spreadsheet would run as a formula is a text. */
function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
