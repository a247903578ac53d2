import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { listReading } from '../lists';
import { plainName } from '../names';

/** One column with everything that was ticked. */
export function list(detection: Detection, question: Question, boxes: readonly Variable[]): boolean {
  if (detection.taken.has(question.id.toUpperCase())) return false;
  const [alike = '', ...more] = detection.byPlainName.get(plainName(question.id)) ?? [];
  const column =
    detection.columns.get(question.id.toUpperCase()) ??
    (more.length === 0 ? detection.columns.get(alike.toUpperCase()) : undefined);
  const reading = column === undefined ? null : listReading(column, boxes);
  if (reading === null) return false;
  detection.readings.push(reading);
  detection.say('list', `${reading.column} holds all that was ticked, parted by ${JSON.stringify(reading.separator)}`);
  if (reading.other !== null) detection.say('list other', `what is none of its answers is ${reading.other}`);
  return true;
}
