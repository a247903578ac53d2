import type { DraftQuestion } from '../../draft';
import { NO_NUMBER } from '../../marks/words/markValues';
import { MORE_NO_NUMBER } from '../../marks/words/moreValues';
import type { AnswerKind } from '../../meanings';
import type { Report } from '../../../report';
import { isBeside } from '../../text/besideCodes';
import { codesOf, type Coded } from '../answerItems';
import { asksForNumber } from './asksForNumber';

const MEANS_NO_NUMBER = new RegExp(
  String.raw`^[\s(]*(?:${NO_NUMBER}|${MORE_NO_NUMBER})(?:\s*(?:/|,|or|oder|ou|o)\s*(?:${NO_NUMBER}|${MORE_NO_NUMBER}))*[\s).]*$`,
  'iu',
);

/** Whether an answer stands for no answer, by its label or by how its code is written. */
export const isNoNumber = ({ code, label }: Pick<Coded, 'code' | 'label'>): boolean =>
  MEANS_NO_NUMBER.test(label) || isBeside(code);

/**
 * A list below a question for one number that says what stands for no number: `-9 = Refused`, `999 = Don't know`. They
 * are codes of that number, and no rows with a number each. A code below zero is one in any list, because no row can be
 * called so.
 */
export function takeNumberCodes(draft: DraftQuestion, base: AnswerKind, report: Report): void {
  if (base !== 'numeric' || draft.rows.length === 0 || draft.columns.length > 0 || draft.sum !== null) return;
  const codes = codesOf(draft.rows);
  const below = codes.map((coded) => coded !== null && /^-\d/u.test(coded.code));
  const words = codes.map((coded) => coded !== null && isNoNumber(coded));
  const all = codes.every((_, index) => below[index] === true || words[index] === true);
  const taken = draft.rows.filter((_, index) => (all ? true : below[index] === true));
  if (taken.length === 0) return;
  // Several numbers have rows of their own: what stands for none is a code of each, and no answer of the question.
  for (const row of taken) {
    const coded = codes[draft.rows.indexOf(row)] ?? null;
    if (coded === null) continue;
    if (!row.screensOut) draft.special.push(Number(coded.code));
    reportWithin(draft, coded, row, report);
    if (all) draft.numberCodes.push(row);
    else reportLeft(row, report);
  }
  draft.rows.splice(0, draft.rows.length, ...draft.rows.filter((row) => !taken.includes(row)));
}

/** A list below a scale without a type, `0 to 10`, that says nothing but what stands for no number: the scale is a number. */
export function takeCodesOfScale(draft: DraftQuestion): void {
  const { rows, types, perhapsRange, columns } = draft;
  const ofNumber = perhapsRange !== null || ((draft.hasBlank || draft.bounds.length > 0) && asksForNumber(draft.label));
  if (!ofNumber || types.length > 0 || columns.length > 0 || rows.length === 0 || rows.length > 4) return;
  const codes = codesOf(rows);
  const { min, max } = perhapsRange ?? { min: 0, max: 0 };
  const outside = codes.every(
    (coded) => coded !== null && isNoNumber(coded) && (Number(coded.code) < min || Number(coded.code) > max),
  );
  if (!outside) return;
  if (perhapsRange === null) types.push('numeric');
  draft.special.push(...codes.flatMap((coded) => (coded === null ? [] : [Number(coded.code)])));
  draft.numberCodes.push(...rows.splice(0));
}

/** A code that is a number of its own cannot be told from that number. */
function reportWithin(
  { bounds }: DraftQuestion,
  { code, label }: Coded,
  { start, end }: DraftQuestion['rows'][number],
  report: Report,
): void {
  const value = Number(code);
  const within = bounds.some(
    ({ bounds: { min, max } }) => min !== null && max !== null && value >= min && value <= max,
  );
  if (!within) return;
  const message = `${code} (${label.trim()}) lies within the limits of the number: the data do not tell them apart.`;
  report('codeWithinLimits', 'warning', message, 'Use a code outside of the limits.', start, end);
}

/** What only an answer can say is not known of a code that several numbers share. */
function reportLeft(row: DraftQuestion['rows'][number], report: Report): void {
  if (row.jump === null && !row.screensOut) return;
  const message = 'Where those go on who give this code is not known: the numbers above have it each for itself.';
  report('rowMark', 'warning', message, 'Write the condition at the question that is skipped.', row.start, row.end);
}
