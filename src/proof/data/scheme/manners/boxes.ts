import type { Question, Variable } from '../../../../questionnaire/model';
import { plainText } from '../answerTexts';
import type { Detection, FoundBox } from '../detection';
import type { SampleColumn } from '../sample';
import { tickOf } from '../tickWords';
import { numbered } from './numbered';
import { columnOfQuestion } from './list';
import { ownCodes } from './ownCodes';
import { specifiedColumn } from './specified';

/** Boxes of their own, ticked in one way or another. */
export function boxes(detection: Detection, question: Question, flags: readonly Variable[]): boolean {
  numbered(detection, question, flags);
  const found = flags.flatMap((variable) => {
    const column = detection.columnOf(variable);
    return column === undefined ? [] : [{ variable, column }];
  });
  if (found.length === 0) return false;
  const values = new Set(found.flatMap(({ column }) => column.values));
  const worded = found.filter(({ column }) => column.isText);
  if (worded.length > 0) {
    const ticks = found.map(({ variable, column }) => ticksOf(variable, column));
    if (ticks.some((one) => one === null)) return true;
    for (const [index, { variable, column }] of found.entries())
      if (column.isText)
        detection.replaceRename({
          kind: 'texts',
          variable: variable.name,
          column: column.name,
          values: (ticks[index] ?? []).filter(({ text }) => isTick(variable, text)),
          // What is none of the words was written into the box for something else.
          other: isOther(variable) && (ticks[index] ?? []).some(({ text }) => !isTick(variable, text)) ? 1 : null,
          otherText: null,
        });
    detection.say('words', `boxes hold words, as ${[...values][0]} in ${found[0]?.column.name ?? ''}`);
    if (ticks.every((one) => (one ?? []).every(({ code }) => code === 1))) unticked(detection, found, 'empty');
    else if (isNeverEmpty(detection, question, found)) unticked(detection, found, 'always');
    return true;
  }
  if (ownCodes(detection, found)) {
    if (!values.has('0')) unticked(detection, found, 'empty');
  } else if (values.size > 0 && [...values].every((value) => value === '1')) unticked(detection, found, 'empty');
  else if (values.has('2') && [...values].every((value) => value === '1' || value === '2')) {
    if (isTickedByTwo(detection, question, found)) tickedByTwo(detection, found);
    else unticked(detection, found, 2);
  } else if (isNeverEmpty(detection, question, found)) unticked(detection, found, 'always');
  return true;
}

/** Whether the boxes of a question that some are not asked hold something for everybody, and for some no tick. */
function isNeverEmpty({ rows }: Detection, { entry }: Question, found: readonly FoundBox[]): boolean {
  const ofAll = found.map(({ column }) => column.values);
  if (entry.length === 0 || ofAll.some((values) => values.length !== rows)) return false;
  return Array.from({ length: rows }, (_, row) => ofAll.map((values) => values[row] ?? '')).some((values) =>
    values.every((value) => tickOf(value) === 0),
  );
}

/**
 * Some platforms have 1 for a box that is not ticked and 2 for one that is. The labels of the file say so, or the text
 * for something else, which only those have who ticked its box, or a column that counts the boxes ticked.
 */
function isTickedByTwo(detection: Detection, question: Question, found: readonly FoundBox[]): boolean {
  const labels = found.flatMap(({ column }) => {
    const [one, two] = [column.called?.get('1') ?? '', column.called?.get('2') ?? ''];
    return one === '' && two === '' ? [] : [tickOf(one) === 0 || tickOf(two) === 1];
  });
  if (labels.length > 0) return labels.every(Boolean);
  const [one, two] = [evidence(detection, question, found, '1'), evidence(detection, question, found, '2')];
  return two > Math.max(0, one);
}

/** Respondents whose texts have to say so where nothing else does: one may have written by mistake. */
const ENOUGH_TEXTS = 2;
/** What stands in a text of whom nobody asked for one: signs, and words for nothing. */
const isPlaceholder = (text: string): boolean =>
  !/\p{L}/u.test(text) || /^(?:n\/?a|none|null|nan|-)$/iu.test(text.trim());

/**
 * How many respondents say that this number ticks a box: those whose count of boxes is that of these, or, without
 * counts, those with a text for something else. Nobody's count and text may say otherwise more often, and no text may
 * where there are texts alone.
 */
function evidence(detection: Detection, question: Question, found: readonly FoundBox[], tick: string): number {
  const counts = columnOfQuestion(detection, question)?.cells ?? [];
  const texts = question.variables.filter(({ specifies }) => specifies !== null);
  const beside = texts.flatMap((text) => {
    const box = found.find(({ variable }) => variable.rowCode === text.specifies)?.column.cells;
    const cells = detection.columnOf(text)?.cells ?? specifiedColumn(detection, question, text)?.cells;
    return box === undefined || cells === undefined ? [] : [{ box, cells }];
  });
  let [counted, written, against] = [0, 0, 0];
  for (let row = 0; row < detection.rows; row += 1) {
    const ticked = found.filter(({ column }) => column.cells[row] === tick).length;
    const count = Number(counts[row] || Number.NaN);
    if (count > 0) counted += count === ticked ? 1 : -1;
    for (const { box, cells } of beside) {
      if (isPlaceholder(cells[row] ?? '')) continue;
      if (box[row] === tick) written += 1;
      else against += 1;
    }
  }
  if (counted !== 0) return counted + written - against;
  return written >= ENOUGH_TEXTS && against === 0 ? written : 0;
}

function tickedByTwo(detection: Detection, found: readonly FoundBox[]): void {
  detection.readings.push({ kind: 'counted', variables: found.map(({ variable }) => variable.name), value: 2 });
  detection.say('ticked 2', `2 is a box ticked, and 1 one that is not (${found[0]?.column.name ?? ''})`);
}

const isOther = ({ answers: [answer] }: Variable): boolean => answer?.other === true;

const isTick = (variable: Variable, text: string): boolean => tickOf(text, isCalledAs(variable)) !== null;

/** Whether a text is the label of the box. */
function isCalledAs({ answers: [answer] }: Variable): (text: string) => boolean {
  const label = plainText(answer?.label ?? '');
  return (text) => label !== '' && plainText(text) === label;
}

const UNTICKED = {
  2: '2 is a box not ticked',
  empty: 'empty is a box not ticked where another of the question is ticked',
  always: 'boxes hold 0 also where nobody was asked, so that all of them at 0 are none',
};

/** @param as what a box holds that is not ticked */
function unticked(detection: Detection, found: readonly FoundBox[], as: 'empty' | 'always' | 2): void {
  detection.readings.push({ kind: 'boxes', variables: found.map(({ variable }) => variable.name), unticked: as });
  const what = UNTICKED[as];
  detection.say(`unticked ${as}`, `${what} (${found[0]?.column.name ?? ''})`);
}

/** Which words tick a box and which do not; `null` where a value is neither. */
function ticksOf(variable: Variable, { values }: SampleColumn): readonly { text: string; code: number }[] | null {
  const distinct = [...new Set(values)];
  const ticks = distinct.flatMap((text) => {
    const code = tickOf(text, isCalledAs(variable)) ?? (isOther(variable) ? 1 : null);
    return code === null ? [] : [{ text, code }];
  });
  return ticks.length === distinct.length ? ticks : null;
}
