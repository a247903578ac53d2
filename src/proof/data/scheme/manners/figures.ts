import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { columnOfQuestion } from './list';

/** So many boxes that no number of as many figures is a code by chance. */
const SURELY = 4;

/** One column with a figure for each box: `0110`. */
export function figures(detection: Detection, question: Question, boxes: readonly Variable[]): boolean {
  const column = columnOfQuestion(detection, question);
  if (column === undefined || column.values.length === 0) return false;
  // Where each number is a code, several that are ticked, or none, have to be seen: 10 may be the tenth answer.
  const codes = new Set(boxes.map(({ answers: [answer] }) => Number(answer?.code)));
  const isCodes = column.values.every((value) => codes.has(Number(value)) && value.split('1').length === 2);
  if (isCodes) return false;
  const isFigures = column.values.every((value) => value.length === boxes.length && /^[01]+$/u.test(value));
  if (!isFigures || !(boxes.length >= SURELY || column.values.some((value) => value.startsWith('0')))) return false;
  detection.readings.push({ kind: 'figures', column: column.name, boxes: boxes.map(({ name }) => name) });
  detection.say('figures', `${column.name} holds a figure for each box, 1 where it is ticked`);
  return true;
}
