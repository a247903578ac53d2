import type { Answer, Variable } from '../../../questionnaire/model';
import { plainText } from './answerTexts';
import type { Detection } from './detection';
import type { SampleColumn } from './sample';

/** What a column holds of answers that are called by numbers; `unknown`: its values are both. */
export type NumberManner = 'codes' | 'labels' | 'unknown';

/** How many times as often one has to be seen as the other where both are. */
const MUCH_MORE = 5;
const FIGURES = /^\d+$/u;

/**
 * Whether a column holds codes or labels where an answer is called as another one is coded: `0`, `1`, `2`, `3+` with the
 * codes 1 to 4. Its own values tell, and where all of them are both, the other columns of the file.
 * @returns `null` where they cannot be mistaken for each other
 */
export function numberManner(detection: Detection, { answers }: Variable, column: SampleColumn): NumberManner | null {
  if (!answers.some(({ code, label }) => label !== code && FIGURES.test(label.trim()))) return null;
  const values = countsOf(column.values);
  const { codes, labels } = wordsOf(answers);
  const isMistakable = [...values.keys()].some((value) => {
    const label = labels.get(plainText(value));
    return label !== undefined && codes.has(value) && label !== value;
  });
  // What the file itself calls its values says what they are.
  if (!isMistakable || (column.called?.size ?? 0) > 0) return null;
  let [asCodes, asLabels] = [0, 0];
  for (const [value, count] of values) {
    const [isCode, isLabel] = [codes.has(value), labels.has(plainText(value))];
    if (isCode && !isLabel) asCodes += count;
    if (isLabel && !isCode) asLabels += count;
  }
  if (asLabels > asCodes * MUCH_MORE) return 'labels';
  if (asCodes > asLabels * MUCH_MORE) return 'codes';
  return mannerOfFile(detection);
}

/** What the columns of answers hold that are called by words. */
function mannerOfFile(detection: Detection): NumberManner {
  let [asCodes, asLabels] = [0, 0];
  for (const variable of detection.coded) {
    const column = detection.columnOf(variable);
    const { codes, labels } = wordsOf(variable.answers);
    if (column === undefined || [...labels.keys()].some((label) => FIGURES.test(label))) continue;
    const distinct = [...new Set(column.values)];
    if (distinct.some((value) => codes.has(value))) asCodes += 1;
    else if (distinct.some((value) => labels.has(plainText(value)))) asLabels += 1;
  }
  if (asLabels > 0 && asCodes === 0) return 'labels';
  return asCodes > 0 && asLabels === 0 ? 'codes' : 'unknown';
}

interface Words {
  readonly codes: ReadonlySet<string>;
  /** The code of each label. */
  readonly labels: ReadonlyMap<string, string>;
}

const wordsOf = (answers: readonly Answer[]): Words => ({
  codes: new Set(answers.map(({ code }) => code)),
  labels: new Map(answers.map(({ code, label }) => [plainText(label), code])),
});

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
