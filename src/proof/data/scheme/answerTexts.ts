import type { Answer } from '../../../questionnaire/model';

/** A text that stands for an answer. */
interface AnswerText {
  readonly text: string;
  readonly code: number;
}

/** What files write where a questionnaire has codes, and what it means. */
export interface AnswerTexts {
  /** Each text once; what else may be written for an answer is among them. */
  readonly values: readonly AnswerText[];
  /** The share of the values that are known. */
  readonly known: number;
  /** How many different answers were found, and how many different texts are none. */
  readonly answers: number;
  readonly strange: number;
  /** Whether a label is among the values: codes alone are none. */
  readonly labelled: boolean;
}

/** Labels without the point at their end, and what stands in brackets behind them or in front: `Not applicable (N/A)`. */
function looserLabels(answers: readonly Answer[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { label, value } of answers) {
    if (value === null) continue;
    const [, before = '', aside = ''] = /^(.{0,80}\S)\s*\(([^()]{2,20})\)[.]?$/u.exec(label) ?? [];
    for (const key of new Set([label.replace(/[.…:;!]+$/u, ''), before, aside].map(plainText)))
      if (key !== '') found.set(key, found.has(key) ? null : value);
  }
  return found;
}

/**
 * Finds the answers that the values of a column mean: labels, whatever their letters, quotation marks and blanks, labels
 * behind their codes (`1 Yes`, `(1) Yes`, `1 - Yes`), and codes, with letters before them or without.
 * @param called what the file itself calls its values
 * @param manner what a number is that is both the code of one answer and the label of another
 */
export function answerTexts(
  answers: readonly Answer[],
  values: readonly string[],
  called: ReadonlyMap<string, string> = new Map(),
  manner: 'codes' | 'labels' = 'codes',
): AnswerTexts {
  const byLabel = new Map<string, number | null>();
  const byCode = new Map<string, number>();
  for (const { label, code, value } of answers) {
    if (value === null) continue;
    const key = plainText(label);
    // Two answers with one label are not told apart by it.
    if (key !== '') byLabel.set(key, byLabel.has(key) ? null : value);
    if (manner === 'codes') byCode.set(code, value);
  }
  for (const [key, value] of looserLabels(answers)) if (!byLabel.has(key)) byLabel.set(key, value);
  const found = new Map<string, number>();
  for (const { label, code, value } of answers)
    if (value !== null)
      for (const text of manner === 'codes' ? [label, code] : [label]) if (text !== '') found.set(text, value);
  let [known, labelled] = [0, false];
  const [met, strange] = [new Set<number>(), new Set<string>()];
  for (const text of values) {
    const code =
      byLabel.get(plainText(called.get(text) ?? '')) ??
      byCode.get(text) ??
      byLabel.get(plainText(text)) ??
      codeBefore(text, byCode, byLabel) ??
      lettered(text, byCode);
    if (code === undefined || code === null) {
      strange.add(plainText(text));
      continue;
    }
    known += 1;
    met.add(code);
    labelled ||= !byCode.has(text);
    found.set(text, code);
  }
  return {
    values: [...found].map(([text, code]) => ({ text, code })),
    known: values.length === 0 ? 0 : known / values.length,
    answers: met.size,
    strange: strange.size,
    labelled,
  };
}

const CODE_BEFORE = /^[[(]?(-?\d+)(?!\d)[\])]?\s*[.:=–—-]?\s*(\S.*)$/su;

/** The code that stands before its own label. */
function codeBefore(
  text: string,
  byCode: ReadonlyMap<string, number>,
  byLabel: ReadonlyMap<string, number | null>,
): number | undefined {
  const [, code = '', label = ''] = CODE_BEFORE.exec(text) ?? [];
  const value = byCode.get(code);
  return value !== undefined && byLabel.get(plainText(label)) === value ? value : undefined;
}

const LETTERED = /^\{?_?\p{L}{0,3}_?0*(\d+)\}?$/u;

/** The code behind letters that a platform puts before all codes: `A1`, `opt_2`, `{_3}`. */
const lettered = (text: string, byCode: ReadonlyMap<string, number>): number | undefined =>
  byCode.get(LETTERED.exec(text)?.[1] ?? '');

/** A text whatever its letters, quotation marks, markup and blanks. */
export function plainText(text: string): string {
  return text
    .replace(/<[^>]{0,200}>|&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[–—]/gu, '-')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
