import type { Question } from '../../../../questionnaire/model';
import { isWholeList, listReading } from '../lists';
import type { Detection } from '../detection';
import { columnOfQuestion } from './list';

/** Things that are ranked at most: each is compared with each. */
const MOST = 40;

/** One column with all that is ranked, in its order: `Taste;Price;Size;`. */
export function rankList(detection: Detection, question: Question): boolean {
  const ranks = question.variables.filter(({ type }) => type === 'rank');
  if (ranks.length < 2 || ranks.length > MOST || ranks.some((one) => detection.columnOf(one) !== undefined))
    return false;
  const column = columnOfQuestion(detection, question);
  const reading = column === undefined ? null : listReading(column, ranks);
  if (column === undefined || reading === null || !reading.isText || reading.hasBraces) return false;
  const { separator, boxes } = reading;
  // Of a text with something else in it, or labels that hold what parts them, the order is not known.
  const isPlain = boxes.every(({ texts }) => texts.every((text) => !text.includes(separator)));
  const isList = column.values.some((value) => value.includes(separator));
  if (!isPlain || !isList || !isWholeList(reading, column.values)) return false;
  detection.readings.push({ kind: 'rankList', column: reading.column, separator, boxes });
  detection.say('rank list', `${reading.column} holds all that is ranked, parted by ${JSON.stringify(separator)}`);
  return true;
}
