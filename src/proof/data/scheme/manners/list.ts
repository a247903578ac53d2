import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import type { SampleColumn } from '../sample';
import type { Reading } from '../scheme';
import { listReading } from '../lists';
import { familiesOf, namedAfter } from '../names';
import { tickOf } from '../tickWords';
import { plainName } from '../../plainName';

/** The column that is called as a question of several variables; `undefined` where there is none. */
export function columnOfQuestion(detection: Detection, question: Question): SampleColumn | undefined {
  if (detection.taken.has(question.id.toUpperCase())) return undefined;
  const [alike = '', ...more] = detection.byPlainName.get(plainName(question.id)) ?? [];
  return (
    detection.columns.get(question.id.toUpperCase()) ??
    (more.length === 0 ? detection.columns.get(alike.toUpperCase()) : undefined)
  );
}

/** One column with everything that was ticked. */
export function list(detection: Detection, question: Question, boxes: readonly Variable[]): boolean {
  const column = columnOfQuestion(detection, question);
  const reading = column === undefined ? null : listReading(column, boxes);
  if (reading === null || column === undefined) return false;
  // Beside boxes of their own a column without a single list is something else: how many were ticked, for instance.
  if (isAnswerAlone(column, reading) && hasBoxes(detection, question, boxes)) return false;
  if (hasTicks(detection, boxes)) return false;
  detection.readings.push(reading);
  detection.say('list', `${reading.column} holds all that was ticked, parted by ${JSON.stringify(reading.separator)}`);
  if (reading.other !== null) detection.say('list other', `what is none of its answers is ${reading.other}`);
  return true;
}

/** Whether each box has a column of its own as well, ticked by words: that is told more plainly there. */
const hasTicks = (detection: Detection, boxes: readonly Variable[]): boolean =>
  boxes.every((box) => {
    const values = detection.columnOf(box)?.values ?? [];
    return values.length > 0 && values.every((value) => tickOf(value) !== null);
  });

const isAnswerAlone = ({ values }: SampleColumn, { separator }: Extract<Reading, { kind: 'list' }>): boolean =>
  values.every((value) => !value.includes(separator));

const hasBoxes = (detection: Detection, question: Question, boxes: readonly Variable[]): boolean =>
  boxes.some((box) => detection.columnOf(box) !== undefined) ||
  familiesOf(question.id, detection.names.beginningWith(question.id), detection.taken).some(
    (family) => namedAfter(boxes, family) !== null,
  );
