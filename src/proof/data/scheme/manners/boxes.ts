import type { Question, Variable } from '../../../../questionnaire/model';
import { plainText } from '../answerTexts';
import type { Detection, FoundBox } from '../detection';
import type { SampleColumn } from '../sample';
import { numbered } from './numbered';
import { ownCodes } from './ownCodes';

const YES = /^(?:yes|y|true|checked|selected|chosen|ticked|x|ja|oui|si|sí|1)$/iu;
const NO = /^(?:no|n|false|unchecked|not selected|not checked|not chosen|unticked|nein|non|0)$/iu;

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
  else if (values.has('2') && [...values].every((value) => value === '1' || value === '2'))
    unticked(detection, found, 2);
  else if (isNeverEmpty(detection, question, found)) unticked(detection, found, 'always');
  return true;
}

/** Whether the boxes of a question that some are not asked hold something for everybody, and for some no tick. */
function isNeverEmpty({ rows }: Detection, { entry }: Question, found: readonly FoundBox[]): boolean {
  const ofAll = found.map(({ column }) => column.values);
  if (entry.length === 0 || ofAll.some((values) => values.length !== rows)) return false;
  return Array.from({ length: rows }, (_, row) => ofAll.map((values) => values[row] ?? '')).some((values) =>
    values.every((value) => NO.test(value)),
  );
}

const isOther = ({ answers: [answer] }: Variable): boolean => answer?.other === true;

function isTick({ answers: [answer] }: Variable, text: string): boolean {
  const label = plainText(answer?.label ?? '');
  return YES.test(text) || NO.test(text) || (label !== '' && plainText(text) === label);
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
  const label = plainText(variable.answers[0]?.label ?? '');
  const distinct = [...new Set(values)];
  const ticks = distinct.flatMap((text) => {
    if (YES.test(text) || (label !== '' && plainText(text) === label)) return [{ text, code: 1 }];
    if (NO.test(text)) return [{ text, code: 0 }];
    return isOther(variable) ? [{ text, code: 1 }] : [];
  });
  return ticks.length === distinct.length ? ticks : null;
}
